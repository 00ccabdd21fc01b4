#include "inline_text.hpp"

#include <algorithm>

#include "markup.hpp"

namespace hexaglot::html {

std::string inline_text(std::string_view text, std::vector<InlineRange> ranges, std::vector<InlinePoint> points) {
  const auto size = static_cast<std::uint32_t>(text.size());
  const auto inside = [&](std::uint32_t at) {
    return at <= size && (at == size || (static_cast<unsigned char>(text[at]) & 0xC0) != 0x80);
  };
  std::erase_if(ranges, [&](const InlineRange& r) { return r.begin >= r.end || !inside(r.begin) || !inside(r.end); });
  std::erase_if(points, [&](const InlinePoint& p) { return !inside(p.at); });
  std::stable_sort(ranges.begin(), ranges.end(), [](const InlineRange& a, const InlineRange& b) {
    return a.begin != b.begin ? a.begin < b.begin : a.end > b.end;
  });
  std::stable_sort(points.begin(), points.end(), [](const auto& a, const auto& b) { return a.at < b.at; });

  std::string out;
  std::vector<const InlineRange*> open;
  std::size_t next_range = 0, next_point = 0;
  std::uint32_t at = 0;
  while (true) {
    // Close what ends here; what was opened inside it and goes on is opened again.
    const auto first_ended = std::find_if(open.begin(), open.end(), [at](const auto* r) { return r->end <= at; });
    if (first_ended != open.end()) {
      for (auto r = open.rbegin(); r.base() != first_ended; ++r) out += (*r)->closing;
      const auto kept = std::remove_if(first_ended, open.end(), [at](const auto* r) { return r->end <= at; });
      for (auto r = first_ended; r != kept; ++r) out += (*r)->opening;
      open.erase(kept, open.end());
    }
    for (; next_point < points.size() && points[next_point].at == at; ++next_point) out += points[next_point].markup;
    for (; next_range < ranges.size() && ranges[next_range].begin == at; ++next_range) {
      out += ranges[next_range].opening;
      open.push_back(&ranges[next_range]);
    }
    auto next = size;
    if (next_range < ranges.size()) next = std::min(next, ranges[next_range].begin);
    if (next_point < points.size()) next = std::min(next, points[next_point].at);
    for (const auto* r : open) next = std::min(next, r->end);
    if (next == at) break;  // only at the end: everything here has been dealt with
    out += escape(text.substr(at, next - at));
    at = next;
  }
  return out;
}

}  // namespace hexaglot::html
