#include "gui/panes/pane.hpp"

#include <gtk/gtk.h>
#include <wx/choice.h>
#include <wx/clipbrd.h>
#include <wx/menu.h>

#include <algorithm>

#include "gui/look/text.hpp"

namespace hexaglot::gui {

Pane::Pane(wxWindow* parent, Editor& editor, const std::string& name)
    : wxPanel(parent, wxID_ANY, wxDefaultPosition, wxDefaultSize, wxTAB_TRAVERSAL), editor_(editor), timer_(this) {
  SetName(to_wx(name));
  listening_ = editor.listen([this](const Event& event) { heard(event); });
  Bind(
      wxEVT_TIMER, [this](wxTimerEvent&) { later(); }, timer_.GetId());
}

void Pane::wake(int milliseconds) { timer_.StartOnce(milliseconds); }

Then Pane::Guard::operator()(std::function<void()> then) const {
  return [alive = alive, then = std::move(then)] {
    if (alive.lock()) then();
  };
}

std::string Pane::language_name(std::uint32_t version) const {
  const auto& languages = editor_.languages();
  if (version >= languages.size()) return {};
  const auto name = shown_name(languages[version]);
  const auto same = std::ranges::count_if(languages, [&](const auto& other) { return shown_name(other) == name; });
  return same > 1 ? languages[version] : name;
}

void Pane::call(wxWindow& window, const wxString& name) {
  window.SetName(name);
  if (auto* accessible = gtk_widget_get_accessible(window.GetHandle()))
    atk_object_set_name(accessible, name.utf8_str());
}

void Pane::copy(const std::string& text) {
  if (!wxTheClipboard->Open()) return;
  wxTheClipboard->SetData(new wxTextDataObject(to_wx(text)));
  wxTheClipboard->Close();
}

void Pane::fill(wxChoice& choice, const std::vector<std::string>& entries) {
  bool same = choice.GetCount() == entries.size();
  for (unsigned i = 0; same && i < entries.size(); ++i) same = from_wx(choice.GetString(i)) == entries[i];
  if (same) return;
  const int before = choice.GetSelection();
  wxArrayString strings;
  for (const auto& entry : entries) strings.Add(to_wx(entry));
  choice.Set(strings);
  if (!entries.empty()) choice.SetSelection(before >= 0 && before < static_cast<int>(entries.size()) ? before : 0);
}

int Pane::choose_from(wxMenu& menu) { return GetPopupMenuSelectionFromUser(menu); }

}  // namespace hexaglot::gui
