#include "gui/grid/body.hpp"

#include <gtk/gtk.h>
#include <wx/dcclient.h>
#include <wx/stopwatch.h>

#include "gui/grid/canvas.hpp"
#include "gui/look/text.hpp"

namespace hexaglot::gui {
namespace {

DesktopText desktop_text(wxWindow* window) {
  DesktopText out;
  const wxFont font = window->GetFont();
  if (font.IsOk()) {
    out.family = from_wx(font.GetFaceName());
    out.points = font.GetFractionalPointSize();
  }
  GdkScreen* screen = gdk_screen_get_default();
  if (screen) {
    out.dots_per_inch = gdk_screen_get_resolution(screen);
    out.options = gdk_screen_get_font_options(screen);
  }
  return out;
}

}  // namespace

GridBody::GridBody(GridCanvas* canvas, GridListener& listener) : canvas_(canvas), listener_(listener) {
  SetBackgroundStyle(wxBG_STYLE_PAINT);
  Create(canvas, wxID_ANY, wxDefaultPosition, wxDefaultSize, wxWANTS_CHARS | wxBORDER_NONE, "grid");
  SetLayoutDirection(wxLayout_LeftToRight);  // mirrored by Geometry: wx would turn the letters round, too
  read_look();
  accessible_ = std::make_unique<Accessible>(*this);
  Bind(wxEVT_PAINT, &GridBody::on_paint, this);
  Bind(wxEVT_IDLE, &GridBody::on_idle, this);
  Bind(wxEVT_KEY_DOWN, &GridBody::on_key, this);
  Bind(wxEVT_CHAR, &GridBody::on_char, this);
  Bind(wxEVT_LEFT_DOWN, &GridBody::on_left_down, this);
  Bind(wxEVT_LEFT_UP, &GridBody::on_left_up, this);
  Bind(wxEVT_LEFT_DCLICK, &GridBody::on_double, this);
  Bind(wxEVT_RIGHT_DOWN, &GridBody::on_right_down, this);
  Bind(wxEVT_MOTION, &GridBody::on_motion, this);
  Bind(wxEVT_LEAVE_WINDOW, [this](wxMouseEvent& event) {
    state_.hovered.reset();
    Refresh();
    event.Skip();
  });
  Bind(wxEVT_MOUSEWHEEL, &GridBody::on_wheel, this);
  Bind(wxEVT_CONTEXT_MENU, &GridBody::on_menu_key, this);
  Bind(wxEVT_MOUSE_CAPTURE_LOST, [this](wxMouseCaptureLostEvent&) { end_drag(); });
  const auto focus = [this](wxFocusEvent& event) {
    state_.focused = event.GetEventType() == wxEVT_SET_FOCUS;
    if (state_.focused) accessible_->cursor_moved({~0U, ~0U, 0});
    Refresh();
    event.Skip();
  };
  Bind(wxEVT_SET_FOCUS, focus);
  Bind(wxEVT_KILL_FOCUS, focus);
  Bind(wxEVT_SIZE, [this](wxSizeEvent& event) {
    fit();
    event.Skip();
  });
}

GridBody::~GridBody() = default;

void GridBody::read_look() {
  palette_ = palette();
  const auto text = desktop_text(this);
  auto layouter = std::make_unique<PangoLayouter>(text, palette_);
  auto letters = std::make_unique<SmallText>(text);
  auto layouts = std::make_unique<CellLayouts>(*layouter);
  auto view = std::make_unique<GridView>(*layouts);
  painter_ = std::make_unique<Painter>(*view, *layouts, geometry_, *letters, palette_);
  std::optional<GridPlace> cursor;
  const GridSource* source = nullptr;
  Columns columns;
  if (view_) {
    source = view_->source();
    columns = view_->columns();
    cursor = view_->cursor();
  }
  view_ = std::move(view);
  layouts_ = std::move(layouts);
  letters_ = std::move(letters);
  layouter_ = std::move(layouter);
  if (!source) return;
  show(source, columns);
  view_->go_to(*cursor, ScrollTo::centre);
}

void GridBody::show(const GridSource* source, const Columns& columns) {
  layouts_->show(source, columns);
  overview_.show(source);
  view_->show(source, columns);
  fit();
  accessible_->rows_changed();
}

void GridBody::set_columns(const Columns& columns) {
  layouts_->set_columns(columns);
  view_->set_columns(columns);
  accessible_->rows_changed();
  changed();
}

void GridBody::fit() {
  const wxSize size = GetClientSize();
  const auto rows = view_->source() ? view_->source()->rows() : 0;
  geometry_.set_letters(letters_->line_height(),
                        letters_->width(std::string(std::to_string(std::max(rows, 100U)).size(), '0'), {0.9}));
  geometry_.resize(size.x, size.y);
  if (size.x > geometry_.gutter_width()) view_->resize(geometry_.rows_width(), geometry_.rows_height());
  changed();
}

void GridBody::changed() {
  wake();
  Refresh();
  canvas_->show_position();
  listener_.view_moved();
}

void GridBody::tell_cursor(const GridPlace& before, const GridRows& selected_before) {
  const auto place = view_->cursor();
  const auto selected = view_->selected();
  changed();
  if (place != before) {
    accessible_->cursor_moved(before);
    listener_.cursor_moved(place);
  }
  if (selected != selected_before) listener_.rows_selected(selected);
}

void GridBody::on_paint(wxPaintEvent&) {
  wxPaintDC dc(this);
  auto* context = static_cast<cairo_t*>(dc.GetImpl()->GetCairoContext());
  if (!context) return;
  painter_->paint(context, state_);
  canvas_->show_position();  // heights may be better known now
}

// Rows near the screen are set before they are asked for, and the strip is filled, in slices that no one feels.
void GridBody::on_idle(wxIdleEvent& event) {
  event.Skip();
  if (idle_done_ || !view_->source() || !IsShownOnScreen()) return;
  const wxStopWatch clock;
  bool more = true;
  while (more && clock.TimeInMicro() < 4000) more = view_->measure_ahead(1);
  bool uncounted = true;
  while (uncounted && clock.TimeInMicro() < 6000) uncounted = overview_.collect(200);
  idle_done_ = !more && !uncounted;
  canvas_->show_position();
  if (!idle_done_) event.RequestMore();
}

void GridBody::move_caret(CaretMove how) {
  const auto at = view_->cursor();
  if (!view_->source() || view_->source()->rows() == 0 || !view_->shown(at.column)) return;
  const SetCell cell = layouts_->at(at.row, at.column, view_->text_width(at.column));
  auto byte = cell.layout->move(at.byte, how);
  if (byte == at.byte && how == CaretMove::line_start) byte = 0;
  if (byte == at.byte && how == CaretMove::line_end) byte = cell.layout->move(at.byte, CaretMove::text_end);
  if (byte != at.byte) return view_->go_to({at.row, at.column, byte}, ScrollTo::nearest);
  // Beyond the edge of the text stands the next cell.
  const bool back = (how == CaretMove::left || how == CaretMove::word_left) != geometry_.mirrored();
  if (how == CaretMove::left || how == CaretMove::right || how == CaretMove::word_left || how == CaretMove::word_right)
    view_->move_column(back ? -1 : 1);
}

void GridBody::on_key(wxKeyEvent& event) {
  const auto before = view_->cursor();
  const auto selected = view_->selected();
  const auto extend = event.ShiftDown() ? Extend::yes : Extend::no;
  const bool control = event.ControlDown();
  if (event.AltDown() || !view_->source()) return event.Skip();
  switch (event.GetKeyCode()) {
    case WXK_UP:
    case WXK_NUMPAD_UP:
      if (control) return event.Skip();
      view_->move_rows(-1, extend);
      break;
    case WXK_DOWN:
    case WXK_NUMPAD_DOWN:
      if (control) return event.Skip();
      view_->move_rows(1, extend);
      break;
    case WXK_PAGEUP:
    case WXK_NUMPAD_PAGEUP:
      if (control) return event.Skip();
      view_->move_page(-1, extend);
      break;
    case WXK_PAGEDOWN:
    case WXK_NUMPAD_PAGEDOWN:
      if (control) return event.Skip();
      view_->move_page(1, extend);
      break;
    case WXK_LEFT:
    case WXK_NUMPAD_LEFT:
      if (event.ShiftDown()) return event.Skip();
      move_caret(control ? CaretMove::word_left : CaretMove::left);
      break;
    case WXK_RIGHT:
    case WXK_NUMPAD_RIGHT:
      if (event.ShiftDown()) return event.Skip();
      move_caret(control ? CaretMove::word_right : CaretMove::right);
      break;
    case WXK_HOME:
    case WXK_NUMPAD_HOME:
      if (control)
        view_->go_to({0, before.column, 0}, ScrollTo::top, extend);
      else
        move_caret(CaretMove::line_start);
      break;
    case WXK_END:
    case WXK_NUMPAD_END:
      if (control)
        view_->go_to({view_->source()->rows() ? view_->source()->rows() - 1 : 0, before.column, 0}, ScrollTo::nearest,
                     extend);
      else
        move_caret(CaretMove::line_end);
      break;
    case WXK_TAB:
      if (control) return event.Skip();
      view_->move_column(event.ShiftDown() ? -1 : 1);
      break;
    case WXK_F2:
      if (event.HasAnyModifiers()) return event.Skip();
      listener_.edit_wanted(before, {});
      return;
    default:
      return event.Skip();
  }
  tell_cursor(before, selected);
}

void GridBody::on_char(wxKeyEvent& event) {
  const wxChar letter = event.GetUnicodeKey();
  if (letter == WXK_NONE || letter < 32 || letter == WXK_DELETE || event.ControlDown() || event.AltDown() ||
      !view_->source() || !listener_.typing_edits())
    return event.Skip();
  listener_.edit_wanted(view_->cursor(), from_wx(wxString(letter)));
}

}  // namespace hexaglot::gui
