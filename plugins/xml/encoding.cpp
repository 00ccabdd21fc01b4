#include "encoding.hpp"

#include <iconv.h>

#include <cstring>

#include <hexaglot/sdk/base.hpp>

namespace hexaglot::xml {
namespace {

void append_utf8(std::string& out, std::uint32_t c) {
  const auto put = [&out](std::uint32_t byte) { out.push_back(static_cast<char>(static_cast<unsigned char>(byte))); };
  if (c < 0x80) {
    put(c);
  } else if (c < 0x800) {
    put(0xC0 | (c >> 6));
    put(0x80 | (c & 0x3F));
  } else if (c < 0x10000) {
    put(0xE0 | (c >> 12));
    put(0x80 | ((c >> 6) & 0x3F));
    put(0x80 | (c & 0x3F));
  } else {
    put(0xF0 | (c >> 18));
    put(0x80 | ((c >> 12) & 0x3F));
    put(0x80 | ((c >> 6) & 0x3F));
    put(0x80 | (c & 0x3F));
  }
}

}  // namespace

Unicode detect(std::string_view head) {
  const auto begins = [head](std::string_view with) { return head.substr(0, with.size()) == with; };
  using namespace std::string_view_literals;
  if (begins("\xFF\xFE\0\0"sv) || begins("\0\0\xFE\xFF"sv) || begins("<\0\0\0"sv) || begins("\0\0\0<"sv))
    throw sdk::BadInput(0, "is UTF-32; convert it with: iconv -f UTF-32 -t UTF-8");
  if (begins("PK\x03\x04"sv)) throw sdk::BadInput(0, "is a ZIP archive; unpack it first");
  if (begins("\x1F\x8B"sv)) throw sdk::BadInput(0, "is compressed with gzip; unpack it first (gunzip)");
  if (begins("\xFF\xFE"sv) || begins("<\0"sv)) return Unicode::utf16_little;
  if (begins("\xFE\xFF"sv) || begins("\0<"sv)) return Unicode::utf16_big;
  return Unicode::utf8;
}

void Utf16::decode(std::string_view bytes, std::string& out) {
  for (const char ch : bytes) {
    const auto byte = static_cast<unsigned char>(ch);
    if (!half_unit_) {
      half_unit_ = byte;
      continue;
    }
    const std::uint32_t first = *half_unit_;
    half_unit_.reset();
    put(big_ ? (first << 8 | byte) : (static_cast<std::uint32_t>(byte) << 8 | first), out);
  }
}

void Utf16::put(std::uint32_t unit, std::string& out) {
  const bool low = unit >= 0xDC00 && unit < 0xE000;
  if (low != (high_ != 0))
    throw sdk::BadInput(line_, "is not valid UTF-16: a surrogate stands alone; save the file anew as UTF-8");
  if (low) {
    append_utf8(out, 0x10000 + ((high_ - 0xD800) << 10) + (unit - 0xDC00));
    high_ = 0;
  } else if (unit >= 0xD800 && unit < 0xDC00) {
    high_ = unit;
  } else {
    if (unit == '\n') ++line_;
    append_utf8(out, unit);
  }
}

void Utf16::finish() const {
  if (half_unit_ || high_ != 0)
    throw sdk::BadInput(line_, "ends in the middle of a UTF-16 character; the file was cut off: fetch it again");
}

std::optional<std::array<std::int32_t, 256>> one_byte_table(const std::string& encoding) {
  // Slashes and commas would be options to iconv.
  if (encoding.find_first_of("/,") != std::string::npos) return std::nullopt;
  const iconv_t converter = iconv_open("UTF-32LE", encoding.c_str());
  if (converter == reinterpret_cast<iconv_t>(-1)) return std::nullopt;  // NOLINT: iconv's own sign of failure
  std::array<std::int32_t, 256> table{};
  bool one_byte = true;
  for (int i = 0; i < 256 && one_byte; ++i) {
    char in = static_cast<char>(static_cast<unsigned char>(i));
    std::array<unsigned char, 16> out{};
    char* from = &in;
    std::size_t left = 1;
    auto* to = reinterpret_cast<char*>(out.data());
    std::size_t room = out.size();
    iconv(converter, nullptr, nullptr, nullptr, nullptr);
    const auto result = iconv(converter, &from, &left, &to, &room);
    auto& entry = table[static_cast<std::size_t>(i)];
    entry = -1;
    if (result != static_cast<std::size_t>(-1) && out.size() - room == 4)
      entry = static_cast<std::int32_t>(out[0] | out[1] << 8 | out[2] << 16 | static_cast<std::uint32_t>(out[3]) << 24);
    // An incomplete character, a shift (UTF-7) or an ASCII letter that is none: not an encoding of one byte each.
    else if (errno == EINVAL)
      one_byte = false;
    if (i >= 0x20 && i < 0x7F && entry != i) one_byte = false;
  }
  iconv_close(converter);
  if (!one_byte) return std::nullopt;
  return table;
}

}  // namespace hexaglot::xml
