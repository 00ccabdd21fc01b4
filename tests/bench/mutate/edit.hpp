#pragma once
// Changes to one block of a document, with its marks and the segments of its version kept in step.
#include <string_view>

#include "core/model/document.hpp"

namespace hexaglot::bench {

// The bytes of `span` of a block's text become `text`. Marks and segments that lie in the span end at its end.
void replace(model::Document& document, std::uint32_t version, std::uint32_t block, Span span, std::string_view text);

// All text of a cell goes, and its segments with it.
void empty_cell(model::Document& document, std::uint32_t row, std::uint32_t version);

}  // namespace hexaglot::bench
