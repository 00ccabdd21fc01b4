#pragma once
// Rows of all versions by what all pairs say together: proposals for cuts, the lattice of rows over them, new proposals
// around what came out, until nothing changes. Starts from rows that are nearly right. Works on stretches between cuts
// that nobody doubts, each by itself, so that all cores can share the work and memory does not grow with length.
#include <functional>
#include <vector>

#include "core/align/cuts.hpp"
#include "core/align/pair_scores.hpp"
#include "core/align/row_choice.hpp"

namespace hexaglot::align {

// Calls task(0) … task(count − 1), on as many threads as it likes.
using Parallel = std::function<void(std::size_t count, const std::function<void(std::size_t)>& task)>;

// `table` holds what the pairs say by themselves; `chain` are cuts as choose_cuts gives them. Precondition: from two to
// RowEvidence::most_versions versions.
[[nodiscard]] std::vector<ChosenRow> joint_rows(const PairScores& scores, const CutTable& table,
                                                const std::vector<CutVector>& chain, const Parallel& parallel);

// Numbers of the cuts of `chain` at which it may be worked on in parts; the first and the last are among them.
[[nodiscard]] std::vector<std::size_t> stretches(const CutTable& table, const std::vector<CutVector>& chain);

}  // namespace hexaglot::align
