#include "gui/model/columns.hpp"

#include <doctest/doctest.h>

#include <numeric>

using hexaglot::gui::ColumnLook;
using hexaglot::gui::Columns;

namespace {
Columns six() { return Columns({"ar", "en", "es", "fr", "ru", "zh"}); }
int sum(const std::vector<int>& widths) { return std::accumulate(widths.begin(), widths.end(), 0); }
}  // namespace

TEST_CASE("six columns share the width to the last pixel") {
  for (const int width : {600, 601, 605, 1900}) {
    const auto widths = six().widths(width, 60);
    CHECK(widths.size() == 6);
    CHECK(sum(widths) == width);
  }
}

TEST_CASE("a border that is dragged moves its two columns only, and stops at the least width") {
  auto columns = six();
  columns.drag_border(1, 50, 1200, 80);
  const auto widths = columns.widths(1200, 80);
  CHECK(sum(widths) == 1200);
  CHECK(widths[0] == 200);
  CHECK(std::abs(widths[1] - 250) <= 1);
  CHECK(std::abs(widths[2] - 150) <= 1);
  columns.drag_border(1, 5000, 1200, 80);
  CHECK(columns.widths(1200, 80)[2] >= 80);
  CHECK(columns.widths(1200, 80)[2] <= 82);
}

TEST_CASE("the last visible column cannot be hidden") {
  auto columns = six();
  for (std::uint32_t c = 0; c < 6; ++c) columns.hide(c);
  CHECK(columns.shown() == std::vector<std::uint32_t>{5});
}

TEST_CASE("a column keeps what it is when it is moved") {
  auto columns = six();
  columns.set_point_size(5, 14);
  columns.move(5, 0);
  CHECK(columns.shown() == std::vector<std::uint32_t>{5, 0, 1, 2, 3, 4});
  CHECK(columns.look(5).language == "zh");
  CHECK(columns.look(5).point_size == 14);
}

TEST_CASE("what is remembered comes back for the languages that are there") {
  auto before = six();
  before.move(5, 0);
  before.hide(1);
  before.set_font(5, "Noto Serif CJK SC");
  const Columns after({"en", "fr", "zh"}, before.looks());
  CHECK(after.order() == std::vector<std::uint32_t>{2, 0, 1});
  CHECK(after.shown() == std::vector<std::uint32_t>{2, 1});
  CHECK(after.look(2).font == "Noto Serif CJK SC");
}

TEST_CASE("remembered looks that make no sense do no harm") {
  const Columns columns({"ar", "zh"}, {{"ar", false, -3, 0, ""}, {"zh", false, 1e300, 0, ""}, {"ar", true, 1, 0, ""}});
  CHECK(columns.shown().size() == 1);
  CHECK(sum(columns.widths(500, 50)) == 500);
}
