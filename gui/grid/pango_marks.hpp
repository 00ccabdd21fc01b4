#pragma once
// Marks of a cell as attributes of Pango, and the lines under what findings point at. Internal to the Pango layouter.
#include <pango/pangocairo.h>

#include "gui/grid/layouter.hpp"
#include "gui/look/palette.hpp"

namespace hexaglot::gui {

// Owned by the caller. Marks beyond `bytes` are cut off.
[[nodiscard]] PangoAttrList* attributes(const CellView& cell, std::uint32_t bytes, const Palette& palette);

// Underlined by hand, not by Pango: several may lie upon one another.
[[nodiscard]] bool is_underlined_by_hand(TextMarkKind kind);

// Info: dots. Warning: a wave. Error: a double line. So colours are not the only thing that tells them apart.
void underline(cairo_t* context, TextMarkKind kind, double x, double y, double width, const Palette& palette);

}  // namespace hexaglot::gui
