#pragma once
// Six-way texts with gold rows (../shared/data/alignment), as documents: each piece of a row a block, with its label.
#include <optional>
#include <string>
#include <string_view>

#include "core/model/document.hpp"

namespace hexaglot::test {

// "udhr", "cc-by"; nullopt where the data is not at hand.
[[nodiscard]] std::optional<model::Document> real_text(std::string_view name);

}  // namespace hexaglot::test
