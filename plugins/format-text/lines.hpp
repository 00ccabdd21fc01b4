#pragma once
// The lines of a text, and what single lines are: blank, a rule, a footnote.
#include <cstdint>
#include <optional>
#include <string_view>
#include <vector>

namespace hexaglot::plain {

struct Line {
  std::string_view text;     // without its end
  std::uint32_t number = 0;  // from 1
  bool after_break = false;  // a form feed stands before it, or at its beginning
};

// \n, \r\n, \r, U+2028 and U+2029 end a line; a form feed ends one and breaks the page. A line end at the very end
// opens no further line.
[[nodiscard]] std::vector<Line> lines(std::string_view text);

// The same for line-by-line texts: only \n, \r\n and \r count, so that the n-th line is what other programs call so.
[[nodiscard]] std::vector<Line> plain_lines(std::string_view text);

// White space of any script only.
[[nodiscard]] bool is_blank(std::string_view line);

// Three or more - _ ─ — with nothing else but spaces.
[[nodiscard]] bool is_rule(std::string_view line);

// "1/ See …", "(1) See …", "* See …", "¹ See …": the mark, and where its text begins. Only meant for the foot of a
// page.
struct NoteStart {
  std::string_view mark;
  std::size_t text_begin = 0;
};
[[nodiscard]] std::optional<NoteStart> note_start(std::string_view line);

}  // namespace hexaglot::plain
