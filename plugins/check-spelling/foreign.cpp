#include "foreign.hpp"

#include <algorithm>
#include <numeric>

#include <hexaglot/stems/letters.hpp>

namespace hexaglot::check_spelling {

namespace {

constexpr std::size_t far = 1000;

// k: all of the throat; s: all that hisses; b, f, d, t, l, m, n, r; 0: a vowel or near to one.
char consonant(char32_t c) {
  static constexpr struct {
    char group;
    std::u32string_view letters;
  } groups[] = {{'k', U"cgjkqxçгджкхцчجحخغقك"},
                {'s', U"szсзшщжزسشصظثß"},
                {'b', U"bpбпب"},
                {'f', U"fvвфف"},
                {'d', U"dдدذض"},
                {'t', U"tтتط"},
                {'l', U"lлل"},
                {'m', U"mмم"},
                {'n', U"nñнن"},
                {'r', U"rрر"}};
  if (c == U'д') return 'd';
  if (c == U'ж') return 's';
  for (const auto& g : groups)
    if (g.letters.find(c) != g.letters.npos) return g.group;
  return 0;
}

std::size_t edits(std::string_view a, std::string_view b) {
  std::vector<std::size_t> row(b.size() + 1);
  std::iota(row.begin(), row.end(), std::size_t{0});
  for (std::size_t i = 1; i <= a.size(); ++i) {
    std::size_t diagonal = row[0];
    row[0] = i;
    for (std::size_t j = 1; j <= b.size(); ++j) {
      const auto above = row[j];
      row[j] = std::min({row[j] + 1, row[j - 1] + 1, diagonal + (a[i - 1] == b[j - 1] ? 0 : 1)});
      diagonal = above;
    }
  }
  return row[b.size()];
}

}  // namespace

std::string skeleton(std::string_view word) {
  std::string out;
  const auto letters = stems::code_points(word);
  for (std::size_t i = 0; i < letters.size(); ++i) {
    const char32_t c = stems::lower(letters[i]);
    const char32_t next = i + 1 < letters.size() ? stems::lower(letters[i + 1]) : 0;
    char k = consonant(c);
    if (c == U'c' && (next == U'e' || next == U'i' || next == U'y')) k = 's';
    if (c == U'p' && next == U'h') k = 'f';
    if (c == U's' && next == U'h') k = 's';
    if (k != 0 && (out.empty() || out.back() != k)) out += k;
  }
  return out;
}

std::size_t distance(std::string_view word, const std::vector<Skeleton>& others) {
  const auto own = skeleton(word);
  std::size_t best = far;
  if (own.size() < 4) return best;  // three consonants are met by chance
  for (const auto& other : others) {
    const auto& s = other.consonants;
    if (s.size() < 3 || s.size() + 2 < own.size() || own.size() + 2 < s.size()) continue;
    const auto d = edits(own, s);
    if (d <= std::min(own.size(), s.size()) / 4) best = std::min(best, d);
  }
  return best;
}

bool is_name(std::string_view word, const std::vector<Skeleton>& others) {
  const auto sounds = [&](const std::string& own) {
    return own.size() >= 2 &&
           std::any_of(others.begin(), others.end(), [&](const Skeleton& o) { return o.name && o.consonants == own; });
  };
  if (sounds(skeleton(word))) return true;
  for (const std::string_view clitic : {"و", "ف", "ب", "ل", "ك"})
    if (word.starts_with(clitic) && sounds(skeleton(word.substr(clitic.size())))) return true;
  return false;
}

}  // namespace hexaglot::check_spelling
