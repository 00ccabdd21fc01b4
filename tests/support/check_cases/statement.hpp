#pragma once
// The statement of tm-data in six versions, read through the Markdown plugin; row i holds the blocks i, as all versions
// have the same blocks.
#include "core/model/document.hpp"

namespace hexaglot::test {

[[nodiscard]] model::Document statement();

}  // namespace hexaglot::test
