#pragma once
// A change of a text as a unified diff, the form that patch and people read.
#include <string>
#include <string_view>
#include <vector>

#include "core/base/span.hpp"

namespace hexaglot::app {

struct Replacement {
  Span span;  // bytes of the text
  std::string with;
};

// Preconditions: ascending, apart.
[[nodiscard]] std::string replaced(std::string_view text, const std::vector<Replacement>& changes);

// Empty where nothing changes. `from` and `to` name the texts in the head.
[[nodiscard]] std::string unified_diff(const std::string& from, const std::string& to, std::string_view text,
                                       const std::vector<Replacement>& changes);

}  // namespace hexaglot::app
