#pragma once
// HTML inside Markdown: tells tags from text, drops comments, declarations, scripts and styles. No tree: Markdown's
// HTML need not balance.
#include <cstdint>
#include <string>
#include <string_view>

namespace hexaglot::markdown {

enum class TagEnd : std::uint8_t { opening, closing };

class HtmlEvents {
 public:
  virtual ~HtmlEvents() = default;
  // A part of the piece that was fed; entities as printed.
  virtual void html_text(std::string_view text) = 0;
  // name: lower case.
  virtual void html_tag(std::string_view name, TagEnd end) = 0;
};

// Fed in pieces (md4c gives a line at a time); one pass, whatever the input.
class HtmlScanner {
 public:
  void feed(std::string_view piece, HtmlEvents& events);
  // The end of the HTML: a tag that was never closed is text after all. Returns what was never closed and hid its text:
  // "comment", "script", "style"; empty: nothing.
  [[nodiscard]] std::string finish(HtmlEvents& events);
  // Inside a tag or comment that goes on in the next piece.
  [[nodiscard]] bool is_open() const { return state_ != State::text; }

 private:
  enum class State : std::uint8_t { text, tag, comment, raw };
  void end_tag(HtmlEvents& events);

  State state_ = State::text;
  std::string held_;  // the tag so far, or the end of what is being skipped
  std::string raw_name_;
  char quote_ = 0;
};

// Tags that end a paragraph: div, p, li, td, …
[[nodiscard]] bool is_block_tag(std::string_view name);

}  // namespace hexaglot::markdown
