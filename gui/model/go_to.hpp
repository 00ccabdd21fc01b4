#pragma once
// Which row a person means by "11", "11 bis", "§ 11" or "III".
#include <cstdint>
#include <optional>
#include <string_view>

#include "core/model/document.hpp"

namespace hexaglot::gui {

// A row's number, from 1; else the first row where any version prints this label, without regard to the signs around
// it. Digits of any script. Cost: one walk over the labels.
[[nodiscard]] std::optional<std::uint32_t> find_row(const model::Document& document, std::string_view wanted);

}  // namespace hexaglot::gui
