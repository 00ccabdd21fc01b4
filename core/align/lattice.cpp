#include "core/align/lattice.hpp"

#include <algorithm>
#include <cmath>
#include <limits>

#include "core/align/lanes.hpp"
#include "core/align/parallel.hpp"

namespace hexaglot::align {
namespace {

constexpr float nothing = -1e30F;
constexpr float bead_matters = 1e-3F, log_bead_matters = -7;
constexpr float cut_matters = 1e-4F;

// Logarithms of sums over paths. Each row has a base of its own, so that single precision holds in documents of any
// length. Two states: whether the last bead was a segment of y alone, after which no segment of x alone may follow.
struct Chart {
  std::vector<float> any;  // forward: all prefixes. Backward: all suffixes.
  std::vector<float>
      restricted;  // forward: prefixes that do not end with y alone. Backward: suffixes not opening with x alone.
  std::vector<double> base;  // by row
};

// Terms of the nodes of one row, one line for each shape; a sum of them in log space.
class RowSum {
 public:
  void open(std::size_t width) {
    width_ = width;
    stride_ = (width + lane_count - 1) / lane_count * lane_count;
    lines_ = 0;
  }
  // Of `size` nodes from `first` on, what the paths before (or after) are worth, a bead's score, and the other row's
  // base above this one's; the other nodes have no such bead.
  void add(std::size_t first, std::size_t size, const float* paths, const float* scores, float base) {
    if (terms_.size() < (lines_ + 1) * stride_) terms_.resize((lines_ + 1) * stride_);
    float* line = terms_.data() + lines_++ * stride_;
    std::fill(line, line + first, nothing);
    for (std::size_t k = 0; k < size; ++k) line[first + k] = std::max(nothing, paths[k] + scores[k] + base);
    std::fill(line + first + size, line + stride_, nothing);
  }
  void sum(std::vector<float>& out) const {
    out.resize(stride_);
    for (std::size_t at = 0; at < stride_; at += lane_count) {
      auto top = all(nothing);
      for (std::size_t l = 0; l < lines_; ++l) top = larger(top, load(&terms_[l * stride_ + at]));
      auto total = all(0);
      for (std::size_t l = 0; l < lines_; ++l) total += exponential(load(&terms_[l * stride_ + at]) - top);
      store(&out[at], lines_ == 0 ? top : top + logarithm(total));
    }
    out.resize(width_);
  }

 private:
  std::size_t width_ = 0, stride_ = 0, lines_ = 0;
  std::vector<float> terms_;
};

float log_add(float a, float b) {
  if (a < b) std::swap(a, b);
  return b - a < -20 ? a : a + std::log1p(std::exp(b - a));
}

// Moves a row's values so that its largest is 0, and the rest into the base.
void settle(Chart& chart, std::uint32_t row, std::size_t begin, std::size_t end) {
  const float top = *std::max_element(chart.any.begin() + static_cast<std::ptrdiff_t>(begin),
                                      chart.any.begin() + static_cast<std::ptrdiff_t>(end));
  if (top <= nothing / 2) return;
  for (auto at = begin; at < end; ++at) {
    chart.any[at] -= top;
    chart.restricted[at] -= top;
  }
  chart.base[row] += static_cast<double>(top);
}

Chart empty_chart(const Band& band) {
  return {std::vector<float>(band.cells(), nothing), std::vector<float>(band.cells(), nothing),
          std::vector<double>(band.rows(), 0)};
}

Chart forward(const Band& band, const Scores& scores) {
  auto f = empty_chart(band);
  RowSum row;
  std::vector<float> sums;
  for (std::uint32_t i = 0; i < band.rows(); ++i) {
    const auto low = band.low(i), high = band.high(i);
    const auto begin = band.cell(i, low);
    if (i > 0) f.base[i] = f.base[i - 1];
    row.open(high - low + 1);
    for (std::size_t k = 0; k < all_shapes.size(); ++k) {
      const auto [a, b] = all_shapes[k];
      if (a == 0 || a > i || scores[k].empty()) continue;
      const auto from = std::max(low, band.low(i - a) + b), to = std::min(high, band.high(i - a) + b);
      if (from > to) continue;
      const auto& paths = k == 1 ? f.restricted : f.any;
      row.add(from - low, to - from + 1, &paths[band.cell(i - a, from - b)], &scores[k][band.cell(i, from)],
              static_cast<float>(f.base[i - a] - f.base[i]));
    }
    row.sum(sums);
    if (i == 0) sums[0] = 0;
    for (std::size_t c = 0; c < sums.size(); ++c) {
      const auto at = begin + c;
      f.any[at] = f.restricted[at] = std::max(nothing, sums[c]);
      if (c > 0) f.any[at] = log_add(f.any[at], f.any[at - 1] + scores[2][at]);
    }
    settle(f, i, begin, begin + sums.size());
  }
  return f;
}

Chart backward(const Band& band, const Scores& scores) {
  auto r = empty_chart(band);
  RowSum row;
  std::vector<float> sums;
  const auto last = band.rows() - 1;
  for (std::uint32_t i = last + 1; i-- > 0;) {
    const auto low = band.low(i), high = band.high(i);
    const auto begin = band.cell(i, low);
    if (i < last) r.base[i] = r.base[i + 1];
    const auto terms = [&](std::size_t k) {
      const auto [a, b] = all_shapes[k];
      if (a == 0 || a > last - i || scores[k].empty()) return;
      const auto from = std::max(low + b, band.low(i + a)), to = std::min(high + b, band.high(i + a));
      if (from > to) return;
      const auto there = band.cell(i + a, from);
      row.add(from - b - low, to - from + 1, &r.any[there], &scores[k][there],
              static_cast<float>(r.base[i + a] - r.base[i]));
    };
    row.open(high - low + 1);
    for (std::size_t k = 0; k < all_shapes.size(); ++k)
      if (k != 1) terms(k);
    row.sum(sums);
    if (i == last) sums.back() = 0;
    // What follows a segment of y alone may not open with one of x alone: that chain needs the restricted sums.
    for (std::size_t c = sums.size(); c-- > 0;) {
      const auto at = begin + c;
      r.restricted[at] = std::max(nothing, sums[c]);
      if (c + 1 < sums.size()) r.restricted[at] = log_add(r.restricted[at], r.restricted[at + 1] + scores[2][at + 1]);
      r.any[at] = r.restricted[at];
    }
    if (i < last) {
      row.open(high - low + 1);
      terms(1);
      row.sum(sums);
      for (std::size_t c = 0; c < sums.size(); ++c)
        r.any[begin + c] = std::max(nothing, log_add(r.any[begin + c], sums[c]));
    }
    settle(r, i, begin, begin + sums.size());
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

void clear(Scores& scores, const Band& band, Extent extent) {
  const auto considered = extent == Extent::wide ? all_shapes.size() : shapes.size();
  for (std::size_t k = 0; k < all_shapes.size(); ++k) {
    if (k >= considered || scores[k].capacity() > band.cells() * 5 / 4)
      scores[k] = std::vector<float>();  // keeps no wide band's memory ("= {}" would)
    if (k < considered) scores[k].assign(band.cells(), 0);
  }
}

Posteriors forward_backward(const Band& band, const Scores& scores) {
  Posteriors out;
  Chart f, r;
  both([&] { f = forward(band, scores); }, [&] { r = backward(band, scores); });
  const double total = static_cast<double>(f.any.back()) + f.base.back();
  for (std::uint32_t i = 0; i < band.rows(); ++i) {
    const auto rest = r.base[i] - total;
    for (std::uint32_t j = band.low(i); j <= band.high(i); ++j) {
      const auto at = band.cell(i, j);
      // No bead that ends here is likelier than its end.
      const auto through = f.any[at] + r.any[at] + static_cast<float>(f.base[i] + rest);
      if (through < std::min(log_bead_matters, std::log(cut_matters))) continue;
      const auto p = std::min(1.0F, std::exp(through));
      if (p >= cut_matters) out.cuts.push_back({i, j, p});
      for (std::size_t k = 0; k < all_shapes.size(); ++k) {
        const auto [a, b] = all_shapes[k];
        if (a > i || b > j || scores[k].empty() || !band.holds(i - a, j - b)) continue;
        const auto from = band.cell(i - a, j - b);
        const float before = k == 1 ? f.restricted[from] : f.any[from];
        const float after = k == 2 ? r.restricted[at] : r.any[at];
        const float log_p = before + scores[k][at] + after + static_cast<float>(f.base[i - a] + rest);
        if (log_p < log_bead_matters) continue;
        const auto bead = std::min(1.0F, std::exp(log_p));
        if (bead >= bead_matters) out.beads.push_back({i, j, static_cast<std::uint8_t>(k), bead});
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
