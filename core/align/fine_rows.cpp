#include "core/align/fine_rows.hpp"

#include <cstddef>

namespace hexaglot::align {
namespace {

constexpr double slack = 5;              // what all pairs together may lose by a cut that is made all the same
constexpr std::size_t most_ways = 1024;  // rows that could be cut in more ways are left as they are

class Splitter {
 public:
  Splitter(const PairScores& scores, std::uint32_t without) : scores_(scores), without_(without) {}

  // Appends the cuts after `from` up to and with `to`, if anything lies between. The entries of `without` are 0.
  void split(const CutVector& from, const CutVector& to, std::vector<CutVector>& out) const {
    std::size_t ways = 1;
    for (std::size_t u = 0; u < from.size() && ways <= most_ways; ++u) ways *= to[u] - from[u] + std::size_t{1};
    if (ways == 1) return;
    if (ways > 2 && ways <= most_ways) {
      if (const auto at = best_cut(from, to, ways); at != from) {
        split(from, at, out);
        split(at, to, out);
        return;
      }
    }
    out.push_back(to);
  }

 private:
  // What the pairs make of the cells between two cuts.
  [[nodiscard]] double fit(const CutVector& from, const CutVector& to) const {
    double sum = 0;
    const auto n = scores_.versions();
    for (std::uint32_t u = 0; u < n; ++u) {
      if (u == without_) continue;
      for (std::uint32_t w = u + 1; w < n; ++w)
        if (w != without_ && (from[u] < to[u] || from[w] < to[w]))
          sum += static_cast<double>(scores_.fit(u, {from[u], to[u]}, w, {from[w], to[w]}));
    }
    return sum;
  }

  // `from` if no cut is good enough.
  [[nodiscard]] CutVector best_cut(const CutVector& from, const CutVector& to, std::size_t ways) const {
    double best = fit(from, to) - slack;
    auto at = from, between = from;
    for (std::size_t way = 1; way + 1 < ways; ++way) {
      for (std::size_t u = 0; u < from.size(); ++u) {  // counts through all ways
        if (between[u] < to[u]) {
          ++between[u];
          break;
        }
        between[u] = from[u];
      }
      const double sum = fit(from, between) + fit(between, to);
      if (sum > best) {
        best = sum;
        at = between;
      }
    }
    return at;
  }

  const PairScores& scores_;
  std::uint32_t without_;
};

}  // namespace

std::vector<CutVector> fine_rows(const PairScores& scores, const std::vector<CutVector>& rows, std::uint32_t without) {
  const Splitter splitter(scores, without);
  std::vector<CutVector> out = {CutVector(scores.versions(), 0)};
  for (std::size_t c = 1; c < rows.size(); ++c) {
    auto from = rows[c - 1], to = rows[c];
    from[without] = to[without] = 0;
    splitter.split(from, to, out);
  }
  return out;
}

}  // namespace hexaglot::align
