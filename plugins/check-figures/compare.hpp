#pragma once
// The figures of one row by vote: every value is voted on by itself, so that one departure in a row of many figures
// does not hide among them. Not sdk/set_vote.hpp, because here three things differ: a number in words counts for those
// who write digits but is not asked of anyone; a date stands for its year only while the year is not told apart; and
// where all versions repeat their figures alike, repetition is compared too.
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
  enum class Way : std::uint8_t {
    value,  // has another value, lacks one or has one too many
    count,  // has the same values, one of them once more and another once less
    unit,   // the same value in another currency
  };
  Way way = Way::value;
  std::vector<std::uint32_t> versions;  // who departs, ascending
  std::vector<std::uint32_t> norm;      // the others, who have what is missing
  std::vector<Figure> missing;          // what the others have
  std::vector<Figure> extra;            // what it has instead, of the first of `versions`
  bool majority = true;                 // false: as many show the one as the other

  [[nodiscard]] bool replaced() const { return !missing.empty() && !extra.empty(); }
};

// `cells`: of the versions that have something in the row, in the order in which they are asked.
[[nodiscard]] std::vector<Departure> compare(const std::vector<Cell>& cells);

}  // namespace hexaglot::check_figures
