#include "gui/panes/cell_editor.hpp"

#include <doctest/doctest.h>

#include "gui/look/text.hpp"
#include "tests/contract/store_samples.hpp"
#include "tests/gui/support/window.hpp"

using namespace hexaglot;
using namespace hexaglot::gui;
using namespace hexaglot::test;

namespace {

struct Window {
  model::Document document =
      plain_document("X", {"en", "ar"}, {{"The Commission decides", "قررت اللجنة"}, {"", "ثانيا"}});
  wxFrame* frame = nullptr;
  wxButton* elsewhere = nullptr;
  CellEditor* editor = nullptr;
  std::vector<std::string> drafts;
  bool escaped = false;

  Window(CellEditor::Place place, std::uint32_t row, std::uint32_t version) {
    ui([&] {
      frame = new wxFrame(nullptr, wxID_ANY, "cell", wxDefaultPosition, wxSize(600, 400));
      auto* panel = new wxPanel(frame);
      elsewhere = new wxButton(panel, wxID_ANY, "elsewhere", wxPoint(0, 0));
      editor = new CellEditor(panel, place);
      CellEditor::Listener listener;
      listener.draft = [this](const std::string& text, std::uint32_t) { drafts.push_back(text); };
      listener.key = [this](wxKeyEvent& event) { return escaped = event.GetKeyCode() == WXK_ESCAPE; };
      editor->set_listener(std::move(listener));
      editor->open(make_cell_text(document, row, version), {document.versions[version].language, "Noto Sans", 11},
                   "a cell");
    });
    show(frame);
    ui([&] {
      editor->lay_over({40, 60, 200, 40});
      editor->focus();
    });
    settle();
  }
  ~Window() {
    ui([&] { editor->set_listener({}); });  // it lives on until the case has ended
  }
};

}  // namespace

TEST_CASE("laid over a cell, it has the cell's place and grows with its text") {
  Window w(CellEditor::Place::over_cell, 0, 0);
  CHECK(ui([&] { return w.editor->GetPosition() == wxPoint(40, 60) && w.editor->GetSize().x == 200; }));
  const auto height = ui([&] { return w.editor->GetSize().y; });
  press("ctrl+End");
  type(" to remain seized of the matter and to take it up again");
  CHECK(poll([&] { return w.editor->GetSize().y > height; }));
  CHECK(ui([&] { return w.editor->is_changed(); }));
  ui([&] { w.editor->text().insert(std::string(3000, 'x')); });
  CHECK(poll([&] { return w.editor->GetRect().GetBottom() < w.editor->GetParent()->GetClientSize().y; }));
  press("Escape");
  CHECK(ui([&] { return w.escaped; }));
  ui([&] { w.editor->restore(); });
  CHECK(!ui([&] { return w.editor->is_changed(); }));
}

TEST_CASE("what was typed amounts to edits, and the draft is told when the focus goes") {
  Window w(CellEditor::Place::pane, 0, 1);
  press("ctrl+End");
  type(" غدا");
  ui([&] { w.elsewhere->SetFocus(); });
  CHECK(poll([&] { return w.drafts == std::vector<std::string>{"قررت اللجنة غدا"}; }));
  const auto edits = ui([&] { return w.editor->edits(w.document); });
  REQUIRE(edits);
  REQUIRE(edits->size() == 1);
  CHECK(edits->front().replacement == " غدا");
  ui([&] {
    app::ChangeTexts::plan(w.document, *edits)->apply(w.document);
    w.editor->committed(make_cell_text(w.document, 0, 1));
  });
  CHECK(!ui([&] { return w.editor->is_changed(); }));
  CHECK(ui([&] { return w.editor->text().CanUndo(); }));
}

TEST_CASE("a draft is told within seconds while one types on") {
  Window w(CellEditor::Place::pane, 0, 0);
  type("x");
  CHECK(poll([&] { return !w.drafts.empty(); }, 10));
}

TEST_CASE("it follows the document while nothing was typed, and not over what was") {
  Window w(CellEditor::Place::pane, 0, 0);
  auto other = w.document;
  other.versions[0].blocks[0].text = "The Committee decides";
  other.segments[0][0].span.end = 21;
  CHECK(ui([&] { return w.editor->follow(make_cell_text(other, 0, 0)); }));
  CHECK(ui([&] { return w.editor->text().text() == "The Committee decides"; }));
  type("x");
  CHECK(!ui([&] { return w.editor->follow(make_cell_text(w.document, 0, 0)); }));
  CHECK(ui([&] { return w.editor->text().text() == "xThe Committee decides"; }));
}

TEST_CASE("where a version has nothing, nothing can be typed") {
  Window w(CellEditor::Place::pane, 1, 0);
  type("x");
  CHECK(ui([&] { return w.editor->text().text().empty(); }));
}
