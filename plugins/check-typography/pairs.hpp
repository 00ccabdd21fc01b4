#pragma once
// Brackets and quotation marks whose other half is missing in the block.
#include <string_view>
#include <vector>

#include "issue.hpp"
#include "scan.hpp"

namespace hexaglot::check_typography {

struct Unpaired {
  char32_t c = 0;  // as it stands there
  bool opens = false;
  hx_span span{};
};

// In order, none where there are dozens; marks of enumeration ("a)", "1)") and those whose role depends on taste ("‘",
// inch marks) are left out.
[[nodiscard]] std::vector<Unpaired> unpaired(std::string_view text, const Style& style);

// "(" for "）" and "(": what kind of pair it is.
[[nodiscard]] char32_t pair_of(char32_t c);

}  // namespace hexaglot::check_typography
