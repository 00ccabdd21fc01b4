#pragma once
// Finding what was said before: exact and fuzzy matches for a text, and concordance for a part of one. Scores the
// candidates that a store streams, so that every store gives the same scores; keeps no index of its own (yet).
//
// The percentage, an integer:
//   100  the texts are equal, byte for byte
//    99  equal after text::fold
//   else floor(100 · (1 − D / M)) − 2 · R, at most 98 and at least 0, where, on the tokens of both texts (text::words
//        without punctuation, each folded; a Han character is one; every number is one and the same placeholder),
//        D is the Levenshtein distance, M the larger count of tokens, and R ≤ 5 the numbers that were replaced: the
//        smaller count of number values that one text has and the other lacks. "12 March" and "14 March": 98.
//        Where neither text has a token, characters take their place.
// Penalties only lower it: the token similarity bounds it from above, which is what makes the search complete.
#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "core/base/progress.hpp"
#include "core/base/result.hpp"
#include "core/base/span.hpp"
#include "core/store/store.hpp"

namespace hexaglot::match {

struct Query {
  std::string text;
  std::string from;             // language of the text; "en" also searches what is stored as "en-GB"
  std::vector<std::string> to;  // only rows that have one of these (likewise); empty: all rows
  int minimum = 70;             // per cent, 1…100
  std::size_t limit = 5;
};

// Whether a wanted language means a stored one: "en" is also "en-GB", "en-GB" only itself.
[[nodiscard]] bool covers(std::string_view wanted, std::string_view stored);

struct Place {
  std::string symbol;
  std::size_t number = 0;  // of the row
};

struct Match {
  int percent = 0;
  bool exact = false;  // percent == 100
  store::StoredRow row;
  std::string language;     // of the row's cell that matches: "en-GB" where "en" was asked for
  std::string source_text;  // that cell's text
  std::vector<Place> also;  // older rows that say the same, in `language` and in all that `to` asks for
};

// Best first: by percentage, then by similarity of characters, then newer rows before older. Rows that say the same
// are one match, so that what was said often does not crowd out the rest. Complete: no other row that reaches the
// minimum is missed; only `also` ends where the limit or ten thousand rows are reached. An empty text has no matches.
// Errors: usage (minimum), the store's, cancelled.
[[nodiscard]] Result<std::vector<Match>> lookup(store::Store& memory, const Query& query,
                                                const Progress& progress = {});

// The published definition above. Language: BCP 47, for the word boundaries.
[[nodiscard]] int similarity(std::string_view a, std::string_view b, std::string_view language);

struct Hit {
  store::StoredRow row;
  std::string language;
  std::vector<Span> spans;  // bytes of the row's text in that language; in order, not overlapping
};

// Cells that hold the text once both are folded (case, Arabic vowel marks and alef forms, full-width forms), as part
// of a word too. Stable order: language by language, older rows first. Empty `language`: all; "en" is also "en-GB".
// Nothing but white space to look for: no hits. Errors: the store's, cancelled.
[[nodiscard]] Result<std::vector<Hit>> concordance(store::Store& memory, std::string_view text,
                                                   const std::string& language, std::size_t limit,
                                                   const Progress& progress = {});

}  // namespace hexaglot::match
