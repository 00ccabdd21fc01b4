// The pointer over the canvas: rows, cells and gutter, the header's columns and borders, wheel, tips and menus.
#include <wx/menu.h>
#include <wx/settings.h>

#include <cmath>

#include "gui/grid/body.hpp"
#include "gui/grid/canvas.hpp"
#include "gui/look/text.hpp"

namespace hexaglot::gui {

GridPlace GridBody::place_at(const Under& under, int x, int y) {
  GridPlace place{under.row, under.column, 0};
  const auto row = view_->row_on_screen(under.row);
  const auto column = view_->shown(under.column);
  if (!row || !column) return place;
  const SetCell cell = layouts_->at(under.row, under.column, view_->text_width(under.column));
  const Box text = geometry_.cell_text(*row, *column, view_->metrics());
  if (!cell.missing) place.byte = cell.layout->byte_at(x - text.x, y - text.y);
  return place;
}

void GridBody::on_left_down(wxMouseEvent& event) {
  SetFocus();
  const auto before = view_->cursor();
  const auto selected = view_->selected();
  const Under under = geometry_.under(*view_, event.GetX(), event.GetY());
  switch (under.hit) {
    case UnderKind::nothing:
      return;
    case UnderKind::border:
    case UnderKind::header:
      drag_ = under.hit == UnderKind::border ? Drag::border : Drag::column;
      drag_place_ = under.place;
      drag_column_ = under.column;
      drag_from_ = event.GetX();
      drag_moved_ = false;
      CaptureMouse();
      return;
    case UnderKind::cell:
      view_->go_to(place_at(under, event.GetX(), event.GetY()), ScrollTo::nearest,
                   event.ShiftDown() ? Extend::yes : Extend::no);
      break;
    case UnderKind::gutter: {
      const bool acts = under.part != GutterPart::number && under.part != GutterPart::label;
      view_->go_to({under.row, before.column, 0}, ScrollTo::nearest,
                   event.ShiftDown() && !acts ? Extend::yes : Extend::no);
      tell_cursor(before, selected);
      if (acts || !event.ShiftDown()) listener_.gutter_clicked(under.row, under.part);
      if (!acts && !HasCapture()) {
        drag_ = Drag::rows;
        CaptureMouse();
      }
      return;
    }
  }
  tell_cursor(before, selected);
}

void GridBody::on_double(wxMouseEvent& event) {
  const Under under = geometry_.under(*view_, event.GetX(), event.GetY());
  if (under.hit == UnderKind::cell) {
    listener_.edit_wanted(place_at(under, event.GetX(), event.GetY()), {});
  } else if (under.hit == UnderKind::border) {  // all alike again
    auto looks = view_->columns().looks();
    std::vector<std::string> languages(view_->columns().count());
    for (std::uint32_t c = 0; c < view_->columns().count(); ++c) languages[c] = view_->columns().look(c).language;
    for (auto& look : looks) look.share = 1;
    set_columns(Columns(languages, looks));
    listener_.columns_changed();
  } else {
    on_left_down(event);
  }
}

void GridBody::on_motion(wxMouseEvent& event) {
  const int x = event.GetX(), y = event.GetY();
  if (drag_ == Drag::rows) {
    const auto before = view_->cursor();
    const auto selected = view_->selected();
    if (y > geometry_.height()) view_->scroll_by(view_->metrics().least_row);
    if (y < geometry_.header_height()) view_->scroll_by(-view_->metrics().least_row);
    const int inside = std::clamp(y - geometry_.header_height(), 0, std::max(geometry_.rows_height() - 1, 0));
    if (const auto row = view_->row_at(inside))
      view_->go_to({row->row, before.column, 0}, ScrollTo::nearest, Extend::yes);
    return tell_cursor(before, selected);
  }
  if (drag_ == Drag::border) {
    const int by = (x - drag_from_) * (geometry_.mirrored() ? -1 : 1);
    if (by == 0) return;
    drag_from_ = x;
    drag_moved_ = true;
    Columns columns = view_->columns();
    columns.drag_border(drag_place_, by, view_->width(), view_->metrics().least_column);
    return set_columns(columns);
  }
  if (drag_ == Drag::column) {
    if (!drag_moved_ && std::abs(x - drag_from_) < 6) return;
    drag_moved_ = true;
    state_.dragged = drag_column_;
    state_.drop = geometry_.drop_place(*view_, x);
    SetCursor(wxCursor(wxCURSOR_HAND));
    return Refresh();
  }
  const Under under = geometry_.under(*view_, x, y);
  SetCursor(under.hit == UnderKind::border ? wxCursor(wxCURSOR_SIZEWE)
            : under.hit == UnderKind::cell ? wxCursor(wxCURSOR_IBEAM)
                                           : wxNullCursor);
  const auto hovered = under.hit == UnderKind::header ? std::optional(under.column) : std::nullopt;
  if (hovered != state_.hovered) {
    state_.hovered = hovered;
    Refresh();
  }
  show_tip(under, x, y);
}

void GridBody::show_tip(const Under& under, int x, int y) {
  std::string text;
  if (under.hit == UnderKind::cell) text = listener_.tip(place_at(under, x, y));
  if (under.hit == UnderKind::gutter) text = listener_.gutter_tip(under.row, under.part);
  if (text == tip_text_) return;
  tip_text_ = text;
  if (text.empty())
    UnsetToolTip();
  else
    SetToolTip(to_wx(text));
}

void GridBody::on_left_up(wxMouseEvent&) {
  if (drag_ == Drag::none) return;
  const bool moved = drag_moved_;
  const auto what = drag_;
  const auto drop = state_.drop;
  end_drag();
  if (!moved) return;
  if (what == Drag::column && drop) {
    Columns columns = view_->columns();
    // Before the shown column that stands there now; hidden ones keep their places.
    const auto& shown = view_->shown();
    auto order = columns.order();
    const auto at = *drop < shown.size() ? std::ranges::find(order, shown[*drop].column) - order.begin()
                                         : static_cast<std::ptrdiff_t>(order.size());
    const auto own = std::ranges::find(order, drag_column_) - order.begin();
    columns.move(drag_column_, static_cast<std::uint32_t>(own < at ? at - 1 : at));
    set_columns(columns);
  }
  listener_.columns_changed();
}

void GridBody::end_drag() {
  drag_ = Drag::none;
  drag_moved_ = false;
  state_.drop.reset();
  state_.dragged.reset();
  if (HasCapture()) ReleaseMouse();
  SetCursor(wxNullCursor);
  Refresh();
}

void GridBody::on_right_down(wxMouseEvent& event) {
  SetFocus();
  const Under under = geometry_.under(*view_, event.GetX(), event.GetY());
  if (under.hit == UnderKind::header || under.hit == UnderKind::border) return header_menu(under, event.GetPosition());
  if (under.hit == UnderKind::nothing) return;
  const auto before = view_->cursor();
  const auto selected = view_->selected();
  GridPlace place = under.hit == UnderKind::cell ? place_at(under, event.GetX(), event.GetY())
                                                 : GridPlace{under.row, before.column, 0};
  const bool within = under.row >= selected.first && under.row <= selected.last && selected.first != selected.last;
  if (!within) view_->go_to(place, ScrollTo::nearest);
  tell_cursor(before, selected);
  listener_.menu_wanted(place, event.GetX(), event.GetY());
}

void GridBody::on_menu_key(wxContextMenuEvent& event) {
  if (event.GetPosition() != wxDefaultPosition || !view_->source()) return;  // the pointer's went another way
  const auto place = view_->cursor();
  const auto row = view_->row_on_screen(place.row);
  const auto column = view_->shown(place.column);
  if (!row || !column) return;
  const Box box = geometry_.cell_text(*row, *column, view_->metrics());
  listener_.menu_wanted(place, box.x, std::max(box.y, geometry_.header_height()) + letters_->line_height());
}

void GridBody::header_menu(const Under& under, wxPoint at) {
  Columns columns = view_->columns();
  wxMenu menu;
  const int first = wxWindow::NewControlId(static_cast<int>(columns.count()) + 1);
  const auto shown = columns.shown();
  // TRANSLATORS: %s is the name of a language; hides its column
  menu.Append(first, wxString::Format(_("&Hide %s"), to_wx(shown_name(columns.look(under.column).language))))
      ->Enable(shown.size() > 1);
  menu.AppendSeparator();
  for (const auto c : columns.order()) {
    auto* item = menu.AppendCheckItem(first + 1 + static_cast<int>(c), to_wx(shown_name(columns.look(c).language)));
    item->Check(columns.look(c).visible);
    item->Enable(!columns.look(c).visible || shown.size() > 1);
  }
  const int chosen = GetPopupMenuSelectionFromUser(menu, at);
  if (chosen == wxID_NONE) return;
  const auto column = chosen == first ? under.column : static_cast<std::uint32_t>(chosen - first - 1);
  if (columns.look(column).visible)
    columns.hide(column);
  else
    columns.show(column);
  const auto before = view_->cursor();
  const auto selected = view_->selected();
  set_columns(columns);
  tell_cursor(before, selected);
  listener_.columns_changed();
}

void GridBody::on_wheel(wxMouseEvent& event) {
  if (event.GetWheelAxis() == wxMOUSE_WHEEL_HORIZONTAL || event.GetWheelDelta() == 0) return event.Skip();
  if (event.ControlDown()) {
    zoom_rest_ += event.GetWheelRotation();
    const int steps = zoom_rest_ / event.GetWheelDelta();
    zoom_rest_ -= steps * event.GetWheelDelta();
    if (steps != 0) listener_.zoom_wanted(steps);
    return;
  }
  const double lines = event.IsPageScroll() ? 20 : event.GetLinesPerAction();
  wheel_rest_ -=
      static_cast<double>(event.GetWheelRotation()) / event.GetWheelDelta() * lines * letters_->line_height();
  const int pixels = static_cast<int>(wheel_rest_);
  wheel_rest_ -= pixels;
  if (pixels == 0) return;
  view_->scroll_by(pixels);
  changed();
}

}  // namespace hexaglot::gui
