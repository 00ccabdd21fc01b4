#pragma once
// From a format's raw blocks to the blocks of a version, the same for every format:
// white space collapsed; labels taken out of the text and read as their neighbours allow; paragraphs that a page break
// cut joined again, footnotes between the halves put to their place; front matter told from body.
#include <vector>

#include "core/format/port.hpp"

namespace hexaglot::format {

// Blocks in reading order: headings and body, with the notes after the block that carries their mark's page (where the
// source has them). Raw marks stay on their characters. `line` sources are kept as they are: one block per raw block.
[[nodiscard]] std::vector<model::Block> assemble(std::vector<RawBlock> raw, const std::string& language);

}  // namespace hexaglot::format
