#include "pairs.hpp"

#include <algorithm>
#include <iterator>

#include "letters.hpp"

namespace hexaglot::check_typography {
namespace {

struct Pair {
  char32_t open, close, kind;
};
constexpr Pair pairs[] = {{'(', ')', '('},          {0xFF08, 0xFF09, '('},    {'[', ']', '['},
                          {0xFF3B, 0xFF3D, '['},    {'{', '}', '{'},          {0xAB, 0xBB, 0xAB},
                          {0x201C, 0x201D, 0x201C}, {0x300A, 0x300B, 0x300A}, {0x3008, 0x3009, 0x3008},
                          {0x300C, 0x300D, 0x300C}, {0x300E, 0x300F, 0x300E}, {0x3010, 0x3011, 0x3010},
                          {0xFD3F, 0xFD3E, 0xFD3F}, {0x201E, 0x201C, 0x201E}};

constexpr std::size_t most = 40;  // lone halves in a block: with more it is a drawing

// A byte that may begin one of them.
bool may_be(unsigned char b) {
  return b == '(' || b == ')' || b == '[' || b == ']' || b == '{' || b == '}' || b == 0xC2 || b == 0xE2 || b == 0xE3 ||
         b == 0xEF;
}

char32_t before(std::string_view text, std::size_t i) {
  if (i == 0) return 0;
  auto k = i - 1;
  while (k > 0 && (static_cast<unsigned char>(text[k]) & 0xC0U) == 0x80U) --k;
  return decode(text, k);
}

// "a)", "12)", "iv)", "أ)" after a space or at the beginning.
bool is_enumerator(std::string_view text, std::size_t bracket) {
  auto i = bracket;
  std::size_t letters = 0;
  while (i > 0) {
    auto k = i - 1;
    while (k > 0 && (static_cast<unsigned char>(text[k]) & 0xC0U) == 0x80U) --k;
    auto next = k;
    const char32_t c = decode(text, next);
    if (script_of(c) == Script::none && !is_digit(c) && c != '*' && c != '.' && c != 0x640) break;
    if (++letters > 4) return false;
    i = k;
  }
  const char32_t edge = before(text, i);
  return letters > 0 &&
         (edge == 0 || is_space(edge) || edge == ';' || edge == 0xFF1B || edge == 0x3001 || edge == 0xFF0C);
}

}  // namespace

char32_t pair_of(char32_t c) {
  const auto* const found =
      std::find_if(std::begin(pairs), std::end(pairs), [c](const Pair& p) { return p.open == c || p.close == c; });
  return found == std::end(pairs) ? U'\0' : found->kind;
}

std::vector<Unpaired> unpaired(std::string_view text, const Style& style) {
  std::vector<Unpaired> open;
  std::vector<Unpaired> out;
  for (std::size_t i = 0; i < text.size();) {
    if (!may_be(static_cast<unsigned char>(text[i]))) {
      ++i;
      continue;
    }
    const auto begin = i;
    const char32_t c = decode(text, i);
    if (pair_of(c) == 0) continue;
    if (open.size() > most || out.size() > most) return {};
    const hx_span span{static_cast<std::uint32_t>(begin), static_cast<std::uint32_t>(i)};
    // “ closes „.
    const auto low = std::find_if(open.rbegin(), open.rend(), [](const Unpaired& u) { return u.c == 0x201E; });
    if (c == 0x201C && low != open.rend()) {
      open.erase(std::next(low).base());
      continue;
    }
    const auto* const pair =
        std::find_if(std::begin(pairs), std::end(pairs), [c](const Pair& p) { return p.open == c || p.close == c; });
    if (pair->open == c) {
      open.push_back({c, true, span});
      continue;
    }
    const auto partner =
        std::find_if(open.rbegin(), open.rend(), [&](const Unpaired& u) { return pair_of(u.c) == pair->kind; });
    // A smiley, "(a" of a list that "a)" belongs to.
    if (partner != open.rend())
      open.erase(std::next(partner).base());
    else if (c == ')' || c == 0xFF09) {
      const bool usual = is_enumerator(text, begin) && !(style.habits.open_bracket.holds());
      const char32_t last = before(text, begin);
      if (!usual && last != ':' && last != ';' && last != '-') out.push_back({c, false, span});
    } else {
      out.push_back({c, false, span});
    }
  }
  out.insert(out.end(), open.begin(), open.end());
  // Two closing quotes and no opening one are the habit of some hands.
  const auto closing = std::count_if(out.begin(), out.end(), [](const Unpaired& u) { return u.c == 0x201D; });
  if (closing % 2 == 0) std::erase_if(out, [](const Unpaired& u) { return u.c == 0x201D; });
  const auto opening = std::count_if(out.begin(), out.end(), [](const Unpaired& u) { return u.c == 0x201C; });
  if (opening % 2 == 0) std::erase_if(out, [](const Unpaired& u) { return u.c == 0x201C; });
  std::sort(out.begin(), out.end(), [](const Unpaired& a, const Unpaired& b) { return a.span.begin < b.span.begin; });
  return out;
}

}  // namespace hexaglot::check_typography
