#pragma once
// How sure a row is: its expected accuracy. A number of .9 is to mean that nine in ten such rows are right.
#include <vector>

#include "core/align/consistency.hpp"
#include "core/align/cuts.hpp"
#include "core/align/row_choice.hpp"

namespace hexaglot::align {

// 0…1, of the row between the cuts `from` and `to`, from what the pairs say. For a row of one version, the probability
// that it has no partner.
[[nodiscard]] double confidence(const CutTable& cuts, const LinkTable& links, const CutVector& from,
                                const CutVector& to);

// Of the rows of an alignment of all versions at once, in their order, brought to what they say.
[[nodiscard]] std::vector<double> confidence(const std::vector<ChosenRow>& rows);

}  // namespace hexaglot::align
