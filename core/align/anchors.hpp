#pragma once
// The first band of a pair: the whole lattice of a short text, a strip around where two long ones seem to run together
// otherwise. Found from afar (coarse.hpp) with what is known beforehand, is spelt alike or kept as it is, and, where
// that says too little, with words learned in windows (sample.hpp). Cost and size are linear in length whatever the
// text; where nothing is known the strip is as wide as that allows.
#include "core/align/evidence/evidence.hpp"
#include "core/base/progress.hpp"

namespace hexaglot::align {

// Cancelled, it returns sooner with what there is.
[[nodiscard]] Band first_band(const PairOf& pair, const Progress& progress = {});

}  // namespace hexaglot::align
