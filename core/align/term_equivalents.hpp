#pragma once
// Which candidate of one language stands for which of another: those that come in the same rows (Dice coefficient, and
// a log-likelihood ratio against chance, Dunning 1993), each the best of the other.
#include <cstdint>
#include <optional>
#include <vector>

#include "core/align/term_candidates.hpp"

namespace hexaglot::align {

struct Equivalent {
  std::uint32_t candidate = 0;  // of the other language
  std::uint32_t together = 0;   // rows that hold both
  double dice = 0;              // 0…1
};

// Asks for one candidate after the other; made once for a pair of languages.
class Equivalents {
 public:
  // Both are borrowed. `rows`: how many there are in all.
  Equivalents(const std::vector<TermCandidate>& x, const std::vector<TermCandidate>& y, std::uint32_t rows);

  [[nodiscard]] std::optional<Equivalent> best(std::uint32_t x) const;

 private:
  using ByRow = std::vector<std::vector<std::uint32_t>>;
  [[nodiscard]] std::optional<Equivalent> best_of(const TermCandidate& one, const std::vector<TermCandidate>& all,
                                                  const ByRow& by_row) const;

  const std::vector<TermCandidate>& x_;
  const std::vector<TermCandidate>& y_;
  ByRow x_by_row_, y_by_row_;
};

}  // namespace hexaglot::align
