#pragma once
// The rows of all versions but one, cut as fine as those allow: two rows that only the one left out tied together come
// apart.
#include <cstdint>
#include <vector>

#include "core/align/cuts.hpp"
#include "core/align/pair_scores.hpp"

namespace hexaglot::align {

// Cuts from the beginning to the end of the others; the entry of `without` is 0 in all of them. Rows that only
// `without` had are gone.
[[nodiscard]] std::vector<CutVector> fine_rows(const PairScores& scores, const std::vector<CutVector>& rows,
                                               std::uint32_t without);

}  // namespace hexaglot::align
