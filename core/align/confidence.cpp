#include "core/align/confidence.hpp"

#include <algorithm>
#include <cmath>

namespace hexaglot::align {
namespace {

// Pairs of one version err together, so the product below is too sure of itself: this power and this ceiling bring it
// to what it says. Fitted on noisy and hard six-way sets of five texts, seeds 2–4 (docs/alignment.md).
constexpr double sobriety = 1.8;
constexpr double ceiling = 0.98;

// Rows of all versions at once. Nothing read from text alone is certain, and where many rows are irregular (a version
// lacks them, or has them in several segments), some went wrong without a trace: a segment joined with the next and cut
// again elsewhere. Middling rows are a little better than their probability. Fitted on five texts, clean, noisy and
// hard, seeds 2 and 3.
constexpr double surest = 0.995, unseen = 0.055, courage = 1.25;

// Mean over the versions of the row of how well each is tied to the rest of it.
double ties(const LinkTable& links, const CutVector& from, const CutVector& to) {
  const auto n = static_cast<std::uint32_t>(from.size());
  double sum = 0, count = 0;
  for (std::uint32_t v = 0; v < n; ++v) {
    for (std::uint32_t u = 0; u < n; ++u) {
      if (u == v || from[u] == to[u]) continue;
      for (auto s = from[v]; s < to[v]; ++s) {
        double inside = 0;
        for (const auto& [t, p] : links.of(v, u).row(s))
          if (t >= from[u] && t < to[u]) inside += static_cast<double>(p);
        sum += std::min(1.0, inside);
        count += 1;
      }
    }
  }
  return count > 0 ? sum / count : 1;
}

}  // namespace

double confidence(const CutTable& cuts, const LinkTable& links, const CutVector& from, const CutVector& to) {
  if (from.size() < 2) return 1;
  const double first = static_cast<double>(cuts.probability(from)), last = static_cast<double>(cuts.probability(to));
  return ceiling * std::pow(std::clamp(std::sqrt(first * last) * ties(links, from, to), 0.0, 1.0), sobriety);
}

std::vector<double> confidence(const std::vector<ChosenRow>& rows) {
  if (rows.empty()) return {};
  const auto n = rows.front().to.size();
  double irregular = 0;
  CutVector from(n, 0);
  for (const auto& row : rows) {
    bool regular = true;
    for (std::size_t v = 0; v < n; ++v) {
      const auto segments = row.to[v] - from[v];
      regular = regular && (segments == 1 || (segments == 0 && rows.back().to[v] == 0));
    }
    irregular += regular ? 0 : 1;
    from = row.to;
  }
  const double most = surest - unseen * irregular / static_cast<double>(rows.size());
  std::vector<double> out;
  for (const auto& row : rows) out.push_back(most * (1 - std::pow(1 - static_cast<double>(row.probability), courage)));
  return out;
}

}  // namespace hexaglot::align
