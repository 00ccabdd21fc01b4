#pragma once
// Icons of the desktop's theme in the ink of the text around them, so that they are seen on light and dark alike.
#include <wx/bmpbndl.h>
#include <wx/colour.h>

#include <string>

namespace hexaglot::gui {

// By freedesktop name ("edit-undo-symbolic"), 16 pixels at scale 1. One that the theme lacks is an empty bundle.
[[nodiscard]] wxBitmapBundle symbolic_icon(const std::string& name, const wxColour& ink);

}  // namespace hexaglot::gui
