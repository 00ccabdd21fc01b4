#pragma once
// The gutter: status, number, label, confidence, bookmark and the worst finding of a row, drawn by hand so that they
// are crisp at any scale. Every sign has a shape of its own: colours only help.
#include "gui/grid/geometry.hpp"
#include "gui/grid/small_text.hpp"
#include "gui/look/palette.hpp"

namespace hexaglot::gui {

enum class RowLook : std::uint8_t { plain, selected, current };

void paint_gutter(cairo_t* context, const Geometry& geometry, const RowOnScreen& row, const RowView& view, RowLook look,
                  const Palette& palette, SmallText& letters);

void set_colour(cairo_t* context, const wxColour& colour);

}  // namespace hexaglot::gui
