#pragma once
// Numerals and look-alike letters that labels, numbers and symbols read alike. Inside core/text only.
// Values are at least 1 unless said; nullopt is "not such a numeral".
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/text/letters.hpp"

namespace hexaglot::text {

// A text as code points with their places: at[i] is the byte of c[i], at[size()] the end.
struct Decoded {
  std::u32string c;
  std::vector<std::uint32_t> at;

  [[nodiscard]] std::size_t size() const { return c.size(); }
  // U+0000 past the end, so that looking ahead needs no bounds.
  [[nodiscard]] char32_t operator[](std::size_t i) const { return i < c.size() ? c[i] : U'\0'; }
};
// At most max_bytes of the text (whole code points).
[[nodiscard]] Decoded decode_points(std::string_view text, std::size_t max_bytes = SIZE_MAX);

// 0…9 for a decimal digit of any script, else -1.
[[nodiscard]] int digit_value(char32_t c);
[[nodiscard]] bool is_space(char32_t c);
// Zero-width and directional characters: printed nothing, and found anywhere in Arabic files.
[[nodiscard]] bool is_invisible(char32_t c);
[[nodiscard]] bool is_han(char32_t c);
[[nodiscard]] bool is_kana(char32_t c);
[[nodiscard]] bool is_arabic_letter(char32_t c);
[[nodiscard]] bool is_dash(char32_t c);

// Strict, 1…3999, either case but not both.
[[nodiscard]] std::optional<std::int32_t> roman_numeral(std::u32string_view letters);

// 一百零一, 十五, 廿三, 二〇一四 (positional), 两. 0…9999.
[[nodiscard]] std::optional<std::int32_t> chinese_numeral(std::u32string_view han);
[[nodiscard]] bool is_chinese_digit(char32_t c);    // 〇零一…九两
[[nodiscard]] bool is_chinese_numeral(char32_t c);  // those and 十百千廿卅

// 1…28 in abjad order: letter (أ, ب, …) and folded letter name ("الف", "باء", …).
[[nodiscard]] std::optional<std::int32_t> abjad_letter(char32_t letter);
[[nodiscard]] std::optional<std::int32_t> arabic_letter_name(std::string_view folded);

// 1…29: folded "اولا", "حادي عشر", "عشرون", with or without the article.
[[nodiscard]] std::optional<std::int32_t> arabic_ordinal(std::string_view folded);

// Latin letter that a Cyrillic letter looks like, and the reverse; 0 if none. Case is kept.
[[nodiscard]] char32_t latin_look_alike(char32_t cyrillic);
[[nodiscard]] char32_t cyrillic_look_alike(char32_t latin);

}  // namespace hexaglot::text
