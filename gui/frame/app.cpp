#include "gui/frame/app.hpp"

#include <wx/msgdlg.h>
#include <wx/stdpaths.h>

#include <filesystem>

#include "gui/frame/main_frame.hpp"
#include "gui/frame/translations.hpp"
#include "gui/look/text.hpp"
#include "gui/look/theme.hpp"
#include "gui/model/words.hpp"

namespace hexaglot::gui {

bool App::OnInit() {
  SetAppName("hexaglot-editor");
  SetAppDisplayName("Hexaglot");
  SetClassName("org.hexaglot.editor");
  std::vector<std::string> ignored;
  const auto file = preferences_file();
  const auto preferences = read_preferences(file, ignored);
  const auto& chosen = preferences.interface_language;
  use_theme(preferences.theme);
  speak(wanted_.interface_language.empty() ? chosen : wanted_.interface_language);

  auto editor = Editor::open({[this](std::function<void()> call) { CallAfter(std::move(call)); }, file});
  if (!editor) {
    wxMessageBox(to_wx(editor.error().to_string()), "Hexaglot", wxOK | wxICON_ERROR);
    return false;
  }
  editor_ = std::move(*editor);
  frame_ = new MainFrame(*editor_);
  frame_->Show();
  SetTopWindow(frame_);
  CallAfter([this] { open_wanted(); });
  return true;
}

void App::open_wanted() {
  for (const auto& note : editor_->early_notes()) editor_->say(note, Event::Tone::warning);
  if (!wanted_.memory.empty() && wanted_.arguments.empty() && !wanted_.symbol.empty())
    return editor_->open_document(wanted_.memory, wanted_.symbol);
  if (wanted_.example) {
    if (!wanted_.memory.empty()) editor_->use_memory(wanted_.memory);
    return static_cast<void>(frame_->run(Command::open_statement));
  }
  if (!wanted_.memory.empty()) {
    if (wanted_.arguments.empty()) return frame_->open_memory(wanted_.memory);
    editor_->use_memory(wanted_.memory);
  }
  if (!wanted_.arguments.empty()) frame_->open_arguments(wanted_.arguments, wanted_.symbol);
}

int App::OnExit() {
  editor_.reset();
  return wxApp::OnExit();
}

wxLayoutDirection App::GetLayoutDirection() const {
  return interface_is_mirrored() ? wxLayout_RightToLeft : wxLayout_LeftToRight;
}

bool App::OnExceptionInMainLoop() {
  std::string what = "unknown";
  try {
    throw;
  } catch (const std::exception& e) {
    what = e.what();
  } catch (...) {
    what = "unknown";
  }
  // What was done stands in the memory already; the program goes on.
  if (editor_)
    editor_->say(filled(tr("A fault of the program, please report it: %1. Nothing that was kept is lost."), {what}),
                 Event::Tone::error);
  return true;
}

}  // namespace hexaglot::gui
