// The window: what commands open, and where the others go.
#include <wx/clipbrd.h>
#include <wx/filedlg.h>
#include <wx/msgdlg.h>
#include <wx/notebook.h>
#include <wx/splitter.h>
#include <wx/stdpaths.h>
#include <wx/textctrl.h>
#include <wx/textdlg.h>
#include <wx/utils.h>

#include <algorithm>
#include <filesystem>

#include "core/app/work/commands.hpp"
#include "gui/frame/main_frame.hpp"
#include "gui/frame/menus.hpp"
#include "gui/frame/parts.hpp"
#include "gui/grid/canvas.hpp"
#include "gui/look/text.hpp"
#include "gui/model/cell_text.hpp"
#include "gui/model/checking.hpp"
#include "gui/model/document_view.hpp"
#include "gui/model/words.hpp"
#include "gui/panes/cell_editor.hpp"

namespace hexaglot::gui {
namespace {

// BUILD/share/hexaglot or PREFIX/share/hexaglot, beside the program; else where it was to be installed.
std::filesystem::path data_folder() {
  const std::filesystem::path program = from_wx(wxStandardPaths::Get().GetExecutablePath());
  const auto beside = program.parent_path().parent_path() / "share" / "hexaglot";
  std::error_code ignored;
  if (std::filesystem::exists(beside, ignored)) return beside;
  return HEXAGLOT_DATA_FOLDER;
}

void to_clipboard(const std::string& text) {
  if (!wxTheClipboard->Open()) return;
  wxTheClipboard->SetData(new wxTextDataObject(to_wx(text)));
  wxTheClipboard->Close();
}

}  // namespace

bool MainFrame::can(Command command) const {
  const auto where = focus();
  switch (command) {
    case Command::undo:
    case Command::redo:
    case Command::select_all:
    case Command::copy:
      if (dynamic_cast<wxTextEntry*>(FindFocus()) != nullptr) return true;
      break;
    case Command::cut:
    case Command::paste:
      return dynamic_cast<wxTextEntry*>(FindFocus()) != nullptr;
    case Command::commit:
    case Command::leave_cell:
      return where == Focus::cell_editor;
    case Command::find_next:
    case Command::find_previous:
      return !editor_.document().rows.empty();
    default:
      break;
  }
  if (command >= Command::pane_matches && command <= Command::pane_editor)
    return editor_.state() != Editor::State::nothing;
  return editor_.can(command);
}

bool MainFrame::run(Command command) {
  if (!can(command)) {
    wxBell();
    return true;
  }
  if (run_on_text(command)) return true;
  switch (command) {
    case Command::commit: {
      const bool over = over_->is_open();
      if (commit() && over) grid_->SetFocus();
      return true;
    }
    case Command::leave_cell:
      if (over_->is_open()) {
        over_->close();
        if (auto* work = editor_.work())
          if (auto dropped = work->drop_draft(); !dropped) editor_.say(dropped.error().to_string(), Event::Tone::error);
      } else {
        below_->restore();
      }
      grid_->SetFocus();
      return true;
    case Command::edit_cell:
      return open_cell(editor_.cursor().at, {}), true;
    case Command::commit_and_confirm: {
      const bool in_text = focus() == Focus::cell_editor;
      const bool below = in_text && !over_->is_open();
      if (!commit()) return true;
      editor_.run(command);
      if (below)
        below_->focus();
      else
        grid_->SetFocus();
      return true;
    }
    case Command::row_up:
    case Command::row_down: {
      const bool below = focus() == Focus::cell_editor && !over_->is_open();
      if (!commit()) return true;
      editor_.run(command);
      if (below) below_->focus();
      return true;
    }
    default:
      break;
  }
  if (run_here(command)) return true;
  if (!commit()) return true;
  return editor_.run(command);
}

bool MainFrame::run_on_text(Command command) {
  auto* entry = dynamic_cast<wxTextEntry*>(FindFocus());
  if (entry == nullptr) return false;
  switch (command) {
    case Command::undo:
      if (!entry->CanUndo()) return false;
      entry->Undo();
      return true;
    case Command::redo:
      if (!entry->CanRedo()) return false;
      entry->Redo();
      return true;
    case Command::cut:
      return entry->Cut(), true;
    case Command::copy:
      return entry->Copy(), true;
    case Command::paste:
      return entry->Paste(), true;
    case Command::select_all:
      return entry->SelectAll(), true;
    default:
      return false;
  }
}

bool MainFrame::run_here(Command command) {
  switch (command) {
    case Command::open_files:
      return open_files({}), true;
    case Command::open_memory:
      return open_memory({}), true;
    case Command::open_statement:
      return open_example(), true;
    case Command::close_document:
      if (commit()) editor_.close();
      return true;
    case Command::quit:
      return Close(), true;
    case Command::copy:
      return copy_rows(), true;
    case Command::select_all:
      editor_.select({0, static_cast<std::uint32_t>(editor_.document().rows.size())});
      return true;
    case Command::go_to_row:
      return go_to_row(), true;
    case Command::edit_label:
      return edit_label(), true;
    case Command::guide:
      return show_guide(), true;
    default:
      break;
  }
  if (command >= Command::pane_matches && command <= Command::pane_editor) return toggle_pane(command), true;
  return run_part(command);
}

void MainFrame::open_example() {
  const auto folder = data_folder();
  std::vector<app::VersionFile> files;
  for (const auto* language : {"ar", "en", "es", "fr", "ru", "zh"}) {
    const auto path = folder / "statement" / (std::string(language) + ".md");
    if (std::filesystem::exists(path)) files.push_back({language, path});
  }
  if (files.empty())
    return editor_.say(
        filled(tr("The example is not installed: there is nothing in %1."), {(folder / "statement").string()}),
        Event::Tone::error);
  // Its termbases come with it, so that there is something to see.
  if (auto chosen = editor_.preferences(); chosen.termbases.empty()) {
    for (const auto* name : {"statement.tbx", "phrases.tbx"})
      if (std::filesystem::exists(folder / "terms" / name)) chosen.termbases.push_back(folder / "terms" / name);
    if (!chosen.termbases.empty()) editor_.set_preferences(std::move(chosen));
  }
  editor_.open_files(std::move(files), "E/CN.7/2014/L.15");
}

void MainFrame::copy_rows() {
  const auto& d = editor_.document();
  const auto rows = editor_.selection();
  if (rows.end - rows.first <= 1)
    return to_clipboard(make_cell_text(d, editor_.cursor().row, editor_.cursor().version).text);
  // Rows as a table: a line each, columns as on the screen.
  std::string table;
  for (auto r = rows.first; r < rows.end; ++r) {
    std::string line;
    for (const auto column : editor_.columns_shown()) {
      if (!line.empty() || column != editor_.columns_shown().front()) line += '\t';
      line += one_line(make_cell_text(d, r, column).text);
    }
    table += line + "\n";
  }
  to_clipboard(table);
}

void MainFrame::show_guide() {
  const auto page = data_folder().parent_path() / "doc" / "hexaglot" / "guide" / "README.md";
  if (!std::filesystem::exists(page) || !wxLaunchDefaultApplication(to_wx(page.string())))
    editor_.say(filled(tr("The guide is here: %1"), {page.string()}), Event::Tone::warning);
}

// ── panes

bool MainFrame::pane_is_shown(Command command) const {
  const auto& shown = editor_.preferences().panes;
  const auto at = shown.find(info(command).id);
  return at == shown.end() || at->second;
}

void MainFrame::toggle_pane(Command command) {
  auto chosen = editor_.preferences();
  const bool shown = pane_is_shown(command);
  // One that is behind others comes to the front first.
  const auto at = pane_of_.find(command);
  if (shown && at != pane_of_.end() && panes_->GetCurrentPage() != at->second) return show_pane(command);
  chosen.panes[info(command).id] = !shown;
  editor_.set_preferences(std::move(chosen));
  show_panes();
}

void MainFrame::show_pane(Command command) {
  if (!pane_is_shown(command)) {
    auto chosen = editor_.preferences();
    chosen.panes[info(command).id] = true;
    editor_.set_preferences(std::move(chosen));
    show_panes();
  }
  if (const auto at = pane_of_.find(command); at != pane_of_.end())
    if (const auto page = panes_->FindPage(at->second); page != wxNOT_FOUND)
      panes_->SetSelection(static_cast<std::size_t>(page));
}

void MainFrame::show_panes() {
  if (!laid_out_) return;
  std::size_t place = 0;
  for (const auto command : {Command::pane_matches, Command::pane_terms, Command::pane_findings,
                             Command::pane_concordance, Command::pane_map}) {
    const auto at = pane_of_.find(command);
    if (at == pane_of_.end()) continue;
    const auto page = panes_->FindPage(at->second);
    const bool wanted = pane_is_shown(command);
    if (wanted && page == wxNOT_FOUND) {
      at->second->Show();  // GTK hides the tab of a page that is hidden when it comes
      panes_->InsertPage(place, at->second, to_wx(plain_name(command)));
    }
    if (!wanted && page != wxNOT_FOUND) {
      panes_->RemovePage(static_cast<std::size_t>(page));
      at->second->Hide();
    }
    if (wanted) ++place;
  }
  auto* text = below_->GetParent();
  const bool show_text = pane_is_shown(Command::pane_editor);
  const bool show_book = panes_->GetPageCount() != 0;
  const auto split = [](wxSplitterWindow& splitter, wxWindow* one, wxWindow* two, bool first, bool second, bool across,
                        int sash) {  // NOLINT: two switches of one drawing
    one->Show(first);
    two->Show(second);
    if (first && second) {
      if (splitter.IsSplit()) return;
      across ? splitter.SplitHorizontally(one, two, sash) : splitter.SplitVertically(one, two, sash);
    } else if (first || second) {
      if (splitter.IsSplit())
        splitter.Unsplit(first ? two : one);
      else if (auto* now = splitter.GetWindow1(); now != (first ? one : two))
        splitter.ReplaceWindow(now, first ? one : two);
    }
  };
  if (show_text || show_book)
    split(*lower_, text, panes_, show_text, show_book, false, lower_->GetClientSize().GetWidth() * 42 / 100);
  split(*across_, grid_, lower_, true, show_text || show_book, true, across_->GetClientSize().GetHeight() * 7 / 10);
}

}  // namespace hexaglot::gui
