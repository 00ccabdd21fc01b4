#include "gui/frame/parts.hpp"

#include <wx/button.h>
#include <wx/choicdlg.h>
#include <wx/filedlg.h>
#include <wx/notebook.h>
#include <wx/panel.h>
#include <wx/sizer.h>

#include "core/app/memory.hpp"
#include "gui/frame/main_frame.hpp"
#include "gui/look/text.hpp"
#include "gui/model/words.hpp"

namespace hexaglot::gui {

wxWindow* make_start_page(wxWindow* parent, Editor& /*editor*/, std::function<void(Command)> run,
                          std::function<void(const std::vector<std::string>&)> /*open*/) {
  auto* page = new wxPanel(parent);
  auto* sizer = new wxBoxSizer(wxVERTICAL);
  sizer->AddStretchSpacer();
  for (const auto command : {Command::open_files, Command::open_memory, Command::open_statement}) {
    auto* button = new wxButton(page, wxID_ANY, to_wx(tr(info(command).name)));
    button->Bind(wxEVT_BUTTON, [run, command](wxCommandEvent&) { run(command); });
    sizer->Add(button, wxSizerFlags().Centre().Border(wxALL, 8));
  }
  sizer->AddStretchSpacer();
  page->SetSizer(sizer);
  return page;
}

wxWindow* make_find_bar(wxWindow* /*parent*/, Editor& /*editor*/) { return nullptr; }

void MainFrame::add_panes() {}

bool MainFrame::run_part(Command /*command*/) { return false; }

void MainFrame::open_memory(const std::filesystem::path& file) {
  auto path = file;
  if (path.empty()) {
    wxFileDialog dialog(this, _("Open from Memory"), wxString(), wxString(), _("Memories (*.hexaglot)") + "|*.hexaglot",
                        wxFD_OPEN | wxFD_FILE_MUST_EXIST);
    if (dialog.ShowModal() != wxID_OK) return;
    path = from_wx(dialog.GetPath());
  }
  const auto memory = app::open_memory(path, app::Access::read);
  if (!memory) return editor_.say(memory.error().to_string(), Event::Tone::error);
  const auto documents = (*memory)->documents();
  if (!documents) return editor_.say(documents.error().to_string(), Event::Tone::error);
  if (documents->empty()) return editor_.say(tr("This memory holds no document."), Event::Tone::warning);
  editor_.open_document(path, documents->front().symbol);
}

void MainFrame::open_files(const std::vector<std::string>& dropped) { open_arguments(dropped); }

void MainFrame::open_arguments(const std::vector<std::string>& arguments, const std::string& symbol) {
  std::vector<app::VersionFile> files;
  for (const auto& argument : arguments)
    if (auto file = app::parse_version_file(argument)) files.push_back(*file);
  if (!files.empty()) editor_.open_files(std::move(files), symbol);
}

}  // namespace hexaglot::gui
