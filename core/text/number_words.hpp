#pragma once
// Words that say a number, or what a number counts: "fifty", "cinquième", "خامسة", "пяти", "million", "session",
// "доллар". Reads a text once, word by word, without allocating for the words that mean nothing here. Chinese has no
// words with spaces: see figures_chinese.cpp. Inside core/text only.
#include <cstdint>
#include <string_view>
#include <vector>

#include "core/base/span.hpp"

namespace hexaglot::text {

enum class WordRole : std::uint8_t {
  unit,      // 0…9
  teen,      // 10…19
  tens,      // 20…90
  hundred,   // 100: multiplies what stands before it
  hundreds,  // 200…900 in one word, and the Russian hundred: added
  scale,     // thousand and more: multiplies
  alone,     // a whole number in one word that goes into no other: dozen, decenal, двусторонний
  half,      // in "two and a half million", "la moitié"
  half_of,   // Russian полмиллиона, the magnitude in one word: value
  roman,     // XXI
  session,   // of which an ordinal stands before or after
  currency,  // value: see Currency
  decade,    // "the nineties", "les années", "годы"
  before_noon,
  after_noon,
  hour,  // "heures", "horas", "час", "الساعة"
};

enum Currency : std::uint8_t { no_currency, dollar, euro, pound, yen, franc, rouble, yuan, rupee };

struct WordHit {
  Span span;
  WordRole role = WordRole::unit;
  bool ordinal = false;
  bool joined = false;  // Arabic: the word begins with و
  std::uint64_t value = 0;
};

// In order. `language`: the primary subtag; of an unknown language only Roman numerals are found.
[[nodiscard]] std::vector<WordHit> number_word_hits(std::string_view text, std::string_view language);

// The words of a language: lines of role, value and forms in their everyday spelling; number_word_lists.cpp.
struct WordLine {
  WordRole role;
  std::uint64_t value;
  bool ordinal;
  const char* forms;  // separated by spaces
};
struct WordList {
  const WordLine* lines = nullptr;
  std::size_t count = 0;
};
[[nodiscard]] WordList word_list(std::string_view language);

}  // namespace hexaglot::text
