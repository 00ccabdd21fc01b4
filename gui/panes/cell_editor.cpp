#include "gui/panes/cell_editor.hpp"

#include <wx/sizer.h>

#include <algorithm>
#include <utility>

#include "gui/look/palette.hpp"

namespace hexaglot::gui {

namespace {

constexpr int draft_every = 2000;  // ms
constexpr int ring = 2;            // of focus, around an editor over a cell
constexpr int side = 8, above = 6;

}  // namespace

CellEditor::CellEditor(wxWindow* parent, Place place) : place_(place), timer_(this) {
  // Hidden before it is made: it must not flash in a corner of the grid.
  if (place == Place::over_cell) Hide();
  Create(parent, wxID_ANY, wxDefaultPosition, wxDefaultSize, wxBORDER_NONE | wxTAB_TRAVERSAL);
  text_ = new TextControl(this, wxBORDER_NONE);
  text_->set_margins(FromDIP(side), FromDIP(above));
  auto* sizer = new wxBoxSizer(wxVERTICAL);
  sizer->Add(text_, wxSizerFlags(1).Expand().Border(wxALL, place == Place::over_cell ? FromDIP(ring) : 0));
  SetSizer(sizer);
  const auto colour = [this] {
    if (place_ == Place::over_cell) SetBackgroundColour(palette().focus);
  };
  colour();
  Bind(wxEVT_SYS_COLOUR_CHANGED, [this, colour](wxSysColourChangedEvent& event) {
    event.Skip();
    colour();
    Refresh();
  });
  Bind(
      wxEVT_TIMER, [this](wxTimerEvent&) { tell_draft(); }, timer_.GetId());
  text_->SetEditable(false);
  set_listener({});
}

void CellEditor::set_listener(Listener listener) {
  listener_ = std::move(listener);
  TextControl::Listener text;
  text.changed = [this] {
    if (!timer_.IsRunning()) timer_.StartOnce(draft_every);
    fit();
    if (listener_.changed) listener_.changed();
  };
  text.caret_moved = [this] {
    if (listener_.caret_moved) listener_.caret_moved();
  };
  text.entered = [this] {
    if (listener_.entered) listener_.entered();
  };
  text.left = [this] {
    tell_draft();
    if (listener_.left) listener_.left();
  };
  text.key = [this](wxKeyEvent& event) { return listener_.key && listener_.key(event); };
  text.told = [this](const std::string& sentence) {
    if (listener_.told) listener_.told(sentence);
  };
  text.suggestions = [this](std::uint32_t at) {
    return listener_.suggestions ? listener_.suggestions(at) : std::vector<Suggestion>{};
  };
  text_->set_listener(std::move(text));
}

void CellEditor::open(CellText cell, const TextLook& look, const std::string& name, Selection selection) {
  timer_.Stop();
  cell_ = std::move(cell);
  kept_ = cell_->text;
  text_->SetEditable(!cell_->lines.empty());
  text_->set_look(look);
  text_->set_accessible_name(name);
  text_->set_text(cell_->text, selection);
}

void CellEditor::take_draft(const std::string& text, std::uint32_t caret) {
  if (!cell_) return;
  kept_ = text;
  text_->take_over(text, {caret, caret});
  fit();
}

bool CellEditor::follow(const CellText& cell) {
  if (cell_ && cell == *cell_) return true;
  if (is_changed()) return false;
  const bool same = cell_ && cell_->text == cell.text;
  cell_ = cell;
  kept_ = cell.text;
  text_->SetEditable(!cell.lines.empty());
  if (!same) {
    auto at = text_->selection();
    at.caret = at.anchor = std::min(at.caret, static_cast<std::uint32_t>(cell.text.size()));
    text_->set_text(cell.text, at);
  }
  fit();
  return true;
}

void CellEditor::close() {
  timer_.Stop();
  cell_.reset();
  kept_.clear();
  text_->SetEditable(false);
  text_->set_text({});
  if (place_ == Place::over_cell) Hide();
}

void CellEditor::restore() {
  if (!is_changed()) return;
  timer_.Stop();
  kept_ = cell_->text;
  text_->set_text(cell_->text, {0, 0});
  fit();
}

Result<std::vector<app::TextEdit>> CellEditor::edits(const model::Document& document) const {
  return gui::edits(document, *cell_, text_->text());
}

void CellEditor::committed(CellText cell) {
  timer_.Stop();
  const bool same = cell.text == text_->text();
  kept_ = cell.text;
  cell_ = std::move(cell);
  if (!same) text_->take_over(cell_->text, {});
}

void CellEditor::set_marks(std::vector<TextMark> marks) {
  if (!cell_) return;
  move_marks(marks, cell_->text, text_->text());
  text_->set_marks(std::move(marks));
}

void CellEditor::tell_draft() {
  if (!cell_ || text_->text() == kept_) return;
  kept_ = text_->text();
  if (listener_.draft) listener_.draft(kept_, text_->selection().caret);
}

void CellEditor::lay_over(const wxRect& cell) {
  over_ = cell;
  fit();
  if (!IsShown()) Show();
  Raise();
}

void CellEditor::fit() {
  if (place_ != Place::over_cell || over_.IsEmpty()) return;
  const int frame = 2 * FromDIP(ring);
  const auto room = GetParent()->GetClientSize();
  auto rect = over_;
  rect.height = std::max(rect.height, text_->height_at(rect.width - frame) + frame);
  rect.height = std::min(rect.height, room.y);
  if (rect.GetBottom() >= room.y) rect.y = room.y - rect.height;
  rect.y = std::max(rect.y, 0);
  if (rect != GetRect()) {
    SetSize(rect);
    Layout();
  }
}

void CellEditor::focus() { text_->SetFocus(); }

}  // namespace hexaglot::gui
