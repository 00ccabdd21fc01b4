#pragma once
// Acronyms that most versions print in the same Latin letters, and one prints with a slip. Most acronyms have a form of
// their own in each language, so that another word in the place of one is no fault.
#include <cstdint>
#include <vector>

#include "item.hpp"

namespace hexaglot::check_references {

struct Slip {
  Item wrong;               // of the version that departs
  Item right;               // of one of the others
  std::size_t holders = 0;  // versions that have `right`
};

[[nodiscard]] std::vector<Slip> slips(const std::vector<Cell>& cells);

}  // namespace hexaglot::check_references
