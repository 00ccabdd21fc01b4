#include "core/align/against_chance.hpp"

#include <algorithm>
#include <set>
#include <vector>

#include "core/align/pair.hpp"

namespace hexaglot::align {
namespace {

constexpr std::size_t most_segments = 300;
constexpr float joining = 1;            // what each segment beyond one to one costs
constexpr double least_variety = 0.5;   // share of segments with words of their own
constexpr double nothing_to_tell = 10;  // as good as any translation

// The beginning of a version, words and lengths only: labels, numbers and kinds are in order in any two texts.
VersionFeatures words_and_lengths(const VersionFeatures& version, std::size_t segments) {
  VersionFeatures out = version;
  out.segments.resize(std::min(out.segments.size(), segments));
  for (auto& s : out.segments) {
    s.numbers.clear();
    s.symbols.clear();
    s.notes.clear();
    s.label = {};
    s.kind = model::BlockKind::paragraph;
    s.level = 0;
    s.opens_block = s.closes_block = true;
  }
  return out;
}

// Of the best path through the lattice; segments left alone earn nothing.
double evidence(const VersionFeatures& x, const VersionFeatures& y, const KnownWords& known) {
  PairAligner aligner(x, y, known);
  aligner.train({});
  const auto& band = aligner.band();
  const auto& scores = aligner.scores();
  std::vector<float> best(band.cells(), -1e30F);
  for (std::uint32_t i = 0; i < band.rows(); ++i)
    for (std::uint32_t j = band.low(i); j <= band.high(i); ++j) {
      const auto here = band.cell(i, j);
      if (i == 0 && j == 0) best[here] = 0;
      for (std::size_t k = 0; k < shapes.size(); ++k) {
        const auto [a, b] = shapes[k];
        if (i < a || j < b || !band.holds(i - a, j - b)) continue;
        const float gain = a > 0 && b > 0 ? scores[k][here] - joining * static_cast<float>(a + b - 1) : 0;
        best[here] = std::max(best[here], best[band.cell(i - a, j - b)] + gain);
      }
    }
  return best.empty() ? 0 : static_cast<double>(best.back());
}

// A text that keeps repeating itself fits as well read backwards.
bool repeats_itself(const VersionFeatures& version) {
  std::set<std::vector<Id>> different;
  for (const auto& s : version.segments) different.insert(s.words);
  return static_cast<double>(different.size()) < least_variety * static_cast<double>(version.segments.size());
}

}  // namespace

double against_chance(const VersionFeatures& x, const VersionFeatures& y, const KnownWords& known) {
  // Both beginnings in proportion.
  const auto longer = std::max({x.segments.size(), y.segments.size(), most_segments});
  auto first = words_and_lengths(x, x.segments.size() * most_segments / longer);
  const auto second = words_and_lengths(y, y.segments.size() * most_segments / longer);
  if (repeats_itself(first) || repeats_itself(second)) return nothing_to_tell;
  const double forwards = evidence(first, second, known);
  std::reverse(first.segments.begin(), first.segments.end());
  return forwards / std::max(1.0, evidence(first, second, known));
}

}  // namespace hexaglot::align
