#include "gui/grid/canvas.hpp"

#include <wx/app.h>
#include <wx/dcclient.h>
#include <wx/scrolbar.h>

#include <algorithm>

#include "gui/grid/body.hpp"
#include "gui/grid/overview.hpp"

namespace hexaglot::gui {

// The overview as a window: a click or a drag goes there.
class GridCanvas::Strip final : public wxWindow {
 public:
  explicit Strip(GridCanvas* canvas) : canvas_(canvas) {
    SetBackgroundStyle(wxBG_STYLE_PAINT);
    Create(canvas, wxID_ANY, wxDefaultPosition, wxDefaultSize, wxBORDER_NONE, "overview");
    SetLayoutDirection(wxLayout_LeftToRight);
    SetToolTip(_("Doubtful rows, findings and hits of the whole document. Click to go there."));
    Bind(wxEVT_PAINT, [this](wxPaintEvent&) {
      wxPaintDC dc(this);
      auto* context = static_cast<cairo_t*>(dc.GetImpl()->GetCairoContext());
      auto& body = *canvas_->body_;
      if (context)
        body.overview().paint(context, GetClientSize().y, body.view().heights(),
                              {body.view().position(), body.view().height()}, body.colours());
    });
    const auto go = [this](wxMouseEvent& event) {
      auto& body = *canvas_->body_;
      if (!event.LeftIsDown() || !body.view().source()) return event.Skip();
      const auto middle = Overview::position_at(event.GetY(), GetClientSize().y, body.view().heights());
      body.view().scroll_to(middle - body.view().height() / 2);
      body.changed();
    };
    Bind(wxEVT_LEFT_DOWN, go);
    Bind(wxEVT_MOTION, go);
  }
  bool AcceptsFocus() const override { return false; }

 private:
  GridCanvas* canvas_;
};

GridCanvas::GridCanvas(wxWindow* parent, GridListener& listener)
    : wxWindow(parent, wxID_ANY, wxDefaultPosition, wxDefaultSize, wxBORDER_NONE | wxTAB_TRAVERSAL, "grid canvas") {
  const bool right_to_left = GetLayoutDirection() == wxLayout_RightToLeft;
  SetLayoutDirection(wxLayout_LeftToRight);
  bar_ = nullptr;
  strip_ = nullptr;
  body_ = new GridBody(this, listener);
  bar_ = new wxScrollBar(this, wxID_ANY, wxDefaultPosition, wxDefaultSize, wxSB_VERTICAL);
  strip_ = new Strip(this);
  body_->geometry().set_mirror(right_to_left ? Mirror::yes : Mirror::no);
  Bind(wxEVT_SIZE, [this](wxSizeEvent& event) {
    place_children();
    event.Skip();
  });
  Bind(wxEVT_SYS_COLOUR_CHANGED, [this](wxSysColourChangedEvent& event) {
    look_changed();
    event.Skip();
  });
  for (const auto type : {wxEVT_SCROLL_TOP, wxEVT_SCROLL_BOTTOM, wxEVT_SCROLL_LINEUP, wxEVT_SCROLL_LINEDOWN,
                          wxEVT_SCROLL_PAGEUP, wxEVT_SCROLL_PAGEDOWN, wxEVT_SCROLL_THUMBTRACK})
    bar_->Bind(type, [this](wxScrollEvent& event) { scrolled(event, event.GetPosition()); });
  bar_->Bind(wxEVT_SCROLL_THUMBRELEASE, [this](wxScrollEvent&) {
    dragging_ = false;
    shown_total_ = -1;
    show_position();
  });
  place_children();
}

GridCanvas::~GridCanvas() = default;

void GridCanvas::place_children() {
  if (!strip_) return;
  const wxSize size = GetClientSize();
  const int bar = bar_->GetBestSize().x, strip = Overview::width;
  const int body = std::max(size.x - bar - strip, 0);
  const bool mirrored = body_->geometry().mirrored();
  const int top = std::min(body_->geometry().header_height(), size.y);
  body_->SetSize(mirrored ? bar + strip : 0, 0, body, size.y);
  bar_->SetSize(mirrored ? strip : body, top, bar, std::max(size.y - top, 0));
  strip_->SetSize(mirrored ? 0 : body + bar, top, strip, std::max(size.y - top, 0));
}

// The thumb that is dragged keeps its scale: heights that become known meanwhile must not move it under the hand.
void GridCanvas::show_position() {
  if (!strip_) return;
  auto& view = body_->view();
  strip_->Refresh();
  if (dragging_) return;
  constexpr std::int64_t most = 1'000'000'000;  // what a scroll bar counts to
  const auto total = std::max<std::int64_t>(view.total(), 1);
  range_ = std::min(total, most);
  const double scale = static_cast<double>(range_) / static_cast<double>(total);
  const int page = std::max(static_cast<int>(view.height() * scale), 1);
  const int position = static_cast<int>(static_cast<double>(view.position()) * scale);
  if (shown_total_ == total && bar_->GetThumbSize() == page) {
    if (bar_->GetThumbPosition() != position) bar_->SetThumbPosition(position);
    return;
  }
  shown_total_ = total;
  bar_->SetScrollbar(position, page, static_cast<int>(range_), std::max(page * 9 / 10, 1));
}

void GridCanvas::scrolled(wxEvent& event, int position) {
  auto& view = body_->view();
  const auto type = event.GetEventType();
  const int line = 3 * view.metrics().least_row / 2;
  if (type == wxEVT_SCROLL_LINEUP || type == wxEVT_SCROLL_LINEDOWN) {
    view.scroll_by(type == wxEVT_SCROLL_LINEUP ? -line : line);
  } else if (type == wxEVT_SCROLL_PAGEUP || type == wxEVT_SCROLL_PAGEDOWN) {
    view.scroll_by((type == wxEVT_SCROLL_PAGEUP ? -1 : 1) * view.height() * 9 / 10);
  } else {
    dragging_ = type == wxEVT_SCROLL_THUMBTRACK;
    const auto free = std::max<std::int64_t>(range_ - bar_->GetThumbSize(), 1);
    const double share = std::clamp(static_cast<double>(position) / static_cast<double>(free), 0.0, 1.0);
    view.scroll_to(static_cast<std::int64_t>(
        share * static_cast<double>(std::max<std::int64_t>(view.total() - view.height(), 0))));
  }
  body_->changed();
}

void GridCanvas::show(const GridSource* source, const Columns& columns) {
  body_->show(source, columns);
  place_children();
}

const Columns& GridCanvas::columns() const { return body_->view().columns(); }

void GridCanvas::set_columns(const Columns& columns) { body_->set_columns(columns); }

void GridCanvas::rows_reset() {
  body_->layouts().rows_changed();
  body_->overview().show(body_->view().source());
  body_->view().rows_reset();
  body_->accessible().rows_changed();
  body_->fit();
}

void GridCanvas::rows_replaced(std::uint32_t first, std::uint32_t removed, std::uint32_t added) {
  body_->layouts().rows_changed();
  body_->view().rows_replaced(first, removed, added);
  body_->overview().rows_replaced(first, removed, added);
  body_->accessible().rows_changed();
  body_->changed();
}

void GridCanvas::cells_changed(std::uint32_t first, std::uint32_t count) {
  body_->layouts().rows_changed();
  body_->view().cells_changed(first, count);
  body_->overview().rows_changed(first, count);
  body_->changed();
}

void GridCanvas::marks_changed() {
  if (const auto* source = body_->view().source()) marks_changed(0, source->rows());
}

void GridCanvas::marks_changed(std::uint32_t first, std::uint32_t count) {
  body_->layouts().rows_changed();
  body_->overview().rows_changed(first, count);
  body_->changed();
}

void GridCanvas::set_hits(const std::vector<std::uint32_t>& rows) {
  body_->overview().set_hits(rows);
  body_->layouts().rows_changed();
  body_->changed();
}

const GridPlace& GridCanvas::cursor() const { return body_->view().cursor(); }
GridRows GridCanvas::selected() const { return body_->view().selected(); }

void GridCanvas::go_to(const GridPlace& place, ScrollTo how) {
  const auto before = body_->view().cursor();
  body_->view().go_to(place, how);
  if (before != body_->view().cursor()) body_->accessible().cursor_moved(before);
  body_->changed();
}

void GridCanvas::select(const GridRows& rows) {
  body_->view().select(rows);
  body_->changed();
}

wxRect GridCanvas::cell_rectangle(std::uint32_t row, std::uint32_t column) {
  const auto on_screen = body_->view().row_on_screen(row);
  const auto shown = body_->view().shown(column);
  if (!on_screen || !shown) return {};
  const Box box = body_->geometry().cell(*on_screen, *shown);
  const wxRect rows(0, body_->geometry().header_height(), body_->geometry().width(), body_->geometry().rows_height());
  return wxRect(box.x, box.y, box.width, box.height).Intersect(rows);
}

wxWindow& GridCanvas::body() { return *body_; }

void GridCanvas::look_changed() {
  body_->read_look();
  body_->fit();
  place_children();
}

void GridCanvas::set_mirror(Mirror mirror) {
  body_->geometry().set_mirror(mirror);
  place_children();
  body_->changed();
}

void GridCanvas::SetFocus() { body_->SetFocus(); }

}  // namespace hexaglot::gui
