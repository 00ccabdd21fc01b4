// The keys and the context menu of the text control: which keys are its own, and which the owner is asked about first.
#include <wx/menu.h>

#include "gui/look/text.hpp"
#include "gui/model/words.hpp"
#include "gui/panes/text_control.hpp"

namespace hexaglot::gui {

namespace {

constexpr int first_suggestion = wxID_HIGHEST + 1;
constexpr std::size_t most_suggestions = 8;

}  // namespace

// Letters, and what moves and changes within the text. Everything else may be a command of the window.
bool TextControl::own_key(const wxKeyEvent& event) const {
  const auto key = event.GetKeyCode();
  if (key == WXK_SHIFT || key == WXK_CONTROL || key == WXK_ALT || key == WXK_CAPITAL || key == WXK_NONE) return true;
  if (event.AltDown() || event.MetaDown()) return false;
  if (event.ControlDown()) {
    switch (key) {
      case 'A':
      case 'C':
      case 'X':
      case 'V':
        return !event.ShiftDown();
      case 'U':  // a character by its number, as GTK has it
        return event.ShiftDown();
      case WXK_LEFT:
      case WXK_RIGHT:
      case WXK_HOME:
      case WXK_END:
      case WXK_BACK:
      case WXK_DELETE:
        return true;
      default:
        return false;
    }
  }
  switch (key) {
    case WXK_TAB:
    case WXK_ESCAPE:
    case WXK_RETURN:
    case WXK_NUMPAD_ENTER:
    case WXK_PAGEUP:
    case WXK_PAGEDOWN:
      return false;
    case WXK_F10:  // the context menu
      return event.ShiftDown();
    default:
      return key < WXK_F1 || key > WXK_F24;
  }
}

bool TextControl::erase_at_line_begin() {
  const auto selected = selection();
  if (selected.anchor != selected.caret || content_.direction() == ControlText::Direction::left_to_right) return false;
  if (selected.caret > 0 && text()[selected.caret - 1] != '\n') return false;
  if (selected.caret > 0) replace({selected.caret - 1, selected.caret}, {});
  return true;
}

// GtkTextView jumps to the next line where one goes back over the beginning of a right-to-left line. There the arrows
// go as one reads: left is on, right is back.
bool TextControl::go_by_arrow(const wxKeyEvent& event) {
  const auto key = event.GetKeyCode();
  const bool on = key == WXK_LEFT || key == WXK_NUMPAD_LEFT;
  const bool back = key == WXK_RIGHT || key == WXK_NUMPAD_RIGHT;
  if ((!on && !back) || event.ControlDown() || content_.direction() == ControlText::Direction::left_to_right)
    return false;
  auto now = selection();
  const auto span = now.span();
  if (!span.empty() && !event.ShiftDown()) {
    now.anchor = now.caret = on ? span.end : span.begin;
  } else {
    now.caret = on ? content_.after(now.caret) : content_.before(now.caret);
    if (!event.ShiftDown()) now.anchor = now.caret;
  }
  select(now);
  return true;
}

void TextControl::on_key(wxKeyEvent& event) {
  if (composing()) return event.Skip();  // the keys are the input method's
  const auto key = event.GetKeyCode();
  if (own_key(event)) {
    if (key == WXK_BACK && !event.ControlDown() && IsEditable() && erase_at_line_begin()) return;
    if (go_by_arrow(event)) return;
    return event.Skip();
  }
  const bool control = event.ControlDown() && !event.AltDown() && !event.MetaDown();
  if (control && key == 'Z' && !event.ShiftDown() && undo()) return;
  if (control && ((key == 'Z' && event.ShiftDown()) || (key == 'Y' && !event.ShiftDown())) && redo()) return;
  if (listener_.key && listener_.key(event)) return;
  if (key == WXK_RETURN || key == WXK_NUMPAD_ENTER) return;  // a cell's lines are its segments
  if (key == 'Z' && control) return;
  event.Skip();
}

void TextControl::on_menu(wxContextMenuEvent& event) {
  auto at = event.GetPosition();
  std::uint32_t place = selection().caret;
  wxPoint where = caret().GetBottomLeft();
  if (at != wxDefaultPosition) {
    where = ScreenToClient(at);
    long position = 0;
    if (HitTest(where, &position) != wxTE_HT_UNKNOWN) {
      place = content_.byte(static_cast<std::uint32_t>(position));
      const auto span = selection().span();
      if (place < span.begin || place > span.end || span.empty()) select({place, place});
    }
  }
  wxMenu menu;
  std::vector<Suggestion> suggestions;
  if (listener_.suggestions && IsEditable()) suggestions = listener_.suggestions(place);
  if (suggestions.size() > most_suggestions) suggestions.resize(most_suggestions);
  for (std::size_t i = 0; i < suggestions.size(); ++i) {
    const auto& [span, put_in] = suggestions[i];
    // Translators: %1 is a piece of text.
    const auto name = put_in.empty() ? filled(tr("Delete “%1”"), {std::string(span.in(text()))}) : put_in;
    menu.Append(first_suggestion + static_cast<int>(i), wxControl::EscapeMnemonics(to_wx(name)));
  }
  if (!suggestions.empty()) menu.AppendSeparator();
  menu.Append(wxID_UNDO, words("&Undo typing"))->Enable(CanUndo());
  menu.Append(wxID_REDO, words("&Redo typing"))->Enable(CanRedo());
  menu.AppendSeparator();
  const bool selected = !selection().span().empty();
  menu.Append(wxID_CUT, words("Cu&t"))->Enable(selected && IsEditable());
  menu.Append(wxID_COPY, words("&Copy"))->Enable(selected);
  menu.Append(wxID_PASTE, words("&Paste"))->Enable(IsEditable());
  menu.AppendSeparator();
  menu.Append(wxID_SELECTALL, words("Select &all"));
  const auto chosen = GetPopupMenuSelectionFromUser(menu, where);
  switch (chosen) {
    case wxID_NONE:
      return;
    case wxID_UNDO:
      return Undo();
    case wxID_REDO:
      return Redo();
    case wxID_CUT:
      return Cut();
    case wxID_COPY:
      return Copy();
    case wxID_PASTE:
      return Paste();
    case wxID_SELECTALL:
      return select_all();
    default:
      break;
  }
  const auto index = static_cast<std::size_t>(chosen - first_suggestion);
  if (index < suggestions.size()) replace(suggestions[index].span, suggestions[index].text);
}

}  // namespace hexaglot::gui
