#pragma once
// Cuts through all versions that are worth a look: those that each pair proposes, completed by what the others like
// best, and those near a chain of cuts that is nearly right.
#include <vector>

#include "core/align/cuts.hpp"

namespace hexaglot::align {

// Every node of every version between two cuts, completed to a cut through all; those that leave the stretch from one
// to the other are left out. In order (see below).
[[nodiscard]] std::vector<CutVector> proposed_cuts(const CutTable& table, const CutVector& from, const CutVector& to);

// Appends cuts that differ from one of `around` by a few segments of one version, where the pairs do not rule it out
// and the stretch from the first of them to the last allows it.
void add_neighbours(const CutTable& table, const std::vector<CutVector>& around, std::vector<CutVector>& out);

// By position, then by what they are; each once.
void put_in_order(std::vector<CutVector>& cuts);

}  // namespace hexaglot::align
