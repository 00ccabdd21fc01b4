#include <wx/checklst.h>
#include <wx/fontenum.h>
#include <wx/spinctrl.h>
#include <wx/wx.h>

#include <array>

#include "core/text/language.hpp"
#include "gui/dialogs/layout.hpp"
#include "gui/dialogs/preferences_pages.hpp"
#include "gui/look/palette.hpp"
#include "gui/look/text.hpp"
#include "gui/model/words.hpp"

namespace hexaglot::gui {
namespace {

struct Sample {
  std::string_view language;
  const char* text;
};
constexpr std::array samples{
    Sample{"ar", "قررت اللجنة أن تقدم تقريرها إلى الجمعية العامة في دورتها التاسعة والستين (A/69/1)."},
    Sample{"en", "The Committee decided to submit its report to the General Assembly at its sixty-ninth session."},
    Sample{"es",
           "El Comité decidió presentar su informe a la Asamblea General en su sexagésimo noveno período de "
           "sesiones."},
    Sample{"fr", "Le Comité a décidé de présenter son rapport à l’Assemblée générale à sa soixante-neuvième session."},
    Sample{"ru", "Комитет постановил представить свой доклад Генеральной Ассамблее на ее шестьдесят девятой сессии."},
    Sample{"zh", "委员会决定向大会第六十九届会议提交报告。"},
};

wxString sample(const std::string& language) {
  for (const auto& s : samples)
    if (s.language == text::primary_language(language)) return to_wx(s.text);
  return to_wx(own_name(language));
}

class LanguagesPage final : public wxPanel {
 public:
  LanguagesPage(wxWindow* parent, Editor& editor) : wxPanel(parent), editor_(editor), columns_(present()) {
    auto* left = new wxBoxSizer(wxVERTICAL);
    left->Add(new wxStaticText(this, wxID_ANY, words("&Shown, in this order:")), 0, wxBOTTOM, step(this) / 2);
    list_ = new wxCheckListBox(this, wxID_ANY, wxDefaultPosition, FromDIP(wxSize(200, 220)));
    list_->SetName(words("Languages"));
    left->Add(list_, 1, wxEXPAND);
    auto* moves = new wxBoxSizer(wxHORIZONTAL);
    up_ = new wxButton(this, wxID_ANY, words("Move &Up"));
    down_ = new wxButton(this, wxID_ANY, words("Move &Down"));
    moves->Add(up_, 1, wxRIGHT, step(this));
    moves->Add(down_, 1);
    left->Add(moves, 0, wxEXPAND | wxTOP, step(this));

    auto* right = new wxBoxSizer(wxVERTICAL);
    auto* fields = form(this);
    font_ = new wxChoice(this, wxID_ANY);
    families_ = wxFontEnumerator::GetFacenames();
    families_.Sort();
    font_->Append(words("As the desktop"));
    font_->Append(families_);
    add_field(fields, this, words("&Font:"), font_);
    auto* size = new wxBoxSizer(wxHORIZONTAL);
    own_size_ = new wxCheckBox(this, wxID_ANY, words("Si&ze:"));
    size_ = new wxSpinCtrl(this, wxID_ANY, {}, wxDefaultPosition, wxDefaultSize, wxSP_ARROW_KEYS, 6, 48, 11);
    size_->SetName(words("Size in points"));
    size->Add(size_, 0, wxALIGN_CENTRE_VERTICAL | wxRIGHT, step(this));
    size->Add(quiet_text(this, words("points")), 0, wxALIGN_CENTRE_VERTICAL);
    fields->Add(own_size_, 0, wxALIGN_CENTRE_VERTICAL);
    fields->Add(size);
    right->Add(fields, 0, wxEXPAND | wxBOTTOM, step(this, 2));
    auto* paper = new wxPanel(this, wxID_ANY, wxDefaultPosition, wxDefaultSize, wxBORDER_THEME);
    paper->SetBackgroundColour(palette().paper);
    sample_ = new wxStaticText(paper, wxID_ANY, {});
    sample_->SetForegroundColour(palette().ink);
    auto* inside = new wxBoxSizer(wxVERTICAL);
    inside->Add(sample_, 1, wxEXPAND | wxALL, step(this, 2));
    paper->SetSizer(inside);
    paper->SetName(words("Sample"));
    right->Add(paper, 1, wxEXPAND);

    auto* both = new wxBoxSizer(wxHORIZONTAL);
    both->Add(left, 0, wxEXPAND | wxRIGHT, step(this, 3));
    both->Add(right, 1, wxEXPAND);
    SetSizer(both);

    list_->Bind(wxEVT_LISTBOX, [this](wxCommandEvent&) { show_one(); });
    list_->Bind(wxEVT_CHECKLISTBOX, [this](wxCommandEvent& e) {
      const auto column = columns_.order()[static_cast<std::size_t>(e.GetInt())];
      if (list_->IsChecked(static_cast<unsigned>(e.GetInt())))
        columns_.show(column);
      else
        columns_.hide(column);
      keep();
      fill();
    });
    up_->Bind(wxEVT_BUTTON, [this](wxCommandEvent&) { move(-1); });
    down_->Bind(wxEVT_BUTTON, [this](wxCommandEvent&) { move(1); });
    font_->Bind(wxEVT_CHOICE, [this](wxCommandEvent& e) {
      const int n = e.GetSelection();
      columns_.set_font(column(), n <= 0 ? std::string() : from_wx(families_[static_cast<std::size_t>(n - 1)]));
      keep();
      show_one();
    });
    const auto resize = [this] {
      columns_.set_point_size(column(), own_size_->GetValue() ? size_->GetValue() : 0);
      keep();
      show_one();
    };
    own_size_->Bind(wxEVT_CHECKBOX, [resize](wxCommandEvent&) { resize(); });
    size_->Bind(wxEVT_SPINCTRL, [resize](wxSpinEvent&) { resize(); });
    sample_->Bind(wxEVT_SIZE, [this](wxSizeEvent& e) {
      e.Skip();
      wrap();
    });
    fill();
  }

 private:
  // Those of the open document, else the official ones.
  [[nodiscard]] Columns present() const {
    if (!editor_.languages().empty()) return editor_.columns();
    return Columns({text::official_languages.begin(), text::official_languages.end()}, editor_.preferences().columns);
  }

  void keep() {
    if (!editor_.languages().empty()) {
      editor_.columns() = columns_;
      editor_.columns_changed();
    } else {
      change_preferences(editor_, [&](Preferences& p) { p.columns = columns_.looks(); });
    }
  }

  [[nodiscard]] std::uint32_t column() const { return columns_.order()[static_cast<std::size_t>(place_)]; }

  void fill() {
    list_->Clear();
    for (const auto c : columns_.order()) {
      const int row = list_->Append(to_wx(own_name(columns_.look(c).language)));
      list_->Check(static_cast<unsigned>(row), columns_.look(c).visible);
    }
    list_->SetSelection(place_);
    show_one();
  }

  void show_one() {
    if (list_->GetSelection() != wxNOT_FOUND) place_ = list_->GetSelection();
    const auto& look = columns_.look(column());
    const int face = families_.Index(to_wx(look.font));
    font_->SetSelection(look.font.empty() || face == wxNOT_FOUND ? 0 : face + 1);
    own_size_->SetValue(look.point_size > 0);
    size_->Enable(look.point_size > 0);
    auto font = GetFont();
    if (look.point_size > 0) {
      size_->SetValue(static_cast<int>(look.point_size));
      font.SetFractionalPointSize(look.point_size);
    } else {
      size_->SetValue(GetFont().GetPointSize());
    }
    if (!look.font.empty()) font.SetFaceName(to_wx(look.font));
    sample_->SetFont(font);
    sample_->SetLayoutDirection(is_right_to_left(look.language) ? wxLayout_RightToLeft : wxLayout_LeftToRight);
    wrap();
    up_->Enable(place_ > 0);
    down_->Enable(place_ + 1 < static_cast<int>(columns_.count()));
  }

  void wrap() {
    const int width = sample_->GetParent()->GetClientSize().x - step(this, 4);
    if (width < 40) return;
    sample_->SetLabel(sample(columns_.look(column()).language));
    sample_->Wrap(width);
  }

  void move(int by) {
    const int to = place_ + by;
    if (to < 0 || to >= static_cast<int>(columns_.count())) return;
    columns_.move(column(), static_cast<std::uint32_t>(to));
    place_ = to;
    keep();
    fill();
  }

  Editor& editor_;
  Columns columns_;
  int place_ = 0;  // of the language that is shown
  wxArrayString families_;
  wxCheckListBox* list_ = nullptr;
  wxButton *up_ = nullptr, *down_ = nullptr;
  wxChoice* font_ = nullptr;
  wxCheckBox* own_size_ = nullptr;
  wxSpinCtrl* size_ = nullptr;
  wxStaticText* sample_ = nullptr;
};

}  // namespace

wxWindow* languages_page(wxWindow* parent, Editor& editor) { return new LanguagesPage(parent, editor); }

}  // namespace hexaglot::gui
