#include "gui/dialogs/memory_dialog.hpp"

#include <wx/dataview.h>
#include <wx/filedlg.h>
#include <wx/srchctrl.h>
#include <wx/wx.h>

#include "core/app/memory.hpp"
#include "core/text/fold.hpp"
#include "gui/dialogs/layout.hpp"
#include "gui/look/text.hpp"
#include "gui/model/words.hpp"

namespace hexaglot::gui {
namespace {

constexpr const char* listing = "memory-dialog";

class MemoryDialog final : public wxDialog {
 public:
  MemoryDialog(wxWindow* parent, Editor& editor, const std::filesystem::path& memory)
      : wxDialog(parent, wxID_ANY, words("Open from Memory"), wxDefaultPosition, wxDefaultSize,
                 wxDEFAULT_DIALOG_STYLE | wxRESIZE_BORDER),
        editor_(editor) {
    auto* content = new wxBoxSizer(wxVERTICAL);
    auto* top = new wxBoxSizer(wxHORIZONTAL);
    file_label_ = new wxStaticText(this, wxID_ANY, {}, wxDefaultPosition, wxDefaultSize, wxST_ELLIPSIZE_MIDDLE);
    top->Add(file_label_, 1, wxALIGN_CENTRE_VERTICAL | wxRIGHT, step(this));
    auto* other = new wxButton(this, wxID_ANY, words("Another &Memory…"));
    top->Add(other);
    content->Add(top, 0, wxEXPAND | wxBOTTOM, step(this));
    search_ = new wxSearchCtrl(this, wxID_ANY);
    search_->SetDescriptiveText(words("Symbol, title or language"));
    search_->SetName(words("Search the list"));
    content->Add(search_, 0, wxEXPAND | wxBOTTOM, step(this));
    list_ = new wxDataViewListCtrl(this, wxID_ANY, wxDefaultPosition, wxDefaultSize, wxDV_ROW_LINES | wxDV_SINGLE);
    list_->SetName(words("Documents"));
    const auto column = [&](const wxString& name, int width, wxAlignment align = wxALIGN_LEFT) {
      list_->AppendTextColumn(name, wxDATAVIEW_CELL_INERT, FromDIP(width), align,
                              wxDATAVIEW_COL_RESIZABLE | wxDATAVIEW_COL_SORTABLE);
    };
    column(words("Symbol"), 170);
    column(words("Title"), 300);
    column(words("Languages"), 210);
    column(words("Rows"), 70, wxALIGN_RIGHT);
    column(words("Stored"), 100);
    content->Add(list_, 1, wxEXPAND);
    hint_ = quiet_text(this, {});
    content->Add(hint_, 0, wxEXPAND | wxTOP, step(this));

    other->Bind(wxEVT_BUTTON, [this](wxCommandEvent&) { choose_memory(); });
    search_->Bind(wxEVT_TEXT, [this](wxCommandEvent&) { show(); });
    list_->Bind(wxEVT_DATAVIEW_ITEM_ACTIVATED, [this](wxDataViewEvent&) {
      if (!chosen().empty()) EndModal(wxID_OK);
    });
    list_->Bind(wxEVT_DATAVIEW_SELECTION_CHANGED,
                [this](wxDataViewEvent&) { FindWindow(wxID_OK)->Enable(!chosen().empty()); });
    settle(*this, content, ok_and_cancel(*this, words("&Open")), {920, 560});
    search_->SetFocus();
    const auto& usual = editor.preferences().memory;
    read(!memory.empty() ? memory : usual.empty() ? default_memory() : usual);
  }
  ~MemoryDialog() override { editor_.tasks().cancel(listing); }

  [[nodiscard]] std::string chosen() const {
    const int row = list_->GetSelectedRow();
    return row == wxNOT_FOUND ? std::string() : from_wx(list_->GetTextValue(static_cast<unsigned>(row), 0));
  }
  [[nodiscard]] const std::filesystem::path& memory() const { return file_; }

 private:
  void choose_memory() {
    wxFileDialog dialog(this, words("Another Memory"), to_wx(file_.parent_path().string()), {},
                        words("Translation memories") + " (*.hexaglot)|*.hexaglot|" + words("All files") + "|*",
                        wxFD_OPEN | wxFD_FILE_MUST_EXIST);
    if (dialog.ShowModal() == wxID_OK) read(from_wx(dialog.GetPath()));
  }

  void read(const std::filesystem::path& file) {
    file_ = file;
    documents_.clear();
    file_label_->SetLabel(to_wx(file.string()));
    file_label_->SetToolTip(to_wx(file.string()));
    std::error_code ignored;
    if (!std::filesystem::exists(file, ignored)) {
      fault_ = tr("This memory holds nothing yet. Open the versions of a document first, or choose another memory.");
      show();
      return;
    }
    fault_ = tr("Reading…");
    show();
    editor_.tasks().start(Lane::memory, listing, [this, file](const Progress&) -> Then {
      auto store = app::open_memory(file, app::Access::read);
      using Found = Result<std::vector<store::DocumentInfo>>;
      auto found = std::make_shared<Found>(store ? (*store)->documents() : Found(pass_on(store.error())));
      return [this, found] {
        fault_.clear();
        if (*found)
          documents_ = std::move(**found);
        else
          fault_ = found->error().to_string();
        show();
      };
    });
  }

  void show() {
    const auto wanted = text::fold(from_wx(search_->GetValue()));
    list_->DeleteAllItems();
    for (const auto& d : documents_) {
      std::string all = d.symbol + " " + d.title;
      for (const auto& language : d.languages)
        all += " " + language + " " + own_name(language) + " " + shown_name(language);
      if (!wanted.empty() && text::fold(all).find(wanted) == std::string::npos) continue;
      wxVector<wxVariant> row;
      row.push_back(to_wx(d.symbol));
      row.push_back(to_wx(d.title));
      row.push_back(own_names(d.languages));
      row.push_back(wxString::Format("%lu", static_cast<unsigned long>(d.rows)));
      row.push_back(local_date(d.stored_at));
      list_->AppendItem(row);
    }
    if (list_->GetItemCount() > 0) list_->SelectRow(0);
    FindWindow(wxID_OK)->Enable(list_->GetItemCount() > 0);
    if (!fault_.empty())
      hint_->SetLabel(to_wx(fault_));
    else
      hint_->SetLabel(to_wx(counted("%d document", "%d documents", static_cast<std::size_t>(list_->GetItemCount()))));
  }

  Editor& editor_;
  std::filesystem::path file_;
  std::vector<store::DocumentInfo> documents_;
  std::string fault_;
  wxStaticText* file_label_ = nullptr;
  wxSearchCtrl* search_ = nullptr;
  wxDataViewListCtrl* list_ = nullptr;
  wxStaticText* hint_ = nullptr;
};

}  // namespace

std::optional<DocumentChoice> ask_for_document(wxWindow* parent, Editor& editor, const std::filesystem::path& memory) {
  MemoryDialog dialog(parent, editor, memory);
  if (dialog.ShowModal() != wxID_OK || dialog.chosen().empty()) return {};
  return DocumentChoice{dialog.memory(), dialog.chosen()};
}

}  // namespace hexaglot::gui
