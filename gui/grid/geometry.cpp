#include "gui/grid/geometry.hpp"

#include <algorithm>
#include <cstdlib>

namespace hexaglot::gui {
namespace {

constexpr int air = 8;
constexpr int icon = 16;
constexpr int label = 48;
constexpr int sign = 12;
constexpr int grip = 4;  // either side of a border

}  // namespace

void Geometry::set_letters(int line_height, int number_width) {
  line_ = line_height;
  number_ = std::max(number_width, 24);
  header_ = line_height + 2 * air;
  gutter_ = air + icon + 6 + number_ + air + label + 4 + sign + 6;
}

Box Geometry::placed(Box box) const {
  if (mirrored()) box.x = width_ - box.x - box.width;
  return box;
}

Box Geometry::cell(const RowOnScreen& row, const ColumnOnScreen& column) const {
  return placed({gutter_ + column.x, header_ + row.y, column.width, row.height});
}

Box Geometry::cell_text(const RowOnScreen& row, const ColumnOnScreen& column, const GridMetrics& metrics) const {
  return placed({gutter_ + column.x + metrics.pad_x, header_ + row.y + metrics.pad_y,
                 std::max(column.width - metrics.sides() - 1, 1), row.height - 2 * metrics.pad_y - 1});
}

Box Geometry::header(const ColumnOnScreen& column) const {
  return placed({gutter_ + column.x, 0, column.width, header_});
}

Box Geometry::gutter(const RowOnScreen& row) const { return placed({0, header_ + row.y, gutter_, row.height}); }

Box Geometry::part(const RowOnScreen& row, GutterPart part) const {
  const int y = header_ + row.y + air;
  int x = air;
  if (part == GutterPart::status) return placed({x, y + (line_ - icon) / 2, icon, icon});
  x += icon + 6;
  if (part == GutterPart::number) return placed({x, y, number_, line_});
  x += number_ + air;
  if (part == GutterPart::label) return placed({x, y, label, line_});
  x += label + 4;
  // The bookmark hangs from the row's upper edge; the dot stands under it.
  if (part == GutterPart::bookmark) return placed({x, header_ + row.y, sign, 16});
  return placed({x, header_ + row.y + 20, sign, sign});
}

Under Geometry::under(GridView& view, int x, int y) const {
  Under out;
  if (x < 0 || y < 0 || x >= width_ || y >= height_) return out;
  const int along = reading_x(x) - gutter_;
  const auto& shown = view.shown();
  if (y < header_) {
    if (along < -grip) return out;
    for (std::uint32_t i = 0; i + 1 < shown.size(); ++i) {
      if (std::abs(along - (shown[i].x + shown[i].width)) <= grip) {
        out.hit = UnderKind::border;
        out.place = i;
        out.column = shown[i].column;
        return out;
      }
    }
    for (std::uint32_t i = 0; i < shown.size(); ++i) {
      if (along >= shown[i].x && along < shown[i].x + shown[i].width) {
        out.hit = UnderKind::header;
        out.place = i;
        out.column = shown[i].column;
      }
    }
    return out;
  }
  const auto row = view.row_at(y - header_);
  if (!row) return out;
  out.row = row->row;
  if (along < 0) {
    out.hit = UnderKind::gutter;
    for (const auto part : {GutterPart::status, GutterPart::label, GutterPart::bookmark, GutterPart::finding}) {
      Box box = this->part(*row, part);
      box.x -= 2, box.width += 4;
      if (box.contains(x, y)) out.part = part;
    }
    return out;
  }
  for (const auto& c : shown) {
    if (along >= c.x && along < c.x + c.width) {
      out.hit = UnderKind::cell;
      out.column = c.column;
    }
  }
  return out;
}

std::uint32_t Geometry::drop_place(const GridView& view, int x) const {
  const int along = reading_x(x) - gutter_;
  std::uint32_t place = 0;
  for (const auto& c : view.shown())
    if (along > c.x + c.width / 2) ++place;
  return place;
}

}  // namespace hexaglot::gui
