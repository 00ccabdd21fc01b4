#include "tests/gui/editor/desk.hpp"

#include <doctest/doctest.h>

#include "gui/grid/canvas.hpp"
#include "gui/model/cell_text.hpp"
#include "gui/model/checking.hpp"
#include "gui/model/document_view.hpp"

namespace hexaglot::test {

Desk::Desk() { open_window(); }

Desk::~Desk() {
  if (editor) close_window();
}

void Desk::open_window() {
  ui([&] {
    auto opened = gui::Editor::open(
        {[](std::function<void()> call) { wxTheApp->CallAfter(std::move(call)); }, folder.path() / "preferences.json"});
    REQUIRE(opened);
    editor = std::move(*opened);
    editor->use_memory(memory());
    frame = new gui::MainFrame(*editor);
  });
  show(frame);
}

void Desk::close_window() {
  ui([&] {
    editor->cancel();
    frame->Close();
  });
  const bool gone = poll([&] { return wxTopLevelWindows.Find(frame) == nullptr; });
  if (!gone) ui([&] { frame->Destroy(); });
  settle();
  ui([&] { editor.reset(); });
  CHECK(gone);
}

void Desk::open_statement() {
  ui([&] { frame->run(gui::Command::open_statement); });
  REQUIRE(poll([&] { return editor->state() == gui::Editor::State::ready && editor->work() != nullptr; }, 60));
  settle();
  REQUIRE(poll([&] { return frame->grid().body().HasFocus(); }));
}

void Desk::open_document_again() {
  ui([&] { editor->open_document(memory(), "E/CN.7/2014/L.15"); });
  REQUIRE(poll([&] { return editor->state() == gui::Editor::State::ready && editor->work() != nullptr; }, 60));
  settle();
}

void Desk::wait_until_checked() {
  REQUIRE(poll([&] { return editor->checking().state() == gui::Checking::State::fresh; }, 60));
  settle();
}

void Desk::at(std::uint32_t row, std::uint32_t version, std::uint32_t byte) {
  ui([&] {
    frame->grid().SetFocus();
    editor->go_to({row, version, byte});
  });
  settle();
  REQUIRE(poll([&] { return frame->grid().body().HasFocus() && editor->cursor().row == row; }));
}

std::uint32_t Desk::row() const {
  return ui([&] { return editor->cursor().row; });
}

std::uint32_t Desk::version() const {
  return ui([&] { return editor->cursor().version; });
}

std::string Desk::cell(std::uint32_t row, std::uint32_t version) const {
  return ui([&] { return gui::make_cell_text(editor->document(), row, version).text; });
}

std::size_t Desk::rows() const {
  return ui([&] { return editor->document().rows.size(); });
}

std::size_t Desk::shown_rows() const {
  return ui([&] { return static_cast<std::size_t>(editor->view().rows()); });
}

bool Desk::poll_cell(std::uint32_t row, std::uint32_t version, const std::string& text) const {
  return poll([&] { return gui::make_cell_text(editor->document(), row, version).text == text; });
}

std::string Desk::everything() const {
  return ui([&] {
    const auto& d = editor->document();
    std::string out = d.symbol + "\n" + d.title + "\n";
    const auto number = [&](auto n) { out += std::to_string(n) + " "; };
    for (std::uint32_t v = 0; v < d.versions.size(); ++v) {
      out += "\n" + d.versions[v].language + "\n";
      for (const auto& block : d.versions[v].blocks) {
        out += (block.label ? block.label->printed : std::string()) + "|" + block.text + "|";
        for (const auto& mark : block.marks) number(mark.span.begin), number(mark.span.end);
        out += "\n";
      }
      for (const auto& segment : d.segments[v])
        number(segment.block), number(segment.span.begin), number(segment.span.end);
    }
    for (const auto& row : d.rows) {
      out += "\n";
      number(row.confidence);
      number(static_cast<int>(row.status));
      for (const auto& cell : row.cells) {
        out += ";";
        for (const auto segment : cell) number(segment);
      }
    }
    // Short, so that a failure can be read; the document's own comparison is the hash's.
    return std::to_string(out.size()) + " bytes, " + std::to_string(std::hash<std::string>()(out));
  });
}

bool Desk::typing() const {
  return ui([] { return dynamic_cast<wxTextEntry*>(wxWindow::FindFocus()) != nullptr; });
}

}  // namespace hexaglot::test
