#include "openings.hpp"

#include <algorithm>
#include <array>

#include "opening_words.hpp"

namespace hexaglot::check_phrases {
namespace {

constexpr std::size_t window = 200;  // bytes: no opening is longer
constexpr std::size_t longest_word = 20;

bool is_vowel_mark(char32_t c) { return (c >= 0x64B && c <= 0x652) || c == 0x670 || c == 0x640; }
bool is_letter(char32_t c) {
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= 0xC0 && c <= 0x24F && c != 0xD7 && c != 0xF7) ||
         (c >= 0x400 && c <= 0x4FF) || (c >= 0x620 && c <= 0x652) || c == 0x670;
}
bool is_cased(char32_t c) { return is_letter(c) && c < 0x500; }

char32_t lower(char32_t c) {
  if (c < 0x80) return c >= 'A' && c <= 'Z' ? c + 0x20 : c;
  if ((c >= 0xC0 && c <= 0xDE && c != 0xD7) || (c >= 0x410 && c <= 0x42F)) return c + 0x20;
  if (c >= 0x400 && c <= 0x40F) return c + 0x50;
  return c;
}

// The beginning of a paragraph by characters with their places.
struct Start {
  std::array<char32_t, window + 1> c{};
  std::array<std::uint32_t, window + 1> at{};
  std::size_t size = 0;

  explicit Start(std::string_view text) {
    for (std::size_t i = 0; i < text.size() && i < window;) {
      const auto begin = i;
      const auto byte = static_cast<unsigned char>(text[i++]);
      char32_t code = byte;
      if (byte >= 0xC0) {
        const int more = byte >= 0xF0 ? 3 : byte >= 0xE0 ? 2 : 1;
        code = byte & (0x3F >> more);
        for (int k = 0; k < more && i < text.size(); ++k)
          code = (code << 6) | (static_cast<unsigned char>(text[i++]) & 0x3F);
      }
      if ((code >= 0x200B && code <= 0x200F) || code == 0xFEFF) continue;
      c[size] = code;
      at[size++] = static_cast<std::uint32_t>(begin);
      at[size] = static_cast<std::uint32_t>(i);
    }
  }
};

struct Word {
  std::array<char32_t, longest_word> letters{};
  std::size_t size = 0;
  std::size_t begin = 0, end = 0;  // places in Start

  [[nodiscard]] std::u32string_view view() const { return {letters.data(), size}; }
};

// The next word from i on, over spaces only; size 0 where something else stands there.
Word next_word(const Start& s, std::size_t i) {
  Word out;
  while (i < s.size && (s.c[i] == ' ' || s.c[i] == 0xA0)) ++i;
  out.begin = i;
  for (; i < s.size && is_letter(s.c[i]); ++i) {
    if (is_vowel_mark(s.c[i])) continue;
    if (out.size == longest_word) return {};
    out.letters[out.size++] = lower(s.c[i]);
  }
  out.end = i;
  return out;
}

// "that", "the": what follows is no part of the phrase.
bool ends_opening(std::u32string_view w) {
  static constexpr std::array<std::u32string_view, 14> words = {U"that", U"the", U"its", U"que", U"qu", U"le",  U"la",
                                                                U"les",  U"los", U"el",  U"las", U"l",  U"что", U"أن"};
  return std::find(words.begin(), words.end(), w) != words.end();
}

std::optional<Opening> chinese(const Start& s, std::size_t begin) {
  Opening out;
  auto i = begin;
  const auto rest = [&] { return std::u32string_view(s.c.data() + i, s.size - i); };
  std::size_t length = 0;
  std::optional<Verb> found;
  for (int n = 0; n < 3; ++n) {
    const auto before = rest();
    if (before.starts_with(U"进一步")) {
      out.again = Again::further;
      i += 3;
    } else if (i < s.size && chinese_again(s.c[i]) != Again::none) {
      out.again = chinese_again(s.c[i++]);
    } else if (before.starts_with(U"深为") || before.starts_with(U"深表") || before.starts_with(U"强烈") ||
               before.starts_with(U"赞赏地") || before.starts_with(U"关切地") || before.starts_with(U"郑重")) {
      i += before.starts_with(U"赞赏地") || before.starts_with(U"关切地") ? 3 : 2;
    } else {
      break;
    }
  }
  found = chinese_verb(rest(), length);
  if (!found) return std::nullopt;
  out.verb = found->index;
  out.span = {s.at[begin], s.at[i + length]};
  out.first_letter = {s.at[begin], s.at[begin + 1]};
  return out;
}

}  // namespace

bool has_openings(std::string_view language) { return tongue(language) != Tongue::none; }

std::optional<Opening> opening(std::string_view paragraph, std::string_view language) {
  const auto in = tongue(language);
  if (in == Tongue::none || paragraph.empty()) return std::nullopt;
  const Start s(paragraph);
  std::size_t begin = 0;
  while (begin < s.size && (s.c[begin] == ' ' || s.c[begin] == 0xA0 || s.c[begin] == 0x3000)) ++begin;
  if (begin == s.size) return std::nullopt;
  if (in == Tongue::chinese) return chinese(s, begin);
  Opening out;
  out.first_letter = {s.at[begin], s.at[begin + 1]};
  out.cased = is_cased(s.c[begin]);
  out.upper = out.cased && lower(s.c[begin]) != s.c[begin];
  auto word = next_word(s, begin);
  if (in == Tongue::arabic) {
    const auto w = word.view();
    out.conjunction = w == U"وإذ";
    out.particle = out.conjunction || w == U"إذ";
    if (out.particle) word = next_word(s, word.end);
  }
  for (int n = 0; n < 4 && word.size > 0; ++n) {
    if (const auto found = verb(in, word.view())) {
      out.verb = found->index;
      out.form = out.particle ? Form::participle : found->form;
      auto end = word.end;
      for (int k = 0; k < 3; ++k) {
        word = next_word(s, word.end);
        if (word.size == 0 || ends_opening(word.view())) break;
        if (const auto a = again(in, word.view()); a != Again::none && out.again == Again::none) {
          out.again = a;
          end = word.end;
          break;
        }
      }
      out.span = {s.at[begin], s.at[end]};
      return out;
    }
    if (const auto a = again(in, word.view()); a != Again::none) out.again = a;
    if (!before_verb(in, word.view())) break;
    word = next_word(s, word.end);
  }
  // وإذ with any verb at all.
  if (!out.particle) return std::nullopt;
  out.form = Form::participle;
  out.verb = 0xFFFF;
  out.span = {s.at[begin], s.at[next_word(s, begin).end]};
  return out;
}

}  // namespace hexaglot::check_phrases
