#pragma once
// Every colour of the editor, for light and dark, made from those of the desktop. Nothing else names a colour. What
// colours tell is told by a shape or a word too: for those who see them otherwise.
#include <wx/colour.h>

namespace hexaglot::gui {

struct Palette {
  bool dark = false;
  wxColour paper, ink, quiet_ink;  // of cells; quiet: labels, numbers
  wxColour line;                   // between rows and columns
  wxColour gutter, header;         // their grounds
  wxColour doubtful;               // ground of a doubtful row
  wxColour confirmed;              // the tick
  wxColour missing;                // hatching of a cell that is not there
  wxColour selection, selection_ink, focus;
  wxColour term, term_forbidden;  // grounds behind text
  wxColour found, found_current;
  wxColour info, warning, error;  // underlines, dots, icons
  wxColour added, removed;        // differences: grounds
  wxColour bookmark;
};

// As the desktop is now; ask again on wxEVT_SYS_COLOUR_CHANGED.
[[nodiscard]] Palette palette();

// Two colours mixed: share 0 = a, 1 = b.
[[nodiscard]] wxColour mixed(const wxColour& a, const wxColour& b, double share);

}  // namespace hexaglot::gui
