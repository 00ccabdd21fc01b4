#pragma once
// Keys of the toolkit's events as values of gui/model/keys.hpp. Keyboards of Arabic, Russian and other scripts give the
// letter at the same place of a US keyboard, so that shortcuts work for everyone.
#include <wx/event.h>

#include <optional>

#include "gui/model/keys.hpp"

namespace hexaglot::gui {

// Of wxEVT_CHAR_HOOK and wxEVT_KEY_DOWN; nothing for a modifier alone.
[[nodiscard]] std::optional<Key> key_of(const wxKeyEvent& event);

}  // namespace hexaglot::gui
