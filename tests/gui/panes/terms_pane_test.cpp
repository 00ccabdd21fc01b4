#include "gui/panes/terms_pane.hpp"

#include <doctest/doctest.h>

#include "tests/gui/panes/panes_sample.hpp"

using namespace hexaglot;
using namespace hexaglot::gui;
using namespace hexaglot::test;

TEST_CASE("the terms of the row are shown, and Return inserts the one of the cell's language") {
  PanesSample sample;
  auto* pane = sample.open<TermsPane>();
  std::string inserted;
  ui([&] { pane->on_insert([&](const std::string& text) { inserted = text; }); });
  sample.go(0, 2);
  REQUIRE(poll([&] { return pane->concepts().size() == 2; }));
  ui([&] { pane->list().SetFocus(); });
  settle();
  screenshot("pane-terms");
  press("Down", "Return");
  CHECK(poll([&] { return inserted == "مضخة"; }));
  sample.go(0, 3);
  REQUIRE(poll([&] { return !pane->concepts().empty() && pane->concepts()[0].wanted[0].language == "zh"; }));
  CHECK(ui([&] { return pane->insert(); }));
  CHECK(inserted == "水泵");  // the concept that was selected stays selected
}
