// What a translator does to the alignment, by keys, in the real window.
#include <doctest/doctest.h>

#include "tests/gui/editor/desk.hpp"

namespace hexaglot::test {
namespace {

TEST_CASE("the statement opens in six columns, and the grid has the keys") {
  Desk desk;
  desk.open_statement();
  CHECK(desk.rows() == 125);
  CHECK(desk.shown_rows() == 125);
  CHECK(desk.cell(0, en) == "Economic and Social Council");
  CHECK(desk.cell(0, ar) == "المجلس الاقتصادي والاجتماعي");
  CHECK(desk.cell(0, zh) == "经济及社会理事会");
  CHECK(desk.row() == 0);
  press("Down", "Down");
  CHECK(poll([&] { return desk.editor->cursor().row == 2; }));
  press("Tab");
  CHECK(poll([&] { return desk.editor->cursor().version == en; }));
}

TEST_CASE("a shifted column is mended by keys, and everything undone is the document to the byte") {
  Desk desk;
  desk.open_statement();
  const auto before = desk.everything();
  const auto first = desk.cell(20, fr), second = desk.cell(21, fr), last = desk.cell(124, fr);
  desk.at(20, fr);
  press("p");  // pushed down: all French from here is one row late
  REQUIRE(desk.poll_cell(20, fr, ""));
  CHECK(desk.cell(21, fr) == first);
  CHECK(desk.cell(22, fr) == second);
  CHECK(desk.cell(21, en) != "");
  press("shift+p");  // and pulled up again
  REQUIRE(desk.poll_cell(20, fr, first));
  CHECK(desk.cell(21, fr) == second);
  CHECK(desk.cell(124, fr) == last);

  desk.at(30, zh);
  const auto chinese = desk.cell(30, zh), next = desk.cell(31, zh);
  press("m");
  REQUIRE(desk.poll_cell(30, zh, chinese + "\n" + next));
  desk.at(40, ar);
  press("w");
  desk.at(50, ru);
  press("d", "Down", "u");
  desk.at(60, en);
  press("i", "shift+m");
  const auto after = desk.everything();
  CHECK(after != before);

  for (int step = 0; step < 100 && ui([&] { return desk.editor->can(gui::Command::undo); }); ++step) press("ctrl+z");
  CHECK(desk.everything() == before);
  for (int step = 0; step < 100 && ui([&] { return desk.editor->can(gui::Command::redo); }); ++step) press("ctrl+y");
  CHECK(desk.everything() == after);
}

TEST_CASE("cells are merged, split where they were joined, and split at the caret") {
  Desk desk;
  desk.open_statement();
  const auto above = desk.cell(30, en), below = desk.cell(31, en);
  const auto rows = desk.rows();
  desk.at(30, en);
  press("m");
  REQUIRE(desk.poll_cell(30, en, above + "\n" + below));
  press("shift+s");
  REQUIRE(desk.poll_cell(30, en, above));
  CHECK(desk.cell(31, en) == below);
  CHECK(desk.rows() == rows);

  const auto word = static_cast<std::uint32_t>(above.find(' '));
  desk.at(30, en, word);
  press("s");
  REQUIRE(desk.poll_cell(30, en, above.substr(0, word)));
  CHECK(desk.cell(31, en) == above.substr(word + 1));
  CHECK(desk.cell(31, ar).empty());
  CHECK(desk.rows() == rows + 1);
  press("ctrl+z");
  CHECK(desk.poll_cell(30, en, above));
  CHECK(desk.rows() == rows);
}

TEST_CASE("rows are confirmed one by one and all above, and confirming is undone") {
  Desk desk;
  desk.open_statement();
  const auto confirmed = [&] { return ui([&] { return desk.editor->confirmed_rows(); }); };
  desk.at(4, en);
  press("c");
  CHECK(confirmed() == 1);
  desk.at(9, en);
  press("shift+c");
  CHECK(confirmed() >= 9);
  press("ctrl+z", "ctrl+z");
  CHECK(confirmed() == 0);
}

TEST_CASE("a range between confirmed rows is aligned anew, and that is undone like anything else") {
  Desk desk;
  desk.open_statement();
  const auto before = desk.everything();
  desk.at(30, es);
  press("p");  // spoilt from here on
  const auto spoilt = desk.everything();
  const auto push = ui([&] { return desk.editor->work()->next_undo()->command; });
  REQUIRE(spoilt != before);
  ui([&] { desk.editor->select({28, 60}); });
  press("ctrl+r");
  REQUIRE(poll([&] { return desk.editor->work()->next_undo()->command != push; }, 30));
  CHECK(desk.everything() != spoilt);
  press("ctrl+z");
  CHECK(desk.everything() == spoilt);
  press("ctrl+z");
  CHECK(desk.everything() == before);
}

TEST_CASE("what makes no sense says why, and changes nothing") {
  Desk desk;
  desk.open_statement();
  const auto before = desk.everything();
  desk.at(124, en);
  press("m", "w");
  desk.at(0, en);
  press("u", "Delete");
  CHECK(desk.everything() == before);
}

TEST_CASE("a filter shows only its rows, and takes the cursor along") {
  Desk desk;
  desk.open_statement();
  desk.wait_until_checked();
  desk.at(3, en);
  press("c");
  press("alt+1");
  CHECK(poll([&] { return desk.editor->filter() == gui::Filter::unconfirmed; }));
  CHECK(desk.shown_rows() == 124);
  press("alt+3");
  CHECK(poll([&] { return desk.editor->filter() == gui::Filter::findings; }));
  CHECK(desk.shown_rows() > 0);
  CHECK(desk.shown_rows() < 125);
  press("alt+0");
  CHECK(poll([&] { return desk.editor->filter() == gui::Filter::all; }));
  CHECK(desk.shown_rows() == 125);
}

}  // namespace
}  // namespace hexaglot::test
