#pragma once
// From the segments of all versions of a document to its rows: one alignment of all versions at once, not a chain of
// pairs. Every pair of versions gets link probabilities from many kinds of evidence, third versions vote on each link,
// and the rows are those with the highest expected accuracy. Does not cut text into segments (segment.hpp) and knows no
// files or memory.
#include <string>
#include <vector>

#include "core/base/progress.hpp"
#include "core/base/result.hpp"
#include "core/model/document.hpp"

namespace hexaglot::align {

class Lexicon;

struct Options {
  unsigned threads = 0;                   // 0 = all cores. The rows do not depend on it.
  const Lexicon* lexicon = nullptr;       // word translations known beforehand (lexicon.hpp); kept by the caller
  bool consistency = true;                // false: each pair decides alone (for measuring what the votes are worth)
  std::vector<std::string> without = {};  // kinds of evidence left out, by their ids (for measuring what each is worth)
};

// Fills document.rows from document.versions and document.segments (rows that are there are replaced). Any number of
// versions, any of them may be empty. Rows come in reading order, every segment in exactly one.
// Row::confidence is the expected accuracy of the row's links; for a row of one version, the probability that it stands
// alone. Error: cancelled (rows are then left as they were). Cost: linear in length for each pair; 6 × 100 segments
// well below 1 s.
[[nodiscard]] Status align(model::Document& document, const Options& options = {}, const Progress& progress = {});

}  // namespace hexaglot::align
