#pragma once
// Which stored languages a wanted one means. Private to match.
#include <string>
#include <string_view>
#include <vector>

#include "core/base/result.hpp"
#include "core/match/match.hpp"
#include "core/store/store.hpp"

namespace hexaglot::match {

// Of current documents, sorted. Empty `wanted`: all.
[[nodiscard]] Result<std::vector<std::string>> stored_languages(store::Store& memory, std::string_view wanted);

}  // namespace hexaglot::match
