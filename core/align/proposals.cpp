#include "core/align/proposals.hpp"

#include <algorithm>

namespace hexaglot::align {
namespace {

constexpr float least = 0.02F;  // neighbours that the pairs of the version moved believe less are left out
constexpr std::uint32_t near = 2;

bool is_between(const CutVector& cut, const CutVector& from, const CutVector& to) {
  for (std::size_t v = 0; v < cut.size(); ++v)
    if (cut[v] < from[v] || cut[v] > to[v]) return false;
  return true;
}

class Proposer {
 public:
  explicit Proposer(const CutTable& cuts) : cuts_(cuts) {}

  std::vector<CutVector> all(const CutVector& from, const CutVector& to) {
    std::vector<CutVector> found;
    for (std::uint32_t v = 0; v < cuts_.versions(); ++v) {
      for (std::uint32_t i = from[v]; i <= to[v]; ++i) {
        for (const bool late : {false, true}) {
          auto cut = first_guess(v, i, late);
          for (int sweep = 0; sweep < 2; ++sweep)
            if (!improve(cut, v, late)) break;
          if (is_between(cut, from, to)) found.push_back(std::move(cut));
        }
      }
    }
    put_in_order(found);
    return found;
  }

 private:
  // Of equally likely nodes the first or, when `late`, the last: between them lie segments without a partner.
  static void take(std::uint32_t column, float value, bool late, std::uint32_t& best, float& most) {
    constexpr float tie = 0.02F;
    if (value > most + tie || (value > most - tie && (late ? column > best : column < best))) {
      best = column;
      most = std::max(most, value);
    }
  }

  CutVector first_guess(std::uint32_t v, std::uint32_t i, bool late) const {
    CutVector cut(cuts_.versions(), 0);
    cut[v] = i;
    for (std::uint32_t u = 0; u < cuts_.versions(); ++u) {
      if (u == v) continue;
      float most = -1;
      const auto& row = cuts_.of(v, u).row(i);
      cut[u] = static_cast<std::uint32_t>(static_cast<std::uint64_t>(i) * cuts_.segments()[u] /
                                          std::max(1U, cuts_.segments()[v]));
      for (const auto& [j, p] : row) take(j, p, late, cut[u], most);
    }
    return cut;
  }

  // Takes each version but v out and puts it back where the others like it best.
  bool improve(CutVector& cut, std::uint32_t v, bool late) {
    bool changed = false;
    for (std::uint32_t u = 0; u < cuts_.versions(); ++u) {
      if (u == v) continue;
      sums_.clear();
      for (std::uint32_t w = 0; w < cuts_.versions(); ++w) {
        if (w == u) continue;
        for (const auto& [j, p] : cuts_.of(w, u).row(cut[w])) sums_.push_back({0, j, p});
      }
      if (sums_.empty()) continue;
      std::sort(sums_.begin(), sums_.end(), [](const auto& a, const auto& b) { return a.column < b.column; });
      std::uint32_t best = cut[u];
      float most = -1;
      for (std::size_t k = 0; k < sums_.size();) {
        const auto column = sums_[k].column;
        float sum = 0;
        for (; k < sums_.size() && sums_[k].column == column; ++k) sum += sums_[k].value;
        take(column, sum, late, best, most);
      }
      if (best != cut[u]) {
        cut[u] = best;
        changed = true;
      }
    }
    return changed;
  }

  const CutTable& cuts_;
  std::vector<Sparse::Triple> sums_;
};

}  // namespace

std::vector<CutVector> proposed_cuts(const CutTable& table, const CutVector& from, const CutVector& to) {
  return Proposer(table).all(from, to);
}

void add_neighbours(const CutTable& table, const std::vector<CutVector>& around, std::vector<CutVector>& out) {
  std::vector<float> belief;
  for (const auto& cut : around) {
    for (std::size_t v = 0; v < cut.size(); ++v) {
      auto other = cut;
      const auto first = around.front()[v], last = around.back()[v];
      other[v] = cut[v] - std::min(near, cut[v] - first);
      for (; other[v] <= std::min(last, cut[v] + near); ++other[v]) {
        if (other[v] == cut[v]) continue;
        table.beliefs(other, belief);
        if (belief[v] >= least) out.push_back(other);
      }
    }
  }
}

void put_in_order(std::vector<CutVector>& cuts) {
  std::sort(cuts.begin(), cuts.end(), [](const CutVector& a, const CutVector& b) {
    const auto p = position(a), q = position(b);
    return p != q ? p < q : a < b;
  });
  cuts.erase(std::unique(cuts.begin(), cuts.end()), cuts.end());
}

}  // namespace hexaglot::align
