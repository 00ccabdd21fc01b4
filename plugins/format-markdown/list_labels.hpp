#pragma once
// The numbers of ordered lists as they are printed. CommonMark counts on from the first item, so a second "11." would
// read as 12; and md4c tells where an item's text stands, not its marker. So the markers are looked up in the gap
// between one piece of text and the next.
#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace hexaglot::markdown {

struct ListMarker {
  std::size_t begin = 0;  // byte of the source
  std::string printed;    // "11." or "2)"
};

// In order. A marker has only spaces, ">" and other markers before it on its line. One pass over [from, to).
[[nodiscard]] std::vector<ListMarker> list_markers(std::string_view source, std::size_t from, std::size_t to);

}  // namespace hexaglot::markdown
