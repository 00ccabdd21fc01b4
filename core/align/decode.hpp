#pragma once
// From the probabilities of one pair's beads to one alignment: the chain of beads that is expected to hold most right
// ones (maximum expected accuracy), which is seldom the single likeliest alignment.
#include <cstdint>
#include <utility>
#include <vector>

#include "core/align/lattice.hpp"

namespace hexaglot::align {

// Cuts from (0, 0) to the end, ascending. Segments without a partner stand in beads of their own.
[[nodiscard]] std::vector<std::pair<std::uint32_t, std::uint32_t>> most_right_beads(const Band& band,
                                                                                    const Posteriors& posteriors);

}  // namespace hexaglot::align
