#pragma once
// Of all chains of rows in a lattice, the one with the highest expected accuracy: its links and its whole rows count,
// each against what a wrong one would cost.
#include <vector>

#include "core/align/row_lattice.hpp"

namespace hexaglot::align {

struct ChosenRow {
  CutVector to;           // the row begins where the one before ends
  float probability = 0;  // that the row is right as a whole
};

[[nodiscard]] std::vector<ChosenRow> choose_rows(const RowLattice& lattice);

}  // namespace hexaglot::align
