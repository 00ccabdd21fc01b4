#pragma once
// Text set by Pango: each column has a context with its base direction forced, its language and its fonts; a document
// symbol is never broken; marks are attributes, what findings point at is underlined by hand, so that several marks may
// lie on one word. Needs no display. Thread: the one that draws.
#include <map>
#include <memory>

#include "gui/grid/layouter.hpp"
#include "gui/look/palette.hpp"

typedef struct _PangoContext PangoContext;
typedef struct _cairo_font_options cairo_font_options_t;

namespace hexaglot::gui {

// How the desktop sets text.
struct DesktopText {
  std::string family = "Sans";
  double points = 10;
  double dots_per_inch = 96;
  const cairo_font_options_t* options = nullptr;  // copied; null: as Cairo has it
};

class PangoLayouter final : public TextLayouter {
 public:
  PangoLayouter(const DesktopText& desktop, const Palette& palette);
  ~PangoLayouter() override;
  PangoLayouter(const PangoLayouter&) = delete;
  PangoLayouter& operator=(const PangoLayouter&) = delete;

  // Layouts that were made keep their colours.
  void set_palette(const Palette& palette) { palette_ = palette; }
  [[nodiscard]] std::unique_ptr<TextLayout> lay_out(const TextFace& face, const CellView& cell, int width) override;
  [[nodiscard]] int line_height(const TextFace& face) override;

  static constexpr std::size_t longest = 64 * 1024;  // bytes that are set of a cell; what is beyond is not shown

 private:
  struct Setting {
    PangoContext* context = nullptr;
    int line_height = 0;
    double spacing = 1;  // of lines, times their height
  };
  const Setting& setting(const TextFace& face);

  std::string family_;
  double points_, dots_per_inch_;
  cairo_font_options_t* options_;
  Palette palette_;
  std::map<std::string, Setting> settings_;  // by what tells faces apart
};

}  // namespace hexaglot::gui
