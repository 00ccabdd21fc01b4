#include "core/align/cuts.hpp"

#include <algorithm>
#include <numeric>

namespace hexaglot::align {

std::uint64_t position(const CutVector& cut) { return std::accumulate(cut.begin(), cut.end(), std::uint64_t{0}); }

CutTable::CutTable(std::vector<std::uint32_t> segments)
    : segments_(std::move(segments)), table_(segments_.size() * segments_.size()) {}

void CutTable::set(std::uint32_t x, std::uint32_t y, const Sparse& cuts) {
  table_[std::size_t{x} * versions() + y] = cuts;
  table_[std::size_t{y} * versions() + x] = cuts.turned();
}

void CutTable::beliefs(const CutVector& cut, std::vector<float>& out) const {
  const auto n = versions();
  out.assign(n, n < 2 ? 1.0F : 0.0F);
  for (std::uint32_t x = 0; x < n; ++x) {
    for (std::uint32_t y = x + 1; y < n; ++y) {
      const float p = of(x, y).at(cut[x], cut[y]) / static_cast<float>(n - 1);
      out[x] += p;
      out[y] += p;
    }
  }
}

float CutTable::probability(const CutVector& cut) const {
  std::vector<float> belief;
  beliefs(cut, belief);
  return belief.empty() ? 1.0F : std::min(1.0F, *std::min_element(belief.begin(), belief.end()));
}

}  // namespace hexaglot::align
