#include "decode.hpp"

#include <algorithm>
#include <cstdint>

#include <hexaglot/sdk/base.hpp>

namespace hexaglot::csv {
namespace {

std::uint32_t line_of(std::string_view text, std::size_t at) {
  return 1 + static_cast<std::uint32_t>(std::count(text.begin(), text.begin() + static_cast<std::ptrdiff_t>(at), '\n'));
}

// Bytes of the valid UTF-8 character at `at`, 0 when it is none (overlong forms and surrogates are none).
std::size_t character(std::string_view text, std::size_t at) {
  const auto byte = [&](std::size_t i) { return static_cast<unsigned char>(text[i]); };
  const auto c = byte(at);
  if (c < 0x80) return 1;
  const std::size_t size = c >= 0xF0 ? 4 : c >= 0xE0 ? 3 : 2;
  if (c < 0xC2 || c > 0xF4 || text.size() - at < size) return 0;
  for (std::size_t i = 1; i < size; ++i)
    if ((byte(at + i) & 0xC0) != 0x80) return 0;
  const auto second = byte(at + 1);
  const bool bad = (c == 0xE0 && second < 0xA0) || (c == 0xED && second > 0x9F) || (c == 0xF0 && second < 0x90) ||
                   (c == 0xF4 && second > 0x8F);
  return bad ? 0 : size;
}

std::string from_utf16(std::string_view bytes, std::size_t high_byte) {
  if (bytes.size() % 2 != 0) throw sdk::BadInput(0, "ends in the middle of a UTF-16 character: save it anew as UTF-8");
  std::string out;
  const auto unit = [&](std::size_t i) {
    return static_cast<std::uint32_t>(static_cast<unsigned char>(bytes[i + high_byte])) << 8 |
           static_cast<unsigned char>(bytes[i + 1 - high_byte]);
  };
  const auto put = [&out](std::uint32_t byte) { out.push_back(static_cast<char>(static_cast<unsigned char>(byte))); };
  for (std::size_t i = 2; i < bytes.size(); i += 2) {
    auto c = unit(i);
    if (c >= 0xD800 && c < 0xE000) {
      const auto low = c < 0xDC00 && i + 2 < bytes.size() ? unit(i + 2) : 0;
      if (low < 0xDC00 || low >= 0xE000)
        throw sdk::BadInput(line_of(out, out.size()), "is not valid UTF-16: save it anew as UTF-8");
      c = 0x10000 + ((c - 0xD800) << 10) + (low - 0xDC00);
      i += 2;
    }
    if (c < 0x80) {
      put(c);
    } else if (c < 0x800) {
      put(0xC0 | c >> 6);
      put(0x80 | (c & 0x3F));
    } else {
      if (c < 0x10000) {
        put(0xE0 | c >> 12);
      } else {
        put(0xF0 | c >> 18);
        put(0x80 | (c >> 12 & 0x3F));
      }
      put(0x80 | (c >> 6 & 0x3F));
      put(0x80 | (c & 0x3F));
    }
  }
  return out;
}

}  // namespace

std::string decode(std::string bytes) {
  if (bytes.starts_with("\xFF\xFE"))
    bytes = from_utf16(bytes, 1);
  else if (bytes.starts_with("\xFE\xFF"))
    bytes = from_utf16(bytes, 0);
  else if (bytes.starts_with("\xEF\xBB\xBF"))
    bytes.erase(0, 3);
  if (bytes.find_first_not_of(" \t\r\n") == std::string::npos) throw sdk::BadInput(0, "is empty");
  for (std::size_t i = 0; i < bytes.size();) {
    if (bytes[i] == '\0') throw sdk::BadInput(line_of(bytes, i), "is binary: it holds a NUL byte; export it as CSV");
    const auto size = character(bytes, i);
    if (size == 0)
      throw sdk::BadInput(line_of(bytes, i),
                          "is not valid UTF-8; save it as UTF-8 or convert it with: iconv -f WINDOWS-1252 -t UTF-8");
    i += size;
  }
  return bytes;
}

}  // namespace hexaglot::csv
