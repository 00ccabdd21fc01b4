#include "core/text/symbol_forms.hpp"

#include <algorithm>
#include <string_view>

#include "core/text/numerals.hpp"

namespace hexaglot::text {

std::vector<std::string> parts_of(const std::string& token, char separator) {
  std::vector<std::string> parts(1);
  for (const char c : token) {
    if (c == separator) {
      parts.emplace_back();
    } else {
      parts.back() += c;
    }
  }
  return parts;
}

bool all_digits(const std::string& s) { return !s.empty() && std::all_of(s.begin(), s.end(), is_ascii_digit); }

namespace {

bool all_upper(const std::string& s) { return !s.empty() && std::all_of(s.begin(), s.end(), is_ascii_upper); }

// "124", "RES", "L", "Add", "2a", "S": what stands between dots and hyphens of a symbol. Not "AIDS2", not "km".
bool is_symbol_atom(const std::string& atom) {
  static constexpr std::string_view mixed[] = {"Add", "Rev", "Corr", "Amend", "Part", "Sub", "Summary", "Vol", "Misc"};
  if (all_digits(atom) || all_upper(atom)) return true;
  if (std::find(std::begin(mixed), std::end(mixed), atom) != std::end(mixed)) return true;
  const auto letters = static_cast<std::size_t>(std::count_if(atom.begin(), atom.end(), is_ascii_upper));
  const auto digits = static_cast<std::size_t>(std::count_if(atom.begin(), atom.end(), is_ascii_digit));
  return letters + digits == atom.size() && letters <= 2 && digits > 0;
}

bool is_symbol_part(const std::string& part) {
  for (const std::string& piece : parts_of(part, '-'))
    for (const std::string& atom : parts_of(piece, '.'))
      if (!is_symbol_atom(atom)) return false;
  return true;
}

}  // namespace

bool is_year(const std::string& s) { return s.size() == 4 && s >= "1800" && s < "2200"; }

bool is_document_symbol(const std::vector<std::string>& parts) {
  if (parts.size() < 2 || !all_upper(parts[0]) || parts[0].size() > 8) return false;
  bool digit = false;
  for (const std::string& part : parts) {
    if (!is_symbol_part(part)) return false;
    digit = digit || std::any_of(part.begin(), part.end(), is_ascii_digit);
  }
  return digit;
}

bool is_resolution(const std::vector<std::string>& parts) {
  if (parts.size() != 2 || !all_digits(parts[1]) || parts[1].size() > 4) return false;
  if (is_year(parts[1]) && !is_year(parts[0])) return false;
  const auto hyphen = parts[0].find('-');
  if (hyphen != std::string::npos) {
    const std::string prefix = parts[0].substr(0, hyphen);
    return all_upper(prefix) && prefix.size() <= 3 && all_digits(parts[0].substr(hyphen + 1)) && parts[0].size() <= 7;
  }
  if (!all_digits(parts[0]) || parts[0].size() > 4 || (parts[0].size() == 4 && !is_year(parts[0]))) return false;
  if (is_year(parts[0])) return parts[1].size() <= 3;
  if (parts[1].size() > 3) return false;
  const bool fraction =
      parts[0].size() <= parts[1].size() && std::stoi(parts[0]) < std::stoi(parts[1]) && std::stoi(parts[1]) <= 10;
  return !fraction;
}

Catalogue catalogue_number(const std::string& token) {
  const auto dots = parts_of(token, '.');
  if (dots.size() < 2 || !all_upper(dots[0]) || dots[0].size() > 2) return Catalogue::none;
  if (dots.size() == 4)
    return all_digits(dots[1]) && dots[1].size() <= 4 &&
                   roman_numeral(std::u32string(dots[2].begin(), dots[2].end())).has_value() && all_digits(dots[3])
               ? Catalogue::sales
               : Catalogue::none;
  if (dots.size() != 2) return Catalogue::none;
  const auto halves = parts_of(dots[1], '-');
  return halves.size() == 2 && all_digits(halves[0]) && halves[0].size() == 2 && all_digits(halves[1]) &&
                 halves[1].size() == 5
             ? Catalogue::job
             : Catalogue::none;
}

}  // namespace hexaglot::text
