#include "tokens.hpp"

#include <algorithm>
#include <array>

#include "derived.hpp"

namespace hexaglot::check_spelling {

namespace {

bool is_apostrophe(char32_t c) { return c == '\'' || c == 0x2019; }
bool is_hyphen(char32_t c) { return c == '-' || c == 0x2010 || c == 0x2011; }
bool is_space(char32_t c) {
  return c == ' ' || c == '\t' || c == '\n' || c == 0xA0 || c == 0x202F || c == 0x3000 || (c >= 0x2000 && c <= 0x200A);
}
// Soft hyphen, zero-width and directional characters.
bool is_invisible(char32_t c) {
  return c == 0xAD || (c >= 0x200B && c <= 0x200F) || (c >= 0x202A && c <= 0x202E) || c == 0x2060 ||
         (c >= 0x2066 && c <= 0x2069) || c == 0xFEFF || c == 0x61C;
}
bool is_arabic_mark(char32_t c) { return (c >= 0x64B && c <= 0x652) || c == 0x670 || c == 0x640; }
bool is_digit(char32_t c) {
  return (c >= '0' && c <= '9') || (c >= 0x660 && c <= 0x669) || (c >= 0xB2 && c <= 0xB3) || c == 0xB9 ||
         (c >= 0x2070 && c <= 0x209C);
}
bool ends_sentence(char32_t c) {
  static constexpr std::u32string_view marks = U".!?:;…؟؛—–•";
  return marks.find(c) != marks.npos;
}
// What may stand between the end of a sentence and the next one's first word.
bool is_quiet(char32_t c) {
  static constexpr std::u32string_view marks = U"\"'“”„«»‘’()[]¿¡*";
  return is_space(c) || is_invisible(c) || marks.find(c) != marks.npos;
}

// l, d, qu, …: what French elides before a vowel.
bool is_elided(std::string_view w) {
  static constexpr std::array<std::string_view, 15> forms = {
      "l", "d", "j", "m", "t", "s", "n", "c", "qu", "jusqu", "lorsqu", "puisqu", "quoiqu", "quelqu", "presqu"};
  return std::find(forms.begin(), forms.end(), w) != forms.end();
}

class Reader {
 public:
  Reader(std::string_view text, std::string_view language)
      : text_(text), elides_(language == "fr" || language.substr(0, 3) == "fr-") {}

  Tokens read() {
    out_.list.reserve(text_.size() / 6 + 1);
    while (pos_ < text_.size()) {
      const auto at = pos_;
      const char32_t c = stems::next_code_point(text_, pos_);
      if (stems::script_of(c) != Script::none) {
        word(at, c);
      } else {
        if (ends_sentence(c)) {
          opens_ = true;
        } else if (!is_quiet(c)) {
          opens_ = opens_ && (is_digit(c) || at == 0);
        }
        previous_ = c;
      }
    }
    join_hyphens();
    leave_addresses_out();
    return std::move(out_);
  }

 private:
  // What is known of the letters of a word while they are read.
  struct Letters {
    std::size_t begin = 0, end = 0;  // bytes of the text
    Script script = Script::none;
    std::uint32_t count = 0, upper = 0;
    bool first_upper = false, mixed = false, as_printed = true;
    std::string plain;  // once it is not as printed

    void restart(std::size_t at) {
      *this = {};
      begin = end = at;
    }
  };

  void take(Letters& w, char32_t c, std::size_t at) {
    if (is_arabic_mark(c) || is_invisible(c) || c == 0x2019) {
      if (w.as_printed) w.plain.assign(text_.substr(w.begin, at - w.begin));
      w.as_printed = false;
      if (c == 0x2019) {
        w.plain += '\'';
        ++w.count;
      }
      return;
    }
    if (!w.as_printed) stems::append(w.plain, c);
    const auto script = stems::script_of(c);
    if (script == Script::none) {  // an apostrophe
      ++w.count;
      return;
    }
    if (w.script == Script::none) w.script = script;
    w.mixed = w.mixed || script != w.script;
    if (script != Script::arabic && stems::lower(c) != c) {
      ++w.upper;
      w.first_upper = w.first_upper || w.count == 0;
    }
    ++w.count;
  }

  static Capitals capitals(const Letters& w) {
    if (w.upper == 0) return Capitals::none;
    if (w.upper > 1 && w.upper == w.count) return Capitals::all;
    return w.upper == 1 && w.first_upper ? Capitals::first : Capitals::mixed;
  }

  void word(std::size_t begin, char32_t first) {
    Letters w;
    w.begin = begin;
    w.end = pos_;
    bool touches = is_digit(previous_) || previous_ == '_' || previous_ == '@';
    const char32_t before = previous_;
    take(w, first, begin);
    char32_t next = 0;
    while (pos_ < text_.size()) {
      const auto at = pos_;
      next = stems::next_code_point(text_, pos_);
      if (stems::script_of(next) != Script::none) {
        take(w, next, at);
        w.end = pos_;
        continue;
      }
      std::size_t ahead = pos_;
      const bool letter_ahead = (is_apostrophe(next) || is_invisible(next)) &&
                                stems::script_of(stems::next_code_point(text_, ahead)) != Script::none;
      if (!letter_ahead) {
        pos_ = at;
        break;
      }
      if (elides_ && is_apostrophe(next) && is_elided(stems::lower(printed(w)))) {
        w.restart(pos_);  // the word begins after it
        touches = false;
      } else {
        take(w, next, at);
      }
      next = 0;
    }
    if (pos_ >= text_.size() && w.end >= text_.size()) next = 0;
    keep(w, begin, before, next, touches);
  }

  [[nodiscard]] std::string_view printed(const Letters& w) const {
    return w.as_printed ? text_.substr(w.begin, w.end - w.begin) : std::string_view(w.plain);
  }

  void keep(Letters& w, std::size_t begin, char32_t before, char32_t next, bool touches) {
    Token t;
    t.span = {static_cast<std::uint32_t>(w.begin), static_cast<std::uint32_t>(w.end)};
    t.script = w.script;
    t.capitals = capitals(w);
    t.letters = w.count;
    t.opens_sentence = opens_;
    t.hyphen_before = is_hyphen(before) && w.begin == begin;
    t.hyphen_after = is_hyphen(next);
    t.point_after = next == '.';
    t.apart = !w.mixed && w.script != Script::other && !touches && !is_digit(next) && next != '_' && next != '@';
    if (!w.as_printed) out_.altered.push_back(std::move(w.plain));
    t.word = w.as_printed ? text_.substr(w.begin, w.end - w.begin) : std::string_view(out_.altered.back());
    if (!t.word.empty()) out_.list.push_back(t);
    opens_ = false;
    previous_ = 'x';
  }

  // Gives each part the whole that hyphens make of it.
  void join_hyphens() {
    auto& all = out_.list;
    for (std::size_t i = 0; i + 1 < all.size();) {
      std::size_t last = i;
      while (last + 1 < all.size() && all[last].hyphen_after && all[last + 1].hyphen_before) ++last;
      if (last > i)
        for (std::size_t k = i; k <= last; ++k)
          all[k].whole = text_.substr(all[i].span.begin, all[last].span.end - all[i].span.begin);
      i = last + 1;
    }
  }

  void leave_addresses_out() {
    for (auto at = text_.find_first_of("@&:."); at != text_.npos; at = text_.find_first_of("@&:.", at + 1)) {
      const auto rest = text_.substr(at);
      const bool address = rest.front() == '@' || rest.front() == '&' || rest.starts_with("://") ||
                           rest.starts_with(".org") || rest.starts_with(".com") || rest.starts_with(".int") ||
                           (rest.front() == '.' && at >= 3 && text_.substr(at - 3, 3) == "www");
      if (!address) continue;
      const auto begin = text_.find_last_of(" \t\n", at);
      const auto end = text_.find_first_of(" \t\n", at);
      const auto from = begin == text_.npos ? 0 : begin;
      for (auto& t : out_.list)
        if (t.span.begin >= from && t.span.end <= std::min(end, text_.size())) t.apart = false;
    }
  }

  std::string_view text_;
  bool elides_;
  std::size_t pos_ = 0;
  bool opens_ = true;
  char32_t previous_ = 0;
  Tokens out_;
};

std::uint64_t hash(std::string_view s) {
  std::uint64_t h = 14695981039346656037U;  // FNV-1a
  for (const char c : s) h = (h ^ static_cast<unsigned char>(c)) * 1099511628211U;
  return h;
}

}  // namespace

Tokens tokens(std::string_view text, std::string_view language) { return Reader(text, language).read(); }

void Counts::add(std::string_view text, std::string_view language) {
  for (const auto& t : tokens(text, language)) {
    ++counts_[hash(stems::lower(t.word))];
    if (t.script == Script::arabic) ++stems_[hash(without_clitics(t.word))];
  }
}

std::uint32_t Counts::of(std::string_view lower_word) const {
  const auto found = counts_.find(hash(lower_word));
  return found == counts_.end() ? 0 : found->second;
}

std::uint32_t Counts::of_stem(std::string_view stem) const {
  const auto found = stems_.find(hash(stem));
  return found == stems_.end() ? 0 : found->second;
}

}  // namespace hexaglot::check_spelling
