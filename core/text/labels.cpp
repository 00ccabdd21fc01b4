// Longer than its neighbours because the printed forms of labels are many; each form is one short function, tried in
// order.
#include "core/text/labels.hpp"

#include <algorithm>
#include <array>

#include "core/text/fold.hpp"
#include "core/text/label_bodies.hpp"
#include "core/text/label_words.hpp"
#include "core/text/numerals.hpp"
#include "core/text/utf8.hpp"

namespace hexaglot::text {

std::string_view name(NumberSystem system) {
  static constexpr std::array<std::string_view, 19> names = {
      "arabic",      "arabic-indic",   "full-width",     "roman-upper", "roman-lower",        "latin-upper",
      "latin-lower", "cyrillic-upper", "cyrillic-lower", "abjad",       "arabic-letter-name", "arabic-ordinal",
      "chinese",     "chinese-stem",   "chinese-branch", "circled",     "parenthesised",      "dotted",
      "mark"};
  return names[static_cast<std::size_t>(system)];
}

namespace {

constexpr std::size_t longest_label = 120;  // bytes

bool is_digits(NumberSystem s) {
  return s == NumberSystem::arabic || s == NumberSystem::arabic_indic || s == NumberSystem::full_width;
}
bool is_lower_letter(NumberSystem s) { return s == NumberSystem::latin_lower || s == NumberSystem::cyrillic_lower; }
bool is_upper_letter(NumberSystem s) {
  return s == NumberSystem::latin_upper || s == NumberSystem::roman_upper || s == NumberSystem::cyrillic_upper;
}

// How the body is closed, which decides the level and what may stand inside.
enum class Form { enclosed, bracket, stop, dash, comma, keyword };

std::int32_t level_of(NumberSystem system, Form form) {
  switch (form) {
    case Form::enclosed:
    case Form::bracket:
      return system == NumberSystem::roman_lower || system == NumberSystem::chinese ||
                     system == NumberSystem::parenthesised
                 ? 2
                 : 1;
    case Form::stop:
    case Form::dash:
      if (system == NumberSystem::roman_lower) return 2;
      return is_lower_letter(system) || system == NumberSystem::abjad ? 1 : 0;
    case Form::comma:
    case Form::keyword:
      return 0;
  }
  return 0;
}

bool is_opening(char32_t c) { return c == '(' || c == 0xFF08 || c == 0xFD3F; }
bool is_closing(char32_t c) { return c == ')' || c == 0xFF09 || c == 0xFD3E; }
bool is_stop(char32_t c) { return c == '.' || c == 0xFF0E; }
bool is_quote(char32_t c) { return c == '\'' || c == '`' || (c >= 0x2018 && c <= 0x201B); }
bool is_double_quote(char32_t c) { return c == '"' || (c >= 0x201C && c <= 0x201F); }
bool is_body_char(char32_t c) {
  return digit_value(c) >= 0 || is_letter(c) || (c >= 0x64B && c <= 0x652) || c == 0x670 || c == 0x640 || c == U'〇' ||
         (c >= 0x2160 && c <= 0x217B);
}

class Reader {
 public:
  explicit Reader(std::string_view text) : text_(text) {
    // Invisible characters say nothing; they are stepped over as if they were not printed.
    const Decoded all = decode_points(text, longest_label);
    for (std::size_t i = 0; i < all.size(); ++i) {
      if (is_invisible(all[i])) continue;
      in_.c.push_back(all[i]);
      in_.at.push_back(all.at[i]);
    }
    in_.at.push_back(all.at.back());
    while (is_space(in_[begin_])) ++begin_;
  }

  std::vector<LabelReading> run() {
    if (begin_ < in_.size())
      (void)(mark() || enclosed_character() || enclosed() || quoted() || keyword() || chinese_heading() || dotted() ||
             closed());
    return std::move(readings_);
  }

 private:
  [[nodiscard]] bool at_end(std::size_t i) const { return i >= in_.size() && in_.at.back() == text_.size(); }
  [[nodiscard]] bool space_or_end(std::size_t i) const { return at_end(i) || is_space(in_[i]); }
  [[nodiscard]] std::size_t skip_spaces(std::size_t i) const {
    while (is_space(in_[i])) ++i;
    return i;
  }
  [[nodiscard]] std::u32string_view slice(std::size_t from, std::size_t to) const {
    return std::u32string_view(in_.c).substr(from, to - from);
  }

  bool add(const Body& body, Form form, std::size_t end, bool bis = false, std::vector<std::int32_t> parts = {}) {
    LabelReading reading;
    reading.label.printed = std::string(trim(text_.substr(in_.at[begin_], in_.at[end] - in_.at[begin_])));
    reading.label.system = body.system;
    reading.label.value = body.value;
    reading.label.level = level_of(body.system, form);
    reading.label.parts = std::move(parts);
    reading.label.bis = bis;
    reading.text_begin = in_.at[skip_spaces(end)];
    readings_.push_back(std::move(reading));
    return true;
  }

  // * ** † ‡
  bool mark() {
    const char32_t c = in_[begin_];
    if (c != '*' && c != 0xFF0A && c != 0x2217 && c != 0x2020 && c != 0x2021 && c != 0xA7) return false;
    std::size_t i = begin_;
    while (in_[i] == c && i < begin_ + 8) ++i;
    if (in_[i] == c || c == 0xA7) return false;
    const bool star = c == '*' || c == 0xFF0A || c == 0x2217;
    if (!space_or_end(i) && !is_letter(in_[i])) return false;
    if (star && !space_or_end(i) && text_.find('*', in_.at[i]) != std::string_view::npos) return false;  // *emphasis*
    return add({NumberSystem::mark, static_cast<std::int32_t>(i - begin_)}, Form::keyword, i);
  }

  // ① ㈠ ⑴ ⒈, perhaps with 、 after it
  bool enclosed_character() {
    const Body body = read_enclosed(in_[begin_]);
    if (body.value == 0) return false;
    std::size_t end = begin_ + 1;
    if (in_[end] == U'、' || is_stop(in_[end])) ++end;
    return add(body, body.system == NumberSystem::arabic ? Form::stop : Form::enclosed, end);
  }

  // The body from i: letters and digits, "5 bis", "الحادي عشر". Sets end; false if there is none.
  struct Found {
    std::vector<Body> bodies;
    std::size_t end = 0;
    bool bis = false;
  };
  [[nodiscard]] Found body(std::size_t i) const {
    Found found;
    std::size_t end = i;
    if (digit_value(in_[i]) >= 0) {
      while (digit_value(in_[end]) >= 0) ++end;
    } else {
      while (is_body_char(in_[end]) && digit_value(in_[end]) < 0 && in_[end] != U'之') ++end;
    }
    if (end == i || end - i > 24) return found;
    found.bodies = read_body(slice(i, end));
    found.end = end;
    // An ordinal of two words, a letter written twice: only the longer reading has its closing sign.
    if (is_arabic_letter(in_[i]) && is_space(in_[end]) && is_arabic_letter(in_[end + 1])) {
      std::size_t longer = end + 1;
      while (is_body_char(in_[longer]) && digit_value(in_[longer]) < 0) ++longer;
      auto two_words = read_body(slice(i, longer));
      if (!two_words.empty()) {
        found.bodies = std::move(two_words);
        found.end = longer;
      }
    }
    if (!found.bodies.empty()) take_bis(found);
    return found;
  }

  // "5 bis", "5 ter", "5 مكررا", "5 مكررا ثانيا", "五之二"
  void take_bis(Found& found) const {
    if (in_[found.end] == U'之') {
      std::size_t end = found.end + 1;
      while (is_chinese_numeral(in_[end]) || digit_value(in_[end]) >= 0) ++end;
      if (end == found.end + 1) return;
      found.end = end;
      found.bis = true;
      return;
    }
    std::size_t i = found.end;
    while (is_space(in_[i]) || (in_[i] == '-' && i == found.end)) ++i;
    std::size_t end = i;
    while (is_letter(in_[end]) || (in_[end] >= 0x64B && in_[end] <= 0x652)) ++end;
    if (end == i || end - i > 10) return;
    const std::string folded = fold(text_.substr(in_.at[i], in_.at[end] - in_.at[i]));
    if (!is_bis_word(folded)) return;
    found.end = end;
    found.bis = true;
    if (is_arabic_letter(in_[i])) take_bis_count(found);
  }

  // "مكررا ثانيا", "مكررا (2)": the second to come between.
  void take_bis_count(Found& found) const {
    std::size_t i = skip_spaces(found.end);
    if (is_opening(in_[i]) && digit_value(in_[i + 1]) > 0 && is_closing(in_[i + 2])) {
      found.end = i + 3;
      return;
    }
    std::size_t end = i;
    while (is_letter(in_[end]) || (in_[end] >= 0x64B && in_[end] <= 0x652)) ++end;
    if (end == i || end - i > 10) return;
    const std::string folded = fold(text_.substr(in_.at[i], in_.at[end] - in_.at[i]));
    if (folded.ends_with("ا") && arabic_ordinal(folded)) found.end = end;
  }

  // (a) （一） (أ)
  bool enclosed() {
    if (!is_opening(in_[begin_])) return false;
    const Found found = body(skip_spaces(begin_ + 1));
    const std::size_t close = skip_spaces(found.end);
    if (found.bodies.empty() || !is_closing(in_[close])) return false;
    std::size_t end = close + 1;
    if (is_stop(in_[end]) || in_[end] == U'、') ++end;
    if (is_opening(in_[end])) return false;  // (2)(a): a cross reference
    for (const Body& one : found.bodies) add(one, Form::enclosed, end, found.bis);
    return true;
  }

  // '1' of Arabic lists, where the quotes are often broken
  bool quoted() {
    if (!is_quote(in_[begin_]) && !is_double_quote(in_[begin_])) return false;
    const Found found = body(skip_spaces(begin_ + 1));
    const std::size_t close = skip_spaces(found.end);
    if (found.bodies.empty() || !is_digits(found.bodies[0].system)) return false;
    if (!is_quote(in_[close]) && !is_double_quote(in_[close])) return false;
    const bool arabic = is_arabic_letter(in_[skip_spaces(close + 1)]);
    if (!arabic && (!space_or_end(close + 1) || is_double_quote(in_[begin_]))) return false;
    add(found.bodies[0], Form::enclosed, close + 1, found.bis);
    readings_.back().label.level = 2;
    return true;
  }

  // The word from i on, folded; sets i to its end.
  [[nodiscard]] std::string word(std::size_t& i) const {
    const std::size_t start = i;
    while (is_letter(in_[i]) || (in_[i] >= 0x64B && in_[i] <= 0x652)) ++i;
    return fold(text_.substr(in_.at[start], in_.at[i] - in_.at[start]));
  }

  // Article 1, Статья 1, المادة 1, Chapter II, Часть вторая, Première partie: only as a heading of its own
  bool keyword() {
    std::size_t end = begin_;
    const std::string first = word(end);
    if (end - begin_ < 3 || end - begin_ > 12 || !is_space(in_[end])) return false;
    const std::size_t start = skip_spaces(end);
    Found found;
    if (is_part_word(first)) {
      found = body(start);
      const bool bracket = is_opening(in_[start]);
      if (bracket) {  // المادة (1)
        found = body(start + 1);
        if (found.bodies.empty() || !is_closing(in_[found.end])) return false;
        ++found.end;
      } else if (found.bodies.empty()) {
        found = first_abbreviated(start);
      } else {
        skip_ordinal_sign(found);
      }
      if (found.bodies.empty()) {
        std::size_t stop = start;
        const auto ordinal = ordinal_word(word(stop));
        if (!ordinal) return false;
        found.bodies.push_back({NumberSystem::arabic, *ordinal});
        found.end = stop;
      }
    } else if (const auto ordinal = ordinal_word(first)) {
      std::size_t stop = start;
      if (!is_part_word(word(stop))) return false;
      found.bodies.push_back({NumberSystem::arabic, *ordinal});
      found.end = stop;
    } else {
      return false;
    }
    std::size_t close = found.end;
    const bool arabic_abjad = found.bodies[0].system == NumberSystem::abjad;
    if (arabic_abjad && slice(start, close).size() > 1) return false;
    if (!at_end(close)) {
      const char32_t c = in_[close];
      const std::size_t next = skip_spaces(close);
      if (is_stop(c) || c == ':' || c == 0xFF1A || is_dash(c)) {
        ++close;
        if (is_dash(in_[close])) ++close;
        if (!space_or_end(close)) return false;
      } else if (c == '\n' || c == 0x2028 || c == 0x2029 || c == 0x3000) {
        ++close;
      } else if (next > close && (in_[next] == ':' || is_dash(in_[next])) && space_or_end(next + 1)) {
        close = next + 1;
      } else {
        return false;
      }
    }
    for (const Body& one : found.bodies) add(one, Form::keyword, close, found.bis);
    return true;
  }

  // Chapitre Ier
  [[nodiscard]] Found first_abbreviated(std::size_t i) const {
    Found found;
    if (in_[i] != 'I' || in_[i + 1] != 'e' || in_[i + 2] != 'r' || is_letter(in_[i + 3])) return found;
    found.bodies.push_back({NumberSystem::roman_upper, 1});
    found.end = i + 3;
    return found;
  }

  // Article 1er, Artículo 1º, Sección 4ª
  void skip_ordinal_sign(Found& found) const {
    if (!is_digits(found.bodies[0].system)) return;
    const std::size_t i = found.end;
    if (in_[i] == U'º' || in_[i] == U'ª' || in_[i] == U'°')
      found.end = i + 1;
    else if (in_[i] == 'e' && in_[i + 1] == 'r' && !is_letter(in_[i + 2]))
      found.end = i + 2;
  }

  // 附件一, 附录二, 规则3
  bool chinese_annex() {
    const auto kind = slice(begin_, begin_ + 2);
    if (kind != U"附件" && kind != U"附录" && kind != U"附錄" && kind != U"规则") return false;
    const Found found = body_of_heading(begin_ + 2);
    if (found.bodies.empty()) return false;
    std::size_t end = found.end;
    if (in_[end] == ':' || in_[end] == 0xFF1A) {
      ++end;
    } else if (!space_or_end(end)) {
      return false;
    }
    return add(found.bodies[0], Form::keyword, end, found.bis);
  }

  // 第一条, 第十二章
  bool chinese_heading() {
    if (in_[begin_] == U'附' || in_[begin_] == U'规') return chinese_annex();
    if (in_[begin_] != U'第') return false;
    Found found = body_of_heading(begin_ + 1);
    static constexpr std::u32string_view units = U"条章节部篇编款项卷條節編";
    if (found.bodies.empty() || units.find(in_[found.end]) == std::u32string_view::npos) return false;
    std::size_t end = found.end + 1;
    if (in_[begin_ + 1] != U'\0' && in_[found.end] == U'部' && in_[end] == U'分') ++end;
    if (in_[end] == U'之' && is_chinese_numeral(in_[end + 1])) {
      ++end;
      while (is_chinese_numeral(in_[end])) ++end;
      found.bis = true;
    }
    if (!at_end(end)) {
      const char32_t c = in_[end];
      if (c == ':' || c == 0xFF1A || c == U'、' || is_stop(c)) {
        ++end;
      } else if (!is_space(c)) {
        return false;
      }
    }
    return add(found.bodies[0], Form::keyword, end, found.bis);
  }
  [[nodiscard]] Found body_of_heading(std::size_t i) const {
    Found found;
    std::size_t end = i;
    while (is_space(in_[end])) ++end;
    const std::size_t start = end;
    while (is_chinese_numeral(in_[end]) || digit_value(in_[end]) >= 0) ++end;
    found.bodies = read_body(slice(start, end));
    found.end = end;
    if (in_[end] == U'之') take_bis(found);
    while (is_space(in_[found.end]) && found.end < end + 2) ++found.end;
    return found;
  }

  // 4.2.1 4-2-1; with two parts only when punctuation closes them
  bool dotted() {
    if (digit_value(in_[begin_]) < 0) return false;
    std::vector<std::int32_t> parts;
    std::size_t i = begin_;
    char32_t separator = 0;
    while (digit_value(in_[i]) >= 0 && parts.size() < 8) {
      std::int32_t value = 0;
      const std::size_t start = i;
      for (; digit_value(in_[i]) >= 0; ++i) {
        if (i - start >= 3) return false;
        value = value * 10 + digit_value(in_[i]);
      }
      parts.push_back(value);
      const char32_t c = in_[i];
      if ((c != '.' && c != '-') || (separator != 0 && c != separator) || digit_value(in_[i + 1]) < 0) break;
      separator = c;
      ++i;
    }
    if (parts.size() < 2) return false;
    std::size_t end = i;
    bool punctuation = false;
    if (is_closing(in_[end]) || is_stop(in_[end])) {
      punctuation = true;
      ++end;
    }
    const std::size_t next = skip_spaces(end);
    if (!punctuation && is_dash(in_[next]) && space_or_end(next + 1)) {  // "4.2 -", "4-2-"
      punctuation = separator != '-' || (next == end && is_arabic_letter(in_[skip_spaces(next + 1)]));
      end = next + 1;
    } else if (separator == '-') {
      punctuation = false;
    }
    if (!space_or_end(end) || (parts.size() < 3 && !punctuation)) return false;
    const std::int32_t last = parts.back();
    return add({NumberSystem::dotted, last}, Form::stop, end, false, std::move(parts));
  }

  // 1. 1) a) I. 1- 1 - أولاً- 一、
  bool closed() {
    const Found found = body(begin_);
    if (found.bodies.empty()) return false;
    const std::size_t i = found.end;
    const char32_t c = in_[i];
    if (is_closing(c)) {
      std::size_t end = i + 1;
      if (is_stop(in_[end])) ++end;
      if (!space_or_end(end) && !is_letter(in_[end]) && !is_opening(in_[end])) return false;
      return add_all(found, Form::bracket, end);
    }
    if (is_stop(c)) return stop(found, i);
    if (c == U'、') {
      const NumberSystem s = found.bodies[0].system;
      const bool fits = is_digits(s) || s == NumberSystem::chinese || s == NumberSystem::chinese_stem ||
                        s == NumberSystem::chinese_branch || is_upper_letter(s);
      return fits && add_all(found, Form::comma, i + 1);
    }
    if (c == ':' && is_arabic_letter(in_[begin_])) return ordinal_with_colon(found, i);
    return dash(found, i);
  }

  // أولا: ثانيا: as adverbs; an ordinal with its article goes with the word before it
  bool ordinal_with_colon(const Found& found, std::size_t i) {
    const bool two_words = slice(begin_, i).find(U' ') != std::u32string_view::npos;
    const bool adverb = fold(text_.substr(in_.at[begin_], in_.at[i] - in_.at[begin_])).ends_with("ا");
    const bool fits = found.bodies[0].system == NumberSystem::arabic_ordinal && (adverb || two_words);
    return fits && space_or_end(i + 1) && add_all(found, Form::dash, i + 1);
  }

  bool stop(const Found& found, std::size_t i) {
    std::size_t end = i + 1;
    if (in_[end] == U'º' || in_[end] == U'ª') return false;  // "69.º período": an ordinal
    if (is_closing(in_[end])) ++end;
    if (is_dash(in_[end]) && space_or_end(end + 1)) {
      ++end;
    } else if (const std::size_t next = skip_spaces(end); next > end && is_dash(in_[next]) && is_space(in_[next + 1])) {
      end = next + 1;
    }
    const bool letters = !is_digits(found.bodies[0].system) && found.bodies[0].system != NumberSystem::chinese;
    if (!space_or_end(end) && !is_han(in_[end]) && (letters || !is_letter(in_[end]))) return false;
    if (letters) {
      const NumberSystem s = found.bodies[0].system;
      const char32_t next = in_[skip_spaces(end)];
      if (at_end(skip_spaces(end)) && !is_upper_letter(s) && s != NumberSystem::roman_lower) return false;
      // "п. 12", "p. 5": an abbreviation before its number
      if ((is_lower_letter(s) || s == NumberSystem::roman_lower) && digit_value(next) >= 0) return false;
      // initials: "A. B. Ivanov"
      if (is_upper_case(next) && is_stop(in_[skip_spaces(end) + 1])) return false;
    }
    return add_all(found, Form::stop, end);
  }

  bool dash(const Found& found, std::size_t i) {
    const std::size_t at = skip_spaces(i);
    const bool tatweel = in_[at] == 0x640 && space_or_end(at + 1);  // "1ـ", typed for "1-"
    if (!is_dash(in_[at]) && !tatweel) return false;
    const NumberSystem s = found.bodies[0].system;
    const std::size_t after = at + 1;
    const std::size_t next = skip_spaces(after);
    if (digit_value(in_[next]) >= 0) return false;  // a range
    if (is_arabic_letter(in_[begin_])) {
      const bool letter_alone = s == NumberSystem::abjad;
      if (letter_alone && !space_or_end(after)) return false;
      return add_all(found, Form::dash, after);
    }
    if (is_lower_letter(s) || s == NumberSystem::roman_lower) return false;
    if (is_digits(s) && !space_or_end(after) && !is_arabic_letter(in_[after]) && !is_han(in_[after])) return false;
    if (!is_digits(s) && !space_or_end(after)) return false;
    // "2014 – the year": a full year before a dash is text
    if (is_digits(s) && at > i && found.bodies[0].value >= 1000) return false;
    return add_all(found, Form::dash, after);
  }

  bool add_all(const Found& found, Form form, std::size_t end) {
    for (const Body& one : found.bodies) add(one, form, end, found.bis);
    return true;
  }

  std::string_view text_;
  Decoded in_;
  std::size_t begin_ = 0;
  std::vector<LabelReading> readings_;
};

}  // namespace

std::vector<LabelReading> label_readings(std::string_view block_text, std::string_view /*language*/) {
  return Reader(block_text).run();
}

std::optional<LookAlike> look_alike(const Label& label) {
  const bool cyrillic = label.system == NumberSystem::cyrillic_lower || label.system == NumberSystem::cyrillic_upper;
  const bool latin = label.system == NumberSystem::latin_lower || label.system == NumberSystem::latin_upper;
  if (!cyrillic && !latin) return std::nullopt;
  std::u32string other;
  for (std::size_t pos = 0; pos < label.printed.size();) {
    const char32_t c = next_code_point(label.printed, pos);
    if (!is_letter(c)) continue;
    const char32_t twin = cyrillic ? latin_look_alike(c) : cyrillic_look_alike(c);
    if (twin == 0) return std::nullopt;
    other += twin;
  }
  for (const Body& body : read_body(other)) {
    const bool fits = cyrillic
                          ? body.system == NumberSystem::latin_lower || body.system == NumberSystem::latin_upper
                          : body.system == NumberSystem::cyrillic_lower || body.system == NumberSystem::cyrillic_upper;
    if (fits) return LookAlike{body.system, body.value};
  }
  return std::nullopt;
}

Label note_label(const std::string& printed) {
  for (const auto& reading : label_readings(printed + ".", {})) {
    Label label = reading.label;
    label.printed = printed;
    label.level = 0;
    return label;
  }
  Label label;
  label.printed = printed;
  label.system = NumberSystem::mark;
  label.value = static_cast<std::int32_t>(length(printed));
  return label;
}

}  // namespace hexaglot::text
