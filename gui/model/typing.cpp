#include "gui/model/typing.hpp"

#include <utility>

#include "core/text/graphemes.hpp"
#include "core/text/utf8.hpp"

namespace hexaglot::gui {

namespace {

char32_t last_code_point(std::string_view text) {
  char32_t last = 0;
  for (std::size_t at = text.empty() ? 0 : text::border_before(text, static_cast<std::uint32_t>(text.size() - 1));
       at < text.size();)
    last = text::next_code_point(text, at);
  return last;
}

bool is_white(char32_t c) { return c == ' ' || c == 0xA0 || c == 0x202F || c == 0x3000 || c == '\n'; }

// After these a step of typing ends in scripts without spaces.
bool ends_clause(char32_t c) { return c == 0x3001 || c == 0x3002 || (c >= 0xFF01 && c <= 0xFF1F); }

bool is_one_character(std::string_view text) { return !text.empty() && text::next_character(text, 0) == text.size(); }

// More than an input method or a key gives at once: a paste or a drop.
constexpr std::size_t most_typed = 64;

}  // namespace

void Typing::reset(std::string text, Selection selection) {
  text_ = std::move(text);
  selection_ = selection;
  steps_.clear();
  done_ = bytes_ = 0;
  open_ = false;
}

bool Typing::continues(const Step& last, const Step& next, Time now) const {
  if (!open_ || done_ == 0 || now - last_ > pause) return false;
  switch (next.kind) {
    case Kind::typed: {
      if (last.kind != Kind::typed || next.at != last.at + last.inserted.size() || !next.removed.empty()) return false;
      const auto before = last_code_point(last.inserted);
      std::size_t at = 0;
      const auto now_typed = text::next_code_point(next.inserted, at);
      return !(is_white(before) && !is_white(now_typed)) && !ends_clause(before);
    }
    case Kind::erased_back:
      return last.kind == Kind::erased_back && next.at + next.removed.size() == last.at;
    case Kind::erased_forward:
      return last.kind == Kind::erased_forward && next.at == last.at;
    case Kind::other:
      return false;
  }
  return false;
}

void Typing::changed(std::string_view text, Selection selection, Time now) {
  if (text == text_) return moved(selection);
  const auto [prefix, suffix] = text::common_ends(text_, text);
  Step step;
  step.at = prefix;
  step.removed = text_.substr(prefix, text_.size() - prefix - suffix);
  step.inserted = text.substr(prefix, text.size() - prefix - suffix);
  step.before = selection_;
  step.after = selection;
  if (step.inserted.empty()) {
    if (selection_.anchor == selection_.caret && is_one_character(step.removed))
      step.kind = selection_.caret > selection.caret ? Kind::erased_back : Kind::erased_forward;
  } else if (step.inserted.size() <= most_typed) {
    step.kind = Kind::typed;
  }
  // Of equal letters ("aa|") the difference does not tell which one came: the caret does.
  if (step.removed.empty() && step.kind == Kind::typed && selection.caret >= step.inserted.size() &&
      text.substr(selection.caret - step.inserted.size(), step.inserted.size()) == step.inserted)
    step.at = selection.caret - static_cast<std::uint32_t>(step.inserted.size());
  if (step.inserted.empty() && selection.caret <= text_.size() - step.removed.size() &&
      text_.compare(selection.caret, step.removed.size(), step.removed) == 0)
    step.at = selection.caret;

  for (; steps_.size() > done_; steps_.pop_back()) bytes_ -= steps_.back().bytes();
  if (done_ > 0 && continues(steps_.back(), step, now)) {
    auto& last = steps_.back();
    bytes_ += step.removed.size() + step.inserted.size();
    if (step.kind == Kind::typed) last.inserted += step.inserted;
    if (step.kind == Kind::erased_forward) last.removed += step.removed;
    if (step.kind == Kind::erased_back) {
      last.removed.insert(0, step.removed);
      last.at = step.at;
    }
    last.after = selection;
  } else {
    bytes_ += step.bytes();
    steps_.push_back(std::move(step));
    ++done_;
    while (bytes_ > most_bytes && steps_.size() > 1) {
      bytes_ -= steps_.front().bytes();
      steps_.pop_front();
      --done_;
    }
  }
  text_ = text;
  selection_ = selection;
  open_ = true;
  last_ = now;
}

void Typing::moved(Selection selection) {
  if (selection == selection_) return;
  selection_ = selection;
  open_ = false;
}

std::optional<TypedState> Typing::undo() {
  if (!can_undo()) return std::nullopt;
  const auto& step = steps_[--done_];
  text_.replace(step.at, step.inserted.size(), step.removed);
  selection_ = step.before;
  open_ = false;
  return TypedState{text_, selection_};
}

std::optional<TypedState> Typing::redo() {
  if (!can_redo()) return std::nullopt;
  const auto& step = steps_[done_++];
  text_.replace(step.at, step.removed.size(), step.inserted);
  selection_ = step.after;
  open_ = false;
  return TypedState{text_, selection_};
}

}  // namespace hexaglot::gui
