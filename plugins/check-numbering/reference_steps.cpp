#include "reference_steps.hpp"

#include <algorithm>

namespace hexaglot::check_numbering {
namespace {

constexpr std::u32string_view cyrillic_list = U"абвгдежзиклмнопрстуфхцчшщэюя";
// Pairs: Cyrillic, and the Latin letter that it looks like.
constexpr std::u32string_view look_alikes = U"аaвbсcеeнhіiкkмmоoрpтtхxуy";
constexpr std::u32string_view abjad = U"ابجدهوزحطيكلمنسعفصقرشتثخذضظغ";
constexpr std::u32string_view alphabet = U"ابتثجحخدذرزسشصضطظعغفقكلمنهوي";

std::int32_t place(std::u32string_view list, char32_t c) {
  const auto at = list.find(c);
  return at == std::u32string_view::npos ? 0 : static_cast<std::int32_t>(at) + 1;
}

char32_t latin_twin(char32_t c) {
  for (std::size_t i = 0; i < look_alikes.size(); i += 2)
    if (look_alikes[i] == c) return look_alikes[i + 1];
  return 0;
}

std::int32_t roman(std::u32string_view low) {
  std::int32_t sum = 0;
  std::int32_t before = 0;
  for (const char32_t c : low) {
    const std::int32_t value = c == U'i' ? 1 : c == U'v' ? 5 : c == U'x' ? 10 : c == U'l' ? 50 : c == U'c' ? 100 : 0;
    if (value == 0) return 0;
    sum += value;
    if (before != 0 && before < value) sum -= 2 * before;
    before = value;
  }
  return sum;
}

void put(Ordinal& step, std::int32_t value) {
  if (value == 0 || step.may_be(value)) return;
  for (auto& v : step.values)
    if (v == 0) {
      v = value;
      return;
    }
}

}  // namespace

char32_t lower(char32_t c) {
  if (c < 0x80) return c >= 'A' && c <= 'Z' ? c + 0x20 : c;
  if ((c >= 0xC0 && c <= 0xDE && c != 0xD7) || (c >= 0x410 && c <= 0x42F)) return c + 0x20;
  if (c >= 0x400 && c <= 0x40F) return c + 0x50;
  return c;
}

int digit(char32_t c) {
  if (c >= '0' && c <= '9') return static_cast<int>(c - '0');
  if (c >= 0x660 && c <= 0x669) return static_cast<int>(c - 0x660);
  if (c >= 0x6F0 && c <= 0x6F9) return static_cast<int>(c - 0x6F0);
  if (c >= 0xFF10 && c <= 0xFF19) return static_cast<int>(c - 0xFF10);
  return -1;
}

bool is_space(char32_t c) {
  return c == ' ' || c == '\t' || c == '\n' || c == 0xA0 || c == 0x202F || c == 0x2009 || c == 0x3000;
}
bool is_letter(char32_t c) {
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= 0xC0 && c <= 0x24F && c != 0xD7 && c != 0xF7) ||
         (c >= 0x400 && c <= 0x4FF) || (c >= 0x620 && c <= 0x64A) || (c >= 0x671 && c <= 0x6D3);
}
bool is_opening(char32_t c) { return c == '(' || c == 0xFF08; }
bool is_closing(char32_t c) { return c == ')' || c == 0xFF09; }
bool is_hyphen(char32_t c) { return c == '-' || (c >= 0x2010 && c <= 0x2014) || c == 0xFF0D; }
bool is_quote(char32_t c) { return c == '"' || c == '\'' || (c >= 0x2018 && c <= 0x201F) || c == 0xAB || c == 0xBB; }
bool is_han_numeral(char32_t c) {
  return std::u32string_view(U"一二三四五六七八九十百零〇两").find(c) != std::u32string_view::npos;
}

std::size_t skip_spaces(const Points& p, std::size_t i) {
  while (is_space(p[i])) ++i;
  return i;
}

Ordinal number(std::int32_t value) { return {{value, 0, 0}}; }

Ordinal letters(std::u32string_view label) {
  Ordinal out;
  if (label.empty() || label.size() > 6) return out;
  char32_t low[6];
  std::transform(label.begin(), label.end(), low, lower);
  std::u32string_view l(low, label.size());
  if (l.size() == 2 && (l[0] == 0x647 && l[1] == 0x640)) l.remove_suffix(1);
  if (l.size() > 1) {
    const auto value = roman(l);
    if (value > 0 && value <= 40) put(out, value);
    if (l.size() == 2 && l[0] == l[1] && l[0] >= 'a' && l[0] <= 'z')
      put(out, 27 + static_cast<std::int32_t>(l[0] - U'a'));
    return out;
  }
  const char32_t c = l[0];
  if (c >= 'a' && c <= 'z') {
    if (const auto value = roman(l); value > 0 && value <= 10) put(out, value);
    put(out, static_cast<std::int32_t>(c - U'a') + 1);
  } else if (c >= 0x400 && c <= 0x4FF) {
    const auto twin = latin_twin(c);
    if (twin != 0 && (twin != 'b' || label[0] != c)) out = letters(std::u32string_view(&twin, 1));  // only В is like B
    put(out, place(cyrillic_list, c));
  } else if (c >= 0x620 && c <= 0x64A) {
    const char32_t bare = c == 0x623 || c == 0x625 || c == 0x622 ? char32_t{0x627} : c == 0x649 ? char32_t{0x64A} : c;
    put(out, place(abjad, bare));
    put(out, place(alphabet, bare));
  }
  return out;
}

std::int32_t han_number(std::u32string_view numeral) {
  constexpr std::u32string_view ones = U"一二三四五六七八九";
  std::int32_t sum = 0;
  std::int32_t one = 0;
  bool units = false;
  for (const char32_t c : numeral) {
    if (c == U'十' || c == U'百') {
      const std::int32_t unit = c == U'十' ? 10 : 100;
      sum += (one == 0 ? 1 : one) * unit;
      one = 0;
      units = true;
    } else if (c == U'零' || c == U'〇') {
      if (!units) one *= 10;
    } else {
      const std::int32_t value = c == U'两' ? 2 : place(ones, c);
      if (value == 0) return 0;
      one = units ? value : one * 10 + value;
    }
    if (sum + one > 9999) return 0;
  }
  return sum + one;
}

std::int32_t digits(const Points& p, std::size_t& i) {
  auto end = i;
  std::int32_t value = 0;
  for (; digit(p[end]) >= 0; ++end) {
    if (end - i == 4) return 0;
    value = value * 10 + digit(p[end]);
  }
  if (value != 0) i = end;
  return value;
}

namespace {

// A label without its brackets, from i on; moves i.
Ordinal inner(const Points& p, std::size_t& i) {
  Ordinal out;
  if (digit(p[i]) >= 0) {
    const auto value = digits(p, i);
    if (value < 100) out = number(value);
    return out;
  }
  auto end = i;
  if (is_han_numeral(p[i])) {
    while (is_han_numeral(p[end])) ++end;
    out = number(han_number(p.c.substr(i, end - i)));
  } else {
    while ((is_letter(p[end]) || p[end] == 0x640) && end - i < 6) ++end;
    out = letters(p.c.substr(i, end - i));
  }
  i = end;
  return out;
}

}  // namespace

Ordinal bracketed(const Points& p, std::size_t& i) {
  if (!is_opening(p[i])) return {};
  auto end = skip_spaces(p, i + 1);
  const auto out = inner(p, end);
  end = skip_spaces(p, end);
  if (out.none() || !is_closing(p[end])) return {};
  i = end + 1;
  return out;
}

Ordinal half_bracketed(const Points& p, std::size_t& i) {
  if (!is_letter(p[i])) return {};
  auto end = i;
  const auto out = inner(p, end);
  if (out.none() || !is_closing(p[end])) return {};
  i = end + 1;
  return out;
}

}  // namespace hexaglot::check_numbering
