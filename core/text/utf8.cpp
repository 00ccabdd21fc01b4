#include "core/text/utf8.hpp"

#include <unicode/uchar.h>

#include <algorithm>

namespace hexaglot::text {

namespace {

constexpr char32_t replacement = 0xFFFD;

bool is_white(char32_t c) {
  if (c < 0x80) return c == ' ' || (c >= 0x9 && c <= 0xD);
  return u_isUWhiteSpace(static_cast<UChar32>(c)) != 0;
}

// Length of the well-formed sequence at pos (Unicode table 3-7), or 0; the code point goes to c.
std::size_t sequence(std::string_view text, std::size_t pos, char32_t& c) {
  const auto byte = [&](std::size_t i) { return static_cast<unsigned char>(text[i]); };
  const unsigned char b0 = byte(pos);
  if (b0 < 0x80) {
    c = b0;
    return 1;
  }
  std::size_t size = 0;
  unsigned char low = 0x80;
  unsigned char high = 0xBF;
  if (b0 >= 0xC2 && b0 <= 0xDF) {
    size = 2;
    c = b0 & 0x1FU;
  } else if (b0 >= 0xE0 && b0 <= 0xEF) {
    size = 3;
    c = b0 & 0x0FU;
    if (b0 == 0xE0) low = 0xA0;
    if (b0 == 0xED) high = 0x9F;
  } else if (b0 >= 0xF0 && b0 <= 0xF4) {
    size = 4;
    c = b0 & 0x07U;
    if (b0 == 0xF0) low = 0x90;
    if (b0 == 0xF4) high = 0x8F;
  } else {
    return 0;
  }
  if (text.size() - pos < size) return 0;
  for (std::size_t k = 1; k < size; ++k) {
    const unsigned char b = byte(pos + k);
    if (b < low || b > high) return 0;
    c = (c << 6) | (b & 0x3FU);
    low = 0x80;
    high = 0xBF;
  }
  return size;
}

}  // namespace

bool is_valid_utf8(std::string_view text) {
  char32_t c = 0;
  for (std::size_t pos = 0; pos < text.size();) {
    const std::size_t size = sequence(text, pos, c);
    if (size == 0) return false;
    pos += size;
  }
  return true;
}

char32_t long_code_point(std::string_view text, std::size_t& pos) {
  char32_t c = 0;
  const std::size_t size = sequence(text, pos, c);
  if (size == 0) {
    ++pos;
    return replacement;
  }
  pos += size;
  return c;
}

std::string valid_utf8(std::string_view text) {
  std::string out;
  for (std::size_t pos = 0; pos < text.size();) append_code_point(out, next_code_point(text, pos));
  return out;
}

void append_code_point(std::string& out, char32_t c) {
  if (c > 0x10FFFF || (c >= 0xD800 && c <= 0xDFFF)) c = replacement;
  if (c < 0x80) {
    out += static_cast<char>(c);
  } else if (c < 0x800) {
    out += static_cast<char>(0xC0 | (c >> 6));
    out += static_cast<char>(0x80 | (c & 0x3F));
  } else if (c < 0x10000) {
    out += static_cast<char>(0xE0 | (c >> 12));
    out += static_cast<char>(0x80 | ((c >> 6) & 0x3F));
    out += static_cast<char>(0x80 | (c & 0x3F));
  } else {
    out += static_cast<char>(0xF0 | (c >> 18));
    out += static_cast<char>(0x80 | ((c >> 12) & 0x3F));
    out += static_cast<char>(0x80 | ((c >> 6) & 0x3F));
    out += static_cast<char>(0x80 | (c & 0x3F));
  }
}

std::size_t length(std::string_view text) {
  std::size_t count = 0;
  for (std::size_t pos = 0; pos < text.size(); ++count) (void)next_code_point(text, pos);
  return count;
}

std::string_view trim(std::string_view text) {
  std::size_t begin = 0;
  while (begin < text.size()) {
    std::size_t next = begin;
    if (!is_white(next_code_point(text, next))) break;
    begin = next;
  }
  std::size_t end = text.size();
  while (end > begin) {
    std::size_t start = end - 1;  // of the last code point
    while (start > begin && end - start < 4 && (static_cast<unsigned char>(text[start]) & 0xC0) == 0x80) --start;
    std::size_t next = start;
    const char32_t c = next_code_point(text, next);
    if (next != end || !is_white(c)) break;
    end = start;
  }
  return text.substr(begin, end - begin);
}

std::size_t columns(std::string_view text) {
  std::size_t count = 0;
  for (std::size_t pos = 0; pos < text.size();) {
    const auto c = static_cast<UChar32>(next_code_point(text, pos));
    if (c < 0x20) continue;
    if (c < 0x7F) {
      ++count;
      continue;
    }
    const auto category = U_GET_GC_MASK(c);
    if ((category & (U_GC_MN_MASK | U_GC_ME_MASK | U_GC_CF_MASK | U_GC_CC_MASK)) != 0) continue;
    const auto width = u_getIntPropertyValue(c, UCHAR_EAST_ASIAN_WIDTH);
    count += width == U_EA_WIDE || width == U_EA_FULLWIDTH ? 2 : 1;
  }
  return count;
}

}  // namespace hexaglot::text
