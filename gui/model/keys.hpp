#pragma once
// Keys of the keyboard as values: read and printed the same in every language for files, in the person's words for
// windows. A letter is its capital; what types no character has a code above Unicode. Free of any window system:
// gui/look/keys.hpp makes them of the toolkit's events.
#include <compare>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace hexaglot::gui {

enum Modifier : std::uint8_t { mod_ctrl = 1, mod_alt = 2, mod_shift = 4 };

// Keys that type no character. f1 + n is F(n+1), up to F24.
enum SpecialKey : char32_t {
  key_escape = 0x110000,
  key_enter,
  key_tab,
  key_space,
  key_backspace,
  key_delete,
  key_insert,
  key_home,
  key_end,
  key_page_up,
  key_page_down,
  key_up,
  key_down,
  key_left,
  key_right,
  key_f1,
  key_f24 = key_f1 + 23
};

struct Key {
  char32_t code = 0;           // a capital letter, digit or sign; or a SpecialKey
  std::uint8_t modifiers = 0;  // of Modifier
  friend auto operator<=>(const Key&, const Key&) = default;
};

// "Ctrl+Shift+M", "U", "F8", "Ctrl+Plus": as in the preferences. Letter case and order of modifiers are free.
[[nodiscard]] std::optional<Key> parse_key(std::string_view text);
[[nodiscard]] std::string print_key(Key key);
// "Strg+…", "Ctrl+Entrée": for people.
[[nodiscard]] std::string shown_key(Key key);

// Several, with spaces between them: "Ctrl+Plus Ctrl+=". What cannot be read is left out.
[[nodiscard]] std::vector<Key> parse_keys(std::string_view text);
[[nodiscard]] std::string print_keys(const std::vector<Key>& keys);
[[nodiscard]] std::string shown_keys(const std::vector<Key>& keys);  // with commas as the language has them

// In a text it types, deletes or moves the caret: no Ctrl, no Alt, and no function key.
[[nodiscard]] bool is_typing_key(Key key);
// The arrows, Home, End and pages without Ctrl or Alt: they move the cursor.
[[nodiscard]] bool is_moving_key(Key key);

// The letter or digit that stands on a US keyboard where a key was pressed, by its code in X11 and Wayland on Linux;
// 0: none. For keyboards of Arabic, Russian and other scripts, so that their users have the same shortcuts.
[[nodiscard]] char32_t latin_letter_at(std::uint32_t hardware_code);

}  // namespace hexaglot::gui
