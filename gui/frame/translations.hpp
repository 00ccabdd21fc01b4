#pragma once
// The language of the interface: catalogues of gettext, found beside the program or where it is installed; Arabic turns
// the windows round. Before any window is made.
#include <string>
#include <vector>

namespace hexaglot::gui {

// "" = as the desktop says. Returns what was taken: a tag of interface_languages().
std::string speak(const std::string& language);
// Those that the program has: "en" and every catalogue found.
[[nodiscard]] std::vector<std::string> interface_languages();
[[nodiscard]] bool interface_is_mirrored();

}  // namespace hexaglot::gui
