#pragma once
// What the other versions say about the links of one pair: x and y belong together where both belong to the same
// segment of a third. A version that has neither does not vote.
#include <vector>

#include "core/align/lattice.hpp"
#include "core/align/sparse.hpp"

namespace hexaglot::align {

struct Votes {
  Sparse links;                 // per pair of segments: sum over third versions z of Σ P(x,z)·P(z,y), each at most 1
  std::vector<float> x_voters;  // per segment of x: how many third versions have it
  std::vector<float> y_voters;
  [[nodiscard]] bool empty() const { return x_voters.empty(); }

  // Log odds of the link (segments, from 0), bounded.
  [[nodiscard]] float log_odds(std::uint32_t x, std::uint32_t y) const;
};

// Adds the votes to the scores of all beads.
void add_votes(const Votes& votes, const Band& band, Scores& scores);

}  // namespace hexaglot::align
