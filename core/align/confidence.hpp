#pragma once
// How sure a row is: its expected accuracy, from the probabilities of its two cuts and of the links it holds.
#include "core/align/consistency.hpp"
#include "core/align/cuts.hpp"

namespace hexaglot::align {

// 0…1. Between the cuts `from` and `to`. For a row of one version, the probability that it has no partner.
[[nodiscard]] double confidence(const CutTable& cuts, const LinkTable& links, const CutVector& from,
                                const CutVector& to);

}  // namespace hexaglot::align
