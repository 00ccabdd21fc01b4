#pragma once
// What the settings of the tree's own checks are called, so that they are gathered for translation: plugins declare
// them in English. A stranger's setting keeps its own words.
#include <span>

namespace hexaglot::gui {

[[nodiscard]] std::span<const char* const> setting_labels();

}  // namespace hexaglot::gui
