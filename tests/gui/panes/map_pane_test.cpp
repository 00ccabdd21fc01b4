#include "gui/panes/map_pane.hpp"

#include <doctest/doctest.h>

#include "tests/gui/panes/panes_sample.hpp"

using namespace hexaglot;
using namespace hexaglot::gui;
using namespace hexaglot::test;

TEST_CASE("the map marks the number that departs, and a click goes to its row and language") {
  PanesSample sample;
  auto* pane = sample.open<MapPane>();
  REQUIRE(poll([&] { return pane->map().size() == 5; }));
  CHECK(ui([&] { return pane->map().at(3).departs[1]; }));
  screenshot("pane-map");
  click(ui([&] { return on_screen(pane->list(), 3); }));
  CHECK(poll([&] { return sample.editor->cursor().row == 3; }));
  ui([&] { pane->show(MapRows::differing); });
  CHECK(poll([&] { return pane->map().size() >= 1 && pane->map().size() < 5; }));
}

TEST_CASE("the map follows the cursor and is driven by the keyboard") {
  PanesSample sample;
  auto* pane = sample.open<MapPane>();
  REQUIRE(poll([&] { return pane->map().size() == 5; }));
  sample.go(2, 0);
  CHECK(poll([&] { return pane->list().selected() == 2U; }));
  ui([&] { pane->list().SetFocus(); });
  settle();
  press("Down", "Down");
  CHECK(poll([&] { return sample.editor->cursor().row == 4; }));
  press("Home");
  CHECK(poll([&] { return sample.editor->cursor().row == 0; }));
}
