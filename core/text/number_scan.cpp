#include "core/text/number_scan.hpp"

#include <algorithm>
#include <array>
#include <utility>

#include "core/text/fold.hpp"
#include "core/text/language.hpp"
#include "core/text/symbols.hpp"

namespace hexaglot::text {

namespace {

bool contains(std::u32string_view set, char32_t c) { return c != 0 && set.find(c) != std::u32string_view::npos; }

template <std::size_t N>
bool is_one_of(const std::array<std::string_view, N>& words, std::string_view word) {
  return std::find(words.begin(), words.end(), word) != words.end();
}

std::string canonical(std::string whole, std::string decimals) {
  const auto first = whole.find_first_not_of('0');
  whole = first == std::string::npos ? "0" : whole.substr(first);
  const auto last = decimals.find_last_not_of('0');
  decimals.resize(last == std::string::npos ? 0 : last + 1);
  return decimals.empty() ? whole : whole + "." + decimals;
}

constexpr std::size_t longest_word = 24;

}  // namespace

int Literal::small(std::size_t most) const { return plain && digits <= most && most < 9 ? std::stoi(value) : -1; }

std::string scaled(const std::string& value, int exponent) {
  const auto point = value.find('.');
  std::string whole = value.substr(0, point);
  std::string decimals = point == std::string::npos ? std::string() : value.substr(point + 1);
  for (int k = 0; k < exponent; ++k) {
    whole += decimals.empty() ? '0' : decimals.front();
    if (!decimals.empty()) decimals.erase(0, 1);
  }
  return canonical(std::move(whole), std::move(decimals));
}

NumberScan::NumberScan(std::string_view text, std::string_view language)
    : text_(text), language_(primary_language(language)) {
  static constexpr std::array<std::string_view, 8> point = {"en", "zh", "ar", "ja", "ko", "he", "th", "hi"};
  decimal_comma_ = !is_one_of(point, language_);
  const Decoded all = decode_points(text);
  in_.c.reserve(all.size());
  in_.at.reserve(all.size() + 1);
  ends_.reserve(all.size());
  for (std::size_t i = 0; i < all.size(); ++i) {
    if (is_invisible(all[i])) continue;
    in_.c.push_back(all[i]);
    in_.at.push_back(all.at[i]);
    ends_.push_back(all.at[i + 1]);
  }
  in_.at.push_back(all.at.back());
  symbol_end_.assign(in_.size() + 1, 0);
  mark_symbols(text);
}

void NumberScan::mark_symbols(std::string_view text) {
  std::size_t i = 0;
  for (const Symbol& symbol : symbols(text)) {
    while (i < in_.size() && in_.at[i] < symbol.span.begin) ++i;
    const std::size_t begin = i;
    while (i < in_.size() && in_.at[i] < symbol.span.end) ++i;
    std::fill(symbol_end_.begin() + static_cast<std::ptrdiff_t>(begin),
              symbol_end_.begin() + static_cast<std::ptrdiff_t>(i), i);
  }
}

std::size_t NumberScan::skip_spaces(std::size_t i) const {
  while (is_space(in_[i])) ++i;
  return i;
}

std::string NumberScan::word(std::size_t i, std::size_t& end) const {
  end = i;
  const auto inside = [&](char32_t c) {
    return is_letter(c) || (c >= 0x300 && c <= 0x36F) || (c >= 0x64B && c <= 0x652) || c == 0x670;
  };
  while (end < in_.size() && inside(in_[end])) {
    if (end - i >= longest_word) {
      end = i;
      return {};
    }
    ++end;
  }
  return end == i ? std::string() : fold(text_.substr(in_.at[i], ends_[end - 1] - in_.at[i]));
}

std::size_t NumberScan::run_of_digits(std::size_t i) const {
  while (digit_value(in_[i]) >= 0 && symbol_end_[i] == 0) ++i;
  return i;
}

bool NumberScan::groups_with(char32_t c, std::size_t first_digits) const {
  if (first_digits > 3) return false;
  if (c == 0xA0 || c == 0x202F || c == 0x2009 || c == 0x2008) return true;
  if (c == ' ') return language_ != "en";
  if (decimal_comma_) return c == '.';
  return c == ',' || c == 0x66C || c == 0xFF0C || (c == 0x60C && language_ == "ar");
}

bool NumberScan::ends_in_short_group(std::size_t i) const {
  const char32_t separator = in_[i];
  while (is_space(separator) && in_[i] == separator && digit_value(in_[i + 1]) >= 0) {
    const std::size_t stop = run_of_digits(i + 1);
    const std::size_t count = stop - (i + 1);
    if (count < 3) return count > 0 && !contains(U".,٫٬/-:", in_[stop]);
    if (count > 3) return false;
    i = stop;
  }
  return false;
}

std::optional<Literal> NumberScan::literal(std::size_t i) const {
  if (digit_value(in_[i]) < 0 || symbol_end_[i] != 0) return std::nullopt;
  const auto copy = [&](std::string& out, std::size_t from, std::size_t to) {
    for (std::size_t k = from; k < to; ++k) out += static_cast<char>('0' + digit_value(in_[k]));
  };
  std::size_t end = run_of_digits(i);
  const std::size_t first = end - i;
  Literal out;
  std::string whole;
  copy(whole, i, end);
  out.digits = first;
  out.plain = true;
  const bool reversed =
      language_ == "ar" && first == 3 && (whole[0] == '0' || ends_in_short_group(end)) && is_space(in_[end]);
  const char32_t separator = in_[end];
  const bool leading_zero = whole[0] == '0' && !reversed;
  const char32_t zero = in_[i] - static_cast<char32_t>(digit_value(in_[i]));  // of this script
  const auto same_script = [&](std::size_t k) {
    return digit_value(in_[k]) >= 0 && in_[k] - static_cast<char32_t>(digit_value(in_[k])) == zero;
  };
  std::string grouped = whole;
  std::size_t grouped_end = end;
  while (!leading_zero && in_[grouped_end] == separator && groups_with(separator, first) &&
         same_script(grouped_end + 1)) {
    const std::size_t stop = run_of_digits(grouped_end + 1);
    const std::size_t count = stop - (grouped_end + 1);
    if (count != 3 && !(reversed && count < 3 && count > 0)) break;
    std::string group;
    copy(group, grouped_end + 1, stop);
    grouped.insert(reversed ? 0 : grouped.size(), group);
    grouped_end = stop;
  }
  // "50 100,000" are two numbers: what groups by spaces does not group by signs as well
  const bool mixed = is_space(separator) && (contains(U",٬", in_[grouped_end]) && !decimal_comma_) &&
                     digit_value(in_[grouped_end + 1]) >= 0;
  if (grouped_end > end && !mixed) {
    whole = std::move(grouped);
    end = grouped_end;
    out.plain = false;
  }
  std::string decimals;
  const char32_t mark = in_[end];
  const bool is_mark = decimal_comma_ ? mark == ',' || (mark == '.' && out.plain) || mark == 0x66B
                                      : mark == '.' || mark == 0x66B || mark == 0xFF0E ||
                                            (mark == ',' && language_ == "ar" && out.plain);
  const bool inside_dotted = i >= 2 && in_[i - 1] == mark && digit_value(in_[i - 2]) >= 0;
  if (is_mark && !inside_dotted && digit_value(in_[end + 1]) >= 0) {
    const std::size_t stop = run_of_digits(end + 1);
    const bool goes_on = in_[stop] == mark && digit_value(in_[stop + 1]) >= 0;  // 4.2.1, 1,2,3: no decimals
    if (!goes_on && stop > end + 1) {
      copy(decimals, end + 1, stop);
      end = stop;
      out.plain = false;
    }
  }
  out.end = end;
  out.value = canonical(std::move(whole), std::move(decimals));
  return out;
}

int NumberScan::magnitude(std::size_t i, std::size_t& end) const {
  end = i;
  if (in_[i] == '+') ++i;  // "$300+ billion"
  int total = 0;
  if (language_ == "zh" || language_ == "ja") {
    std::size_t k = skip_spaces(i);
    if (in_[k] == U'多' || in_[k] == U'余') ++k;
    for (;; ++k) {
      const char32_t c = in_[k];
      const char32_t next = in_[k + 1];
      if (contains(U"万萬", c)) {
        total += 4;
      } else if (contains(U"亿億", c)) {
        total += 8;
      } else if (c == U'千' && !contains(U"克米瓦卡赫吨公字焦", next)) {
        total += 3;
      } else if (c == U'百' && next != U'分') {
        total += 2;
      } else if (c == U'十' && contains(U"万萬亿億", next)) {
        total += 1;
      } else {
        break;
      }
      end = k + 1;
      if (total > 60) break;
    }
    if (total > 0) return total;
  }
  const bool long_scale = language_ == "fr" || language_ == "es";
  while (total < 60) {
    std::size_t stop = 0;
    const std::size_t start = skip_spaces(total == 0 ? i : end);
    const std::string w = word(start, stop);
    if (w.empty()) break;
    int power = 0;
    if (w == "thousand" || w == "thousands" || w.starts_with("тысяч") || w == "тыс" || w == "الف" || w == "الاف" ||
        w == "الفا")
      power = 3;
    if ((w == "mil" && language_ == "es") || (w == "mille" && language_ == "fr")) power = 3;
    if (w == "million" || w == "millions" || w == "millon" || w == "millones" || w == "млн" || w == "مليون" ||
        w == "ملايين" || w == "مليونا" || (w.starts_with("миллион") && !w.starts_with("миллионн")))
      power = 6;
    if (w == "billion" || w == "billions" || w == "billon" || w == "billones") power = long_scale ? 12 : 9;
    if (w == "milliard" || w == "milliards" || w == "millardo" || w == "millardos" || w == "млрд" ||
        w.starts_with("миллиард") || w == "مليار" || w == "مليارات" || w == "بليون" || w == "بلايين" || w == "بليونا" ||
        w == "مليارا")
      power = 9;
    if (w == "trillion" || w == "trillions" || w == "трлн" || w.starts_with("триллион") || w == "تريليون" ||
        w == "تريليونات")
      power = long_scale ? 18 : 12;
    if (power == 0) break;
    total += power;
    end = stop;
  }
  return total;
}

std::size_t NumberScan::percent(std::size_t i) const {
  const std::size_t start = skip_spaces(i);
  if (contains(U"%٪％﹪", in_[start])) return start + 1;
  std::size_t end = 0;
  const std::string first = word(start, end);
  if (first.empty()) return i;
  if (first == "percent" || first.starts_with("процент") || first == "بالمايه" || first == "بالميه") return end;
  static constexpr std::array<std::string_view, 6> openings = {"per", "pour", "por", "في", "в", "procento"};
  if (!is_one_of(openings, first)) return i;
  const std::size_t next = skip_spaces(end);
  const std::string second = word(next, end);
  if (first == "per" && second == "cent") return end;
  if (first == "pour" && second == "cent") return end;
  if (first == "por" && (second == "ciento" || second == "cien")) return end;
  if (first == "في" && (second == "المايه" || second == "الميه")) return end;
  if (first == "в" && second.starts_with("процент")) return end;
  return i;
}

std::size_t NumberScan::ordinal_ending(std::size_t i) const {
  std::size_t end = i;
  if (is_dash(in_[i])) {
    const std::string w = word(i + 1, end);
    static constexpr std::array<std::string_view, 18> russian = {"и",  "я",  "е",  "го", "му", "м",  "х",  "ая", "ыи",
                                                                 "ои", "ом", "ую", "ю",  "ми", "ти", "ых", "ые", "ого"};
    return is_one_of(russian, w) && language_ == "ru" ? end : i;
  }
  const std::size_t sign = in_[i] == '.' ? i + 1 : i;
  if (contains(U"ºª", in_[sign])) return sign + 1;
  if (in_[i] == U'°' && !is_letter(in_[i + 1]) && language_ != "en") return i + 1;
  const std::string w = word(i, end);
  if (w.empty() || w.size() > 4) return i;
  static constexpr std::array<std::string_view, 4> english = {"st", "nd", "rd", "th"};
  static constexpr std::array<std::string_view, 9> french = {"er", "re", "ere", "e", "eme", "nd", "nde", "es", "emes"};
  static constexpr std::array<std::string_view, 6> spanish = {"er", "o", "a", "ro", "ra", "ero"};
  const bool fits = (language_ == "en" && is_one_of(english, w)) || (language_ == "fr" && is_one_of(french, w)) ||
                    (language_ == "es" && is_one_of(spanish, w));
  return fits ? end : i;
}

std::size_t NumberScan::range_sign(std::size_t i) const {
  const std::size_t start = skip_spaces(i);
  if (is_dash(in_[start]) || contains(U"~～〜至到", in_[start])) return skip_spaces(start + 1);
  std::size_t end = 0;
  const std::string w = word(start, end);
  static constexpr std::array<std::string_view, 12> signs = {"to", "through", "until", "till", "a",   "au",
                                                             "al", "по",      "до",    "الي",  "حتي", "hasta"};
  if (!is_one_of(signs, w) || (w == "a" && language_ == "en")) return i;
  // after a word there is a space, or the word is glued to something else
  return is_space(in_[end]) ? skip_spaces(end) : i;
}

std::size_t NumberScan::list_sign(std::size_t i) const {
  if (const std::size_t range = range_sign(i); range != i) return range;
  const std::size_t start = skip_spaces(i);
  if (contains(U",،、，和及与與&", in_[start])) {
    std::size_t after = skip_spaces(start + 1);
    if (in_[after] == U'و' && digit_value(in_[after + 1]) >= 0) ++after;
    return after;
  }
  if (in_[start] == U'و' && digit_value(in_[start + 1]) >= 0) return start + 1;
  if (in_[start] == U'以' && in_[start + 1] == U'及') return start + 2;
  std::size_t end = 0;
  const std::string w = word(start, end);
  static constexpr std::array<std::string_view, 8> signs = {"and", "et", "y", "e", "и", "و", "or", "or"};
  return is_one_of(signs, w) && is_space(in_[end]) ? skip_spaces(end) : i;
}

int NumberScan::before_unit(std::size_t i, std::u32string_view units, std::size_t& end) const {
  std::size_t stop = i;
  int value = -1;
  if (const auto digits = literal(i)) {
    value = digits->small(4);
    stop = digits->end;
  } else {
    while (is_chinese_numeral(in_[stop]) && stop - i < 10) ++stop;
    value = chinese_numeral(std::u32string_view(in_.c).substr(i, stop - i)).value_or(-1);
  }
  if (value < 0) return -1;
  stop = skip_spaces(stop);
  if (!contains(units, in_[stop])) return -1;
  end = stop + 1;
  return value;
}

}  // namespace hexaglot::text
