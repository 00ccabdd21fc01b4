#pragma once
// White space of a source, which wraps lines and indents, made into that of a text: one space between words, none at
// the ends. No-break spaces are typography and stay. Marks keep their characters.
#include <cstdint>
#include <string>
#include <vector>

#include "core/format/port.hpp"

namespace hexaglot::format {

void collapse_white_space(RawBlock& block, const std::string& language);

// Removes the first `count` bytes of the text and moves the marks; a mark that stood wholly in them is dropped.
void drop_front(std::string& text, std::vector<model::Mark>& marks, std::uint32_t count);

}  // namespace hexaglot::format
