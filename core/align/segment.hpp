#pragma once
// Cuts the blocks of every version into segments, the unit of alignment.
#include "core/model/document.hpp"

namespace hexaglot::align {

// Fills document.segments from document.versions by document.segmentation. `block` and `line`: one segment for each
// block that has text, over all of it. `sentence`: the sentences of each block. A block without text but with a label
// gives one segment with an empty span in every mode, so that its label is not lost; a block with neither gives none.
void segment(model::Document& document);

}  // namespace hexaglot::align
