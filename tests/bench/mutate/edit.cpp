#include "tests/bench/mutate/edit.hpp"

#include <algorithm>

namespace hexaglot::bench {

void replace(model::Document& document, std::uint32_t version, std::uint32_t block, Span span, std::string_view text) {
  const auto moved = [&](std::uint32_t at) {
    if (at <= span.begin) return at;
    const auto end = span.begin + static_cast<std::uint32_t>(text.size());
    return at < span.end ? std::min(at, end) : at - span.end + end;
  };
  auto& b = document.versions[version].blocks[block];
  b.text.replace(span.begin, span.end - span.begin, text);
  for (auto& m : b.marks) m.span = {moved(m.span.begin), moved(m.span.end)};
  for (auto& s : document.segments[version])
    if (s.block == block) s.span = {moved(s.span.begin), moved(s.span.end)};
}

void empty_cell(model::Document& document, std::uint32_t row, std::uint32_t version) {
  for (const auto s : document.rows[row].cells[version]) {
    const auto segment = document.segments[version][s];
    replace(document, version, segment.block, segment.span, "");
  }
  document.rows[row].cells[version].clear();
}

}  // namespace hexaglot::bench
