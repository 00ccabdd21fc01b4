#include "core/text/label_bodies.hpp"

#include <algorithm>

#include "core/text/fold.hpp"
#include "core/text/utf8.hpp"

namespace hexaglot::text {

namespace {

constexpr std::u32string_view stems = U"甲乙丙丁戊己庚辛壬癸";
constexpr std::u32string_view branches = U"子丑寅卯辰巳午未申酉戌亥";
constexpr std::u32string_view cyrillic_list = U"абвгдежзиклмнопрстуфхцчшщэюя";

bool is_full_width_letter(char32_t c) { return (c >= 0xFF21 && c <= 0xFF3A) || (c >= 0xFF41 && c <= 0xFF5A); }

bool is_arabic_mark(char32_t c) { return (c >= 0x64B && c <= 0x652) || c == 0x670 || c == 0x640; }

// A letter of an alphabet of `size`, printed once (a) or more (aa): 1…size, then on. 0 if the letters differ or are too
// many.
std::int32_t in_alphabet(std::u32string_view body, std::int32_t index, std::int32_t size) {
  if (body.size() > 3 || body.find_first_not_of(body[0]) != std::u32string_view::npos) return 0;
  return index + size * (static_cast<std::int32_t>(body.size()) - 1);
}

void read_digits(std::u32string_view body, std::vector<Body>& out) {
  if (body.size() > 5) return;
  NumberSystem system = NumberSystem::arabic;
  std::int32_t value = 0;
  for (std::size_t i = 0; i < body.size(); ++i) {
    const char32_t c = body[i];
    NumberSystem here = NumberSystem::arabic;
    if (c >= 0x660 && c <= 0x6F9) {
      here = NumberSystem::arabic_indic;
    } else if (c >= 0xFF10 && c <= 0xFF19) {
      here = NumberSystem::full_width;
    } else if (c > '9') {
      return;
    }
    const int digit = digit_value(c);
    if (digit < 0 || (i > 0 && here != system)) return;
    system = here;
    value = value * 10 + digit;
  }
  out.push_back({system, value});
}

void read_latin(std::u32string_view body, std::vector<Body>& out) {
  const bool upper = body[0] <= 'Z';
  const auto inside = [&](char32_t c) { return upper ? c >= 'A' && c <= 'Z' : c >= 'a' && c <= 'z'; };
  if (!std::all_of(body.begin(), body.end(), inside)) return;
  const auto roman = roman_numeral(body);
  const std::int32_t latin = in_alphabet(body, static_cast<std::int32_t>(body[0] - (upper ? U'A' : U'a')) + 1, 26);
  const Body as_roman{upper ? NumberSystem::roman_upper : NumberSystem::roman_lower, roman.value_or(0)};
  const Body as_latin{upper ? NumberSystem::latin_upper : NumberSystem::latin_lower, latin};
  const bool roman_first = roman && (body.size() > 1 ? *roman <= 40 : *roman <= 10);
  if (roman_first) out.push_back(as_roman);
  if (latin > 0) out.push_back(as_latin);
  if (roman && !roman_first) out.push_back(as_roman);
}

void read_cyrillic(std::u32string_view body, std::vector<Body>& out) {
  const bool upper = is_upper_case(body[0]);
  const char32_t lower = upper ? body[0] + 0x20 : body[0];
  const auto k = cyrillic_list.find(lower);
  if (k == std::u32string_view::npos) return;
  const std::int32_t value =
      in_alphabet(body, static_cast<std::int32_t>(k) + 1, static_cast<std::int32_t>(cyrillic_list.size()));
  if (value > 0) out.push_back({upper ? NumberSystem::cyrillic_upper : NumberSystem::cyrillic_lower, value});
}

void read_arabic(std::u32string_view body, std::vector<Body>& out) {
  std::u32string letters;
  std::string utf8;
  for (const char32_t c : body) {
    append_code_point(utf8, c);
    if (!is_arabic_mark(c)) letters += c;
  }
  if (letters.empty()) return;
  const std::string folded = fold(utf8);
  if (const auto letter = abjad_letter(letters[0])) {
    const std::int32_t value = in_alphabet(letters, *letter, 28);
    if (value > 0) out.push_back({NumberSystem::abjad, value});
  }
  if (const auto name = arabic_letter_name(folded)) out.push_back({NumberSystem::arabic_letter_name, *name});
  if (const auto ordinal = arabic_ordinal(folded)) out.push_back({NumberSystem::arabic_ordinal, *ordinal});
}

}  // namespace

std::vector<Body> read_body(std::u32string_view body) {
  std::vector<Body> out;
  if (body.empty() || body.size() > 24) return out;
  const char32_t c = body[0];
  if (is_full_width_letter(c)) {
    std::u32string narrow(body);
    for (char32_t& letter : narrow)
      if (is_full_width_letter(letter)) letter -= 0xFEE0;
    read_latin(narrow, out);
    return out;
  }
  if (digit_value(c) >= 0) {
    read_digits(body, out);
  } else if ((c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z')) {
    read_latin(body, out);
  } else if (c >= 0x410 && c <= 0x44F) {
    read_cyrillic(body, out);
  } else if (is_arabic_letter(c)) {
    read_arabic(body, out);
  } else if (is_chinese_numeral(c)) {
    if (const auto value = chinese_numeral(body); value && *value > 0) out.push_back({NumberSystem::chinese, *value});
  } else if (body.size() == 1) {
    if (const auto stem = stems.find(c); stem != std::u32string_view::npos)
      out.push_back({NumberSystem::chinese_stem, static_cast<std::int32_t>(stem) + 1});
    if (const auto branch = branches.find(c); branch != std::u32string_view::npos)
      out.push_back({NumberSystem::chinese_branch, static_cast<std::int32_t>(branch) + 1});
  } else if (c >= 0x2160 && c <= 0x217B) {
    return out;  // Ⅰ Ⅱ beside other characters: no label that is known
  }
  if (out.empty() && body.size() == 1) {
    if (c >= 0x2160 && c <= 0x216B)
      out.push_back({NumberSystem::roman_upper, static_cast<std::int32_t>(c - 0x2160) + 1});
    if (c >= 0x2170 && c <= 0x217B)
      out.push_back({NumberSystem::roman_lower, static_cast<std::int32_t>(c - 0x2170) + 1});
  }
  return out;
}

Body read_enclosed(char32_t c) {
  struct Block {
    char32_t first;
    char32_t last;
    NumberSystem system;
    std::int32_t value;  // of the first
  };
  static constexpr Block blocks[] = {
      {0x2460, 0x2473, NumberSystem::circled, 1},       {0x3251, 0x325F, NumberSystem::circled, 21},
      {0x32B1, 0x32BF, NumberSystem::circled, 36},      {0x2776, 0x277F, NumberSystem::circled, 1},
      {0x2780, 0x2789, NumberSystem::circled, 1},       {0x278A, 0x2793, NumberSystem::circled, 1},
      {0x24F5, 0x24FE, NumberSystem::circled, 1},       {0x24EB, 0x24F4, NumberSystem::circled, 11},
      {0x3280, 0x3289, NumberSystem::circled, 1},       {0x24B6, 0x24CF, NumberSystem::circled, 1},
      {0x24D0, 0x24E9, NumberSystem::circled, 1},       {0x2474, 0x2487, NumberSystem::parenthesised, 1},
      {0x3220, 0x3229, NumberSystem::parenthesised, 1}, {0x249C, 0x24B5, NumberSystem::latin_lower, 1},
      {0x2488, 0x249B, NumberSystem::arabic, 1}};
  for (const Block& block : blocks)
    if (c >= block.first && c <= block.last)
      return {block.system, block.value + static_cast<std::int32_t>(c - block.first)};
  return {};
}

}  // namespace hexaglot::text
