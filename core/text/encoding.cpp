#include "core/text/encoding.hpp"

#include <unicode/ucnv.h>
#include <unicode/ucsdet.h>

#include <algorithm>
#include <array>
#include <memory>

#include "core/text/utf8.hpp"

namespace hexaglot::text {

namespace {

constexpr std::string_view utf8_bom = "\xEF\xBB\xBF";

struct CloseConverter {
  void operator()(UConverter* converter) const { ucnv_close(converter); }
};
struct CloseDetector {
  void operator()(UCharsetDetector* detector) const { ucsdet_close(detector); }
};
using Converter = std::unique_ptr<UConverter, CloseConverter>;
using Detector = std::unique_ptr<UCharsetDetector, CloseDetector>;

std::uint32_t line_at(std::string_view text, std::size_t pos) {
  return 1 +
         static_cast<std::uint32_t>(std::count(text.begin(), text.begin() + static_cast<std::ptrdiff_t>(pos), '\n'));
}

tl::unexpected<Error> refuse(const std::string& file, std::string message, std::uint32_t line = 0) {
  return fail(ErrorKind::bad_input, std::move(message), file, line);
}

// How much of the text is UTF-8: well-formed sequences beyond ASCII, and bytes that belong to none.
struct Health {
  std::size_t sequences = 0;
  std::size_t broken = 0;
  std::size_t first_broken = 0;
};

Health examine(std::string_view text) {
  Health health;
  for (std::size_t pos = 0; pos < text.size();) {
    const std::size_t start = pos;
    const char32_t c = next_code_point(text, pos);
    if (c < 0x80) continue;
    if (pos - start > 1) {
      ++health.sequences;
    } else if (health.broken++ == 0) {
      health.first_broken = start;
    }
  }
  return health;
}

// ICU's best guess, or empty. A sample is enough, and bounds the time.
std::string guess(std::string_view bytes) {
  UErrorCode status = U_ZERO_ERROR;
  const Detector detector(ucsdet_open(&status));
  if (U_FAILURE(status) != 0) return {};
  const std::string_view sample = bytes.substr(0, std::size_t{64} << 10);
  ucsdet_setText(detector.get(), sample.data(), static_cast<std::int32_t>(sample.size()), &status);
  std::int32_t count = 0;
  const UCharsetMatch** matches = ucsdet_detectAll(detector.get(), &count, &status);
  if (U_FAILURE(status) != 0) return {};
  for (std::int32_t i = 0; i < count; ++i) {
    const char* name = ucsdet_getName(matches[i], &status);
    if (U_FAILURE(status) != 0 || ucsdet_getConfidence(matches[i], &status) < 10) break;
    if (std::string_view(name).substr(0, 3) != "UTF") return name;
  }
  return {};
}

// What iconv calls it.
std::string for_iconv(std::string name) {
  for (char& c : name) c = static_cast<char>(c >= 'a' && c <= 'z' ? c - 'a' + 'A' : c);
  return name;
}

std::string advice(const std::string& name) {
  return "is probably " + name + "; convert it with: iconv -f " + for_iconv(name) + " -t UTF-8";
}

bool starts_like_a_container(std::string_view bytes) {
  return bytes.starts_with("PK\x03\x04") || bytes.starts_with("%PDF-") || bytes.starts_with("\xD0\xCF\x11\xE0") ||
         bytes.starts_with("\x1F\x8B");
}

// UTF-16 without BOM shows as NUL in every second byte of its spaces, digits and Latin letters.
std::string utf16_without_bom(std::string_view bytes) {
  const std::string_view sample = bytes.substr(0, 4096);
  std::array<std::size_t, 2> zeros{};
  for (std::size_t i = 0; i < sample.size(); ++i)
    if (sample[i] == '\0') ++zeros[i % 2];
  if (zeros[0] == 0 && zeros[1] * 20 > sample.size()) return "UTF-16LE";
  if (zeros[1] == 0 && zeros[0] * 20 > sample.size()) return "UTF-16BE";
  return {};
}

// A BOM that is not UTF-8's; UTF-32's is looked for first, because UTF-16's is its beginning.
struct Bom {
  std::string_view bytes;
  const char* encoding;
};
constexpr std::array<Bom, 4> boms = {{{std::string_view("\xFF\xFE\0\0", 4), "UTF-32LE"},
                                      {std::string_view("\0\0\xFE\xFF", 4), "UTF-32BE"},
                                      {std::string_view("\xFF\xFE", 2), "UTF-16LE"},
                                      {std::string_view("\xFE\xFF", 2), "UTF-16BE"}}};

constexpr std::string_view binary = "is a binary file, not text; give it as plain text, Markdown or TMX in UTF-8";

Result<std::string> checked(std::string text, const std::string& file) {
  if (text.empty()) return refuse(file, "is empty");
  if (text.find('\0') != std::string::npos) return refuse(file, std::string(binary));
  return text;
}

}  // namespace

Result<std::string> decode(std::string bytes, const std::string& file) {
  if (bytes.empty()) return refuse(file, "is empty");
  for (const Bom& bom : boms) {
    if (!bytes.starts_with(bom.bytes)) continue;
    if (bytes.size() == bom.bytes.size()) return refuse(file, "is empty");
    auto text = to_utf8(std::string_view(bytes).substr(bom.bytes.size()), bom.encoding, file);
    if (!text) return text;
    return checked(std::move(*text), file);
  }
  if (bytes.starts_with(utf8_bom)) bytes.erase(0, utf8_bom.size());
  if (starts_like_a_container(bytes)) return refuse(file, std::string(binary));
  if (bytes.find('\0') != std::string::npos) {
    const std::string wide = utf16_without_bom(bytes);
    return refuse(file, wide.empty() ? std::string(binary) : advice(wide));
  }
  if (is_valid_utf8(bytes)) return checked(std::move(bytes), file);
  const Health health = examine(bytes);
  const std::uint32_t line = line_at(bytes, health.first_broken);
  if (health.sequences < health.broken * 4) {
    const std::string name = guess(bytes);
    if (!name.empty()) return refuse(file, advice(name));
  }
  constexpr std::string_view hex = "0123456789ABCDEF";
  const auto byte = static_cast<unsigned char>(bytes[health.first_broken]);
  return refuse(file,
                std::string("is not valid UTF-8: byte 0x") + hex[byte >> 4] + hex[byte & 15] +
                    " stands alone; mend the line or convert the file to UTF-8",
                line);
}

Result<std::string> to_utf8(std::string_view bytes, std::string_view encoding_name, const std::string& file) {
  const std::string name(encoding_name.substr(0, 64));
  UErrorCode status = U_ZERO_ERROR;
  const Converter source(name.empty() || name.find('\0') != std::string::npos ? nullptr
                                                                              : ucnv_open(name.c_str(), &status));
  if (U_FAILURE(status) != 0 || source == nullptr) {
    std::string shown;
    for (const char c : name) shown += c >= 0x20 && c < 0x7F ? c : '?';
    return refuse(file, "is in the unknown encoding '" + shown + "'; convert it to UTF-8");
  }
  const Converter target(ucnv_open("UTF-8", &status));
  ucnv_setToUCallBack(source.get(), UCNV_TO_U_CALLBACK_STOP, nullptr, nullptr, nullptr, &status);
  if (U_FAILURE(status) != 0) return refuse(file, std::string("cannot be converted: ") + u_errorName(status));

  std::string out;
  out.reserve(bytes.size());
  std::array<char, 16384> chunk{};
  std::array<UChar, 4096> pivot{};
  UChar* pivot_from = pivot.data();
  UChar* pivot_to = pivot.data();
  const char* from = bytes.data();
  const char* const end = bytes.data() + bytes.size();
  UBool reset = 1;
  do {
    status = U_ZERO_ERROR;
    char* to = chunk.data();
    ucnv_convertEx(target.get(), source.get(), &to, chunk.data() + chunk.size(), &from, end, pivot.data(), &pivot_from,
                   &pivot_to, pivot.data() + pivot.size(), reset, 1, &status);
    reset = 0;
    out.append(chunk.data(), to);
  } while (status == U_BUFFER_OVERFLOW_ERROR);
  if (U_FAILURE(status) != 0)
    return refuse(file,
                  "is not valid " + name + ": " +
                      (status == U_TRUNCATED_CHAR_FOUND ? "the last character is cut" : "a character is broken"),
                  line_at(out, out.size()));
  if (out.starts_with(utf8_bom)) out.erase(0, utf8_bom.size());
  return out;
}

}  // namespace hexaglot::text
