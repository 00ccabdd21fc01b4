#pragma once
// What sequences of three letters cost in English, Spanish and French, and the small words of their neighbours. Inside
// core/text only; language_guess.cpp reads it. The costs are made by make-language-profiles.
#include <array>
#include <string_view>

namespace hexaglot::text {

inline constexpr std::array<std::string_view, 3> profiled_languages = {"en", "es", "fr"};

// Six characters an entry: a sequence of three letters (space = edge of a word), then one digit for each language; all
// of one length in code points, not in bytes. Digits 0–9 A–Z a–z + −: cost = least_cost + digit × cost_step nats.
extern const std::string_view sequence_costs;
extern const std::string_view unseen_cost;  // one digit for each language
inline constexpr double least_cost = 3.0, cost_step = 0.18;

// Small words that a text of the language uses every few words and that the languages around it do not have. The first
// three lists are those of profiled_languages; the last holds the neighbours in Latin script, all together.
extern const std::array<std::string_view, 4> small_words;  // separated by spaces

}  // namespace hexaglot::text
