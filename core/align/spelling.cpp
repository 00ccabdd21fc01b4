#include "core/align/spelling.hpp"

#include <algorithm>
#include <unordered_map>

#include "core/align/features.hpp"
#include "core/text/utf8.hpp"

namespace hexaglot::align {
namespace {

constexpr std::size_t key_letters = 3;
constexpr std::size_t crowd = 400;  // keys shared by more words than this tell nothing

// Cyrillic а…я and Arabic ا…ي, one consonant class per letter; ' ' = no consonant.
char from_cyrillic(char32_t c) {
  // а б в г д е ж з и й к л м н о п р с т у ф х ц ч ш щ ъ ы ь э ю я
  constexpr std::string_view table = " bfgt gs  klmn brst fhsccc      ";
  static_assert(table.size() == 32);
  return table[c - U'а'];
}

char from_arabic(char32_t c) {
  switch (c) {
    case U'ب':
      return 'b';
    case U'ت':
    case U'ط':
    case U'د':
    case U'ض':
      return 't';
    case U'ث':
    case U'س':
    case U'ص':
    case U'ز':
    case U'ذ':
    case U'ظ':
      return 's';
    case U'ج':
    case U'غ':
      return 'g';
    case U'ح':
    case U'خ':
    case U'ه':
      return 'h';
    case U'ر':
      return 'r';
    case U'ش':
      return 'c';
    case U'ف':
      return 'f';
    case U'ق':
    case U'ك':
      return 'k';
    case U'ل':
      return 'l';
    case U'م':
      return 'm';
    case U'ن':
      return 'n';
    default:
      return ' ';
  }
}

char from_latin(char32_t c, char32_t next) {
  switch (c) {
    case U'b':
    case U'p':
      return next == U'h' ? 'f' : 'b';
    case U'c':
      if (next == U'h') return 'c';
      return next == U'e' || next == U'i' || next == U'y' ? 's' : 'k';
    case U'd':
    case U't':
      return 't';
    case U'f':
    case U'v':
    case U'w':
      return 'f';
    case U'g':
    case U'j':
      return 'g';
    case U'h':
      return 'h';
    case U'k':
    case U'q':
    case U'x':
      return 'k';
    case U'l':
      return 'l';
    case U'm':
      return 'm';
    case U'n':
      return 'n';
    case U'r':
      return 'r';
    case U's':
    case U'z':
      return 's';
    default:
      return ' ';
  }
}

bool starts(std::string_view text, std::string_view with) { return text.substr(0, with.size()) == with; }

std::size_t common_prefix(std::string_view a, std::string_view b) {
  const auto n = std::min(a.size(), b.size());
  return static_cast<std::size_t>(
      std::mismatch(a.begin(), a.begin() + static_cast<std::ptrdiff_t>(n), b.begin()).first - a.begin());
}

float likeness(const Word& a, const Word& b) {
  if (a.folded == b.folded) return 1;
  const bool latin = static_cast<unsigned char>(a.folded[0]) < 0x80 && static_cast<unsigned char>(b.folded[0]) < 0x80;
  if (latin) {
    const auto shared = common_prefix(a.folded, b.folded);
    const auto shorter = std::min(a.folded.size(), b.folded.size());
    if (shared >= 6) return 0.8F;
    if (shared >= 4 && 10 * shared >= 6 * shorter) return 0.5F;
  }
  if (a.skeleton == b.skeleton) return a.skeleton.size() >= 4 ? 0.7F : a.skeleton.size() == 3 ? 0.35F : 0;
  const auto shared = common_prefix(a.skeleton, b.skeleton);
  const auto longer = std::max(a.skeleton.size(), b.skeleton.size());
  if (shared >= 4 && 10 * shared >= 6 * longer) return 0.5F;
  return shared >= 3 && shared + 1 >= longer ? 0.25F : 0;
}

}  // namespace

std::string_view bare_word(std::string_view folded) {
  constexpr std::string_view articles[] = {"وال", "بال", "كال", "فال", "ال", "لل"};
  for (const auto article : articles)
    if (starts(folded, article) && folded.size() >= article.size() + 6) return folded.substr(article.size());
  constexpr std::string_view particle = "و";
  if (starts(folded, particle) && folded.size() >= particle.size() + 8) return folded.substr(particle.size());
  return folded;
}

std::string skeleton(std::string_view folded) {
  std::string out;
  std::size_t pos = 0;
  char32_t c = pos < folded.size() ? text::next_code_point(folded, pos) : 0;
  while (c != 0) {
    const char32_t next = pos < folded.size() ? text::next_code_point(folded, pos) : 0;
    char letter = ' ';
    if (c < 0x80)
      letter = from_latin(c, next);
    else if (c >= U'а' && c <= U'я')
      letter = from_cyrillic(c);
    else if (c >= 0x0621 && c <= 0x064A)
      letter = from_arabic(c);
    if (letter == 'h' && !out.empty()) letter = ' ';  // silent in most places
    if (letter != ' ' && (out.empty() || out.back() != letter)) out.push_back(letter);
    c = next;
  }
  return out;
}

std::vector<Lookalike> lookalikes(const VersionFeatures& x, const VersionFeatures& y) {
  std::unordered_map<std::string_view, std::vector<Id>> by_word, by_key;
  for (Id w = 0; w < y.vocabulary.size(); ++w) {
    const auto& word = y.vocabulary[w];
    by_word[word.folded].push_back(w);
    if (word.skeleton.size() >= key_letters)
      by_key[std::string_view(word.skeleton).substr(0, key_letters)].push_back(w);
  }
  std::vector<Lookalike> out;
  for (Id w = 0; w < x.vocabulary.size(); ++w) {
    const auto& word = x.vocabulary[w];
    const auto begin = out.size();
    if (const auto same = by_word.find(word.folded); same != by_word.end())
      for (const auto other : same->second) out.push_back({w, other, 1});
    if (word.skeleton.size() >= key_letters) {
      const auto alike = by_key.find(std::string_view(word.skeleton).substr(0, key_letters));
      if (alike != by_key.end() && alike->second.size() <= crowd)
        for (const auto other : alike->second)
          if (const auto l = likeness(word, y.vocabulary[other]); l > 0 && l < 1) out.push_back({w, other, l});
    }
    std::sort(out.begin() + static_cast<std::ptrdiff_t>(begin), out.end(),
              [](const Lookalike& a, const Lookalike& b) { return a.y < b.y; });
  }
  return out;
}

}  // namespace hexaglot::align
