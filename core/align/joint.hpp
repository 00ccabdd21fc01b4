#pragma once
// Third versions as witnesses: each version in turn is taken out and aligned against the rows of all the others, with
// the evidence of all its pairs added up, and what comes out is mixed into the probabilities of the pairs. A link that
// one pair cannot decide is decided by those that can. Starts from rows that are nearly right and never looks far from
// them.
#include <vector>

#include "core/align/consistency.hpp"
#include "core/align/cuts.hpp"
#include "core/align/pair_scores.hpp"

namespace hexaglot::align {

struct Tables {
  CutTable cuts;
  LinkTable links;
};

// `own` holds what the pairs say by themselves; `rows` are cuts as choose_cuts gives them.
[[nodiscard]] Tables weigh_jointly(const PairScores& scores, const Tables& own, const std::vector<CutVector>& rows);

}  // namespace hexaglot::align
