#pragma once
// Words that make labels: "Chapter", "Статья", "الفصل" before a number, and ordinals in words ("Première partie",
// "Часть вторая"). Inside core/text only. Of all languages together: a heading left in another language is still one.
#include <cstdint>
#include <optional>
#include <string_view>

namespace hexaglot::text {

[[nodiscard]] bool is_part_word(std::string_view folded);

// "bis", "ter", "бис", "مكررا": after the number of a paragraph that was put in later.
[[nodiscard]] bool is_bis_word(std::string_view folded);

// 1…10 in Latin and Cyrillic script; Arabic ordinals are numerals of their own (numerals.hpp).
[[nodiscard]] std::optional<std::int32_t> ordinal_word(std::string_view folded);

}  // namespace hexaglot::text
