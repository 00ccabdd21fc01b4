#include "tests/unit/gui_grid/support.hpp"

#include <cstdlib>
#include <functional>

namespace hexaglot::gui::test {

Palette plain_palette() {
  Palette p;
  p.paper = {255, 255, 255};
  p.ink = {0, 0, 0};
  p.quiet_ink = {110, 110, 110};
  p.line = {220, 220, 220};
  p.gutter = {245, 245, 245};
  p.header = {238, 238, 238};
  p.doubtful = {255, 240, 215};
  p.confirmed = {0, 158, 115};
  p.missing = {230, 230, 230};
  p.selection = {50, 120, 220};
  p.selection_ink = {255, 255, 255};
  p.focus = {50, 120, 220};
  p.term = {200, 230, 250};
  p.term_forbidden = {250, 205, 190};
  p.found = {250, 240, 150};
  p.found_current = {240, 170, 50};
  p.info = {0, 114, 178};
  p.warning = {230, 159, 0};
  p.error = {213, 94, 0};
  p.added = {200, 240, 220};
  p.removed = {250, 210, 200};
  p.bookmark = {204, 121, 167};
  return p;
}

DesktopText noto() {
  DesktopText out;
  out.family = "Noto Sans";
  out.points = 11;
  return out;
}

MadeRows::MadeRows(std::vector<std::string> languages, std::vector<MadeRow> rows)
    : made(std::move(rows)), languages_(std::move(languages)) {}

CellView MadeRows::cell(std::uint32_t row, std::uint32_t column) const {
  ++asked;
  return made[row].cells[column];
}

std::uint32_t MadeRows::cell_bytes(std::uint32_t row, std::uint32_t column) const {
  return static_cast<std::uint32_t>(made[row].cells[column].text.size());
}

std::uint64_t MadeRows::cell_identity(std::uint32_t row, std::uint32_t column) const {
  const auto& cell = made[row].cells[column];
  return std::hash<std::string>{}(cell.text) + cell.heading_level;
}

CellView says(std::string words, std::vector<TextMark> marks) { return {std::move(words), std::move(marks), 0, false}; }

Surface::Surface(int width, int height)
    : surface_(cairo_image_surface_create(CAIRO_FORMAT_RGB24, width, height)), context_(cairo_create(surface_)) {}

Surface::~Surface() {
  cairo_destroy(context_);
  cairo_surface_destroy(surface_);
}

std::uint32_t Surface::pixel(int x, int y) const {
  cairo_surface_flush(surface_);
  const auto* data = cairo_image_surface_get_data(surface_) + y * cairo_image_surface_get_stride(surface_) + x * 4;
  return static_cast<std::uint32_t>(data[2]) << 16 | static_cast<std::uint32_t>(data[1]) << 8 | data[0];
}

int Surface::count(const Box& box, const wxColour& colour) const {
  int out = 0;
  for (int y = box.y; y < box.y + box.height; ++y) {
    for (int x = box.x; x < box.x + box.width; ++x) {
      if (x < 0 || y < 0 || x >= cairo_image_surface_get_width(surface_) ||
          y >= cairo_image_surface_get_height(surface_))
        continue;
      const auto p = pixel(x, y);
      const auto near = [](std::uint32_t a, int b) { return std::abs(static_cast<int>(a & 255) - b) <= 3; };
      if (near(p >> 16, colour.Red()) && near(p >> 8, colour.Green()) && near(p, colour.Blue())) ++out;
    }
  }
  return out;
}

}  // namespace hexaglot::gui::test
