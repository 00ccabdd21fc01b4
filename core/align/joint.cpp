#include "core/align/joint.hpp"

#include <algorithm>

#include "core/align/proposals.hpp"

namespace hexaglot::align {
namespace {

constexpr int rounds = 3;
constexpr std::size_t least_stretch = 40, most_stretch = 200;  // rows
constexpr float undoubted = 0.97F;

std::vector<ChosenRow> stretch(const PairScores& scores, const CutTable& table, std::vector<CutVector> chain) {
  const RowPrior prior;
  auto cuts = proposed_cuts(table, chain.front(), chain.back());
  std::vector<ChosenRow> rows;
  for (int r = 0; r < rounds; ++r) {
    cuts.insert(cuts.end(), chain.begin(), chain.end());
    add_neighbours(table, chain, cuts);
    put_in_order(cuts);
    rows = choose_rows(RowLattice(scores, prior, cuts, chain));
    std::vector<CutVector> better = {chain.front()};
    for (const auto& row : rows) better.push_back(row.to);
    if (better == chain) break;
    chain = std::move(better);
  }
  return rows;
}

}  // namespace

std::vector<std::size_t> stretches(const CutTable& table, const std::vector<CutVector>& chain) {
  std::vector<std::size_t> out = {0};
  const auto last = chain.size() - 1;
  for (std::size_t c = 1; c < last; ++c) {
    const auto length = c - out.back();
    if (last - c < least_stretch) break;
    if (length >= most_stretch || (length >= least_stretch && table.probability(chain[c]) >= undoubted))
      out.push_back(c);
  }
  out.push_back(last);
  return out;
}

std::vector<ChosenRow> joint_rows(const PairScores& scores, const CutTable& table, const std::vector<CutVector>& chain,
                                  const Parallel& parallel) {
  if (chain.size() < 2) return {};
  const auto limits = stretches(table, chain);
  std::vector<std::vector<ChosenRow>> parts(limits.size() - 1);
  parallel(parts.size(), [&](std::size_t k) {
    const auto at = [&](std::size_t c) { return chain.begin() + static_cast<std::ptrdiff_t>(c); };
    parts[k] = stretch(scores, table, {at(limits[k]), at(limits[k + 1]) + 1});
  });
  std::vector<ChosenRow> out;
  for (auto& part : parts) std::move(part.begin(), part.end(), std::back_inserter(out));
  return out;
}

}  // namespace hexaglot::align
