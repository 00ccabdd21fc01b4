#pragma once
// Where the text of one cell is changed: laid over the cell in the grid, growing with its text, or alive in the bottom
// pane, where it follows the cursor. Holds the cell as it was, tells drafts (every two seconds, and when the focus
// goes), and says which edits its text amounts to; whether and when they are made is the owner's choice.
#include <wx/panel.h>
#include <wx/timer.h>

#include <functional>
#include <optional>
#include <string>
#include <vector>

#include "core/app/edit.hpp"
#include "core/base/result.hpp"
#include "gui/model/cell_text.hpp"
#include "gui/panes/text_control.hpp"

namespace hexaglot::gui {

class CellEditor : public wxPanel {
 public:
  enum class Place : std::uint8_t { over_cell, pane };
  struct Listener {
    std::function<void()> changed;  // the text, by the user
    std::function<void()> caret_moved;
    std::function<void()> entered, left;   // the focus; `left` after the last draft
    std::function<bool(wxKeyEvent&)> key;  // not a key of the text: Escape, Return, Tab, F-keys, Ctrl+…; true: used
    std::function<void(const std::string&)> told;                             // a sentence for the user
    std::function<void(const std::string& text, std::uint32_t caret)> draft;  // not committed yet; to be kept
    std::function<std::vector<Suggestion>(std::uint32_t at)> suggestions;     // for the context menu
  };

  CellEditor(wxWindow* parent, Place place);
  void set_listener(Listener listener);

  // Another cell, with nothing changed; what was not committed is lost. `name`: for assistive tools, "English, row 5".
  void open(CellText cell, const TextLook& look, const std::string& name, Selection selection = {});
  // A draft takes the place of the text; it is a change.
  void take_draft(const std::string& text, std::uint32_t caret);
  // The document says something else now. False: there are changes here, and nothing was taken over.
  bool follow(const CellText& cell);
  void close();    // nothing is open; over a cell: hidden
  void restore();  // the cell's text as it was

  [[nodiscard]] bool is_open() const { return cell_.has_value(); }
  [[nodiscard]] bool is_changed() const { return cell_ && text_->text() != cell_->text; }
  [[nodiscard]] const CellText* cell() const { return cell_ ? &*cell_ : nullptr; }
  [[nodiscard]] TextControl& text() { return *text_; }
  // For app::change_texts. Errors are sentences for the user (cell_text.hpp). Precondition: is_open().
  [[nodiscard]] Result<std::vector<app::TextEdit>> edits(const model::Document& document) const;
  // After they were made: nothing is changed any more, what was typed can still be undone.
  void committed(CellText cell);
  // Bytes of the cell's text as it is in the document; they move with what was typed since.
  void set_marks(std::vector<TextMark> marks);

  // Over a cell: its rectangle in the parent. Grows down, then up, while there is room.
  void lay_over(const wxRect& cell);
  void focus();  // to the text

 private:
  void tell_draft();
  void fit();

  Place place_;
  TextControl* text_ = nullptr;
  std::optional<CellText> cell_;
  Listener listener_;
  wxTimer timer_;
  std::string kept_;  // the draft that was told last
  wxRect over_;
};

}  // namespace hexaglot::gui
