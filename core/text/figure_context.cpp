// Sentences name what a figure counts right beside it; what stands further off is not looked for. Sources: the lists
// of number_words.hpp and, for signs and Chinese, the few words below.
#include "core/text/figure_context.hpp"

#include <algorithm>
#include <array>
#include <string>

#include "core/text/fold.hpp"
#include "core/text/letters.hpp"
#include "core/text/numerals.hpp"
#include "core/text/spoken_numbers.hpp"
#include "core/text/utf8.hpp"

namespace hexaglot::text {
namespace {

std::string_view before(std::string_view text, std::size_t end) { return text.substr(0, end); }
std::string_view after(std::string_view text, std::size_t begin) { return text.substr(std::min(begin, text.size())); }

void skip_spaces(std::string_view& rest) {
  while (!rest.empty()) {
    std::size_t pos = 0;
    const auto c = next_code_point(rest, pos);
    if (!is_space(c) && !is_invisible(c)) return;
    rest.remove_prefix(pos);
  }
}

void trim_end(std::string_view& rest) {
  static constexpr std::array<std::string_view, 3> spaces = {" ", "\u00A0", "\u202F"};
  for (bool again = true; again;) {
    again = false;
    for (const auto s : spaces)
      if (rest.ends_with(s)) {
        rest.remove_suffix(s.size());
        again = true;
      }
  }
}

bool cut(std::string_view& rest, std::string_view word) {
  if (!rest.starts_with(word)) return false;
  rest.remove_prefix(word.size());
  return true;
}

// The hit that begins at or after a byte, nearest first.
std::size_t first_hit(const std::vector<WordHit>& hits, std::uint32_t from) {
  return static_cast<std::size_t>(
      std::lower_bound(hits.begin(), hits.end(), from,
                       [](const WordHit& h, std::uint32_t at) { return h.span.begin < at; }) -
      hits.begin());
}

constexpr std::string_view breaking = ".,;:()0123456789";

// Within `most` bytes and one clause?
bool near_by(std::string_view text, std::uint32_t from, std::uint32_t to, std::size_t most) {
  if (to < from || to - from > most) return false;
  const auto between = text.substr(from, to - from);
  return between.find_first_of(breaking) == std::string_view::npos && between.find("،") == std::string_view::npos;
}

struct CurrencySign {
  std::string_view sign;
  Currency currency;
};
constexpr std::array<CurrencySign, 6> signs = {
    {{"$", dollar}, {"€", euro}, {"£", pound}, {"¥", yen}, {"￥", yen}, {"₽", rouble}}};
constexpr std::array<CurrencySign, 11> chinese_currencies = {{{"美元", dollar},
                                                              {"欧元", euro},
                                                              {"英镑", pound},
                                                              {"日元", yen},
                                                              {"瑞士法郎", franc},
                                                              {"法郎", franc},
                                                              {"卢布", rouble},
                                                              {"卢比", rupee},
                                                              {"人民币", yuan},
                                                              {"加元", dollar},
                                                              {"澳元", dollar}}};

std::string_view code(std::uint64_t currency) {
  static constexpr std::array<std::string_view, 9> codes = {"", "USD", "EUR", "GBP", "JPY", "CHF", "RUB", "CNY", "INR"};
  return currency < codes.size() ? codes[currency] : "";
}

std::uint64_t currency_of(const FigureContext& in, const Figure& f) {
  auto left = before(in.text, f.span.begin);
  trim_end(left);
  for (const auto& s : signs)
    if (left.ends_with(s.sign)) return s.currency;
  auto right = after(in.text, f.span.end);
  skip_spaces(right);
  for (const auto& s : signs)
    if (right.starts_with(s.sign)) return s.currency;
  if (in.language == "zh") {
    for (const auto& s : chinese_currencies)
      if (right.starts_with(s.sign)) return s.currency;
    return no_currency;
  }
  const auto k = first_hit(in.hits, f.span.end);
  if (k < in.hits.size() && in.hits[k].role == WordRole::currency && in.hits[k].span.begin - f.span.end <= 9) {
    auto between = in.text.substr(f.span.end, in.hits[k].span.begin - f.span.end);
    skip_spaces(between);
    trim_end(between);
    static constexpr std::array<std::string_view, 7> links = {"", "de", "d'", "d’", "of", ".", "US"};
    if (std::find(links.begin(), links.end(), between) != links.end()) return in.hits[k].value;
  }
  if (k > 0 && in.hits[k - 1].role == WordRole::currency && in.hits[k - 1].span.end <= f.span.begin &&
      only_space(in.text.substr(in.hits[k - 1].span.end, f.span.begin - in.hits[k - 1].span.end)))
    return in.hits[k - 1].value;
  return no_currency;
}

bool small(const Figure& f, int most, int& value) {
  if (f.value.empty() || f.value.size() > 2 || f.value.find_first_not_of("0123456789") != std::string::npos)
    return false;
  value = std::stoi(f.value);
  return value <= most;
}

std::string clock(int hour, int minute) {
  std::string out = hour < 10 ? "0" : "";
  out += std::to_string(hour) + (minute < 10 ? ":0" : ":") + std::to_string(minute);
  return out;
}

// "a.m.", "a. m.", "am": moves past it. 0: none, 1: before noon, 2: after.
int english_half(std::string_view& rest) {
  auto r = rest;
  skip_spaces(r);
  if (r.size() < 2 || (r[0] != 'a' && r[0] != 'p' && r[0] != 'A' && r[0] != 'P')) return 0;
  const int half = r[0] == 'a' || r[0] == 'A' ? 1 : 2;
  r.remove_prefix(1);
  cut(r, ".");
  skip_spaces(r);
  if (!cut(r, "m") && !cut(r, "M")) return 0;
  cut(r, ".");
  if (!r.empty() && ((r[0] >= 'a' && r[0] <= 'z') || (r[0] >= 'A' && r[0] <= 'Z'))) return 0;
  rest = r;
  return half;
}

// What a language puts between hours and minutes: how far the minutes' figure may begin.
bool joins_minutes(const FigureContext& in, const Figure& hour, const Figure& minute, bool announced) {
  if (minute.span.begin < hour.span.end || minute.span.begin - hour.span.end > 8) return false;
  auto between = in.text.substr(hour.span.end, minute.span.begin - hour.span.end);
  if (between == ":" || between == "：") return minute.span.end - minute.span.begin == 2;
  if (announced && (between == "/" || between == ".")) return true;
  skip_spaces(between);
  trim_end(between);
  static constexpr std::array<std::string_view, 8> links = {"h", "ч.", "час.", "ч", "时", "點", "点", "heures"};
  return std::find(links.begin(), links.end(), between) != links.end();
}

}  // namespace

void bind_percent(const FigureContext& in, std::vector<Figure>& figures) {
  static constexpr std::array<std::string_view, 9> words = {
      "per cent", "percent", "pour cent", "por ciento", "процент", "в процент", "في المائة", "في المئة", "بالمائة"};
  for (auto& f : figures) {
    if (f.writing != Writing::word || f.kind != FigureKind::cardinal) continue;
    auto rest = after(in.text, f.span.end);
    skip_spaces(rest);
    for (const auto w : words)
      if (rest.starts_with(w)) {
        f.kind = FigureKind::percent;
        f.span.end = static_cast<std::uint32_t>(in.text.size() - rest.size() + w.size());
        break;
      }
  }
  // The hundred of "pour cent" and "في المائة" counts nothing.
  std::erase_if(figures, [&](const Figure& f) {
    if (f.writing != Writing::word || f.value != "100" || f.kind == FigureKind::percent) return false;
    auto left = before(in.text, f.span.begin);
    trim_end(left);
    return left.ends_with("pour") || left.ends_with("por") || left.ends_with("في") || left.ends_with("per") ||
           in.text.substr(f.span.begin).starts_with("ب");
  });
}

namespace {

// "15/30", "15:30", "15.30": moves past it. Digits of any script.
bool read_clock(std::string_view text, std::size_t& pos, std::string_view separators, int& hour, int& minute) {
  auto at = pos;
  const auto two = [&](int& value, std::size_t least) {
    std::size_t count = 0;
    value = 0;
    while (at < text.size() && count < 3) {
      auto next = at;
      const int digit = digit_value(next_code_point(text, next));
      if (digit < 0) break;
      value = value * 10 + digit;
      at = next;
      ++count;
    }
    return count >= least && count <= 2;
  };
  if (!two(hour, 1) || at >= text.size() || separators.find(text[at]) == std::string_view::npos) return false;
  ++at;
  if (!two(minute, 2) || hour > 24 || minute > 59) return false;
  pos = at;
  return true;
}

// "15.30 horas", "3.30 p.m.": a decimal by its looks.
bool dotted_time(const FigureContext& in, Figure& f) {
  int hour = 0;
  int minute = 0;
  std::size_t end = f.span.begin;
  if (!read_clock(in.text, end, ".", hour, minute) || end != f.span.end) return false;
  auto rest = after(in.text, f.span.end);
  const int half = english_half(rest);
  const auto k = first_hit(in.hits, f.span.end);
  const bool hours = k < in.hits.size() && in.hits[k].role == WordRole::hour &&
                     only_space(in.text.substr(f.span.end, in.hits[k].span.begin - f.span.end));
  if (half == 0 && !hours) return false;
  if (half == 2 && hour < 12) hour += 12;
  f.kind = FigureKind::time;
  f.value = clock(hour, minute);
  if (half != 0) f.span.end = static_cast<std::uint32_t>(in.text.size() - rest.size());
  return true;
}

// "الساعة 15/30" looks like the number of a resolution, which is no figure elsewhere.
void arabic_times(const FigureContext& in, std::vector<Figure>& figures) {
  for (const auto& hit : in.hits) {
    if (hit.role != WordRole::hour) continue;
    auto rest = after(in.text, hit.span.end);
    skip_spaces(rest);
    const auto begin = in.text.size() - rest.size();
    auto end = begin;
    int hour = 0;
    int minute = 0;
    if (!read_clock(in.text, end, "/:.", hour, minute)) continue;
    rest = after(in.text, end);
    skip_spaces(rest);
    if (rest.starts_with("مساء") && hour < 12) hour += 12;
    std::erase_if(figures, [&](const Figure& f) { return f.span.begin < end && f.span.end > begin; });
    Figure f;
    f.span = {static_cast<std::uint32_t>(begin), static_cast<std::uint32_t>(end)};
    f.kind = FigureKind::time;
    f.value = clock(hour, minute);
    const auto place =
        std::find_if(figures.begin(), figures.end(), [&](const Figure& g) { return g.span.begin > f.span.begin; });
    figures.insert(place, std::move(f));
  }
}

}  // namespace

void bind_times(const FigureContext& in, std::vector<Figure>& figures) {
  if (in.language == "ar") arabic_times(in, figures);
  for (std::size_t i = 0; i < figures.size(); ++i) {
    auto& f = figures[i];
    int hour = 0;
    if (f.kind == FigureKind::cardinal && f.writing == Writing::digits && dotted_time(in, f)) continue;
    if (f.writing == Writing::name || (f.kind != FigureKind::cardinal && f.kind != FigureKind::ordinal) ||
        !small(f, 24, hour) || in.text.size() < f.span.end)
      continue;
    int half = 0;
    bool announced = false;
    auto left = before(in.text, f.span.begin);
    trim_end(left);
    if (in.language == "zh") {
      half = left.ends_with("上午") || left.ends_with("凌晨")   ? 1
             : left.ends_with("下午") || left.ends_with("晚上") ? 2
                                                                : 0;
    } else if (in.language == "ar") {
      const auto k = first_hit(in.hits, f.span.begin);
      announced = k > 0 && in.hits[k - 1].role == WordRole::hour && in.hits[k - 1].span.end <= f.span.begin &&
                  only_space(in.text.substr(in.hits[k - 1].span.end, f.span.begin - in.hits[k - 1].span.end));
    }
    int minutes = 0;
    std::size_t used = 0;
    auto end = f.span.end;
    if (i + 1 < figures.size() && small(figures[i + 1], 59, minutes) &&
        joins_minutes(in, f, figures[i + 1], announced)) {
      used = 1;
      end = figures[i + 1].span.end;
    } else {
      minutes = 0;
    }
    auto rest = after(in.text, end);
    if (in.language == "zh") {
      if (used == 0 && half != 0 && !rest.starts_with("时") && !rest.starts_with("点")) half = 0;
    } else if (half == 0) {
      half = english_half(rest);
      if (half != 0) end = static_cast<std::uint32_t>(in.text.size() - rest.size());
    }
    if (in.language == "ar" && announced) {
      skip_spaces(rest);
      if (rest.starts_with("مساء")) half = 2;
      if (rest.starts_with("صباح")) half = 1;
    }
    if (used == 0 && half == 0 && !announced) continue;
    if (half == 2 && hour < 12) hour += 12;
    f.kind = FigureKind::time;
    f.value = clock(hour, minutes);
    f.span.end = end;
    if (used != 0) figures.erase(figures.begin() + static_cast<std::ptrdiff_t>(i) + 1);
  }
}

void bind_currencies(const FigureContext& in, std::vector<Figure>& figures) {
  for (std::size_t i = 0; i < figures.size(); ++i) {
    auto& f = figures[i];
    if (f.writing != Writing::digits || (f.kind != FigureKind::cardinal && f.kind != FigureKind::year)) continue;
    const auto currency = currency_of(in, f);
    if (currency == no_currency) continue;
    f.kind = FigureKind::currency;
    f.unit = code(currency);
  }
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

void bind_kilo(const FigureContext& in, std::vector<Figure>& figures) {
  static constexpr std::array<std::string_view, 9> words = {"kilo", "kb", "km", "kg", "кило", "км", "кг", "كيلو", "千"};
  for (std::size_t i = figures.size(); i-- > 0;) {
    auto& f = figures[i];
    if (f.kind != FigureKind::cardinal || f.writing != Writing::digits || !f.unit.empty()) continue;
    auto rest = after(in.text, f.span.end);
    skip_spaces(rest);
    const bool here = std::any_of(words.begin(), words.end(), [&](std::string_view w) { return rest.starts_with(w); });
    const bool next = i + 1 < figures.size() && figures[i + 1].unit == "kilo" &&
                      figures[i + 1].span.begin >= f.span.end && figures[i + 1].span.begin - f.span.end <= 8;
    if (here || next) f.unit = "kilo";
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

void add_chinese_words(std::string_view text, std::vector<Figure>& figures) {
  const auto found = figures.size();
  std::size_t next = 0;
  std::u32string run;
  for (std::size_t pos = 0; pos < text.size();) {
    const auto lead = static_cast<unsigned char>(text[pos]);
    if (lead < 0xE3) {
      ++pos;
      continue;
    }
    const auto begin = pos;
    auto c = next_code_point(text, pos);
    if (!is_chinese_numeral(c) && c != U'半' && c != U'双') continue;
    auto end = pos;
    run.assign(1, c);
    while (pos < text.size() && run.size() < 12) {
      c = next_code_point(text, pos);
      if (!is_chinese_numeral(c) && c != U'万' && c != U'亿') break;
      run += c;
      end = pos;
    }
    pos = end;
    while (next < found && figures[next].span.end <= begin) ++next;
    if (next < found && figures[next].span.begin < end) continue;
    Figure f;
    f.span = {static_cast<std::uint32_t>(begin), static_cast<std::uint32_t>(end)};
    f.writing = Writing::word;
    if (run == U"半") {
      f.value = "0.5";
    } else if (run == U"双") {
      f.value = "2";
    } else if (const auto value = chinese_numeral(run)) {
      f.value = std::to_string(*value);
    } else {
      continue;
    }
    // 三分之二: the denominator stands first
    if (!figures.empty() && figures.size() > found && begin >= figures.back().span.end &&
        text.substr(figures.back().span.end, begin - figures.back().span.end) == "分之") {
      Figure fraction = f;
      fraction.kind = FigureKind::fraction;
      fraction.span.begin = figures.back().span.begin;
      fraction.value = f.value + "/" + figures.back().value;
      figures.push_back(std::move(fraction));
    }
    figures.push_back(std::move(f));
  }
}

}  // namespace hexaglot::text
