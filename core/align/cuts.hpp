#pragma once
// Cut probabilities of all pairs, and cuts through all versions at once: a vector that says, for each version, how many
// of its segments lie before. A cut through all versions is right only if every pair believes that no link crosses it,
// so its probability is that of the version that doubts it most.
#include <cstdint>
#include <vector>

#include "core/align/sparse.hpp"

namespace hexaglot::align {

using CutVector = std::vector<std::uint32_t>;

// Segments of all versions before the cut.
[[nodiscard]] std::uint64_t position(const CutVector& cut);

class CutTable {
 public:
  explicit CutTable(std::vector<std::uint32_t> segments);  // of each version
  void set(std::uint32_t x, std::uint32_t y, const Sparse& cuts);

  [[nodiscard]] std::uint32_t versions() const { return static_cast<std::uint32_t>(segments_.size()); }
  [[nodiscard]] const std::vector<std::uint32_t>& segments() const { return segments_; }
  [[nodiscard]] const Sparse& of(std::uint32_t x, std::uint32_t y) const {
    return table_[std::size_t{x} * versions() + y];
  }

  // For each version, the mean over the others of the pair's probability; `out` has one entry per version.
  void beliefs(const CutVector& cut, std::vector<float>& out) const;
  [[nodiscard]] float probability(const CutVector& cut) const;

 private:
  std::vector<std::uint32_t> segments_;
  std::vector<Sparse> table_;
};

}  // namespace hexaglot::align
