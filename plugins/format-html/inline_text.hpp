#pragma once
// The text of a segment as HTML: italics, bold, links, document symbols that must not break, places of findings, and
// footnote marks. Ranges may overlap in any way; what comes out is well nested.
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace hexaglot::html {

struct InlineRange {
  std::uint32_t begin = 0, end = 0;
  std::string opening, closing;  // tags
};
struct InlinePoint {
  std::uint32_t at = 0;
  std::string markup;
};

// All offsets are bytes of `text` and on its character boundaries; what is not inside it is left out.
[[nodiscard]] std::string inline_text(std::string_view text, std::vector<InlineRange> ranges,
                                      std::vector<InlinePoint> points);

}  // namespace hexaglot::html
