#include "core/text/numerals.hpp"

#include <unicode/uchar.h>
#include <unicode/uscript.h>

#include <algorithm>
#include <array>
#include <utility>

#include "core/text/utf8.hpp"

namespace hexaglot::text {

Decoded decode_points(std::string_view text, std::size_t max_bytes) {
  Decoded out;
  const std::size_t end = std::min(text.size(), max_bytes);
  out.c.reserve(end / 2);
  out.at.reserve(end / 2 + 1);
  std::size_t pos = 0;
  while (pos < end) {
    out.at.push_back(static_cast<std::uint32_t>(pos));
    out.c.push_back(next_code_point(text, pos));
  }
  out.at.push_back(static_cast<std::uint32_t>(pos));
  return out;
}

int digit_value(char32_t c) {
  if (c < 0x80) return c >= '0' && c <= '9' ? static_cast<int>(c - '0') : -1;
  if (c < 0x660 || (c >= 0x3000 && c < 0xA620)) return -1;
  if (c < 0x7C0)
    return c <= 0x669 ? static_cast<int>(c - 0x660) : c >= 0x6F0 && c <= 0x6F9 ? static_cast<int>(c - 0x6F0) : -1;
  return u_charType(static_cast<UChar32>(c)) == U_DECIMAL_DIGIT_NUMBER ? u_charDigitValue(static_cast<UChar32>(c)) : -1;
}

bool is_space(char32_t c) {
  if (c < 0x80) return c == ' ' || (c >= 0x9 && c <= 0xD);
  if (c < 0x1680) return c == 0x85 || c == 0xA0;
  return c <= 0x3000 && u_isUWhiteSpace(static_cast<UChar32>(c)) != 0;
}

bool is_invisible(char32_t c) {
  return c == 0xAD || c == 0x61C || (c >= 0x200B && c <= 0x200F) || (c >= 0x202A && c <= 0x202E) ||
         (c >= 0x2060 && c <= 0x2069) || c == 0xFEFF;
}

bool is_han(char32_t c) {
  if (c < 0x2E80) return false;
  if ((c >= 0x4E00 && c <= 0x9FFF) || (c >= 0x3400 && c <= 0x4DBF) || c == 0x3005 || c == 0x3007) return true;
  return (c >= 0xF900 && c <= 0xFAFF) || (c >= 0x20000 && c <= 0x3FFFF);
}

bool is_kana(char32_t c) {
  return (c >= 0x3041 && c <= 0x3096) || (c >= 0x30A1 && c <= 0x30FA) || (c >= 0x31F0 && c <= 0x31FF);
}

bool is_arabic_letter(char32_t c) {
  return ((c >= 0x620 && c <= 0x64A) || (c >= 0x66E && c <= 0x6D3) || (c >= 0xFB50 && c <= 0xFDFF) ||
          (c >= 0xFE70 && c <= 0xFEFC)) &&
         is_letter(c);
}

bool is_dash(char32_t c) {
  return c == '-' || (c >= 0x2010 && c <= 0x2015) || c == 0x2212 || c == 0xFE58 || c == 0xFE63 || c == 0xFF0D;
}

std::optional<std::int32_t> roman_numeral(std::u32string_view letters) {
  if (letters.empty() || letters.size() > 15) return std::nullopt;
  const bool upper = letters[0] < 'a';
  const std::u32string_view digits = upper ? U"IVXLCDM" : U"ivxlcdm";
  static constexpr std::array<std::int32_t, 7> worth = {1, 5, 10, 50, 100, 500, 1000};
  std::int32_t value = 0;
  std::int32_t last = 0;
  for (std::size_t i = letters.size(); i-- > 0;) {
    const auto k = digits.find(letters[i]);
    if (k == std::u32string_view::npos) return std::nullopt;
    if (worth[k] < last) {
      value -= worth[k];
    } else {
      value += worth[k];
      last = worth[k];
    }
  }
  if (value < 1 || value > 3999) return std::nullopt;
  // Strict: only the one canonical spelling counts.
  static constexpr std::array<std::pair<std::int32_t, std::string_view>, 13> steps = {{{1000, "M"},
                                                                                       {900, "CM"},
                                                                                       {500, "D"},
                                                                                       {400, "CD"},
                                                                                       {100, "C"},
                                                                                       {90, "XC"},
                                                                                       {50, "L"},
                                                                                       {40, "XL"},
                                                                                       {10, "X"},
                                                                                       {9, "IX"},
                                                                                       {5, "V"},
                                                                                       {4, "IV"},
                                                                                       {1, "I"}}};
  std::u32string canonical;
  std::int32_t rest = value;
  for (const auto& [step, spelling] : steps) {
    for (; rest >= step; rest -= step)
      for (const char c : spelling) canonical += static_cast<char32_t>(upper ? c : c + ('a' - 'A'));
  }
  if (canonical != letters) return std::nullopt;
  return value;
}

namespace {

int chinese_digit(char32_t c) {
  switch (c) {
    case U'〇':
    case U'零':
    case U'○':
      return 0;
    case U'一':
    case U'壹':
      return 1;
    case U'二':
    case U'两':
    case U'兩':
    case U'贰':
      return 2;
    case U'三':
    case U'叁':
      return 3;
    case U'四':
      return 4;
    case U'五':
      return 5;
    case U'六':
      return 6;
    case U'七':
      return 7;
    case U'八':
      return 8;
    case U'九':
      return 9;
    default:
      return -1;
  }
}

int chinese_unit(char32_t c) {
  switch (c) {
    case U'十':
    case U'拾':
      return 10;
    case U'百':
      return 100;
    case U'千':
      return 1000;
    default:
      return 0;
  }
}

}  // namespace

bool is_chinese_digit(char32_t c) { return chinese_digit(c) >= 0; }
bool is_chinese_numeral(char32_t c) { return chinese_digit(c) >= 0 || chinese_unit(c) > 0 || c == U'廿' || c == U'卅'; }

std::optional<std::int32_t> chinese_numeral(std::u32string_view han) {
  if (han.empty() || han.size() > 9) return std::nullopt;
  if (std::all_of(han.begin(), han.end(), is_chinese_digit)) {
    if (han.size() > 4) return std::nullopt;
    std::int32_t value = 0;
    for (const char32_t c : han) value = value * 10 + chinese_digit(c);
    return value;
  }
  std::int32_t value = 0;
  std::int32_t digit = -1;  // waiting for its unit
  int last_unit = 10000;
  for (std::size_t i = 0; i < han.size(); ++i) {
    const char32_t c = han[i];
    if (c == U'廿' || c == U'卅') {
      if (digit >= 0 || last_unit <= 10) return std::nullopt;
      value += c == U'廿' ? 20 : 30;
      last_unit = 10;
    } else if (const int unit = chinese_unit(c); unit > 0) {
      if (unit >= last_unit || (digit < 0 && !(unit == 10 && i == 0)) || digit == 0) return std::nullopt;
      value += (digit < 0 ? 1 : digit) * unit;
      digit = -1;
      last_unit = unit;
    } else {
      const int d = chinese_digit(c);
      if (d < 0 || digit > 0 || (d == 0 && digit == 0)) return std::nullopt;
      digit = d;
    }
  }
  if (digit == 0) return std::nullopt;
  if (digit > 0) value += digit;
  return value;
}

namespace {

constexpr std::u32string_view abjad_order = U"ابجدهوزحطيكلمنسعفصقرشتثخذضظغ";

constexpr std::array<std::string_view, 28> letter_names = {
    "الف", "باء", "جيم", "دال", "هاء", "واو", "زاي", "حاء", "طاء", "ياء", "كاف", "لام", "ميم", "نون",
    "سين", "عين", "فاء", "صاد", "قاف", "راء", "شين", "تاء", "ثاء", "خاء", "ذال", "ضاد", "ظاء", "غين"};

// Folded, without tanwin and article: masculine, feminine and accusative forms of 1…10, and the units of the teens.
constexpr std::array<std::pair<std::string_view, std::int32_t>, 34> ordinal_units = {
    {{"اولا", 1},   {"اول", 1},   {"اولي", 1},   {"ثانيا", 2}, {"ثاني", 2},   {"ثانيه", 2}, {"ثان", 2},
     {"ثالثا", 3},  {"ثالث", 3},  {"ثالثه", 3},  {"رابعا", 4}, {"رابع", 4},   {"رابعه", 4}, {"خامسا", 5},
     {"خامس", 5},   {"خامسه", 5}, {"سادسا", 6},  {"سادس", 6},  {"سادسه", 6},  {"سابعا", 7}, {"سابع", 7},
     {"سابعه", 7},  {"ثامنا", 8}, {"ثامن", 8},   {"ثامنه", 8}, {"تاسعا", 9},  {"تاسع", 9},  {"تاسعه", 9},
     {"عاشرا", 10}, {"عاشر", 10}, {"عاشره", 10}, {"حادي", 11}, {"حاديه", 11}, {"حاديا", 11}}};

std::optional<std::int32_t> ordinal_unit(std::string_view word) {
  for (const auto& [form, value] : ordinal_units)
    if (form == word) return value;
  return std::nullopt;
}

}  // namespace

std::optional<std::int32_t> abjad_letter(char32_t letter) {
  if (letter == U'أ' || letter == U'إ' || letter == U'آ') letter = U'ا';
  if (letter == U'ى' || letter == U'ی') letter = U'ي';
  if (letter == U'ک') letter = U'ك';
  if (letter >= 0xFEE9 && letter <= 0xFEEC) letter = U'ه';  // ﻫ, printed so that it is not taken for a five
  const auto k = abjad_order.find(letter);
  if (k == std::u32string_view::npos) return std::nullopt;
  return static_cast<std::int32_t>(k) + 1;
}

std::optional<std::int32_t> arabic_letter_name(std::string_view folded) {
  const auto found = std::find(letter_names.begin(), letter_names.end(), folded);
  if (found == letter_names.end()) return folded == "زين" ? std::optional<std::int32_t>(7) : std::nullopt;
  return static_cast<std::int32_t>(found - letter_names.begin()) + 1;
}

std::optional<std::int32_t> arabic_ordinal(std::string_view folded) {
  constexpr std::string_view article = "ال";
  const auto bare = [&](std::string_view word) {
    return word.starts_with(article) ? word.substr(article.size()) : word;
  };
  const auto space = folded.find(' ');
  const std::string_view first = bare(folded.substr(0, space));
  if (space == std::string_view::npos) {
    if (first == "عشرون" || first == "عشرين") return 20;
    const auto unit = ordinal_unit(first);
    return unit && *unit <= 10 ? unit : std::nullopt;
  }
  const auto next = folded.find_first_not_of(' ', space);
  if (next == std::string_view::npos) return std::nullopt;  // only a tatweel or a vowel mark stood after the space
  std::string_view second = folded.substr(next);
  const auto unit = ordinal_unit(first);
  if (!unit || *unit == 10) return std::nullopt;
  const std::int32_t one = *unit == 11 ? 1 : *unit;
  if (second == "عشر" || second == "عشره") return 10 + one;
  constexpr std::string_view and_prefix = "و";
  if (second.starts_with(and_prefix)) {
    second = bare(second.substr(and_prefix.size()));
    if (second == "عشرون" || second == "عشرين") return 20 + one;
  }
  return std::nullopt;
}

namespace {
constexpr std::u32string_view cyrillic_shapes = U"АВСЕНКМОРТХУаеорсхуІіЅѕЈјк";
constexpr std::u32string_view latin_shapes = U"ABCEHKMOPTXYaeopcxyIiSsJjk";
static_assert(cyrillic_shapes.size() == latin_shapes.size());
}  // namespace

char32_t latin_look_alike(char32_t cyrillic) {
  const auto k = cyrillic_shapes.find(cyrillic);
  return k == std::u32string_view::npos ? U'\0' : latin_shapes[k];
}

char32_t cyrillic_look_alike(char32_t latin) {
  const auto k = latin_shapes.find(latin);
  return k == std::u32string_view::npos ? U'\0' : cyrillic_shapes[k];
}

}  // namespace hexaglot::text
