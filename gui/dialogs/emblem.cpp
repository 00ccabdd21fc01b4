#include "gui/dialogs/emblem.hpp"

#include <wx/dcclient.h>
#include <wx/graphics.h>

#include <array>
#include <cmath>
#include <memory>
#include <numbers>

#include "gui/look/palette.hpp"

namespace hexaglot::gui {

Emblem::Emblem(wxWindow* parent, int size) : size_(size) {
  Create(parent, wxID_ANY, wxDefaultPosition, wxDefaultSize, wxBORDER_NONE);
  SetInitialSize(FromDIP(wxSize(size, size)));
  Bind(wxEVT_PAINT, [this](wxPaintEvent&) { paint(); });
}

void Emblem::paint() {
  wxPaintDC dc(this);  // over the desktop's own ground
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
  gc->SetPen(*wxTRANSPARENT_PEN);
  for (std::size_t n = 0; n < colours.size(); ++n) {
    const std::array field{corner(n, radius), corner(n + 1, radius), corner(n + 1, radius * 0.36),
                           corner(n, radius * 0.36)};
    wxPoint2DDouble middle(0, 0);
    for (const auto& point : field) middle += point / 4.0;
    auto path = gc->CreatePath();
    for (std::size_t i = 0; i < field.size(); ++i) {
      const auto point = middle + (field[i] - middle) * 0.92;  // a gap between the fields
      if (i == 0)
        path.MoveToPoint(point);
      else
        path.AddLineToPoint(point);
    }
    path.CloseSubpath();
    gc->SetBrush(wxBrush(colours[n]));
    gc->DrawPath(path);
  }
}

}  // namespace hexaglot::gui
