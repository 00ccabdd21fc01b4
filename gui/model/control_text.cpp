#include "gui/model/control_text.hpp"

#include <algorithm>

#include "core/text/graphemes.hpp"
#include "core/text/utf8.hpp"
#include "gui/model/cell_text.hpp"

namespace hexaglot::gui {

namespace {

constexpr std::string_view mark = "\u200F";

bool continues(std::string_view text, std::size_t at) {
  return at < text.size() && (static_cast<unsigned char>(text[at]) & 0xC0U) == 0x80U;
}

// Without the marks at the beginnings of lines. `at_begin`: the piece begins a line.
std::string without_marks(std::string_view held, bool at_begin) {
  std::string out;
  out.reserve(held.size());
  for (std::size_t at = 0; at < held.size();) {
    if (at_begin && held.substr(at).starts_with(mark)) {
      at += mark.size();
      at_begin = false;
      continue;
    }
    at_begin = held[at] == '\n';
    out += held[at++];
  }
  return out;
}

}  // namespace

void ControlText::reset(std::string text, Direction direction) {
  text_ = std::move(text);
  direction_ = direction;
}

std::string ControlText::held() const {
  if (direction_ == Direction::left_to_right) return text_;
  std::string out(mark);
  out.reserve(text_.size() + 16);
  for (const char c : text_) {
    out += c;
    if (c == '\n') out += mark;
  }
  return out;
}

ControlText::Taken ControlText::take(std::string_view now) {
  const auto before = held();
  Taken out;
  if (now == before) return out;
  // By code points: what came in and what went.
  const auto least = std::min(before.size(), now.size());
  auto prefix = static_cast<std::size_t>(
      std::mismatch(before.begin(), before.begin() + static_cast<std::ptrdiff_t>(least), now.begin()).first -
      before.begin());
  while (prefix > 0 && (continues(before, prefix) || continues(now, prefix))) --prefix;
  std::size_t suffix = 0;
  while (suffix < least - prefix && before[before.size() - 1 - suffix] == now[now.size() - 1 - suffix]) ++suffix;
  while (suffix > 0 && (continues(before, before.size() - suffix) || continues(now, now.size() - suffix))) --suffix;

  const auto came = now.substr(prefix, now.size() - prefix - suffix);
  const auto kept_end = std::string_view(before).substr(before.size() - suffix);
  std::string text;
  if (came.size() > most_put_in) {
    text = text_;
    out.too_long = true;
    out.behind = byte(static_cast<std::uint32_t>(text::length(std::string_view(before).substr(0, prefix))));
  } else if (direction_ == Direction::left_to_right) {
    text = before.substr(0, prefix) + one_line(came);
    out.behind = static_cast<std::uint32_t>(text.size());
    text += kept_end;
  } else {
    const auto begins_line = [&](std::size_t at) { return at == 0 || before[at - 1] == '\n'; };
    const auto end_at = before.size() - suffix;
    text = without_marks(std::string_view(before).substr(0, prefix), true);
    text += one_line(came);
    out.behind = static_cast<std::uint32_t>(text.size());
    text += without_marks(kept_end, begins_line(end_at));
  }
  out.changed = text != text_;
  text_ = std::move(text);
  out.mend = now != held();
  return out;
}

std::uint32_t ControlText::position(std::uint32_t byte) const {
  const auto before = std::string_view(text_).substr(0, std::min<std::size_t>(byte, text_.size()));
  auto out = text::length(before);
  if (direction_ == Direction::right_to_left)
    out += 1 + static_cast<std::size_t>(std::count(before.begin(), before.end(), '\n'));
  return static_cast<std::uint32_t>(out);
}

std::uint32_t ControlText::byte(std::uint32_t position) const {
  std::size_t at = 0;
  bool marked = direction_ == Direction::right_to_left;  // the mark of this line is yet to come
  while (position > 0) {
    if (marked) {
      marked = false;
      --position;
      continue;
    }
    if (at >= text_.size()) break;
    marked = text_[at] == '\n' && direction_ == Direction::right_to_left;
    static_cast<void>(text::next_code_point(text_, at));
    --position;
  }
  return static_cast<std::uint32_t>(at);
}

std::uint32_t ControlText::after(std::uint32_t byte) const { return text::next_character(text_, byte); }
std::uint32_t ControlText::before(std::uint32_t byte) const { return text::previous_character(text_, byte); }

bool ControlText::before_mark(std::uint32_t at) const {
  return direction_ == Direction::right_to_left && position(byte(at)) == at + 1;
}

void move_marks(std::vector<TextMark>& marks, std::string_view before, std::string_view after) {
  if (marks.empty() || before == after) return;
  const auto [prefix, suffix] = text::common_ends(before, after);
  const Span went{prefix, static_cast<std::uint32_t>(before.size()) - suffix};
  const auto end = static_cast<std::uint32_t>(after.size()) - suffix;
  std::erase_if(marks, [went](const TextMark& m) {
    const bool inside = m.span.begin < went.end && m.span.end > went.begin;
    const bool put_inside = m.span.begin < went.begin && m.span.end > went.begin;
    const bool typed_on = m.span.end == went.begin && m.kind == TextMarkKind::spelling;
    return inside || put_inside || typed_on;
  });
  for (auto& m : marks)
    if (m.span.begin >= went.end) m.span = {m.span.begin - went.end + end, m.span.end - went.end + end};
}

Span whole_characters(std::string_view text, Span span) {
  const auto begin = text::border_before(text, span.begin);
  return {begin, std::max(begin, text::border_after(text, span.end))};
}

}  // namespace hexaglot::gui
