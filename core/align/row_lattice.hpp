#pragma once
// All versions at once: a lattice whose nodes are cuts through all versions and whose edges are rows. Rows of one unit
// come first; then units next to each other are tied where a segment of some version reaches over the boundary.
// Forward–backward adds up all chains of rows. Only cuts that somebody proposed are looked at, so the work stays linear
// in length.
#include <cstdint>
#include <vector>

#include "core/align/row_evidence.hpp"

namespace hexaglot::align {

class RowLattice {
 public:
  struct Edge {
    std::uint32_t from = 0, to = 0;  // numbers of cuts
    double score = 0;
    double told = 0, trusted = 0;  // what its pairs say in all, and how much of that is believed
    float probability = 0;         // of this row between these cuts
    float row = 0;  // of this row wherever its cuts lie: versions that it lacks may go on before it or after
    std::vector<Tie> ties;
  };

  // `cuts` ascending by position, from the first to the last of a stretch of all versions; no two equal. Rows between
  // cuts of `chain`, from the same first to the same last, are always allowed.
  RowLattice(const PairScores& scores, const RowPrior& prior, std::vector<CutVector> cuts,
             const std::vector<CutVector>& chain);

  [[nodiscard]] const std::vector<CutVector>& cuts() const { return cuts_; }
  [[nodiscard]] const std::vector<Edge>& edges() const { return edges_; }  // ascending by `from`, then `to`

 private:
  void find_units(const RowEvidence& evidence, const std::vector<CutVector>& chain);
  void tie(const RowEvidence& evidence);
  void weigh();
  void add_up_rows();
  [[nodiscard]] double log_probability(std::uint32_t from, std::uint32_t to, double score) const {
    return head_[from] + score + tail_[to] - head_.back();
  }

  std::vector<CutVector> cuts_;
  std::vector<Edge> edges_;
  std::vector<double> head_, tail_;  // by cut: logarithm of the sum of all chains up to it, and from it on
};

}  // namespace hexaglot::align
