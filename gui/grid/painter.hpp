#pragma once
// Paints the grid onto any Cairo context: a window's, or a surface in memory for tests. Draws what GridView says is on
// the screen; decides nothing.
#include <optional>

#include "gui/grid/cell_layouts.hpp"
#include "gui/grid/geometry.hpp"
#include "gui/grid/small_text.hpp"
#include "gui/look/palette.hpp"

namespace hexaglot::gui {

struct PaintState {
  bool focused = false;                  // the keyboard is the grid's
  std::optional<std::uint32_t> drop;     // a column is dragged: before which of the shown ones it would stand
  std::optional<std::uint32_t> dragged;  // and which it is
  std::optional<std::uint32_t> hovered;  // a column's head under the pointer
};

class Painter {
 public:
  Painter(GridView& view, CellLayouts& layouts, const Geometry& geometry, SmallText& letters, const Palette& palette)
      : view_(view), layouts_(layouts), geometry_(geometry), letters_(letters), palette_(palette) {}

  void paint(cairo_t* context, const PaintState& state);

 private:
  void paint_row(cairo_t* context, const RowOnScreen& row, const PaintState& state);
  void paint_cell(cairo_t* context, const RowOnScreen& row, const ColumnOnScreen& column, const wxColour& ground,
                  bool current, const PaintState& state);
  void paint_header(cairo_t* context, const PaintState& state);

  GridView& view_;
  CellLayouts& layouts_;
  const Geometry& geometry_;
  SmallText& letters_;
  const Palette& palette_;
};

}  // namespace hexaglot::gui
