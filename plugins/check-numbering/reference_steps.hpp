#pragma once
// Characters and numerals of cross references: a cheap reading of its own, since every cell of a document is scanned.
#include <cstddef>
#include <cstdint>
#include <string_view>

#include "reference.hpp"

namespace hexaglot::check_numbering {

// A text by code points; past its end stands U+0000, so that looking ahead needs no bounds.
struct Points {
  std::u32string_view c;

  [[nodiscard]] std::size_t size() const { return c.size(); }
  [[nodiscard]] char32_t operator[](std::size_t i) const { return i < c.size() ? c[i] : U'\0'; }
};

[[nodiscard]] char32_t lower(char32_t c);  // Latin, Cyrillic
[[nodiscard]] int digit(char32_t c);       // 0…9 of European, Arabic-Indic, full-width digits; else -1
[[nodiscard]] bool is_space(char32_t c);
[[nodiscard]] bool is_letter(char32_t c);  // of an alphabet; no Han
[[nodiscard]] bool is_opening(char32_t c);
[[nodiscard]] bool is_closing(char32_t c);
[[nodiscard]] bool is_hyphen(char32_t c);
[[nodiscard]] bool is_quote(char32_t c);
[[nodiscard]] bool is_han_numeral(char32_t c);

[[nodiscard]] std::size_t skip_spaces(const Points& p, std::size_t i);

// What a label of letters may mean: "a", "ii", "В", "هـ"; none() if it is no label. A roman numeral of several letters
// counts up to 40.
[[nodiscard]] Ordinal letters(std::u32string_view label);
[[nodiscard]] Ordinal number(std::int32_t value);
// 一百零一, 一〇一; 0 if it is none.
[[nodiscard]] std::int32_t han_number(std::u32string_view numeral);

// Digits from i on, at most four; moves i. 0 if there are none or they go on.
[[nodiscard]] std::int32_t digits(const Points& p, std::size_t& i);
// "(a)", "（2）", "a)" from i on; moves i.
[[nodiscard]] Ordinal bracketed(const Points& p, std::size_t& i);
[[nodiscard]] Ordinal half_bracketed(const Points& p, std::size_t& i);

}  // namespace hexaglot::check_numbering
