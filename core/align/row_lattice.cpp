#include "core/align/row_lattice.hpp"

#include <algorithm>
#include <cmath>
#include <unordered_map>

namespace hexaglot::align {
namespace {

// Pairs of versions repeat each other (they translate the same words, their lengths agree) and words of one segment do
// too: of what six versions say so much is believed; of fewer, more.
constexpr double trust = 0.15, trust_in = 5;
constexpr double share_trust = 0.6;
constexpr std::uint32_t most_of_unit = 3, most_by_version = 2;  // segments in one unit: of one version, on average
// Rows less likely than this, or so unlikely next to each other, are not tied; of those that begin at one cut,
// only the best.
constexpr double live = -9.2, together_live = -11.5;
constexpr std::size_t most_from_one = 6;
constexpr double hopeless = 5;  // tied rows that are so much worse than the same apart are left out
constexpr double nothing = -1e30;
constexpr float row_matters = 1e-4F;

double log_add(double a, double b) {
  if (a < b) std::swap(a, b);
  return b <= nothing ? a : a + std::log1p(std::exp(b - a));
}

// What a row holds, whatever lies between its cuts of versions that it lacks.
std::uint64_t content(const CutVector& from, const CutVector& to) {
  std::uint64_t hash = 14695981039346656037ULL;
  for (std::size_t v = 0; v < from.size(); ++v) {
    if (from[v] == to[v]) continue;
    for (const std::uint64_t value : {std::uint64_t{v}, std::uint64_t{from[v]}, std::uint64_t{to[v]}}) {
      hash = (hash ^ value) * 1099511628211ULL;
      hash ^= hash >> 29;
    }
  }
  return hash;
}

std::uint64_t ends(const RowLattice::Edge& e) { return std::uint64_t{e.from} << 32 | e.to; }
bool before(const RowLattice::Edge& a, const RowLattice::Edge& b) { return ends(a) < ends(b); }

double trusted(double told, std::size_t versions) {
  return told * trust * std::sqrt(trust_in / static_cast<double>(versions - 1));
}

// The best way to tie two rows next to each other into one: which versions reach over the boundary.
RowLattice::Edge tied(const RowEvidence& evidence, const std::vector<CutVector>& cuts, const RowLattice::Edge& left,
                      const RowLattice::Edge& right) {
  const auto &from = cuts[left.from], &to = cuts[right.to];
  RowLattice::Edge best{left.from, right.to, nothing, 0, 0, 0, 0, left.ties};
  best.ties.push_back({left.to, 0});
  for (bool better = true; better;) {
    better = false;
    auto other = best;
    const auto sure = best.ties.back().versions;
    for (std::uint32_t v = 0; v < from.size(); ++v) {
      if ((sure >> v & 1U) != 0 || from[v] == to[v]) continue;
      other.ties.back().versions = sure | 1U << v;
      other.told = evidence.told(from, to, other.ties);
      other.trusted = left.trusted + right.trusted + trusted(other.told - left.told - right.told, from.size());
      other.score = other.trusted + share_trust * evidence.share(from, to, other.ties);
      if (other.score > best.score) {
        best = other;
        better = true;
      }
    }
    if (best.score < left.score + right.score - 3 * hopeless) break;
  }
  return best;
}

}  // namespace

RowLattice::RowLattice(const PairScores& scores, const RowPrior& prior, std::vector<CutVector> cuts,
                       const std::vector<CutVector>& chain)
    : cuts_(std::move(cuts)) {
  const RowEvidence evidence(scores, prior, cuts_);
  find_units(evidence, chain);
  weigh();
  tie(evidence);
  weigh();
  add_up_rows();
}

void RowLattice::find_units(const RowEvidence& evidence, const std::vector<CutVector>& chain) {
  const auto count = static_cast<std::uint32_t>(cuts_.size());
  const auto n = cuts_.front().size();
  std::vector<std::uint64_t> place;
  for (const auto& cut : cuts_) place.push_back(position(cut));
  const std::uint64_t reach = std::uint64_t{most_by_version} * n;
  std::size_t at = 0;  // first of the chain that is not before `from`
  for (std::uint32_t a = 0; a < count; ++a) {
    const auto& from = cuts_[a];
    while (at < chain.size() && position(chain[at]) < place[a]) ++at;
    const CutVector* next = nullptr;
    for (auto c = at; c + 1 < chain.size() && position(chain[c]) == place[a]; ++c)
      if (chain[c] == from) next = &chain[c + 1];
    const auto last = std::max(place[a] + reach, next != nullptr ? position(*next) : 0);
    for (auto b = a + 1; b < count && place[b] <= last; ++b) {
      const auto& to = cuts_[b];
      bool follows = true, large = place[b] - place[a] > reach;
      for (std::size_t v = 0; v < n && follows; ++v) {
        follows = to[v] >= from[v];
        large = large || to[v] - from[v] > most_of_unit;
      }
      if (!follows || (large && (next == nullptr || *next != to))) continue;
      Edge edge{a, b, 0, evidence.told(from, to, {}), 0, 0, 0, {}};
      edge.trusted = trusted(edge.told, n);
      edge.score = edge.trusted + share_trust * evidence.share(from, to, {});
      edges_.push_back(std::move(edge));
    }
  }
}

// Ties units into rows of two, then of three, …
void RowLattice::tie(const RowEvidence& evidence) {
  std::unordered_map<std::uint64_t, std::size_t> known;
  for (const auto& e : edges_) known.emplace(ends(e), known.size());
  const auto likely = [&](const Edge& e) { return log_probability(e.from, e.to, e.score); };
  // Leaves the best of each beginning, in order.
  const auto prune = [&](std::vector<Edge>& rows) {
    std::sort(rows.begin(), rows.end(), [&](const Edge& a, const Edge& b) {
      if (a.from != b.from) return a.from < b.from;
      const double p = likely(a), q = likely(b);
      return p != q ? p > q : a.to < b.to;
    });
    std::vector<Edge> kept;
    std::size_t same = 0;
    for (auto& e : rows) {
      same = !kept.empty() && kept.back().from == e.from ? same + 1 : 0;
      if (same < most_from_one && likely(e) >= live) kept.push_back(std::move(e));
    }
    rows = std::move(kept);
  };
  auto units = edges_;
  prune(units);
  auto last = units;
  for (std::uint32_t size = 2; size <= RowPrior::most_units && !last.empty(); ++size) {
    std::vector<Edge> found;
    for (const auto& left : last) {
      auto right = std::lower_bound(units.begin(), units.end(), left.to,
                                    [](const Edge& e, std::uint32_t cut) { return e.from < cut; });
      for (; right != units.end() && right->from == left.to; ++right) {
        const double apart = left.score + right->score;
        if (log_probability(left.from, right->to, apart) < together_live) continue;
        auto edge = tied(evidence, cuts_, left, *right);
        if (edge.score >= apart - hopeless) found.push_back(std::move(edge));
      }
    }
    // Of the same row, the best way to tie it.
    std::stable_sort(found.begin(), found.end(), [](const Edge& a, const Edge& b) {
      return ends(a) != ends(b) ? before(a, b) : a.score > b.score;
    });
    found.erase(
        std::unique(found.begin(), found.end(), [](const Edge& a, const Edge& b) { return ends(a) == ends(b); }),
        found.end());
    prune(found);
    for (const auto& edge : found) {
      const auto [place, fresh] = known.emplace(ends(edge), edges_.size());
      if (fresh)
        edges_.push_back(edge);
      else if (edges_[place->second].score < edge.score)
        edges_[place->second] = edge;
    }
    last = std::move(found);
  }
  std::sort(edges_.begin(), edges_.end(), before);
}

void RowLattice::weigh() {
  head_.assign(cuts_.size(), nothing);
  tail_.assign(cuts_.size(), nothing);
  head_.front() = tail_.back() = 0;
  for (const auto& e : edges_)
    if (head_[e.from] > nothing) head_[e.to] = log_add(head_[e.to], head_[e.from] + e.score);
  for (auto e = edges_.rbegin(); e != edges_.rend(); ++e)
    if (tail_[e->to] > nothing) tail_[e->from] = log_add(tail_[e->from], tail_[e->to] + e->score);
  for (auto& e : edges_)
    if (head_[e.from] > nothing && tail_[e.to] > nothing)
      e.probability = static_cast<float>(std::min(1.0, std::exp(log_probability(e.from, e.to, e.score))));
}

void RowLattice::add_up_rows() {
  std::unordered_map<std::uint64_t, float> sums;
  for (const auto& e : edges_)
    if (e.probability > row_matters) sums[content(cuts_[e.from], cuts_[e.to])] += e.probability;
  for (auto& e : edges_) {
    const auto found = sums.find(content(cuts_[e.from], cuts_[e.to]));
    if (found != sums.end()) e.row = std::min(1.0F, found->second);
  }
}

}  // namespace hexaglot::align
