#pragma once
// What a word may look like beside its printed form, by language, on folded text and without a dictionary: which words
// only glue a term together, which Arabic letters are written to the word but are none of it, and when two words
// differ by their ending only.
#include <cstdint>
#include <span>
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

// Two folded words that are plainly forms of one: plural, gender, case, by the endings of the language. Stricter than
// differ_by_ending, and needs no dictionary; irregular forms are not seen.
[[nodiscard]] bool regular_inflection(std::string_view primary_language, std::string_view a, std::string_view b);

// Without the ся or сь of a Russian or Ukrainian reflexive.
[[nodiscard]] std::string_view without_reflexive(std::string_view primary_language, std::string_view folded);

// All endings that a regular inflection may put in each other's place, the empty one among them.
[[nodiscard]] std::span<const std::string_view> regular_endings(std::string_view primary_language);

// Arabic: whether the word begins with a و or ف that is not the term's word's own: then it begins something new and is
// no further word of a term.
[[nodiscard]] bool begins_anew(std::string_view primary_language, std::string_view word,
                               std::span<const std::string_view> forms_of_term_word);

// Arabic: has the article, behind other clitics too.
[[nodiscard]] bool has_article(std::string_view primary_language, std::string_view folded);

// In code points.
[[nodiscard]] std::size_t letters(std::string_view folded);

// The first `count` code points.
[[nodiscard]] std::string_view first_letters(std::string_view folded, std::size_t count);

}  // namespace hexaglot::terminology
