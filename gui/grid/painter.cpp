#include "gui/grid/painter.hpp"

#include <cairo.h>

#include "gui/grid/gutter.hpp"
#include "gui/look/text.hpp"

namespace hexaglot::gui {
namespace {

void fill(cairo_t* context, const Box& box, const wxColour& colour) {
  set_colour(context, colour);
  cairo_rectangle(context, box.x, box.y, box.width, box.height);
  cairo_fill(context);
}

// Thin strokes from lower left to upper right: seen at a glance, quiet enough to be read beside.
void hatch(cairo_t* context, const Box& box, const wxColour& colour) {
  cairo_save(context);
  cairo_rectangle(context, box.x, box.y, box.width, box.height);
  cairo_clip(context);
  set_colour(context, colour);
  cairo_set_line_width(context, 1);
  constexpr int step = 8;
  for (int x = box.x - box.height; x < box.x + box.width; x += step) {
    cairo_move_to(context, x, box.y + box.height);
    cairo_line_to(context, x + box.height, box.y);
  }
  cairo_stroke(context);
  cairo_restore(context);
}

}  // namespace

void Painter::paint(cairo_t* context, const PaintState& state) {
  fill(context, {0, 0, geometry_.width(), geometry_.height()}, palette_.paper);
  fill(context, geometry_.placed({0, geometry_.header_height(), geometry_.gutter_width(), geometry_.rows_height()}),
       palette_.gutter);
  cairo_save(context);
  cairo_rectangle(context, 0, geometry_.header_height(), geometry_.width(), geometry_.rows_height());
  cairo_clip(context);
  for (const auto& row : view_.on_screen()) paint_row(context, row, state);
  cairo_restore(context);
  paint_header(context, state);
}

void Painter::paint_row(cairo_t* context, const RowOnScreen& row, const PaintState& state) {
  const RowView shown = view_.source()->row(row.row);
  const auto selected = view_.selected();
  const bool current = view_.cursor().row == row.row;
  const bool in_selection = selected.first != selected.last && row.row >= selected.first && row.row <= selected.last;
  wxColour ground = shown.doubtful ? palette_.doubtful : palette_.paper;
  if (in_selection)
    ground = mixed(ground, palette_.selection, 0.16);
  else if (current)
    ground = mixed(ground, palette_.selection, 0.05);

  for (const auto& column : view_.shown())
    paint_cell(context, row, column, ground, current && column.column == view_.cursor().column, state);
  paint_gutter(context, geometry_, row, shown,
               in_selection ? RowLook::selected
               : current    ? RowLook::current
                            : RowLook::plain,
               palette_, letters_);
  const Box line{0, geometry_.header_height() + row.y + row.height - 1, geometry_.width(), 1};
  fill(context, line, palette_.line);
}

void Painter::paint_cell(cairo_t* context, const RowOnScreen& row, const ColumnOnScreen& column, const wxColour& ground,
                         bool current, const PaintState& state) {
  const Box box = geometry_.cell(row, column);
  fill(context, box, ground);
  const SetCell cell = layouts_.at(row.row, column.column, view_.text_width(column.column));
  const Box text = geometry_.cell_text(row, column, view_.metrics());
  if (cell.missing) {
    hatch(context, {box.x, box.y, box.width, box.height - 1}, mixed(ground, palette_.ink, 0.07));
  } else {
    set_colour(context, palette_.ink);
    cairo_save(context);
    cairo_rectangle(context, box.x, box.y, box.width, box.height);
    cairo_clip(context);
    cell.layout->paint(context, text.x, text.y);
    cairo_restore(context);
  }
  // The line at the end of the column, in the order of reading.
  fill(context, {geometry_.mirrored() ? box.x : box.x + box.width - 1, box.y, 1, box.height}, palette_.line);

  if (!current) return;
  set_colour(context, state.focused ? palette_.focus : mixed(palette_.focus, ground, 0.55));
  cairo_set_line_width(context, 2);
  cairo_rectangle(context, box.x + (geometry_.mirrored() ? 2 : 1), box.y + 1, box.width - 3, box.height - 3);
  cairo_stroke(context);
  if (!state.focused || cell.missing) return;
  const Box caret = cell.layout->caret(view_.cursor().byte);
  set_colour(context, palette_.focus);
  cairo_set_line_width(context, 1.5);
  const double x = text.x + caret.x, y = text.y + caret.y;
  cairo_move_to(context, x, y);
  cairo_line_to(context, x, y + caret.height);
  cairo_stroke(context);
  for (const double end : {y, y + caret.height}) {  // little serifs, so that it is found
    cairo_move_to(context, x - 2.5, end);
    cairo_line_to(context, x + 2.5, end);
  }
  cairo_stroke(context);
}

void Painter::paint_header(cairo_t* context, const PaintState& state) {
  const int height = geometry_.header_height();
  fill(context, {0, 0, geometry_.width(), height}, palette_.header);
  const auto& shown = view_.shown();
  for (std::uint32_t i = 0; i < shown.size(); ++i) {
    const Box box = geometry_.header(shown[i]);
    if (state.dragged == shown[i].column)
      fill(context, box, mixed(palette_.header, palette_.selection, 0.3));
    else if (state.hovered == shown[i].column)
      fill(context, box, mixed(palette_.header, palette_.ink, 0.06));
    const auto& tag = view_.columns().look(shown[i].column).language;
    const std::string own = own_name(tag), ours = shown_name(tag);
    const bool right = layouts_.face(shown[i].column).writing == Writing::right_to_left;
    const Side side = right ? Side::right : Side::left;
    const int pad = view_.metrics().pad_x;
    Box text{box.x + pad, 0, box.width - 2 * pad, height};
    const int taken = letters_.draw(context, own, text, {1, Weight::bold, side}, palette_.ink);
    if (ours != own && taken + pad < text.width) {
      if (!right) text.x += taken + pad;
      text.width -= taken + pad;
      letters_.draw(context, ours, text, {0.92, Weight::plain, side}, palette_.quiet_ink);
    }
    const int end = geometry_.mirrored() ? box.x : box.x + box.width - 1;
    if (i + 1 < shown.size()) fill(context, {end, 8, 1, height - 16}, mixed(palette_.line, palette_.ink, 0.15));
    if (state.drop == i || (state.drop == shown.size() && i + 1 == shown.size())) {
      const bool at_end = state.drop != i;
      const bool at_right = geometry_.mirrored() != at_end;
      fill(context, {at_right ? box.x + box.width - 3 : box.x, 0, 3, height}, palette_.focus);
    }
  }
  fill(context, {0, height - 1, geometry_.width(), 1}, mixed(palette_.line, palette_.ink, 0.15));
}

}  // namespace hexaglot::gui
