#include "gui/look/palette.hpp"

#include <wx/settings.h>

#include <cmath>

namespace hexaglot::gui {

wxColour mixed(const wxColour& a, const wxColour& b, double share) {
  const auto mix = [share](unsigned char x, unsigned char y) {
    return static_cast<unsigned char>(std::lround(x + (y - x) * share));
  };
  return {mix(a.Red(), b.Red()), mix(a.Green(), b.Green()), mix(a.Blue(), b.Blue())};
}

Palette palette() {
  const auto system = [](wxSystemColour index) { return wxSystemSettings::GetColour(index); };
  Palette p;
  p.paper = system(wxSYS_COLOUR_LISTBOX);
  p.ink = system(wxSYS_COLOUR_LISTBOXTEXT);
  p.dark = p.paper.GetLuminance() < p.ink.GetLuminance();
  p.selection = system(wxSYS_COLOUR_HIGHLIGHT);
  p.selection_ink = system(wxSYS_COLOUR_HIGHLIGHTTEXT);
  p.focus = p.dark ? mixed(p.selection, p.ink, 0.45) : p.selection;  // seen on either ground
  p.quiet_ink = mixed(p.ink, p.paper, 0.42);
  p.line = mixed(p.paper, p.ink, p.dark ? 0.16 : 0.12);
  p.gutter = mixed(p.paper, p.ink, p.dark ? 0.05 : 0.035);
  p.header = mixed(p.paper, p.ink, p.dark ? 0.09 : 0.06);
  p.missing = mixed(p.paper, p.ink, 0.09);
  // Okabe and Ito's palette (2008), which most kinds of colour blindness tell apart.
  const wxColour orange(0xE6, 0x9F, 0x00), sky(0x56, 0xB4, 0xE9), green(0x00, 0x9E, 0x73), yellow(0xF0, 0xE4, 0x42),
      blue(0x00, 0x72, 0xB2), vermilion(0xD5, 0x5E, 0x00), purple(0xCC, 0x79, 0xA7);
  p.doubtful = mixed(p.paper, orange, p.dark ? 0.16 : 0.11);
  p.confirmed = p.dark ? mixed(green, p.ink, 0.25) : green;
  p.term = mixed(p.paper, sky, p.dark ? 0.2 : 0.14);
  p.term_forbidden = mixed(p.paper, vermilion, p.dark ? 0.32 : 0.22);
  p.found = mixed(p.paper, yellow, p.dark ? 0.34 : 0.6);
  p.found_current = mixed(p.paper, orange, p.dark ? 0.6 : 0.7);
  p.info = p.dark ? sky : blue;
  p.warning = p.dark ? orange : mixed(orange, wxColour(0, 0, 0), 0.1);
  p.error = p.dark ? mixed(vermilion, p.ink, 0.2) : vermilion;
  p.added = mixed(p.paper, green, p.dark ? 0.35 : 0.22);
  p.removed = mixed(p.paper, vermilion, p.dark ? 0.35 : 0.2);
  p.bookmark = purple;
  return p;
}

}  // namespace hexaglot::gui
