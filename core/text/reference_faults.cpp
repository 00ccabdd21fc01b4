// Document symbols and resolution numbers with a fault in them, and acronyms. A faulty symbol is told only where what
// it was meant to be is a symbol beyond doubt: of a known organ, or a resolution that the words name.
#include <algorithm>
#include <array>
#include <string>

#include "core/text/numerals.hpp"
#include "core/text/reference_parts.hpp"
#include "core/text/symbol_forms.hpp"
#include "core/text/utf8.hpp"

namespace hexaglot::text {
namespace {

bool is_organ(const std::string& s) {
  static constexpr std::array<std::string_view, 26> known = {
      "A",     "E",   "S",    "T",   "ST",  "TD",   "DP",  "ID",   "GC",   "CRC", "CAT",  "CERD", "CCPR",
      "CEDAW", "CMW", "CRPD", "HRI", "HSP", "UNEP", "UNW", "ICCD", "FCCC", "DC",  "CTOC", "CAC",  "LC"};
  return std::find(known.begin(), known.end(), s) != known.end();
}

// What stands before a point within a symbol: "CN. 7" is one, "the Committee. A/58" are two sentences.
bool is_abbreviation(std::string_view s) {
  static constexpr std::array<std::string_view, 18> known = {"CN",  "AC",   "L",   "C",  "SC",   "Add",
                                                             "Rev", "Corr", "SR",  "WP", "INF",  "CRP",
                                                             "NGO", "PV",   "Sub", "GC", "CONF", "WG"};
  return std::find(known.begin(), known.end(), s) != known.end();
}

std::size_t before(std::string_view text, std::size_t i) {  // where the code point that ends at i begins
  do --i;
  while (i > 0 && (static_cast<unsigned char>(text[i]) & 0xC0) == 0x80);
  return i;
}

char32_t plain(char32_t c) {
  if (c < 0x80) return c;
  if (c >= 0x400 && c < 0x460) return latin_look_alike(c);
  if (c == 0xFF0F) return '/';
  return c == 0x2010 || c == 0x2011 ? U'-' : U'\0';
}

class Faults {
 public:
  explicit Faults(std::string_view text) : text_(text) {}

  std::vector<Reference> run() {
    for (auto at = text_.find('/'); at != std::string_view::npos; at = text_.find('/', at + 1)) {
      if (at < resume_) continue;
      around(at);
    }
    return std::move(out_);
  }

 private:
  static constexpr std::size_t longest = 60;  // bytes on either side

  char32_t at(std::size_t i) const { return i < text_.size() ? next_code_point(text_, i) : U'\0'; }
  bool symbol_char_at(std::size_t i) const { return i < text_.size() && is_symbol_char(plain(at(i))); }

  // The word of ASCII letters that ends at i.
  std::string_view word_before(std::size_t i) const {
    auto begin = i;
    while (begin > 0 && (static_cast<unsigned char>(text_[begin - 1]) | 0x20U) >= 'a' &&
           (static_cast<unsigned char>(text_[begin - 1]) | 0x20U) <= 'z' && i - begin < 8)
      --begin;
    return text_.substr(begin, i - begin);
  }

  // A space at i that belongs to a symbol: beside a slash, or after the point of an abbreviation.
  bool inner_space(std::size_t i) const {
    if (i == 0 || i + 1 >= text_.size() || text_[i] != ' ') return false;
    const char left = text_[i - 1];
    const char right = text_[i + 1];
    if (left == ' ' || right == ' ') return false;
    if (left == '/' || right == '/') {
      // "A/58/1 / A/58/2" are two.
      if (left == '/') return !(i >= 2 && text_[i - 2] == ' ') && symbol_char_at(i + 1);
      return !(i + 2 < text_.size() && text_[i + 2] == ' ') && symbol_char_at(before(text_, i));
    }
    return left == '.' && right >= '0' && right <= '9' && is_abbreviation(word_before(i - 1));
  }

  void around(std::size_t slash) {
    auto begin = slash;
    while (begin > resume_ && slash - begin < longest) {
      const auto i = before(text_, begin);
      if (i < resume_ || (!symbol_char_at(i) && !inner_space(i))) break;
      begin = i;
    }
    auto end = slash;
    while (end < text_.size() && end - slash < longest && (symbol_char_at(end) || inner_space(end)))
      (void)next_code_point(text_, end);
    const auto whole = text_.substr(begin, end - begin);
    resume_ = std::max(resume_, end);
    auto trimmed = whole;
    while (!trimmed.empty() && std::string_view("./- ").find(trimmed.back()) != std::string_view::npos)
      trimmed.remove_suffix(1);
    while (!trimmed.empty() && std::string_view("./- ").find(trimmed.front()) != std::string_view::npos) {
      trimmed.remove_prefix(1);
      ++begin;
    }
    // A word may stand before: "in/ A/58".
    judge(begin, trimmed);
  }

  void judge(std::size_t begin, std::string_view printed) {
    Reference r;
    std::string token;
    for (std::size_t i = 0; i < printed.size();) {
      const char32_t c = plain(next_code_point(printed, i));
      if (c == ' ') {
        r.flaw = ReferenceFlaw::space;
      } else if ((c == '/' || c == '.') && !token.empty() && token.back() == static_cast<char>(c)) {
        r.flaw = ReferenceFlaw::doubled;
      } else {
        token += static_cast<char>(c);
      }
    }
    const auto digits = with_digits(token);
    const bool lettered = digits != token;
    if (r.flaw == ReferenceFlaw::none && !lettered) return;
    const auto parts = parts_of(digits, '/');
    if (parts.size() >= 2 && is_document_symbol(parts) && is_organ(parts[0])) {
      // Two symbols that a slash and a space set apart.
      for (std::size_t i = 1; i < parts.size(); ++i)
        if (r.flaw == ReferenceFlaw::space && parts[i].size() == 1 && is_organ(parts[i]) && i + 1 < parts.size())
          return;
      r.kind = ReferenceKind::document;
    } else if (is_resolution(parts) && named(begin, begin + printed.size())) {
      r.kind = ReferenceKind::resolution;
    } else {
      return;
    }
    if (lettered) r.flaw = ReferenceFlaw::letter;
    r.span = {static_cast<std::uint32_t>(begin), static_cast<std::uint32_t>(begin + printed.size())};
    r.value = r.meant = digits;
    out_.push_back(std::move(r));
  }

  bool named(std::size_t begin, std::size_t end) const {
    const auto from = begin > 40 ? begin - 40 : 0;
    return names_resolution(text_.substr(from, begin - from)) || names_resolution(text_.substr(end, 12));
  }

  // 2O14 → 2014, l5 → 15: in an atom of digits and letters that look like digits, two characters at least.
  static std::string with_digits(const std::string& token) {
    std::string out = token;
    for (std::size_t i = 0; i < out.size();) {
      auto end = i;
      std::size_t digits = 0;
      std::size_t letters = 0;
      for (; end < out.size() && out[end] != '/' && out[end] != '.' && out[end] != '-'; ++end) {
        if (is_ascii_digit(static_cast<unsigned char>(out[end])))
          ++digits;
        else if (std::string_view("OoIl").find(out[end]) != std::string_view::npos)
          ++letters;
        else
          letters = longest * 4;
      }
      if (digits > 0 && letters > 0 && letters <= 2)
        for (; i < end; ++i) {
          if (out[i] == 'O' || out[i] == 'o') out[i] = '0';
          if (out[i] == 'I' || out[i] == 'l') out[i] = '1';
        }
      i = end + 1;
    }
    return out;
  }

  std::string_view text_;
  std::size_t resume_ = 0;
  std::vector<Reference> out_;
};

bool is_upper(char c) { return c >= 'A' && c <= 'Z'; }
bool is_digit(char c) { return c >= '0' && c <= '9'; }

// A letter of a script with spaces between words, or a sign that makes the acronym part of something longer.
bool joins(std::string_view text, std::size_t i) {
  if (i >= text.size()) return false;
  const char c = text[i];
  const auto b = static_cast<unsigned char>(c);
  if (b < 0x80) return is_upper(c) || is_digit(c) || (c >= 'a' && c <= 'z') || c == '/' || c == '_' || c == '@';
  return b >= 0xC3 && b <= 0xD4;
}
bool joins_before(std::string_view text, std::size_t i) {
  return i > 0 && (joins(text, before(text, i)) || text[i - 1] == '.');
}

}  // namespace

std::vector<Reference> find_faulty_symbols(std::string_view text) { return Faults(text).run(); }

std::vector<Reference> find_acronyms(std::string_view text) {
  std::vector<Reference> out;
  for (std::size_t i = 0; i < text.size();) {
    if (!is_upper(text[i])) {
      ++i;
      continue;
    }
    const auto begin = i;
    while (i < text.size() && is_upper(text[i])) ++i;
    const auto capitals = i - begin;
    auto end = i;
    if (end + 1 < text.size() && text[end] == '-' && is_digit(text[end + 1])) ++end;  // COVID-19
    while (end < text.size() && is_digit(text[end]) && end < i + 4) ++end;
    const bool plural = end == i && end < text.size() && text[end] == 's' && !joins(text, end + 1);
    if (capitals < 3 || capitals > 12 || joins_before(text, begin) || (joins(text, end) && !plural)) continue;
    Reference r;
    r.kind = ReferenceKind::acronym;
    r.value = text.substr(begin, end - begin);
    r.span = {static_cast<std::uint32_t>(begin), static_cast<std::uint32_t>(end)};
    out.push_back(std::move(r));
    i = end;
  }
  return out;
}

}  // namespace hexaglot::text
