#include "gui/dialogs/open_dialog.hpp"

#include <wx/dnd.h>
#include <wx/filedlg.h>
#include <wx/scrolwin.h>
#include <wx/statline.h>
#include <wx/textdlg.h>
#include <wx/wx.h>

#include "core/text/language.hpp"
#include "core/text/utf8.hpp"
#include "gui/dialogs/layout.hpp"
#include "gui/look/palette.hpp"
#include "gui/look/text.hpp"
#include "gui/model/opening.hpp"
#include "gui/model/words.hpp"

namespace hexaglot::gui {
namespace {

constexpr const char* guessing = "open-dialog";

class OpenDialog final : public wxDialog {
 public:
  OpenDialog(wxWindow* parent, Editor& editor)
      : wxDialog(parent, wxID_ANY, words("Open Versions"), wxDefaultPosition, wxDefaultSize,
                 wxDEFAULT_DIALOG_STYLE | wxRESIZE_BORDER),
        editor_(editor) {
    auto* content = new wxBoxSizer(wxVERTICAL);
    content->Add(new wxStaticText(this, wxID_ANY,
                                  words("Choose the files of one document, one in each language, or drop them here.")),
                 0, wxBOTTOM, step(this));
    list_ = new wxScrolledWindow(this, wxID_ANY, wxDefaultPosition, wxDefaultSize, wxVSCROLL | wxBORDER_THEME);
    list_->SetScrollRate(0, step(this));
    list_->SetName(words("Files"));
    list_->SetBackgroundColour(palette().paper);
    content->Add(list_, 1, wxEXPAND);
    auto* add = new wxButton(this, wxID_ADD, words("&Add Files…"));
    content->Add(add, 0, wxTOP, step(this));

    auto* fields = form(this);
    symbol_ = new wxTextCtrl(this, wxID_ANY);
    symbol_->SetToolTip(words("Under this symbol the document is kept in the memory, for example E/CN.7/2014/L.15"));
    add_field(fields, this, words("&Symbol:"), symbol_);
    segments_ = new wxChoice(this, wxID_ANY);
    segments_->Append(words("Paragraphs"));
    segments_->Append(words("Sentences"));
    segments_->SetSelection(0);
    segments_->SetToolTip(words("What becomes a row: whole paragraphs, as checks need them, or sentences"));
    add_field(fields, this, words("A&ligned by:"), segments_);
    content->Add(fields, 0, wxEXPAND | wxTOP, step(this, 2));
    hint_ = quiet_text(this, {});
    content->Add(hint_, 0, wxEXPAND | wxTOP, step(this, 2));

    add->Bind(wxEVT_BUTTON, [this](wxCommandEvent&) { choose(); });
    segments_->Bind(wxEVT_CHOICE, [this](wxCommandEvent&) {
      opening_.set_segmentation(segments_->GetSelection() == 1 ? model::Segmentation::sentence
                                                               : model::Segmentation::block);
    });
    symbol_->Bind(wxEVT_TEXT, [this](wxCommandEvent&) {
      if (!filling_) opening_.set_symbol(from_wx(symbol_->GetValue()));
    });
    SetDropTarget(new Drop(*this));
    settle(*this, content, ok_and_cancel(*this, words("&Open")), {680, 560});
    show();
    add->SetFocus();
  }
  ~OpenDialog() override { editor_.tasks().cancel(guessing); }

  void add(const std::vector<std::filesystem::path>& paths) {
    auto fresh = opening_.add(paths);
    for (auto& path : fresh) waiting_.push_back(std::move(path));
    guess();
    show();
  }

  [[nodiscard]] OpenRequest request() const {
    return {opening_.versions(), opening_.symbol(), opening_.segmentation()};
  }

 private:
  class Drop final : public wxFileDropTarget {
   public:
    explicit Drop(OpenDialog& dialog) : dialog_(dialog) {}
    bool OnDropFiles(wxCoord, wxCoord, const wxArrayString& names) override {
      std::vector<std::filesystem::path> paths;
      for (const auto& name : names) paths.emplace_back(from_wx(name));
      dialog_.add(paths);
      return true;
    }

   private:
    OpenDialog& dialog_;
  };

  void choose() {
    wxFileDialog dialog(this, words("Add Files"), {}, {}, words("All files") + "|*",
                        wxFD_OPEN | wxFD_MULTIPLE | wxFD_FILE_MUST_EXIST);
    if (dialog.ShowModal() != wxID_OK) return;
    wxArrayString names;
    dialog.GetPaths(names);
    std::vector<std::filesystem::path> paths;
    for (const auto& name : names) paths.emplace_back(from_wx(name));
    add(paths);
  }

  // One after the other, so that a large file does not keep the answers for small ones.
  void guess() {
    if (waiting_.empty() || editor_.tasks().busy(guessing)) return;
    auto path = waiting_.front();
    waiting_.erase(waiting_.begin());
    editor_.tasks().start(Lane::session, guessing, [this, path, &session = editor_.session()](const Progress&) -> Then {
      auto found = std::make_shared<Result<app::FileGuess>>(app::guess_file_language(session, path));
      return [this, path, found] {
        opening_.guessed(path, *found);
        guess();
        show();
      };
    });
  }

  void show() {
    list_->Freeze();
    list_->DestroyChildren();
    auto* rows = new wxBoxSizer(wxVERTICAL);
    const auto& files = opening_.files();
    for (std::size_t i = 0; i < files.size(); ++i) {
      if (i > 0) rows->Add(new wxStaticLine(list_), 0, wxEXPAND | wxLEFT | wxRIGHT, step(this));
      rows->Add(row(i), 0, wxEXPAND | wxALL, step(this));
    }
    if (files.empty()) {
      rows->AddStretchSpacer();
      rows->Add(quiet_text(list_, words("No files yet")), 0, wxALIGN_CENTRE);
      rows->AddStretchSpacer();
    }
    list_->SetSizer(rows);
    list_->FitInside();
    list_->Layout();
    list_->Thaw();
    filling_ = true;
    if (!symbol_->HasFocus()) symbol_->ChangeValue(files.empty() ? wxString() : to_wx(opening_.symbol()));
    filling_ = false;
    const auto obstacle = opening_.obstacle();
    hint_->SetLabel(to_wx(obstacle));
    auto* ok = FindWindow(wxID_OK);
    ok->Enable(obstacle.empty());
    if (obstacle.empty() && FindWindow(wxID_ADD)->HasFocus()) ok->SetFocus();  // nothing is left but to open
  }

  wxSizer* row(std::size_t i) {
    const auto& file = opening_.files()[i];
    auto* out = new wxBoxSizer(wxHORIZONTAL);
    auto* texts = new wxBoxSizer(wxVERTICAL);
    const auto name = to_wx(text::valid_utf8(file.path.filename().string()));
    auto* title = new wxStaticText(list_, wxID_ANY, name, wxDefaultPosition, wxDefaultSize, wxST_ELLIPSIZE_MIDDLE);
    title->SetFont(title->GetFont().Bold());
    title->SetToolTip(to_wx(text::valid_utf8(file.path.string())));
    texts->Add(title, 0, wxEXPAND);
    const auto fault = opening_.fault(i);
    wxString below = to_wx(fault.empty() ? file.title : fault);
    if (fault.empty() && file.by == OpeningFile::By::waiting) below = words("Reading…");
    auto* line = quiet_text(list_, below);
    if (!fault.empty()) {
      line->SetLabel(L"\u26A0 " + below);
      line->SetForegroundColour(palette().error);
    }
    line->SetToolTip(below);
    texts->Add(line, 0, wxEXPAND | wxTOP, step(this) / 4);
    out->Add(texts, 1, wxALIGN_CENTRE_VERTICAL | wxRIGHT, step(this));
    if (file.unreadable.empty()) out->Add(language(i, name), 0, wxALIGN_CENTRE_VERTICAL | wxRIGHT, step(this));
    auto* remove = new wxButton(list_, wxID_ANY, L"\u2715", wxDefaultPosition, wxDefaultSize, wxBU_EXACTFIT);
    // TRANSLATORS: %1 is a file's name
    const auto what = to_wx(filled(tr("Remove %1"), {from_wx(name)}));
    remove->SetToolTip(what);
    remove->SetName(what);
    remove->Bind(wxEVT_BUTTON, [this, i](wxCommandEvent&) {
      CallAfter([this, i] {
        if (i < opening_.files().size()) opening_.remove(i);
        show();
      });
    });
    out->Add(remove, 0, wxALIGN_CENTRE_VERTICAL);
    return out;
  }

  wxWindow* language(std::size_t i, const wxString& name) {
    auto* choice = new wxChoice(list_, wxID_ANY);
    // TRANSLATORS: %1 is a file's name
    choice->SetName(to_wx(filled(tr("Language of %1"), {from_wx(name)})));
    std::vector<std::string> tags(text::official_languages.begin(), text::official_languages.end());
    const auto& now = opening_.files()[i].language;
    if (!now.empty() && std::find(tags.begin(), tags.end(), now) == tags.end()) tags.push_back(now);
    for (const auto& tag : tags) choice->Append(to_wx(own_name(tag)));
    choice->Append(words("Another…"));
    if (const auto at = std::find(tags.begin(), tags.end(), now); at != tags.end())
      choice->SetSelection(static_cast<int>(at - tags.begin()));
    choice->Bind(wxEVT_CHOICE, [this, i, tags](wxCommandEvent& event) {
      const auto chosen = static_cast<std::size_t>(event.GetSelection());
      CallAfter([this, i, tag = chosen < tags.size() ? tags[chosen] : std::string()] { correct(i, tag); });
    });
    return choice;
  }

  void correct(std::size_t i, const std::string& tag) {
    if (i >= opening_.files().size()) return;
    if (!tag.empty()) {
      opening_.set_language(i, tag);
    } else {
      wxTextEntryDialog ask(this, words("The language's tag, such as de or pt-BR:"), words("Another Language"));
      while (ask.ShowModal() == wxID_OK) {
        auto canonical = app::parse_language(from_wx(ask.GetValue().Trim().Trim(false)));
        if (canonical) {
          opening_.set_language(i, *canonical);
          break;
        }
        wxMessageBox(words("This is no language tag. Write two letters, such as de for German."), words("Hexaglot"),
                     wxOK | wxICON_INFORMATION, this);
      }
    }
    show();
  }

  Editor& editor_;
  Opening opening_;
  std::vector<std::filesystem::path> waiting_;  // for a guess
  wxScrolledWindow* list_ = nullptr;
  wxTextCtrl* symbol_ = nullptr;
  wxChoice* segments_ = nullptr;
  wxStaticText* hint_ = nullptr;
  bool filling_ = false;
};

}  // namespace

std::optional<OpenRequest> ask_for_versions(wxWindow* parent, Editor& editor,
                                            const std::vector<std::filesystem::path>& dropped) {
  OpenDialog dialog(parent, editor);
  if (!dropped.empty()) dialog.add(dropped);
  if (dialog.ShowModal() != wxID_OK) return {};
  return dialog.request();
}

}  // namespace hexaglot::gui
