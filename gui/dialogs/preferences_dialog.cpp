#include "gui/dialogs/preferences_dialog.hpp"

#include <wx/notebook.h>
#include <wx/wx.h>

#include <array>

#include "gui/dialogs/layout.hpp"
#include "gui/dialogs/preferences_pages.hpp"
#include "gui/look/text.hpp"
#include "gui/model/words.hpp"

namespace hexaglot::gui {
namespace {

struct Page {
  const char* name;
  wxWindow* (*make)(wxWindow*, Editor&);
};
constexpr std::array pages{
    Page{HEXAGLOT_N("General"), general_page},
    Page{HEXAGLOT_N("Languages"), languages_page},
    Page{HEXAGLOT_N("Checks"), checks_page},
    Page{HEXAGLOT_N("Termbases"), termbases_page},
    Page{HEXAGLOT_N("Dictionaries"), dictionaries_page},
    Page{HEXAGLOT_N("Shortcuts"), shortcuts_page},
};

}  // namespace

void show_preferences(wxWindow* parent, Editor& editor, PreferencesPage page) {
  wxDialog dialog(parent, wxID_ANY, words("Preferences"), wxDefaultPosition, wxDefaultSize,
                  wxDEFAULT_DIALOG_STYLE | wxRESIZE_BORDER);
  auto* book = new wxNotebook(&dialog, wxID_ANY);
  for (const auto& p : pages) {
    auto* holder = new wxPanel(book);
    auto* margin = new wxBoxSizer(wxVERTICAL);
    margin->Add(p.make(holder, editor), 1, wxEXPAND | wxALL, step(&dialog, 2));
    holder->SetSizer(margin);
    book->AddPage(holder, words(p.name));
  }
  book->ChangeSelection(static_cast<std::size_t>(page));
  auto* content = new wxBoxSizer(wxVERTICAL);
  content->Add(book, 1, wxEXPAND);
  settle(dialog, content, close_only(dialog), {860, 600});
  book->SetFocus();
  dialog.ShowModal();
}

}  // namespace hexaglot::gui
