#include "gui/dialogs/export_dialog.hpp"

#include <wx/filedlg.h>
#include <wx/gauge.h>
#include <wx/stdpaths.h>
#include <wx/wx.h>

#include "gui/dialogs/layout.hpp"
#include "gui/look/palette.hpp"
#include "gui/look/text.hpp"
#include "gui/model/checking.hpp"
#include "gui/model/exporting.hpp"
#include "gui/model/words.hpp"

namespace hexaglot::gui {
namespace {

constexpr const char* exporting = "export-dialog";

enum class What : std::uint8_t { document, findings };

class ExportDialog final : public wxDialog {
 public:
  ExportDialog(wxWindow* parent, Editor& editor, What what)
      : wxDialog(parent, wxID_ANY, what == What::document ? words("Export") : words("Export Findings"),
                 wxDefaultPosition, wxDefaultSize, wxDEFAULT_DIALOG_STYLE | wxRESIZE_BORDER),
        editor_(editor),
        what_(what),
        formats_(what == What::document ? document_formats(editor.session()) : report_formats()) {
    auto* content = new wxBoxSizer(wxVERTICAL);
    const auto title = editor.title().empty() ? editor.symbol() : editor.title();
    auto* name = heading(this, to_wx(title));
    name->Wrap(FromDIP(440));
    content->Add(name, 0, wxEXPAND | wxBOTTOM, step(this, 2));
    if (what == What::document)
      add_scope(content);
    else
      content->Add(quiet_text(this, findings_told()), 0, wxBOTTOM, step(this, 2));

    wxArrayString names;
    for (const auto& f : formats_) names.push_back(to_wx(f.name));
    auto* label = new wxStaticText(this, wxID_ANY, words("&Format:"));
    content->Add(label, 0, wxBOTTOM, step(this) / 2);
    list_ = new wxListBox(this, wxID_ANY, wxDefaultPosition, FromDIP(wxSize(-1, 130)), names);
    list_->SetName(words("Format"));
    if (!formats_.empty()) list_->SetSelection(0);
    content->Add(list_, 1, wxEXPAND);
    told_ = quiet_text(this, {});
    content->Add(told_, 0, wxEXPAND | wxTOP, step(this));
    gauge_ = new wxGauge(this, wxID_ANY, 1000);
    gauge_->Hide();
    content->Add(gauge_, 0, wxEXPAND | wxTOP | wxRESERVE_SPACE_EVEN_IF_HIDDEN, step(this));
    settle(*this, content, ok_and_cancel(*this, words("&Export…")), {480, 320});
    FindWindow(wxID_OK)->Enable(!formats_.empty());
    list_->SetFocus();
    Bind(
        wxEVT_BUTTON, [this](wxCommandEvent&) { choose(); }, wxID_OK);
    list_->Bind(wxEVT_LISTBOX_DCLICK, [this](wxCommandEvent&) { choose(); });
    Bind(
        wxEVT_BUTTON,
        [this](wxCommandEvent& event) {
          if (busy_)
            editor_.tasks().ask_to_stop(exporting);
          else
            event.Skip();
        },
        wxID_CANCEL);
  }
  ~ExportDialog() override { editor_.tasks().cancel(exporting); }

 private:
  void add_scope(wxSizer* content) {
    this_ = new wxRadioButton(this, wxID_ANY, words("&This document"), wxDefaultPosition, wxDefaultSize, wxRB_GROUP);
    auto* all = new wxRadioButton(this, wxID_ANY, words("&All documents of the memory"));
    this_->SetValue(true);
    content->Add(this_);
    content->Add(all, 0, wxTOP | wxBOTTOM, step(this));
  }

  wxString findings_told() {
    const auto n = editor_.checking().findings().size();
    auto told = counted("%d finding", "%d findings", n);
    if (editor_.checking().state() == Checking::State::running)
      told = filled(tr("%1 so far: the checks are still running."), {told});
    return to_wx(told);
  }

  void choose() {
    const int chosen = list_->GetSelection();
    if (busy_ || chosen == wxNOT_FOUND) return;
    const auto& format = formats_[static_cast<std::size_t>(chosen)];
    const bool whole = what_ == What::document && !this_->GetValue();
    const auto stem = whole ? editor_.memory_file().stem().string() : file_stem(editor_.symbol());
    wxString pattern = words("All files") + "|*";
    if (!format.extension.empty())
      pattern = to_wx(format.name + " (*" + format.extension + ")|*" + format.extension + "|") + pattern;
    wxFileDialog dialog(this, GetTitle(), last_folder(), to_wx(stem + format.extension), pattern,
                        wxFD_SAVE | wxFD_OVERWRITE_PROMPT);
    if (dialog.ShowModal() != wxID_OK) return;
    const std::filesystem::path picked = from_wx(dialog.GetPath());
    auto file = with_extension(picked, format);
    std::error_code ignored;
    if (file != picked && std::filesystem::exists(file, ignored)) {
      // TRANSLATORS: %1 is a file's name
      wxMessageDialog ask(this, to_wx(filled(tr("%1 is there already. Replace it?"), {file.filename().string()})),
                          GetTitle(), wxYES_NO | wxNO_DEFAULT | wxICON_QUESTION);
      ask.SetYesNoLabels(words("&Replace"), words("&Cancel"));
      if (ask.ShowModal() != wxID_YES) return;
    }
    remember(file);
    start({file, format.id, whole ? nullptr : editor_.snapshot(),
           whole ? std::vector<model::Finding>{} : editor_.checking().findings(), editor_.memory_file()});
  }

  static std::filesystem::path& folder() {
    static std::filesystem::path last;
    return last;
  }
  static wxString last_folder() {
    return folder().empty() ? wxStandardPaths::Get().GetDocumentsDir() : to_wx(folder().string());
  }
  static void remember(const std::filesystem::path& file) { folder() = file.parent_path(); }

  void start(ExportJob job) {
    show_busy(true);
    editor_.tasks().start(
        Lane::session, exporting,
        [this, job = std::move(job), what = what_, &session = editor_.session()](const Progress& progress) -> Then {
          auto done = std::make_shared<Status>(what == What::document ? export_documents(session, job, progress)
                                                                      : export_report(session, job, progress));
          return [this, done, file = job.file] { finished(*done, file); };
        },
        [this](const std::string&, double share) { gauge_->SetValue(static_cast<int>(share * 1000)); });
    if (what_ == What::findings || this_->GetValue()) gauge_->Pulse();
  }

  void finished(const Status& done, const std::filesystem::path& file) {
    show_busy(false);
    if (done) {
      // TRANSLATORS: %1 is the path of a file
      editor_.say(filled(tr("Exported to %1"), {file.string()}));
      EndModal(wxID_OK);
    } else if (done.error().kind == ErrorKind::cancelled) {
      told_->SetLabel(words("Stopped; nothing was written."));
    } else {
      tell(this, words("The file could not be written."), done.error());
    }
  }

  void show_busy(bool busy) {
    busy_ = busy;
    gauge_->Show(busy);
    list_->Enable(!busy);
    FindWindow(wxID_OK)->Enable(!busy);
    told_->SetLabel(busy ? words("Exporting…") : wxString());
    Layout();
  }

  Editor& editor_;
  What what_;
  std::vector<ExportFormat> formats_;
  wxRadioButton* this_ = nullptr;
  wxListBox* list_ = nullptr;
  wxStaticText* told_ = nullptr;
  wxGauge* gauge_ = nullptr;
  bool busy_ = false;
};

}  // namespace

void export_document(wxWindow* parent, Editor& editor) { ExportDialog(parent, editor, What::document).ShowModal(); }

void export_findings(wxWindow* parent, Editor& editor) { ExportDialog(parent, editor, What::findings).ShowModal(); }

}  // namespace hexaglot::gui
