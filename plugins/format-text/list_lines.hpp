#pragma once
// Lists that stand line below line, without blank lines between their items: "(a) …", "2. …", "- …". Which label a
// block has is decided later and elsewhere; here only where one begins, and rather not than wrongly: a hard-wrapped
// line may open with "(b) of the Convention" too.
#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <string_view>

namespace hexaglot::plain {

// What opens a line of a list.
struct ListMarker {
  std::string shape;       // what is alike in one list: the sign after the number or letter, and its script
  std::int32_t value = 0;  // counts on from item to item; 0: not known
};
[[nodiscard]] std::optional<ListMarker> list_marker(std::string_view line);

// Follows one paragraph line by line.
class ListLines {
 public:
  void begin_paragraph(std::string_view first_line);
  // Whether the next line of the paragraph begins a block of its own: it goes on with the list of an earlier line ("1."
  // "2."), or the line before it ended a clause.
  [[nodiscard]] bool begins_item(std::string_view line);

 private:
  std::map<std::string, std::int32_t> seen_;  // shape → last value
  bool clause_ended_ = false;
};

}  // namespace hexaglot::plain
