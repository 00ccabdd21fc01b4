// What a translator types, in place and in the pane, in scripts of both directions; what is kept of it.
#include <doctest/doctest.h>

#include "gui/panes/cell_editor.hpp"
#include "tests/gui/editor/desk.hpp"

namespace hexaglot::test {
namespace {

TEST_CASE("English and Arabic are typed into cells, and undone to the byte") {
  Desk desk;
  desk.open_statement();
  const auto before = desk.everything();
  const auto english = desk.cell(2, en), arabic = desk.cell(2, ar);
  desk.at(2, en);
  press("F2");
  REQUIRE(poll([&] { return desk.frame->cell_editor().is_open(); }));
  REQUIRE(poll([&] { return dynamic_cast<wxTextEntry*>(wxWindow::FindFocus()) != nullptr; }));
  press("ctrl+End");
  type(" (revised)");
  press("F2");
  CHECK(desk.poll_cell(2, en, english + " (revised)"));

  desk.at(2, ar);
  press("F2");
  REQUIRE(poll([&] { return desk.frame->cell_editor().is_open(); }));
  press("ctrl+End");
  type(" منقحة");
  press("F2");
  CHECK(desk.poll_cell(2, ar, arabic + " منقحة"));

  desk.at(2, zh);
  const auto chinese = desk.cell(2, zh);
  press("F2");
  REQUIRE(poll([&] { return desk.frame->cell_editor().is_open(); }));
  press("ctrl+End");
  paste("（订正）");
  press("F2");
  CHECK(desk.poll_cell(2, zh, chinese + "（订正）"));

  for (int step = 0; step < 100 && ui([&] { return desk.editor->can(gui::Command::undo); }); ++step) press("ctrl+z");
  CHECK(desk.everything() == before);
}

TEST_CASE("letters that are commands in the grid are letters in a text") {
  Desk desk;
  desk.open_statement();
  const auto rows = desk.rows();
  const auto text = desk.cell(5, en);
  desk.at(5, en);
  press("F2");
  REQUIRE(poll([&] { return desk.frame->cell_editor().is_open(); }));
  press("ctrl+Home");
  type("mudspc ");
  press("F2");
  CHECK(desk.poll_cell(5, en, "mudspc " + text));
  CHECK(desk.rows() == rows);
}

TEST_CASE("Escape leaves a cell as it was") {
  Desk desk;
  desk.open_statement();
  const auto before = desk.everything();
  desk.at(5, ru);
  press("F2");
  REQUIRE(poll([&] { return desk.frame->cell_editor().is_open(); }));
  type("Лишнее");
  press("Escape");
  REQUIRE(poll([&] { return !desk.frame->cell_editor().is_open(); }));
  CHECK(desk.everything() == before);
  CHECK_FALSE(ui([&] { return desk.editor->work()->draft().has_value(); }));
}

TEST_CASE("ctrl+Return keeps the text, confirms the row and goes on") {
  Desk desk;
  desk.open_statement();
  const auto text = desk.cell(5, fr);
  desk.at(5, fr);
  press("F2");
  REQUIRE(poll([&] { return desk.frame->cell_editor().is_open(); }));
  press("ctrl+End");
  type(" bis");
  press("ctrl+Return");
  CHECK(desk.poll_cell(5, fr, text + " bis"));
  CHECK(poll([&] { return desk.editor->document().rows[5].status == model::RowStatus::confirmed; }));
  CHECK(desk.row() > 5);
}

TEST_CASE("text typed in the pane below becomes the cell's when the cursor goes on") {
  Desk desk;
  desk.open_statement();
  const auto text = desk.cell(6, es);
  desk.at(6, es);
  REQUIRE(poll([&] { return desk.frame->pane_editor().is_open(); }));
  ui([&] { desk.frame->pane_editor().focus(); });
  REQUIRE(poll([&] { return dynamic_cast<wxTextEntry*>(wxWindow::FindFocus()) != nullptr; }));
  press("ctrl+End");
  type(" y fin");
  press("ctrl+Down");
  CHECK(desk.poll_cell(6, es, text + " y fin"));
  CHECK(poll([&] { return desk.editor->cursor().row == 7; }));
}

TEST_CASE("what was done is there after the window was closed and the document opened again") {
  Desk desk;
  desk.open_statement();
  const auto text = desk.cell(5, en);
  desk.at(5, en);
  press("F2");
  REQUIRE(poll([&] { return desk.frame->cell_editor().is_open(); }));
  press("ctrl+End");
  type(" kept");
  press("F2");
  REQUIRE(desk.poll_cell(5, en, text + " kept"));
  desk.at(8, en);
  press("c");
  desk.close_window();
  desk.open_window();
  desk.open_document_again();
  CHECK(desk.cell(5, en) == text + " kept");
  CHECK(ui([&] { return desk.editor->document().rows[8].status == model::RowStatus::confirmed; }));
}

}  // namespace
}  // namespace hexaglot::test
