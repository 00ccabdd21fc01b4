#include "gui/look/keys.hpp"

namespace hexaglot::gui {
namespace {

char32_t special(int code) {
  if (code >= WXK_F1 && code <= WXK_F24) return key_f1 + static_cast<char32_t>(code - WXK_F1);
  switch (code) {
    case WXK_ESCAPE:
      return key_escape;
    case WXK_RETURN:
    case WXK_NUMPAD_ENTER:
      return key_enter;
    case WXK_TAB:
      return key_tab;
    case WXK_SPACE:
      return key_space;
    case WXK_BACK:
      return key_backspace;
    case WXK_DELETE:
    case WXK_NUMPAD_DELETE:
      return key_delete;
    case WXK_INSERT:
    case WXK_NUMPAD_INSERT:
      return key_insert;
    case WXK_HOME:
    case WXK_NUMPAD_HOME:
      return key_home;
    case WXK_END:
    case WXK_NUMPAD_END:
      return key_end;
    case WXK_PAGEUP:
    case WXK_NUMPAD_PAGEUP:
      return key_page_up;
    case WXK_PAGEDOWN:
    case WXK_NUMPAD_PAGEDOWN:
      return key_page_down;
    case WXK_UP:
    case WXK_NUMPAD_UP:
      return key_up;
    case WXK_DOWN:
    case WXK_NUMPAD_DOWN:
      return key_down;
    case WXK_LEFT:
    case WXK_NUMPAD_LEFT:
      return key_left;
    case WXK_RIGHT:
    case WXK_NUMPAD_RIGHT:
      return key_right;
    case WXK_NUMPAD_ADD:
      return U'+';
    case WXK_NUMPAD_SUBTRACT:
      return U'-';
    default:
      break;
  }
  if (code >= WXK_NUMPAD0 && code <= WXK_NUMPAD9) return U'0' + static_cast<char32_t>(code - WXK_NUMPAD0);
  return 0;
}

char32_t code_of(const wxKeyEvent& event) {
  const int code = event.GetKeyCode();
  if (const auto known = special(code); known != 0) return known;
  if (code > WXK_SPACE && code < WXK_DELETE)
    return static_cast<char32_t>(code >= 'a' && code <= 'z' ? code - 'a' + 'A' : code);
  // The toolkit gives its own codes to other keys (modifiers among them) and none to letters that are not Latin.
  if (code != WXK_NONE && code < WXK_START + 1000 && code >= WXK_START) return 0;
  return latin_letter_at(event.GetRawKeyFlags());
}

}  // namespace

std::optional<Key> key_of(const wxKeyEvent& event) {
  Key key;
  key.code = code_of(event);
  if (key.code == 0) return {};
  if (event.ControlDown()) key.modifiers |= mod_ctrl;
  if (event.AltDown()) key.modifiers |= mod_alt;
  if (event.ShiftDown()) key.modifiers |= mod_shift;
  return key;
}

}  // namespace hexaglot::gui
