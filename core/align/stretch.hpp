#pragma once
// A part of a document, so that work on some rows costs what these rows cost: the segments of some rows with their
// blocks, as a document of its own, and the way back.
#include <cstdint>
#include <vector>

#include "core/model/document.hpp"

namespace hexaglot::align {

struct Stretch {
  model::Document document;                          // rows begin … end of the whole, numbered from 0
  std::vector<std::vector<std::uint32_t>> original;  // [version][segment]: its number in the whole
};

// Rows [begin, end). In each version the segments keep their order, also where rows cross.
[[nodiscard]] Stretch stretch(const model::Document& whole, std::uint32_t begin, std::uint32_t end);

}  // namespace hexaglot::align
