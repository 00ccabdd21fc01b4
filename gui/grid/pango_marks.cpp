#include "gui/grid/pango_marks.hpp"

#include <algorithm>
#include <cmath>

namespace hexaglot::gui {
namespace {

struct Colour16 {
  guint16 red, green, blue;
};
Colour16 wide(const wxColour& c) {
  return {static_cast<guint16>(c.Red() * 257), static_cast<guint16>(c.Green() * 257),
          static_cast<guint16>(c.Blue() * 257)};
}

class Attributes {
 public:
  explicit Attributes(PangoAttrList* list) : list_(list) {}
  void over(Span span) { span_ = span; }
  void add(PangoAttribute* attribute) {
    attribute->start_index = span_.begin;
    attribute->end_index = span_.end;
    pango_attr_list_insert(list_, attribute);
  }
  void ink(const wxColour& colour) {
    const auto c = wide(colour);
    add(pango_attr_foreground_new(c.red, c.green, c.blue));
  }
  void ground(const wxColour& colour) {
    const auto c = wide(colour);
    add(pango_attr_background_new(c.red, c.green, c.blue));
  }

 private:
  PangoAttrList* list_;
  Span span_;
};

void heading(Attributes& to, std::uint8_t level) {
  if (level == 0) return;
  to.add(pango_attr_weight_new(level <= 3 ? PANGO_WEIGHT_BOLD : PANGO_WEIGHT_SEMIBOLD));
  if (level <= 3) to.add(pango_attr_scale_new(level == 1 ? 1.25 : level == 2 ? 1.15 : 1.06));
}

void mark(Attributes& to, TextMarkKind kind, const Palette& palette) {
  switch (kind) {
    case TextMarkKind::label:
      to.ink(palette.quiet_ink);
      break;
    case TextMarkKind::italic:
      to.add(pango_attr_style_new(PANGO_STYLE_ITALIC));
      break;
    case TextMarkKind::bold:
      to.add(pango_attr_weight_new(PANGO_WEIGHT_BOLD));
      break;
    case TextMarkKind::link:
      to.ink(palette.info);
      break;
    case TextMarkKind::note:
      to.add(pango_attr_scale_new(0.75));
      to.add(pango_attr_rise_new(4 * PANGO_SCALE));
      to.ink(palette.info);
      break;
    case TextMarkKind::unbreakable:
      to.add(pango_attr_allow_breaks_new(FALSE));
      break;
    case TextMarkKind::term:
      to.ground(palette.term);
      break;
    case TextMarkKind::term_forbidden: {
      to.ground(palette.term_forbidden);
      to.add(pango_attr_strikethrough_new(TRUE));
      const auto c = wide(mixed(palette.error, palette.paper, 0.35));
      to.add(pango_attr_strikethrough_color_new(c.red, c.green, c.blue));
      break;
    }
    case TextMarkKind::spelling: {
      to.add(pango_attr_underline_new(PANGO_UNDERLINE_ERROR));
      const auto c = wide(palette.error);
      to.add(pango_attr_underline_color_new(c.red, c.green, c.blue));
      break;
    }
    case TextMarkKind::finding_info:
    case TextMarkKind::finding_warning:
    case TextMarkKind::finding_error:
      break;
    case TextMarkKind::found:
      to.ground(palette.found);
      break;
    case TextMarkKind::found_current:
      to.ground(palette.found_current);
      to.add(pango_attr_underline_new(PANGO_UNDERLINE_SINGLE));
      break;
  }
}

}  // namespace

PangoAttrList* attributes(const CellView& cell, std::uint32_t bytes, const Palette& palette) {
  PangoAttrList* list = pango_attr_list_new();
  Attributes to(list);
  to.over({0, bytes});
  heading(to, cell.heading_level);
  for (const auto& m : cell.marks) {
    const Span span{std::min(m.span.begin, bytes), std::min(m.span.end, bytes)};
    if (span.empty() || span.begin > span.end) continue;
    to.over(span);
    mark(to, m.kind, palette);
  }
  return list;
}

bool is_underlined_by_hand(TextMarkKind kind) {
  return kind == TextMarkKind::finding_info || kind == TextMarkKind::finding_warning ||
         kind == TextMarkKind::finding_error;
}

void underline(cairo_t* context, TextMarkKind kind, double x, double y, double width, const Palette& palette) {
  const wxColour& c = kind == TextMarkKind::finding_error     ? palette.error
                      : kind == TextMarkKind::finding_warning ? palette.warning
                                                              : palette.info;
  cairo_save(context);
  cairo_set_source_rgb(context, c.Red() / 255.0, c.Green() / 255.0, c.Blue() / 255.0);
  if (kind == TextMarkKind::finding_error) {
    cairo_rectangle(context, x, y, width, 1);
    cairo_rectangle(context, x, y + 2, width, 1);
    cairo_fill(context);
  } else if (kind == TextMarkKind::finding_info) {
    for (double at = x; at < x + width; at += 4) cairo_rectangle(context, at, y + 1, 2, 1.5);
    cairo_fill(context);
  } else {
    constexpr double half = 3;  // of a wave's length
    cairo_set_line_width(context, 1.25);
    cairo_move_to(context, x, y + 2);
    bool up = true;
    for (double at = x; at < x + width; at += half, up = !up) {
      const double to = std::min(at + half, x + width);
      cairo_curve_to(context, at + half / 2, y + (up ? 0 : 4), to - half / 2, y + (up ? 0 : 4), to, y + 2);
    }
    cairo_stroke(context);
  }
  cairo_restore(context);
}

}  // namespace hexaglot::gui
