#pragma once
// Why segments stand in one row: for each link between two versions of a row, what every kind of evidence says for and
// against it, the words that speak loudest, and what the other versions say; and which other rows a cell would fit.
// Learned from the rows as they stand, so it works on rows made by hand and on documents from a memory, too. It is not
// the aligner's own reckoning (which looked at all ways to cut) but the same evidence held against the outcome.
#include <string>
#include <string_view>
#include <vector>

#include "core/align/align.hpp"

namespace hexaglot::align {

struct Testimony {
  std::string_view source;  // id of an evidence source
  float weight = 0;         // log-likelihood ratio: above 0 for, below 0 against
};

struct WordPair {
  std::string x, y;  // as printed in the row
  float weight = 0;
};

// What both have and what only one has, as values.
struct Compared {
  std::vector<std::string> both, x_only, y_only;
  [[nodiscard]] bool empty() const { return both.empty() && x_only.empty() && y_only.empty(); }
};

struct LinkExplained {
  std::uint32_t x = 0, y = 0;        // versions, x < y
  float total = 0;                   // sum of the evidence
  std::vector<Testimony> evidence;   // those that have something to say, in the order of sources()
  std::vector<WordPair> words;       // the loudest first
  std::vector<std::string> x_alone;  // words that would be expected to have a counterpart, and have none
  std::vector<std::string> y_alone;
  std::uint32_t x_length = 0, y_length = 0;  // characters without white space
  double expected = 0;                       // of y, as the two versions go
  Compared numbers, symbols, notes;
  std::string x_label, y_label;         // as printed
  std::vector<std::uint32_t> agree;     // versions whose own links to both are supported
  std::vector<std::uint32_t> disagree;  // that have a cell here and are not
};

// A version's cell would fit another row nearly as well, or better.
struct Alternative {
  std::uint32_t version = 0, row = 0;
  float gain = 0;  // evidence there less evidence here
};

struct RowExplained {
  std::uint32_t row = 0;
  std::vector<LinkExplained> links;  // between all versions that have it
  std::vector<Alternative> alternatives;
  std::vector<Alternative> hidden;  // versions that lack the row: another row of theirs is long enough to hold it
};

// Rows ascending, from 0. Error: cancelled. Cost: that of the stretches of document around the rows, for each pair.
[[nodiscard]] Result<std::vector<RowExplained>> explain(const model::Document& document,
                                                        const std::vector<std::uint32_t>& rows,
                                                        const Options& options = {}, const Progress& progress = {});

}  // namespace hexaglot::align
