#pragma once
// Whether a document keeps the invariants of model::Document, so that nobody who walks it falls off an edge. For what
// comes from outside (a journal) and for tests of what changes documents.
#include "core/base/result.hpp"
#include "core/model/document.hpp"

namespace hexaglot::app {

// Every segment in exactly one row, cells ascending, one per version; numbers in range; spans of segments and marks
// inside their block and on limits of characters; texts UTF-8 and of one line. Error (bad_input): the first breach.
[[nodiscard]] Status sound(const model::Document& document);

}  // namespace hexaglot::app
