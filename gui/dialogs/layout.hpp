#pragma once
// How all dialogs are laid out: steps of 8 pixels, the same margins, buttons in the desktop's order, Escape closes, and
// no window larger than the screen. Texts are wx strings, translated by the caller.
#include <wx/wx.h>

#include <string>
#include <vector>

#include "core/base/result.hpp"

namespace hexaglot::gui {

// n steps of 8 device-independent pixels.
[[nodiscard]] inline int step(const wxWindow* window, int n = 1) { return window->FromDIP(8 * n); }

// Beside what it explains, in the colour of what is less important.
[[nodiscard]] wxStaticText* quiet_text(wxWindow* parent, const wxString& text);
// A heading; scale: of the usual letter size.
[[nodiscard]] wxStaticText* heading(wxWindow* parent, const wxString& text, double scale = 1);

// OK under this name, and Cancel. OK is the default.
[[nodiscard]] wxSizer* ok_and_cancel(wxDialog& dialog, const wxString& ok);
[[nodiscard]] wxSizer* close_only(wxDialog& dialog);

// Content above, buttons below, margins around; not smaller than `least` (device-independent), not larger than the
// screen; in the middle of its parent.
void settle(wxDialog& dialog, wxSizer* content, wxSizer* buttons, wxSize least);

// Column of labels and fields, the fields growing.
[[nodiscard]] wxFlexGridSizer* form(wxWindow* parent);
// A label with its mnemonic before a field, which gets the label's text as its name for assistive tools.
void add_field(wxFlexGridSizer* form, wxWindow* parent, const wxString& label, wxWindow* field);

// Something failed: the sentence, with the file it concerns.
void tell(wxWindow* parent, const wxString& what, const Error& error);

// "2026-01-02T03:04:05Z" as the desktop writes dates; what is none stays as it is.
[[nodiscard]] wxString local_date(const std::string& iso);

// "العربية, English, Français"
[[nodiscard]] wxString own_names(const std::vector<std::string>& languages);

}  // namespace hexaglot::gui
