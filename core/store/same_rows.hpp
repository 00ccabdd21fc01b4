#pragma once
// Which rows of an edited document are rows of the one that it was made from, where there are more or fewer of them.
// Private to store.
#include <cstdint>
#include <optional>
#include <vector>

#include "core/model/document.hpp"

namespace hexaglot::store {

// For each row of `now` the row of `before` that it is: the same text in every language, in order; between such rows,
// as many as there were, one by one; else the next that has a cell in common. Each at most once. Precondition: the same
// versions.
[[nodiscard]] std::vector<std::optional<std::uint32_t>> same_rows(const model::Document& before,
                                                                  const model::Document& now);

}  // namespace hexaglot::store
