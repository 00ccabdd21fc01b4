#pragma once
// Where to look first: all of the lattice for documents of usual size, else a band along anchors (rare numbers, symbols
// and words spelt alike that agree in order) whose area is bounded, so that the cost stays linear in length.
#include "core/align/evidence/evidence.hpp"

namespace hexaglot::align {

[[nodiscard]] Band first_band(const PairOf& pair);

}  // namespace hexaglot::align
