#pragma once
// One version against the rows of all others: the same lattice as for a pair, but its one side is rows, cut as fine as
// the other versions allow, and the evidence for a bead is that of all pairs.
#include <cstdint>
#include <vector>

#include "core/align/cuts.hpp"
#include "core/align/pair_scores.hpp"
#include "core/align/sparse.hpp"

namespace hexaglot::align {

// What the alignment against all others says about one of them.
struct Witness {
  Sparse cuts;   // nodes of the other × nodes of the version
  Sparse links;  // segments of the other × segments of the version
};

// One for each version u; that of `version` itself is empty. `rows`: cuts through all versions, as they stand now.
[[nodiscard]] std::vector<Witness> one_against_others(const PairScores& scores, const std::vector<CutVector>& rows,
                                                      std::uint32_t version);

}  // namespace hexaglot::align
