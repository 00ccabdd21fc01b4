#include "gui/panes/matches_pane.hpp"

#include <doctest/doctest.h>

#include "tests/gui/panes/panes_sample.hpp"

using namespace hexaglot;
using namespace hexaglot::gui;
using namespace hexaglot::test;

TEST_CASE("a match of the memory is shown for the cell under the cursor, and Return puts it there") {
  PanesSample sample;
  auto* pane = sample.open<MatchesPane>();
  sample.go(1, 1);
  REQUIRE(poll([&] { return pane->matches().size() == 1; }));
  CHECK(ui([&] { return pane->matches()[0].symbol; }) == "OLD");
  ui([&] { pane->list().SetFocus(); });
  settle();
  screenshot("pane-matches");
  press("Return");
  REQUIRE(poll([&] { return sample.editor->work()->can_undo(); }));
  CHECK(sample.cell(1, 1) == "Les puits de la ville sont à sec.");
  ui([&] { sample.editor->run(Command::undo); });
  CHECK(sample.cell(1, 1) == "Les puits du village sont à sec.");
}

TEST_CASE("Arabic and Chinese cells are offered matches in their language, by number too") {
  PanesSample sample;
  auto* pane = sample.open<MatchesPane>();
  sample.go(1, 2);
  REQUIRE(poll([&] { return pane->matches().size() == 1 && pane->matches()[0].target_language == "ar"; }));
  CHECK(ui([&] { return pane->apply(1); }));
  CHECK(sample.cell(1, 2) == "آبار المدينة جافة.");
  CHECK_FALSE(ui([&] { return pane->apply(9); }));
  sample.go(1, 3);
  REQUIRE(poll([&] { return pane->matches().size() == 1 && pane->matches()[0].target_language == "zh"; }));
  CHECK(ui([&] { return pane->matches()[0].target; }) == "城里的水井干了。");
}

TEST_CASE("a row that nobody said before has no match, and a double click applies one where there is") {
  PanesSample sample;
  auto* pane = sample.open<MatchesPane>();
  sample.go(3, 1);
  settle();
  CHECK(poll([&] { return !sample.editor->tasks().busy("matches") && pane->matches().empty(); }));
  sample.go(1, 1);
  REQUIRE(poll([&] { return !pane->matches().empty(); }));
  settle();
  double_click(ui([&] { return on_screen(pane->list(), 0); }));
  REQUIRE(poll([&] { return sample.editor->work()->can_undo(); }));
  CHECK(sample.cell(1, 1) == "Les puits de la ville sont à sec.");
}
