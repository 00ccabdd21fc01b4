// Numbers by value: 250万 is 2.5 million. Written as words in one version and as digits in another, they are often not
// found.
#include "core/align/evidence/items.hpp"

namespace hexaglot::align {

std::unique_ptr<Evidence> make_numbers(const PairOf& pair) {
  return make_items(pair, {.items = &SegmentFeatures::numbers, .kept = 0.75, .weight = 0.9});
}

}  // namespace hexaglot::align
