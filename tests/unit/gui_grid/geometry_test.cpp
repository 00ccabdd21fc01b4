#include "gui/grid/geometry.hpp"

#include <doctest/doctest.h>

#include "gui/grid/cell_layouts.hpp"
#include "tests/unit/gui_grid/support.hpp"

using namespace hexaglot;
using namespace hexaglot::gui;
using namespace hexaglot::gui::test;

namespace {

struct Grid {
  Grid() {
    view.show(&source, Columns({"ar", "en", "zh"}));
    geometry.set_letters(18, 30);
    geometry.resize(1000, 600);
    view.resize(geometry.rows_width(), geometry.rows_height());
  }
  Palette palette = plain_palette();
  PangoLayouter layouter{noto(), palette};
  CellLayouts layouts{layouter};
  MadeRows source{{"ar", "en", "zh"},
                  {{{says("نص"), says("Text"), says("文")}, {}}, {{says("ثان"), says("Second"), says("二")}, {}}}};
  GridView view{(layouts.show(&source, Columns({"ar", "en", "zh"})), layouts)};
  Geometry geometry;
};

}  // namespace

TEST_CASE("what is drawn in a place is what is hit there, also when the interface is mirrored") {
  Grid g;
  for (const auto mirror : {Mirror::no, Mirror::yes}) {
    g.geometry.set_mirror(mirror);
    for (const auto& row : g.view.on_screen()) {
      for (const auto& column : g.view.shown()) {
        const Box box = g.geometry.cell(row, column);
        const auto under = g.geometry.under(g.view, box.x + box.width / 2, box.y + box.height / 2);
        CHECK(under.hit == UnderKind::cell);
        CHECK(under.row == row.row);
        CHECK(under.column == column.column);
        const Box head = g.geometry.header(column);
        CHECK(g.geometry.under(g.view, head.x + head.width / 2, 5).hit == UnderKind::header);
        CHECK(g.geometry.under(g.view, head.x + head.width / 2, 5).column == column.column);
      }
      for (const auto part : {GutterPart::status, GutterPart::label, GutterPart::bookmark, GutterPart::finding}) {
        const Box box = g.geometry.part(row, part);
        const auto under = g.geometry.under(g.view, box.x + box.width / 2, box.y + box.height / 2);
        CHECK(under.hit == UnderKind::gutter);
        CHECK(under.part == part);
        CHECK(under.row == row.row);
      }
    }
  }
}

TEST_CASE("a mirrored grid begins at the right: gutter, then the first column") {
  Grid g;
  g.geometry.set_mirror(Mirror::yes);
  const auto row = g.view.on_screen().front();
  const Box gutter = g.geometry.gutter(row);
  CHECK(gutter.x + gutter.width == 1000);
  const Box first = g.geometry.cell(row, g.view.shown().front());
  CHECK(first.x + first.width == gutter.x);
  CHECK(g.geometry.cell(row, g.view.shown().back()).x == 0);
  CHECK(g.geometry.drop_place(g.view, first.x + first.width - 2) == 0);
  CHECK(g.geometry.drop_place(g.view, 2) == 3);
}

TEST_CASE("borders between columns can be taken hold of, the outer edge cannot") {
  Grid g;
  const Box first = g.geometry.header(g.view.shown()[0]);
  const auto under = g.geometry.under(g.view, first.x + first.width + 2, 10);
  CHECK(under.hit == UnderKind::border);
  CHECK(under.place == 0);
  const Box last = g.geometry.header(g.view.shown()[2]);
  CHECK(g.geometry.under(g.view, last.x + last.width - 1, 10).hit == UnderKind::header);
  CHECK(g.geometry.under(g.view, 5, 590).hit == UnderKind::nothing);  // below the last row
  CHECK(g.geometry.under(g.view, -3, 10).hit == UnderKind::nothing);
}
