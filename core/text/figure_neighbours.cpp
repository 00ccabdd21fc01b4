#include "core/text/figure_neighbours.hpp"

#include <algorithm>
#include <array>

#include "core/text/numerals.hpp"
#include "core/text/utf8.hpp"

namespace hexaglot::text {

std::string_view before(std::string_view text, std::size_t end) { return text.substr(0, end); }
std::string_view after(std::string_view text, std::size_t begin) { return text.substr(std::min(begin, text.size())); }

void skip_spaces(std::string_view& rest) {
  while (!rest.empty()) {
    std::size_t pos = 0;
    const auto c = next_code_point(rest, pos);
    if (!is_space(c) && !is_invisible(c)) return;
    rest.remove_prefix(pos);
  }
}

void trim_end(std::string_view& rest) {
  static constexpr std::array<std::string_view, 3> spaces = {" ", "\u00A0", "\u202F"};
  for (bool again = true; again;) {
    again = false;
    for (const auto s : spaces)
      if (rest.ends_with(s)) {
        rest.remove_suffix(s.size());
        again = true;
      }
  }
}

bool cut(std::string_view& rest, std::string_view word) {
  if (!rest.starts_with(word)) return false;
  rest.remove_prefix(word.size());
  return true;
}

std::size_t first_hit(const std::vector<WordHit>& hits, std::uint32_t from) {
  return static_cast<std::size_t>(
      std::lower_bound(hits.begin(), hits.end(), from,
                       [](const WordHit& h, std::uint32_t at) { return h.span.begin < at; }) -
      hits.begin());
}

namespace {
constexpr std::string_view breaking = ".,;:()0123456789";
}  // namespace

bool near_by(std::string_view text, std::uint32_t from, std::uint32_t to, std::size_t most) {
  if (to < from || to - from > most) return false;
  const auto between = text.substr(from, to - from);
  return between.find_first_of(breaking) == std::string_view::npos && between.find("،") == std::string_view::npos;
}

}  // namespace hexaglot::text
