// Sentences name what a figure counts right beside it; what stands further off is not looked for.
#include "core/text/figure_context.hpp"

#include <algorithm>
#include <array>
#include <iterator>
#include <string>

#include "core/text/figure_neighbours.hpp"
#include "core/text/letters.hpp"
#include "core/text/numerals.hpp"
#include "core/text/spoken_numbers.hpp"
#include "core/text/utf8.hpp"

namespace hexaglot::text {

void put_instead(std::vector<Figure>& figures, std::vector<Figure> others) {
  if (others.empty()) return;
  std::size_t next = 0;
  std::erase_if(figures, [&](const Figure& f) {
    while (next < others.size() && others[next].span.end <= f.span.begin) ++next;
    return next < others.size() && others[next].span.begin < f.span.end;
  });
  figures.insert(figures.end(), std::make_move_iterator(others.begin()), std::make_move_iterator(others.end()));
  std::stable_sort(figures.begin(), figures.end(),
                   [](const Figure& a, const Figure& b) { return a.span.begin < b.span.begin; });
}

namespace {

// "COVID-19 to 29 million": the 19 shares no million.
void name(std::string_view text, Figure& f) {
  std::string digits;
  std::size_t end = f.span.begin;
  for (std::size_t pos = end; pos < f.span.end; end = pos) {
    const int digit = digit_value(next_code_point(text, pos));
    if (digit < 0) break;
    digits += static_cast<char>('0' + digit);
  }
  if (end != f.span.end || digits.size() > 3) return;
  f.value = digits.size() > 1 && digits[0] == '0' ? digits.substr(1) : digits;
  f.writing = Writing::name;
}

}  // namespace

void mark_names(const FigureContext& in, std::vector<Figure>& figures) {
  for (auto& f : figures) {
    if (f.writing != Writing::digits || f.kind != FigureKind::cardinal) continue;
    if (f.span.end < in.text.size() && in.text[f.span.end] >= 'A' && in.text[f.span.end] <= 'Z') {
      name(in.text, f);  // 217A, 5G
      continue;
    }
    auto left = before(in.text, f.span.begin);
    if (!(left.ends_with("-") || left.ends_with("\u2010") || left.ends_with("\u2011"))) continue;
    left.remove_suffix(left.ends_with("-") ? 1 : 3);
    // Back over the word: it must begin with a capital, or be Arabic.
    std::size_t begin = left.size();
    char32_t initial = 0;
    while (begin > 0) {
      std::size_t at = begin - 1;
      while (at > 0 && (static_cast<unsigned char>(left[at]) & 0xC0U) == 0x80U) --at;
      std::size_t pos = at;
      const auto c = next_code_point(left, pos);
      if (!is_letter(c) && !(c >= 0x64B && c <= 0x652)) break;
      initial = c;
      begin = at;
    }
    if (initial != 0 && left.size() - begin > 2 && (is_upper_case(initial) || is_arabic_letter(initial)))
      name(in.text, f);
  }
}

void bind_decades(const FigureContext& in, std::vector<Figure>& figures) {
  const auto tens = [](const Figure& f) { return f.value.size() == 2 && f.value[1] == '0' && f.value >= "30"; };
  for (auto& f : figures) {
    if (f.kind == FigureKind::year && (in.text[f.span.end - 1] == 's' || f.span.in(in.text).ends_with("代"))) {
      f.unit = "decade";
      continue;
    }
    if (!(f.kind == FigureKind::year && f.value.ends_with('0')) && !tens(f)) continue;
    bool decade = false;
    if (in.language == "zh") {
      decade = f.span.in(in.text).ends_with("年") && after(in.text, f.span.end).starts_with("代");
    } else {
      const auto k = first_hit(in.hits, f.span.begin);
      if (in.language == "ru") {
        const auto n = first_hit(in.hits, f.span.end);
        decade = n < in.hits.size() && in.hits[n].role == WordRole::decade && f.kind == FigureKind::ordinal &&
                 near_by(in.text, f.span.end, in.hits[n].span.begin, 4);
      } else {
        decade = k > 0 && in.hits[k - 1].role == WordRole::decade &&
                 near_by(in.text, in.hits[k - 1].span.end, f.span.begin, 4);
      }
    }
    if (!decade) continue;
    f.unit = "decade";
    if (f.kind != FigureKind::year) f.value = "19" + f.value;
    f.kind = FigureKind::year;
  }
}

void bind_sessions(const FigureContext& in, std::vector<Figure>& figures) {
  if (in.language == "zh") {
    for (auto& f : figures) {
      if (f.kind != FigureKind::cardinal && f.kind != FigureKind::ordinal) continue;
      const bool inside = f.kind == FigureKind::ordinal && f.span.in(in.text).ends_with("届");
      auto rest = after(in.text, f.span.end);
      skip_spaces(rest);
      if (!inside && !rest.starts_with("届")) continue;
      f.kind = FigureKind::ordinal;
      f.unit = "session";
      if (f.writing == Writing::word) f.writing = Writing::numeral;
    }
    return;
  }
  const auto ordinal = [&](const Figure& f) {
    return f.kind == FigureKind::ordinal || (in.language == "ar" && f.kind == FigureKind::cardinal);
  };
  for (std::size_t i = figures.size(); i-- > 0;) {
    auto& f = figures[i];
    if (!ordinal(f)) continue;
    bool session = false;
    if (in.language == "ar") {
      const auto k = first_hit(in.hits, f.span.begin);
      for (auto j = k; j-- > 0 && !session;) {
        if (in.hits[j].span.end > f.span.begin || !near_by(in.text, in.hits[j].span.end, f.span.begin, 36)) break;
        session = in.hits[j].role == WordRole::session;
        if (!session && in.hits[j].role != WordRole::session) break;
      }
    } else {
      const auto k = first_hit(in.hits, f.span.end);
      session = k < in.hits.size() && in.hits[k].role == WordRole::session &&
                near_by(in.text, f.span.end, in.hits[k].span.begin, in.language == "ru" ? 48 : 28);
      // "the fifty-sixth and fifty-seventh sessions"
      if (!session && i + 1 < figures.size() && figures[i + 1].unit == "session" &&
          near_by(in.text, f.span.end, figures[i + 1].span.begin, 8))
        session = true;
    }
    if (!session) continue;
    f.kind = FigureKind::ordinal;
    f.unit = "session";
  }
}

void bind_ranges(const FigureContext& in, std::vector<Figure>& figures) {
  static constexpr std::array<std::string_view, 20> links = {"-",  "–",   "—",   "−",       "~",   "～", "to",
                                                             "à",  "au",  "a",   "al",      "до",  "по", "至",
                                                             "到", "إلى", "الى", "through", "and", "or"};
  for (std::size_t i = 1; i < figures.size(); ++i) {
    auto& first = figures[i - 1];
    auto& last = figures[i];
    if (last.span.begin < first.span.end || last.span.begin - first.span.end > 12) continue;
    auto between = in.text.substr(first.span.end, last.span.begin - first.span.end);
    skip_spaces(between);
    trim_end(between);
    const auto link = std::find(links.begin(), links.end(), between);
    if (link == links.end() || (*link == "a" && in.language == "en")) continue;
    const bool listed = *link == "and" || *link == "or";
    const bool same_kind = first.kind == last.kind || last.kind == FigureKind::currency;
    if (!same_kind) continue;
    // "two to three million"
    if (first.writing == Writing::word && first.value.size() <= 2 && last.value.size() > 4 &&
        last.value.ends_with("000"))
      first.value += last.value.substr(last.value.find_last_not_of('0') + 1);
    if (listed) continue;
    if (first.kind == FigureKind::cardinal && last.kind == FigureKind::currency) {
      first.kind = last.kind;
      first.unit = last.unit;
    }
    first.range = RangeEnd::first;
    last.range = RangeEnd::last;
  }
}

}  // namespace hexaglot::text
