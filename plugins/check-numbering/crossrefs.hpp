#pragma once
// Cross references of a row compared between versions by vote, and references to paragraphs, articles or sections that
// the document does not have. What each version calls the unit is its own affair; where one version refers to a place
// that the others do not name, it may be in words.
#include <vector>

#include <hexaglot/sdk/check.hpp>
#include <hexaglot/sdk/text.hpp>

#include "read.hpp"
#include "report.hpp"

namespace hexaglot::check_numbering {

[[nodiscard]] std::vector<sdk::Finding> cross_references(const sdk::Document& document,
                                                         const std::vector<Version>& versions, const sdk::Text& text,
                                                         Shared shared);

}  // namespace hexaglot::check_numbering
