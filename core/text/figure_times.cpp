// Hours of the day: "3.30 p.m.", "15 h 30", "15 ч. 30 м.", 下午3时30分, "الساعة 15/30".
#include "core/text/figure_context.hpp"

#include <algorithm>
#include <array>
#include <string>

#include "core/text/figure_neighbours.hpp"
#include "core/text/numerals.hpp"
#include "core/text/spoken_numbers.hpp"
#include "core/text/utf8.hpp"

namespace hexaglot::text {
namespace {

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
  std::vector<Figure> times;
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
    Figure f;
    f.span = {static_cast<std::uint32_t>(begin), static_cast<std::uint32_t>(end)};
    f.kind = FigureKind::time;
    f.value = clock(hour, minute);
    times.push_back(std::move(f));
  }
  put_instead(figures, std::move(times));
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
    if (used != 0) figures[++i].value.clear();
  }
  std::erase_if(figures, [](const Figure& f) { return f.value.empty(); });
}

}  // namespace hexaglot::text
