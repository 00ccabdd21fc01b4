#include "core/align/strangers.hpp"

#include <algorithm>

#include "core/align/against_chance.hpp"

namespace hexaglot::align {
namespace {

// Measured on sets of five texts with and without foreign versions (docs/alignment.md): a translation's agreement is
// .8 to 1.1 times that of the others, a stranger's .15 to .55 times.
constexpr float expected = 0.64F;
constexpr float least_agreement = 0.35F;  // of the others: below, nobody can be called the stranger
constexpr float most_gain = 0.6F, most_loss = 0.4F;
constexpr float price = 4.0F;  // of a stretch: this much must be gained before it is believed
constexpr std::uint32_t least_segments = 8;
constexpr float nearly_all = 0.8F;
constexpr std::uint32_t near = 10;  // segments to each side, for the agreement of the others
constexpr float usual_length = 60;  // code points; a shorter segment counts less: headings are alike everywhere

// Two or three versions say less; pairs of strangers have a strength of .57 to .9, of translations .85 to 1.
constexpr std::size_t least_of_few = 20;
constexpr float weak_beside_strong = 0.92F, expected_of_three = 0.6F;
constexpr float weak = 0.81F;
constexpr double chance = 1.2;

using Row = std::vector<float>;

// How far u and w agree on each segment of v: Σ P(v,u)·P(u,w)·P(w,v).
Row agreement(const LinkTable& links, std::uint32_t v, std::uint32_t u, std::uint32_t w) {
  const auto &to_u = links.of(v, u), &to_w = links.of(v, w), &between = links.of(u, w);
  Row out(to_u.rows());
  for (std::uint32_t i = 0; i < out.size(); ++i) {
    float sum = 0;
    for (const auto& [j, p] : to_u.row(i))
      for (const auto& [k, q] : to_w.row(i)) sum += p * q * between.at(j, k);
    out[i] = std::min(1.0F, sum);
  }
  return out;
}

Row strongest_links(const Sparse& links) {
  Row out(links.rows());
  for (std::uint32_t i = 0; i < links.rows(); ++i)
    for (const auto& cell : links.row(i)) out[i] = std::max(out[i], cell.value);
  return out;
}

// Means over a window around each place.
Row smoothed(const Row& values) {
  std::vector<double> sums(values.size() + 1);
  for (std::size_t i = 0; i < values.size(); ++i) sums[i + 1] = sums[i] + static_cast<double>(values[i]);
  Row out(values.size());
  for (std::size_t i = 0; i < values.size(); ++i) {
    const auto from = i > near ? i - near : 0, to = std::min(values.size(), i + near + 1);
    out[i] = static_cast<float>((sums[to] - sums[from]) / static_cast<double>(to - from));
  }
  return out;
}

// Mean over all segments of two versions of their strongest link to the other.
float strength(const LinkTable& links, std::uint32_t x, std::uint32_t y) {
  double sum = 0, count = 0;
  for (const auto* side : {&links.of(x, y), &links.of(y, x)}) {
    for (const auto p : strongest_links(*side)) sum += static_cast<double>(p);
    count += side->rows();
  }
  return count > 0 ? static_cast<float>(sum / count) : 1;
}

class Search {
 public:
  Search(const LinkTable& links, const std::vector<VersionFeatures>& features) : links_(links), features_(features) {
    for (std::uint32_t v = 0; v < links.versions(); ++v)
      if (!features[v].segments.empty()) trusted_.push_back(v);
    const auto n = links.versions();
    triples_.resize(std::size_t{n} * n * n);
    for (const auto v : trusted_)
      for (const auto u : trusted_)
        for (const auto w : trusted_)
          if (u < w && u != v && w != v) triples_[(std::size_t{v} * n + u) * n + w] = agreement(links, v, u, w);
  }

  std::vector<Stranger> run() {
    std::vector<Stranger> out;
    while (trusted_.size() >= 4) {
      std::vector<Stranger> worst;
      float most = 0;
      for (const auto v : trusted_) {
        auto [found, gain] = stretches(v);
        if (gain > most) most = gain, worst = std::move(found);
      }
      if (worst.empty()) break;
      std::erase(trusted_, worst.front().version);
      out.insert(out.end(), worst.begin(), worst.end());
    }
    if (trusted_.size() == 3)
      for (const auto v : trusted_)
        if (is_stranger_of_three(v)) {
          out.push_back({v, 0, static_cast<std::uint32_t>(features_[v].segments.size())});
          break;
        }
    std::sort(out.begin(), out.end(), [](const Stranger& a, const Stranger& b) {
      return a.version != b.version ? a.version < b.version : a.from < b.from;
    });
    return out;
  }

 private:
  // Mean agreement of all pairs of trusted versions but `without` on each segment of v; with one other version left,
  // how strong the links to it are.
  Row agreement_on(std::uint32_t v, std::uint32_t without) const {
    Row out(features_[v].segments.size());
    std::vector<std::uint32_t> others;
    for (const auto u : trusted_)
      if (u != v && u != without) others.push_back(u);
    if (others.size() == 1) return strongest_links(links_.of(v, others.front()));
    float pairs = 0;
    for (std::size_t a = 0; a < others.size(); ++a)
      for (std::size_t b = a + 1; b < others.size(); ++b, ++pairs) {
        const auto& one = triples_[(std::size_t{v} * links_.versions() + others[a]) * links_.versions() + others[b]];
        for (std::size_t i = 0; i < out.size(); ++i) out[i] += one[i];
      }
    for (auto& value : out) value /= std::max(1.0F, pairs);
    return out;
  }

  // For each segment of v, how far the others agree among themselves about where it is.
  Row agreement_around(std::uint32_t v) const {
    Row out(features_[v].segments.size());
    float others = 0;
    for (const auto u : trusted_) {
      if (u == v) continue;
      const auto there = smoothed(agreement_on(u, v));
      std::uint32_t place = 0;
      for (std::uint32_t i = 0; i < out.size(); ++i) {
        float best = 0.3F;
        for (const auto& [j, p] : links_.of(v, u).row(i))
          if (p > best) best = p, place = j;
        out[i] += there[place];
      }
      ++others;
    }
    for (auto& value : out) value /= std::max(1.0F, others);
    return out;
  }

  // With three, all share one measure of agreement; the stranger is the one whose two pairs are weak while the third is
  // strong.
  bool is_stranger_of_three(std::uint32_t v) const {
    if (features_[v].segments.size() < least_of_few) return false;
    std::vector<std::uint32_t> others;
    for (const auto u : trusted_)
      if (u != v) others.push_back(u);
    const float between = strength(links_, others[0], others[1]);
    const float own = (strength(links_, v, others[0]) + strength(links_, v, others[1])) / 2;
    const auto agreed = agreement_on(v, v);
    float mean = 0;
    for (const auto a : agreed) mean += a / static_cast<float>(agreed.size());
    return own < weak_beside_strong * between && mean < expected_of_three * between;
  }

  struct Found {
    std::vector<Stranger> stretches;
    float gain = 0;
  };

  // The stretches that gain most, after their price (two states, best path).
  Found stretches(std::uint32_t v) const {
    const auto own = agreement_on(v, v), around = agreement_around(v);
    const auto n = static_cast<std::uint32_t>(own.size());
    struct Best {
      float with = 0;          // gain up to here when the segment before is not of a stretch
      float in = -1e9F;        // when it is
      std::uint32_t from = 0;  // of the open stretch
    };
    Best at;
    std::vector<std::uint32_t> opened(n + 1), closed_at(n + 1);
    std::vector<bool> ends(n + 1);
    for (std::uint32_t i = 0; i < n; ++i) {
      const float weight = std::clamp(features_[v].segments[i].length / usual_length, 0.2F, 1.0F);
      const float gain = around[i] < least_agreement
                             ? -0.05F
                             : weight * std::clamp(expected * around[i] - own[i], -most_loss, most_gain);
      if (at.with - price > at.in) at.in = at.with - price, at.from = i;
      at.in += gain;
      opened[i + 1] = at.from;
      if (at.in > at.with && i + 1 - at.from >= least_segments) at.with = at.in, ends[i + 1] = true;
    }
    Found out;
    out.gain = at.with;
    for (auto i = n; i > 0;) {
      if (!ends[i]) {
        --i;
        continue;
      }
      out.stretches.push_back({v, opened[i], i});
      i = opened[i];
    }
    std::reverse(out.stretches.begin(), out.stretches.end());
    // A few segments that happen to fit do not save a version.
    std::uint32_t strange = 0;
    for (const auto& s : out.stretches) strange += s.to - s.from;
    if (static_cast<float>(strange) > nearly_all * static_cast<float>(n)) out.stretches = {{v, 0, n}};
    return out;
  }

  const LinkTable& links_;
  const std::vector<VersionFeatures>& features_;
  std::vector<std::uint32_t> trusted_;  // ascending
  std::vector<Row> triples_;            // agreement(v, u, w) for u < w
};

}  // namespace

std::vector<Stranger> find_strangers(const LinkTable& links, const std::vector<VersionFeatures>& features,
                                     const Lexicon* lexicon) {
  if (features.size() == 2) {
    const auto &x = features[0], &y = features[1];
    if (std::min(x.segments.size(), y.segments.size()) < least_of_few || strength(links, 0, 1) > weak) return {};
    const auto known = lexicon != nullptr ? lexicon->between(x, y) : KnownWords{};
    if (against_chance(x, y, known) > chance) return {};
    return {{1, 0, static_cast<std::uint32_t>(y.segments.size())}};
  }
  return Search(links, features).run();
}

}  // namespace hexaglot::align
