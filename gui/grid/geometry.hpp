#pragma once
// Where things are in the canvas: header above, gutter beside, cells in between; and what lies under a point. In a
// right-to-left interface all of it is mirrored here, and nowhere else.
#include <optional>

#include "gui/grid/layouter.hpp"
#include "gui/model/grid_listener.hpp"
#include "gui/model/grid_view.hpp"

namespace hexaglot::gui {

enum class Mirror : std::uint8_t { no, yes };

enum class UnderKind : std::uint8_t { nothing, cell, gutter, header, border };

struct Under {
  UnderKind hit = UnderKind::nothing;
  std::uint32_t row = 0;     // cell, gutter
  std::uint32_t column = 0;  // cell, header
  std::uint32_t place = 0;   // header: among the shown; border: of the column before it
  GutterPart part = GutterPart::number;
};

class Geometry {
 public:
  void resize(int width, int height) { width_ = width, height_ = height; }
  void set_mirror(Mirror mirror) { mirror_ = mirror; }
  // From the height of a line of the desktop's letters and the widest row number.
  void set_letters(int line_height, int number_width);

  [[nodiscard]] int width() const { return width_; }
  [[nodiscard]] int height() const { return height_; }
  [[nodiscard]] int header_height() const { return header_; }
  [[nodiscard]] int gutter_width() const { return gutter_; }
  [[nodiscard]] int rows_width() const { return std::max(width_ - gutter_, 0); }
  [[nodiscard]] int rows_height() const { return std::max(height_ - header_, 0); }
  [[nodiscard]] bool mirrored() const { return mirror_ == Mirror::yes; }

  // From coordinates of reading (x from the gutter's outer edge) to those of the canvas.
  [[nodiscard]] Box placed(Box box) const;
  [[nodiscard]] Box cell(const RowOnScreen& row, const ColumnOnScreen& column) const;
  [[nodiscard]] Box cell_text(const RowOnScreen& row, const ColumnOnScreen& column, const GridMetrics& metrics) const;
  [[nodiscard]] Box header(const ColumnOnScreen& column) const;
  [[nodiscard]] Box gutter(const RowOnScreen& row) const;
  [[nodiscard]] Box part(const RowOnScreen& row, GutterPart part) const;

  [[nodiscard]] Under under(GridView& view, int x, int y) const;
  // Among the shown columns: before which one a column that is dropped at x would stand.
  [[nodiscard]] std::uint32_t drop_place(const GridView& view, int x) const;
  // x counted from where reading starts.
  [[nodiscard]] int reading_x(int x) const { return mirrored() ? width_ - 1 - x : x; }

 private:
  int width_ = 0, height_ = 0;
  int header_ = 32, gutter_ = 140, line_ = 18, number_ = 32;
  Mirror mirror_ = Mirror::no;
};

}  // namespace hexaglot::gui
