#include "core/align/consistency.hpp"

#include <algorithm>

namespace hexaglot::align {
namespace {

constexpr float vote_matters = 0.005F;

void count_voters(const Sparse& links, std::vector<float>& voters) {
  for (std::uint32_t i = 0; i < links.rows(); ++i) voters[i] += std::min(1.0F, links.sum(i));
}

}  // namespace

void LinkTable::set(std::uint32_t x, std::uint32_t y, const Sparse& links) {
  table_[std::size_t{x} * versions_ + y] = links;
  table_[std::size_t{y} * versions_ + x] = links.turned();
}

Votes votes(const LinkTable& links, std::uint32_t x, std::uint32_t y) {
  Votes out;
  const auto x_size = links.of(x, y).rows(), y_size = links.of(x, y).columns();
  out.x_voters.assign(x_size, 0);
  out.y_voters.assign(y_size, 0);
  std::vector<Sparse::Triple> sums;
  std::vector<float> one(y_size, 0);
  std::vector<std::uint32_t> touched;
  for (std::uint32_t z = 0; z < links.versions(); ++z) {
    if (z == x || z == y) continue;
    const auto& to_z = links.of(x, z);
    const auto& from_z = links.of(z, y);
    count_voters(to_z, out.x_voters);
    count_voters(links.of(y, z), out.y_voters);
    for (std::uint32_t i = 0; i < x_size; ++i) {
      for (const auto& [k, p] : to_z.row(i)) {
        for (const auto& [j, q] : from_z.row(k)) {
          if (one[j] == 0) touched.push_back(j);
          one[j] += p * q;
        }
      }
      for (const auto j : touched) {
        if (one[j] >= vote_matters) sums.push_back({i, j, std::min(1.0F, one[j])});
        one[j] = 0;
      }
      touched.clear();
    }
  }
  out.links = Sparse(x_size, y_size, std::move(sums), vote_matters, Sparse::Limit::none);
  return out;
}

}  // namespace hexaglot::align
