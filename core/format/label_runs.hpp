#pragma once
// Labels of a version's blocks, read in their company: "i)" after "h)" is a letter, before "ii)" a numeral.
#include <string>
#include <vector>

#include "core/format/port.hpp"

namespace hexaglot::format {

// Takes labels out of the texts (and, where the format kept them apart, out of RawBlock::label) and returns one per
// block.
[[nodiscard]] std::vector<std::optional<text::Label>> take_labels(std::vector<RawBlock>& blocks,
                                                                  const std::string& language);

}  // namespace hexaglot::format
