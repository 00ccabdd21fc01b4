// Dates as each of the six languages writes them, and the runs of days that share a month ("25 to 29 June 2012").
#include <algorithm>
#include <array>
#include <cstdio>
#include <utility>

#include "core/text/month_names.hpp"
#include "core/text/number_scan.hpp"

namespace hexaglot::text {

namespace {

struct Date {
  int year = 0;  // 0: not given
  int month = 0;
  int day = 0;  // 0: a month
};

std::string iso(const Date& date) {
  char buffer[24];
  int size = 0;
  if (date.year == 0) {
    size = std::snprintf(buffer, sizeof buffer, "--%02d-%02d", date.month, date.day);
  } else if (date.day == 0) {
    size = std::snprintf(buffer, sizeof buffer, "%04d-%02d", date.year, date.month);
  } else {
    size = std::snprintf(buffer, sizeof buffer, "%04d-%02d-%02d", date.year, date.month, date.day);
  }
  return {buffer, static_cast<std::size_t>(std::max(size, 0))};
}

bool is_day(int day) { return day >= 1 && day <= 31; }
bool is_month(int month) { return month >= 1 && month <= 12; }
bool is_calendar_year(int year) { return year >= 1000 && year <= 2999; }

class DateReader {
 public:
  DateReader(const NumberScan& scan, std::size_t at) : scan_(scan), at_(at) {}

  std::vector<Found> read() {
    if (numeric()) return std::move(found_);
    if (scan_.language() == "zh" || scan_.language() == "ja") {
      chinese();
      if (found_.empty() && digit_value(scan_[at_]) >= 0) days_first();  // an untranslated masthead
    } else if (digit_value(scan_[at_]) >= 0) {
      days_first();
    } else {
      month_first();
    }
    return std::move(found_);
  }

 private:
  void emit(std::size_t begin, std::size_t end, const Date& date) {
    found_.push_back({begin, end, NumberKind::date, iso(date), 0});
  }

  // 2014-03-11 and 11.03.2014
  bool numeric() {
    std::array<int, 3> part{};
    std::array<std::size_t, 3> digits{};
    std::size_t i = at_;
    char32_t separator = 0;
    for (std::size_t k = 0; k < 3; ++k) {
      const std::size_t start = i;
      for (; digit_value(scan_[i]) >= 0; ++i) {
        if (i - start >= 4) return false;
        part[k] = part[k] * 10 + digit_value(scan_[i]);
      }
      digits[k] = i - start;
      if (digits[k] == 0) return false;
      if (k == 2) break;
      if ((scan_[i] != '-' && scan_[i] != '.' && scan_[i] != '/') || (k == 1 && scan_[i] != separator)) return false;
      separator = scan_[i++];
    }
    if ((scan_[i] == separator && digit_value(scan_[i + 1]) >= 0) || is_letter(scan_[i])) return false;
    if (digits[0] == 4 && separator == '-' && digits[1] == 2 && digits[2] == 2 && is_month(part[1]) &&
        is_day(part[2])) {
      emit(at_, i, {part[0], part[1], part[2]});
    } else if (separator == '.' && digits[2] == 4 && digits[1] == 2 && is_month(part[1]) && is_day(part[0]) &&
               is_calendar_year(part[2])) {
      emit(at_, i, {part[2], part[1], part[0]});
    }
    return !found_.empty();
  }

  // 2014年3月13日至21日, 3月11日, 2014年6月30日至7月2日
  void chinese() {
    Date date;
    std::size_t begin = at_;
    std::size_t end = at_;
    const int year = scan_.before_unit(at_, U"年", end);
    std::size_t i = at_;
    if (year >= 0) {
      if (!is_calendar_year(year)) return;
      date.year = year;
      i = scan_.skip_spaces(end);
    }
    const int month = scan_.before_unit(i, U"月", end);
    if (!is_month(month)) return;
    date.month = month;
    for (;;) {
      i = scan_.skip_spaces(end);
      std::size_t day_end = end;
      date.day = chinese_day(i, day_end);
      if (date.day > 0) {
        end = day_end;
      } else if (date.year == 0) {
        return;  // "3月" alone is no date
      }
      emit(begin, end, date);
      // more days, or another month with its day
      for (;;) {
        const std::size_t next = list_or(end);
        if (next == end) return;
        std::size_t next_end = next;
        if (const int other = scan_.before_unit(next, U"月", next_end); is_month(other)) {
          if (date.year > 0 && other < date.month) ++date.year;  // 2019年12月31日至3月15日
          date.month = other;
          begin = next;
          end = next_end;
          break;
        }
        if (date.day == 0) return;
        const int day = chinese_day(next, next_end);
        if (day == 0) return;
        date.day = day;
        end = next_end;
        emit(next, end, date);
      }
    }
  }

  // "13日"; or "13" when another day of the same month follows ("13、14日")
  [[nodiscard]] int chinese_day(std::size_t i, std::size_t& end) const {
    std::size_t stop = i;
    const int day = scan_.before_unit(i, U"日号號", stop);
    if (is_day(day)) {
      end = stop;
      return day;
    }
    const auto digits = scan_.literal(i);
    if (!digits || !is_day(digits->small(2))) return 0;
    const std::size_t next = scan_.list_sign(digits->end);
    if (next == digits->end || scan_.before_unit(next, U"日号號", stop) < 0) return 0;
    end = digits->end;
    return digits->small(2);
  }

  // Month name at i; moves end past it. 0: none.
  [[nodiscard]] int month(std::size_t i, std::size_t& end) const {
    const std::string_view language = scan_.language();
    std::size_t stop = i;
    const std::string w = scan_.word(i, stop);
    if (w.empty()) return 0;
    int value = 0;
    if (language == "ar")
      value = arabic_month(i, stop);
    else if (language != "en")
      value = month_named(language, w);
    // English last: mastheads stay untranslated.
    if (value == 0 && scan_[i] >= 'A' && scan_[i] <= 'Z') {
      value = month_named("en", w);
      if (value > 0 && scan_[stop] == '.' && w.size() <= 4 && value != 5) ++stop;
    }
    if (value > 0) end = stop;
    return value;
  }

  // One name of a month: "آذار", "كانون الأول", "ديسمبر"; moves stop past it.
  [[nodiscard]] int arabic_month_name(std::size_t i, std::size_t& stop) const {
    std::size_t end = i;
    const std::string first = scan_.word(i, end);
    int value = month_named("ar", first);
    if (first == "اب" && scan_[i] == U'آ') value = 8;
    if (first == "كانون" || first == "تشرين") {
      const std::string second = scan_.word(scan_.skip_spaces(end), end);
      const bool autumn = first == "تشرين";
      if (second == "الاول") value = autumn ? 10 : 12;
      if (second == "الثاني") value = autumn ? 11 : 1;
    }
    if (value > 0) stop = end;
    return value;
  }

  // "آذار/مارس", "ديسمبر/كانون الأول", or either half
  [[nodiscard]] int arabic_month(std::size_t i, std::size_t& stop) const {
    const int value = arabic_month_name(i, stop);
    const std::size_t slash = scan_.skip_spaces(stop);
    if (value == 0 || scan_[slash] != '/') return value;
    std::size_t end = stop;
    if (arabic_month_name(scan_.skip_spaces(slash + 1), end) == value) stop = end;
    return value;
  }

  // ", 2014", " de 2014", " عام 2014", " 2014 года"; moves end past it. 0: none.
  [[nodiscard]] int year(std::size_t i, std::size_t& end) const {
    std::size_t start = scan_.skip_spaces(i);
    if (scan_[start] == ',' || scan_[start] == 0x60C) start = scan_.skip_spaces(start + 1);
    for (int k = 0; k < 2; ++k) {
      std::size_t stop = start;
      const std::string w = scan_.word(start, stop);
      static constexpr std::array<std::string_view, 10> links = {"de",   "del",   "of",  "من",   "عام",
                                                                 "لعام", "العام", "سنه", "لسنه", "ano"};
      if (w.empty() || std::find(links.begin(), links.end(), w) == links.end()) break;
      start = scan_.skip_spaces(stop);
    }
    const auto digits = scan_.literal(start);
    if (!digits || digits->digits != 4 || !is_calendar_year(digits->small(4))) return 0;
    std::size_t stop = digits->end;
    if (scan_.magnitude(digits->end, stop) > 0) return 0;  // "el 26 de marzo, 1700 millones"
    end = digits->end;
    stop = end;
    const std::string w = scan_.word(scan_.skip_spaces(end), stop);
    if (w == "года" || w == "году" || w == "год" || w == "г") end = scan_[stop] == '.' && w == "г" ? stop + 1 : stop;
    return digits->small(4);
  }

  struct Days {
    std::vector<std::pair<std::size_t, std::size_t>> places;
    std::vector<int> values;
    int month = 0;
    std::size_t end = 0;
  };

  // "25 to 29 June": days, then their month.
  [[nodiscard]] bool days_and_month(std::size_t i, Days& days) const {
    for (std::size_t guard = 0; guard < 8; ++guard) {
      const auto digits = scan_.literal(i);
      if (!digits || !is_day(digits->small(2))) return false;
      const std::size_t end = scan_.ordinal_ending(digits->end);
      days.places.emplace_back(i, end);
      days.values.push_back(digits->small(2));
      std::size_t start = scan_.skip_spaces(end);
      std::size_t stop = start;
      const std::string link = scan_.word(start, stop);
      if (link == "day" && scan_.word(scan_.skip_spaces(stop), stop) == "of") start = scan_.skip_spaces(stop);
      if (link == "of" || link == "de" || link == "من") start = scan_.skip_spaces(stop);
      if (scan_[start] == '.' && scan_.language() == "de") start = scan_.skip_spaces(start + 1);
      if (const int m = month(start, days.end); m > 0) {
        days.month = m;
        return true;
      }
      const std::size_t next = scan_.list_sign(end);
      if (next == end) return false;
      i = next;
    }
    return false;
  }

  void emit_days(const Days& days, int in_year) {
    for (std::size_t k = 0; k < days.values.size(); ++k) {
      const std::size_t end = k + 1 == days.values.size() ? days.end : days.places[k].second;
      emit(days.places[k].first, end, {in_year, days.month, days.values[k]});
    }
  }

  // 11 March 2014; 13 and 14 March 2014; 30 June to 2 July 2014
  void days_first() {
    Days first;
    if (!days_and_month(at_, first)) return;
    std::size_t end = first.end;
    int in_year = year(first.end, end);
    if (in_year > 0) {
      first.end = end;
      return emit_days(first, in_year);
    }
    const std::size_t next = past_article(scan_.list_sign(first.end));
    Days second;
    if (next != first.end && days_and_month(next, second)) {
      in_year = year(second.end, end);
      if (in_year > 0) {
        second.end = end;
        emit_days(first, in_year);
        return emit_days(second, in_year);
      }
    }
    emit_days(first, 0);
  }

  // "en janvier et en février 2020"
  [[nodiscard]] std::size_t past_preposition(std::size_t i) const {
    std::size_t end = i;
    const std::string w = scan_.word(i, end);
    return w == "en" || w == "в" || w == "in" ? scan_.skip_spaces(end) : i;
  }

  // "el 22 de mayo", "le 2 juillet"
  [[nodiscard]] std::size_t past_article(std::size_t i) const {
    std::size_t end = i;
    const std::string w = scan_.word(i, end);
    return w == "el" || w == "le" ? scan_.skip_spaces(end) : i;
  }

  // March 2014; March to May 2014; March 11, 2014
  void month_first() {
    std::size_t end = at_;
    const int first = month(at_, end);
    if (first == 0) return;
    std::size_t stop = end;
    if (const int y = year(end, stop); y > 0) return emit(at_, stop, {y, first, 0});
    std::size_t next = list_or(end);
    if (next != end) {
      next = past_preposition(next);
      std::size_t second_end = next;
      if (const int second = month(next, second_end); second > 0) {
        if (const int y = year(second_end, stop); y > 0) {
          emit(at_, end, {y, first, 0});
          emit(next, stop, {y, second, 0});
        }
      }
      return;
    }
    if (scan_.language() != "en") return;
    american(first, end);
  }

  void american(int in_month, std::size_t i) {
    std::vector<Found> days;
    std::vector<int> values;
    i = scan_.skip_spaces(i);
    for (std::size_t guard = 0; guard < 8; ++guard) {
      const auto digits = scan_.literal(i);
      if (!digits || !is_day(digits->small(2))) return;
      const std::size_t end = scan_.ordinal_ending(digits->end);
      days.push_back({days.empty() ? at_ : i, end, NumberKind::date, {}, 0});
      values.push_back(digits->small(2));
      std::size_t stop = end;
      if (const int y = year(end, stop); y > 0) {
        days.back().end = stop;
        for (std::size_t k = 0; k < days.size(); ++k) emit(days[k].begin, days[k].end, {y, in_month, values[k]});
        return;
      }
      i = scan_.list_sign(end);
      if (i != end && scan_.literal(i)) continue;
      if (i != end && values.size() == 1) {  // "February 12 to March 28, 2020"
        DateReader other(scan_, i);
        other.american_only();
        if (!other.found_.empty() && other.found_[0].value[0] != '-') {
          emit(at_, end, {std::stoi(other.found_[0].value.substr(0, 4)), in_month, values[0]});
          std::move(other.found_.begin(), other.found_.end(), std::back_inserter(found_));
          return;
        }
      }
      // "On January 31, …"; but "in March 11 States agreed"
      if (values.size() > 1 || (is_letter(scan_[scan_.skip_spaces(end)]) && !follows_on())) return;
      return emit(at_, end, {0, in_month, values[0]});
    }
  }

  // The sign of a list, or of a choice: "July or August 2020", "May/June", 7月或8月.
  [[nodiscard]] std::size_t list_or(std::size_t i) const {
    if (const std::size_t next = scan_.list_sign(i); next != i) return next;
    const std::size_t start = scan_.skip_spaces(i);
    if (scan_[start] == '/' || scan_[start] == U'或') return scan_.skip_spaces(start + 1);
    std::size_t end = start;
    const std::string w = scan_.word(start, end);
    const bool choice = w == "o" || w == "ou" || w == "u" || w == "или" || w == "او";
    return choice && is_space(scan_[end]) ? scan_.skip_spaces(end) : i;
  }

  // Month, one day and year; does not look on.
  void american_only() {
    std::size_t end = at_;
    const int in_month = month(at_, end);
    const std::size_t start = scan_.skip_spaces(end);
    const auto digits = in_month > 0 ? scan_.literal(start) : std::nullopt;
    if (!digits || !is_day(digits->small(2))) return;
    std::size_t stop = digits->end;
    if (const int y = year(digits->end, stop); y > 0) emit(at_, stop, {y, in_month, digits->small(2)});
  }

  // Is the word before the month one that asks for a day?
  [[nodiscard]] bool follows_on() const {
    std::size_t end = at_;
    while (end > 0 && is_space(scan_[end - 1])) --end;
    std::size_t begin = end;
    while (begin > 0 && end - begin < 8 && is_letter(scan_[begin - 1])) --begin;
    std::size_t stop = begin;
    const std::string w = scan_.word(begin, stop);
    return w == "on" || w == "since" || w == "until" || w == "by" || w == "from" || w == "after" || w == "before" ||
           w == "dated";
  }

  const NumberScan& scan_;
  std::size_t at_;
  std::vector<Found> found_;
};

}  // namespace

std::vector<Found> dates(const NumberScan& scan, std::size_t i) { return DateReader(scan, i).read(); }

}  // namespace hexaglot::text
