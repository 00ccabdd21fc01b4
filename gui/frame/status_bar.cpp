#include "gui/frame/status_bar.hpp"

#include <wx/button.h>
#include <wx/gauge.h>

#include <algorithm>
#include <array>
#include <cmath>

#include "gui/look/text.hpp"
#include "gui/model/checking.hpp"
#include "gui/model/document_view.hpp"
#include "gui/model/words.hpp"

namespace hexaglot::gui {
namespace {

enum Field : std::uint8_t { field_said, field_row, field_confirmed, field_findings, field_progress, fields };
constexpr int said_for_ms = 8000;

std::string checked(const Checking& checking) {
  switch (checking.state()) {
    case Checking::State::off:
      return {};
    case Checking::State::running:
      if (checking.findings().empty()) return tr("Checking…");
      break;
    case Checking::State::fresh:
      break;
  }
  return counted("%d finding", "%d findings", checking.findings().size());
}

}  // namespace

StatusBar::StatusBar(wxWindow* parent, std::function<void()> cancel)
    : wxStatusBar(parent, wxID_ANY, wxSTB_SIZEGRIP | wxSTB_ELLIPSIZE_END | wxSTB_SHOW_TIPS | wxFULL_REPAINT_ON_RESIZE) {
  const std::array<int, fields> widths = {-1, FromDIP(170), FromDIP(150), FromDIP(130), FromDIP(300)};
  SetFieldsCount(fields, widths.data());
  gauge_ = new wxGauge(this, wxID_ANY, 1000, wxDefaultPosition, wxDefaultSize, wxGA_HORIZONTAL | wxGA_SMOOTH);
  cancel_ = new wxButton(this, wxID_CANCEL, _("Cancel"), wxDefaultPosition, wxDefaultSize, wxBU_EXACTFIT);
  cancel_->Bind(wxEVT_BUTTON, [cancel = std::move(cancel)](wxCommandEvent&) { cancel(); });
  gauge_->Hide();
  cancel_->Hide();
  Bind(wxEVT_SIZE, [this](wxSizeEvent& event) {
    place();
    event.Skip();
  });
  fading_.Bind(wxEVT_TIMER, [this](wxTimerEvent&) { SetStatusText(to_wx(rest_), field_said); });
  SetMinHeight(std::max(FromDIP(28), cancel_->GetBestSize().GetHeight() + FromDIP(2)));
}

void StatusBar::place() {
  wxRect field;
  if (!GetFieldRect(field_progress, field)) return;
  const auto button = cancel_->GetBestSize();
  const int gap = FromDIP(8);
  const int text = FromDIP(110);
  cancel_->SetSize(field.GetRight() - button.GetWidth(), field.y + (field.height - button.GetHeight()) / 2,
                   button.GetWidth(), button.GetHeight());
  gauge_->SetSize(field.x + text, field.y + field.height / 2 - FromDIP(4),
                  std::max(10, field.width - text - button.GetWidth() - gap), FromDIP(8));
}

void StatusBar::say(const std::string& text) {
  SetStatusText(to_wx(text), field_said);
  fading_.StartOnce(said_for_ms);
}

void StatusBar::show(const Editor& editor) {
  const auto& d = editor.document();
  std::string row, confirmed;
  if (!d.rows.empty()) {
    row = filled(tr("Row %1 of %2"), {std::to_string(editor.cursor().row + 1), std::to_string(d.rows.size())});
    if (!editor.view().shows_all()) row += " · " + counted("%d shown", "%d shown", editor.view().rows());
    confirmed = filled(tr("%1 % confirmed"), {std::to_string(editor.confirmed_rows() * 100 / d.rows.size())});
  }
  // A label that is the same is left alone: the bar would flicker.
  const auto put = [this](const std::string& text, int field) {
    if (GetStatusText(field) != to_wx(text)) SetStatusText(to_wx(text), field);
  };
  put(row, field_row);
  put(confirmed, field_confirmed);
  put(d.rows.empty() ? std::string() : checked(editor.checking()), field_findings);
}

void StatusBar::show_progress(const Editor::Now& now) {
  const bool busy = !now.step.empty();
  SetStatusText(to_wx(now.step), field_progress);
  gauge_->Show(busy);
  cancel_->Show(busy);
  if (busy) gauge_->SetValue(static_cast<int>(std::lround(std::clamp(now.share, 0.0, 1.0) * 1000)));
  place();
}

}  // namespace hexaglot::gui
