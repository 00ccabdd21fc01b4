#include "core/align/lattice.hpp"

#include <algorithm>
#include <cmath>
#include <limits>

namespace hexaglot::align {
namespace {

constexpr double nothing = -1e30;
constexpr float bead_matters = 1e-3F;
constexpr float cut_matters = 1e-4F;

double log_add(double a, double b) {
  if (a < b) std::swap(a, b);
  if (b - a < -30) return a;
  return a + static_cast<double>(std::log1p(std::exp(static_cast<float>(b - a))));
}

// A sum in log space with one logarithm at the end.
class LogSum {
 public:
  void add(double term) {
    if (term <= nothing) return;
    terms_[count_++] = term;
    top_ = std::max(top_, term);
  }
  [[nodiscard]] double value() const {
    if (count_ == 0) return nothing;
    if (count_ == 1) return terms_[0];
    float sum = 0;  // of shares of the largest term, for which single precision will do
    for (std::size_t k = 0; k < count_; ++k)
      if (const double d = terms_[k] - top_; d > -20) sum += std::exp(static_cast<float>(d));
    return top_ + static_cast<double>(std::log(sum));
  }

 private:
  std::array<double, shapes.size()> terms_{};
  std::size_t count_ = 0;
  double top_ = nothing;
};

// Two states: whether the last bead was a segment of y alone, after which no segment of x alone may follow.
struct Chart {
  std::vector<double> any;  // forward: all prefixes. Backward: all suffixes.
  std::vector<double>
      restricted;  // forward: prefixes that do not end with y alone. Backward: suffixes not opening with x alone.
};

Chart forward(const Band& band, const Scores& scores) {
  Chart f{std::vector<double>(band.cells(), nothing), std::vector<double>(band.cells(), nothing)};
  for (std::uint32_t i = 0; i < band.rows(); ++i) {
    for (std::uint32_t j = band.low(i); j <= band.high(i); ++j) {
      const auto at = band.cell(i, j);
      if (i == 0 && j == 0) {
        f.any[at] = f.restricted[at] = 0;
        continue;
      }
      LogSum sum;
      for (std::size_t k = 0; k < shapes.size(); ++k) {
        const auto [a, b] = shapes[k];
        if (k == 2 || a > i || b > j || !band.holds(i - a, j - b)) continue;
        const auto from = band.cell(i - a, j - b);
        sum.add((k == 1 ? f.restricted[from] : f.any[from]) + static_cast<double>(scores[k][at]));
      }
      f.restricted[at] = sum.value();
      f.any[at] = f.restricted[at];
      if (j > band.low(i)) f.any[at] = log_add(f.any[at], f.any[at - 1] + static_cast<double>(scores[2][at]));
    }
  }
  return f;
}

Chart backward(const Band& band, const Scores& scores) {
  Chart r{std::vector<double>(band.cells(), nothing), std::vector<double>(band.cells(), nothing)};
  const auto last = band.rows() - 1;
  for (std::uint32_t i = last + 1; i-- > 0;) {
    for (std::uint32_t j = band.high(i) + 1; j-- > band.low(i);) {
      const auto at = band.cell(i, j);
      if (i == last && j == band.high(last)) {
        r.any[at] = r.restricted[at] = 0;
        continue;
      }
      LogSum sum;
      for (std::size_t k = 0; k < shapes.size(); ++k) {
        const auto [a, b] = shapes[k];
        if (k == 1 || !band.holds(i + a, j + b)) continue;
        const auto to = band.cell(i + a, j + b);
        sum.add((k == 2 ? r.restricted[to] : r.any[to]) + static_cast<double>(scores[k][to]));
      }
      r.restricted[at] = sum.value();
      r.any[at] = r.restricted[at];
      if (band.holds(i + 1, j)) {
        const auto to = band.cell(i + 1, j);
        r.any[at] = log_add(r.any[at], r.any[to] + static_cast<double>(scores[1][to]));
      }
    }
  }
  return r;
}

}  // namespace

Band::Band(std::vector<std::pair<std::uint32_t, std::uint32_t>> limits, std::uint32_t y_segments)
    : limits_(std::move(limits)) {
  if (limits_.empty()) limits_.push_back({0, y_segments});
  for (auto& [low, high] : limits_) {
    low = std::min(low, y_segments);
    high = std::clamp(high, low, y_segments);
  }
  limits_.front().first = 0;
  limits_.back().second = y_segments;
  for (std::size_t i = 1; i < limits_.size(); ++i)
    limits_[i].second = std::max(limits_[i].second, limits_[i - 1].second);
  for (std::size_t i = limits_.size() - 1; i-- > 0;) {
    limits_[i].first = std::min(limits_[i].first, limits_[i + 1].first);
    limits_[i].second = std::max(limits_[i].second, limits_[i + 1].first);
  }
  offset_.resize(limits_.size() + 1, 0);
  for (std::size_t i = 0; i < limits_.size(); ++i)
    offset_[i + 1] = offset_[i] + (limits_[i].second - limits_[i].first + 1);
}

Band Band::full(std::uint32_t x_segments, std::uint32_t y_segments) {
  return {std::vector<std::pair<std::uint32_t, std::uint32_t>>(x_segments + 1, {0, y_segments}), y_segments};
}

void clear(Scores& scores, const Band& band) {
  for (auto& s : scores) s.assign(band.cells(), 0);
}

Posteriors forward_backward(const Band& band, const Scores& scores) {
  Posteriors out;
  const auto f = forward(band, scores);
  const auto r = backward(band, scores);
  const double total = f.any.back();
  for (std::uint32_t i = 0; i < band.rows(); ++i) {
    for (std::uint32_t j = band.low(i); j <= band.high(i); ++j) {
      const auto at = band.cell(i, j);
      const double through = f.any[at] + r.any[at] - total;
      if (through > -30) {
        const auto p = static_cast<float>(std::min(1.0, std::exp(through)));
        if (p >= cut_matters) out.cuts.push_back({i, j, p});
      }
      for (std::size_t k = 0; k < shapes.size(); ++k) {
        const auto [a, b] = shapes[k];
        if (a > i || b > j || !band.holds(i - a, j - b)) continue;
        const auto from = band.cell(i - a, j - b);
        const double before = k == 1 ? f.restricted[from] : f.any[from];
        const double after = k == 2 ? r.restricted[at] : r.any[at];
        const double log_p = before + static_cast<double>(scores[k][at]) + after - total;
        if (log_p < -7) continue;
        const auto p = static_cast<float>(std::min(1.0, std::exp(log_p)));
        if (p >= bead_matters) out.beads.push_back({i, j, static_cast<std::uint8_t>(k), p});
      }
    }
  }
  return out;
}

Band narrow(const Band& band, const Posteriors& posteriors, std::uint32_t margin) {
  constexpr auto unset = std::numeric_limits<std::uint32_t>::max();
  std::vector<std::pair<std::uint32_t, std::uint32_t>> limits(band.rows(), {unset, 0});
  const auto y_segments = band.high(band.rows() - 1);
  for (const auto& cut : posteriors.cuts) {
    auto& [low, high] = limits[cut.x];
    low = std::min(low, cut.y);
    high = std::max(high, cut.y);
  }
  // Rows that no cut passes lie inside a bead: they take the limits of their neighbours.
  for (std::size_t i = 1; i < limits.size(); ++i)
    if (limits[i].first == unset) limits[i] = limits[i - 1];
  std::vector<std::pair<std::uint32_t, std::uint32_t>> wide(limits.size());
  for (std::size_t i = 0; i < limits.size(); ++i) {
    const auto first = limits[i - std::min<std::size_t>(i, 2)].first;
    const auto last = limits[std::min(limits.size() - 1, i + 2)].second;
    wide[i] = {first > margin ? first - margin : 0, std::min(y_segments, last + margin)};
  }
  return {std::move(wide), y_segments};
}

}  // namespace hexaglot::align
