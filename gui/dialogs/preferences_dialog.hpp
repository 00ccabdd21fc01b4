#pragma once
// "Preferences": languages, checks, termbases, dictionaries and keys. What is changed holds at once
// (Editor::set_preferences); there is nothing to confirm.
#include "gui/model/editor.hpp"

class wxWindow;

namespace hexaglot::gui {

enum class PreferencesPage : std::uint8_t { general, languages, checks, termbases, dictionaries, shortcuts };

// Modal.
void show_preferences(wxWindow* parent, Editor& editor, PreferencesPage page = PreferencesPage::general);

}  // namespace hexaglot::gui
