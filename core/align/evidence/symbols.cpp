// Document symbols and resolution numbers: kept letter by letter in every version, and rare.
#include "core/align/evidence/items.hpp"

namespace hexaglot::align {

std::unique_ptr<Evidence> make_symbols(const PairOf& pair) {
  return make_items(pair, {.items = &SegmentFeatures::symbols, .kept = 0.85, .weight = 1.0});
}

}  // namespace hexaglot::align
