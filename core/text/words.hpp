#pragma once
// Words (UAX #29 with ICU), the tokens that alignment, matching and checks share.
// A Han, Hiragana or Katakana character is one token each; a document symbol (E/CN.7/2014/L.15) is one token;
// an apostrophe inside a word does not split it, the French elision (l’, d’, qu’) does, after the apostrophe.
#include <cstdint>
#include <string_view>
#include <vector>

#include "core/base/span.hpp"

namespace hexaglot::text {

enum class WordKind : std::uint8_t { word, han, number, symbol, punctuation };

struct Word {
  Span span;
  WordKind kind = WordKind::word;
};

// In order, without white space. `language` is a BCP 47 tag. Costs about 1 µs a word.
[[nodiscard]] std::vector<Word> words(std::string_view text, std::string_view language);

}  // namespace hexaglot::text
