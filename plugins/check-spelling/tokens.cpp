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

Capitals capitals_of(std::u32string_view word) {
  std::size_t upper = 0;
  std::size_t letters = 0;
  for (const char32_t c : word) {
    if (stems::script_of(c) == Script::none) continue;
    ++letters;
    upper += stems::lower(c) != c ? 1U : 0U;
  }
  if (upper == 0) return Capitals::none;
  if (upper == letters && letters > 1) return Capitals::all;
  return upper == 1 && stems::lower(word.front()) != word.front() ? Capitals::first : Capitals::mixed;
}

class Reader {
 public:
  Reader(std::string_view text, std::string_view language)
      : text_(text), elides_(language == "fr" || language.substr(0, 3) == "fr-") {}

  std::vector<Token> read() {
    out_.reserve(text_.size() / 6 + 1);
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
  void word(std::size_t begin, char32_t first) {
    std::u32string letters;
    Script script = stems::script_of(first);
    bool mixed = false;
    std::size_t end = pos_;
    std::size_t start = begin;
    bool touches = is_digit(previous_) || previous_ == '_' || previous_ == '@';
    const char32_t before = previous_;
    const auto take = [&](char32_t c) {
      if (!is_arabic_mark(c) && !is_invisible(c)) letters += is_apostrophe(c) ? U'\'' : c;
    };
    take(first);
    char32_t next = 0;
    for (;;) {
      const auto at = pos_;
      next = stems::next_code_point(text_, pos_);
      const auto s = stems::script_of(next);
      if (at >= text_.size()) {
        next = 0;
        break;
      }
      if (s != Script::none) {
        mixed = mixed || s != script;
        take(next);
        end = pos_;
        continue;
      }
      std::size_t ahead = pos_;
      const bool letter_ahead = (is_apostrophe(next) || is_invisible(next)) &&
                                stems::script_of(stems::next_code_point(text_, ahead)) != Script::none;
      if (!letter_ahead) {
        pos_ = at;
        break;
      }
      if (is_apostrophe(next) && elides_ && is_elided(stems::lower(stems::utf8(letters)))) {
        letters.clear();  // the word begins after it
        start = pos_;
        touches = mixed = false;
        script = stems::script_of(stems::code_points(text_.substr(pos_, 4)).front());
        continue;
      }
      take(next);
    }
    Token t;
    t.span = {static_cast<std::uint32_t>(start), static_cast<std::uint32_t>(end)};
    t.word = stems::utf8(letters);
    t.script = script;
    t.capitals = capitals_of(letters);
    t.letters = static_cast<std::uint32_t>(letters.size());
    t.opens_sentence = opens_;
    t.hyphen_before = is_hyphen(before) && start == begin;
    t.hyphen_after = is_hyphen(next);
    t.point_after = next == '.';
    t.apart = !mixed && script != Script::other && !touches && !is_digit(next) && next != '_' && next != '@';
    if (!t.word.empty()) out_.push_back(std::move(t));
    opens_ = false;
    previous_ = 'x';
  }

  // Gives each part the whole that hyphens make of it.
  void join_hyphens() {
    for (std::size_t i = 0; i + 1 < out_.size();) {
      std::size_t last = i;
      while (last + 1 < out_.size() && out_[last].hyphen_after && out_[last + 1].hyphen_before) ++last;
      if (last > i) {
        std::string whole = out_[i].word;
        for (std::size_t k = i + 1; k <= last; ++k) whole.append("-").append(out_[k].word);
        for (std::size_t k = i; k <= last; ++k) out_[k].whole = whole;
      }
      i = last + 1;
    }
  }

  void leave_addresses_out() {
    for (const std::string_view sign : {"://", "www.", "@", ".org", ".com", ".int", "&"})
      for (auto at = text_.find(sign); at != text_.npos; at = text_.find(sign, at + 1)) {
        const auto begin = text_.find_last_of(" \t\n", at);
        const auto end = text_.find_first_of(" \t\n", at);
        const auto from = begin == text_.npos ? 0 : begin;
        for (auto& t : out_)
          if (t.span.begin >= from && t.span.end <= std::min(end, text_.size())) t.apart = false;
      }
  }

  std::string_view text_;
  bool elides_;
  std::size_t pos_ = 0;
  bool opens_ = true;
  char32_t previous_ = 0;
  std::vector<Token> out_;
};

std::uint64_t hash(std::string_view s) {
  std::uint64_t h = 14695981039346656037U;  // FNV-1a
  for (const char c : s) h = (h ^ static_cast<unsigned char>(c)) * 1099511628211U;
  return h;
}

}  // namespace

std::vector<Token> tokens(std::string_view text, std::string_view language) { return Reader(text, language).read(); }

void Counts::add(std::string_view text, std::string_view language) {
  for (const auto& t : Reader(text, language).read()) {
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
