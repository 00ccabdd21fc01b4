// Lengths: translations of one text differ in length by a factor that is nearly constant for a pair of languages
// (Gale and Church 1993). The log ratio of a linked bead is normal around that factor, tighter for long segments;
// that of an unlinked one is as wide as the lengths themselves. Both are measured on the document.
#include <algorithm>
#include <cmath>

#include "core/align/evidence/evidence.hpp"
#include "core/align/lanes.hpp"

namespace hexaglot::align {
namespace {

constexpr float outlier_share = 0.04F, outlier_variance = 1;
constexpr float floor = -6, ceiling = 4;

struct Moments {
  double mean = 0, variance = 1;
};

Moments log_lengths(const VersionFeatures& version) {
  double sum = 0, squares = 0;
  const auto n = static_cast<double>(std::max<std::size_t>(1, version.segments.size()));
  for (const auto& s : version.segments) {
    const double l = std::log(static_cast<double>(s.length));
    sum += l;
    squares += l * l;
  }
  const double mean = sum / n;
  return {mean, std::max(0.15, squares / n - mean * mean)};
}

// Logarithm of the normal density, without its constant; and the variance, in lanes.
Lanes log_normal(Lanes d, Lanes variance) { return -0.5F * (d * d / variance + logarithm(variance)); }

class Length final : public Evidence {
 public:
  explicit Length(const PairOf& pair)
      : x_(sums(pair.x)), y_(sums(pair.y)), mx_(log_lengths(pair.x)), my_(log_lengths(pair.y)) {
    if (x_.back() > 0 && y_.back() > 0) ratio_ = std::log(y_.back() / x_.back());
  }

  void add(const Band& band, Scores& scores) const override {
    std::vector<float> length_y(y_.size() + lane_count, 1), log_y(y_.size() + lane_count, 0);
    for (std::size_t k = 0; k < all_shapes.size(); ++k) {
      const auto [a, b] = all_shapes[k];
      if (a == 0 || b == 0 || scores[k].empty()) continue;
      const auto random_mean =
          static_cast<float>(my_.mean - mx_.mean + std::log(static_cast<double>(b) / static_cast<double>(a)));
      const auto random_variance = all(static_cast<float>(mx_.variance / a + my_.variance / b));
      for (std::size_t j = b; j < y_.size(); ++j) length_y[j] = static_cast<float>(y_[j] - y_[j - b]);
      for (std::size_t j = 0; j < log_y.size(); j += lane_count)
        if (j + lane_count <= log_y.size()) store(&log_y[j], logarithm(load(&length_y[j])));
      for (std::uint32_t i = a; i < band.rows(); ++i) {
        const auto lx = static_cast<float>(x_[i] - x_[i - a]);
        const float log_x = std::log(lx);
        const auto low = std::max<std::uint32_t>(b, band.low(i));
        for (std::uint32_t j = low; j <= band.high(i); j += lane_count) {
          const auto ratio = load(&log_y[j]) - log_x;
          const auto variance = static_cast<float>(spread_) * (0.012F + 1.5F / (load(&length_y[j]) + lx));
          const auto d = ratio - static_cast<float>(ratio_);
          const auto linked = (1 - outlier_share) * exponential(log_normal(d, variance)) +
                              outlier_share * exponential(log_normal(d, variance + outlier_variance));
          const auto random = exponential(log_normal(ratio - random_mean, random_variance)) + 1e-6F;
          const auto score = larger(smaller(logarithm(linked / random + 1e-9F), all(ceiling)), all(floor));
          auto* to = &scores[k][band.cell(i, j)];
          for (std::uint32_t l = 0; l < lane_count && j + l <= band.high(i); ++l) to[l] += score[l];
        }
      }
    }
  }

  void learn(const Band&, const Posteriors& posteriors) override {
    double n = 0, sum = 0, squares = 0;
    for (const auto& bead : posteriors.beads) {
      const auto [a, b] = all_shapes[bead.shape];
      if (a == 0 || b == 0) continue;
      const double lx = x_[bead.x] - x_[bead.x - a], ly = y_[bead.y] - y_[bead.y - b];
      const double d = std::log(ly / lx) - ratio_;
      if (std::abs(d) > 1.5) continue;
      const double v = shape_of_variance(lx, ly);
      n += static_cast<double>(bead.probability) / v;
      sum += static_cast<double>(bead.probability) * d / v;
    }
    constexpr double prior = 30;
    ratio_ += sum / (n + prior);
    double count = 0;
    for (const auto& bead : posteriors.beads) {
      const auto [a, b] = all_shapes[bead.shape];
      if (a == 0 || b == 0) continue;
      const double lx = x_[bead.x] - x_[bead.x - a], ly = y_[bead.y] - y_[bead.y - b];
      const double d = std::log(ly / lx) - ratio_;
      if (std::abs(d) > 1.0) continue;
      count += static_cast<double>(bead.probability);
      squares += static_cast<double>(bead.probability) * d * d / shape_of_variance(lx, ly);
    }
    spread_ = std::clamp((squares + 5 * 1.5) / (count + 5), 0.3, 6.0);
  }

 private:
  static std::vector<double> sums(const VersionFeatures& version) {
    std::vector<double> out{0};
    for (const auto& s : version.segments) out.push_back(out.back() + static_cast<double>(s.length));
    return out;
  }
  static double shape_of_variance(double lx, double ly) { return 0.012 + 1.5 / (lx + ly); }

  std::vector<double> x_, y_;
  Moments mx_, my_;
  double ratio_ = 0, spread_ = 1.5;
};

}  // namespace

std::unique_ptr<Evidence> make_length(const PairOf& pair) { return std::make_unique<Length>(pair); }

}  // namespace hexaglot::align
