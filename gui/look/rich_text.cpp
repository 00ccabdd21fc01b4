#include "gui/look/rich_text.hpp"

#include <gtk/gtk.h>
#include <pango/pangocairo.h>
#include <wx/app.h>
#include <wx/dc.h>
#include <wx/graphics.h>
#include <wx/window.h>

#include <algorithm>
#include <chrono>

#include "gui/look/palette.hpp"
#include "gui/look/text.hpp"

namespace hexaglot::gui {
namespace {

// Chinese without its country may be set in the Japanese variant.
std::string set_language(const std::string& tag) {
  if (tag == "zh" || tag.starts_with("zh-Hans")) return "zh-cn";
  if (tag.starts_with("zh-Hant")) return "zh-tw";
  return tag;
}

std::string families(const std::string& language, const std::string& own) {
  const auto primary = language.substr(0, language.find('-'));
  if (primary == "zh") return (language.starts_with("zh-Hant") ? "Noto Sans CJK TC," : "Noto Sans CJK SC,") + own;
  if (primary == "ar" || primary == "fa") return "Noto Sans Arabic,Noto Naskh Arabic," + own;
  return own;
}

guint16 channel(unsigned char c) { return static_cast<guint16>(c * 257); }
PangoAttribute* ground(const wxColour& c) {
  return pango_attr_background_new(channel(c.Red()), channel(c.Green()), channel(c.Blue()));
}
PangoAttribute* letters(const wxColour& c) {
  return pango_attr_foreground_new(channel(c.Red()), channel(c.Green()), channel(c.Blue()));
}

// Asking the desktop for its colours costs more than laying out a line: once for all lines of a picture will do.
const Palette& recent_palette() {
  using Clock = std::chrono::steady_clock;
  static Palette kept;
  static Clock::time_point until;
  if (const auto now = Clock::now(); now >= until) {
    kept = palette();
    until = now + std::chrono::milliseconds(100);
  }
  return kept;
}

// Colours never tell alone: what was removed is struck, what was added underlined.
void add(PangoAttrList* list, const RichMark& mark, const Palette& p) {
  const auto put = [&](PangoAttribute* attribute) {
    attribute->start_index = mark.span.begin;
    attribute->end_index = mark.span.end;
    pango_attr_list_insert(list, attribute);
  };
  switch (mark.kind) {
    case RichKind::bold:
      put(pango_attr_weight_new(PANGO_WEIGHT_BOLD));
      break;
    case RichKind::italic:
      put(pango_attr_style_new(PANGO_STYLE_ITALIC));
      break;
    case RichKind::quiet:
      put(letters(p.quiet_ink));
      break;
    case RichKind::struck:
      put(pango_attr_strikethrough_new(TRUE));
      break;
    case RichKind::added:
      put(ground(p.added));
      put(pango_attr_underline_new(PANGO_UNDERLINE_SINGLE));
      break;
    case RichKind::removed:
      put(ground(p.removed));
      put(pango_attr_strikethrough_new(TRUE));
      break;
    case RichKind::found:
      put(ground(p.found));
      put(pango_attr_weight_new(PANGO_WEIGHT_BOLD));
      break;
    case RichKind::term:
      put(ground(p.term));
      break;
    case RichKind::avoided:
      put(letters(p.error));
      put(pango_attr_strikethrough_new(TRUE));
      break;
    case RichKind::warning:
      put(letters(p.error));
      put(pango_attr_weight_new(PANGO_WEIGHT_BOLD));
      break;
  }
}

struct Sides {
  bool text_from_right = false, interface_from_right = false;
};
PangoAlignment alignment(RichSide side, Sides from) {
  switch (side) {
    case RichSide::middle:
      return PANGO_ALIGN_CENTER;
    case RichSide::left:
      return PANGO_ALIGN_LEFT;
    case RichSide::right:
      return PANGO_ALIGN_RIGHT;
    case RichSide::interface:
      return from.interface_from_right ? PANGO_ALIGN_RIGHT : PANGO_ALIGN_LEFT;
    case RichSide::language:
      break;
  }
  return from.text_from_right ? PANGO_ALIGN_RIGHT : PANGO_ALIGN_LEFT;
}

}  // namespace

struct RichLayout::Inner {
  PangoLayout* layout = nullptr;
  int cut = 0;  // of the first line, where lines are set closer
  ~Inner() {
    if (layout != nullptr) g_object_unref(layout);
  }
};

RichLayout::RichLayout(const wxWindow& window, const RichText& text, int width) : inner_(std::make_unique<Inner>()) {
  PangoContext* context = gtk_widget_create_pango_context(window.GetHandle());
  const bool mirrored = wxTheApp != nullptr && wxTheApp->GetLayoutDirection() == wxLayout_RightToLeft;
  const bool rtl = text.language.empty() ? mirrored : is_right_to_left(text.language);
  pango_context_set_base_dir(context, rtl ? PANGO_DIRECTION_RTL : PANGO_DIRECTION_LTR);
  PangoFontDescription* font = pango_font_description_copy(pango_context_get_font_description(context));
  if (!text.language.empty()) {
    pango_context_set_language(context, pango_language_from_string(set_language(text.language).c_str()));
    const char* family = pango_font_description_get_family(font);
    pango_font_description_set_family(font, families(text.language, family != nullptr ? family : "Sans").c_str());
  }
  const auto size = static_cast<gint>(pango_font_description_get_size(font) * text.scale);
  if (pango_font_description_get_size_is_absolute(font))
    pango_font_description_set_absolute_size(font, size);
  else
    pango_font_description_set_size(font, size);
  pango_context_set_font_description(context, font);
  pango_font_description_free(font);

  auto* layout = pango_layout_new(context);
  g_object_unref(context);
  inner_->layout = layout;
  pango_layout_set_auto_dir(layout, FALSE);
  pango_layout_set_text(layout, text.text.data(), static_cast<int>(text.text.size()));
  pango_layout_set_width(layout, std::max(width, 1) * PANGO_SCALE);
  pango_layout_set_wrap(layout, PANGO_WRAP_WORD_CHAR);
  pango_layout_set_alignment(layout, alignment(text.side, {rtl, mirrored}));
  if (text.lines > 0) {
    pango_layout_set_ellipsize(layout, PANGO_ELLIPSIZE_END);
    pango_layout_set_height(layout, -text.lines);
  }
  if (!text.marks.empty()) {
    PangoAttrList* list = pango_attr_list_new();
    const auto& colours = recent_palette();
    for (const auto& mark : text.marks)
      if (mark.span.begin < mark.span.end) add(list, mark, colours);
    pango_layout_set_attributes(layout, list);
    pango_attr_list_unref(list);
  }
  // Arabic fonts leave room for marks upon marks.
  constexpr double close = 0.8;
  if (is_right_to_left(text.language)) {
    pango_layout_set_line_spacing(layout, close);
    PangoRectangle first;
    pango_layout_line_get_pixel_extents(pango_layout_get_line_readonly(layout, 0), nullptr, &first);
    inner_->cut = static_cast<int>(first.height * (1 - close));
  }
}

RichLayout::RichLayout() = default;
RichLayout::~RichLayout() = default;
RichLayout::RichLayout(RichLayout&& other) noexcept = default;
RichLayout& RichLayout::operator=(RichLayout&& other) noexcept = default;

int RichLayout::height() const {
  if (!inner_) return 0;
  int height = 0;
  pango_layout_get_pixel_size(inner_->layout, nullptr, &height);
  return height - inner_->cut;
}

int RichLayout::width() const {
  if (!inner_) return 0;
  int width = 0;
  pango_layout_get_pixel_size(inner_->layout, &width, nullptr);
  return width;
}

void RichLayout::paint(wxDC& dc, int x, int y, const wxColour& ink) const {
  if (!inner_) return;
  auto* graphics = dc.GetGraphicsContext();
  if (graphics == nullptr) return;
  auto* context = static_cast<cairo_t*>(graphics->GetNativeContext());
  cairo_save(context);
  cairo_set_source_rgba(context, ink.Red() / 255.0, ink.Green() / 255.0, ink.Blue() / 255.0, ink.Alpha() / 255.0);
  cairo_move_to(context, x, y - inner_->cut);
  pango_cairo_show_layout(context, inner_->layout);
  cairo_restore(context);
}

int line_height(const wxWindow& window, double scale) {
  RichText text;
  text.text = "Ág";
  text.scale = scale;
  return RichLayout(window, text, 1000).height();
}

}  // namespace hexaglot::gui
