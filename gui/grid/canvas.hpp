#pragma once
// The grid as a window: a canvas of rows with its scroll bar and overview strip. Shows a GridSource, which the caller
// keeps and tells changes of; tells a GridListener what a person does. Keys that move the cursor are handled here, all
// others are left to the shortcuts of the window that holds it.
#include <wx/window.h>

#include <memory>

#include "gui/grid/geometry.hpp"
#include "gui/model/grid_listener.hpp"
#include "gui/model/grid_view.hpp"

class wxScrollBar;

namespace hexaglot::gui {

class GridBody;

class GridCanvas final : public wxWindow {
 public:
  GridCanvas(wxWindow* parent, GridListener& listener);
  ~GridCanvas() override;

  // Rows and columns of a source, from its beginning. Null: nothing.
  void show(const GridSource* source, const Columns& columns);
  [[nodiscard]] const Columns& columns() const;
  void set_columns(const Columns& columns);  // order, widths, letters

  // What changed in the source, which holds the new rows already.
  void rows_reset();  // other rows altogether (a filter); the cursor's row number is kept where it can be
  void rows_replaced(std::uint32_t first, std::uint32_t removed, std::uint32_t added);
  void cells_changed(std::uint32_t first, std::uint32_t count);
  // Marks, status or findings only; heights stay.
  void marks_changed();
  void marks_changed(std::uint32_t first, std::uint32_t count);
  void set_hits(const std::vector<std::uint32_t>& rows);  // for the strip

  [[nodiscard]] const GridPlace& cursor() const;
  [[nodiscard]] GridRows selected() const;
  // These tell the listener nothing: the caller knows.
  void go_to(const GridPlace& place, ScrollTo how = ScrollTo::nearest);
  void select(const GridRows& rows);

  // Where an editor is laid over a cell: what of it can be seen, in the coordinates of body(); empty where nothing can.
  [[nodiscard]] wxRect cell_rectangle(std::uint32_t row, std::uint32_t column);
  [[nodiscard]] wxWindow& body();  // takes the focus; the parent of an editor that is laid over
  void look_changed();             // the desktop's colours or letters
  void set_mirror(Mirror mirror);  // unless told, as the interface is

  void SetFocus() override;
  bool AcceptsFocus() const override { return false; }

 private:
  friend class GridBody;
  class Strip;
  void place_children();
  void show_position();  // on the scroll bar and the strip
  void scrolled(wxEvent& event, int position);

  GridBody* body_;
  wxScrollBar* bar_;
  Strip* strip_;
  bool dragging_ = false;  // the thumb: its range is kept
  std::int64_t shown_total_ = -1;
  std::int64_t range_ = 0;
};

}  // namespace hexaglot::gui
