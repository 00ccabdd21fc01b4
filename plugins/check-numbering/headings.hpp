#pragma once
// Headings that stand the same in several parts and slightly otherwise in one: "Challenges and priorities for action"
// twice, then "Challenges and priorities".
#include <vector>

#include <hexaglot/sdk/check.hpp>
#include <hexaglot/sdk/text.hpp>

#include "read.hpp"
#include "report.hpp"

namespace hexaglot::check_numbering {

// Folded texts that begin alike: the common part is half of the shorter or more, and two words or four Han characters.
[[nodiscard]] bool begin_alike(std::string_view a, std::string_view b);

[[nodiscard]] std::vector<sdk::Finding> heading_variants(const sdk::Document& document,
                                                         const std::vector<Version>& versions, const sdk::Text& text,
                                                         Shared shared);

}  // namespace hexaglot::check_numbering
