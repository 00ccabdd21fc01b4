#include "core/align/joint.hpp"

#include "core/align/one_against_others.hpp"

namespace hexaglot::align {
namespace {

constexpr float own_share = 0.4F;  // of what a pair says by itself; the rest is what the rows of the others say
constexpr float matters = 0.005F;

void add(const Sparse& from, float weight, std::vector<Sparse::Triple>& to) {
  for (std::uint32_t i = 0; i < from.rows(); ++i)
    for (const auto& [j, p] : from.row(i)) to.push_back({i, j, weight * p});
}

// Each pair of versions is seen twice: with one of them taken out, and with the other.
Sparse mixed(const Sparse& own, const Sparse& x_out, const Sparse& y_out) {
  std::vector<Sparse::Triple> all;
  add(own, own_share, all);
  add(x_out, (1 - own_share) / 2, all);
  add(y_out, (1 - own_share) / 2, all);
  return {own.rows(), own.columns(), std::move(all), matters};
}

}  // namespace

Tables weigh_jointly(const PairScores& scores, const Tables& own, const std::vector<CutVector>& rows) {
  const auto n = scores.versions();
  std::vector<std::vector<Witness>> out(n);  // [v][u]: v taken out, as seen from u
  for (std::uint32_t v = 0; v < n; ++v) out[v] = one_against_others(scores, rows, v);
  Tables mix{CutTable(scores.segments()), LinkTable(n)};
  for (std::uint32_t x = 0; x < n; ++x) {
    for (std::uint32_t y = x + 1; y < n; ++y) {
      mix.cuts.set(x, y, mixed(own.cuts.of(x, y), out[x][y].cuts.turned(), out[y][x].cuts));
      mix.links.set(x, y, mixed(own.links.of(x, y), out[x][y].links.turned(), out[y][x].links));
    }
  }
  return mix;
}

}  // namespace hexaglot::align
