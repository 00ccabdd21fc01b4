#pragma once
// The figures of one row by vote: every value is voted on by itself, so that one departure in a row of many figures
// does not hide among them. Values count as sets: a figure that one language repeats and another does not is no
// departure.
#include <cstdint>
#include <string>
#include <vector>

#include "figure.hpp"

namespace hexaglot::check_figures {

struct Cell {
  std::uint32_t version = 0;
  std::vector<Figure> figures;
};

struct Departure {
  std::vector<std::uint32_t> versions;  // who departs, ascending
  std::vector<std::uint32_t> norm;      // the others, who have what is missing
  std::vector<Figure> missing;          // what the others have
  std::vector<Figure> extra;            // what it has instead, of the first of `versions`
  bool majority = true;                 // false: as many show the one as the other
};

// `cells`: of the versions that have something in the row, in the order in which they are asked.
[[nodiscard]] std::vector<Departure> compare(const std::vector<Cell>& cells);

}  // namespace hexaglot::check_figures
