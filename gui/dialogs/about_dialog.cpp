#include "gui/dialogs/about_dialog.hpp"

#include <wx/dataview.h>
#include <wx/wx.h>

#include "gui/dialogs/emblem.hpp"
#include "gui/dialogs/layout.hpp"
#include "gui/look/text.hpp"
#include "gui/model/words.hpp"

namespace hexaglot::gui {
namespace {

wxString state(plugin::PluginInfo::State state) {
  switch (state) {
    case plugin::PluginInfo::State::active:
      return words("Active");
    case plugin::PluginInfo::State::disabled:
      return words("Off");
    case plugin::PluginInfo::State::failed:
      return words("Failed");
  }
  return {};
}

wxDataViewListCtrl* plugins(wxWindow* parent, const Editor& editor) {
  auto* list = new wxDataViewListCtrl(parent, wxID_ANY, wxDefaultPosition, wxDefaultSize, wxDV_ROW_LINES | wxDV_SINGLE);
  list->SetName(words("Plugins"));
  const auto column = [&](const wxString& name, int width) {
    list->AppendTextColumn(name, wxDATAVIEW_CELL_INERT, parent->FromDIP(width), wxALIGN_LEFT,
                           wxDATAVIEW_COL_RESIZABLE | wxDATAVIEW_COL_SORTABLE);
  };
  column(words("Plugin"), 170);
  column(words("State"), 80);
  column(words("Version"), 80);
  column(words("Reason"), 200);
  column(words("Id"), 210);
  for (const auto& p : editor.session().plugins().list()) {
    wxVector<wxVariant> row;
    row.push_back(to_wx(p.name.empty() ? p.id : p.name));
    row.push_back(state(p.state));
    row.push_back(to_wx(p.version));
    row.push_back(to_wx(p.reason));
    row.push_back(to_wx(p.id));
    list->AppendItem(row);
  }
  return list;
}

}  // namespace

void show_about(wxWindow* parent, const Editor& editor) {
  wxDialog dialog(parent, wxID_ANY, words("About Hexaglot"), wxDefaultPosition, wxDefaultSize,
                  wxDEFAULT_DIALOG_STYLE | wxRESIZE_BORDER);
  auto* head = new wxBoxSizer(wxHORIZONTAL);
  head->Add(new Emblem(&dialog, 64), 0, wxALIGN_CENTRE_VERTICAL | wxRIGHT, step(&dialog, 2));
  auto* names = new wxBoxSizer(wxVERTICAL);
  names->Add(heading(&dialog, words("Hexaglot"), 1.6));
  // TRANSLATORS: %1 is a number such as 0.1.0
  names->Add(new wxStaticText(&dialog, wxID_ANY, to_wx(filled(tr("Version %1"), {std::string(app::version())}))), 0,
             wxTOP, step(&dialog) / 2);
  names->Add(quiet_text(&dialog, words("Parallel documents in six languages: aligned, stored, checked")), 0, wxTOP,
             step(&dialog) / 2);
  names->Add(quiet_text(&dialog, words("© 2026 the Hexaglot authors. Free software under the MIT licence.")), 0, wxTOP,
             step(&dialog) / 2);
  head->Add(names, 1, wxALIGN_CENTRE_VERTICAL);
  auto* content = new wxBoxSizer(wxVERTICAL);
  content->Add(head, 0, wxEXPAND);
  content->Add(heading(&dialog, words("Plugins")), 0, wxTOP | wxBOTTOM, step(&dialog));
  content->Add(plugins(&dialog, editor), 1, wxEXPAND);
  settle(dialog, content, close_only(dialog), {760, 520});
  dialog.FindWindow(wxID_CLOSE)->SetFocus();
  dialog.ShowModal();
}

}  // namespace hexaglot::gui
