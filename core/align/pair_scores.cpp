#include "core/align/pair_scores.hpp"

#include <algorithm>
#include <array>

namespace hexaglot::align {
namespace {

constexpr float outside = -8;                 // nobody looked there because nothing spoke for it
constexpr float alone = -2, tied_alone = -8;  // a segment of a cell that is linked to nothing of the other
constexpr std::size_t largest_cell = 16;

constexpr std::size_t no_shape = shapes.size();
constexpr std::size_t shape_of(std::uint32_t a, std::uint32_t b) {
  for (std::size_t k = 0; k < shapes.size(); ++k)
    if (shapes[k].x == a && shapes[k].y == b) return k;
  return no_shape;
}
constexpr std::array<std::array<std::size_t, largest_side + 1>, largest_side + 1> shape_table = [] {
  std::array<std::array<std::size_t, largest_side + 1>, largest_side + 1> out{};
  for (std::uint32_t a = 0; a <= largest_side; ++a)
    for (std::uint32_t b = 0; b <= largest_side; ++b) out[a][b] = shape_of(a, b);
  return out;
}();

}  // namespace

float PairScores::bead(const Lattice& lattice, std::uint32_t i, std::uint32_t j, std::size_t shape) {
  return lattice.band->holds(i, j) ? (*lattice.scores)[shape][lattice.band->cell(i, j)] : outside;
}

float PairScores::of(std::uint32_t u, Range in_u, std::uint32_t w, Range in_w) const {
  if (u > w) {
    std::swap(u, w);
    std::swap(in_u, in_w);
  }
  const auto& lattice = table_[std::size_t{u} * versions() + w];
  if (in_u.size() <= largest_side && in_w.size() <= largest_side) {
    const auto shape = shape_table[in_u.size()][in_w.size()];
    if (shape != no_shape) {
      const float whole = bead(lattice, in_u.end, in_w.end, shape);
      if (in_u.size() != 2 || in_w.size() != 2) return whole;
      return std::max(whole, bead(lattice, in_u.begin + 1, in_w.begin + 1, 0) + bead(lattice, in_u.end, in_w.end, 0));
    }
  }
  return covered(lattice, {in_u, 0}, {in_w, 0}, alone);
}

float PairScores::tied(std::uint32_t u, ClosedRange in_u, std::uint32_t w, ClosedRange in_w) const {
  if (u > w) {
    std::swap(u, w);
    std::swap(in_u, in_w);
  }
  const auto& lattice = table_[std::size_t{u} * versions() + w];
  if (in_u.range.size() == 1 && in_w.range.size() == 1) return bead(lattice, in_u.range.end, in_w.range.end, 0);
  return covered(lattice, in_u, in_w, tied_alone);
}

// The best way to cover both with linked beads. A closed node can only be passed along the edge of the two cells, where
// nothing of the other side is left to reach over it.
float PairScores::covered(const Lattice& lattice, const ClosedRange& in_x, const ClosedRange& in_y, float price) {
  const auto &x = in_x.range, &y = in_y.range;
  if (x.size() > largest_cell || y.size() > largest_cell) return 0;
  constexpr std::size_t side = largest_cell + 1;
  std::array<float, side * side> best;
  for (std::uint32_t a = 0; a <= x.size(); ++a) {
    for (std::uint32_t b = 0; b <= y.size(); ++b) {
      auto& here = best[a * side + b];
      here = a == 0 && b == 0 ? 0 : -1e9F;
      if ((in_x.closed >> a & 1U) != 0 && b > 0 && b < y.size()) continue;
      if ((in_y.closed >> b & 1U) != 0 && a > 0 && a < x.size()) continue;
      if (a > 0) here = std::max(here, best[(a - 1) * side + b] + price);
      if (b > 0) here = std::max(here, best[a * side + b - 1] + price);
      for (std::size_t k = 0; k < shapes.size(); ++k) {
        const auto [p, q] = shapes[k];
        if (p == 0 || q == 0 || p > a || q > b) continue;
        here = std::max(here, best[(a - p) * side + (b - q)] + bead(lattice, x.begin + a, y.begin + b, k));
      }
    }
  }
  return best[x.size() * side + y.size()];
}

}  // namespace hexaglot::align
