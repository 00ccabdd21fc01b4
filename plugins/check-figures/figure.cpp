#include "figure.hpp"

#include <algorithm>
#include <string_view>

namespace hexaglot::check_figures {
namespace {

std::string_view day(const Figure& date) {
  const std::string_view v = date.value;
  return v.size() == 10 ? v.substr(8) : v.size() == 7 && v.starts_with("--") ? v.substr(5) : std::string_view{};
}

std::string_view without_nought(std::string_view v) { return v.size() > 1 && v[0] == '0' ? v.substr(1) : v; }

bool is_word(const Figure& f) { return f.writing == HX_WRITTEN_WORD; }

// 2014-03-11 and 2014-11-03: what "11/03/2014" may mean in English.
std::string swapped(const std::string& date) {
  return date.size() == 10 ? date.substr(0, 5) + date.substr(8) + "-" + date.substr(5, 2) : date;
}

// a: a date; b: a date with less of it, its year, or its day.
bool part_of_date(const Figure& a, const Figure& b) {
  if (a.kind != HX_FIGURE_DATE) return false;
  if (b.kind == HX_FIGURE_DATE) {
    if (a.unit == "either" && swapped(a.value) == b.value) return true;
    if (b.value.starts_with("--"))
      return a.value.size() == 10 && a.value.ends_with(std::string_view(b.value).substr(1));
    return a.value.starts_with(b.value);
  }
  if (b.percent() || b.kind == HX_FIGURE_TIME) return false;
  if (b.value.size() == 4 && a.value.starts_with(b.value)) return true;
  return !day(a).empty() && without_nought(day(a)) == b.value;
}

// 2011 and the 11 of "2010–11"; 1990 and the 90 of "los años noventa".
bool short_year(const Figure& year, const Figure& cut) {
  if (year.kind != HX_FIGURE_YEAR || year.value.size() != 4 || cut.value.size() != 2) return false;
  if (cut.kind != HX_FIGURE_CARDINAL && cut.kind != HX_FIGURE_ORDINAL) return false;
  return year.value.ends_with(cut.value) && (!is_word(cut) || year.value.ends_with('0'));
}

// 15:30 and 15, 3, 15.3
bool part_of_time(const Figure& time, const Figure& b) {
  if (time.kind != HX_FIGURE_TIME || b.kind == HX_FIGURE_DATE || b.kind == HX_FIGURE_PERCENT ||
      b.kind == HX_FIGURE_TIME)
    return false;
  const std::string_view hour = without_nought(std::string_view(time.value).substr(0, 2));
  if (b.value == hour) return true;
  const auto point = b.value.find('.');
  if (point != std::string::npos && b.value.substr(0, point) == hour) return true;
  return b.value.size() <= 2 && std::stoi(b.value) + 12 == std::stoi(time.value);
}

bool share(const Figure& percent, const Figure& part) {
  if (!percent.percent()) return false;
  if (part.percent()) return false;
  if (part.value == percent.value) return true;
  if (!is_word(part)) return false;
  return (percent.value == "50" && part.value == "0.5") || (percent.value == "25" && part.value == "4") ||
         (percent.value == "75" && part.value == "3/4") || (percent.value == "100" && part.value == "2");
}

// 26 kilobases and 26000 bases
bool thousandfold(const Figure& a, const Figure& b) {
  if (a.unit != "kilo" || b.kind != HX_FIGURE_CARDINAL) return false;
  const auto point = a.value.find('.');
  const auto decimals = point == std::string::npos ? 0 : a.value.size() - point - 1;
  if (decimals > 3) return false;
  auto whole = a.value;
  if (point != std::string::npos) whole.erase(point, 1);
  return whole + std::string(3 - decimals, '0') == b.value;
}

bool one_way(const Figure& a, const Figure& b) {
  if (thousandfold(a, b)) return true;
  return part_of_date(a, b) || short_year(a, b) || part_of_time(a, b) || share(a, b);
}

// Turns each run of Arabic-Indic digits (D9 A0…A9) round; the length stays.
std::string with_digits_reversed(std::string_view text) {
  std::string out(text);
  const auto digit = [&](std::size_t i) {
    return i + 1 < out.size() && static_cast<unsigned char>(out[i]) == 0xD9 &&
           static_cast<unsigned char>(out[i + 1]) >= 0xA0 && static_cast<unsigned char>(out[i + 1]) <= 0xA9;
  };
  for (std::size_t i = 0; i < out.size(); ++i) {
    std::size_t end = i;
    while (digit(end)) end += 2;
    for (std::size_t a = i, b = end; a + 2 < b; a += 2, b -= 2) std::swap(out[a + 1], out[b - 1]);
    if (end > i) i = end - 1;
  }
  return out;
}

}  // namespace

std::string Figure::shown() const {
  if (percent()) return value + " %";
  if (kind == HX_FIGURE_CURRENCY) return value + " " + unit;
  return value;
}

bool Figure::needs_digits() const {
  if (kind == HX_FIGURE_DATE || kind == HX_FIGURE_YEAR || value.find('.') != std::string::npos) return true;
  const auto significant = value.find_last_not_of('0');
  return value.size() >= 3 && significant != std::string::npos && significant > 0 && kind != HX_FIGURE_TIME &&
         kind != HX_FIGURE_FRACTION;
}

std::vector<Figure> figures(const sdk::Document& document, const sdk::Figures& service, std::uint32_t row,
                            std::uint32_t version, DigitOrder order) {
  std::vector<Figure> out;
  const auto language = document.language(version);
  for (const auto s : document.cell(row, version)) {
    const auto segment = document.segment(version, s);
    std::string_view words = document.segment_text(version, s);
    std::string turned;
    if (order == DigitOrder::reversed) words = turned = with_digits_reversed(words);
    for (auto& f : service.in(words, language))
      out.push_back({f.kind,
                     f.writing,
                     std::move(f.value),
                     std::move(f.unit),
                     {version, segment.block, {segment.span.begin + f.span.begin, segment.span.begin + f.span.end}}});
  }
  return out;
}

bool stands_for(const Figure& a, const Figure& b) {
  if (same_key(a, b)) return true;
  return one_way(a, b) || one_way(b, a);
}

}  // namespace hexaglot::check_figures
