#pragma once
// For tests of the grid without a display: colours, rows made by hand, and a surface in memory.
#include <cairo.h>

#include <cstdint>
#include <string>
#include <vector>

#include "gui/grid/pango_layouter.hpp"
#include "gui/model/grid_source.hpp"

namespace hexaglot::gui::test {

// Colours that tell apart what was painted.
[[nodiscard]] Palette plain_palette();
// Letters that every machine with the Noto fonts sets alike.
[[nodiscard]] DesktopText noto();

struct MadeRow {
  std::vector<CellView> cells;
  RowView view;
};

class MadeRows final : public GridSource {
 public:
  MadeRows(std::vector<std::string> languages, std::vector<MadeRow> rows);
  [[nodiscard]] std::uint32_t rows() const override { return static_cast<std::uint32_t>(made.size()); }
  [[nodiscard]] std::uint32_t columns() const override { return static_cast<std::uint32_t>(languages_.size()); }
  [[nodiscard]] const std::string& language(std::uint32_t column) const override { return languages_[column]; }
  [[nodiscard]] CellView cell(std::uint32_t row, std::uint32_t column) const override;
  [[nodiscard]] std::uint32_t cell_bytes(std::uint32_t row, std::uint32_t column) const override;
  [[nodiscard]] std::uint64_t cell_identity(std::uint32_t row, std::uint32_t column) const override;
  [[nodiscard]] RowView row(std::uint32_t row) const override { return made[row].view; }

  std::vector<MadeRow> made;
  mutable int asked = 0;  // for cells

 private:
  std::vector<std::string> languages_;
};

[[nodiscard]] CellView says(std::string words, std::vector<TextMark> marks = {});

class Surface {
 public:
  Surface(int width, int height);
  ~Surface();
  Surface(const Surface&) = delete;
  Surface& operator=(const Surface&) = delete;
  [[nodiscard]] cairo_t* context() const { return context_; }
  // 0xRRGGBB
  [[nodiscard]] std::uint32_t pixel(int x, int y) const;
  // Pixels of about this colour in a box.
  [[nodiscard]] int count(const Box& box, const wxColour& colour) const;

 private:
  cairo_surface_t* surface_;
  cairo_t* context_;
};

}  // namespace hexaglot::gui::test
