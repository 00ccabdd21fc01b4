#pragma once
// The consistency step: every third version votes on each link of a pair, P'(x,y) from Σ P(x,z)·P(z,y), as ProbCons (Do
// et al. 2005) and T-Coffee (Notredame et al. 2000) do for many sequences at once.
#include <cstdint>
#include <vector>

#include "core/align/votes.hpp"

namespace hexaglot::align {

// Links of all pairs of versions, both ways round.
class LinkTable {
 public:
  explicit LinkTable(std::uint32_t versions) : versions_(versions), table_(std::size_t{versions} * versions) {}
  void set(std::uint32_t x, std::uint32_t y, const Sparse& links);
  [[nodiscard]] const Sparse& of(std::uint32_t x, std::uint32_t y) const {
    return table_[std::size_t{x} * versions_ + y];
  }
  [[nodiscard]] std::uint32_t versions() const { return versions_; }

 private:
  std::uint32_t versions_;
  std::vector<Sparse> table_;
};

[[nodiscard]] Votes votes(const LinkTable& links, std::uint32_t x, std::uint32_t y);

}  // namespace hexaglot::align
