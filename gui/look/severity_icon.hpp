#pragma once
// How grave a finding is, as a shape and a colour: a round i, a triangle, an octagon. And a word for it.
#include <wx/colour.h>
#include <wx/gdicmn.h>

#include <string>

#include "core/model/finding.hpp"

class wxDC;

namespace hexaglot::gui {

struct Palette;

// In the middle of the box, at most 16 pixels.
void draw_severity(wxDC& dc, const wxRect& box, model::Severity severity, const Palette& palette);
// "Error": translated.
[[nodiscard]] std::string severity_word(model::Severity severity);

}  // namespace hexaglot::gui
