#pragma once
// What speaks for a row of all versions: what its pairs of versions say together, and how often rows look like it. A
// row of several units names where they meet and which versions reach over each of these places with one segment; then
// every pair of a version that reaches over and one that does not must be linked across.
#include <cstdint>
#include <vector>

#include "core/align/cuts.hpp"
#include "core/align/pair_scores.hpp"
#include "core/align/row_prior.hpp"

namespace hexaglot::align {

// Where two units of one row meet.
struct Tie {
  std::uint32_t cut = 0;       // number of the cut
  std::uint32_t versions = 0;  // that reach over it with one segment: one bit for each; never 0
};

class RowEvidence {
 public:
  static constexpr std::uint32_t most_versions = 32;

  // All must outlive this. `cuts`: as Tie numbers them; versions that stand still from the first to the last are not
  // expected to be in any row.
  RowEvidence(const PairScores& scores, const RowPrior& prior, const std::vector<CutVector>& cuts);

  // Sum of log-likelihood ratios over all pairs.
  [[nodiscard]] double told(const CutVector& from, const CutVector& to, const std::vector<Tie>& ties) const;
  // Logarithm of the share of such rows.
  [[nodiscard]] double share(const CutVector& from, const CutVector& to, const std::vector<Tie>& ties) const;

 private:
  [[nodiscard]] double of_pair(std::uint32_t u, std::uint32_t w, const CutVector& from, const CutVector& to,
                               const std::vector<Tie>& ties) const;
  [[nodiscard]] double of_version(std::uint32_t v, const CutVector& from, const CutVector& to,
                                  const std::vector<Tie>& ties) const;

  const PairScores& scores_;
  const RowPrior& prior_;
  const std::vector<CutVector>& cuts_;
  std::vector<std::uint32_t> expected_;  // versions
};

}  // namespace hexaglot::align
