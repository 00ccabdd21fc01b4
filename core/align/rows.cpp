#include "core/align/rows.hpp"

#include <algorithm>

#include "core/align/proposals.hpp"

namespace hexaglot::align {
namespace {

constexpr float believed = 0.45F;  // a cut less likely than this does more harm than good
constexpr std::uint32_t large_cell =
    4;  // rows with more segments of one version are looked at again with lower demands
constexpr std::size_t look_back = 120;
constexpr float linked = 0.4F;

bool follows(const CutVector& later, const CutVector& earlier) {
  for (std::size_t v = 0; v < later.size(); ++v)
    if (later[v] < earlier[v]) return false;
  return later != earlier;
}

struct Candidate {
  CutVector cut;
  float probability = 0;
  std::uint64_t place = 0;
};

// The chain of candidates from `from` to `to` with the largest sum of (probability − demand).
std::vector<CutVector> best_chain(const std::vector<Candidate>& candidates, const CutVector& from, const CutVector& to,
                                  float demand) {
  struct Step {
    const CutVector* cut;
    float gain;
    std::size_t before;
  };
  std::vector<Step> steps = {{&from, 0, 0}};
  const auto begin = position(from), end = position(to);
  auto c = std::lower_bound(candidates.begin(), candidates.end(), begin,
                            [](const Candidate& a, std::uint64_t place) { return a.place < place; });
  const auto link = [&](const CutVector& cut, float own) {
    float best = -1;
    std::size_t before = 0;
    std::size_t seen = 0;
    for (std::size_t s = steps.size(); s-- > 0;) {
      if (seen >= look_back && best >= 0) break;
      ++seen;
      if (steps[s].gain > best && follows(cut, *steps[s].cut)) {
        best = steps[s].gain;
        before = s;
      }
    }
    if (best >= 0) steps.push_back({&cut, best + own, before});
  };
  for (; c != candidates.end() && c->place < end; ++c)
    if (c->probability > demand && follows(c->cut, from) && follows(to, c->cut)) link(c->cut, c->probability - demand);
  link(to, 0);
  std::vector<CutVector> out;
  for (auto s = steps.back().before; s != 0; s = steps[s].before) out.push_back(*steps[s].cut);
  std::reverse(out.begin(), out.end());
  return out;
}

bool is_large(const CutVector& from, const CutVector& to) {
  for (std::size_t v = 0; v < from.size(); ++v)
    if (to[v] - from[v] > large_cell) return true;
  return false;
}

// Rows that came out large are searched again with lower demands, at last cut in proportion.
void refine(const std::vector<Candidate>& candidates, const CutVector& from, const CutVector& to, float demand,
            std::vector<CutVector>& out) {
  if (!is_large(from, to)) return;
  constexpr float least = 0.02F;
  if (demand < least) {
    std::uint32_t pieces = 1;
    for (std::size_t v = 0; v < from.size(); ++v)
      pieces = std::max(pieces, (to[v] - from[v] + large_cell - 1) / large_cell);
    for (std::uint32_t piece = 1; piece < pieces; ++piece) {
      auto cut = from;
      for (std::size_t v = 0; v < from.size(); ++v)
        cut[v] += static_cast<std::uint32_t>(static_cast<std::uint64_t>(to[v] - from[v]) * piece / pieces);
      out.push_back(std::move(cut));
    }
    return;
  }
  auto inner = best_chain(candidates, from, to, demand);
  inner.push_back(to);
  auto last = from;
  for (auto& cut : inner) {
    refine(candidates, last, cut, demand / 2, out);
    if (cut != to) out.push_back(cut);
    last = std::move(cut);
  }
}

// Takes apart what stands in one row without a link between: components of the row's links, in an order that all
// versions allow.
class Separator {
 public:
  explicit Separator(const LinkTable& links) : links_(links) {}

  // Cuts strictly between from and to.
  std::vector<CutVector> cuts(const CutVector& from, const CutVector& to) {
    const auto n = static_cast<std::uint32_t>(from.size());
    nodes_.clear();
    first_.assign(n, 0);
    for (std::uint32_t v = 0; v < n; ++v) {
      first_[v] = static_cast<std::uint32_t>(nodes_.size());
      for (auto s = from[v]; s < to[v]; ++s) nodes_.push_back({v, s, static_cast<std::uint32_t>(nodes_.size())});
    }
    if (nodes_.size() < 2) return {};
    for (std::uint32_t v = 0; v < n; ++v)
      for (std::uint32_t u = v + 1; u < n; ++u)
        for (auto s = from[v]; s < to[v]; ++s)
          for (const auto& [t, p] : links_.of(v, u).row(s))
            if (p >= linked && t >= from[u] && t < to[u]) join(first_[v] + s - from[v], first_[u] + t - from[u]);
    return sequence(from, n);
  }

 private:
  struct Node {
    std::uint32_t version, segment, parent;
  };

  std::uint32_t root(std::uint32_t a) {
    while (nodes_[a].parent != a) a = nodes_[a].parent = nodes_[nodes_[a].parent].parent;
    return a;
  }
  void join(std::uint32_t a, std::uint32_t b) {
    a = root(a), b = root(b);
    nodes_[std::max(a, b)].parent = std::min(a, b);
  }

  // Repeatedly the component whose segments come next in every version that has it.
  std::vector<CutVector> sequence(const CutVector& from, std::uint32_t n) {
    std::vector<CutVector> out;
    auto at = from;
    std::size_t left = nodes_.size();
    while (left > 0) {
      bool moved = false;
      for (std::uint32_t v = 0; v < n && !moved; ++v) {
        const auto place = first_[v] + (at[v] - from[v]);
        const auto limit = v + 1 < n ? first_[v + 1] : static_cast<std::uint32_t>(nodes_.size());
        if (place >= limit) continue;
        const auto component = root(place);
        auto after = at;
        std::size_t taken = 0, whole = 0;
        for (std::uint32_t u = 0; u < n; ++u) {
          const auto end = u + 1 < n ? first_[u + 1] : static_cast<std::uint32_t>(nodes_.size());
          for (auto k = first_[u] + (after[u] - from[u]); k < end && root(k) == component; ++k) ++after[u], ++taken;
        }
        for (std::uint32_t k = 0; k < nodes_.size(); ++k) whole += root(k) == component ? 1 : 0;
        if (taken != whole) continue;
        at = std::move(after);
        left -= taken;
        if (left > 0) out.push_back(at);
        moved = true;
      }
      if (!moved) break;  // the rest is entangled and stays one row
    }
    return out;
  }

  const LinkTable& links_;
  std::vector<Node> nodes_;
  std::vector<std::uint32_t> first_;
};

}  // namespace

std::vector<CutVector> choose_cuts(const CutTable& cuts, const LinkTable& links) {
  const CutVector from(cuts.versions(), 0);
  const auto& to = cuts.segments();
  std::vector<CutVector> out = {from};
  if (from == to) return out;
  std::vector<Candidate> candidates;
  for (auto& cut : proposed_cuts(cuts, from, to)) {
    const float p = cuts.probability(cut);
    const auto place = position(cut);
    candidates.push_back({std::move(cut), p, place});
  }
  auto chain = best_chain(candidates, from, to, believed);
  chain.push_back(to);
  std::vector<CutVector> fine = {from};
  for (auto& cut : chain) {
    refine(candidates, CutVector(fine.back()), cut, believed / 2, fine);
    fine.push_back(std::move(cut));
  }
  Separator separator(links);
  for (std::size_t c = 1; c < fine.size(); ++c) {
    for (auto& cut : separator.cuts(fine[c - 1], fine[c])) out.push_back(std::move(cut));
    out.push_back(std::move(fine[c]));
  }
  return out;
}

}  // namespace hexaglot::align
