#pragma once
// The text of a control as it is meant, and as the control has to hold it. A line of a right-to-left language begins
// with U+200F in the control, for its direction is otherwise taken from its first strong letter ("E/CN.7/2014/L.15: …"
// would run to the right); that mark is no part of the text, one that was in the text is. The control counts code
// points, all else bytes. Free of any window system.
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "core/base/span.hpp"
#include "gui/model/grid_source.hpp"

namespace hexaglot::gui {

class ControlText {
 public:
  enum class Direction : std::uint8_t { left_to_right, right_to_left };
  static constexpr std::size_t most_put_in = 100'000;  // bytes at once

  void reset(std::string text, Direction direction);
  [[nodiscard]] const std::string& text() const { return text_; }
  [[nodiscard]] Direction direction() const { return direction_; }
  [[nodiscard]] std::string held() const;  // what the control has to hold

  // The control holds this now, by whatever the user did. What came in becomes one line, as one_line() says, and a
  // direction mark that went is put back: then `mend` says that the control does not hold held().
  struct Taken {
    bool changed = false;      // text()
    bool mend = false;         // the control must be given held()
    bool too_long = false;     // more than most_put_in came in, and was left out
    std::uint32_t behind = 0;  // byte of text() right behind what came in
  };
  Taken take(std::string_view held);

  // Code points of held() and bytes of text(). A place before a direction mark is that behind it.
  [[nodiscard]] std::uint32_t position(std::uint32_t byte) const;
  [[nodiscard]] std::uint32_t byte(std::uint32_t position) const;
  // One character on and back in the text, as it is read: bytes.
  [[nodiscard]] std::uint32_t after(std::uint32_t byte) const;
  [[nodiscard]] std::uint32_t before(std::uint32_t byte) const;
  // True between a line break and the mark behind it: no place for a caret.
  [[nodiscard]] bool before_mark(std::uint32_t position) const;

 private:
  std::string text_;
  Direction direction_ = Direction::left_to_right;
};

// Marks of `before` as they stand in `after`: they move with their text. One that loses or gains something inside goes,
// and a spelling mark that is typed on at its end.
void move_marks(std::vector<TextMark>& marks, std::string_view before, std::string_view after);

// The span, grown so that it cuts no character (core/text/graphemes.hpp).
[[nodiscard]] Span whole_characters(std::string_view text, Span span);

}  // namespace hexaglot::gui
