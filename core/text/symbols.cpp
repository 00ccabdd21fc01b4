#include "core/text/symbols.hpp"

#include <algorithm>

#include "core/text/fold.hpp"
#include "core/text/numerals.hpp"
#include "core/text/reference_parts.hpp"
#include "core/text/symbol_forms.hpp"
#include "core/text/utf8.hpp"

namespace hexaglot::text {

namespace {

// The character as a symbol writes it: European digits, Latin letters, plain hyphen and slash. Asked for every
// character of a text: what can be none of them leaves by its range.
char32_t plain(char32_t c) {
  if (c < 0x400) return c;
  if (c < 0x460) {
    const char32_t latin = latin_look_alike(c);
    return latin != 0 ? latin : c;
  }
  if (c < 0x660 || (c >= 0x2E80 && c < 0xA620)) return c;
  if (const int digit = digit_value(c); digit >= 0) return U'0' + static_cast<char32_t>(digit);
  if (c == 0x2010 || c == 0x2011) return '-';
  if (c == 0xFF0F) return '/';
  return c;
}

// A letter or digit that would make the token before or after it longer; Han and Arabic stand beside symbols without a
// space.
bool continues(char32_t c) {
  return c < 0x500 ? is_letter(c) || digit_value(c) >= 0 : c >= 0x1E00 && c < 0x2000 && is_letter(c);
}

std::string without_zeros(const std::string& digits) {
  const auto first = digits.find_first_not_of('0');
  return first == std::string::npos ? "0" : digits.substr(first);
}

class Finder {
 public:
  explicit Finder(std::string_view text) : text_(text), in_(decode_points(text)) {}

  std::vector<Symbol> run() {
    for (std::size_t i = 0; i < in_.size();) {
      const char32_t c = plain(in_[i]);
      if ((is_ascii_digit(c) || is_ascii_upper(c)) && !goes_on(i)) {
        i = at(i);
      } else if (c == U'د' && !goes_on(i)) {
        i = arabic_special_session(i);
      } else {
        ++i;
      }
    }
    return std::move(found_);
  }

 private:
  // What stands at i continues something before it: "0,31/100" is a ratio of decimals, "x/64" the rest of something
  // longer.
  bool goes_on(std::size_t i) const {
    if (i == 0) return false;
    const char32_t before = in_[i - 1];
    if (continues(before) || before == '/') return true;
    if (i == 1) return false;
    return (before == '.' && continues(in_[i - 2])) ||
           (before == ',' && resume_ != i - 1 && digit_value(in_[i - 2]) >= 0);
  }

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
      add({i, end}, token, SymbolKind::document, Suffix::possible);
    } else if (is_resolution(parts) && !(is_season(parts) && !follows_resolution(i))) {
      const auto hyphen = parts[0].find('-');
      const std::string session = hyphen == std::string::npos
                                      ? without_zeros(parts[0])
                                      : parts[0].substr(0, hyphen + 1) + without_zeros(parts[0].substr(hyphen + 1));
      add({i, end}, session + "/" + without_zeros(parts[1]), SymbolKind::resolution, Suffix::possible);
    } else if (const auto catalogue = catalogue_number(token); catalogue != Catalogue::none) {
      add({i, end}, token, catalogue == Catalogue::sales ? SymbolKind::sales : SymbolKind::job, Suffix::none);
    } else if (is_glued(token) && session_at(end)) {
      token.insert(token.size() - 1, 1, ' ');  // 217A(III)
      std::size_t past = end;
      session_note(past);
      add({i, past}, token, SymbolKind::resolution, Suffix::none);
    } else if (all_digits(token) && token.size() >= 2 && token.size() <= 4) {
      add({i, end}, token, SymbolKind::resolution, Suffix::required);
    } else {
      return after;
    }
    return std::max(after, found_.empty() ? 0 : resume_);
  }

  // 1968/69: two years, unless the words before speak of a resolution.
  static bool is_season(const std::vector<std::string>& parts) {
    return is_year(parts[0]) && parts[1].size() == 2 && (std::stoi(parts[0]) + 1) % 100 == std::stoi(parts[1]);
  }
  bool follows_resolution(std::size_t i) const {
    const auto begin = in_.at[i > 30 ? i - 30 : 0];
    return names_resolution(text_.substr(begin, in_.at[i] - begin));
  }

  // 217A: a number and the letter of a composite resolution.
  static bool is_glued(const std::string& token) {
    return token.size() >= 3 && token.size() <= 5 && is_ascii_upper(static_cast<unsigned char>(token.back())) &&
           all_digits(token.substr(0, token.size() - 1));
  }
  bool session_at(std::size_t end) const { return session_note(end); }

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
    add({i, end}, token, SymbolKind::resolution, Suffix::possible);
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

  struct Range {
    std::size_t begin, end;  // indices of characters
  };
  void add(Range range, std::string value, SymbolKind kind, Suffix suffix) {
    auto [begin, end] = range;
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
    found_.push_back({{in_.at[begin], in_.at[end]}, std::move(value), kind});
  }

  std::string_view text_;
  Decoded in_;
  std::vector<Symbol> found_;
  std::size_t resume_ = 0;
};

}  // namespace

namespace {

// Whether a symbol may stand there, by the bytes alone: a digit and a slash, a sales or job number's point and digit
// after a capital, or a number before a letter or bracket. Most texts end here.
bool may_hold_symbols(std::string_view text) {
  const auto at = [&](std::size_t k) { return k < text.size() ? static_cast<unsigned char>(text[k]) : 0U; };
  bool digit = false;
  bool slash = false;
  for (std::size_t i = 0; i < text.size(); ++i) {
    const auto b = at(i);
    std::size_t after = 0;  // the end of a digit
    if (b == '/') {
      slash = true;
    } else if (b >= '0' && b <= '9') {
      after = i + 1;
      if (i >= 2 && text[i - 1] == '.' && at(i - 2) >= 0x80) return true;
      if (i >= 2 && text[i - 1] == '.' && is_ascii_upper(at(i - 2))) return true;
    } else if ((b == 0xD9 && at(i + 1) >= 0xA0 && at(i + 1) <= 0xA9) ||
               (b == 0xDB && at(i + 1) >= 0xB0 && at(i + 1) <= 0xB9)) {
      after = i + 2;  // Arabic-Indic
    } else if (b == 0xEF && at(i + 1) == 0xBC) {
      slash = slash || at(i + 2) == 0x8F;  // full-width
      if (at(i + 2) >= 0x90 && at(i + 2) <= 0x99) after = i + 3;
    } else if ((b == 0xE0 || b == 0xE1 || b == 0xF0) && i + 2 < text.size()) {
      digit = true;  // scripts whose digits are not told apart here
    }
    if (after == 0) continue;
    digit = true;
    // A letter of a composite resolution, or its session in brackets.
    std::size_t next = after;
    if (at(next) == ' ') ++next;
    if (at(next) == ' ') ++next;
    if (at(next) == 0xC2 && at(next + 1) == 0xA0) next += 2;
    if (at(next) == 0xE2 && at(next + 1) == 0x80) next += 3;
    const auto letter = at(next);
    if (letter == '(' || letter == 0xD8 || letter == 0xD9 || (letter == 0xEF && at(next + 1) == 0xBC)) return true;
    if (is_ascii_upper(letter) && (next > after || at(next + 1) < '0' || at(next + 1) >= 0x80)) return true;
    if (next > after && letter == 0xD0 && at(next + 1) < 0xB0) return true;
  }
  return digit && slash;
}

}  // namespace

std::vector<Symbol> symbols(std::string_view text) {
  if (!may_hold_symbols(text)) return {};
  return Finder(text).run();
}

}  // namespace hexaglot::text
