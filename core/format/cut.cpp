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

constexpr std::size_t line_text = 40;   // more than a date or a place
constexpr std::size_t long_text = 100;  // more than a line of a masthead
constexpr std::size_t body_text = 240;  // more than a title or an agenda item, which end without a full stop

char32_t initial_of(const model::Block& b) {
  std::size_t pos = 0;
  return b.text.empty() ? U'\0' : text::next_code_point(b.text, pos);
}

bool begins_italic(const model::Block& b) {
  return std::any_of(b.marks.begin(), b.marks.end(), [](const model::Mark& m) {
    return m.kind == model::MarkKind::italic && m.span.begin == 0 && !m.span.empty();
  });
}

bool ends_italic(const model::Block& b) {
  return std::any_of(b.marks.begin(), b.marks.end(), [&](const model::Mark& m) {
    return m.kind == model::MarkKind::italic && m.span.end == b.text.size() && !m.span.empty();
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

bool is_long(const std::string& text) { return weight(text) >= long_text; }

bool continues(const model::Block& first, const model::Block& second, Between between) {
  using model::BlockKind;
  if (first.kind != BlockKind::paragraph && first.kind != BlockKind::item) return false;
  if (second.kind != BlockKind::paragraph || second.label || second.text.empty()) return false;
  const auto end = ending(first.text);
  if (end == Ending::closed) return false;
  const bool rule = between == Between::page_rule;
  const bool labelled = first.label.has_value();
  const char32_t initial = initial_of(second);
  const bool small = text::is_lower_case(initial);
  const auto length = weight(first.text);
  if (!labelled && length < (rule && small ? line_text : long_text)) return false;
  if (end == Ending::comma) {
    if (begins_italic(second) || !(rule || labelled)) return false;
    // A preamble that opens its own paragraphs in small letters (ссылаясь на …,) says nothing by the next small letter.
    if (small) return labelled || text::is_upper_case(initial_of(first));
    return labelled && rule && !text::is_upper_case(initial);
  }
  if (small) return true;
  if (begins_italic(second) && !ends_italic(first)) return false;
  if (rule) return length >= long_text;
  return labelled && length >= body_text && ending(second.text) != Ending::open;
}

}  // namespace hexaglot::format
