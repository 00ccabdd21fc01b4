#include <wx/clipbrd.h>
#include <wx/wx.h>

#include "core/app/dictionaries.hpp"
#include "gui/dialogs/layout.hpp"
#include "gui/dialogs/preferences_pages.hpp"
#include "gui/look/palette.hpp"
#include "gui/look/text.hpp"
#include "gui/model/words.hpp"

namespace hexaglot::gui {
namespace {

wxString state(const app::DictionaryState& s) {
  using Kind = app::DictionaryState::Kind;
  if (s.kind == Kind::found) return to_wx(s.file);
  if (s.kind == Kind::not_needed) return words("Needs no dictionary");
  // TRANSLATORS: %1 is the name of a software package
  return to_wx(filled(tr("No dictionary. Install the package %1 and start the program again."), {s.package}));
}

}  // namespace

wxWindow* dictionaries_page(wxWindow* parent, Editor& /*editor*/) {
  auto* page = new wxPanel(parent);
  auto* content = new wxBoxSizer(wxVERTICAL);
  auto* text =
      new wxStaticText(page, wxID_ANY,
                       words("Spelling and terms in inflected languages need Hunspell dictionaries. Without one, "
                             "words of that language are not checked, and nothing else changes."));
  text->Wrap(page->FromDIP(700));
  content->Add(text, 0, wxEXPAND | wxBOTTOM, step(page, 2));
  auto* table = new wxFlexGridSizer(3, wxSize(step(page, 2), step(page)));
  table->AddGrowableCol(1);
  for (const auto& s : app::dictionary_states()) {
    using Kind = app::DictionaryState::Kind;
    table->Add(new wxStaticText(page, wxID_ANY, to_wx(own_name(s.language))), 0, wxALIGN_CENTRE_VERTICAL);
    auto* what = quiet_text(page, (s.kind == Kind::missing ? L"\u26A0 " : L"\u2713 ") + state(s));
    if (s.kind == Kind::missing) what->SetForegroundColour(palette().warning);
    table->Add(what, 0, wxALIGN_CENTRE_VERTICAL);
    if (s.kind == Kind::missing) {
      auto* copy = new wxButton(page, wxID_ANY, words("Copy Command"));
      const auto command = "sudo apt install " + s.package;
      copy->SetToolTip(to_wx(command));
      copy->Bind(wxEVT_BUTTON, [command](wxCommandEvent&) {
        if (!wxTheClipboard->Open()) return;
        wxTheClipboard->SetData(new wxTextDataObject(to_wx(command)));
        wxTheClipboard->Close();
      });
      table->Add(copy);
    } else {
      table->AddSpacer(0);
    }
  }
  content->Add(table, 0, wxEXPAND);
  page->SetSizer(content);
  return page;
}

}  // namespace hexaglot::gui
