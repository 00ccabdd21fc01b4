#include "list_labels.hpp"

namespace hexaglot::markdown {
namespace {

constexpr std::size_t most_digits = 9;  // CommonMark 5.2

bool is_digit(char c) { return c >= '0' && c <= '9'; }
bool is_space(char c) { return c == ' ' || c == '\t' || c == '\n' || c == '\r'; }

}  // namespace

std::vector<ListMarker> list_markers(std::string_view source, std::size_t from, std::size_t to) {
  std::vector<ListMarker> out;
  bool only_containers = from == 0 || source[from - 1] == '\n' || source[from - 1] == '\r';
  for (std::size_t i = from; i < to; ++i) {
    const char c = source[i];
    if (c == '\n' || c == '\r') {
      only_containers = true;
    } else if (only_containers && is_digit(c)) {
      auto end = i;
      while (end < to && is_digit(source[end])) ++end;
      const bool closed = end < to && (source[end] == '.' || source[end] == ')');
      if (closed && end - i <= most_digits && (end + 1 == source.size() || is_space(source[end + 1]))) {
        out.push_back({i, std::string(source.substr(i, end + 1 - i))});
        i = end;
      } else {
        only_containers = false;
      }
    } else if (!is_space(c) && c != '>' && c != '-' && c != '+' && c != '*') {
      only_containers = false;
    }
  }
  return out;
}

}  // namespace hexaglot::markdown
