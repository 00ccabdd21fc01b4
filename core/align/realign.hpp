#pragma once
// Some rows of an aligned document anew, the others left as they are. Confirmed rows are never touched: they cut what
// is to be aligned into pieces, and each piece is aligned by itself, with the words that all rows of the document
// teach.
#include "core/align/align.hpp"

namespace hexaglot::align {

struct RowRange {
  std::uint32_t begin = 0, end = 0;  // rows from 0, half-open
};

// Replaces the rows of the range that are not confirmed; there may be more or fewer of them afterwards. Segments stay
// in the range. Precondition: begin <= end <= rows. Error: cancelled (nothing is changed).
[[nodiscard]] Status realign(model::Document& document, RowRange range, const Options& options = {},
                             const Progress& progress = {});

}  // namespace hexaglot::align
