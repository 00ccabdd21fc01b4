#include "figure.hpp"

#include <algorithm>
#include <string_view>

namespace hexaglot::check_figures {
namespace {

// European, Arabic-Indic (D9 A0…A9), extended Arabic-Indic (DB B0…B9) and full-width digits (EF BC 90…99).
bool has_digit(std::string_view s) {
  for (std::size_t i = 0; i < s.size(); ++i) {
    const auto at = [&](std::size_t k) { return i + k < s.size() ? static_cast<unsigned char>(s[i + k]) : 0U; };
    if (at(0) >= '0' && at(0) <= '9') return true;
    if (at(0) == 0xD9U && at(1) >= 0xA0U && at(1) <= 0xA9U) return true;
    if (at(0) == 0xDBU && at(1) >= 0xB0U && at(1) <= 0xB9U) return true;
    if (at(0) == 0xEFU && at(1) == 0xBCU && at(2) >= 0x90U && at(2) <= 0x99U) return true;
  }
  return false;
}

bool comparable(const Figure& f) {
  if (f.kind == HX_ORDINAL) return false;
  return f.kind != HX_CARDINAL || f.value.size() >= 2;
}

// 20世纪30年代: the thirties of the twentieth century are 1930. The century stands last in `out`, the decade in `f`.
bool decade_of(std::string_view words, std::vector<Figure>& out, const Figure& f, hx_span span, std::uint32_t base) {
  if (out.empty() || out.back().kind != HX_CARDINAL || out.back().value.size() != 2 || f.value.size() != 2)
    return false;
  auto& century = out.back();
  const auto digits = [](const std::string& s) { return s.find_first_not_of("0123456789") == std::string::npos; };
  if (!digits(century.value) || !digits(f.value)) return false;
  const std::size_t end = century.place.span.end - base;
  if (century.place.block != f.place.block || century.place.span.end < base || end > span.begin) return false;
  std::string between;
  for (const char c : words.substr(end, span.begin - end))
    if (c != ' ') between += c;
  auto after = words.substr(span.end);
  while (after.starts_with(' ')) after.remove_prefix(1);
  if (between != "世纪" || !after.starts_with("年代")) return false;
  century.kind = HX_YEAR;
  century.value = std::to_string((std::stoi(century.value) - 1) * 100 + std::stoi(f.value));
  century.place.span.end = f.place.span.end;
  return true;
}

std::string day(const Figure& date) { return date.value.size() == 10 ? date.value.substr(8) : std::string{}; }

// a: a date; b: a date with less of it, its year, or its day.
bool part_of_date(const Figure& a, const Figure& b) {
  if (a.kind != HX_DATE) return false;
  if (b.kind == HX_DATE) {
    if (b.value.starts_with("--")) return a.value.size() == 10 && a.value.ends_with(b.value.substr(1));
    return a.value.starts_with(b.value);
  }
  if (b.kind == HX_PERCENT) return false;
  if (b.value.size() == 4 && a.value.starts_with(b.value)) return true;
  const auto d = a.value.starts_with("--") && a.value.size() == 7 ? a.value.substr(5) : day(a);
  return !d.empty() && (d == b.value || d == "0" + b.value);
}

// 2011 and the 11 of "2010–11".
bool short_year(const Figure& year, const Figure& cut) {
  return year.kind == HX_YEAR && cut.kind == HX_CARDINAL && year.value.size() == 4 && cut.value.size() == 2 &&
         year.value.ends_with(cut.value);
}

}  // namespace

std::string Figure::shown() const { return !symbol && kind == HX_PERCENT ? value + " %" : value; }

std::string Figure::key() const {
  if (symbol) return "symbol " + value;
  return kind == HX_PERCENT ? value + "%" : value;
}

bool Figure::needs_digits() const {
  if (symbol) return true;
  if (kind == HX_DATE || kind == HX_YEAR || value.find('.') != std::string::npos) return true;
  const auto significant = value.find_last_not_of('0');
  return value.size() >= 3 && significant != std::string::npos && significant > 0;
}

std::vector<Figure> figures(const sdk::Document& document, const sdk::Text& text, std::uint32_t row,
                            std::uint32_t version) {
  std::vector<Figure> out;
  const auto language = document.language(version);
  for (const auto s : document.cell(row, version)) {
    const auto segment = document.segment(version, s);
    const auto words = document.segment_text(version, s);
    const auto symbols = text.symbols(words);
    for (const auto& y : symbols) {
      Figure f;
      f.value = y.value;
      f.digits = f.symbol = true;
      f.place = {version, segment.block, {segment.span.begin + y.span.begin, segment.span.begin + y.span.end}};
      out.push_back(std::move(f));
    }
    for (const auto& n : text.numbers(words, language)) {
      const bool in_symbol = std::any_of(symbols.begin(), symbols.end(), [&](const sdk::Symbol& y) {
        return n.span.begin < y.span.end && y.span.begin < n.span.end;
      });
      if (in_symbol) continue;
      Figure f;
      f.kind = n.kind;
      f.value = n.value;
      f.digits = has_digit(words.substr(n.span.begin, n.span.end - n.span.begin));
      f.place = {version, segment.block, {segment.span.begin + n.span.begin, segment.span.begin + n.span.end}};
      if (decade_of(words, out, f, n.span, segment.span.begin)) continue;
      if (comparable(f)) out.push_back(std::move(f));
    }
  }
  return out;
}

bool compatible(const Figure& a, const Figure& b) {
  if (a.symbol || b.symbol) return a.symbol == b.symbol && a.value == b.value;
  if (a.key() == b.key() || part_of_date(a, b) || part_of_date(b, a)) return true;
  if (short_year(a, b) || short_year(b, a)) return true;
  const bool per_cent_left_out = (a.kind == HX_PERCENT) != (b.kind == HX_PERCENT);
  return per_cent_left_out && a.value == b.value;
}

}  // namespace hexaglot::check_figures
