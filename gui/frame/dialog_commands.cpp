// The window: what dialogs and the find bar do.
#include <wx/stdpaths.h>

#include <algorithm>

#include "core/app/work/commands.hpp"
#include "gui/dialogs/about_dialog.hpp"
#include "gui/dialogs/export_dialog.hpp"
#include "gui/dialogs/find_bar.hpp"
#include "gui/dialogs/memory_dialog.hpp"
#include "gui/dialogs/open_dialog.hpp"
#include "gui/dialogs/preferences_dialog.hpp"
#include "gui/dialogs/small_dialogs.hpp"
#include "gui/dialogs/start_page.hpp"
#include "gui/frame/main_frame.hpp"
#include "gui/frame/parts.hpp"
#include "gui/grid/canvas.hpp"
#include "gui/look/text.hpp"
#include "gui/model/cell_text.hpp"
#include "gui/model/words.hpp"
#include "gui/panes/cell_editor.hpp"

namespace hexaglot::gui {

wxWindow* make_start_page(wxWindow* parent, Editor& editor, std::function<void(Command)> run,
                          std::function<void(const std::vector<std::string>&)> open) {
  return new StartPage(parent, editor,
                       {std::move(run), [&editor](const Recent& r) { editor.open_document(r.memory, r.symbol); },
                        [open = std::move(open)](const std::vector<std::filesystem::path>& paths) {
                          std::vector<std::string> names;
                          for (const auto& path : paths) names.push_back(path.string());
                          open(names);
                        }});
}

wxWindow* make_find_bar(wxWindow* parent, Editor& editor) { return new FindBar(parent, editor); }

bool MainFrame::run_dialog(Command command) {
  auto& bar = static_cast<FindBar&>(*find_);
  if (!bar.on_close) bar.on_close = [this] { grid_->SetFocus(); };
  // What was typed counts before it is looked through or written.
  const bool of_text = command != Command::preferences && command != Command::shortcuts && command != Command::about;
  if (of_text && !commit()) return true;
  switch (command) {
    case Command::find:
      bar.open(FindBar::Mode::find);
      return true;
    case Command::replace:
      bar.open(FindBar::Mode::replace);
      return true;
    case Command::find_next:
    case Command::find_previous:
      if (!bar.IsShown())
        bar.open(FindBar::Mode::find);
      else if (command == Command::find_next)
        bar.next();
      else
        bar.previous();
      return true;
    case Command::export_document:
      export_document(this, editor_);
      return true;
    case Command::export_findings:
      export_findings(this, editor_);
      return true;
    case Command::preferences:
      show_preferences(this, editor_);
      return true;
    case Command::shortcuts:
      show_preferences(this, editor_, PreferencesPage::shortcuts);
      return true;
    case Command::columns:
      ask_columns(this, editor_);
      return true;
    case Command::about:
      show_about(this, editor_);
      return true;
    default:
      return false;
  }
}

void MainFrame::go_to_row() {
  if (const auto row = ask_row(this, editor_)) editor_.go_to({*row, editor_.cursor().version, 0});
}

void MainFrame::edit_label() {
  const auto& d = editor_.document();
  const auto cursor = editor_.cursor();
  const auto cell = make_cell_text(d, cursor.row, cursor.version);
  if (cell.lines.empty()) return editor_.say(tr("This version has no text here. Move or merge a cell into it first."));
  const auto block = cell.lines.front().block;
  const auto& label = d.versions[cursor.version].blocks[block].label;
  if (const auto changed = ask_label(this, label ? label->printed : std::string()))
    editor_.run(app::set_label(editor_.document(), cursor.version, block, *changed));
}

void MainFrame::open_memory(const std::filesystem::path& file) {
  if (const auto chosen = ask_for_document(this, editor_, file)) editor_.open_document(chosen->memory, chosen->symbol);
}

void MainFrame::open_files(const std::vector<std::string>& dropped) {
  if (dropped.size() == 1 && dropped.front().ends_with(".hexaglot")) return open_memory(dropped.front());
  if (const auto chosen = ask_for_versions(this, editor_, {dropped.begin(), dropped.end()}))
    editor_.open_files(chosen->files, chosen->symbol, chosen->segmentation);
}

void MainFrame::open_arguments(const std::vector<std::string>& arguments, const std::string& symbol) {
  std::vector<app::VersionFile> files;
  std::error_code ignored;
  for (const auto& argument : arguments) {
    // A file that is there is one, also with an equals sign in its name.
    if (std::filesystem::exists(argument, ignored)) return open_files(arguments);
    auto file = app::parse_version_file(argument);
    if (!file) return editor_.say(file.error().to_string(), Event::Tone::error);
    files.push_back(std::move(*file));
  }
  if (!files.empty()) editor_.open_files(std::move(files), symbol);
}

}  // namespace hexaglot::gui
