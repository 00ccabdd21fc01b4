#include "core/align/coarse.hpp"

#include <algorithm>
#include <cmath>

namespace hexaglot::align {
namespace {

constexpr std::uint32_t most_stretches = 1024;     // of the coarsest view, where the whole grid is looked at
constexpr std::uint32_t segments_per_stretch = 4;  // of the finest one
constexpr std::uint32_t quarter = 4;
constexpr double ahead = -0.9162907, aside = -1.2039728;  // one stretch on in both (.4), in one of them (.3 each)
constexpr float sobriety = 0.4F;                          // clues repeat each other
constexpr float least_evidence = -1.5F, most_evidence = 8;
constexpr double open_matters = -9.2;  // ways less likely than this (logarithm) are not followed
constexpr std::uint32_t few_open = 12;
constexpr double common = 0.01;  // clues that join more of all stretches say little and take long

constexpr double slack = 1.15, most_haste = 2.5;  // of lengths that run side by side
constexpr double most_places = 2e6;               // of a finer grid, for 100,000 segments
constexpr int most_shrinking = 20;

constexpr double nothing = -1e30;

double log_add(double a, double b) {
  if (a < b) std::swap(a, b);
  return b - a < -16 ? a : a + static_cast<double>(std::log1p(std::exp(static_cast<float>(b - a))));
}

// All ways from the first corner to each place, the evidence of the place itself included.
std::vector<double> forward(const Band& grid, const std::vector<float>& evidence) {
  std::vector<double> f(grid.cells(), nothing);
  for (std::uint32_t a = 0; a < grid.rows(); ++a) {
    for (std::uint32_t b = grid.low(a); b <= grid.high(a); ++b) {
      const auto at = grid.cell(a, b);
      double sum = a == 0 && b == 0 ? 0 : nothing;
      if (b > grid.low(a)) sum = f[at - 1] + aside;
      if (a > 0 && grid.holds(a - 1, b)) sum = log_add(sum, f[grid.cell(a - 1, b)] + aside);
      if (a > 0 && b > 0 && grid.holds(a - 1, b - 1)) sum = log_add(sum, f[grid.cell(a - 1, b - 1)] + ahead);
      f[at] = sum + static_cast<double>(evidence[at]);
    }
  }
  return f;
}

// The same towards the last corner, without the evidence of the place.
std::vector<double> backward(const Band& grid, const std::vector<float>& evidence) {
  std::vector<double> r(grid.cells(), nothing);
  const auto last = grid.rows() - 1;
  for (std::uint32_t a = last + 1; a-- > 0;) {
    for (std::uint32_t b = grid.high(a) + 1; b-- > grid.low(a);) {
      const auto at = grid.cell(a, b);
      double sum = a == last && b == grid.high(last) ? 0 : nothing;
      const auto add = [&](std::uint32_t i, std::uint32_t j, double step) {
        if (!grid.holds(i, j)) return;
        const auto to = grid.cell(i, j);
        sum = log_add(sum, r[to] + static_cast<double>(evidence[to]) + step);
      };
      add(a, b + 1, aside);
      add(a + 1, b, aside);
      add(a + 1, b + 1, ahead);
      r[at] = sum;
    }
  }
  return r;
}

// A typical segment's share of the whole length.
double typical_share(const VersionFeatures& version) {
  double logs = 0, sum = 0;
  for (const auto& s : version.segments) {
    logs += std::log(static_cast<double>(s.length));
    sum += static_cast<double>(s.length);
  }
  return std::exp(logs / static_cast<double>(std::max<std::size_t>(1, version.segments.size()))) / std::max(sum, 1.0);
}

// The stretches that hold a term, each once.
void stretches_of(std::span<const std::uint32_t> places, const std::vector<std::uint32_t>& stretch,
                  std::vector<std::uint32_t>& out) {
  out.clear();
  for (const auto s : places)
    if (out.empty() || out.back() != stretch[s]) out.push_back(stretch[s]);
}

}  // namespace

Coarse::Side Coarse::side(const VersionFeatures& version) {
  Side out;
  double before = 0;
  for (const auto& s : version.segments) {
    out.middle.push_back(before + static_cast<double>(s.length) / 2);
    before += static_cast<double>(s.length);
  }
  for (auto& m : out.middle) m /= std::max(before, 1.0);
  return out;
}

void Coarse::Side::cut(std::uint32_t stretches) {
  stretch.resize(middle.size());
  first.assign(stretches + std::size_t{1}, static_cast<std::uint32_t>(middle.size()));
  for (std::uint32_t s = static_cast<std::uint32_t>(middle.size()); s-- > 0;) {
    stretch[s] = std::min(stretches - 1, static_cast<std::uint32_t>(middle[s] * stretches));
    first[stretch[s]] = s;
  }
  first[0] = 0;
  for (std::uint32_t k = stretches; k-- > 0;) first[k] = std::min(first[k], first[k + 1]);
}

void Coarse::cut(std::uint32_t stretches) {
  stretches_ = stretches;
  x_.cut(stretches);
  y_.cut(stretches);
}

Coarse::Coarse(const PairOf& pair) : x_(side(pair.x)), y_(side(pair.y)) {
  // If a part of y is missing, what is left of it runs faster than the whole lengths say: as fast as single segments
  // do.
  slack_ = slack * std::clamp(typical_share(pair.y) / typical_share(pair.x), 1.0, most_haste);
  const auto larger = std::max(x_.middle.size(), y_.middle.size());
  cut(std::clamp(static_cast<std::uint32_t>(larger / segments_per_stretch), 1U, most_stretches));
  grid_ = Band::full(stretches_ - 1, stretches_ - 1);
}

std::vector<float> Coarse::evidence(const Clues& clues) const {
  std::vector<float> out(grid_.cells(), 0);
  std::vector<std::uint32_t> in_x, in_y;
  Id last = static_cast<Id>(-1);
  for (const auto& clue : clues.all()) {
    if (clue.x != last) stretches_of(clues.x().of(last = clue.x), x_.stretch, in_x);
    stretches_of(clues.y().of(clue.y), y_.stretch, in_y);
    const auto pairs = static_cast<double>(in_x.size()) * static_cast<double>(in_y.size());
    if (pairs > common * static_cast<double>(stretches_) * static_cast<double>(stretches_)) continue;
    const float usual_x = static_cast<float>(in_x.size()) / static_cast<float>(stretches_);
    auto from = in_y.begin();
    for (const auto a : in_x) {
      const auto low = grid_.low(a), high = grid_.high(a);
      while (from != in_y.end() && *from < low) ++from;
      const auto to = std::upper_bound(from, in_y.end(), high);
      if (from == to) continue;
      const float usual = std::max(usual_x, static_cast<float>(to - from) / static_cast<float>(high - low + 1));
      const float gain = std::log1p(clue.p / usual);
      for (auto b = from; b != to; ++b) out[grid_.cell(a, *b)] += gain;
    }
  }
  // What any two stretches share by chance says nothing, and the less the more their numbers of clues differ anyway.
  for (std::uint32_t a = 0; a < grid_.rows(); ++a) {
    const auto begin = out.begin() + static_cast<std::ptrdiff_t>(grid_.cell(a, grid_.low(a)));
    const auto end = begin + static_cast<std::ptrdiff_t>(grid_.high(a) - grid_.low(a) + 1);
    float sum = 0, squares = 0;
    for (auto e = begin; e != end; ++e) sum += *e, squares += *e * *e;
    const auto n = static_cast<float>(end - begin);
    const float mean = sum / n;
    const float scale = sobriety / std::max(1.0F, std::sqrt(std::max(0.0F, squares / n - mean * mean)));
    for (auto e = begin; e != end; ++e) *e = std::clamp(scale * (*e - mean), least_evidence, most_evidence);
  }
  return out;
}

void Coarse::look(const Clues& clues) {
  const auto seen = evidence(clues);
  const auto f = forward(grid_, seen);
  const auto r = backward(grid_, seen);
  const double total = f.back();
  open_.assign(stretches_, {0, 0});
  best_.assign(stretches_, 0);
  for (std::uint32_t a = 0; a < stretches_; ++a) {
    auto low = grid_.high(a), high = grid_.low(a), best = low;
    double most = nothing;
    for (std::uint32_t b = grid_.low(a); b <= grid_.high(a); ++b) {
      const auto at = grid_.cell(a, b);
      const double through = f[at] + r[at] - total;
      if (through < open_matters) continue;
      low = std::min(low, b);
      high = std::max(high, b);
      if (through > most) most = through, best = b;
    }
    open_[a] = {std::min(low, high), std::max(low, high)};
    best_[a] = best;
  }
}

bool Coarse::can_refine() const {
  return std::max(x_.middle.size(), y_.middle.size()) >= std::size_t{2} * segments_per_stretch * stretches_;
}

void Coarse::refine() {
  const auto larger = static_cast<std::uint32_t>(std::max(x_.middle.size(), y_.middle.size()));
  const auto finer = std::clamp(larger / segments_per_stretch / stretches_, 2U, quarter);
  const auto places = [&] {
    double sum = 0;
    for (const auto& [low, high] : open_) sum += high - low + 2.0;
    return sum * finer * finer;
  };
  for (int tries = 0; tries < most_shrinking && places() > most_places * std::max(1.0, larger / 100'000.0); ++tries)
    shrink();
  std::vector<std::pair<std::uint32_t, std::uint32_t>> limits;
  for (std::uint32_t a = 0; a < stretches_; ++a) {
    const auto [low, high] = open_[a];
    for (std::uint32_t part = 0; part < finer; ++part)
      limits.emplace_back(low > 0 ? low * finer - 1 : 0, std::min(stretches_ - 1, high) * finer + finer);
  }
  cut(stretches_ * finer);
  grid_ = Band(std::move(limits), stretches_ - 1);
}

void Coarse::shrink() {
  for (std::uint32_t a = 0; a < stretches_; ++a) {
    auto& [low, high] = open_[a];
    low = best_[a] - (best_[a] - low) * 3 / 4;
    high = best_[a] + (high - best_[a]) * 3 / 4;
  }
}

double Coarse::doubt() const {
  std::size_t wide = 0;
  for (const auto& [low, high] : open_) wide += high - low > few_open ? 1 : 0;
  return static_cast<double>(wide) / static_cast<double>(stretches_);
}

Window Coarse::beside(std::uint32_t begin, std::uint32_t end) const {
  const auto low = open_[x_.stretch[begin]].first, high = open_[x_.stretch[end - 1]].second;
  return {begin, end, y_.first[low], y_.first[high + 1]};
}

Window Coarse::after(std::uint32_t x, std::uint32_t y, std::uint32_t segments) const {
  Window out{x, std::min(x + segments, static_cast<std::uint32_t>(x_.middle.size())), y, y};
  if (x >= out.x_end || y >= y_.middle.size()) return out;
  const double end = y_.middle[y] + slack_ * (x_.middle[out.x_end - 1] - x_.middle[x]);
  out.y_end = static_cast<std::uint32_t>(std::upper_bound(y_.middle.begin(), y_.middle.end(), end) - y_.middle.begin());
  return out;
}

Window Coarse::before(std::uint32_t x, std::uint32_t y, std::uint32_t segments) const {
  Window out{x - std::min(x, segments), x, y, y};
  if (x == 0 || y == 0) return out;
  const double begin = y_.middle[y - 1] - slack_ * (x_.middle[x - 1] - x_.middle[out.x_begin]);
  out.y_begin =
      static_cast<std::uint32_t>(std::lower_bound(y_.middle.begin(), y_.middle.end(), begin) - y_.middle.begin());
  return out;
}

Band Coarse::band(double most_nodes) {
  auto out = band();
  for (int tries = 0; tries<most_shrinking&& static_cast<double>(out.cells())> most_nodes; ++tries) {
    shrink();
    out = band();
  }
  return out;
}

Band Coarse::band() const {
  const auto x = static_cast<std::uint32_t>(x_.middle.size()), y = static_cast<std::uint32_t>(y_.middle.size());
  std::vector<std::pair<std::uint32_t, std::uint32_t>> limits;
  for (std::uint32_t i = 0; i <= x; ++i) {
    const auto before = open_[x_.stretch[i > 0 ? i - 1 : 0]], after = open_[x_.stretch[i < x ? i : x - 1]];
    limits.emplace_back(y_.first[before.first > 0 ? before.first - 1 : 0],
                        y_.first[std::min(stretches_, after.second + 2)]);
  }
  return {std::move(limits), y};
}

}  // namespace hexaglot::align
