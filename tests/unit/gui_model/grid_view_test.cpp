#include "gui/model/grid_view.hpp"

#include <doctest/doctest.h>

#include <set>

using namespace hexaglot;
using namespace hexaglot::gui;

namespace {

// Rows of a stated height, in three languages.
class Rows final : public GridSource, public CellMeasurer {
 public:
  explicit Rows(std::vector<int> heights) : heights_(std::move(heights)) {}
  std::uint32_t rows() const override { return static_cast<std::uint32_t>(heights_.size()); }
  std::uint32_t columns() const override { return 3; }
  const std::string& language(std::uint32_t column) const override { return languages[column]; }
  CellView cell(std::uint32_t row, std::uint32_t) const override {
    return {std::string(static_cast<std::size_t>(heights_[row]), 'x'), {}, 0, false};
  }
  std::uint32_t cell_bytes(std::uint32_t, std::uint32_t) const override { return 120; }  // guessed alike
  std::uint64_t cell_identity(std::uint32_t row, std::uint32_t) const override { return row; }
  RowView row(std::uint32_t row) const override {
    RowView view;
    view.number = row + 1;
    return view;
  }
  int cell_height(std::uint32_t row, std::uint32_t, int) override {
    measured.insert(row);
    return heights_[row] - 17;  // 8 above, 8 below, and the line
  }
  const HeightGuess& guess(std::uint32_t) override { return guess_; }

  std::vector<int> heights_;
  std::set<std::uint32_t> measured;
  std::vector<std::string> languages{"ar", "en", "zh"};
  HeightGuess guess_{20, 7};
};

struct Screen {
  explicit Screen(std::vector<int> heights, int height = 500) : rows(std::move(heights)), view(rows) {
    view.resize(900, height);
    view.show(&rows, Columns(rows.languages));
  }
  std::uint32_t top() { return view.on_screen().front().row; }
  Rows rows;
  GridView view;
};

std::vector<int> mixed_heights(std::size_t n) {
  std::vector<int> out(n);
  for (std::size_t i = 0; i < n; ++i) out[i] = 40 + static_cast<int>(i * 37 % 300);
  return out;
}

}  // namespace

TEST_CASE("only rows on the screen are measured, whatever there are") {
  Screen s(mixed_heights(10'000));
  s.rows.measured.clear();
  CHECK(s.view.on_screen().size() < 20);
  CHECK(s.rows.measured.size() < 20);
}

TEST_CASE("heights that turn out otherwise do not move what is read") {
  Screen s(mixed_heights(1000));
  s.view.scroll_to_row(500, ScrollTo::top);
  s.view.scroll_by(13);
  const auto before = s.view.on_screen();
  while (s.view.measure_ahead(1)) {
  }
  const auto after = s.view.on_screen();
  REQUIRE(before.size() == after.size());
  for (std::size_t i = 0; i < before.size(); ++i) {
    CHECK(before[i].row == after[i].row);
    CHECK(before[i].y == after[i].y);
  }
}

TEST_CASE("scrolling down and up by the same comes back to the pixel") {
  Screen s(mixed_heights(1000));
  s.view.scroll_to_row(300, ScrollTo::top);
  const auto anchor = s.view.anchor();
  for (int i = 0; i < 50; ++i) s.view.scroll_by(61);
  for (int i = 0; i < 50; ++i) s.view.scroll_by(-61);
  CHECK(s.view.anchor() == anchor);
}

TEST_CASE("the last row ends at the lower edge, the first begins at the upper one") {
  Screen s(mixed_heights(200));
  s.view.scroll_to(s.view.total());
  auto last = s.view.on_screen().back();
  CHECK(last.row == 199);
  CHECK(last.y + last.height == 500);
  s.view.scroll_by(1000);
  last = s.view.on_screen().back();
  CHECK(last.y + last.height == 500);
  s.view.scroll_by(-10'000'000);
  CHECK(s.view.on_screen().front().row == 0);
  CHECK(s.view.on_screen().front().y == 0);
}

TEST_CASE("a few rows that do not fill the screen begin at the top, and no rows are no harm") {
  Screen few({50, 60});
  few.view.scroll_by(300);
  REQUIRE(few.view.on_screen().size() == 2);
  CHECK(few.view.on_screen().front().y == 0);
  Screen none({});
  CHECK(none.view.on_screen().empty());
  none.view.move_rows(1, Extend::no);
  none.view.move_page(1, Extend::yes);
  CHECK_FALSE(none.view.move_column(1));
  none.view.go_to({5, 5, 5}, ScrollTo::centre);
  CHECK_FALSE(none.view.measure_ahead(10));
}

TEST_CASE("rows that are merged above the screen leave what is read where it is") {
  Screen s(mixed_heights(1000));
  s.view.go_to({502, 1, 0}, ScrollTo::centre);
  const auto before = *s.view.row_on_screen(502);
  // Rows 10 and 11 become one.
  s.rows.heights_.erase(s.rows.heights_.begin() + 10);
  s.rows.heights_[10] = 333;
  s.view.rows_replaced(10, 2, 1);
  CHECK(s.view.cursor().row == 501);
  const auto after = s.view.row_on_screen(501);
  REQUIRE(after);
  CHECK(after->y == before.y);
  CHECK(after->height == before.height);
}

TEST_CASE("rows that are split and undone on the screen give the same screen again") {
  Screen s(mixed_heights(1000));
  s.view.go_to({502, 1, 0}, ScrollTo::centre);
  const auto before = s.view.on_screen();
  const int height = s.rows.heights_[502];
  s.rows.heights_[502] = 80;
  s.rows.heights_.insert(s.rows.heights_.begin() + 503, 90);
  s.view.rows_replaced(502, 1, 2);
  CHECK(s.view.row_on_screen(502)->height == 80);
  CHECK(s.view.row_on_screen(503)->height == 90);
  s.rows.heights_.erase(s.rows.heights_.begin() + 503);
  s.rows.heights_[502] = height;
  s.view.rows_replaced(502, 2, 1);
  const auto after = s.view.on_screen();
  REQUIRE(after.size() == before.size());
  for (std::size_t i = 0; i < before.size(); ++i) CHECK(before[i].y == after[i].y);
  CHECK(s.view.cursor().row == 502);
}

TEST_CASE("when the last rows go, the cursor and the screen stay within what is left") {
  Screen s(mixed_heights(100));
  s.view.go_to({99, 2, 7}, ScrollTo::nearest);
  s.rows.heights_.resize(60);
  s.view.rows_replaced(60, 40, 0);
  CHECK(s.view.cursor().row == 59);
  CHECK(s.view.on_screen().back().row == 59);
}

TEST_CASE("the selection grows from where it began") {
  Screen s(mixed_heights(100));
  s.view.go_to({20, 0, 0}, ScrollTo::nearest);
  s.view.move_rows(1, Extend::yes);
  s.view.move_rows(1, Extend::yes);
  CHECK(s.view.selected() == GridRows{20, 22});
  for (int i = 0; i < 4; ++i) s.view.move_rows(-1, Extend::yes);
  CHECK(s.view.selected() == GridRows{18, 20});
  s.view.move_rows(1, Extend::no);
  CHECK(s.view.selected() == GridRows{19, 19});
  s.view.select({3, 9});
  CHECK(s.view.selected() == GridRows{3, 9});
  CHECK(s.view.cursor().row == 9);
}

TEST_CASE("the tab key goes through the columns as they stand on the screen, and on to the next row") {
  Screen s(mixed_heights(10));
  Columns columns(s.rows.languages);
  columns.move(2, 0);  // zh ar en
  columns.hide(0);     // zh en
  s.view.set_columns(columns);
  CHECK(s.view.cursor().column == 2);
  CHECK(s.view.move_column(1));
  CHECK(s.view.cursor() == GridPlace{0, 1, 0});
  CHECK(s.view.move_column(1));
  CHECK(s.view.cursor() == GridPlace{1, 2, 0});
  CHECK(s.view.move_column(-1));
  CHECK(s.view.cursor() == GridPlace{0, 1, 0});
  CHECK(s.view.move_column(-1));
  CHECK_FALSE(s.view.move_column(-1));
  CHECK(s.view.cursor() == GridPlace{0, 2, 0});
}

TEST_CASE("a row higher than the screen is read to its end before the next one comes") {
  Screen s({100, 1700, 100});
  s.view.go_to({1, 0, 0}, ScrollTo::nearest);
  int turns = 0;
  while (s.view.cursor().row == 1 && turns < 20) {
    s.view.move_rows(1, Extend::no);
    ++turns;
  }
  CHECK(turns == 5);  // 1,200 hidden pixels in steps of 375, then the next row
  CHECK(s.view.cursor().row == 2);
  turns = 0;
  while (s.view.cursor().row != 0 && turns < 20) {
    s.view.move_rows(-1, Extend::no);
    ++turns;
  }
  CHECK(s.view.cursor().row == 0);
}

TEST_CASE("pages come to either end and never stop before") {
  Screen s(mixed_heights(60));
  int turns = 0;
  std::uint32_t last = 0;
  while (s.view.cursor().row != 59 && turns++ < 100) {
    s.view.move_page(1, Extend::no);
    CHECK(s.view.cursor().row >= last);
    last = s.view.cursor().row;
    CHECK(s.view.row_on_screen(last).has_value());
  }
  CHECK(s.view.cursor().row == 59);
  turns = 0;
  while (s.view.cursor().row != 0 && turns++ < 100) s.view.move_page(-1, Extend::no);
  CHECK(s.view.cursor().row == 0);
  CHECK(s.view.on_screen().front().y == 0);
}

TEST_CASE("a screen of other width keeps the row that is read") {
  Screen s(mixed_heights(1000));
  s.view.scroll_to_row(700, ScrollTo::top);
  s.view.resize(400, 500);
  CHECK(s.top() == 700);
  s.view.resize(0, 0);  // a window that is folded away
  CHECK(s.view.height() == 0);
  s.view.resize(900, 500);
  CHECK(s.top() == 700);
}

TEST_CASE("a source that changed before it told so is not asked for rows it does not have") {
  Screen s(mixed_heights(100));
  s.view.go_to({99, 0, 0}, ScrollTo::nearest);
  s.rows.heights_.resize(10);
  CHECK_FALSE(s.view.in_step());
  CHECK(s.view.on_screen().empty());
  CHECK_FALSE(s.view.measure_ahead(5));
  s.view.move_rows(-1, Extend::no);
  s.view.rows_replaced(95, 1, 2);  // numbers that fit nothing: all is read anew
  CHECK(s.view.in_step());
  CHECK(s.view.cursor().row == 9);
  CHECK(s.view.on_screen().back().row == 9);
}
