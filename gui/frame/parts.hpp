#pragma once
// The parts of the window that other rooms make, each from what it needs and nothing more.
#include <wx/window.h>

#include <functional>
#include <string>
#include <vector>

#include "gui/model/editor.hpp"

namespace hexaglot::gui {

// Shown while nothing is open.
[[nodiscard]] wxWindow* make_start_page(wxWindow* parent, Editor& editor, std::function<void(Command)> run,
                                        std::function<void(const std::vector<std::string>&)> open);
[[nodiscard]] wxWindow* make_find_bar(wxWindow* parent, Editor& editor);

}  // namespace hexaglot::gui
