#pragma once
// What the grid tells whoever holds it. Every call is made in the thread that draws, after the grid has done its own
// part; a listener may call the grid back. Free of any window system.
#include <cstdint>
#include <string>

namespace hexaglot::gui {

// A place in the text of a cell. The byte counts in CellView::text and lies where a caret may stand.
struct GridPlace {
  std::uint32_t row = 0;     // as shown
  std::uint32_t column = 0;  // of the document
  std::uint32_t byte = 0;
  friend bool operator==(const GridPlace&, const GridPlace&) = default;
};

// Rows that are selected, both ends included; the row of the cursor is one of the ends.
struct GridRows {
  std::uint32_t first = 0;
  std::uint32_t last = 0;
  friend bool operator==(const GridRows&, const GridRows&) = default;
};

enum class GutterPart : std::uint8_t { status, number, label, bookmark, finding };

class GridListener {
 public:
  virtual ~GridListener() = default;
  virtual void cursor_moved(const GridPlace&) {}
  virtual void rows_selected(const GridRows&) {}
  // A double click, F2, or a key that writes: then `typed` is what it wrote (UTF-8), to begin with.
  virtual void edit_wanted(const GridPlace&, const std::string& typed) { (void)typed; }
  // Whether a key that writes begins to edit. Otherwise it is left to the shortcuts.
  [[nodiscard]] virtual bool typing_edits() const { return false; }
  // The menu of the cell under the pointer, or by the menu key; x and y are pixels of the canvas.
  virtual void menu_wanted(const GridPlace&, int x, int y) { (void)x, (void)y; }
  // Order, widths or visibility, by the user: to be remembered.
  virtual void columns_changed() {}
  virtual void gutter_clicked(std::uint32_t row, GutterPart) { (void)row; }
  // Cells may stand elsewhere now: scrolled, resized, other rows. What is laid over a cell has to follow.
  virtual void view_moved() {}
  // Steps of the wheel with Ctrl: larger letters above 0.
  virtual void zoom_wanted(int steps) { (void)steps; }
  // What a tip at this place says; empty: none. Asked when the pointer rests.
  [[nodiscard]] virtual std::string tip(const GridPlace&) { return {}; }
  [[nodiscard]] virtual std::string gutter_tip(std::uint32_t row, GutterPart) { return (void)row, std::string{}; }
};

}  // namespace hexaglot::gui
