#pragma once
// Text to and from the toolkit. Everything else in the editor is UTF-8 in std::string; only calls of wxWidgets see
// wxString.
#include <wx/string.h>

#include <string>
#include <string_view>

namespace hexaglot::gui {

[[nodiscard]] inline wxString to_wx(std::string_view utf8) { return wxString::FromUTF8(utf8.data(), utf8.size()); }

[[nodiscard]] inline std::string from_wx(const wxString& text) {
  const auto buffer = text.utf8_str();
  return {buffer.data(), buffer.length()};
}

// tr() for calls of wxWidgets. Unlike _() it does not depend on the locale's encoding: "…" stays whole under LC_ALL=C.
[[nodiscard]] wxString words(const char* english);

// "English", "Français", "العربية": the language in itself; the tag where it is none that we know.
[[nodiscard]] std::string own_name(std::string_view language);
// "French": in the language of the interface.
[[nodiscard]] std::string shown_name(std::string_view language);
[[nodiscard]] bool is_right_to_left(std::string_view language);

}  // namespace hexaglot::gui
