#pragma once
// The canvas itself: paints rows and header, and takes keys and the pointer. Internal to the grid (canvas.hpp).
#include <wx/timer.h>
#include <wx/window.h>

#include <memory>
#include <optional>

#include "gui/grid/accessible.hpp"
#include "gui/grid/cell_layouts.hpp"
#include "gui/grid/geometry.hpp"
#include "gui/grid/overview.hpp"
#include "gui/grid/painter.hpp"
#include "gui/grid/pango_layouter.hpp"

namespace hexaglot::gui {

class GridCanvas;

class GridBody final : public wxWindow {
 public:
  GridBody(GridCanvas* canvas, GridListener& listener);
  ~GridBody() override;

  GridView& view() { return *view_; }
  CellLayouts& layouts() { return *layouts_; }
  Geometry& geometry() { return geometry_; }
  Overview& overview() { return overview_; }
  Accessible& accessible() { return *accessible_; }
  const Palette& colours() const { return palette_; }
  GridListener& listener() { return listener_; }

  void show(const GridSource* source, const Columns& columns);
  void set_columns(const Columns& columns);
  void read_look();  // colours and letters of the desktop
  void fit();        // after the size or the number of rows changed
  void changed();    // paint again, and show where we are
  void tell_cursor(const GridPlace& before, const GridRows& selected_before);
  void wake() { idle_done_ = false; }

 private:
  void on_paint(wxPaintEvent& event);
  void on_idle(wxIdleEvent& event);
  void on_key(wxKeyEvent& event);
  void on_char(wxKeyEvent& event);
  void on_left_down(wxMouseEvent& event);
  void on_left_up(wxMouseEvent& event);
  void on_double(wxMouseEvent& event);
  void on_right_down(wxMouseEvent& event);
  void on_motion(wxMouseEvent& event);
  void on_wheel(wxMouseEvent& event);
  void on_menu_key(wxContextMenuEvent& event);
  void move_caret(CaretMove how);
  void header_menu(const Under& under, wxPoint at);
  void end_drag();
  void show_tip(const Under& under, int x, int y);
  [[nodiscard]] GridPlace place_at(const Under& under, int x, int y);

  GridCanvas* canvas_;
  GridListener& listener_;
  Palette palette_;
  std::unique_ptr<PangoLayouter> layouter_;
  std::unique_ptr<CellLayouts> layouts_;
  std::unique_ptr<SmallText> letters_;
  std::unique_ptr<GridView> view_;
  std::unique_ptr<Painter> painter_;
  std::unique_ptr<Accessible> accessible_;
  Geometry geometry_;
  Overview overview_;
  PaintState state_;
  bool idle_done_ = false;
  double wheel_rest_ = 0;
  int zoom_rest_ = 0;
  enum class Drag : std::uint8_t { none, border, column, rows } drag_ = Drag::none;
  std::uint32_t drag_place_ = 0, drag_column_ = 0;
  int drag_from_ = 0;
  bool drag_moved_ = false;
  Under tip_;
  std::string tip_text_;
};

}  // namespace hexaglot::gui
