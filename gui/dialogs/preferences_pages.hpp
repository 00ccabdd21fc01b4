#pragma once
// The pages of the preferences, each a window of its own, for preferences_dialog.cpp.
#include "gui/model/editor.hpp"

class wxWindow;

namespace hexaglot::gui {

[[nodiscard]] wxWindow* general_page(wxWindow* parent, Editor& editor);
[[nodiscard]] wxWindow* languages_page(wxWindow* parent, Editor& editor);
[[nodiscard]] wxWindow* checks_page(wxWindow* parent, Editor& editor);
[[nodiscard]] wxWindow* termbases_page(wxWindow* parent, Editor& editor);
[[nodiscard]] wxWindow* dictionaries_page(wxWindow* parent, Editor& editor);
[[nodiscard]] wxWindow* shortcuts_page(wxWindow* parent, Editor& editor);

// What a page changes.
template <class Change>
void change_preferences(Editor& editor, Change change) {
  auto preferences = editor.preferences();
  change(preferences);
  editor.set_preferences(std::move(preferences));
}

}  // namespace hexaglot::gui
