#pragma once
// What a word may look like beside its printed form, by language, on folded text and without a dictionary: which words
// only glue a term together, which Arabic letters are written to the word but are none of it, and when two words
// differ by their ending only.
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace hexaglot::terminology {

// "zh-Hans" → "zh".
[[nodiscard]] std::string_view primary(std::string_view tag);

// Articles and the prepositions that merge with them (de, du, des, della …): not compared between the words of a term.
[[nodiscard]] bool is_function_word(std::string_view primary_language, std::string_view folded);

// The folded word first, then, for Arabic, what is left without و ف ب ل ك ال لل before and pronouns after it.
[[nodiscard]] std::vector<std::string> forms(std::string_view primary_language, std::string_view folded);

// Two folded words that differ by an ending: the same first max(4, length of the longer − 3) letters, or one is the
// other with up to two letters more.
[[nodiscard]] bool differ_by_ending(std::string_view a, std::string_view b);

// In code points.
[[nodiscard]] std::size_t letters(std::string_view folded);

// The first `count` code points.
[[nodiscard]] std::string_view first_letters(std::string_view folded, std::size_t count);

}  // namespace hexaglot::terminology
