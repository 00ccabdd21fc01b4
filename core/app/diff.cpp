#include "core/app/diff.hpp"

#include <algorithm>

namespace hexaglot::app {
namespace {

constexpr std::size_t around = 3;  // lines shown before and behind a change

std::vector<std::string_view> lines_of(std::string_view text) {
  std::vector<std::string_view> out;
  while (!text.empty()) {
    const auto end = std::min(text.find('\n'), text.size() - 1) + 1;
    out.push_back(text.substr(0, end));
    text.remove_prefix(end);
  }
  return out;
}

std::string shown(char mark, std::string_view line) {
  std::string out(1, mark);
  out += line;
  if (!line.ends_with('\n')) out += "\n\\ No newline at end of file\n";
  return out;
}

// Lines [first, end) of the old text and what stands in their place.
struct Group {
  std::size_t first = 0, end = 0;
  std::string with;
};

std::string range(std::size_t first, std::size_t count) {
  return std::to_string(count == 0 ? first : first + 1) + (count == 1 ? "" : "," + std::to_string(count));
}

}  // namespace

std::string replaced(std::string_view text, const std::vector<Replacement>& changes) {
  std::string out;
  std::size_t at = 0;
  for (const auto& c : changes) {
    out += text.substr(at, c.span.begin - at);
    out += c.with;
    at = c.span.end;
  }
  return out += text.substr(at);
}

std::string unified_diff(const std::string& from, const std::string& to, std::string_view text,
                         const std::vector<Replacement>& changes) {
  const auto lines = lines_of(text);
  if (changes.empty()) return {};
  std::vector<std::size_t> starts;
  std::size_t at = 0;
  for (const auto& line : lines) {
    starts.push_back(at);
    at += line.size();
  }
  starts.push_back(at);
  const auto line_of = [&](std::size_t byte) {
    const auto it = std::upper_bound(starts.begin(), starts.end() - 1, byte);
    return static_cast<std::size_t>(it - starts.begin()) - (it == starts.begin() ? 0 : 1);
  };
  // Changes whose lines touch are one group.
  std::vector<Group> groups;
  for (std::size_t i = 0; i < changes.size();) {
    Group group{line_of(changes[i].span.begin), 0, {}};
    const auto begin = starts[group.first];
    auto next = i;
    while (true) {
      while (next < changes.size() && (next == i || changes[next].span.begin < starts[group.end])) {
        const auto& span = changes[next++].span;
        group.end = std::min(std::max(group.end, line_of(span.empty() ? span.begin : span.end - 1) + 1), lines.size());
      }
      std::vector<Replacement> inside;
      for (auto k = i; k < next; ++k)
        inside.push_back({{changes[k].span.begin - static_cast<std::uint32_t>(begin),
                           changes[k].span.end - static_cast<std::uint32_t>(begin)},
                          changes[k].with});
      group.with = replaced(text.substr(begin, starts[group.end] - begin), inside);
      if (group.with.empty() || group.with.ends_with('\n') || group.end == lines.size()) break;
      ++group.end;  // a line that loses its end is joined by the next
    }
    groups.push_back(std::move(group));
    i = next;
  }
  std::string out = "--- " + from + "\n+++ " + to + "\n";
  std::ptrdiff_t grown = 0;
  for (std::size_t g = 0; g < groups.size();) {
    auto end = g + 1;
    while (end < groups.size() && groups[end].first <= groups[end - 1].end + 2 * around) ++end;
    const auto first = groups[g].first > around ? groups[g].first - around : 0;
    const auto last = std::min(groups[end - 1].end + around, lines.size());
    std::string body;
    std::size_t old_count = 0, new_count = 0;
    auto line = first;
    const auto same = [&](std::size_t until) {
      for (; line < until; ++line, ++old_count, ++new_count) body += shown(' ', lines[line]);
    };
    for (auto k = g; k < end; ++k) {
      same(groups[k].first);
      for (; line < groups[k].end; ++line, ++old_count) body += shown('-', lines[line]);
      for (const auto& with : lines_of(groups[k].with)) {
        body += shown('+', with);
        ++new_count;
      }
    }
    same(last);
    out += "@@ -" + range(first, old_count) + " +" +
           range(static_cast<std::size_t>(static_cast<std::ptrdiff_t>(first) + grown), new_count) + " @@\n" + body;
    grown += static_cast<std::ptrdiff_t>(new_count) - static_cast<std::ptrdiff_t>(old_count);
    g = end;
  }
  return out;
}

}  // namespace hexaglot::app
