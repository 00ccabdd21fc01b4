#pragma once
// Notes that say "the same source again": Ibid., ídem, там же, 同上, المرجع نفسه. One that follows no note, and one
// where the other versions name a source, or the reverse. A version that never says it has its own custom.
#include <vector>

#include <hexaglot/sdk/check.hpp>
#include <hexaglot/sdk/text.hpp>

#include "report.hpp"

namespace hexaglot::check_numbering {

[[nodiscard]] std::vector<sdk::Finding> ibid_chains(const sdk::Document& document, const sdk::Text& text,
                                                    Shared shared);

}  // namespace hexaglot::check_numbering
