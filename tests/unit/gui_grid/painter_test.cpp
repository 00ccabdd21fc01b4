#include "gui/grid/painter.hpp"

#include <doctest/doctest.h>

#include "gui/grid/gutter.hpp"
#include "tests/unit/gui_grid/support.hpp"

using namespace hexaglot;
using namespace hexaglot::gui;
using namespace hexaglot::gui::test;

namespace {

constexpr int width = 1000, height = 400;

struct Grid {
  explicit Grid(std::vector<MadeRow> rows, Mirror mirror = Mirror::no) : source({"ar", "en"}, std::move(rows)) {
    const Columns columns({"ar", "en"});
    layouts.show(&source, columns);
    view.show(&source, columns);
    geometry.set_mirror(mirror);
    geometry.set_letters(letters.line_height(), 30);
    geometry.resize(width, height);
    view.resize(geometry.rows_width(), geometry.rows_height());
    paint();
  }
  void paint(PaintState state = {}) { painter.paint(surface.context(), state); }
  Box cell(std::uint32_t row, std::uint32_t column) {
    return geometry.cell(*view.row_on_screen(row), *view.shown(column));
  }
  Palette palette = plain_palette();
  PangoLayouter layouter{noto(), palette};
  CellLayouts layouts{layouter};
  SmallText letters{noto()};
  MadeRows source;
  GridView view{layouts};
  Geometry geometry;
  Painter painter{view, layouts, geometry, letters, palette};
  Surface surface{width, height};
};

MadeRow row(CellView arabic, CellView english) { return {{std::move(arabic), std::move(english)}, {}}; }

}  // namespace

TEST_CASE("rows are as high as their highest cell, and lines lie between them") {
  std::string much;
  for (int i = 0; i < 60; ++i) much += "words and ";
  Grid g({row(says("نص قصير"), says(much)), row(says("ثان"), says("short"))});
  const auto rows = g.view.on_screen();
  REQUIRE(rows.size() == 2);
  CHECK(rows[0].height > 3 * rows[1].height);
  CHECK(rows[1].y == rows[0].height);
  const int line = g.geometry.header_height() + rows[0].y + rows[0].height - 1;
  CHECK(g.surface.count({0, line, width, 1}, g.palette.line) == width);
}

TEST_CASE("a doubtful row is tinted, a missing cell hatched, an error has its square") {
  Grid g({row(says("أول"), says("first")), row(says("ثان"), says("second")), row(says("ثالث"), {{}, {}, 0, true})});
  g.source.made[1].view.doubtful = true;
  g.source.made[1].view.worst = model::Severity::error;
  g.paint();
  CHECK(g.surface.count(g.cell(1, 1), g.palette.doubtful) > 1000);
  CHECK(g.surface.count(g.cell(0, 1), g.palette.doubtful) == 0);
  const auto dot = g.geometry.part(*g.view.row_on_screen(1), GutterPart::finding);
  CHECK(g.surface.count(dot, g.palette.error) > 30);
  // Hatched: not one colour, and no letters.
  const auto empty = g.cell(2, 1);
  const Box inside{empty.x + 4, empty.y + 4, empty.width - 8, empty.height - 8};
  CHECK(g.surface.count(inside, g.palette.paper) < inside.width * inside.height);
  CHECK(g.surface.count(inside, g.palette.ink) == 0);
}

TEST_CASE("the cell of the cursor has a ring, brighter when the keyboard is the grid's") {
  Grid g({row(says("أول"), says("first")), row(says("ثان"), says("second"))});
  g.view.go_to({1, 1, 3}, ScrollTo::nearest);
  PaintState state;
  state.focused = true;
  g.paint(state);
  const int ring = g.surface.count(g.cell(1, 1), g.palette.focus);
  CHECK(ring > 2 * g.cell(1, 1).width);
  CHECK(g.surface.count(g.cell(0, 1), g.palette.focus) == 0);
  state.focused = false;
  g.paint(state);
  CHECK(g.surface.count(g.cell(1, 1), g.palette.focus) < ring / 4);
}

TEST_CASE("Arabic stands at the right of its cell, English at the left, mirrored or not") {
  for (const auto mirror : {Mirror::no, Mirror::yes}) {
    Grid g({row(says("نص"), says("Text")), row(says("ثان"), says("Second"))}, mirror);
    const auto ink_left = [&](std::uint32_t column) {
      const Box box = g.cell(1, column);
      return g.surface.count({box.x + 3, box.y + 3, box.width / 3, box.height - 6}, g.palette.ink);
    };
    CHECK(ink_left(0) == 0);
    CHECK(ink_left(1) > 5);
  }
}

TEST_CASE("nothing to show, and a canvas too small for its gutter, are borne") {
  Grid g({});
  g.geometry.resize(60, 10);
  g.view.resize(g.geometry.rows_width(), g.geometry.rows_height());
  g.paint();
  CHECK(g.view.on_screen().empty());
}
