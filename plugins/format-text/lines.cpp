#include "lines.hpp"

#include <array>

namespace hexaglot::plain {
namespace {

constexpr std::string_view line_separator = "\xE2\x80\xA8", paragraph_separator = "\xE2\x80\xA9";

// The bytes of white space at the start of `s`, 0: none.
std::size_t space_at(std::string_view s) {
  if (s.empty()) return 0;
  if (s[0] == ' ' || s[0] == '\t' || s[0] == '\v' || s[0] == '\f' || s[0] == '\r' || s[0] == '\n') return 1;
  if (s.substr(0, 2) == "\xC2\xA0" || s.substr(0, 2) == "\xC2\x85") return 2;
  const auto three = s.substr(0, 3);
  if (three == "\xE3\x80\x80" || three == "\xEF\xBB\xBF" || three == "\xE2\x80\xAF" || three == "\xE2\x81\x9F")
    return 3;
  const bool general = three.size() == 3 && three.substr(0, 2) == "\xE2\x80";  // U+2000 … U+200F
  return general && static_cast<unsigned char>(three[2]) >= 0x80 && static_cast<unsigned char>(three[2]) <= 0x8F ? 3
                                                                                                                 : 0;
}

std::size_t spaces_at(std::string_view s) {
  std::size_t out = 0;
  while (const auto n = space_at(s.substr(out))) out += n;
  return out;
}

// A digit at the start of `s`, European, Arabic-Indic or raised: its bytes.
std::size_t digit_at(std::string_view s) {
  constexpr std::array<std::string_view, 10> raised = {"⁰", "¹", "²", "³", "⁴", "⁵", "⁶", "⁷", "⁸", "⁹"};
  if (s.empty()) return 0;
  if (s[0] >= '0' && s[0] <= '9') return 1;
  const auto byte = [s](std::size_t i) { return static_cast<unsigned char>(s[i]); };
  if (s.size() > 1 && byte(0) == 0xD9 && byte(1) >= 0xA0 && byte(1) <= 0xA9) return 2;
  for (const auto r : raised)
    if (s.substr(0, r.size()) == r) return r.size();
  return 0;
}

}  // namespace

std::vector<Line> lines(std::string_view text) {
  std::vector<Line> out;
  std::size_t begin = 0;
  std::uint32_t number = 1;
  bool break_before = false;
  const auto give = [&](std::size_t end) {
    out.push_back({text.substr(begin, end - begin), number, break_before});
    break_before = false;
  };
  for (std::size_t i = 0; i < text.size();) {
    const char c = text[i];
    if (c == '\n' || c == '\r') {
      give(i);
      i += text.substr(i, 2) == "\r\n" ? 2 : 1;
      ++number;
      begin = i;
    } else if (c == '\f') {
      if (i > begin) give(i);
      break_before = true;
      begin = ++i;
    } else if (const auto three = text.substr(i, 3); three == line_separator || three == paragraph_separator) {
      give(i);
      begin = i += 3;
    } else {
      ++i;
    }
  }
  if (begin < text.size()) give(text.size());
  return out;
}

std::vector<Line> plain_lines(std::string_view text) {
  std::vector<Line> out;
  std::uint32_t number = 1;
  for (std::size_t begin = 0; begin < text.size();) {
    auto end = text.find_first_of("\r\n", begin);
    if (end == std::string_view::npos) end = text.size();
    out.push_back({text.substr(begin, end - begin), number++, false});
    begin = end + (text.substr(end, 2) == "\r\n" ? 2 : 1);
  }
  return out;
}

bool is_blank(std::string_view line) { return spaces_at(line) == line.size(); }

bool is_rule(std::string_view line) {
  constexpr std::array<std::string_view, 5> strokes = {"-", "_", "─", "—", "–"};
  std::size_t count = 0;
  for (std::size_t i = spaces_at(line); i < line.size();) {
    std::size_t stroke = 0;
    for (const auto s : strokes)
      if (line.substr(i, s.size()) == s) stroke = s.size();
    const auto space = space_at(line.substr(i));
    if (stroke == 0 && space == 0) return false;
    count += stroke != 0 ? 1 : 0;
    i += stroke + space;
  }
  return count >= 3;
}

std::optional<NoteStart> note_start(std::string_view line) {
  const auto begin = spaces_at(line);
  auto rest = line.substr(begin);
  std::size_t mark_begin = 0, mark_end = 0;
  for (const std::string_view sign : {"*", "†", "‡"}) {
    while (mark_end < 4 * sign.size() && rest.substr(mark_end, sign.size()) == sign) mark_end += sign.size();
    if (mark_end != 0) break;
  }
  auto end = mark_end;
  if (mark_end == 0) {
    const bool framed = !rest.empty() && (rest[0] == '(' || rest[0] == '[');
    mark_begin = mark_end = framed ? 1 : 0;
    std::size_t digits = 0;
    bool raised = false;
    while (const auto n = digit_at(rest.substr(mark_end))) {
      raised = n == 3 || (n == 2 && static_cast<unsigned char>(rest[mark_end]) == 0xC2);
      mark_end += n;
      if (++digits > 3) return std::nullopt;
    }
    if (digits == 0) return std::nullopt;
    end = mark_end;
    const char close = end < rest.size() ? rest[end] : '\0';
    // "1. text" at the foot is as likely a numbered paragraph: it stays one.
    if (framed ? close != ')' && close != ']' : close != '/' && !raised) return std::nullopt;
    if (close == ')' || close == ']' || close == '/') ++end;
  }
  const auto space = spaces_at(rest.substr(end));
  if (space == 0 || end + space == rest.size()) return std::nullopt;
  return NoteStart{rest.substr(mark_begin, mark_end - mark_begin), begin + end + space};
}

}  // namespace hexaglot::plain
