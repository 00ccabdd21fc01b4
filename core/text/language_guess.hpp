#pragma once
// In which language a text is: script first, then sequences of letters (after Cavnar and Trenkle 1994 and Dunning
// 1994, with log-likelihoods for ranks). Knows the six official languages and is honest about the rest: another
// language, a mixture, or too little to tell. Why not a library: docs/decisions/0007-own-language-guess.md.
#include <cstdint>
#include <span>
#include <string_view>

namespace hexaglot::text {

struct LanguageGuess {
  enum class Kind : std::uint8_t {
    cannot_tell,  // too short, no letters, or between two languages; best is then only an inkling
    one,          // best
    other,        // none of the six
    mixed         // of passages: best and runner_up each hold a good part
  };
  Kind kind = Kind::cannot_tell;
  std::string_view best, runner_up;  // of official_languages; "" = none
  double margin = 0;                 // by how much best is ahead of runner_up: log odds in nats, at most 1,000
  double share = 1;                  // mixed: the runner-up's share of the letters
  std::uint32_t letters = 0;         // that were looked at; a Han character counts as three
};

// About 40 letters of English, Spanish or French are enough, 8 of Russian, 5 of Arabic, 5 characters of Chinese.
// Digits, symbols and punctuation say nothing. Latin words in an Arabic, Russian or Chinese text do not count. Looks at
// the first 4,000 letters. Cost: about 20 ns a letter.
[[nodiscard]] LanguageGuess guess_language(std::string_view text);

// A document, passage by passage; of more than a thousand passages, a thousand spread over the whole are looked at.
[[nodiscard]] LanguageGuess guess_language(std::span<const std::string_view> passages);

}  // namespace hexaglot::text
