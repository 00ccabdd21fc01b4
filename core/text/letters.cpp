// Asked for every character of every text: what most scripts use stands in a table.
#include "core/text/letters.hpp"

#include <unicode/uchar.h>

#include <cstdint>
#include <vector>

namespace hexaglot::text {
namespace {

enum : std::uint8_t { letter = 1, upper = 2, lower = 4 };
constexpr char32_t table_end = 0x2100;  // Latin, Greek, Cyrillic, Arabic, punctuation

std::uint8_t look_up(char32_t code) {
  const auto c = static_cast<UChar32>(code);
  return static_cast<std::uint8_t>((u_isalpha(c) != 0 ? letter : 0) | (u_isUUppercase(c) != 0 ? upper : 0) |
                                   (u_isULowercase(c) != 0 ? lower : 0));
}

std::uint8_t properties(char32_t c) {
  static const auto table = [] {
    std::vector<std::uint8_t> out;
    out.reserve(table_end);
    for (char32_t each = 0; each < table_end; ++each) out.push_back(look_up(each));
    return out;
  }();
  return c < table_end ? table[c] : look_up(c);
}

}  // namespace

bool is_letter(char32_t c) { return (properties(c) & letter) != 0; }
bool is_upper_case(char32_t c) { return (properties(c) & upper) != 0; }
bool is_lower_case(char32_t c) { return (properties(c) & lower) != 0; }

}  // namespace hexaglot::text
