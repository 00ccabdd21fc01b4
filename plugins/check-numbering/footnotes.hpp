#pragma once
// Footnote marks and the notes they call: missing, twice, out of order, and against the other versions. A mark that
// only one version lacks is told once, in the row where the others have it.
#include <vector>

#include <hexaglot/sdk/check.hpp>
#include <hexaglot/sdk/text.hpp>

#include "report.hpp"

namespace hexaglot::check_numbering {

[[nodiscard]] std::vector<sdk::Finding> footnotes(const sdk::Document& document, const sdk::Text& text, Shared shared);

}  // namespace hexaglot::check_numbering
