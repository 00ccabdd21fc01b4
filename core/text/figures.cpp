#include "core/text/figures.hpp"

#include <algorithm>

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
  if (out.empty() && hits.empty() && language != "zh") return out;
  const bool digits = !out.empty();
  add_words(text, language, hits, out);
  if (language == "zh") add_chinese_words(text, out);
  std::stable_sort(out.begin(), out.end(),
                   [](const Figure& a, const Figure& b) { return a.span.begin < b.span.begin; });
  const FigureContext in{text, language, hits};
  bind_percent(in, out);
  bind_times(in, out);
  if (digits) {
    bind_currencies(in, out);
    mark_names(in, out);
  }
  bind_decades(in, out);
  bind_sessions(in, out);
  bind_ranges(in, out);
  return out;
}

}  // namespace hexaglot::text
