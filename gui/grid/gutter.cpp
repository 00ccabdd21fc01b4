#include "gui/grid/gutter.hpp"

#include <cairo.h>

#include <algorithm>
#include <numbers>

namespace hexaglot::gui {
namespace {

constexpr double round_about = 2 * std::numbers::pi;

void rounded(cairo_t* c, double x, double y, double width, double height, double radius) {
  radius = std::min({radius, width / 2, height / 2});
  cairo_new_sub_path(c);
  cairo_arc(c, x + width - radius, y + radius, radius, -round_about / 4, 0);
  cairo_arc(c, x + width - radius, y + height - radius, radius, 0, round_about / 4);
  cairo_arc(c, x + radius, y + height - radius, radius, round_about / 4, round_about / 2);
  cairo_arc(c, x + radius, y + radius, radius, round_about / 2, round_about * 3 / 4);
  cairo_close_path(c);
}

// Confirmed: a filled disc with a tick. Doubtful: a triangle with a stroke and a dot. Else a quiet ring.
void paint_status(cairo_t* c, const Box& box, const RowView& row, const Palette& p) {
  const double x = box.x + 0.5, y = box.y + 0.5, middle_x = box.x + box.width / 2.0,
               middle_y = box.y + box.height / 2.0;
  cairo_set_line_cap(c, CAIRO_LINE_CAP_ROUND);
  cairo_set_line_join(c, CAIRO_LINE_JOIN_ROUND);
  if (row.status == model::RowStatus::confirmed) {
    set_colour(c, p.confirmed);
    cairo_arc(c, middle_x, middle_y, 7, 0, round_about);
    cairo_fill(c);
    set_colour(c, p.paper);
    cairo_set_line_width(c, 1.8);
    cairo_move_to(c, middle_x - 3.2, middle_y + 0.2);
    cairo_line_to(c, middle_x - 0.8, middle_y + 2.7);
    cairo_line_to(c, middle_x + 3.4, middle_y - 2.5);
    cairo_stroke(c);
  } else if (row.doubtful) {
    set_colour(c, p.warning);
    cairo_set_line_width(c, 1.4);
    cairo_move_to(c, middle_x, y + 1.5);
    cairo_line_to(c, x + 14, y + 13.5);
    cairo_line_to(c, x + 1, y + 13.5);
    cairo_close_path(c);
    cairo_stroke(c);
    cairo_set_line_width(c, 1.6);
    cairo_move_to(c, middle_x, y + 6);
    cairo_line_to(c, middle_x, y + 9);
    cairo_stroke(c);
    cairo_arc(c, middle_x, y + 11.4, 0.9, 0, round_about);
    cairo_fill(c);
  } else {
    set_colour(c, mixed(p.quiet_ink, p.gutter, 0.4));
    cairo_set_line_width(c, 1.2);
    cairo_arc(c, middle_x, middle_y, 5, 0, round_about);
    cairo_stroke(c);
  }
}

void paint_confidence(cairo_t* c, const Box& number, const RowView& row, bool mirrored, const Palette& p) {
  if (row.status == model::RowStatus::confirmed) return;
  const double width = std::min(number.width, 32), height = 3;
  const double x = mirrored ? number.x : number.x + number.width - width, y = number.y + number.height + 2;
  const double share = std::clamp(row.confidence, 0.0, 1.0);
  set_colour(c, p.line);
  rounded(c, x, y, width, height, 1.5);
  cairo_fill(c);
  if (share <= 0.02) return;
  set_colour(c, row.doubtful ? p.warning : mixed(p.confirmed, p.gutter, 0.35));
  rounded(c, mirrored ? x + width * (1 - share) : x, y, width * share, height, 1.5);
  cairo_fill(c);
}

void paint_bookmark(cairo_t* c, const Box& box, const Palette& p) {
  set_colour(c, p.bookmark);
  const double x = box.x + 1, y = box.y, width = 10, height = 14;
  cairo_move_to(c, x, y);
  cairo_line_to(c, x + width, y);
  cairo_line_to(c, x + width, y + height);
  cairo_line_to(c, x + width / 2, y + height - 4);
  cairo_line_to(c, x, y + height);
  cairo_close_path(c);
  cairo_fill(c);
}

// Error: a square on its corner. Warning: a disc. Info: a ring.
void paint_finding(cairo_t* c, const Box& box, model::Severity worst, const Palette& p) {
  const double x = box.x + box.width / 2.0, y = box.y + box.height / 2.0;
  if (worst == model::Severity::error) {
    set_colour(c, p.error);
    cairo_move_to(c, x, y - 5.5);
    cairo_line_to(c, x + 5.5, y);
    cairo_line_to(c, x, y + 5.5);
    cairo_line_to(c, x - 5.5, y);
    cairo_close_path(c);
    cairo_fill(c);
  } else if (worst == model::Severity::warning) {
    set_colour(c, p.warning);
    cairo_arc(c, x, y, 4, 0, round_about);
    cairo_fill(c);
  } else {
    set_colour(c, p.info);
    cairo_set_line_width(c, 1.6);
    cairo_arc(c, x, y, 3.4, 0, round_about);
    cairo_stroke(c);
  }
}

}  // namespace

void set_colour(cairo_t* context, const wxColour& colour) {
  cairo_new_path(context);  // text leaves a point behind
  cairo_set_source_rgb(context, colour.Red() / 255.0, colour.Green() / 255.0, colour.Blue() / 255.0);
}

void paint_gutter(cairo_t* context, const Geometry& geometry, const RowOnScreen& row, const RowView& view, RowLook look,
                  const Palette& palette, SmallText& letters) {
  const Box box = geometry.gutter(row);
  set_colour(context, look == RowLook::plain
                          ? palette.gutter
                          : mixed(palette.gutter, palette.selection, look == RowLook::current ? 0.16 : 0.24));
  cairo_rectangle(context, box.x, box.y, box.width, box.height);
  cairo_fill(context);
  if (look == RowLook::current) {
    set_colour(context, palette.focus);
    cairo_rectangle(context, geometry.mirrored() ? box.x + box.width - 3 : box.x, box.y, 3, box.height - 1);
    cairo_fill(context);
  }

  paint_status(context, geometry.part(row, GutterPart::status), view, palette);
  const Box number = geometry.part(row, GutterPart::number);
  const Side outer = geometry.mirrored() ? Side::left : Side::right;
  const Side inner = geometry.mirrored() ? Side::right : Side::left;
  letters.draw(context, std::to_string(view.number), number, {0.9, Weight::plain, outer},
               look == RowLook::current ? palette.ink : palette.quiet_ink);
  paint_confidence(context, number, view, geometry.mirrored(), palette);

  const Box label = geometry.part(row, GutterPart::label);
  if (view.labels_differ) {
    // Also where most versions print none: some version does.
    const std::string shown = view.label.empty() ? "\u2260" : view.label;
    const SmallStyle style{0.95, Weight::bold, inner};
    const int width = std::min(letters.width(shown, style) + 8, label.width + 4);
    const Box pill{geometry.mirrored() ? label.x + label.width + 2 - width : label.x - 2, label.y - 1, width,
                   label.height + 2};
    set_colour(context, mixed(palette.gutter, palette.warning, 0.35));
    rounded(context, pill.x, pill.y, pill.width, pill.height, 4);
    cairo_fill(context);
    letters.draw(context, shown, {pill.x + 4, pill.y, pill.width - 8, pill.height}, style, palette.ink);
  } else {
    letters.draw(context, view.label, label, {0.95, Weight::plain, inner}, palette.ink);
  }
  if (view.bookmarked) paint_bookmark(context, geometry.part(row, GutterPart::bookmark), palette);
  if (view.worst) paint_finding(context, geometry.part(row, GutterPart::finding), *view.worst, palette);
}

}  // namespace hexaglot::gui
