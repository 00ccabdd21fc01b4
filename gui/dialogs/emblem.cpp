#include "gui/dialogs/emblem.hpp"

#include <wx/dcbuffer.h>
#include <wx/graphics.h>

#include <array>
#include <cmath>
#include <memory>
#include <numbers>

#include "gui/look/palette.hpp"

namespace hexaglot::gui {

Emblem::Emblem(wxWindow* parent, int size) : size_(size) {
  SetBackgroundStyle(wxBG_STYLE_PAINT);
  Create(parent, wxID_ANY, wxDefaultPosition, wxDefaultSize, wxBORDER_NONE);
  SetInitialSize(FromDIP(wxSize(size, size)));
  Bind(wxEVT_PAINT, [this](wxPaintEvent&) { paint(); });
}

void Emblem::paint() {
  wxAutoBufferedPaintDC dc(this);
  dc.SetBackground(wxBrush(GetParent()->GetBackgroundColour()));
  dc.Clear();
  const std::unique_ptr<wxGraphicsContext> gc(wxGraphicsContext::Create(dc));
  if (!gc) return;
  const auto p = palette();
  const std::array colours{p.info, p.confirmed, p.warning, p.error, p.bookmark, p.focus};
  const auto size = GetClientSize();
  const double x = size.x / 2.0, y = size.y / 2.0, radius = std::min(size.x, size.y) / 2.0 - 1;
  const auto corner = [&](std::size_t n, double r) {
    const double angle = (static_cast<double>(n % 6) - 1.5) * std::numbers::pi / 3;
    return wxPoint2DDouble(x + r * std::cos(angle), y + r * std::sin(angle));
  };
  gc->SetPen(wxPen(GetParent()->GetBackgroundColour(), FromDIP(2)));
  for (std::size_t n = 0; n < colours.size(); ++n) {
    auto path = gc->CreatePath();
    path.MoveToPoint(corner(n, radius));
    path.AddLineToPoint(corner(n + 1, radius));
    path.AddLineToPoint(corner(n + 1, radius * 0.38));
    path.AddLineToPoint(corner(n, radius * 0.38));
    path.CloseSubpath();
    gc->SetBrush(wxBrush(colours[n]));
    gc->DrawPath(path);
  }
}

}  // namespace hexaglot::gui
