#include "core/text/figures.hpp"

#include <algorithm>
#include <array>

#include "core/text/figure_context.hpp"
#include "core/text/language.hpp"
#include "core/text/numbers.hpp"
#include "core/text/numerals.hpp"
#include "core/text/spoken_numbers.hpp"
#include "core/text/utf8.hpp"

namespace hexaglot::text {
namespace {

bool has_digit(std::string_view text) {
  for (std::size_t pos = 0; pos < text.size();)
    if (digit_value(next_code_point(text, pos)) >= 0) return true;
  return false;
}

FigureKind kind_of(NumberKind kind) {
  switch (kind) {
    case NumberKind::ordinal:
      return FigureKind::ordinal;
    case NumberKind::percent:
      return FigureKind::percent;
    case NumberKind::year:
      return FigureKind::year;
    case NumberKind::date:
      return FigureKind::date;
    default:
      return FigureKind::cardinal;
  }
}

Figure in_words(std::size_t begin, std::size_t end, std::string value) {
  Figure f;
  f.span = {static_cast<std::uint32_t>(begin), static_cast<std::uint32_t>(end)};
  f.writing = Writing::word;
  f.value = std::move(value);
  return f;
}

bool is_digit(char c) { return c >= '0' && c <= '9'; }
bool is_latin(char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'); }

std::string without_noughts(std::string digits) {
  const auto first = digits.find_first_not_of('0');
  return first == std::string::npos ? "0" : digits.substr(first);
}

// Digits that numbers() leaves to names and symbols, so that they count for a version that sets them apart: the 7.1 of
// "U07.1", both numbers of "358/457".
void add_hidden(std::string_view text, std::vector<Figure>& out) {
  const auto known = out.size();
  std::size_t next = 0;
  for (std::size_t i = 0; i < text.size();) {
    if (!is_digit(text[i])) {
      ++i;
      continue;
    }
    const auto begin = i;
    std::string value;
    for (;; ++i) {
      if (i < text.size() && is_digit(text[i]))
        value += text[i];
      else if (!(i + 3 < text.size() && text[i] == ',' && is_digit(text[i + 1]) && is_digit(text[i + 2]) &&
                 is_digit(text[i + 3])))
        break;
    }
    const bool attached = begin > 0 && is_latin(text[begin - 1]);
    const bool sliced = (begin > 1 && text[begin - 1] == '/' && is_digit(text[begin - 2])) ||
                        (i + 1 < text.size() && text[i] == '/' && is_digit(text[i + 1]));
    value = without_noughts(value);
    if (attached && i + 1 < text.size() && text[i] == '.' && is_digit(text[i + 1])) {
      value += '.';
      for (++i; i < text.size() && is_digit(text[i]); ++i) value += text[i];
    }
    if ((!attached && !sliced) || value.size() > 12) continue;
    while (next < known && out[next].span.end <= begin) ++next;
    const bool inside = next < known && out[next].span.begin < i;
    if (!inside)
      out.push_back(in_words(begin, i, std::move(value)));
    else if (sliced && out[next].kind == FigureKind::cardinal && out[next].span.begin > begin)
      out[next] = in_words(begin, i, std::move(value));  // the 37 of "732/1,037"
  }
}

// ".08 per cent"
void add_noughts(std::string_view text, std::vector<Figure>& figures) {
  for (auto& f : figures) {
    const auto begin = f.span.begin;
    if (f.kind != FigureKind::percent || begin == 0 || text[begin - 1] != '.') continue;
    if (begin > 1 && (is_digit(text[begin - 2]) || is_latin(text[begin - 2]) || text[begin - 2] == '.')) continue;
    std::string decimals;
    for (std::size_t i = begin; i < f.span.end && is_digit(text[i]); ++i) decimals += text[i];
    if (decimals.empty() || without_noughts(decimals) != f.value) continue;
    while (decimals.size() > 1 && decimals.ends_with('0')) decimals.pop_back();
    f.value = "0." + decimals;
    f.span.begin = begin - 1;
  }
}

// 11/03/2014 and 2014/3/11. Day first, as everywhere but in some English, where it may be either.
void add_slashed_dates(std::string_view text, std::string_view language, std::vector<Figure>& figures) {
  std::vector<Figure> dates;
  const auto blocks = [](char c) { return is_digit(c) || is_latin(c) || c == '/' || c == '-' || c == '.'; };
  for (auto slash = text.find('/'); slash != std::string_view::npos; slash = text.find('/', slash + 1)) {
    auto i = slash;
    while (i > 0 && is_digit(text[i - 1])) --i;
    const auto begin = i;
    std::array<std::string_view, 3> part;
    bool good = begin < slash && (begin == 0 || !blocks(text[begin - 1]));
    for (std::size_t k = 0; k < 3 && good; ++k) {
      const auto from = i;
      while (i < text.size() && is_digit(text[i])) ++i;
      part[k] = text.substr(from, i - from);
      good = !part[k].empty() && part[k].size() <= 4 && (k == 2 || (i < text.size() && text[i++] == '/'));
    }
    if (!good || (i < text.size() && (is_digit(text[i]) || is_latin(text[i]) || text[i] == '/'))) continue;
    const bool year_first = part[0].size() == 4;
    if (year_first) std::swap(part[0], part[2]);
    if (part[2].size() != 4 || part[0].size() > 2 || part[1].size() > 2) continue;
    int day = std::stoi(std::string(part[0]));
    int month = std::stoi(std::string(part[1]));
    const bool american = language == "en" && !year_first;
    if (american && month > 12) std::swap(day, month);
    if (day < 1 || day > 31 || month < 1 || month > 12) continue;
    Figure f;
    f.span = {static_cast<std::uint32_t>(begin), static_cast<std::uint32_t>(i)};
    f.kind = FigureKind::date;
    f.value = std::string(part[2]) + (month < 10 ? "-0" : "-") + std::to_string(month) + (day < 10 ? "-0" : "-") +
              std::to_string(day);
    if (american && day <= 12 && day != month) f.unit = "either";
    dates.push_back(std::move(f));
    slash = i - 1;
  }
  put_instead(figures, std::move(dates));
}

bool earlier(const Figure& a, const Figure& b) { return a.span.begin < b.span.begin; }

void add_words(std::string_view text, std::string_view language, const std::vector<WordHit>& hits,
               std::vector<Figure>& out) {
  const auto in_digits = out.size();
  std::size_t next = 0;
  for (auto& spoken : spoken_numbers(text, language, hits)) {
    while (next < in_digits && out[next].span.end <= spoken.span.begin) ++next;
    if (next < in_digits && out[next].span.begin < spoken.span.end) continue;
    Figure f;
    f.span = spoken.span;
    f.kind = spoken.ordinal ? FigureKind::ordinal : FigureKind::cardinal;
    f.writing = Writing::word;
    f.value = std::move(spoken.value);
    if (f.kind == FigureKind::ordinal && out.size() > in_digits && out.back().kind == FigureKind::cardinal &&
        out.back().span.end < f.span.begin && f.value.size() == 1 && f.value >= "3" &&
        only_space(text.substr(out.back().span.end, f.span.begin - out.back().span.end))) {
      Figure fraction = f;
      fraction.kind = FigureKind::fraction;
      fraction.span.begin = out.back().span.begin;
      fraction.value = out.back().value + "/" + f.value;
      out.push_back(std::move(fraction));
    }
    out.push_back(std::move(f));
  }
}

}  // namespace

std::vector<Figure> figures(std::string_view text, std::string_view tag) {
  const auto language = primary_language(tag);
  std::vector<Figure> out;
  for (auto& n : numbers(text, language)) {
    Figure f;
    f.span = n.span;
    f.kind = kind_of(n.kind);
    f.value = std::move(n.value);
    if (language == "zh" && !has_digit(n.span.in(text)))
      f.writing = f.kind == FigureKind::cardinal ? Writing::word : Writing::numeral;
    out.push_back(std::move(f));
  }
  const auto hits = number_word_hits(text, language);
  const bool digits = !out.empty() || std::any_of(text.begin(), text.end(), is_digit);
  if (digits) {
    add_noughts(text, out);
    add_hidden(text, out);
    add_slashed_dates(text, language, out);
    std::stable_sort(out.begin(), out.end(), earlier);
  }
  add_words(text, language, hits, out);
  if (language == "zh") add_chinese_words(text, out);
  if (out.empty()) return out;
  std::stable_sort(out.begin(), out.end(), earlier);
  const FigureContext in{text, language, hits};
  bind_percent(in, out);
  bind_times(in, out);
  if (digits) {
    mark_names(in, out);
    bind_currencies(in, out);
    bind_kilo(in, out);
  }
  bind_decades(in, out);
  bind_sessions(in, out);
  bind_ranges(in, out);
  return out;
}

}  // namespace hexaglot::text
