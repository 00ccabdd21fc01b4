// Spaces, marks, invisible characters; words go to look_at_word.
#include "scan.hpp"

#include <algorithm>
#include <optional>

#include "letters.hpp"

namespace hexaglot::check_typography {
namespace {

bool is_mark(char32_t c) { return c >= 0x300 && c <= 0x36F; }
bool is_arabic_mark(char32_t c) { return (c >= 0x64B && c <= 0x65F) || c == 0x670; }

bool is_word_sign(char32_t c) {
  const auto s = script_of(c);
  return (s != Script::none && s != Script::han) || is_mark(c) || is_arabic_mark(c) || c == 0x640 ||
         (c >= 0x2F00 && c <= 0x2FD5);
}

bool is_control(char32_t c) {
  return c == 0xAD || c == 0x61C || (c >= 0x200B && c <= 0x200F) || (c >= 0x202A && c <= 0x202E) ||
         (c >= 0x2060 && c <= 0x2069) || c == 0xFEFF;
}
bool is_direction(char32_t c) {
  return c == 0x61C || c == 0x200E || c == 0x200F || (c >= 0x202A && c <= 0x202E) || (c >= 0x2066 && c <= 0x2069);
}

class Scan {
 public:
  Scan(std::string_view text, hx_span span, const Style& style, std::vector<Issue>& out)
      : text_(text), span_(span), style_(style), out_(out) {}

  void run() {
    std::size_t i = span_.begin;
    if (i > 0) last_ = before(i);
    while (i < span_.end) {
      const auto b = static_cast<unsigned char>(text_[i]);
      if ((b | 0x20U) >= 'a' && (b | 0x20U) <= 'z') {
        // Most of a Latin text.
        letter(i, b);
        last2_ = last_;
        last_ = b;
        ++i;
        continue;
      }
      const auto begin = i;
      const char32_t c = decode(text_, i);
      if (is_word_sign(c))
        letter(begin, c);
      else {
        end_word(begin);
        sign(c, begin, i);
      }
      last2_ = last_;
      last_ = c;
    }
    end_word(span_.end);
  }

 private:
  static constexpr std::size_t none = static_cast<std::size_t>(-1);

  [[nodiscard]] char32_t before(std::size_t i) const {
    auto k = i - 1;
    while (k > 0 && (static_cast<unsigned char>(text_[k]) & 0xC0U) == 0x80U) --k;
    return decode(text_, k);
  }
  [[nodiscard]] char32_t at(std::size_t i) const { return i < text_.size() ? decode(text_, i) : U'\0'; }

  enum : unsigned { latin = 1, cyrillic = 2, special = 4 };

  void letter(std::size_t begin, char32_t c) {
    if (word_ == none) {
      word_ = begin;
      made_of_ = 0;
    }
    if (c < 0x250)
      made_of_ |= latin;
    else if (c >= 0x400 && c < 0x530)
      made_of_ |= cyrillic;
    else if (!(c >= 0x621 && c <= 0x652) || c == 0x640 || (c <= 0x627 && last_ == 0x627))
      made_of_ |= special;  // a mark, a form, a letter of Persian, alef after alef
  }
  // Most words are plainly of one script.
  void end_word(std::size_t end) {
    if (word_ != none && made_of_ != latin && made_of_ != cyrillic && made_of_ != 0)
      look_at_word(text_, {static_cast<std::uint32_t>(word_), static_cast<std::uint32_t>(end)}, style_, out_);
    word_ = none;
  }

  void add(Kind kind, std::size_t begin, std::size_t end, std::string replacement, const char* what, bool sure = true) {
    out_.push_back({kind,
                    {static_cast<std::uint32_t>(begin), static_cast<std::uint32_t>(end)},
                    std::move(replacement),
                    sure,
                    what});
  }

  // An address, a path, a file: its points and commas are its own.
  [[nodiscard]] bool in_address(std::size_t i) const {
    auto begin = i;
    while (begin > 0 && i - begin < 200 && text_[begin - 1] != ' ') --begin;
    auto end = i;
    while (end < text_.size() && end - i < 200 && text_[end] != ' ') ++end;
    const auto token = text_.substr(begin, end - begin);
    for (const std::string_view sign : {"/", "@", "www", "\\", "_", "=", "#"})
      if (token.find(sign) != std::string_view::npos) return true;
    return false;
  }

  void sign(char32_t c, std::size_t begin, std::size_t end) {
    if (is_space(c)) return space(c, begin, end);
    if (is_control(c)) return control(c, begin, end);
    switch (c) {
      case ',':
      case ';':
      case '?':
        foreign_mark(c, begin, end);
        comma(c, begin, end);
        doubled(c, begin, end);
        break;
      case '.':
      case ':':
        comma(c, begin, end);
        break;
      case 0x60C:
      case 0x61B:
      case 0xFF0C:
      case 0x3002:
      case 0x3001:
      case 0xFF1B:
        doubled(c, begin, end);
        break;
      case 0x2010:
        if (told(style_.wishes.hyphens, style_.habits.plain_hyphen))
          add(Kind::hyphen, begin, end, "-", "U+2010 for a hyphen");
        break;
      default:
        if (c >= 0xFF01 && c <= 0xFF5E && style_.habits.language != Language::chinese &&
            style_.habits.language != Language::other && script_of(last_) != Script::han &&
            script_of(at(end)) != Script::han)
          add(Kind::mark, begin, end, std::string(1, static_cast<char>(c - 0xFEE0)), "a full-width sign");
        break;
    }
  }

  void space(char32_t c, std::size_t begin, std::size_t end) {
    const char32_t next = at(end);
    if (is_space(last_)) {
      const auto both = begin - (last_ == ' ' ? 1 : last_ < 0x800 ? 2 : 3);
      // The one of them that does not break is meant.
      const auto keep = is_no_break(c) ? c : last_;
      if (last2_ != 0 && !is_space(last2_)) add(Kind::space, both, end, utf8(keep), "a doubled space");
      return;
    }
    if (next == 0 || last_ == 0) return;
    const bool comma_like =
        next == ',' || next == 0x60C || (next == ';' && style_.habits.language != Language::french) || next == 0x61B;
    if (comma_like || next == ')') {
      if (script_of(last_) != Script::none || is_digit(last_) || last_ == ')') before_mark(next, begin, end);
      return;
    }
    if (last_ == '(' && script_of(next) != Script::none)
      return add(Kind::space, begin, end, "", "a space after a bracket");
    if (c == ' ') no_break(next, begin, end);
  }

  void before_mark(char32_t mark, std::size_t begin, std::size_t end) {
    auto after = end;
    (void)decode(text_, after);
    const auto follows = script_of(at(after));
    // "one ,two": the space goes behind the mark.
    if (mark != ')' && follows != Script::none && follows != Script::han)
      add(Kind::space, begin, after, utf8(mark) + " ", "a space before a mark");
    else
      add(Kind::space, begin, end, "", "a space before a mark");
  }

  void no_break(char32_t next, std::size_t begin, std::size_t end) {
    const auto language = style_.habits.language;
    if (!told(style_.wishes.no_break, style_.habits.no_break)) return;
    const bool french = language == Language::french && (next == ';' || next == ':' || next == '!' || next == '?' ||
                                                         next == 0xBB || next == '%' || last_ == 0xAB);
    if (french || (language == Language::russian && last_ == 0x2116))
      add(Kind::no_break, begin, end, "\xC2\xA0", "a space that may break");
  }

  void control(char32_t c, std::size_t begin, std::size_t end) {
    const char32_t next = at(end);
    const auto left = script_of(last_);
    const auto right = script_of(next);
    if (c == 0x200C || c == 0x200D) {
      // They join and part letters of Arabic; in other scripts of the six they do nothing.
      const auto plain = [](Script s) { return s == Script::latin || s == Script::cyrillic || s == Script::han; };
      if (!plain(left) && !plain(right)) return;
    } else if (is_direction(c)) {
      // They matter where the direction may change: between letters of one script they do not.
      const bool text_left = style_.habits.language != Language::arabic && style_.habits.language != Language::other;
      const bool inside = left == right && left != Script::none;
      if (!inside && !(text_left && left != Script::arabic && right != Script::arabic && !has_arabic())) return;
    } else if (c == 0x2060 || c == 0x200B) {
      // Break here, do not break here: of use beside a dash or slash.
      if (left == Script::none || right == Script::none) return;
    }
    add(Kind::invisible, begin, end, "", "an invisible character");
  }

  bool has_arabic() {
    if (!arabic_)
      arabic_ = std::any_of(text_.begin(), text_.end(), [](char b) {
        return static_cast<unsigned char>(b) >= 0xD8 && static_cast<unsigned char>(b) <= 0xDB;
      });
    return *arabic_;
  }

  // A Latin comma between Arabic or Chinese letters.
  void foreign_mark(char32_t c, std::size_t begin, std::size_t end) {
    const auto left = script_of(last_);
    if (left != Script::arabic && left != Script::han) return;
    if (left == Script::arabic && style_.habits.language != Language::arabic) return;
    if (left == Script::han && style_.habits.language != Language::chinese) return;
    if (!told(style_.wishes.marks, style_.habits.own_marks, 4)) return;
    const bool arabic = left == Script::arabic;
    const char* own = c == ',' ? (arabic ? "،" : "，") : c == ';' ? (arabic ? "؛" : "；") : (arabic ? "؟" : "？");
    const bool spaced = !arabic && at(end) == ' ';
    add(Kind::mark, begin, end + (spaced ? 1 : 0), own, arabic ? "a Latin mark" : "a half-width mark");
  }

  // No space after a comma, or after a full stop before a capital.
  void comma(char32_t c, std::size_t begin, std::size_t end) {
    const char32_t next = at(end);
    const auto left = script_of(last_);
    // "Vienna,13 March": after a letter it is no decimal.
    const bool figure = c == ',' && is_digit(next) && (left == Script::latin || left == Script::cyrillic);
    const auto right = figure ? left : script_of(next);
    if (right != Script::latin && right != Script::cyrillic) return;
    if (left != right && !(is_digit(last_) && c == ',')) return;
    // Two letters at least on either side, or a word of one letter: "p.m.", "a,b" and "т.е." are as they should be.
    auto after = end;
    (void)decode(text_, after);
    const bool short_right = !figure && script_of(at(after)) != right && !(c == ',' && at(after) == ' ');
    const bool short_left = !is_digit(last_) && script_of(last2_) != left;
    if (short_left || short_right || in_address(begin)) return;
    if (c == '.' || c == ':') {
      if (c == ':' || is_upper(last_) || !is_upper(next) || is_upper(at(after))) return;
    }
    if (c == '?') return;
    add(Kind::space, begin, end, utf8(c) + " ", "no space after a mark");
  }

  void doubled(char32_t c, std::size_t begin, std::size_t end) {
    if (last_ != c || last2_ == c || at(end) == c || c == '?' || in_address(begin)) return;
    add(Kind::mark, begin - (end - begin), end, utf8(c), "a doubled mark");
  }

  std::string_view text_;
  hx_span span_;
  const Style& style_;
  std::vector<Issue>& out_;
  char32_t last_ = 0, last2_ = 0;
  std::size_t word_ = none;
  unsigned made_of_ = 0;
  std::optional<bool> arabic_;  // the block has Arabic letters
};

}  // namespace

void scan(std::string_view text, hx_span span, const Style& style, std::vector<Issue>& out) {
  Scan(text, span, style, out).run();
}

}  // namespace hexaglot::check_typography
