#include "core/text/numbers.hpp"

#include <algorithm>
#include <string>

#include "core/text/number_scan.hpp"

namespace hexaglot::text {

namespace {

bool has(std::u32string_view set, char32_t c) { return c != 0 && set.find(c) != std::u32string_view::npos; }

bool is_year_value(int value) { return value >= 1800 && value <= 2199; }

// Three hundred million and such: 三亿, 一百二十万. Left of 万 and 亿 stands a numeral below 10000.
std::optional<std::string> large_chinese_numeral(std::u32string_view han) {
  unsigned long long total = 0;
  bool large = false;
  while (!han.empty()) {
    const auto cut = han.find_first_of(U"万萬亿億");
    std::u32string_view part = han.substr(0, cut);
    while (part.size() > 1 && part[0] == U'零') part.remove_prefix(1);
    const auto value = chinese_numeral(part);
    if (!value || *value == 0) return std::nullopt;
    auto worth = static_cast<unsigned long long>(*value);
    if (cut == std::u32string_view::npos) {
      total += worth;
      break;
    }
    std::size_t end = cut;
    for (; end < han.size() && has(U"万萬亿億", han[end]) && end < cut + 2; ++end)
      worth *= has(U"万萬", han[end]) ? 10000ULL : 100000000ULL;
    large = true;
    total += worth;
    han.remove_prefix(end);
  }
  return large ? std::optional<std::string>(std::to_string(total)) : std::nullopt;
}

class Reader {
 public:
  Reader(std::string_view text, std::string_view language)
      : scan_(text, language), chinese_(scan_.language() == "zh" || scan_.language() == "ja") {}

  std::vector<Number> run() {
    bool in_word = false;
    for (std::size_t i = 0; i < scan_.size();) {
      const std::size_t after_symbol = scan_.past_symbol(i);
      if (after_symbol > i) {
        i = after_symbol;
        in_word = false;
        continue;
      }
      const char32_t c = scan_[i];
      std::size_t next = i;
      if (digit_value(c) >= 0) {
        next = i > 0 && digit_value(scan_[i - 1]) >= 0 ? i : digits(i);
      } else if (chinese_) {
        next = chinese(i);
      } else if (!in_word && is_letter(c)) {
        next = take_dates(i);
      }
      in_word = is_letter(c) && next == i;
      i = std::max(next, i + 1);
    }
    share_units();
    std::vector<Number> out;
    out.reserve(found_.size());
    for (Found& one : found_) out.push_back({scan_.span(one.begin, one.end), one.kind, std::move(one.value)});
    return out;
  }

 private:
  std::size_t add(std::size_t begin, std::size_t end, NumberKind kind, std::string value, int exponent = 0) {
    found_.push_back({begin, end, kind, std::move(value), exponent});
    return end;
  }

  std::size_t take_dates(std::size_t i) {
    std::vector<Found> read = dates(scan_, i);
    if (read.empty()) return i;
    const std::size_t end = read.back().end;
    std::move(read.begin(), read.end(), std::back_inserter(found_));
    return end;
  }

  // At the first digit of a number. Returns where to go on.
  std::size_t digits(std::size_t i) {
    const auto literal = scan_.literal(i);
    if (!literal) return i + 1;
    // CO2, B68, COVID19: part of a name. Arabic letters are prefixes (و14), Han stands without spaces.
    if (i > 0 && is_letter(scan_[i - 1]) && !is_arabic_letter(scan_[i - 1]) && !is_han(scan_[i - 1]))
      return literal->end;
    if (const std::size_t end = take_dates(i); end != i) return end;
    if (chinese_ && scan_[scan_.skip_spaces(literal->end)] == U'月' && literal->small(2) >= 1 &&
        literal->small(2) <= 12)
      return literal->end + 1;
    std::size_t end = literal->end;
    if (const int power = scan_.magnitude(literal->end, end); power > 0) return with_magnitude(i, *literal, power, end);
    if (end = scan_.percent(literal->end); end != literal->end) return add(i, end, NumberKind::percent, literal->value);
    if (percent_before(i)) return add(i - 1, literal->end, NumberKind::percent, literal->value);
    if (literal->digits == 4 && is_year_value(literal->small(4))) return year(i, *literal);
    if (literal->plain && literal->digits <= 4) {
      end = scan_.ordinal_ending(literal->end);
      if (end != literal->end) return add(i, end, NumberKind::ordinal, literal->value);
    }
    if (chinese_) return chinese_counted(i, *literal);
    return add(i, literal->end, NumberKind::cardinal, literal->value);
  }

  // 2.5 million; 1亿2000万
  std::size_t with_magnitude(std::size_t i, const Literal& literal, int power, std::size_t end) {
    std::string value = scaled(literal.value, power);
    int last = power;
    while (chinese_ && value.find('.') == std::string::npos && value.size() <= 18) {
      const auto more = scan_.literal(end);
      std::size_t more_end = end;
      const int more_power = more ? scan_.magnitude(more->end, more_end) : 0;
      if (more_power == 0 || more_power >= last) break;
      const std::string addend = scaled(more->value, more_power);
      if (addend.find('.') != std::string::npos || addend.size() > value.size()) break;
      value = std::to_string(std::stoull(value) + std::stoull(addend));
      last = more_power;
      end = more_end;
    }
    return add(i, end, NumberKind::cardinal, std::move(value), power);
  }

  // ٪50 as some Arabic files print it; in "3 %0" the sign is the 3's
  [[nodiscard]] bool percent_before(std::size_t i) const {
    if (!found_.empty() && found_.back().end >= i) return false;
    return scan_.language() == "ar" && i > 0 && has(U"%٪", scan_[i - 1]) && (i < 2 || digit_value(scan_[i - 2]) < 0);
  }

  std::size_t year(std::size_t i, const Literal& literal) {
    std::size_t begin = i;
    std::size_t end = literal.end;
    const std::size_t next = scan_.skip_spaces(end);
    if (chinese_) {
      if (scan_[next] == U'年') end = next + 1;
      if (end > next && scan_[end] == U'代') ++end;
    } else if (scan_[end] == 's' && !is_letter(scan_[end + 1])) {
      ++end;  // 1990s
    } else {
      if (const std::size_t ordinal = scan_.ordinal_ending(end); ordinal != end && scan_.language() == "ru")
        end = ordinal;
      std::size_t stop = end;
      const std::string w = scan_.word(scan_.skip_spaces(end), stop);
      const bool abbreviated = w == "г" || w == "гг";
      if (abbreviated || w == "год" || w == "года" || w == "году" || w == "годом" || w == "годы" || w == "годов" ||
          w == "годах" || w == "годам" || w == "годами")
        end = abbreviated && scan_[stop] == '.' ? stop + 1 : stop;
    }
    if (scan_.language() == "ar") begin = arabic_year_word(i);
    add(begin, end, NumberKind::year, literal.value);
    return end == literal.end ? short_second_year(literal, end) : end;
  }

  // "2011-16": the second year of a span, written short
  std::size_t short_second_year(const Literal& first, std::size_t end) {
    const auto second = is_dash(scan_[end]) ? scan_.literal(end + 1) : std::nullopt;
    if (!second || !second->plain || second->digits != 2 ||
        (is_letter(scan_[second->end]) && !is_han(scan_[second->end])) || is_dash(scan_[second->end]))
      return end;
    if (scan_.percent(second->end) != second->end) return end;
    const int from = first.small(4);
    const int to = from / 100 * 100 + second->small(2);
    if (to <= from || to > from + 20) return end;
    return add(end + 1, second->end, NumberKind::year, std::to_string(to));
  }

  // Where عام or سنة before the year begins, else i.
  [[nodiscard]] std::size_t arabic_year_word(std::size_t i) const {
    std::size_t end = i;
    while (end > 0 && is_space(scan_[end - 1])) --end;
    if (end == i) return i;
    std::size_t begin = end;
    while (begin > 0 && end - begin < 10 && is_letter(scan_[begin - 1])) --begin;
    std::size_t stop = begin;
    const std::string w = scan_.word(begin, stop);
    const bool word_for_year = w == "عام" || w == "العام" || w == "لعام" || w == "سنه" || w == "السنه" || w == "لسنه" ||
                               w == "عامي" || w == "بعام";
    return word_for_year && stop == end && (found_.empty() || found_.back().end <= begin) ? begin : i;
  }

  // 第57届, 57项, 15年
  std::size_t chinese_counted(std::size_t i, const Literal& literal) {
    const std::size_t next = scan_.skip_spaces(literal.end);
    std::size_t before = i;
    while (before > 0 && is_space(scan_[before - 1])) --before;
    const bool ranked = before > 0 && scan_[before - 1] == U'第';
    if (ranked && literal.plain && has(U"届屆次轮期", scan_[next]))
      return add(before - 1, next + 1, NumberKind::ordinal, literal.value);
    if (scan_[next] == U'世' && scan_[next + 1] == U'纪') {  // 20世纪30年代: the 1930s
      const std::size_t start = scan_.skip_spaces(next + 2);
      const auto decade = scan_.literal(start);
      const std::size_t unit = decade ? scan_.skip_spaces(decade->end) : start;
      const int century = literal.small(2);
      if (decade && decade->small(2) >= 0 && century > 0 && scan_[unit] == U'年' && scan_[unit + 1] == U'代')
        return add(i, unit + 2, NumberKind::year, std::to_string((century - 1) * 100 + decade->small(2)));
    }
    const std::size_t end = !ranked && has(U"年项項", scan_[next]) ? next + 1 : literal.end;
    return add(i, end, NumberKind::cardinal, literal.value);
  }

  // At a character that is no digit. Returns where to go on; i: nothing here.
  std::size_t chinese(std::size_t i) {
    const char32_t c = scan_[i];
    if (c == U'第') return chinese_ranked(i);
    if (!is_chinese_numeral(c)) return i;
    if (c == U'百' && scan_[i + 1] == U'分' && scan_[i + 2] == U'之') return chinese_percent(i);
    if (const std::size_t end = take_dates(i); end != i) return end;
    std::size_t end = i;
    while (end < i + 24 && (is_chinese_numeral(scan_[end]) || has(U"万萬亿億", scan_[end]))) ++end;
    if (i > 0 && has(U"数几數幾上成", scan_[i - 1])) return end;  // 数十万: some hundred thousand
    std::u32string run;
    for (std::size_t k = i; k < end; ++k) run += scan_[k];
    if (const auto large = large_chinese_numeral(run)) return add(i, end, NumberKind::cardinal, *large);
    const auto value = chinese_numeral(run);
    const char32_t unit = scan_[end];
    if (value && unit == U'年' && run.size() == 4 && is_year_value(*value))
      return add(i, end + 1, NumberKind::year, std::to_string(*value));
    // 一项, 一年 say no more than an article does
    if (value && *value >= 2 && has(U"年项項", unit))
      return add(i, end + 1, NumberKind::cardinal, std::to_string(*value));
    return end;
  }

  // 第五十七届, 第三项; digits after 第 are left to digits()
  std::size_t chinese_ranked(std::size_t i) {
    const std::size_t start = scan_.skip_spaces(i + 1);
    if (!is_chinese_numeral(scan_[start])) return start;
    std::size_t end = start;
    std::u32string run;
    while (is_chinese_numeral(scan_[end]) && run.size() < 10) run += scan_[end++];
    const auto value = chinese_numeral(run);
    if (!value) return end;
    if (has(U"届屆", scan_[end])) return add(i, end + 1, NumberKind::ordinal, std::to_string(*value));
    if (has(U"条款段项章节编卷号條項節號", scan_[end]))
      return add(i, end + 1, NumberKind::cardinal, std::to_string(*value));
    return end;
  }

  // 百分之五十, 百分之0.5, 百分之五至十
  std::size_t chinese_percent(std::size_t i) {
    std::size_t begin = i;
    std::size_t at = scan_.skip_spaces(i + 3);
    for (;;) {
      std::string value;
      std::size_t end = at;
      if (const auto literal = scan_.literal(at)) {
        value = literal->value;
        end = literal->end;
      } else {
        value = chinese_decimal(at, end);
      }
      if (value.empty()) return std::max(begin == i ? i + 3 : begin, found_.empty() ? 0 : found_.back().end);
      add(begin, end, NumberKind::percent, std::move(value));
      at = scan_.range_sign(end);
      if (at == end || !(digit_value(scan_[at]) >= 0 || is_chinese_digit(scan_[at]) || scan_[at] == U'十')) return end;
      begin = at;
    }
  }

  // 五十, 五点五, 百 (100)
  [[nodiscard]] std::string chinese_decimal(std::size_t i, std::size_t& end) const {
    std::u32string run;
    end = i;
    while (is_chinese_numeral(scan_[end]) && run.size() < 10) run += scan_[end++];
    if (run == U"百") return "100";
    const auto whole = chinese_numeral(run);
    if (!whole) return {};
    std::string value = std::to_string(*whole);
    if (scan_[end] != U'点' || !is_chinese_digit(scan_[end + 1])) return value;
    value += '.';
    for (++end; is_chinese_digit(scan_[end]) && value.size() < 20; ++end)
      value += std::to_string(chinese_numeral(std::u32string(1, scan_[end])).value_or(0));
    return scaled(value, 0);
  }

  // "5 to 10 per cent" is 5 % to 10 %, "2-3 million" two to three million.
  void share_units() {
    for (std::size_t k = 1; k < found_.size(); ++k) {
      Found& first = found_[k - 1];
      const Found& second = found_[k];
      if (first.kind != NumberKind::cardinal || first.exponent != 0) continue;
      const bool joined = scan_.range_sign(first.end) == second.begin ||
                          (scan_.list_sign(first.end) == second.begin && follows_between(first.begin));
      if (!joined) continue;
      if (second.kind == NumberKind::percent) {
        first.kind = NumberKind::percent;
      } else if (second.kind == NumberKind::cardinal && second.exponent > 0 && first.value.size() <= 4) {
        first.value = scaled(first.value, second.exponent);
        first.exponent = second.exponent;
      }
    }
  }

  // "between 5 and 10 per cent"
  [[nodiscard]] bool follows_between(std::size_t i) const {
    std::size_t end = i;
    while (end > 0 && is_space(scan_[end - 1])) --end;
    std::size_t begin = end;
    while (begin > 0 && end - begin < 9 && is_letter(scan_[begin - 1])) --begin;
    std::size_t stop = begin;
    const std::string w = scan_.word(begin, stop);
    return w == "between" || w == "entre" || w == "между" || w == "بين";
  }

  NumberScan scan_;
  bool chinese_;
  std::vector<Found> found_;
};

bool may_hold_numbers(std::string_view text, std::string_view language) {
  if (language.starts_with("zh") || language.starts_with("ja")) return !text.empty();
  for (std::size_t i = 0; i < text.size(); ++i) {
    const auto b = static_cast<unsigned char>(text[i]);
    if (b < 0xD9) {
      if (b >= '0' && b <= '9') return true;
      continue;
    }
    // The lead bytes of digits of other scripts; of the commonest, the second byte too.
    const auto next = i + 1 < text.size() ? static_cast<unsigned char>(text[i + 1]) : 0U;
    if (b == 0xD9U && (next < 0xA0U || next > 0xA9U)) continue;  // Arabic letters
    if (b == 0xDAU || (b == 0xDBU && next < 0xB0U)) continue;
    if ((b >= 0xE2U && b <= 0xE9U) || (b >= 0xEBU && b <= 0xEEU)) continue;  // punctuation, Han
    if (b == 0xEFU && next != 0xBCU) continue;
    return true;
  }
  return false;
}

}  // namespace

std::vector<Number> numbers(std::string_view text, std::string_view language) {
  if (!may_hold_numbers(text, language)) return {};
  return Reader(text, language).run();
}

}  // namespace hexaglot::text
