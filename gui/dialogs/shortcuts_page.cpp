#include <wx/dataview.h>
#include <wx/srchctrl.h>
#include <wx/wx.h>

#include <algorithm>

#include "core/text/fold.hpp"
#include "gui/dialogs/layout.hpp"
#include "gui/dialogs/preferences_pages.hpp"
#include "gui/look/keys.hpp"
#include "gui/look/palette.hpp"
#include "gui/look/text.hpp"
#include "gui/model/shortcuts.hpp"
#include "gui/model/words.hpp"

namespace hexaglot::gui {
namespace {

// Shows the key that is pressed in it instead of typing it. Tab and Escape stay the dialog's.
class KeyField final : public wxTextCtrl {
 public:
  explicit KeyField(wxWindow* parent)
      : wxTextCtrl(parent, wxID_ANY, {}, wxDefaultPosition, wxDefaultSize, wxTE_PROCESS_ENTER) {
    SetHint(words("Press a key"));
    Bind(wxEVT_CHAR_HOOK, [this](wxKeyEvent& event) {
      const auto pressed = key_of(event);
      const bool dialogs = pressed && (pressed->code == key_escape ||
                                       (pressed->code == key_tab && (pressed->modifiers & ~mod_shift) == 0));
      if (!pressed || dialogs) {
        event.Skip();
        return;
      }
      key_ = pressed;
      ChangeValue(to_wx(shown_key(*pressed)));
      if (on_key) on_key();
    });
  }
  void forget() {
    key_.reset();
    ChangeValue({});
  }
  [[nodiscard]] std::optional<Key> key() const { return key_; }
  std::function<void()> on_key;

 private:
  std::optional<Key> key_;
};

class ShortcutsPage final : public wxPanel {
 public:
  ShortcutsPage(wxWindow* parent, Editor& editor)
      : wxPanel(parent),
        editor_(editor),
        shortcuts_(editor.preferences().shortcut_preset, editor.preferences().shortcuts) {
    auto* content = new wxBoxSizer(wxVERTICAL);
    auto* top = new wxBoxSizer(wxHORIZONTAL);
    auto* label = new wxStaticText(this, wxID_ANY, words("&Habits:"));
    preset_ = new wxChoice(this, wxID_ANY);
    preset_->SetName(words("Habits"));
    for (const auto& p : shortcut_presets()) {
      preset_->Append(words(p.name));
      if (shortcuts_.preset() == p.id) preset_->SetSelection(static_cast<int>(preset_->GetCount()) - 1);
    }
    search_ = new wxSearchCtrl(this, wxID_ANY);
    search_->SetDescriptiveText(words("Command or key"));
    search_->SetName(words("Search the list"));
    top->Add(label, 0, wxALIGN_CENTRE_VERTICAL | wxRIGHT, step(this));
    top->Add(preset_, 0, wxALIGN_CENTRE_VERTICAL | wxRIGHT, step(this, 2));
    top->Add(search_, 1, wxALIGN_CENTRE_VERTICAL);
    content->Add(top, 0, wxEXPAND | wxBOTTOM, step(this));
    list_ = new wxDataViewListCtrl(this, wxID_ANY, wxDefaultPosition, FromDIP(wxSize(-1, 240)),
                                   wxDV_ROW_LINES | wxDV_SINGLE);
    list_->SetName(words("Commands"));
    const auto column = [&](const wxString& name, int width) {
      list_->AppendTextColumn(name, wxDATAVIEW_CELL_INERT, FromDIP(width), wxALIGN_LEFT,
                              wxDATAVIEW_COL_RESIZABLE | wxDATAVIEW_COL_SORTABLE);
    };
    column(words("Command"), 230);
    column(words("Keys"), 200);
    column(words("What it does"), 320);
    content->Add(list_, 1, wxEXPAND);

    auto* edit = new wxBoxSizer(wxHORIZONTAL);
    edit->Add(new wxStaticText(this, wxID_ANY, words("&New key:")), 0, wxALIGN_CENTRE_VERTICAL | wxRIGHT, step(this));
    key_ = new KeyField(this);
    key_->SetName(words("New key"));
    edit->Add(key_, 1, wxALIGN_CENTRE_VERTICAL | wxRIGHT, step(this));
    const auto button = [&](const wxString& text, auto action) {
      auto* out = new wxButton(this, wxID_ANY, text);
      out->Bind(wxEVT_BUTTON, [action](wxCommandEvent&) { action(); });
      edit->Add(out, 0, wxALIGN_CENTRE_VERTICAL | wxLEFT, step(this) / 2);
      return out;
    };
    assign_ = button(words("&Assign"), [this] { assign(); });
    clear_ = button(words("&Remove Keys"), [this] { change([](Shortcuts& s, Command c) { s.set(c, {}); }); });
    reset_ = button(words("As at &First"), [this] { change([](Shortcuts& s, Command c) { s.reset(c); }); });
    button(words("All as at First"), [this] {
      shortcuts_ = Shortcuts(shortcuts_.preset());
      keep();
    });
    content->Add(edit, 0, wxEXPAND | wxTOP, step(this));
    told_ = quiet_text(this, {});
    content->Add(told_, 0, wxEXPAND | wxTOP, step(this));
    SetSizer(content);

    key_->on_key = [this] { tell_about_key(); };
    preset_->Bind(wxEVT_CHOICE, [this](wxCommandEvent& e) {
      shortcuts_ = Shortcuts(shortcut_presets()[static_cast<std::size_t>(e.GetSelection())].id, shortcuts_.changes());
      keep();
    });
    search_->Bind(wxEVT_TEXT, [this](wxCommandEvent&) { fill(); });
    list_->Bind(wxEVT_DATAVIEW_SELECTION_CHANGED, [this](wxDataViewEvent&) {
      key_->forget();
      tell_about_key();
    });
    list_->Bind(wxEVT_DATAVIEW_ITEM_ACTIVATED, [this](wxDataViewEvent&) { key_->SetFocus(); });
    fill();
  }

 private:
  [[nodiscard]] std::optional<Command> chosen() const {
    const int row = list_->GetSelectedRow();
    if (row == wxNOT_FOUND) return {};
    return static_cast<Command>(list_->GetItemData(list_->RowToItem(row)));
  }

  void fill() {
    const auto was = chosen();
    const auto wanted = text::fold(from_wx(search_->GetValue()));
    list_->DeleteAllItems();
    for (const auto& c : commands()) {
      const auto name = plain_name(c.command), keys = shown_keys(shortcuts_.keys(c.command));
      const std::string help = *c.help == '\0' ? std::string() : tr(c.help);
      if (!wanted.empty() && text::fold(name + " " + keys + " " + help).find(wanted) == std::string::npos) continue;
      wxVector<wxVariant> row;
      row.push_back(to_wx(name));
      row.push_back((shortcuts_.is_changed(c.command) ? L"\u2022 " : L"") + to_wx(keys));
      row.push_back(to_wx(help));
      list_->AppendItem(row, static_cast<wxUIntPtr>(c.command));
      if (was == c.command) list_->SelectRow(static_cast<unsigned>(list_->GetItemCount() - 1));
    }
    if (list_->GetSelectedRow() == wxNOT_FOUND && list_->GetItemCount() > 0) list_->SelectRow(0);
    tell_about_key();
  }

  void keep() {
    change_preferences(editor_, [&](Preferences& p) {
      p.shortcut_preset = shortcuts_.preset();
      p.shortcuts = shortcuts_.changes();
    });
    key_->forget();
    fill();
  }

  template <class Change>
  void change(Change one) {
    const auto command = chosen();
    if (!command) return;
    one(shortcuts_, *command);
    keep();
  }

  void assign() {
    const auto key = key_->key();
    if (!key) return;
    change([&](Shortcuts& s, Command c) { static_cast<void>(s.take(c, *key)); });
  }

  // What the pressed key would do, and who has it now.
  void tell_about_key() {
    const auto command = chosen();
    const auto key = key_->key();
    clear_->Enable(command && !shortcuts_.keys(*command).empty());
    reset_->Enable(command && shortcuts_.is_changed(*command));
    assign_->SetLabel(words("&Assign"));
    assign_->Enable(false);
    told_->SetForegroundColour(palette().quiet_ink);
    if (!command || !key) {
      tell_conflicts();
      return;
    }
    const auto refusal = Shortcuts::refusal(*key, *command);
    const auto holders = shortcuts_.holders(*key, *command);
    assign_->Enable(refusal.empty());
    if (!refusal.empty()) {
      warn(refusal);
    } else if (!holders.empty()) {
      // TRANSLATORS: %1 a key, %2 the command that has it, %3 the command that would get it
      warn(filled(tr("%1 belongs to “%2”. If you go on, “%3” takes it over."),
                  {shown_key(*key), plain_name(holders.front()), plain_name(*command)}));
      assign_->SetLabel(words("Take &Over"));
    } else {
      told_->SetLabel(to_wx(is_typing_key(*key) ? tr("This key is free. It will be heard while the grid has the focus.")
                                                : tr("This key is free.")));
    }
    Layout();
  }

  void tell_conflicts() {
    const auto conflicts = shortcuts_.conflicts();
    if (conflicts.empty()) {
      told_->SetLabel(
          words("Choose a command and press a key in the field. Single letters are heard in the grid only."));
      return;
    }
    const auto& c = conflicts.front();
    // TRANSLATORS: %1 a key, %2 and %3 two commands
    warn(filled(tr("%1 belongs to both “%2” and “%3”. Give one of them another key."),
                {shown_key(c.key), plain_name(c.first), plain_name(c.second)}));
  }

  void warn(const std::string& text) {
    told_->SetForegroundColour(palette().warning);
    told_->SetLabel(L"\u26A0 " + to_wx(text));
  }

  Editor& editor_;
  Shortcuts shortcuts_;
  wxChoice* preset_ = nullptr;
  wxSearchCtrl* search_ = nullptr;
  wxDataViewListCtrl* list_ = nullptr;
  KeyField* key_ = nullptr;
  wxButton *assign_ = nullptr, *clear_ = nullptr, *reset_ = nullptr;
  wxStaticText* told_ = nullptr;
};

}  // namespace

wxWindow* shortcuts_page(wxWindow* parent, Editor& editor) { return new ShortcutsPage(parent, editor); }

}  // namespace hexaglot::gui
