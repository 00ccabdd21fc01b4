#pragma once
// The one control in which a person changes the text of a cell: over a cell of the grid and in the bottom pane
// (cell_editor.hpp). A multi-line wxTextCtrl with an undo of its own, right-to-left lines that stay so, paste as plain
// text, and marks. Texts are UTF-8, offsets bytes; what the toolkit holds is a matter of gui/model/control_text.hpp.
// The text changes by a key, an input method, the clipboard or a drop first, and is put right and marked afterwards,
// never in between: an input method would lose what it composes.
#include <wx/textctrl.h>

#include <functional>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "gui/model/cell_marks.hpp"
#include "gui/model/control_text.hpp"
#include "gui/model/grid_source.hpp"
#include "gui/model/typing.hpp"

namespace hexaglot::gui {

class NativeText;

struct TextLook {
  std::string language;   // BCP 47
  std::string font;       // family; empty: as the desktop has it
  double point_size = 0;  // 0: as the desktop has it
  friend bool operator==(const TextLook&, const TextLook&) = default;
};

class TextControl : public wxTextCtrl {
 public:
  struct Listener {
    std::function<void()> changed;                 // text(), by the user; told when the control has settled
    std::function<void()> caret_moved;             // or the selection
    std::function<void()> entered, left;           // the focus
    std::function<bool(wxKeyEvent&)> key;          // one that is not its own; true: it was used
    std::function<void(const std::string&)> told;  // a sentence for the user, translated
    std::function<std::vector<Suggestion>(std::uint32_t at)> suggestions;
  };

  explicit TextControl(wxWindow* parent, long style = 0);  // of wxTextCtrl, such as its border
  ~TextControl() override;

  void set_listener(Listener listener) { listener_ = std::move(listener); }
  void set_look(const TextLook& look);
  void set_accessible_name(const std::string& name);

  // Another text, with nothing to undo; nothing is told. Marks go.
  void set_text(std::string text, Selection selection = {});
  [[nodiscard]] const std::string& text() const { return content_.text(); }
  [[nodiscard]] Selection selection() const;
  void select(Selection selection);
  void select_all() { select({0, static_cast<std::uint32_t>(text().size())}); }
  // Another text of the same cell, lines and all: one step to undo.
  void take_over(const std::string& text, Selection selection);
  // As if the user did it: one step to undo. Line breaks become spaces.
  void replace(Span span, std::string_view text);
  void insert(std::string_view text) { replace(selection().span(), text); }

  // Bytes of text(). They move with their text until they are set anew; what is typed inside of one ends it.
  void set_marks(std::vector<TextMark> marks);

  [[nodiscard]] int height_at(int width) const;  // of all of its text
  [[nodiscard]] wxRect caret() const;            // in this window
  [[nodiscard]] bool composing() const;          // an input method is at work
  void set_margins(int side, int above);

  // wxTextEntry's.
  void Undo() override { static_cast<void>(undo()); }
  void Redo() override { static_cast<void>(redo()); }
  [[nodiscard]] bool CanUndo() const override { return typing_.can_undo(); }
  [[nodiscard]] bool CanRedo() const override { return typing_.can_redo(); }
  void Cut() override;
  void Copy() override;
  void Paste() override;

 private:
  bool undo();
  bool redo();
  void absorb();       // the control has another text
  void caret_went();   // its caret
  void settle_soon();  // then:
  void settle();
  void hold(Selection selection);  // gives the control what it has to hold
  void go_back_to(const TypedState& state);
  void show_marks();
  [[nodiscard]] bool own_key(const wxKeyEvent& event) const;
  void on_key(wxKeyEvent& event);
  void on_menu(wxContextMenuEvent& event);
  [[nodiscard]] bool erase_at_line_begin();
  [[nodiscard]] bool go_by_arrow(const wxKeyEvent& event);

  Listener listener_;
  TextLook look_;
  ControlText content_;
  Typing typing_;
  std::vector<TextMark> marks_;
  std::unique_ptr<NativeText> native_;
  Selection caret_;       // as last told
  bool holding_ = false;  // it is us who change the control
  bool mend_ = false, changed_ = false, unmarked_ = false, moved_ = false, settling_ = false;
  Selection mended_;  // where the caret belongs after mending
};

}  // namespace hexaglot::gui
