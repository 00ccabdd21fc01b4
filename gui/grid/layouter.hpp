#pragma once
// The seam between the grid and what sets text: a cell's text in, lines and rectangles out. Pango is behind it
// (pango_layouter.hpp); nothing else of the grid knows that. Coordinates: pixels from the upper left corner of the
// text, in both directions of writing; offsets: bytes of the text.
#include <cstdint>
#include <memory>
#include <string>
#include <vector>

#include "core/base/span.hpp"
#include "gui/model/grid_source.hpp"

typedef struct _cairo cairo_t;

namespace hexaglot::gui {

struct Box {
  int x = 0, y = 0, width = 0, height = 0;
  [[nodiscard]] bool contains(int px, int py) const { return px >= x && py >= y && px < x + width && py < y + height; }
  friend bool operator==(const Box&, const Box&) = default;
};

enum class Writing : std::uint8_t { left_to_right, right_to_left };

// How a column is set.
struct TextFace {
  std::string language;  // BCP 47
  Writing writing = Writing::left_to_right;
  std::string family;  // empty: the desktop's
  double points = 0;   // 0: the desktop's
  friend bool operator==(const TextFace&, const TextFace&) = default;
};

enum class CaretMove : std::uint8_t { left, right, word_left, word_right, line_start, line_end, text_start, text_end };

// A text that is set in a width.
class TextLayout {
 public:
  virtual ~TextLayout() = default;
  [[nodiscard]] virtual int height() const = 0;
  [[nodiscard]] virtual int lines() const = 0;
  [[nodiscard]] virtual Span line(int number) const = 0;
  // From left to right in each line; what touches is one box.
  [[nodiscard]] virtual std::vector<Box> boxes(Span span) const = 0;
  [[nodiscard]] virtual std::uint32_t byte_at(int x, int y) const = 0;  // where a caret would stand
  [[nodiscard]] virtual Box caret(std::uint32_t byte) const = 0;        // width 0
  // Left and right are as seen. The same byte where there is no further.
  [[nodiscard]] virtual std::uint32_t move(std::uint32_t byte, CaretMove how) const = 0;
  // Text, marks and what underlines them, in the current source colour of the context.
  virtual void paint(cairo_t* context, double x, double y) const = 0;
};

class TextLayouter {
 public:
  virtual ~TextLayouter() = default;
  [[nodiscard]] virtual std::unique_ptr<TextLayout> lay_out(const TextFace& face, const CellView& cell, int width) = 0;
  [[nodiscard]] virtual int line_height(const TextFace& face) = 0;
};

}  // namespace hexaglot::gui
