#pragma once
// What the evidence of one pair of versions says about any two cells of a row, read from the lattices that the pairs
// were trained on. Cells larger than a bead are covered by beads as well as they can be.
#include <array>
#include <cstdint>
#include <vector>

#include "core/align/lattice.hpp"

namespace hexaglot::align {

struct Range {
  std::uint32_t begin = 0, end = 0;  // segments, half-open
  [[nodiscard]] std::uint32_t size() const { return end - begin; }
  [[nodiscard]] bool empty() const { return begin == end; }
};

class PairScores {
 public:
  // The lattices must outlive this.
  struct Lattice {
    const Band* band = nullptr;
    const Scores* scores = nullptr;  // log-likelihood ratios of the evidence, without the shares of bead shapes
  };
  // Nodes that may not be passed, because a segment of the other side reaches over them: bit k closes the node k
  // segments after the beginning.
  using Closed = std::uint32_t;
  static constexpr std::uint32_t most_closed = 32;
  struct ClosedRange {
    Range range;
    Closed closed = 0;
  };

  explicit PairScores(std::vector<std::uint32_t> segments)
      : segments_(std::move(segments)), table_(segments_.size() * segments_.size()) {}
  void set(std::uint32_t x, std::uint32_t y, Lattice lattice) { table_[std::size_t{x} * versions() + y] = lattice; }

  [[nodiscard]] std::uint32_t versions() const { return static_cast<std::uint32_t>(segments_.size()); }
  [[nodiscard]] const std::vector<std::uint32_t>& segments() const { return segments_; }

  // Two cells of one unit. Neither may be empty.
  [[nodiscard]] float of(std::uint32_t u, Range in_u, std::uint32_t w, Range in_w) const;
  // Two cells of several units. Neither may be empty. Segments may stand alone, at a price.
  [[nodiscard]] float tied(std::uint32_t u, ClosedRange in_u, std::uint32_t w, ClosedRange in_w) const;

 private:
  [[nodiscard]] static float bead(const Lattice& lattice, std::uint32_t i, std::uint32_t j, std::size_t shape);
  [[nodiscard]] static float covered(const Lattice& lattice, const ClosedRange& x, const ClosedRange& y, float alone);

  std::vector<std::uint32_t> segments_;
  std::vector<Lattice> table_;
};

}  // namespace hexaglot::align
