#include "core/align/decode.hpp"

#include <algorithm>

namespace hexaglot::align {
namespace {

constexpr float alone =
    0.25F;  // what a segment without a partner is worth; beads of both sides count by their segments

}  // namespace

std::vector<std::pair<std::uint32_t, std::uint32_t>> most_right_beads(const Band& band, const Posteriors& posteriors) {
  std::vector<float> best(band.cells(), 0);
  std::vector<std::uint8_t> by(band.cells(), 2);
  auto bead = posteriors.beads.begin();
  for (std::uint32_t i = 0; i < band.rows(); ++i) {
    for (std::uint32_t j = band.low(i); j <= band.high(i); ++j) {
      const auto at = band.cell(i, j);
      float most = -1e30F;
      std::uint8_t how = 0;
      const auto take = [&](std::uint8_t shape, float gain) {
        const auto [a, b] = all_shapes[shape];
        if (a > i || b > j || !band.holds(i - a, j - b)) return;
        const float sum = best[band.cell(i - a, j - b)] + gain;
        if (sum > most) {
          most = sum;
          how = shape;
        }
      };
      if (i == 0 && j == 0) {
        most = 0;
      } else {
        take(1, 0);
        take(2, 0);
      }
      for (; bead != posteriors.beads.end() && bead->x == i && bead->y == j; ++bead) {
        const auto [a, b] = all_shapes[bead->shape];
        const float worth = a == 0 || b == 0 ? alone : static_cast<float>(a + b) / 2;
        take(bead->shape, worth * bead->probability);
      }
      best[at] = most;
      by[at] = how;
    }
  }
  std::vector<std::pair<std::uint32_t, std::uint32_t>> out;
  std::uint32_t i = band.rows() - 1, j = band.high(i);
  while (i > 0 || j > 0) {
    out.emplace_back(i, j);
    const auto [a, b] = all_shapes[by[band.cell(i, j)]];
    i -= a;
    j -= b;
  }
  out.emplace_back(0, 0);
  std::reverse(out.begin(), out.end());
  return out;
}

}  // namespace hexaglot::align
