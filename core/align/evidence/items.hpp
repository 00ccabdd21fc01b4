#pragma once
// Things that a translation keeps as they are, compared by value: numbers, document symbols, footnote marks. How often
// they are kept is learned for the pair; a rare value that is found on both sides says more than a frequent one.
#include <vector>

#include "core/align/evidence/evidence.hpp"

namespace hexaglot::align {

struct ItemRules {
  std::vector<Id> SegmentFeatures::*items;
  double kept = 0.8;    // first guess of the share that a translation keeps
  double weight = 0.7;  // less than 1 where items come together
};

[[nodiscard]] std::unique_ptr<Evidence> make_items(const PairOf& pair, const ItemRules& rules);

}  // namespace hexaglot::align
