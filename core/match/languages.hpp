#pragma once
// Which stored languages a wanted one means: "en" is also "en-GB", "en-GB" only itself. Private to match.
#include <string>
#include <string_view>
#include <vector>

#include "core/base/result.hpp"
#include "core/store/store.hpp"

namespace hexaglot::match {

[[nodiscard]] bool covers(std::string_view wanted, std::string_view stored);

// Of current documents, sorted. Empty `wanted`: all.
[[nodiscard]] Result<std::vector<std::string>> stored_languages(store::Store& memory, std::string_view wanted);

}  // namespace hexaglot::match
