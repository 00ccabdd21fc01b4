#pragma once
// Rows seen as if each cell were one segment: the features of a cell's segments put together. So evidence about a row
// of any size is evidence about one bead of one segment each.
#include <cstdint>
#include <vector>

#include "core/align/features.hpp"

namespace hexaglot::align {

struct RowFeatures {
  VersionFeatures features;          // a segment for each row that has the version
  std::vector<std::uint32_t> rows;   // of each such segment: its row
  std::vector<std::uint32_t> place;  // of each row: how many such segments lie before
};

[[nodiscard]] RowFeatures row_features(VersionFeatures version, const model::Document& document,
                                       std::uint32_t version_number);

}  // namespace hexaglot::align
