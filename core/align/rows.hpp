#pragma once
// From cut and link probabilities of all pairs to rows over all versions. Every pair proposes cuts through all
// versions; the chain of cuts with the highest expected accuracy wins; what a row holds without a link between is taken
// apart. Two cuts next to each other enclose a row. Not greedy and not progressive: no version comes first.
#include <vector>

#include "core/align/consistency.hpp"
#include "core/align/cuts.hpp"

namespace hexaglot::align {

// Cuts from the beginning (all 0) to the end (all sizes), each at or after the one before in every version and after it
// in at least one.
[[nodiscard]] std::vector<CutVector> choose_cuts(const CutTable& cuts, const LinkTable& links);

}  // namespace hexaglot::align
