#include "gui/panes/concordance_pane.hpp"

#include <doctest/doctest.h>

#include "tests/gui/panes/panes_sample.hpp"

using namespace hexaglot;
using namespace hexaglot::gui;
using namespace hexaglot::test;

TEST_CASE("words are found in the memory with the other languages beside them, and a double click goes there") {
  PanesSample sample;
  auto* pane = sample.open<ConcordancePane>();
  ui([&] { pane->search("committee"); });
  REQUIRE(poll([&] { return !pane->searching() && pane->hits().size() == 1; }));
  settle();
  screenshot("pane-concordance");
  double_click(ui([&] { return on_screen(pane->list(), 0); }));
  CHECK(poll([&] { return sample.editor->cursor().row == 2; }));
  CHECK(ui([&] { return sample.editor->cursor().at; }) == 4);
}

TEST_CASE("what was typed is looked for, in all scripts") {
  PanesSample sample;
  auto* pane = sample.open<ConcordancePane>();
  ui([&] { pane->search({}); });  // brings the focus to the field
  settle();
  type("جافة");
  press("Return");
  REQUIRE(poll([&] { return !pane->searching() && pane->hits().size() == 2; }));
  ui([&] { pane->search("水井干了"); });
  CHECK(poll([&] { return !pane->searching() && pane->hits().size() == 2; }));
  ui([&] { pane->search("no such words"); });
  CHECK(poll([&] { return !pane->searching() && pane->hits().empty(); }));
}
