#include "core/format/cut.hpp"

#include <algorithm>
#include <string_view>

#include "core/text/letters.hpp"
#include "core/text/utf8.hpp"

namespace hexaglot::format {
namespace {

constexpr std::u32string_view closing = U"\"'”’»›)]）」』》〉】";
constexpr std::u32string_view stops = U".;:!?…。；：！？؛؟۔．";
constexpr std::u32string_view commas = U",،，、";

std::u32string code_points(std::string_view text) {
  std::u32string out;
  for (std::size_t pos = 0; pos < text.size();) out += text::next_code_point(text, pos);
  return out;
}

bool has(std::u32string_view set, char32_t c) { return set.find(c) != std::u32string_view::npos; }

// In units of a Latin letter: a Han character says about as much as three.
std::size_t weight(const std::string& text) {
  std::size_t out = 0;
  for (std::size_t pos = 0; pos < text.size();) out += text::next_code_point(text, pos) >= 0x2E80 ? 3 : 1;
  return out;
}

bool begins_italic(const model::Block& b) {
  return std::any_of(b.marks.begin(), b.marks.end(), [](const model::Mark& m) {
    return m.kind == model::MarkKind::italic && m.span.begin == 0 && !m.span.empty();
  });
}

}  // namespace

Ending ending(const std::string& text) {
  // The last few code points decide; a long text is not decoded whole.
  std::string_view tail = text;
  if (tail.size() > 64) {
    tail.remove_prefix(tail.size() - 64);
    while (!tail.empty() && (static_cast<unsigned char>(tail.front()) & 0xC0U) == 0x80U) tail.remove_prefix(1);
  }
  auto points = code_points(tail);
  while (!points.empty() && (has(closing, points.back()) || points.back() == U' ' || points.back() == U'\u00A0'))
    points.pop_back();
  if (points.empty()) return text.empty() ? Ending::open : Ending::closed;
  if (has(stops, points.back())) return Ending::closed;
  return has(commas, points.back()) ? Ending::comma : Ending::open;
}

bool is_long(const std::string& text) { return weight(text) >= 100; }

bool continues(const model::Block& first, const model::Block& second, Between between) {
  using model::BlockKind;
  if (first.kind != BlockKind::paragraph && first.kind != BlockKind::item) return false;
  if (second.kind != BlockKind::paragraph || second.label || second.text.empty()) return false;
  if (!first.label && !is_long(first.text)) return false;
  const auto end = ending(first.text);
  if (end == Ending::closed) return false;
  std::size_t pos = 0;
  const char32_t initial = text::next_code_point(second.text, pos);
  if (text::is_lower_case(initial)) return true;
  if (end == Ending::comma)
    return between == Between::page_rule && !text::is_upper_case(initial) && !begins_italic(second);
  return is_long(first.text);
}

}  // namespace hexaglot::format
