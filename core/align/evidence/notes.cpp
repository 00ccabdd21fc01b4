// Footnote marks in the text. A version may lack one, and all later ones may be shifted: learned, never a rule.
#include "core/align/evidence/items.hpp"

namespace hexaglot::align {

std::unique_ptr<Evidence> make_notes(const PairOf& pair) {
  return make_items(pair, {.items = &SegmentFeatures::notes, .kept = 0.85, .weight = 1.0});
}

}  // namespace hexaglot::align
