#pragma once
// One line of the grid's own words (numbers, labels, names of languages), cut with an ellipsis where it is too long.
#include <memory>
#include <string>
#include <unordered_map>

#include "gui/grid/pango_layouter.hpp"

typedef struct _PangoLayout PangoLayout;

namespace hexaglot::gui {

enum class Side : std::uint8_t { left, right, middle };
enum class Weight : std::uint8_t { plain, bold };

struct SmallStyle {
  double scale = 1;  // of the desktop's letters
  Weight weight = Weight::plain;
  Side side = Side::left;
};

class SmallText {
 public:
  explicit SmallText(const DesktopText& desktop);
  ~SmallText();
  SmallText(const SmallText&) = delete;
  SmallText& operator=(const SmallText&) = delete;

  // In the middle of the box from top to bottom. Returns the width that it took.
  int draw(cairo_t* context, const std::string& text, const Box& box, const SmallStyle& style, const wxColour& ink);
  [[nodiscard]] int width(const std::string& text, const SmallStyle& style);
  [[nodiscard]] int line_height() const { return line_height_; }

 private:
  PangoLayout* layout(const std::string& text, const SmallStyle& style);

  PangoContext* context_;
  int line_height_ = 0;
  std::unordered_map<std::string, PangoLayout*> layouts_;
};

}  // namespace hexaglot::gui
