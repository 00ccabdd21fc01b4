#pragma once
// Cuts the blocks of every version into segments, the unit of alignment.
#include "core/model/document.hpp"

namespace hexaglot::align {

// Fills document.segments from document.versions by document.segmentation. `block`: one segment for each block that has
// text, over all of it. `sentence`: the sentences of each block. `line`: one for every block, so that a segment's
// number is its line's. In every mode a block without text but with a label gives a segment with an empty span, so that
// its label is not lost; else a block without text gives none, except with `line`.
void segment(model::Document& document);

}  // namespace hexaglot::align
