#pragma once
// Who has nothing in a row that others fill; and whether the text may only have gone into a neighbouring row, as it
// does where one version merges or splits what the others have.
#include <cstdint>
#include <optional>
#include <vector>

#include <hexaglot/sdk/document.hpp>

#include "lengths.hpp"

namespace hexaglot::check_completeness {

struct Missing {
  std::vector<std::uint32_t> present, lacking;  // versions
  std::uint32_t first = 0, last = 0;            // rows
};

// The rows from `row` on in which the same versions lack text; nullopt where nobody or everybody does, where the row
// before is like it already, in front matter, and where the text stands in the next row or the one before.
[[nodiscard]] std::optional<Missing> missing(const sdk::Document& document, const Lengths& lengths, std::uint32_t row);

}  // namespace hexaglot::check_completeness
