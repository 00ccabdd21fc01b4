#include "core/align/evidence/category.hpp"

#include <algorithm>
#include <cmath>
#include <cstdlib>

namespace hexaglot::align {
namespace {

constexpr double guess_weight = 12;  // pairs that the guess is worth
constexpr double most = 3, least = -2;
constexpr double own_opening = -1.2;  // for each segment inside a bead that looks like the beginning of another

}  // namespace

std::vector<double> Category::shares_of_band(const Band& band) const {
  std::vector<double> out(guess_.size(), 1);
  double n = static_cast<double>(guess_.size());
  const std::uint32_t step = 1 + band.rows() / 2000;
  for (std::uint32_t i = 1; i < band.rows(); i += step) {
    const auto jump = 1 + (band.high(i) - band.low(i)) / 100;
    for (std::uint32_t j = std::max(1U, band.low(i)); j <= band.high(i); j += jump) {
      out[category(pair_.x.segments[i - 1], pair_.y.segments[j - 1])] += 1;
      n += 1;
    }
  }
  for (auto& share : out) share /= n;
  return out;
}

void Category::add(const Band& band, Scores& scores) const {
  if (silent_) return;
  const auto random = shares_of_band(band);
  std::vector<float> ratio(guess_.size(), 0);
  for (std::size_t c = 1; c < ratio.size(); ++c)
    ratio[c] = static_cast<float>(std::clamp(std::log(linked_[c] / random[c]), least, most));
  std::vector<int> x_alone(pair_.x.segments.size() + 1, 0), y_alone(pair_.y.segments.size() + 1, 0);
  for (std::size_t s = 1; s < pair_.x.segments.size(); ++s)
    x_alone[s] = stands_alone(pair_.x.segments[s - 1], pair_.x.segments[s]) ? 1 : 0;
  for (std::size_t s = 1; s < pair_.y.segments.size(); ++s)
    y_alone[s] = stands_alone(pair_.y.segments[s - 1], pair_.y.segments[s]) ? 1 : 0;
  for (std::uint32_t i = 1; i < band.rows(); ++i) {
    for (std::uint32_t j = std::max(1U, band.low(i)); j <= band.high(i); ++j) {
      const auto at = band.cell(i, j);
      for (std::size_t k = 0; k < all_shapes.size(); ++k) {
        const auto [a, b] = all_shapes[k];
        if (a == 0 || b == 0 || a > i || b > j || scores[k].empty()) continue;
        int alone = 0;
        for (std::uint32_t s = i - a + 1; s < i; ++s) alone += x_alone[s];
        int other = 0;
        for (std::uint32_t s = j - b + 1; s < j; ++s) other += y_alone[s];
        scores[k][at] += ratio[category(pair_.x.segments[i - a], pair_.y.segments[j - b])] +
                         static_cast<float>(own_opening * std::max(alone, other));
      }
    }
  }
}

void Category::learn(const Band&, const Posteriors& posteriors) {
  if (silent_) return;
  double n = guess_weight;
  for (std::size_t c = 0; c < guess_.size(); ++c) linked_[c] = guess_[c] * guess_weight;
  for (const auto& bead : posteriors.beads) {
    const auto [a, b] = all_shapes[bead.shape];
    if (a == 0 || b == 0) continue;
    linked_[category(pair_.x.segments[bead.x - a], pair_.y.segments[bead.y - b])] +=
        static_cast<double>(bead.probability);
    n += static_cast<double>(bead.probability);
  }
  for (auto& share : linked_) share = std::max(share / n, 1e-4);
}

}  // namespace hexaglot::align
