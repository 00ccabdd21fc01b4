#pragma once
// "About Hexaglot": version, licence, and what the plugins are doing.
#include "gui/model/editor.hpp"

class wxWindow;

namespace hexaglot::gui {

void show_about(wxWindow* parent, const Editor& editor);

}  // namespace hexaglot::gui
