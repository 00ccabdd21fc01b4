#pragma once
// Walking UTF-8 by code point. All offsets are bytes.
#include <cstddef>
#include <string>
#include <string_view>

namespace hexaglot::text {

[[nodiscard]] bool is_valid_utf8(std::string_view text);

// The text with U+FFFD for every broken byte: for file names, which the system does not hold to any encoding.
[[nodiscard]] std::string valid_utf8(std::string_view text);

// The longer and the broken sequences of next_code_point().
[[nodiscard]] char32_t long_code_point(std::string_view text, std::size_t& pos);

// Decodes the code point at pos and moves pos past it. A broken byte gives U+FFFD and moves by one. Precondition: pos <
// size.
[[nodiscard]] inline char32_t next_code_point(std::string_view text, std::size_t& pos) {
  const auto first = static_cast<unsigned char>(text[pos]);
  if (first < 0x80) {
    ++pos;
    return first;
  }
  if (first >= 0xC2 && first <= 0xDF && pos + 1 < text.size()) {
    const auto second = static_cast<unsigned char>(text[pos + 1]);
    if ((second & 0xC0U) == 0x80U) {
      pos += 2;
      return ((first & 0x1FU) << 6U) | (second & 0x3FU);
    }
  }
  return long_code_point(text, pos);
}

void append_code_point(std::string& out, char32_t c);

// In code points.
[[nodiscard]] std::size_t length(std::string_view text);

// What both ends lose: every white space of Unicode, U+3000 and no-break spaces among them.
[[nodiscard]] std::string_view trim(std::string_view text);

// Terminal columns: wide for Han and full-width, none for combining marks (UAX #11, coarse).
[[nodiscard]] std::size_t columns(std::string_view text);

}  // namespace hexaglot::text
