#include "core/align/votes.hpp"

#include <algorithm>
#include <cmath>

namespace hexaglot::align {
namespace {

constexpr float doubt = 0.3F;  // of a voter: one vote alone is not quite believed
constexpr float bound = 2.5F;  // no vote outweighs good evidence of the pair itself
constexpr float weight = 1.0F;

}  // namespace

float Votes::log_odds(std::uint32_t x, std::uint32_t y) const {
  const float voters = std::max(x_voters[x], y_voters[y]);
  const float p = std::clamp((links.at(x, y) + doubt / 2) / (voters + doubt), 0.02F, 0.98F);
  return weight * std::clamp(std::log(p / (1 - p)), -bound, bound);
}

void add_votes(const Votes& votes, const Band& band, Scores& scores) {
  if (votes.empty()) return;
  std::vector<float> single(band.cells(), 0);
  for (std::uint32_t i = 1; i < band.rows(); ++i)
    for (std::uint32_t j = std::max(1U, band.low(i)); j <= band.high(i); ++j)
      single[band.cell(i, j)] = votes.log_odds(i - 1, j - 1);
  for (std::size_t k = 0; k < all_shapes.size(); ++k) {
    const auto [a, b] = all_shapes[k];
    if (a == 0 || b == 0 || scores[k].empty()) continue;
    // A bead of a × b segments makes as many ties as its larger side has segments.
    const float share = static_cast<float>(std::max(a, b)) / static_cast<float>(a * b);
    for (std::uint32_t i = a; i < band.rows(); ++i) {
      for (std::uint32_t j = std::max<std::uint32_t>(b, band.low(i)); j <= band.high(i); ++j) {
        float sum = 0;
        for (std::uint32_t p = i - a + 1; p <= i; ++p)
          for (std::uint32_t q = j - b + 1; q <= j; ++q) sum += band.holds(p, q) ? single[band.cell(p, q)] : -bound;
        scores[k][band.cell(i, j)] += share * sum;
      }
    }
  }
}

}  // namespace hexaglot::align
