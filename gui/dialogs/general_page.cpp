#include <wx/filedlg.h>
#include <wx/spinctrl.h>
#include <wx/wx.h>

#include <array>

#include "gui/dialogs/layout.hpp"
#include "gui/dialogs/preferences_pages.hpp"
#include "gui/look/text.hpp"
#include "gui/look/theme.hpp"
#include "gui/model/words.hpp"

namespace hexaglot::gui {
namespace {

struct Choice {
  const char* value;  // in the preferences
  const char* name;
};
constexpr std::array themes{Choice{"desktop", HEXAGLOT_N("As the desktop")}, Choice{"light", HEXAGLOT_N("Light")},
                            Choice{"dark", HEXAGLOT_N("Dark")}};
constexpr std::array interfaces{"", "ar", "en", "es", "fr", "ru", "zh"};

class GeneralPage final : public wxPanel {
 public:
  GeneralPage(wxWindow* parent, Editor& editor) : wxPanel(parent), editor_(editor) {
    const auto& now = editor.preferences();
    auto* fields = form(this);
    auto* language = new wxChoice(this, wxID_ANY);
    for (const char* tag : interfaces) language->Append(*tag == '\0' ? words("As the desktop") : to_wx(own_name(tag)));
    for (std::size_t i = 0; i < interfaces.size(); ++i)
      if (now.interface_language == interfaces[i] || i == 0) language->SetSelection(static_cast<int>(i));
    add_field(fields, this, words("&Language of the program:"), language);
    fields->AddSpacer(0);
    fields->Add(quiet_text(this, words("Holds when the program is started again.")), 0, wxBOTTOM, step(this));

    auto* theme = new wxChoice(this, wxID_ANY);
    for (const auto& t : themes) theme->Append(words(t.name));
    for (std::size_t i = 0; i < themes.size(); ++i)
      if (now.theme == themes[i].value) theme->SetSelection(static_cast<int>(i));
    add_field(fields, this, words("C&olours:"), theme);

    auto* memory = new wxBoxSizer(wxHORIZONTAL);
    auto* label = new wxStaticText(this, wxID_ANY, words("&Memory:"));
    memory_ = new wxTextCtrl(this, wxID_ANY, to_wx((now.memory.empty() ? default_memory() : now.memory).string()),
                             wxDefaultPosition, wxDefaultSize, wxTE_READONLY);
    memory_->SetName(words("Memory"));
    auto* choose = new wxButton(this, wxID_ANY, words("&Choose…"));
    auto* usual = new wxButton(this, wxID_ANY, words("As &at First"));
    memory->Add(memory_, 1, wxALIGN_CENTRE_VERTICAL | wxRIGHT, step(this));
    memory->Add(choose, 0, wxRIGHT, step(this));
    memory->Add(usual);
    fields->Add(label, 0, wxALIGN_CENTRE_VERTICAL);
    fields->Add(memory, 1, wxEXPAND);
    fields->AddSpacer(0);
    fields->Add(quiet_text(this, words("The file in which documents are kept. It is never deleted or replaced.")), 0,
                wxBOTTOM, step(this));

    auto* match = new wxBoxSizer(wxHORIZONTAL);
    auto* least =
        new wxSpinCtrl(this, wxID_ANY, {}, wxDefaultPosition, wxDefaultSize, wxSP_ARROW_KEYS, 30, 100, now.least_match);
    auto* match_label = new wxStaticText(this, wxID_ANY, words("Show matches &from:"));
    match_label->MoveBeforeInTabOrder(least);
    least->SetName(words("Show matches from"));
    match->Add(least, 0, wxALIGN_CENTRE_VERTICAL | wxRIGHT, step(this));
    match->Add(new wxStaticText(this, wxID_ANY, words("per cent")), 0, wxALIGN_CENTRE_VERTICAL);
    fields->Add(match_label, 0, wxALIGN_CENTRE_VERTICAL);
    fields->Add(match);
    SetSizer(fields);

    language->Bind(wxEVT_CHOICE, [this](wxCommandEvent& e) {
      const std::string chosen = interfaces[static_cast<std::size_t>(e.GetSelection())];
      change_preferences(editor_, [&](Preferences& p) { p.interface_language = chosen; });
    });
    theme->Bind(wxEVT_CHOICE, [this](wxCommandEvent& e) {
      const std::string chosen = themes[static_cast<std::size_t>(e.GetSelection())].value;
      use_theme(chosen);
      change_preferences(editor_, [&](Preferences& p) { p.theme = chosen; });
    });
    least->Bind(wxEVT_SPINCTRL, [this](wxSpinEvent& e) {
      change_preferences(editor_, [&](Preferences& p) { p.least_match = e.GetPosition(); });
    });
    choose->Bind(wxEVT_BUTTON, [this](wxCommandEvent&) { choose_memory(); });
    usual->Bind(wxEVT_BUTTON, [this](wxCommandEvent&) { set_memory({}); });
  }

 private:
  void choose_memory() {
    const std::filesystem::path now = from_wx(memory_->GetValue());
    // An existing memory is opened, never written over: no overwrite prompt.
    wxFileDialog dialog(this, words("Memory"), to_wx(now.parent_path().string()), to_wx(now.filename().string()),
                        words("Translation memories") + " (*.hexaglot)|*.hexaglot|" + words("All files") + "|*",
                        wxFD_SAVE);
    if (dialog.ShowModal() != wxID_OK) return;
    std::filesystem::path file = from_wx(dialog.GetPath());
    if (!file.has_extension()) file += ".hexaglot";
    set_memory(file);
  }

  void set_memory(const std::filesystem::path& file) {
    memory_->ChangeValue(to_wx((file.empty() ? default_memory() : file).string()));
    change_preferences(editor_, [&](Preferences& p) { p.memory = file; });
  }

  Editor& editor_;
  wxTextCtrl* memory_ = nullptr;
};

}  // namespace

wxWindow* general_page(wxWindow* parent, Editor& editor) { return new GeneralPage(parent, editor); }

}  // namespace hexaglot::gui
