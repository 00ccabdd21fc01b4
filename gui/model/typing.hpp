#pragma once
// Undo of what is typed into one text: wxTextCtrl has none on GTK. Typing is undone by words and pauses, deletions by
// runs, a paste or a replacement at once. Told after each change; finds out itself what changed. All offsets are bytes
// of UTF-8. Free of any window system; the clock is passed in.
#include <chrono>
#include <cstdint>
#include <deque>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/base/span.hpp"

namespace hexaglot::gui {

// Where a selection began and where its caret stands; equal: no selection.
struct Selection {
  std::uint32_t anchor = 0, caret = 0;
  [[nodiscard]] Span span() const { return anchor < caret ? Span{anchor, caret} : Span{caret, anchor}; }
  friend bool operator==(Selection, Selection) = default;
};

struct TypedState {
  std::string text;
  Selection selection;
  friend bool operator==(const TypedState&, const TypedState&) = default;
};

class Typing {
 public:
  using Time = std::chrono::steady_clock::time_point;
  static constexpr std::chrono::milliseconds pause{1500};
  static constexpr std::size_t most_bytes = std::size_t{8} << 20;  // of what is remembered; the oldest goes first

  // A new text: nothing to undo.
  void reset(std::string text, Selection selection = {});
  // The text has become this. Nothing happens if it is the same.
  void changed(std::string_view text, Selection selection, Time now);
  // The caret went elsewhere without a change: what is typed next is a step of its own.
  void moved(Selection selection);
  // What comes next is a step of its own in any case.
  void close_step() { open_ = false; }

  [[nodiscard]] const std::string& text() const { return text_; }
  [[nodiscard]] Selection selection() const { return selection_; }
  [[nodiscard]] bool can_undo() const { return done_ > 0; }
  [[nodiscard]] bool can_redo() const { return done_ < steps_.size(); }
  // The text and selection as they were before the last step, or after the next; nothing where there is none.
  std::optional<TypedState> undo();
  std::optional<TypedState> redo();

 private:
  enum class Kind : std::uint8_t { typed, erased_back, erased_forward, other };
  struct Step {
    Kind kind = Kind::other;
    std::uint32_t at = 0;
    std::string removed, inserted;
    Selection before, after;
    [[nodiscard]] std::size_t bytes() const { return removed.size() + inserted.size() + sizeof(Step); }
  };
  [[nodiscard]] bool continues(const Step& last, const Step& next, Time now) const;

  std::string text_;
  Selection selection_;
  std::deque<Step> steps_;
  std::size_t done_ = 0;   // steps_[0, done_) are done
  std::size_t bytes_ = 0;  // of steps_
  bool open_ = false;      // the last step may grow
  Time last_{};
};

}  // namespace hexaglot::gui
