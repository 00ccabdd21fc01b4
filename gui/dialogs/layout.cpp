#include "gui/dialogs/layout.hpp"

#include <wx/datetime.h>
#include <wx/display.h>

#include <algorithm>

#include "gui/look/palette.hpp"
#include "gui/look/text.hpp"
#include "gui/model/words.hpp"

namespace hexaglot::gui {

wxStaticText* quiet_text(wxWindow* parent, const wxString& text) {
  auto* out = new wxStaticText(parent, wxID_ANY, text);
  out->SetForegroundColour(palette().quiet_ink);
  return out;
}

wxStaticText* heading(wxWindow* parent, const wxString& text, double scale) {
  auto* out = new wxStaticText(parent, wxID_ANY, text);
  out->SetFont(out->GetFont().Bold().Scaled(static_cast<float>(scale)));
  return out;
}

wxSizer* ok_and_cancel(wxDialog& dialog, const wxString& ok) {
  auto* buttons = new wxStdDialogButtonSizer;
  auto* yes = new wxButton(&dialog, wxID_OK, ok);
  yes->SetDefault();
  buttons->AddButton(yes);
  buttons->AddButton(new wxButton(&dialog, wxID_CANCEL, words("&Cancel")));
  buttons->Realize();
  dialog.SetEscapeId(wxID_CANCEL);
  return buttons;
}

wxSizer* close_only(wxDialog& dialog) {
  auto* buttons = new wxStdDialogButtonSizer;
  auto* close = new wxButton(&dialog, wxID_CLOSE, words("&Close"));
  buttons->AddButton(close);
  buttons->Realize();
  dialog.SetEscapeId(wxID_CLOSE);
  return buttons;
}

void settle(wxDialog& dialog, wxSizer* content, wxSizer* buttons, wxSize least) {
  auto* outer = new wxBoxSizer(wxVERTICAL);
  const int margin = step(&dialog, 2);
  outer->Add(content, 1, wxEXPAND | wxALL, margin);
  if (buttons != nullptr) outer->Add(buttons, 0, wxEXPAND | wxLEFT | wxRIGHT | wxBOTTOM, margin);
  dialog.SetSizer(outer);
  auto size = dialog.FromDIP(least);
  size.IncTo(outer->CalcMin());
  const int which = wxDisplay::GetFromWindow(dialog.GetParent() != nullptr ? dialog.GetParent() : &dialog);
  const auto screen = wxDisplay(which == wxNOT_FOUND ? 0U : static_cast<unsigned>(which)).GetClientArea().GetSize();
  size.DecTo(wxSize(screen.x - step(&dialog, 4), screen.y - step(&dialog, 8)));
  dialog.SetClientSize(size);
  dialog.SetMinClientSize(wxSize(std::min(size.x, dialog.FromDIP(360)), std::min(size.y, dialog.FromDIP(160))));
  dialog.Layout();
  dialog.CentreOnParent();
}

wxFlexGridSizer* form(wxWindow* parent) {
  auto* out = new wxFlexGridSizer(2, wxSize(step(parent, 2), step(parent)));
  out->AddGrowableCol(1);
  return out;
}

void add_field(wxFlexGridSizer* form, wxWindow* parent, const wxString& label, wxWindow* field) {
  auto* text = new wxStaticText(parent, wxID_ANY, label);
  text->MoveBeforeInTabOrder(field);
  field->SetName(wxControl::RemoveMnemonics(label));
  form->Add(text, 0, wxALIGN_CENTRE_VERTICAL);
  form->Add(field, 1, wxEXPAND | wxALIGN_CENTRE_VERTICAL);
}

void tell(wxWindow* parent, const wxString& what, const Error& error) {
  wxMessageDialog dialog(parent, what, words("Hexaglot"), wxOK | wxICON_ERROR);
  dialog.SetExtendedMessage(to_wx(error.to_string()));
  dialog.ShowModal();
}

wxString local_date(const std::string& iso) {
  wxDateTime when;
  auto text = to_wx(iso);
  const bool utc = text.EndsWith("Z");
  if (utc) text.RemoveLast();
  if (!when.ParseISOCombined(text)) return to_wx(iso);
  if (utc) when.MakeFromUTC();
  return when.Format("%x");
}

wxString own_names(const std::vector<std::string>& languages) {
  std::string out;
  for (const auto& language : languages) out += (out.empty() ? "" : tr(", ")) + own_name(language);
  return to_wx(out);
}

}  // namespace hexaglot::gui
