#include "gui/grid/small_text.hpp"

#include <pango/pangocairo.h>

#include <algorithm>

namespace hexaglot::gui {

SmallText::SmallText(const DesktopText& desktop)
    : context_(pango_font_map_create_context(pango_cairo_font_map_get_default())) {
  pango_cairo_context_set_resolution(context_, desktop.dots_per_inch > 0 ? desktop.dots_per_inch : 96);
  if (desktop.options) pango_cairo_context_set_font_options(context_, desktop.options);
  PangoFontDescription* font = pango_font_description_new();
  pango_font_description_set_family(font, desktop.family.c_str());
  pango_font_description_set_size(font, static_cast<int>(desktop.points * PANGO_SCALE));
  pango_context_set_font_description(context_, font);
  pango_font_description_free(font);
  pango_layout_get_pixel_size(layout("Ag1", {}), nullptr, &line_height_);
}

SmallText::~SmallText() {
  for (const auto& [key, layout] : layouts_) g_object_unref(layout);
  g_object_unref(context_);
}

PangoLayout* SmallText::layout(const std::string& text, const SmallStyle& style) {
  std::string key = std::to_string(static_cast<int>(style.scale * 100)) + (style.weight == Weight::bold ? "b" : "p");
  key += text;
  if (const auto known = layouts_.find(key); known != layouts_.end()) return known->second;
  if (layouts_.size() > 1000) {
    for (const auto& [k, layout] : layouts_) g_object_unref(layout);
    layouts_.clear();
  }
  PangoLayout* made = pango_layout_new(context_);
  pango_layout_set_text(made, text.data(), static_cast<int>(text.size()));
  pango_layout_set_single_paragraph_mode(made, TRUE);
  pango_layout_set_ellipsize(made, PANGO_ELLIPSIZE_END);
  PangoAttrList* list = pango_attr_list_new();
  pango_attr_list_insert(list, pango_attr_scale_new(style.scale));
  if (style.weight == Weight::bold) pango_attr_list_insert(list, pango_attr_weight_new(PANGO_WEIGHT_BOLD));
  pango_layout_set_attributes(made, list);
  pango_attr_list_unref(list);
  layouts_.emplace(std::move(key), made);
  return made;
}

int SmallText::width(const std::string& text, const SmallStyle& style) {
  PangoLayout* set = layout(text, style);
  pango_layout_set_width(set, -1);
  int width = 0;
  pango_layout_get_pixel_size(set, &width, nullptr);
  return width;
}

int SmallText::draw(cairo_t* context, const std::string& text, const Box& box, const SmallStyle& style,
                    const wxColour& ink) {
  if (text.empty() || box.width <= 0) return 0;
  const int natural = width(text, style);
  PangoLayout* set = layout(text, style);
  if (natural > box.width) pango_layout_set_width(set, box.width * PANGO_SCALE);
  const int taken = std::min(natural, box.width);
  int height = 0;
  pango_layout_get_pixel_size(set, nullptr, &height);
  const int spare = box.width - taken;
  const int x = box.x + (style.side == Side::left ? 0 : style.side == Side::right ? spare : spare / 2);
  cairo_set_source_rgb(context, ink.Red() / 255.0, ink.Green() / 255.0, ink.Blue() / 255.0);
  cairo_move_to(context, x, box.y + (box.height - height) / 2);
  pango_cairo_show_layout(context, set);
  return taken;
}

}  // namespace hexaglot::gui
