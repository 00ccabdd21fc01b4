#include "gui/panes/card_list.hpp"

#include <gtk/gtk.h>
#include <wx/app.h>
#include <wx/dcbuffer.h>

#include <algorithm>

#include "gui/look/rich_text.hpp"
#include "gui/look/text.hpp"

namespace hexaglot::gui {
namespace {

bool is_mirrored() { return wxTheApp != nullptr && wxTheApp->GetLayoutDirection() == wxLayout_RightToLeft; }

}  // namespace

CardList::CardList(wxWindow* parent, const std::string& name, Source source, Listener listener)
    : source_(std::move(source)), listener_(std::move(listener)), name_(name) {
  SetBackgroundStyle(wxBG_STYLE_PAINT);
  Create(parent, wxID_ANY, wxDefaultPosition, wxDefaultSize, wxVSCROLL | wxWANTS_CHARS | wxBORDER_NONE);
  SetLayoutDirection(wxLayout_LeftToRight);  // the toolkit would turn what Cairo draws
  SetName(to_wx(name));
  SetMinSize(wxSize(120, 60));
  Bind(wxEVT_PAINT, [this](wxPaintEvent&) { paint(); });
  Bind(wxEVT_SIZE, [this](wxSizeEvent& event) {
    measure();
    scroll_to(top_);
    Refresh();
    event.Skip();
  });
  const auto again = [this](auto& event) {
    Refresh();
    event.Skip();
  };
  Bind(wxEVT_SET_FOCUS, again);
  Bind(wxEVT_KILL_FOCUS, again);
  Bind(wxEVT_SYS_COLOUR_CHANGED, [this](wxSysColourChangedEvent& event) {
    event.Skip();
    if (listener_.look_changed) listener_.look_changed();
    refresh_items();
  });
  Bind(wxEVT_KEY_DOWN, &CardList::on_key, this);
  for (const auto& type :
       {wxEVT_SCROLLWIN_TOP, wxEVT_SCROLLWIN_BOTTOM, wxEVT_SCROLLWIN_LINEUP, wxEVT_SCROLLWIN_LINEDOWN,
        wxEVT_SCROLLWIN_PAGEUP, wxEVT_SCROLLWIN_PAGEDOWN, wxEVT_SCROLLWIN_THUMBTRACK, wxEVT_SCROLLWIN_THUMBRELEASE})
    Bind(type, &CardList::on_scroll, this);
  Bind(wxEVT_MOUSEWHEEL, &CardList::on_wheel, this);
  Bind(wxEVT_MOTION, &CardList::on_motion, this);
  Bind(wxEVT_LEFT_DOWN, [this](wxMouseEvent& event) {
    SetFocus();
    if (const auto item = item_at(event.GetY())) {
      pick(*item);
      if (listener_.clicked) listener_.clicked(*item, inside(*item, event.GetPosition()));
    }
  });
  Bind(wxEVT_LEFT_DCLICK, [this](wxMouseEvent& event) {
    if (const auto item = item_at(event.GetY()); item && listener_.activated) listener_.activated(*item);
  });
  Bind(wxEVT_CONTEXT_MENU, [this](wxContextMenuEvent& event) {
    auto item = selected_;
    if (event.GetPosition() != wxDefaultPosition) item = item_at(ScreenToClient(event.GetPosition()).y);
    if (!item) return;
    pick(*item);
    if (listener_.menu) listener_.menu(*item);
  });
}

int CardList::view_height() const { return std::max(0, GetClientSize().y - source_.header_height); }

void CardList::measure() {
  const auto count = source_.count();
  measured_width_ = GetClientSize().x;
  tops_.clear();
  if (source_.row_height > 0) {
    total_ = static_cast<int>(count) * source_.row_height;
  } else {
    tops_.reserve(count + 1);
    total_ = 0;
    for (std::size_t i = 0; i < count; ++i) {
      tops_.push_back(total_);
      total_ += source_.height(i, measured_width_);
    }
    tops_.push_back(total_);
  }
  const int page = std::max(view_height(), 1);
  top_ = std::clamp(top_, 0, std::max(0, total_ - page));
  SetScrollbar(wxVERTICAL, top_, std::min(page, std::max(total_, 1)), std::max(total_, 1));
  // The bar that came or went leaves another width.
  if (source_.row_height == 0 && GetClientSize().x != measured_width_ && count > 0) {
    measured_width_ = GetClientSize().x;
    tops_.clear();
    total_ = 0;
    for (std::size_t i = 0; i < count; ++i) {
      tops_.push_back(total_);
      total_ += source_.height(i, measured_width_);
    }
    tops_.push_back(total_);
    SetScrollbar(wxVERTICAL, top_, std::min(page, std::max(total_, 1)), std::max(total_, 1));
  }
}

int CardList::top_of(std::size_t item) const {
  return source_.row_height > 0 ? static_cast<int>(item) * source_.row_height : tops_[item];
}

int CardList::height_of(std::size_t item) const {
  return source_.row_height > 0 ? source_.row_height : tops_[item + 1] - tops_[item];
}

wxRect CardList::item_box(std::size_t item) const {
  return {0, top_of(item) - top_ + source_.header_height, GetClientSize().x, height_of(item)};
}

std::optional<std::size_t> CardList::item_at(int y) const {
  const int at = y - source_.header_height + top_;
  if (y < source_.header_height || at < 0 || at >= total_) return {};
  const auto item = source_.row_height > 0
                        ? static_cast<std::size_t>(at / source_.row_height)
                        : static_cast<std::size_t>(std::ranges::upper_bound(tops_, at) - tops_.begin()) - 1;
  if (item >= source_.count()) return {};  // there were more when it was measured
  return item;
}

std::size_t CardList::first_seen() const { return item_at(source_.header_height).value_or(0); }

void CardList::reset() {
  selected_.reset();
  tipped_.reset();
  top_ = 0;
  refresh_items();
}

void CardList::refresh_items() {
  measure();
  if (selected_ && *selected_ >= source_.count()) selected_.reset();
  say();
  Refresh();
}

void CardList::set_heights(int row, int header) {
  if (source_.row_height == row && source_.header_height == header) return;
  const auto first = first_seen();
  source_.row_height = row;
  source_.header_height = header;
  measure();
  scroll_to(top_of(first));
  Refresh();
}

void CardList::scroll_to(int top) {
  top = std::clamp(top, 0, std::max(0, total_ - view_height()));
  if (top == top_) return;
  top_ = top;
  SetScrollPos(wxVERTICAL, top_);
  Refresh();
}

void CardList::show(std::size_t item) {
  const int begin = top_of(item);
  const int end = begin + height_of(item);
  if (begin < top_ || height_of(item) > view_height())
    scroll_to(begin);
  else if (end > top_ + view_height())
    scroll_to(end - view_height());
}

void CardList::select(std::optional<std::size_t> item) {
  if (item && *item >= source_.count()) item.reset();
  selected_ = item;
  if (item) show(*item);
  say();
  Refresh();
}

void CardList::pick(std::size_t item) {
  if (item >= source_.count()) return;
  select(item);
  if (listener_.selected) listener_.selected(item);
}

void CardList::say() {
  auto words = name_;
  if (selected_ && source_.spoken) words = source_.spoken(*selected_);
  if (auto* accessible = gtk_widget_get_accessible(GetHandle())) atk_object_set_name(accessible, words.c_str());
}

void CardList::paint() {
  wxAutoBufferedPaintDC dc(this);
  const auto colours = palette();
  const wxSize size = GetClientSize();
  dc.SetPen(*wxTRANSPARENT_PEN);
  dc.SetBrush(wxBrush(colours.paper));
  dc.DrawRectangle(wxPoint(0, 0), size);
  const auto count = source_.count();
  const bool mirrored = is_mirrored();
  if (count == 0 && source_.empty) {
    RichText text;
    text.text = source_.empty();
    constexpr int air = 16;
    const RichLayout layout(*this, text, std::max(size.x - 2 * air, 40));
    layout.paint(dc, air, source_.header_height + air, colours.quiet_ink);
  }
  if (count > 0 && measured_width_ != size.x) measure();
  for (auto item = item_at(source_.header_height); item && *item < count; ++*item) {
    Card card{dc, item_box(*item), colours, selected_ == *item, mirrored};
    if (card.box.y >= size.y) break;
    if (card.selected) {
      dc.SetPen(*wxTRANSPARENT_PEN);
      dc.SetBrush(wxBrush(mixed(colours.paper, colours.selection, HasFocus() ? 0.22 : 0.12)));
      dc.DrawRectangle(card.box);
    }
    source_.paint(*item, card);
    if (card.selected && HasFocus()) {  // seen without colour, too
      dc.SetBrush(*wxTRANSPARENT_BRUSH);
      dc.SetPen(wxPen(colours.focus, 2));
      dc.DrawRectangle(wxRect(card.box).Deflate(1));
    }
  }
  if (source_.header_height > 0) {
    Card card{dc, wxRect(0, 0, size.x, source_.header_height), colours, false, mirrored};
    dc.SetPen(*wxTRANSPARENT_PEN);
    dc.SetBrush(wxBrush(colours.header));
    dc.DrawRectangle(card.box);
    source_.paint_header(card);
    dc.SetPen(wxPen(colours.line));
    dc.DrawLine(0, source_.header_height - 1, size.x, source_.header_height - 1);
  }
  if (count == 0 && HasFocus()) {
    dc.SetBrush(*wxTRANSPARENT_BRUSH);
    dc.SetPen(wxPen(colours.focus));
    dc.DrawRectangle(wxPoint(0, 0), size);
  }
}

void CardList::on_key(wxKeyEvent& event) {
  if (listener_.key && listener_.key(event)) return;
  const auto count = source_.count();
  const auto last = count == 0 ? 0 : count - 1;
  const auto now = selected_.value_or(0);
  if (event.HasAnyModifiers()) return event.Skip();
  const auto page = [&](bool down) {
    const int there = top_of(now) + (down ? view_height() : -view_height());
    const auto found = item_at(std::clamp(there, 0, std::max(total_ - 1, 0)) - top_ + source_.header_height);
    if (found) return *found;
    return down ? last : std::size_t{0};
  };
  const auto go = [&](std::size_t item) {
    if (count > 0) pick(std::min(item, last));
  };
  switch (event.GetKeyCode()) {
    case WXK_UP:
    case WXK_NUMPAD_UP:
      return go(selected_ && now > 0 ? now - 1 : 0);
    case WXK_DOWN:
    case WXK_NUMPAD_DOWN:
      return go(selected_ ? now + 1 : 0);
    case WXK_HOME:
    case WXK_NUMPAD_HOME:
      return go(0);
    case WXK_END:
    case WXK_NUMPAD_END:
      return go(last);
    case WXK_PAGEUP:
    case WXK_NUMPAD_PAGEUP:
      if (count > 0) {
        const auto there = source_.row_height > 0 || now == 0 ? page(false) : std::min(page(false), now - 1);
        go(there);
      }
      return;
    case WXK_PAGEDOWN:
    case WXK_NUMPAD_PAGEDOWN:
      if (count > 0) go(std::max(page(true), std::min(now + 1, last)));
      return;
    case WXK_RETURN:
    case WXK_NUMPAD_ENTER:
      if (selected_ && listener_.activated) listener_.activated(*selected_);
      return;
    case WXK_TAB:
      Navigate(event.ShiftDown() ? 0 : wxNavigationKeyEvent::IsForward);
      return;
    case WXK_MENU:
    case WXK_WINDOWS_MENU:
      if (selected_ && listener_.menu) listener_.menu(*selected_);
      return;
    default:
      event.Skip();
  }
}

void CardList::on_scroll(wxScrollWinEvent& event) {
  const int line = source_.row_height > 0 ? source_.row_height : FromDIP(40);
  const auto type = event.GetEventType();
  if (type == wxEVT_SCROLLWIN_TOP)
    scroll_to(0);
  else if (type == wxEVT_SCROLLWIN_BOTTOM)
    scroll_to(total_);
  else if (type == wxEVT_SCROLLWIN_LINEUP)
    scroll_to(top_ - line);
  else if (type == wxEVT_SCROLLWIN_LINEDOWN)
    scroll_to(top_ + line);
  else if (type == wxEVT_SCROLLWIN_PAGEUP)
    scroll_to(top_ - view_height());
  else if (type == wxEVT_SCROLLWIN_PAGEDOWN)
    scroll_to(top_ + view_height());
  else
    scroll_to(event.GetPosition());
}

void CardList::on_wheel(wxMouseEvent& event) {
  if (event.GetWheelAxis() != wxMOUSE_WHEEL_VERTICAL || event.ControlDown()) return event.Skip();
  const int step = FromDIP(60);
  wheel_ += event.GetWheelRotation() * step;
  const int delta = std::max(event.GetWheelDelta(), 1);
  const int pixels = wheel_ / delta;
  wheel_ -= pixels * delta;
  scroll_to(top_ - pixels);
}

wxPoint CardList::inside(std::size_t item, wxPoint window) const {
  const auto box = item_box(item);
  return {is_mirrored() ? box.GetRight() - window.x : window.x - box.x, window.y - box.y};
}

void CardList::on_motion(wxMouseEvent& event) {
  event.Skip();
  if (!source_.tip) return;
  const auto item = item_at(event.GetY());
  const auto tip = item ? source_.tip(*item, inside(*item, event.GetPosition())) : std::string();
  if (item == tipped_ && tip == tip_) return;
  tipped_ = item;
  tip_ = tip;
  if (tip.empty())
    UnsetToolTip();
  else
    SetToolTip(to_wx(tip));
}

}  // namespace hexaglot::gui
