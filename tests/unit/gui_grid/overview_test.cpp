#include "gui/grid/overview.hpp"

#include <doctest/doctest.h>

#include "tests/unit/gui_grid/support.hpp"

using namespace hexaglot;
using namespace hexaglot::gui;
using namespace hexaglot::gui::test;

namespace {

MadeRows rows(std::size_t n) {
  std::vector<MadeRow> made(n);
  for (auto& row : made) row.cells = {says("x")};
  return {{"en"}, std::move(made)};
}

}  // namespace

TEST_CASE("the strip shows an error where it stands in the document, and follows the rows") {
  auto source = rows(100);
  source.made[80].view.worst = model::Severity::error;
  HeightTree heights;
  heights.assign(std::vector<int>(100, 50));
  Overview overview;
  overview.show(&source);
  CHECK(overview.collect(60));  // in slices
  CHECK_FALSE(overview.collect(60));
  const auto palette = plain_palette();
  const auto seen = [&](int from, int upto) {
    Surface surface(Overview::width, 500);
    overview.paint(surface.context(), 500, heights, {0, 10}, palette);
    return surface.count({0, from, Overview::width, upto - from}, palette.error) > 0;
  };
  CHECK(seen(400, 406));
  CHECK_FALSE(seen(0, 399));
  CHECK_FALSE(seen(410, 500));

  // Fifty rows go from the beginning.
  source.made.erase(source.made.begin(), source.made.begin() + 50);
  heights.replace(0, 50, {});
  overview.rows_replaced(0, 50, 0);
  CHECK_FALSE(overview.collect(1000));
  CHECK(seen(300, 310));
  CHECK_FALSE(seen(400, 410));

  source.made[30].view.worst.reset();
  overview.rows_changed(30, 1);
  CHECK_FALSE(overview.collect(1000));
  CHECK_FALSE(seen(0, 500));
}

TEST_CASE("hits are shown while they are hits") {
  auto source = rows(10);
  HeightTree heights;
  heights.assign(std::vector<int>(10, 50));
  Overview overview;
  overview.show(&source);
  (void)overview.collect(100);
  const auto palette = plain_palette();
  const auto ink = mixed(palette.found_current, palette.ink, 0.1);
  const auto seen = [&] {
    Surface surface(Overview::width, 500);
    overview.paint(surface.context(), 500, heights, {0, 10}, palette);
    return surface.count({0, 0, Overview::width, 500}, ink);
  };
  overview.set_hits({4, 5, 999});
  CHECK(seen() > 500);
  overview.set_hits({});
  CHECK(seen() == 0);
  source.made[2].view.hit = true;  // the source tells of one
  overview.rows_changed(2, 1);
  (void)overview.collect(100);
  CHECK(seen() > 200);
}

TEST_CASE("a click on the strip finds its place, in a short document and in none") {
  HeightTree heights;
  CHECK(Overview::position_at(100, 0, heights) == 0);
  heights.assign(std::vector<int>(1000, 100));
  CHECK(Overview::position_at(250, 500, heights) == 50'000);
}
