// Long because a check has three kinds of switches: itself, what it finds, and its settings.
#include <wx/checklst.h>
#include <wx/hyperlink.h>
#include <wx/scrolwin.h>
#include <wx/spinctrl.h>
#include <wx/stdpaths.h>
#include <wx/wx.h>

#include <algorithm>
#include <cmath>
#include <cstdlib>

#include "core/app/report/report.hpp"
#include "core/app/selection.hpp"
#include "gui/dialogs/layout.hpp"
#include "gui/dialogs/preferences_pages.hpp"
#include "gui/look/palette.hpp"
#include "gui/look/text.hpp"
#include "gui/model/finding_titles.hpp"
#include "gui/model/words.hpp"

namespace hexaglot::gui {
namespace {

// Where the page about a check is: installed, or in the tree that the program was built from; empty: nowhere.
std::filesystem::path page_about(const check::CheckInfo& check) {
  const std::filesystem::path program = from_wx(wxStandardPaths::Get().GetExecutablePath());
  const auto top = program.parent_path().parent_path();
  const std::filesystem::path page = app::page_of(check);
  for (const auto& at :
       {top / "share" / "doc" / "hexaglot" / page.lexically_relative("docs"), top.parent_path() / page}) {
    std::error_code ignored;
    if (std::filesystem::is_regular_file(at, ignored)) return at;
  }
  return {};
}

// A scrolled window that is filled while it is frozen measures bold letters as thin ones.
wxStaticText* sized(wxStaticText* text) {
  text->SetMinSize(text->GetTextExtent(text->GetLabelText()));
  return text;
}

class ChecksPage final : public wxPanel {
 public:
  ChecksPage(wxWindow* parent, Editor& editor)
      : wxPanel(parent), editor_(editor), checks_(app::check_infos(editor.session())) {
    auto* left = new wxBoxSizer(wxVERTICAL);
    left->Add(new wxStaticText(this, wxID_ANY, words("&Checks that are run:")), 0, wxBOTTOM, step(this) / 2);
    list_ = new wxCheckListBox(this, wxID_ANY, wxDefaultPosition, FromDIP(wxSize(220, 300)));
    list_->SetName(words("Checks"));
    for (const auto& check : checks_) list_->Append(to_wx(check_title(check.id)));
    left->Add(list_, 1, wxEXPAND);
    details_ = new wxScrolledWindow(this, wxID_ANY, wxDefaultPosition, wxDefaultSize, wxVSCROLL | wxTAB_TRAVERSAL);
    details_->SetScrollRate(0, step(this));
    auto* both = new wxBoxSizer(wxHORIZONTAL);
    both->Add(left, 0, wxEXPAND | wxRIGHT, step(this, 3));
    both->Add(details_, 1, wxEXPAND);
    SetSizer(both);
    for (unsigned i = 0; i < checks_.size(); ++i) list_->Check(i, !skipped(checks_[i].id));
    if (!checks_.empty()) list_->SetSelection(0);
    list_->Bind(wxEVT_LISTBOX, [this](wxCommandEvent&) { show(); });
    list_->Bind(wxEVT_CHECKLISTBOX, [this](wxCommandEvent& e) {
      const auto i = static_cast<unsigned>(e.GetInt());
      run(checks_[i].id, list_->IsChecked(i));
      list_->SetSelection(e.GetInt());
      show();
    });
    show();
  }

 private:
  [[nodiscard]] bool skipped(const std::string& id) const {
    const auto& all = editor_.preferences().skipped;
    return std::ranges::find(all, id) != all.end();
  }

  void run(const std::string& id, bool wanted) {
    change_preferences(editor_, [&](Preferences& p) {
      std::erase(p.skipped, id);
      if (!wanted) p.skipped.push_back(id);
    });
  }

  void show() {
    const int chosen = list_->GetSelection();
    if (chosen == wxNOT_FOUND) return;
    const auto& check = checks_[static_cast<std::size_t>(chosen)];
    details_->Freeze();
    details_->DestroyChildren();
    auto* content = new wxBoxSizer(wxVERTICAL);
    auto* head = new wxBoxSizer(wxHORIZONTAL);
    head->Add(sized(heading(details_, to_wx(check_title(check.id)), 1.15)), 1, wxALIGN_CENTRE_VERTICAL);
    if (const auto page = page_about(check); !page.empty())
      head->Add(new wxHyperlinkCtrl(details_, wxID_ANY, words("More about it"), to_wx("file://" + page.string())), 0,
                wxALIGN_CENTRE_VERTICAL);
    content->Add(head, 0, wxEXPAND | wxBOTTOM, step(this));
    const bool on = !skipped(check.id);
    if (!check.settings.empty()) {
      content->Add(sized(heading(details_, words("Settings"))), 0, wxTOP | wxBOTTOM, step(this));
      for (const auto& setting : check.settings) content->Add(control(setting, on), 0, wxEXPAND | wxBOTTOM, step(this));
    }
    content->Add(sized(heading(details_, words("What it finds"))), 0, wxTOP | wxBOTTOM, step(this));
    for (const auto& kind : check.kinds) {
      const bool titled = has_finding_title(kind.id);
      auto* box = new wxCheckBox(details_, wxID_ANY, shown(titled ? finding_title(kind.id) : kind.description));
      box->SetToolTip(to_wx(kind.id + ": " + kind.description));
      box->SetValue(!skipped(kind.id));
      box->Enable(on);
      box->Bind(wxEVT_CHECKBOX, [this, id = kind.id](wxCommandEvent& e) { run(id, e.IsChecked()); });
      content->Add(box, 0, wxEXPAND | wxBOTTOM, step(this));
    }
    details_->SetSizer(content);
    details_->Layout();
    details_->FitInside();
    details_->Scroll(0, 0);
    details_->Thaw();
  }

  // Labels and descriptions are the plugins' own; ampersands in them are no mnemonics. Long ones in lines.
  [[nodiscard]] wxString shown(const std::string& text) const {
    auto out = wxControl::EscapeMnemonics(words(text.c_str()));
    constexpr std::size_t most = 72;
    for (std::size_t line = 0; out.length() - line > most;) {
      const auto space = out.Mid(line, most).Find(' ', true);
      if (space == wxNOT_FOUND) break;
      out[line + static_cast<std::size_t>(space)] = '\n';
      line += static_cast<std::size_t>(space) + 1;
    }
    return out;
  }

  [[nodiscard]] std::string value(const check::SettingInfo& setting) const {
    const auto& chosen = editor_.preferences().settings;
    const auto at = chosen.find(setting.id);
    return at == chosen.end() ? setting.default_value : at->second;
  }

  void set(const check::SettingInfo& setting, const std::string& chosen) {
    change_preferences(editor_, [&](Preferences& p) {
      if (chosen == setting.default_value)
        p.settings.erase(setting.id);
      else
        p.settings[setting.id] = chosen;
    });
  }

  static double number(const std::string& text) { return std::strtod(text.c_str(), nullptr); }
  static std::string printed(double d) {
    auto out = from_wx(wxString::FromCDouble(d, 6));
    if (out.find('.') != std::string::npos) {
      while (out.back() == '0') out.pop_back();
      if (out.back() == '.') out.pop_back();
    }
    return out;
  }

  wxSizer* control(const check::SettingInfo& setting, bool on) {
    auto* line = new wxBoxSizer(wxHORIZONTAL);
    auto* reset =
        new wxButton(details_, wxID_ANY, words("As at First"), wxDefaultPosition, wxDefaultSize, wxBU_EXACTFIT);
    wxWindow* field = nullptr;
    const auto changed = [this, setting, reset](const std::string& chosen) {
      set(setting, chosen);
      reset->Enable(chosen != setting.default_value);
    };
    if (setting.type == check::SettingType::on_off) {
      auto* box = new wxCheckBox(details_, wxID_ANY, shown(setting.label));
      box->SetValue(value(setting) == "on");
      box->Bind(wxEVT_CHECKBOX, [changed](wxCommandEvent& e) { changed(e.IsChecked() ? "on" : "off"); });
      field = box;
      line->Add(box, 1, wxALIGN_CENTRE_VERTICAL);
    } else {
      auto* label = new wxStaticText(details_, wxID_ANY, shown(setting.label));
      line->Add(label, 1, wxALIGN_CENTRE_VERTICAL | wxRIGHT, step(this));
      if (setting.type == check::SettingType::number) {
        const bool whole = setting.default_value.find('.') == std::string::npos &&
                           std::floor(setting.minimum) == setting.minimum && setting.maximum > 2;
        auto* spin = new wxSpinCtrlDouble(details_, wxID_ANY, {}, wxDefaultPosition, wxDefaultSize, wxSP_ARROW_KEYS,
                                          setting.minimum, setting.maximum, number(value(setting)), whole ? 1 : 0.05);
        spin->SetDigits(whole ? 0 : 2);
        spin->Bind(wxEVT_SPINCTRLDOUBLE, [changed](wxSpinDoubleEvent& e) { changed(printed(e.GetValue())); });
        field = spin;
      } else {
        auto* text =
            new wxTextCtrl(details_, wxID_ANY, to_wx(value(setting)), wxDefaultPosition, FromDIP(wxSize(180, -1)));
        text->Bind(wxEVT_KILL_FOCUS, [this, text, setting, changed](wxFocusEvent& e) {
          e.Skip();
          const auto chosen = from_wx(text->GetValue());
          if (chosen != value(setting)) changed(chosen);
        });
        field = text;
      }
      field->SetName(to_wx(setting.label));
      line->Add(field, 0, wxALIGN_CENTRE_VERTICAL);
    }
    field->SetToolTip(to_wx(setting.id));
    field->Enable(on);
    reset->Enable(on && value(setting) != setting.default_value);
    reset->MoveAfterInTabOrder(field);
    // TRANSLATORS: %1 is a value, such as 0.8 or "on"
    reset->SetToolTip(to_wx(filled(tr("Back to %1"), {setting.default_value.empty() ? "–" : setting.default_value})));
    reset->Bind(wxEVT_BUTTON, [this, setting](wxCommandEvent&) {
      set(setting, setting.default_value);
      CallAfter([this] { show(); });
    });
    line->Add(reset, 0, wxALIGN_CENTRE_VERTICAL | wxLEFT, step(this));
    return line;
  }

  Editor& editor_;
  std::vector<check::CheckInfo> checks_;
  wxCheckListBox* list_ = nullptr;
  wxScrolledWindow* details_ = nullptr;
};

}  // namespace

wxWindow* checks_page(wxWindow* parent, Editor& editor) { return new ChecksPage(parent, editor); }

}  // namespace hexaglot::gui
