#pragma once
// A list whose items paint themselves: cards of any height (a few hundred), or rows of one height (any number). Scrolls
// by pixel, has one selected item, is driven by keyboard and mouse, and says its selection to assistive tools.
// Coordinates in painting count from where reading starts: `Card::place` turns them round in a mirrored interface.
#include <wx/timer.h>
#include <wx/window.h>

#include <functional>
#include <optional>
#include <string>
#include <vector>

#include "gui/look/palette.hpp"

class wxDC;

namespace hexaglot::gui {

struct Card {
  wxDC& dc;
  wxRect box;  // of the whole item, on the window
  const Palette& palette;
  bool selected = false;
  bool mirrored = false;
  [[nodiscard]] wxColour ink() const { return palette.ink; }
  // `start` pixels from where reading starts, below the item's top.
  [[nodiscard]] wxRect place(int start, int top, int width, int height) const {
    return {mirrored ? box.GetRight() + 1 - start - width : box.x + start, box.y + top, width, height};
  }
};

class CardList : public wxWindow {
 public:
  struct Source {
    std::function<std::size_t()> count;
    // Either all items have `row_height`, or each has height(item, width): asked for all at once.
    int row_height = 0;
    std::function<int(std::size_t item, int width)> height;
    std::function<void(std::size_t item, const Card& card)> paint;
    std::function<std::string(std::size_t item)> spoken;           // in words, for assistive tools
    std::function<std::string(std::size_t item, wxPoint at)> tip;  // `at` as Card::place counts
    // A line above that does not scroll; 0: none.
    int header_height = 0;
    std::function<void(const Card& card)> paint_header;
    // What stands there where nothing is listed; one sentence, translated.
    std::function<std::string()> empty;
  };
  struct Listener {
    std::function<void(std::size_t item)> selected;             // by the user
    std::function<void(std::size_t item)> activated;            // double click, Return
    std::function<void(std::size_t item, wxPoint at)> clicked;  // `at` as Card::place counts
    std::function<void(std::size_t item)> menu;
    std::function<void()> look_changed;    // colours or letters: what was laid out is to be laid out anew
    std::function<bool(wxKeyEvent&)> key;  // true: used
  };

  CardList(wxWindow* parent, const std::string& name, Source source, Listener listener);

  void reset();                                  // other items: nothing is selected, from the top
  void refresh_items();                          // the same ones, changed
  void set_heights(int row, int header);         // of uniform rows; pixels
  void select(std::optional<std::size_t> item);  // shows it; tells nobody
  [[nodiscard]] std::optional<std::size_t> selected() const { return selected_; }
  [[nodiscard]] const Source& source() const { return source_; }
  // The part of the list that is seen, in items; for tests.
  [[nodiscard]] std::size_t first_seen() const;
  [[nodiscard]] wxRect item_box(std::size_t item) const;  // on the window

 private:
  void measure();
  [[nodiscard]] int top_of(std::size_t item) const;
  [[nodiscard]] int height_of(std::size_t item) const;
  [[nodiscard]] std::optional<std::size_t> item_at(int y) const;  // of the window
  [[nodiscard]] int view_height() const;
  void scroll_to(int top);
  void show(std::size_t item);
  void pick(std::size_t item);
  void paint();
  void on_key(wxKeyEvent& event);
  void on_scroll(wxScrollWinEvent& event);
  void on_wheel(wxMouseEvent& event);
  void on_motion(wxMouseEvent& event);
  [[nodiscard]] wxPoint inside(std::size_t item, wxPoint window) const;
  void say();

  Source source_;
  Listener listener_;
  std::string name_;
  std::vector<int> tops_;  // count + 1; empty where all have one height
  int top_ = 0;            // pixels scrolled away
  int total_ = 0;
  int measured_width_ = -1;
  int wheel_ = 0;
  std::optional<std::size_t> selected_;
  std::optional<std::size_t> tipped_;
  std::string tip_;
};

}  // namespace hexaglot::gui
