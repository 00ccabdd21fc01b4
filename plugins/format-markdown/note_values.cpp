#include "note_values.hpp"

#include <algorithm>
#include <array>
#include <cctype>

namespace hexaglot::markdown {
namespace {

constexpr std::size_t most_marks = 8;   // in one <sup>
constexpr std::size_t most_digits = 3;  // of a note's number

bool is_tail(char c) { return (static_cast<unsigned char>(c) & 0xC0) == 0x80; }
bool is_ascii_digit(std::string_view c) { return c.size() == 1 && c[0] >= '0' && c[0] <= '9'; }
bool is_ascii_letter(std::string_view c) {
  return c.size() == 1 && std::isalpha(static_cast<unsigned char>(c[0])) != 0;
}

// The value of a digit: European, Arabic-Indic (٠), extended Arabic-Indic (۰), full-width (０); -1: none.
int digit(std::string_view c) {
  const auto byte = [c](std::size_t i) { return static_cast<unsigned char>(c[i]); };
  if (is_ascii_digit(c)) return c[0] - '0';
  if (c.size() == 2 && byte(0) == 0xD9 && byte(1) >= 0xA0 && byte(1) <= 0xA9) return byte(1) - 0xA0;
  if (c.size() == 2 && byte(0) == 0xDB && byte(1) >= 0xB0 && byte(1) <= 0xB9) return byte(1) - 0xB0;
  if (c.size() == 3 && byte(0) == 0xEF && byte(1) == 0xBC && byte(2) >= 0x90 && byte(2) <= 0x99) return byte(2) - 0x90;
  return -1;
}

// Trims brackets, dots, slashes and white space ("1/", "(1)", "[1]").
std::string_view bare(std::string_view part) {
  constexpr std::string_view frame = " \t\r\n()[]./";
  const auto begin = part.find_first_not_of(frame);
  if (begin == std::string_view::npos) return {};
  return part.substr(begin, part.find_last_not_of(frame) - begin + 1);
}

// Units of length that are raised to a power.
bool is_unit(std::string_view word) {
  constexpr std::array<std::string_view, 12> units = {"km", "cm", "mm", "dm", "ft", "mi",
                                                      "yd", "км", "см", "мм", "дм", "м"};
  return std::find(units.begin(), units.end(), word) != units.end();
}

}  // namespace

std::string_view char_at(std::string_view text, std::size_t at) {
  if (at >= text.size()) return {};
  auto end = at + 1;
  while (end < text.size() && is_tail(text[end])) ++end;
  return text.substr(at, end - at);
}

std::string_view char_before(std::string_view text, std::size_t at) {
  if (at == 0) return {};
  auto begin = at - 1;
  while (begin > 0 && is_tail(text[begin])) --begin;
  return text.substr(begin, at - begin);
}

bool is_ideographic(std::string_view c) {
  // U+2E80 … U+9FFF, U+F900 … U+FAFF, U+FF00 … U+FFEF and the planes above.
  if (c.size() == 4) return static_cast<unsigned char>(c[0]) == 0xF0 && static_cast<unsigned char>(c[1]) >= 0xA0;
  if (c.size() != 3) return false;
  const auto code = ((static_cast<unsigned char>(c[0]) & 0x0FU) << 12U) |
                    ((static_cast<unsigned char>(c[1]) & 0x3FU) << 6U) | (static_cast<unsigned char>(c[2]) & 0x3FU);
  return (code >= 0x2E80 && code <= 0x9FFF) || (code >= 0xF900 && code <= 0xFAFF) || (code >= 0xFF00 && code <= 0xFFEF);
}

std::int32_t note_number(std::string_view value) {
  std::int32_t out = 0;
  std::size_t digits = 0;
  for (std::size_t i = 0; i < value.size();) {
    const auto c = char_at(value, i);
    const int d = digit(c);
    if (d < 0 || ++digits > most_digits) return 0;
    out = out * 10 + d;
    i += c.size();
  }
  return out;
}

bool is_sign(std::string_view value) {
  const auto first = char_at(value, 0);
  if (first != "*" && first != "†" && first != "‡") return false;
  if (value.size() > 4 * first.size()) return false;
  for (std::size_t i = 0; i < value.size(); i += first.size())
    if (value.substr(i, first.size()) != first) return false;
  return true;
}

bool is_letter(std::string_view value) { return value.size() == 1 && value[0] >= 'a' && value[0] <= 'z'; }

std::vector<std::string> note_values(std::string_view content) {
  constexpr std::size_t longest = 64;
  if (content.size() > longest) return {};
  std::vector<std::string> out;
  std::string part;
  const auto end_part = [&] {
    const auto value = bare(part);
    const bool blank = value.empty() && part.find_first_not_of(" \t\r\n") == std::string::npos;
    const bool good = note_number(value) > 0 || is_sign(value) || is_letter(value);
    if (good) out.emplace_back(value);
    part.clear();
    return good || blank;
  };
  for (std::size_t i = 0; i < content.size();) {
    const auto c = char_at(content, i);
    i += c.size();
    if (c == "," || c == ";" || c == " " || c == "،" || c == "、" || c == "，" || c == "\n") {
      if (!end_part()) return {};
    } else {
      part += c;
    }
  }
  if (!end_part() || out.size() > most_marks) return {};
  return out;
}

bool is_power(std::string_view before, std::string_view number, const NoteNames& defined, std::int32_t last_number) {
  const auto value = note_number(number);
  const bool is_defined = defined.find(number) != defined.end();
  const bool is_next = value == last_number + 1;
  auto at = before.size();
  const auto take_back = [&](auto&& wanted) {
    const auto end = at;
    while (at > 0 && end - at < 64) {
      const auto c = char_before(before, at);
      if (!wanted(c)) break;
      at -= c.size();
    }
    return before.substr(at, end - at);
  };
  if (digit(char_before(before, at)) >= 0) {
    const auto digits = take_back([](std::string_view c) { return digit(c) >= 0; });
    const auto left = char_before(before, at);
    if (left == "/" || left == "-") return false;  // the end of a symbol or a range
    const auto year = digits.size() == 4 && (digits[0] == '1' || digits[0] == '2');
    if (year || (is_defined && digits.size() > 2)) return false;
    return !(is_defined && is_next && digits != "10");
  }
  const auto word = take_back([](std::string_view c) {
    return is_ascii_letter(c) || (c.size() == 2 && (static_cast<unsigned char>(c[0]) & 0xFEU) == 0xD0U);
  });
  if (word.empty() || is_ideographic(char_before(before, at))) return false;
  if (is_ascii_letter(word)) {
    if (value == 1) return false;                          // nobody writes that power
    const bool symbol = word[0] >= 'A' && word[0] <= 'Z';  // "217 A", "S-20/4 E"
    return !(symbol && is_defined) && !(is_defined && is_next && value > 3);
  }
  return value <= 3 && is_unit(word) && !(is_defined && is_next && word.size() > 4);
}

}  // namespace hexaglot::markdown
