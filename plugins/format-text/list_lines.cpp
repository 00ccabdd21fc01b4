#include "list_lines.hpp"

#include <array>

#include "lines.hpp"

namespace hexaglot::plain {
namespace {

using Sign = std::string_view;
constexpr std::array<Sign, 8> bullets = {"-", "*", "•", "·", "–", "—", "▪", "●"};
constexpr std::array<Sign, 2> opening = {"(", "（"};
constexpr std::array<Sign, 2> closing = {")", "）"};
constexpr std::array<Sign, 2> stops = {".", "．"};
constexpr std::array<Sign, 3> dashes = {"-", "–", "—"};
constexpr std::array<Sign, 10> clause_ends = {".", ";", ":", "；", "：", "。", "؛", "!", "?", "؟"};
constexpr Sign enumeration_comma = "、";
constexpr Sign chinese_numerals = "一二三四五六七八九十甲乙丙丁戊己庚辛壬癸子丑寅卯";

template <std::size_t N>
Sign sign_at(const std::array<Sign, N>& signs, std::string_view s) {
  for (const auto sign : signs)
    if (s.substr(0, sign.size()) == sign) return sign;
  return {};
}

// The first character of `s` as bytes; the line is UTF-8.
Sign character(std::string_view s) {
  std::size_t end = s.empty() ? 0 : 1;
  while (end < s.size() && (static_cast<unsigned char>(s[end]) & 0xC0) == 0x80) ++end;
  return s.substr(0, end);
}

// European, Arabic-Indic or full-width; -1: no digit.
std::int32_t digit(Sign c) {
  const auto byte = [c](std::size_t i) { return static_cast<unsigned char>(c[i]); };
  if (c.size() == 1 && c[0] >= '0' && c[0] <= '9') return c[0] - '0';
  if (c.size() == 2 && byte(0) == 0xD9 && byte(1) >= 0xA0 && byte(1) <= 0xA9) return byte(1) - 0xA0;
  if (c.size() == 3 && byte(0) == 0xEF && byte(1) == 0xBC && byte(2) >= 0x90 && byte(2) <= 0x99) return byte(2) - 0x90;
  return -1;
}

// What stands between the signs.
struct Body {
  std::string script;  // empty: nothing that counts
  std::int32_t value = 0;
  std::size_t size = 0;
};

Body body(std::string_view s) {
  Body out;
  std::int32_t number = 0;
  for (std::size_t digits = 0; digits < 4; ++digits) {
    const auto c = character(s.substr(out.size));
    if (digit(c) < 0) break;
    number = number * 10 + digit(c);
    out.size += c.size();
  }
  if (out.size != 0) return {"1", number, out.size};
  const auto first = character(s);
  if (first.size() == 1 && (first[0] | 0x20) >= 'a' && (first[0] | 0x20) <= 'z') {
    const Sign numeral_signs = first[0] >= 'a' ? "ivx" : "IVX";
    std::size_t end = 0;
    while (end < s.size() && numeral_signs.find(s[end]) != Sign::npos) ++end;
    if (end > 1 && end < 6) return {"i", 0, end};
    return {"a", first[0], 1};
  }
  const auto lead = first.empty() ? 0U : static_cast<unsigned>(static_cast<unsigned char>(first[0]));
  if (first.size() == 2 && (lead == 0xD0 || lead == 0xD1)) return {"а", 0, 2};
  if (first.size() == 2 && (lead == 0xD8 || lead == 0xD9)) {
    const Sign stretch = "ـ";  // هـ
    return {"ا", 0, s.substr(2, stretch.size()) == stretch ? 2 + stretch.size() : 2};
  }
  std::size_t end = 0;
  while (end < 12 && character(s.substr(end)).size() == 3 &&
         chinese_numerals.find(character(s.substr(end))) != Sign::npos)
    end += 3;
  return end == 0 ? Body{} : Body{"一", 0, end};
}

std::string_view without_indent(std::string_view s) {
  while (!s.empty() && is_blank(character(s))) s.remove_prefix(character(s).size());
  return s;
}

}  // namespace

std::optional<ListMarker> list_marker(std::string_view line) {
  auto rest = without_indent(line);
  const auto is_space = [](std::string_view s) { return !s.empty() && is_blank(character(s)); };
  if (const auto bullet = sign_at(bullets, rest); !bullet.empty() && is_space(rest.substr(bullet.size())))
    return ListMarker{std::string(bullet), 0};
  const auto open = sign_at(opening, rest);
  rest.remove_prefix(open.size());
  const auto label = body(rest);
  if (label.script.empty()) return std::nullopt;
  rest.remove_prefix(label.size);
  std::string shape = label.script;
  if (const auto close = sign_at(closing, rest); !close.empty()) {
    shape += ")";
    rest.remove_prefix(close.size());
    return is_space(rest) || !open.empty() ? std::optional(ListMarker{shape, label.value}) : std::nullopt;
  }
  if (!open.empty()) return std::nullopt;
  if (rest.substr(0, enumeration_comma.size()) == enumeration_comma) return ListMarker{shape + "、", label.value};
  if (const auto stop = sign_at(stops, rest); !stop.empty()) {
    rest.remove_prefix(stop.size());
    return is_space(rest) ? std::optional(ListMarker{shape + ".", label.value}) : std::nullopt;
  }
  rest = without_indent(rest);
  const auto dash = sign_at(dashes, rest);
  if (dash.empty() || !is_space(rest.substr(dash.size()))) return std::nullopt;
  return ListMarker{shape + "-", label.value};
}

void ListLines::begin_paragraph(std::string_view first_line) {
  seen_.clear();
  clause_ended_ = false;
  (void)begins_item(first_line);
}

bool ListLines::begins_item(std::string_view line) {
  const bool after_clause = clause_ended_;
  auto end = line;
  while (!end.empty() && is_blank(end.substr(end.size() - 1))) end.remove_suffix(1);
  clause_ended_ = false;
  for (const auto sign : clause_ends) clause_ended_ = clause_ended_ || end.ends_with(sign);
  const auto marker = list_marker(line);
  if (!marker) return false;
  const auto before = seen_.find(marker->shape);
  const bool follows = before != seen_.end() && (marker->value == 0 || marker->value == before->second + 1);
  // A letter with a full stop, a name's initial: only in its list.
  const bool initial = marker->shape == "a." || marker->shape == "а.";
  if (!follows && (!after_clause || initial)) {
    if (seen_.empty()) seen_[marker->shape] = marker->value;
    return false;
  }
  seen_[marker->shape] = marker->value;
  return true;
}

}  // namespace hexaglot::plain
