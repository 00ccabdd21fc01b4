#pragma once
// Sentences: ICU's UAX #29 boundaries, then the breaks that UN style forbids are taken back
// ("No. 14152", "chap. I, sect. C", "paras. 1", "п. 12", "párr. 3", "art. 5", initials, "A/RES/…").
#include <string_view>
#include <vector>

#include "core/base/span.hpp"

namespace hexaglot::text {

// In order, without the white space around them; together they hold every other byte of the text. Empty text: none.
[[nodiscard]] std::vector<Span> sentences(std::string_view text, std::string_view language);

}  // namespace hexaglot::text
