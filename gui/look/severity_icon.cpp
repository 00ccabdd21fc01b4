#include "gui/look/severity_icon.hpp"

#include <wx/dcgraph.h>
#include <wx/graphics.h>

#include <algorithm>
#include <memory>
#include <numbers>

#include "gui/look/palette.hpp"
#include "gui/model/words.hpp"

namespace hexaglot::gui {
namespace {

void polygon(wxGraphicsPath& path, double x, double y, double radius, int corners, double turn) {
  for (int i = 0; i < corners; ++i) {
    const double angle = turn + 2 * std::numbers::pi * i / corners;
    const double px = x + radius * std::cos(angle);
    const double py = y + radius * std::sin(angle);
    if (i == 0)
      path.MoveToPoint(px, py);
    else
      path.AddLineToPoint(px, py);
  }
  path.CloseSubpath();
}

}  // namespace

void draw_severity(wxDC& dc, const wxRect& box, model::Severity severity, const Palette& palette) {
  const std::unique_ptr<wxGraphicsContext> gc(wxGraphicsContext::CreateFromUnknownDC(dc));
  if (!gc) return;
  gc->SetAntialiasMode(wxANTIALIAS_DEFAULT);
  const double radius = std::min({box.width, box.height, 16}) / 2.0 - 1;
  const double x = box.x + box.width / 2.0;
  const double y = box.y + box.height / 2.0;
  const wxColour colour = severity == model::Severity::error     ? palette.error
                          : severity == model::Severity::warning ? palette.warning
                                                                 : palette.info;
  auto path = gc->CreatePath();
  switch (severity) {
    case model::Severity::info:
      path.AddCircle(x, y, radius);
      break;
    case model::Severity::warning:
      polygon(path, x, y + radius * 0.18, radius * 1.12, 3, -std::numbers::pi / 2);
      break;
    case model::Severity::error:
      polygon(path, x, y, radius * 1.05, 8, std::numbers::pi / 8);
      break;
  }
  gc->SetBrush(wxBrush(colour));
  gc->SetPen(*wxTRANSPARENT_PEN);
  gc->FillPath(path);
  gc->SetPen(wxPen(palette.paper, 2));
  const double stroke = radius * 0.45;
  if (severity == model::Severity::error) {
    gc->StrokeLine(x - stroke, y - stroke, x + stroke, y + stroke);
    gc->StrokeLine(x - stroke, y + stroke, x + stroke, y - stroke);
  } else {  // "i", or "!" where it stands on its head
    const double dot = severity == model::Severity::info ? y - stroke * 1.1 : y + stroke * 1.35;
    const double from = severity == model::Severity::info ? y - stroke * 0.2 : y - stroke * 0.9;
    const double to = severity == model::Severity::info ? y + stroke * 1.2 : y + stroke * 0.5;
    gc->StrokeLine(x, from, x, to);
    gc->StrokeLine(x, dot - 0.6, x, dot + 0.6);
  }
}

std::string severity_word(model::Severity severity) {
  switch (severity) {
    case model::Severity::info:
      return tr("Remark");
    case model::Severity::warning:
      return tr("Warning");
    case model::Severity::error:
      return tr("Error");
  }
  return {};
}

}  // namespace hexaglot::gui
