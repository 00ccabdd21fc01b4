// Lengths: translations of one text differ in length by a factor that is nearly constant for a pair of languages
// (Gale and Church 1993). The log ratio of a linked bead is normal around that factor, tighter for long segments;
// that of an unlinked one is as wide as the lengths themselves. Both are measured on the document.
#include <algorithm>
#include <cmath>

#include "core/align/evidence/evidence.hpp"

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

// Single precision: this is asked of every node of the lattice.
float normal(float d, float variance) { return std::exp(-d * d / (2 * variance)) / std::sqrt(variance); }

class Length final : public Evidence {
 public:
  explicit Length(const PairOf& pair)
      : x_(sums(pair.x)), y_(sums(pair.y)), mx_(log_lengths(pair.x)), my_(log_lengths(pair.y)) {
    if (x_.back() > 0 && y_.back() > 0) ratio_ = std::log(y_.back() / x_.back());
  }

  void add(const Band& band, Scores& scores) const override {
    for (std::size_t k = 0; k < shapes.size(); ++k) {
      if (k == 1 || k == 2) continue;
      const auto [a, b] = shapes[k];
      const auto random_mean =
          static_cast<float>(my_.mean - mx_.mean + std::log(static_cast<double>(b) / static_cast<double>(a)));
      const auto random_variance = static_cast<float>(mx_.variance / a + my_.variance / b);
      const auto ratio = static_cast<float>(ratio_);
      std::vector<float> log_y(y_.size(), 0);
      for (std::size_t j = b; j < y_.size(); ++j) log_y[j] = static_cast<float>(std::log(y_[j] - y_[j - b]));
      for (std::uint32_t i = a; i < band.rows(); ++i) {
        const double lx = x_[i] - x_[i - a];
        const auto log_x = static_cast<float>(std::log(lx));
        for (std::uint32_t j = std::max<std::uint32_t>(b, band.low(i)); j <= band.high(i); ++j) {
          const double ly = y_[j] - y_[j - b];
          const float r = log_y[j] - log_x;
          const auto v = static_cast<float>(spread_ * shape_of_variance(lx, ly));
          const float d = r - ratio;
          const float linked = (1 - outlier_share) * normal(d, v) + outlier_share * normal(d, v + outlier_variance);
          const float random = normal(r - random_mean, random_variance) + 1e-6F;
          scores[k][band.cell(i, j)] += std::clamp(std::log(linked / random), floor, ceiling);
        }
      }
    }
  }

  void learn(const Band&, const Posteriors& posteriors) override {
    double n = 0, sum = 0, squares = 0;
    for (const auto& bead : posteriors.beads) {
      const auto [a, b] = shapes[bead.shape];
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
      const auto [a, b] = shapes[bead.shape];
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
