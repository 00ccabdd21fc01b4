#include <wx/dataview.h>
#include <wx/filedlg.h>
#include <wx/wx.h>

#include <algorithm>
#include <set>

#include "core/app/terms.hpp"
#include "core/text/utf8.hpp"
#include "gui/dialogs/layout.hpp"
#include "gui/dialogs/preferences_pages.hpp"
#include "gui/look/text.hpp"
#include "gui/model/words.hpp"

namespace hexaglot::gui {
namespace {

constexpr const char* reading = "termbases-page";

// What a file holds and what is wrong with it; made in a worker.
struct Read {
  std::filesystem::path file;
  std::size_t concepts = 0, terms = 0;
  std::vector<std::string> languages;
  std::vector<std::string> faults;  // with their lines
  bool failed = false;
};

Read read(const app::Session& session, const std::filesystem::path& file) {
  Read out{file, 0, 0, {}, {}, false};
  auto base = session.read_termbase(file, app::Session::Broken::used_so_far);
  if (!base) {
    out.faults.push_back(base.error().to_string());
    out.failed = true;
    return out;
  }
  const std::vector<model::Termbase> one{std::move(*base)};
  const auto counts = app::count(one);
  out.concepts = counts.concepts;
  out.terms = counts.terms;
  for (const auto& [language, n] : counts.languages) out.languages.push_back(language);
  for (const auto& fault : app::validate(one, {}))
    if (fault.weight == app::TermFault::Weight::fault)
      out.faults.push_back(fault.line == 0 ? fault.message : std::to_string(fault.line) + ": " + fault.message);
  return out;
}

class TermbasesPage final : public wxPanel {
 public:
  TermbasesPage(wxWindow* parent, Editor& editor) : wxPanel(parent), editor_(editor) {
    auto* content = new wxBoxSizer(wxVERTICAL);
    content->Add(new wxStaticText(this, wxID_ANY, words("&Termbases, the most important first:")), 0, wxBOTTOM,
                 step(this) / 2);
    auto* top = new wxBoxSizer(wxHORIZONTAL);
    list_ = new wxDataViewListCtrl(this, wxID_ANY, wxDefaultPosition, FromDIP(wxSize(-1, 180)),
                                   wxDV_ROW_LINES | wxDV_SINGLE);
    list_->SetName(words("Termbases"));
    const auto column = [&](const wxString& name, int width, wxAlignment align = wxALIGN_LEFT) {
      list_->AppendTextColumn(name, wxDATAVIEW_CELL_INERT, FromDIP(width), align);
    };
    column(words("File"), 170);
    column(words("Concepts"), 80, wxALIGN_RIGHT);
    column(words("Terms"), 80, wxALIGN_RIGHT);
    column(words("Faults"), 70, wxALIGN_RIGHT);
    column(words("Languages"), 200);
    top->Add(list_, 1, wxEXPAND | wxRIGHT, step(this));
    auto* buttons = new wxBoxSizer(wxVERTICAL);
    const auto button = [&](const wxString& label, auto action) {
      auto* out = new wxButton(this, wxID_ANY, label);
      out->Bind(wxEVT_BUTTON, [action](wxCommandEvent&) { action(); });
      buttons->Add(out, 0, wxEXPAND | wxBOTTOM, step(this));
      return out;
    };
    button(words("&Add…"), [this] { add(); });
    remove_ = button(words("&Remove"), [this] { remove(); });
    up_ = button(words("Move &Up"), [this] { move(-1); });
    down_ = button(words("Move &Down"), [this] { move(1); });
    top->Add(buttons, 0, wxEXPAND);
    content->Add(top, 1, wxEXPAND);
    told_ = quiet_text(this, words("Removing takes a termbase off this list only; its file stays."));
    content->Add(told_, 0, wxEXPAND | wxTOP | wxBOTTOM, step(this));
    faults_ = new wxTextCtrl(this, wxID_ANY, {}, wxDefaultPosition, FromDIP(wxSize(-1, 120)),
                             wxTE_MULTILINE | wxTE_READONLY | wxTE_DONTWRAP);
    faults_->SetName(words("Faults by line"));
    content->Add(faults_, 1, wxEXPAND);
    SetSizer(content);
    list_->Bind(wxEVT_DATAVIEW_SELECTION_CHANGED, [this](wxDataViewEvent&) { show_faults(); });
    fill(0);
  }
  ~TermbasesPage() override { editor_.tasks().cancel(reading); }

 private:
  [[nodiscard]] const std::vector<std::filesystem::path>& files() const { return editor_.preferences().termbases; }
  [[nodiscard]] int chosen() const { return list_->GetSelectedRow(); }

  void add() {
    wxFileDialog dialog(this, words("Add Termbases"), {}, {},
                        words("Termbases") + " (*.tbx;*.csv;*.tsv)|*.tbx;*.csv;*.tsv|" + words("All files") + "|*",
                        wxFD_OPEN | wxFD_MULTIPLE | wxFD_FILE_MUST_EXIST);
    if (dialog.ShowModal() != wxID_OK) return;
    wxArrayString names;
    dialog.GetPaths(names);
    change_preferences(editor_, [&](Preferences& p) {
      for (const auto& name : names)
        if (const std::filesystem::path file = from_wx(name); std::ranges::find(p.termbases, file) == p.termbases.end())
          p.termbases.push_back(file);
    });
    fill(static_cast<int>(files().size()) - 1);
  }

  void remove() {
    const int row = chosen();
    if (row == wxNOT_FOUND) return;
    change_preferences(editor_, [&](Preferences& p) { p.termbases.erase(p.termbases.begin() + row); });
    fill(std::min(row, static_cast<int>(files().size()) - 1));
  }

  void move(int by) {
    const int row = chosen(), to = row + by;
    if (row == wxNOT_FOUND || to < 0 || to >= static_cast<int>(files().size())) return;
    change_preferences(editor_, [&](Preferences& p) {
      std::swap(p.termbases[static_cast<std::size_t>(row)], p.termbases[static_cast<std::size_t>(to)]);
    });
    fill(to);
  }

  void fill(int select) {
    list_->DeleteAllItems();
    for (const auto& file : files()) {
      const auto known = std::ranges::find(read_, file, &Read::file);
      wxVector<wxVariant> row;
      row.push_back(to_wx(text::valid_utf8(file.filename().string())));
      const bool there = known != read_.end();
      const auto n = [&](std::size_t count) {
        return there && !known->failed ? wxString::Format("%lu", static_cast<unsigned long>(count)) : wxString();
      };
      row.push_back(n(there ? known->concepts : 0));
      row.push_back(n(there ? known->terms : 0));
      row.push_back(there ? wxString::Format("%lu", static_cast<unsigned long>(known->faults.size())) : wxString());
      row.push_back(there ? own_names(known->languages) : words("Reading…"));
      list_->AppendItem(row);
    }
    if (select >= 0 && select < static_cast<int>(files().size())) list_->SelectRow(static_cast<unsigned>(select));
    show_faults();
    read_next();
  }

  void read_next() {
    if (editor_.tasks().busy(reading)) return;
    const auto next = std::ranges::find_if(
        files(), [&](const auto& file) { return std::ranges::find(read_, file, &Read::file) == read_.end(); });
    if (next == files().end()) return;
    editor_.tasks().start(Lane::session, reading,
                          [this, file = *next, &session = editor_.session()](const Progress&) -> Then {
                            auto found = std::make_shared<Read>(read(session, file));
                            return [this, found] {
                              read_.push_back(std::move(*found));
                              fill(chosen());
                            };
                          });
  }

  void show_faults() {
    const int row = chosen();
    const bool some = row != wxNOT_FOUND && row < static_cast<int>(files().size());
    remove_->Enable(some);
    up_->Enable(some && row > 0);
    down_->Enable(some && row + 1 < static_cast<int>(files().size()));
    std::string all;
    if (some) {
      const auto known = std::ranges::find(read_, files()[static_cast<std::size_t>(row)], &Read::file);
      if (known != read_.end()) {
        for (const auto& fault : known->faults) all += fault + "\n";
        if (known->faults.empty()) all = tr("No faults were found in this termbase.");
      }
    }
    faults_->ChangeValue(to_wx(all));
  }

  Editor& editor_;
  std::vector<Read> read_;
  wxDataViewListCtrl* list_ = nullptr;
  wxButton *remove_ = nullptr, *up_ = nullptr, *down_ = nullptr;
  wxStaticText* told_ = nullptr;
  wxTextCtrl* faults_ = nullptr;
};

}  // namespace

wxWindow* termbases_page(wxWindow* parent, Editor& editor) { return new TermbasesPage(parent, editor); }

}  // namespace hexaglot::gui
