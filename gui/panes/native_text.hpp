#pragma once
// What wxTextCtrl does not reach in GtkTextView: marks in the text by one tag a kind (set and taken away without
// leaving anything behind), the language of its letters, whether an input method is composing, when the caret moves,
// how high the text is. Positions are code points of the control. No other file of this room knows GTK.
#include <wx/textctrl.h>

#include <functional>
#include <memory>
#include <string>
#include <utility>
#include <vector>

#include "gui/look/palette.hpp"
#include "gui/model/grid_source.hpp"

namespace hexaglot::gui {

struct NativeMark {
  long begin = 0, end = 0;
  TextMarkKind kind = TextMarkKind::found;
};

class NativeText {
 public:
  explicit NativeText(wxTextCtrl& control);
  ~NativeText();
  NativeText(const NativeText&) = delete;
  NativeText& operator=(const NativeText&) = delete;

  std::function<void()> caret_moved;     // or the selection, by whatever; not while the text changes
  std::function<void()> action_ended;    // what a key, a paste or a drop does is done
  [[nodiscard]] bool in_action() const;  // between: the text may change several times
  [[nodiscard]] bool composing() const;  // an input method shows what is not in the text yet

  void set_colours(const Palette& palette);
  // All marks anew; the whole text is of this language (it chooses the shapes of Han letters).
  void show(const std::vector<NativeMark>& marks, const std::string& language);
  // (anchor, caret): wxTextCtrl tells the two ends only.
  [[nodiscard]] std::pair<long, long> selection() const;
  void select(long anchor, long caret);

  void set_margins(int side, int above);
  // Of the text at this width of the control, its margins included.
  [[nodiscard]] int height_at(int width) const;
  // Where the caret is, in the control's window.
  [[nodiscard]] wxRect caret() const;
  void set_accessible_name(const std::string& name);

 private:
  struct Inner;
  std::unique_ptr<Inner> inner_;
};

}  // namespace hexaglot::gui
