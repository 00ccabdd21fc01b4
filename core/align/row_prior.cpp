#include "core/align/row_prior.hpp"

#include <algorithm>
#include <cmath>

namespace hexaglot::align {
namespace {

constexpr double in_three = 0.15;  // of units in several segments, those in three
constexpr double least = 1e-12;

}  // namespace

RowPrior::RowPrior(const Rates& rates) {
  const std::array<double, 4> pieces = {0, 1 - rates.split, rates.split * (1 - in_three), rates.split * in_three};
  std::array<double, most_segments + 1> now{};
  for (std::uint32_t units = 1; units <= most_units; ++units) {
    std::array<double, most_segments + 1> next{};
    for (std::uint32_t c = 1; c < pieces.size(); ++c) {
      const double there = pieces[c] * (1 - rates.lost);
      if (units == 1) {
        next[c] = there;
      } else {
        for (std::uint32_t n = 1; n + c - 1 <= most_segments; ++n) next[n + c - 1] += now[n] * there * rates.joined;
      }
    }
    now = next;
    if (units == 1) next[0] = rates.lost;
    for (std::uint32_t n = 0; n <= most_segments; ++n)
      log_[units - 1][n] = static_cast<float>(std::log(std::max(least, next[n])));
  }
}

}  // namespace hexaglot::align
