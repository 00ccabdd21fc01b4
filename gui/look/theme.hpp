#pragma once
// Light or dark for this program alone, where a person wants it otherwise than on the desktop.
#include <string>

namespace hexaglot::gui {

// "desktop", "light", "dark": as in the preferences. Needs the toolkit; holds at once for all windows.
void use_theme(const std::string& theme);

}  // namespace hexaglot::gui
