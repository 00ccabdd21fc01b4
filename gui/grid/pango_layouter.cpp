#include "gui/grid/pango_layouter.hpp"

#include <algorithm>
#include <limits>

#include "gui/grid/pango_marks.hpp"

namespace hexaglot::gui {
namespace {

// Chinese without its country is set in whatever variant fontconfig thinks of first, often the Japanese one.
std::string set_language(const std::string& tag) {
  if (tag == "zh" || tag.starts_with("zh-Hans")) return "zh-cn";
  if (tag.starts_with("zh-Hant")) return "zh-tw";
  return tag;
}

// Letters of the script first, so that its quotation marks and stops are its own.
std::string families(const TextFace& face, const std::string& desktop) {
  const std::string own = face.family.empty() ? desktop : face.family;
  const std::string primary = face.language.substr(0, face.language.find('-'));
  if (!face.family.empty()) return own + "," + desktop;
  if (primary == "zh") return (face.language.starts_with("zh-Hant") ? "Noto Sans CJK TC," : "Noto Sans CJK SC,") + own;
  if (primary == "ja") return "Noto Sans CJK JP," + own;
  if (primary == "ko") return "Noto Sans CJK KR," + own;
  if (primary == "ar" || primary == "fa") return "Noto Sans Arabic,Noto Naskh Arabic," + own;
  return own;
}

// Arabic fonts leave room for marks upon marks that no UN text has.
double spacing_of(const TextFace& face) { return face.writing == Writing::right_to_left ? 0.8 : 1.0; }

class PangoText final : public TextLayout {
 public:
  PangoText(PangoContext* context, const CellView& cell, int width, double spacing, const Palette& palette)
      : palette_(palette), layout_(pango_layout_new(context)) {
    auto bytes = cell.text.size();
    if (bytes > PangoLayouter::longest) {
      bytes = PangoLayouter::longest;
      while (bytes > 0 && (static_cast<unsigned char>(cell.text[bytes]) & 0xC0) == 0x80) --bytes;
    }
    pango_layout_set_text(layout_, cell.text.data(), static_cast<int>(bytes));
    pango_layout_set_auto_dir(layout_, FALSE);
    pango_layout_set_width(layout_, std::max(width, 1) * PANGO_SCALE);
    pango_layout_set_wrap(layout_, PANGO_WRAP_WORD_CHAR);
    if (pango_context_get_base_dir(context) == PANGO_DIRECTION_RTL)
      pango_layout_set_alignment(layout_, PANGO_ALIGN_RIGHT);
    pango_layout_set_line_spacing(layout_, static_cast<float>(spacing));
    PangoAttrList* list = attributes(cell, static_cast<std::uint32_t>(bytes), palette);
    pango_layout_set_attributes(layout_, list);
    pango_attr_list_unref(list);
    for (const auto& m : cell.marks)
      if (is_underlined_by_hand(m.kind)) underlined_.push_back(m);
    read_lines(spacing);
  }
  ~PangoText() override { g_object_unref(layout_); }
  PangoText(const PangoText&) = delete;
  PangoText& operator=(const PangoText&) = delete;

  int height() const override { return height_; }
  int lines() const override { return static_cast<int>(lines_.size()); }
  Span line(int number) const override { return lines_[static_cast<std::size_t>(number)].span; }

  std::vector<Box> boxes(Span span) const override {
    std::vector<Box> out;
    for (const auto& run : runs(span)) out.push_back({run.x, run.line->y, run.width, run.line->height});
    return out;
  }

  std::uint32_t byte_at(int x, int y) const override {
    int index = 0, trailing = 0;
    pango_layout_xy_to_index(layout_, x * PANGO_SCALE, (y + cut_) * PANGO_SCALE, &index, &trailing);
    return after(index, trailing);
  }

  Box caret(std::uint32_t byte) const override {
    PangoRectangle strong;
    pango_layout_get_cursor_pos(layout_, clamped(byte), &strong, nullptr);
    pango_extents_to_pixels(nullptr, &strong);
    return {strong.x, strong.y - cut_, 0, strong.height};
  }

  std::uint32_t move(std::uint32_t byte, CaretMove how) const override {
    const bool rtl = pango_context_get_base_dir(pango_layout_get_context(layout_)) == PANGO_DIRECTION_RTL;
    switch (how) {
      case CaretMove::left:
        return visually(byte, -1);
      case CaretMove::right:
        return visually(byte, 1);
      case CaretMove::word_left:
        return word(byte, rtl ? 1 : -1);
      case CaretMove::word_right:
        return word(byte, rtl ? -1 : 1);
      case CaretMove::line_start:
        return lines_[line_of(byte)].span.begin;
      case CaretMove::line_end:
        return end_of(line_of(byte));
      case CaretMove::text_start:
        return 0;
      case CaretMove::text_end:
        return size();
    }
    return byte;
  }

  void paint(cairo_t* context, double x, double y) const override {
    cairo_move_to(context, x, y - cut_);
    pango_cairo_show_layout(context, layout_);
    for (const auto& m : underlined_)
      for (const auto& run : runs(m.span))
        underline(context, m.kind, x + run.x, y + run.line->baseline + 2, run.width, palette_);
  }

 private:
  struct Line {
    Span span;
    int y, height, baseline;
    PangoLayoutLine* line;  // the layout's
  };
  struct Run {
    const Line* line;
    int x, width;
  };

  void read_lines(double spacing) {
    PangoLayoutIter* iter = pango_layout_get_iter(layout_);
    if (spacing < 1) {  // what is taken from the lines is taken from the first one, too, so that columns begin level
      PangoRectangle first;
      pango_layout_line_get_pixel_extents(pango_layout_iter_get_line_readonly(iter), nullptr, &first);
      cut_ = static_cast<int>(first.height * (1 - spacing));
    }
    do {
      PangoLayoutLine* line = pango_layout_iter_get_line_readonly(iter);
      int top = 0, bottom = 0;
      pango_layout_iter_get_line_yrange(iter, &top, &bottom);
      const auto begin = static_cast<std::uint32_t>(line->start_index);
      lines_.push_back({{begin, begin + static_cast<std::uint32_t>(line->length)},
                        PANGO_PIXELS(top) - cut_,
                        PANGO_PIXELS(bottom) - PANGO_PIXELS(top),
                        PANGO_PIXELS(pango_layout_iter_get_baseline(iter)) - cut_,
                        line});
    } while (pango_layout_iter_next_line(iter));
    pango_layout_iter_free(iter);
    pango_layout_get_pixel_size(layout_, nullptr, &height_);
    height_ -= cut_;
  }

  std::vector<Run> runs(Span span) const {
    std::vector<Run> out;
    for (const auto& line : lines_) {
      const auto begin = std::max(span.begin, line.span.begin), end = std::min(span.end, line.span.end);
      if (begin >= end) continue;
      int* ranges = nullptr;
      int count = 0;
      pango_layout_line_get_x_ranges(line.line, static_cast<int>(begin), static_cast<int>(end), &ranges, &count);
      std::vector<std::pair<int, int>> pieces;  // of a symbol in Arabic each number is one: neighbours are joined
      for (int i = 0; i < count; ++i) pieces.emplace_back(PANGO_PIXELS(ranges[2 * i]), PANGO_PIXELS(ranges[2 * i + 1]));
      std::ranges::sort(pieces);
      const auto first = out.size();
      for (const auto& [x, upto] : pieces) {
        if (upto <= x) continue;
        if (out.size() > first && x <= out.back().x + out.back().width + 1)
          out.back().width = std::max(out.back().width, upto - out.back().x);
        else
          out.push_back({&line, x, upto - x});
      }
      g_free(ranges);
    }
    return out;
  }

  const char* text() const { return pango_layout_get_text(layout_); }
  std::uint32_t size() const { return lines_.back().span.end; }
  int clamped(std::uint32_t byte) const { return static_cast<int>(std::min(byte, size())); }

  std::uint32_t after(int index, int trailing) const {
    const char* at = text() + index;
    for (; trailing > 0 && *at; --trailing) at = g_utf8_next_char(at);
    return static_cast<std::uint32_t>(at - text());
  }

  std::uint32_t visually(std::uint32_t byte, int direction) const {
    int index = 0, trailing = 0;
    pango_layout_move_cursor_visually(layout_, TRUE, clamped(byte), 0, direction, &index, &trailing);
    if (index < 0 || index == std::numeric_limits<int>::max()) return byte;
    return after(index, trailing);
  }

  std::uint32_t word(std::uint32_t byte, int direction) const {
    int count = 0;
    const PangoLogAttr* attrs = pango_layout_get_log_attrs_readonly(layout_, &count);
    auto at = g_utf8_pointer_to_offset(text(), text() + clamped(byte)) + direction;
    while (at > 0 && at < count - 1 && !attrs[at].is_word_start) at += direction;
    at = std::clamp<glong>(at, 0, count - 1);
    return static_cast<std::uint32_t>(g_utf8_offset_to_pointer(text(), at) - text());
  }

  std::size_t line_of(std::uint32_t byte) const {
    for (std::size_t i = lines_.size(); i-- > 1;)
      if (byte >= lines_[i].span.begin) return i;
    return 0;
  }

  // A caret behind the last letter of a wrapped line would show at the beginning of the next one.
  std::uint32_t end_of(std::size_t line) const {
    const auto span = lines_[line].span;
    const bool wrapped = line + 1 < lines_.size() && lines_[line + 1].span.begin == span.end;
    if (!wrapped || span.empty()) return span.end;
    return static_cast<std::uint32_t>(g_utf8_prev_char(text() + span.end) - text());
  }

  const Palette& palette_;
  PangoLayout* layout_;
  int height_ = 0;
  int cut_ = 0;  // pixels of the first line's upper edge that are not shown
  std::vector<Line> lines_;
  std::vector<TextMark> underlined_;
};

}  // namespace

PangoLayouter::PangoLayouter(const DesktopText& desktop, const Palette& palette)
    : family_(desktop.family),
      points_(desktop.points > 0 ? desktop.points : 10),
      dots_per_inch_(desktop.dots_per_inch > 0 ? desktop.dots_per_inch : 96),
      options_(desktop.options ? cairo_font_options_copy(desktop.options) : nullptr),
      palette_(palette) {}

PangoLayouter::~PangoLayouter() {
  for (const auto& [key, setting] : settings_) g_object_unref(setting.context);
  if (options_) cairo_font_options_destroy(options_);
}

const PangoLayouter::Setting& PangoLayouter::setting(const TextFace& face) {
  const bool rtl = face.writing == Writing::right_to_left;
  std::string key = face.language;
  key += rtl ? "<" : ">";
  key += std::to_string(face.points) + face.family;
  const auto found = settings_.find(key);
  if (found != settings_.end()) return found->second;

  Setting setting;
  setting.context = pango_font_map_create_context(pango_cairo_font_map_get_default());
  pango_cairo_context_set_resolution(setting.context, dots_per_inch_);
  if (options_) pango_cairo_context_set_font_options(setting.context, options_);
  pango_context_set_base_dir(setting.context, rtl ? PANGO_DIRECTION_RTL : PANGO_DIRECTION_LTR);
  pango_context_set_language(setting.context, pango_language_from_string(set_language(face.language).c_str()));
  PangoFontDescription* font = pango_font_description_new();
  pango_font_description_set_family(font, families(face, family_).c_str());
  // Arabic letters are small for their size.
  const double larger = face.language.starts_with("ar") ? 1.1 : 1.0;
  const double points = (face.points > 0 ? face.points : points_) * larger;
  pango_font_description_set_size(font, static_cast<int>(points * PANGO_SCALE));
  pango_context_set_font_description(setting.context, font);
  pango_font_description_free(font);
  setting.spacing = spacing_of(face);
  auto& kept = settings_.emplace(std::move(key), setting).first->second;
  CellView sample;
  sample.text = rtl ? "\u0623\u0628\u062c" : face.language.starts_with("zh") ? "\u4e2d\u6587" : "Ag";
  kept.line_height = PangoText(kept.context, sample, 1000, kept.spacing, palette_).height();
  return kept;
}

std::unique_ptr<TextLayout> PangoLayouter::lay_out(const TextFace& face, const CellView& cell, int width) {
  const auto& how = setting(face);
  return std::make_unique<PangoText>(how.context, cell, width, how.spacing, palette_);
}

int PangoLayouter::line_height(const TextFace& face) { return setting(face).line_height; }

}  // namespace hexaglot::gui
