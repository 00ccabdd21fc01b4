#include "core/text/symbols.hpp"

#include <algorithm>

#include "core/text/fold.hpp"
#include "core/text/numerals.hpp"
#include "core/text/utf8.hpp"

namespace hexaglot::text {

namespace {

bool is_ascii_digit(char32_t c) { return c >= '0' && c <= '9'; }
bool is_ascii_upper(char32_t c) { return c >= 'A' && c <= 'Z'; }

// The character as a symbol writes it: European digits, Latin letters, plain hyphen and slash.
char32_t plain(char32_t c) {
  if (c < 0x80) return c;
  if (const int digit = digit_value(c); digit >= 0) return U'0' + static_cast<char32_t>(digit);
  if (const char32_t latin = latin_look_alike(c); latin != 0) return latin;
  if (c == 0x2010 || c == 0x2011) return '-';
  if (c == 0xFF0F) return '/';
  return c;
}

bool is_symbol_char(char32_t c) {
  return is_ascii_digit(c) || is_ascii_upper(c) || (c >= 'a' && c <= 'z') || c == '/' || c == '.' || c == '-';
}

// A letter or digit that would make the token before or after it longer; Han and Arabic stand beside symbols without a
// space.
bool continues(char32_t c) {
  return c < 0x500 ? is_letter(c) || digit_value(c) >= 0 : c >= 0x1E00 && c < 0x2000 && is_letter(c);
}

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

bool is_year(const std::string& s) { return s.size() == 4 && s >= "1800" && s < "2200"; }

std::string without_zeros(const std::string& digits) {
  const auto first = digits.find_first_not_of('0');
  return first == std::string::npos ? "0" : digits.substr(first);
}

// E/CN.7/2014/L.15, A/58/124, ST/SGB/2003/13.
bool is_document_symbol(const std::vector<std::string>& parts) {
  if (parts.size() < 2 || !all_upper(parts[0]) || parts[0].size() > 8) return false;
  bool digit = false;
  for (const std::string& part : parts) {
    if (!is_symbol_part(part)) return false;
    digit = digit || std::any_of(part.begin(), part.end(), is_ascii_digit);
  }
  return digit;
}

// 64/182, S-20/4, 2009/28; neither 1/2 nor 2011/2012 nor 11/03/2014.
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

// Sales numbers (E.13.XI.6) and job numbers (V.13-84742).
bool is_catalogue_number(const std::string& token) {
  const auto dots = parts_of(token, '.');
  if (dots.size() < 2 || !all_upper(dots[0]) || dots[0].size() > 2) return false;
  if (dots.size() == 4)
    return all_digits(dots[1]) && dots[1].size() <= 4 &&
           roman_numeral(std::u32string(dots[2].begin(), dots[2].end())).has_value() && all_digits(dots[3]);
  if (dots.size() != 2) return false;
  const auto halves = parts_of(dots[1], '-');
  return halves.size() == 2 && all_digits(halves[0]) && halves[0].size() == 2 && all_digits(halves[1]) &&
         halves[1].size() == 5;
}

class Finder {
 public:
  explicit Finder(std::string_view text) : text_(text), in_(decode_points(text)) {}

  std::vector<Symbol> run() {
    for (std::size_t i = 0; i < in_.size();) {
      // "0,31/100" is a ratio of decimals, "x/64" the rest of something longer
      const bool goes_on =
          i > 0 && (continues(in_[i - 1]) || in_[i - 1] == '/' ||
                    (i > 1 && ((in_[i - 1] == '.' && continues(in_[i - 2])) ||
                               (in_[i - 1] == ',' && resume_ != i - 1 && digit_value(in_[i - 2]) >= 0))));
      const bool fresh = !goes_on;
      const char32_t c = plain(in_[i]);
      if (fresh && (is_ascii_digit(c) || is_ascii_upper(c))) {
        i = at(i);
      } else if (fresh && in_[i] == U'د') {
        i = arabic_special_session(i);
      } else {
        ++i;
      }
    }
    return std::move(found_);
  }

 private:
  // The token at i; returns where to go on.
  std::size_t at(std::size_t i) {
    std::string token;
    std::vector<std::size_t> ends;  // index past each character of the token
    std::size_t j = i;
    for (; j < in_.size() && token.size() < 80; ++j) {
      if (is_invisible(in_[j])) continue;
      const char32_t c = plain(in_[j]);
      if (!is_symbol_char(c)) break;
      token += static_cast<char>(c);
      ends.push_back(j + 1);
    }
    const std::size_t after = j;
    if (j < in_.size() && continues(in_[j])) return after;
    while (!token.empty() && (token.back() == '.' || token.back() == '-' || token.back() == '/')) {
      token.pop_back();
      ends.pop_back();
    }
    if (token.empty()) return after;
    const std::size_t end = ends.back();
    const auto parts = parts_of(token, '/');
    if (is_document_symbol(parts)) {
      add(i, end, token, Suffix::possible);
    } else if (is_resolution(parts)) {
      const auto hyphen = parts[0].find('-');
      const std::string session = hyphen == std::string::npos
                                      ? without_zeros(parts[0])
                                      : parts[0].substr(0, hyphen + 1) + without_zeros(parts[0].substr(hyphen + 1));
      add(i, end, session + "/" + without_zeros(parts[1]), Suffix::possible);
    } else if (is_catalogue_number(token)) {
      add(i, end, token, Suffix::none);
    } else if (all_digits(token) && token.size() >= 2 && token.size() <= 4) {
      add(i, end, token, Suffix::required);
    } else {
      return after;
    }
    return std::max(after, found_.empty() ? 0 : resume_);
  }

  // دإ-20/4, the Arabic way of writing S-20/4.
  std::size_t arabic_special_session(std::size_t i) {
    std::size_t j = i + 1;
    if (in_[j] == ' ') ++j;
    if (in_[j] != U'إ' && in_[j] != U'ا') return i + 1;
    ++j;
    if (!is_dash(in_[j])) return i + 1;
    ++j;
    std::string token = "S-";
    std::size_t end = j;
    for (; end < in_.size() && token.size() < 12; ++end) {
      const char32_t c = plain(in_[end]);
      if (!is_ascii_digit(c) && c != '/') break;
      token += static_cast<char>(c);
    }
    if (continues(in_[end]) || !is_resolution(parts_of(token, '/'))) return i + 1;
    add(i, end, token, Suffix::possible);
    return std::max(end, resume_);
  }

  enum class Suffix { none, possible, required };

  // Letter of a composite resolution after the number: " A", " А", " ألف"; 0 if none. Moves end past it.
  char suffix_letter(std::size_t& end) const {
    std::size_t j = end;
    while (is_space(in_[j]) && j < end + 2) ++j;
    if (j == end) return 0;
    const char32_t c = plain(in_[j]);
    if (is_ascii_upper(c)) {
      const char32_t next = in_[j + 1];
      if (continues(next) || next == '.' || next == '\'' || next == 0x2019 || next == '/' || next == '-') {
        if (!(next == '.' && (j + 2 >= in_.size() || is_space(in_[j + 2])))) return 0;
      }
      end = j + 1;
      return static_cast<char>(c);
    }
    if (!is_arabic_letter(in_[j])) return 0;
    std::size_t k = j;
    while (k < in_.size() && k < j + 8 && (is_arabic_letter(in_[k]) || (in_[k] >= 0x64B && in_[k] <= 0x652))) ++k;
    if (is_arabic_letter(in_[k])) return 0;
    const auto value = arabic_letter_name(fold(text_.substr(in_.at[j], in_.at[k] - in_.at[j])));
    if (!value || *value > 26) return 0;
    end = k;
    return static_cast<char>('A' + *value - 1);
  }

  // "(III)" or "(د-3)" after the number: the session. Moves end past it.
  bool session_note(std::size_t& end) const {
    std::size_t j = end;
    while (is_space(in_[j]) && j < end + 2) ++j;
    if (in_[j] != '(' && in_[j] != 0xFF08) return false;
    ++j;
    std::size_t k = j;
    if (in_[j] == U'د') {
      ++k;
      while (is_space(in_[k]) || is_dash(in_[k])) ++k;
      const std::size_t digits = k;
      while (digit_value(in_[k]) >= 0) ++k;
      if (k == digits) return false;
    } else {
      std::u32string roman;
      for (; k < in_.size() && roman.size() < 16; ++k) {
        const char32_t c = plain(in_[k]);
        if (!is_ascii_upper(c)) break;
        roman += c;
      }
      if (!roman_numeral(roman)) return false;
    }
    if (in_[k] != ')' && in_[k] != 0xFF09) return false;
    end = k + 1;
    return true;
  }

  // القرار 217 ألف: without a session in brackets, only the word "resolution" tells ألف the letter from ألف the
  // thousand.
  bool follows_arabic_resolution(std::size_t i) const {
    const std::size_t begin = i > 12 ? i - 12 : 0;
    return std::u32string_view(in_.c).substr(begin, i - begin).find(U"قرار") != std::u32string_view::npos;
  }

  void add(std::size_t begin, std::size_t end, std::string value, Suffix suffix) {
    resume_ = end;
    if (suffix != Suffix::none) {
      const std::size_t number_end = end;
      const char letter = suffix_letter(end);
      const bool arabic = letter != 0 && is_arabic_letter(in_[end - 1]);
      const bool session = session_note(end);
      if (suffix == Suffix::required) {
        const bool plain_letter = letter >= 'A' && letter <= 'H' && value.size() >= 3 && !is_year(value);
        const bool known = (letter != 0 && session) || (letter == 0 && session && value.size() >= 3) ||
                           (plain_letter && (!arabic || follows_arabic_resolution(begin)));
        if (!known) return;
      }
      if (letter != 0) value += std::string(" ") + letter;
      if (letter == 0 && !session) end = number_end;
    }
    resume_ = end;
    found_.push_back({{in_.at[begin], in_.at[end]}, std::move(value)});
  }

  std::string_view text_;
  Decoded in_;
  std::vector<Symbol> found_;
  std::size_t resume_ = 0;
};

}  // namespace

std::vector<Symbol> symbols(std::string_view text) {
  // No digit, no symbol; the common case costs one pass over the bytes.
  bool digit = false;
  for (std::size_t i = 0; i < text.size() && !digit; ++i) {
    const auto b = static_cast<unsigned char>(text[i]);
    digit = (b >= '0' && b <= '9') || b == 0xD9 || b == 0xDB ||
            b == 0xEF;  // European, Arabic-Indic and full-width digits begin so
  }
  if (!digit) return {};
  return Finder(text).run();
}

}  // namespace hexaglot::text
