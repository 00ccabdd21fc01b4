#include "gui/panes/text_control.hpp"

#include <wx/clipbrd.h>
#include <wx/dataobj.h>
#include <wx/menu.h>

#include <algorithm>

#include "gui/look/text.hpp"
#include "gui/model/cell_text.hpp"
#include "gui/model/words.hpp"
#include "gui/panes/native_text.hpp"

namespace hexaglot::gui {

namespace {

Typing::Time now() { return std::chrono::steady_clock::now(); }

std::uint32_t size32(std::string_view text) { return static_cast<std::uint32_t>(text.size()); }

void to_clipboard(std::string_view text) {
  const wxClipboardLocker clipboard;
  if (!clipboard) return;
  wxTheClipboard->SetData(new wxTextDataObject(to_wx(text)));
}

}  // namespace

TextControl::TextControl(wxWindow* parent, long style)
    : wxTextCtrl(parent, wxID_ANY, wxString(), wxDefaultPosition, wxDefaultSize,
                 style | wxTE_MULTILINE | wxTE_NOHIDESEL | wxTE_BESTWRAP),
      native_(std::make_unique<NativeText>(*this)) {
  native_->set_colours(palette());
  native_->caret_moved = [this] {
    if (!holding_) caret_went();
  };
  native_->action_ended = [this] {
    absorb();
    // The key or drop is done: what it broke is mended before the next one counts on it.
    if (mend_ && !composing()) hold(mended_);
  };
  Bind(wxEVT_TEXT, [this](wxCommandEvent&) {
    if (!native_->in_action()) absorb();
  });
  Bind(wxEVT_CHAR_HOOK, &TextControl::on_key, this);
  Bind(wxEVT_CONTEXT_MENU, &TextControl::on_menu, this);
  // A handler that does not skip keeps the toolkit from doing the same its own way.
  Bind(wxEVT_TEXT_COPY, [this](wxClipboardTextEvent&) { Copy(); });
  Bind(wxEVT_TEXT_CUT, [this](wxClipboardTextEvent&) { Cut(); });
  Bind(wxEVT_TEXT_PASTE, [this](wxClipboardTextEvent&) { Paste(); });
  Bind(wxEVT_SET_FOCUS, [this](wxFocusEvent& event) {
    event.Skip();
    if (listener_.entered) listener_.entered();
  });
  Bind(wxEVT_KILL_FOCUS, [this](wxFocusEvent& event) {
    event.Skip();
    typing_.close_step();
    if (listener_.left) listener_.left();
  });
  Bind(wxEVT_SYS_COLOUR_CHANGED, [this](wxSysColourChangedEvent& event) {
    event.Skip();
    native_->set_colours(palette());
  });
}

TextControl::~TextControl() = default;

void TextControl::set_look(const TextLook& look) {
  if (look == look_) return;
  look_ = look;
  auto font = wxSystemSettings::GetFont(wxSYS_DEFAULT_GUI_FONT);
  if (look.point_size > 0) font.SetFractionalPointSize(look.point_size);
  if (!look.font.empty()) font.SetFaceName(to_wx(look.font));
  SetFont(font);
  const bool rtl = is_right_to_left(look.language);
  SetLayoutDirection(rtl ? wxLayout_RightToLeft : wxLayout_LeftToRight);
  const auto selected = selection();
  content_.reset(content_.text(), rtl ? ControlText::Direction::right_to_left : ControlText::Direction::left_to_right);
  hold(selected);
  show_marks();
}

void TextControl::set_accessible_name(const std::string& name) { native_->set_accessible_name(name); }
void TextControl::set_margins(int side, int above) { native_->set_margins(side, above); }
int TextControl::height_at(int width) const { return native_->height_at(width); }
wxRect TextControl::caret() const { return native_->caret(); }
bool TextControl::composing() const { return native_->composing(); }

void TextControl::set_text(std::string text, Selection selection) {
  marks_.clear();
  content_.reset(std::move(text), content_.direction());
  typing_.reset(content_.text(), selection);
  mend_ = changed_ = false;
  hold(selection);
  show_marks();
}

Selection TextControl::selection() const {
  const auto [anchor, caret] = native_->selection();
  return {content_.byte(static_cast<std::uint32_t>(anchor)), content_.byte(static_cast<std::uint32_t>(caret))};
}

void TextControl::select(Selection selection) {
  native_->select(content_.position(selection.anchor), content_.position(selection.caret));
  ShowPosition(content_.position(selection.caret));
}

void TextControl::take_over(const std::string& text, Selection selection) {
  typing_.close_step();
  typing_.changed(text, selection, now());
  typing_.close_step();
  go_back_to({text, selection});
}

void TextControl::replace(Span span, std::string_view text) {
  const auto& before = content_.text();
  span = whole_characters(before, span);
  const auto line = one_line(text);
  auto after = before;
  after.replace(span.begin, span.size(), line);
  if (after == before) return;
  const auto caret = span.begin + size32(line);
  take_over(after, {caret, caret});
}

void TextControl::set_marks(std::vector<TextMark> marks) {
  const auto size = text().size();
  std::erase_if(marks, [size](const TextMark& m) { return m.span.empty() || m.span.end > size; });
  if (marks == marks_) return;
  marks_ = std::move(marks);
  unmarked_ = true;
  settle_soon();
}

void TextControl::Copy() {
  const auto span = selection().span();
  if (!span.empty()) to_clipboard(span.in(text()));
}

void TextControl::Cut() {
  if (!IsEditable() || selection().span().empty()) return;
  Copy();
  insert({});
}

void TextControl::Paste() {
  if (!IsEditable()) return;
  wxTextDataObject data;
  {
    const wxClipboardLocker clipboard;
    if (!clipboard || !wxTheClipboard->GetData(data)) return;
  }
  const auto text = from_wx(data.GetText());
  if (text.size() > ControlText::most_put_in) {
    if (listener_.told) listener_.told(tr("What you paste is too long for one cell. Open it as a file instead."));
    return;
  }
  insert(text);
  ShowPosition(GetInsertionPoint());
}

bool TextControl::undo() {
  const auto state = typing_.undo();
  if (state) go_back_to(*state);
  return state.has_value();
}

bool TextControl::redo() {
  const auto state = typing_.redo();
  if (state) go_back_to(*state);
  return state.has_value();
}

void TextControl::go_back_to(const TypedState& state) {
  const auto before = content_.text();
  content_.reset(state.text, content_.direction());
  move_marks(marks_, before, text());
  hold(state.selection);
  ShowPosition(GetInsertionPoint());
  changed_ = true;
  settle_soon();
}

void TextControl::absorb() {
  if (holding_) return;
  const auto before = content_.text();
  const auto taken = content_.take(from_wx(GetValue()));
  if (taken.too_long && listener_.told)
    listener_.told(tr("What you paste is too long for one cell. Open it as a file instead."));
  if (taken.mend && (taken.changed || !mend_)) mended_ = {taken.behind, taken.behind};  // not for what is known already
  if (taken.mend) mend_ = true;
  if (taken.changed) {
    typing_.changed(content_.text(), taken.mend ? mended_ : selection(), now());
    move_marks(marks_, before, text());
    changed_ = true;
  } else if (!taken.mend) {
    mend_ = false;  // it holds what it has to, by whatever way
  }
  if (taken.changed || taken.mend) settle_soon();
  if (!taken.mend) caret_went();
}

void TextControl::caret_went() {
  const auto [anchor, caret] = native_->selection();
  // The mark at the beginning of a right-to-left line is no place for a caret.
  if (!mend_ && anchor == caret && content_.before_mark(static_cast<std::uint32_t>(caret)))
    CallAfter([this, from = caret] {
      if (const auto now = native_->selection(); now.first == from && now.second == from)
        native_->select(from + 1, from + 1);
    });
  const auto selected = selection();
  if (selected == caret_) return;
  caret_ = selected;
  if (!mend_) typing_.moved(selected);
  moved_ = true;
  settle_soon();
}

void TextControl::settle_soon() {
  if (settling_) return;
  settling_ = true;
  CallAfter(&TextControl::settle);
}

void TextControl::settle() {
  settling_ = false;
  if (mend_) hold(mended_);
  mend_ = false;
  if (changed_ || unmarked_) show_marks();
  unmarked_ = false;
  if (std::exchange(changed_, false) && listener_.changed) listener_.changed();
  if (std::exchange(moved_, false) && listener_.caret_moved) listener_.caret_moved();
}

void TextControl::hold(Selection selection) {
  holding_ = true;
  const auto is = GetValue(), shall = to_wx(content_.held());
  if (is != shall) {
    // No more than what differs: the view keeps its place and its lines.
    std::size_t same = 0, behind = 0;
    const auto least = std::min(is.length(), shall.length());
    while (same < least && is[same] == shall[same]) ++same;
    while (behind < least - same && is[is.length() - 1 - behind] == shall[shall.length() - 1 - behind]) ++behind;
    if (same == 0 && behind == 0)
      ChangeValue(shall);
    else
      Replace(static_cast<long>(same), static_cast<long>(is.length() - behind),
              shall.Mid(same, shall.length() - same - behind));
  }
  native_->select(content_.position(selection.anchor), content_.position(selection.caret));
  holding_ = false;
  mend_ = false;
  if (selection == caret_) return;
  caret_ = selection;
  moved_ = true;
  settle_soon();
}

void TextControl::show_marks() {
  std::vector<NativeMark> marks;
  marks.reserve(marks_.size());
  for (const auto& m : marks_)
    marks.push_back(
        {static_cast<long>(content_.position(m.span.begin)), static_cast<long>(content_.position(m.span.end)), m.kind});
  native_->show(marks, look_.language);
}

}  // namespace hexaglot::gui
