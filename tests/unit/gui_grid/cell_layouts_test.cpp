#include "gui/grid/cell_layouts.hpp"

#include <doctest/doctest.h>

#include "tests/unit/gui_grid/support.hpp"

using namespace hexaglot;
using namespace hexaglot::gui;
using namespace hexaglot::gui::test;

namespace {

// Counts what is really laid out.
class Counting final : public TextLayouter {
 public:
  std::unique_ptr<TextLayout> lay_out(const TextFace& face, const CellView& cell, int width) override {
    ++count;
    return real_.lay_out(face, cell, width);
  }
  int line_height(const TextFace& face) override { return real_.line_height(face); }
  int count = 0;

 private:
  Palette palette_ = plain_palette();
  PangoLayouter real_{noto(), palette_};
};

MadeRows rows(std::size_t n) {
  std::vector<MadeRow> made;
  for (std::size_t i = 0; i < n; ++i)
    made.push_back({{says("Paragraph " + std::to_string(i)), says("第" + std::to_string(i) + "段")}, {}});
  return {{"en", "zh"}, std::move(made)};
}

}  // namespace

TEST_CASE("a cell is set once, and once more only where its text or marks changed") {
  auto source = rows(10);
  Counting layouter;
  CellLayouts layouts(layouter);
  layouts.show(&source, Columns({"en", "zh"}));
  layouter.count = 0;
  const auto first = layouts.at(3, 0, 200).layout;
  CHECK(layouts.at(3, 0, 200).layout == first);
  CHECK(layouter.count == 1);
  layouts.rows_changed();
  CHECK(layouts.at(3, 0, 200).layout == first);  // asked again, the same
  source.made[3].cells[0].marks = {{{0, 4}, TextMarkKind::found}};
  CHECK(layouts.at(3, 0, 200).layout == first);  // not told yet
  layouts.rows_changed();
  CHECK(layouts.at(3, 0, 200).layout != first);
  CHECK(layouter.count == 2);
  CHECK(layouts.at(3, 0, 120).layout != first);  // another width
}

TEST_CASE("rows that move keep what was set and measured") {
  auto source = rows(50);
  Counting layouter;
  CellLayouts layouts(layouter);
  layouts.show(&source, Columns({"en", "zh"}));
  for (std::uint32_t row = 0; row < 50; ++row) (void)layouts.cell_height(row, 0, 200);
  layouter.count = 0;
  source.made.erase(source.made.begin());
  layouts.rows_changed();
  for (std::uint32_t row = 0; row < 49; ++row) {
    (void)layouts.cell_height(row, 0, 200);
    (void)layouts.at(row, 0, 200);
  }
  CHECK(layouter.count == 0);
}

TEST_CASE("no more than a few hundred layouts are kept") {
  auto source = rows(2000);
  Counting layouter;
  CellLayouts layouts(layouter);
  layouts.show(&source, Columns({"en", "zh"}));
  for (std::uint32_t row = 0; row < 2000; ++row) (void)layouts.at(row, 1, 200);
  CHECK(layouts.size() == CellLayouts::most);
}

TEST_CASE("larger letters of one column set that column anew and no other") {
  auto source = rows(4);
  Counting layouter;
  CellLayouts layouts(layouter);
  Columns columns({"en", "zh"});
  layouts.show(&source, columns);
  const int before = layouts.cell_height(1, 0, 200);
  const auto chinese = layouts.at(1, 1, 200).layout;
  columns.set_point_size(0, 22);
  layouts.set_columns(columns);
  CHECK(layouts.cell_height(1, 0, 200) > before * 3 / 2);
  CHECK(layouts.at(1, 1, 200).layout == chinese);
}
