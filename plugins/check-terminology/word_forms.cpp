#include "word_forms.hpp"

#include <algorithm>
#include <array>

namespace hexaglot::terminology {

namespace {

bool starts_code_point(char c) { return (static_cast<unsigned char>(c) & 0xC0U) != 0x80U; }

template <std::size_t N>
bool contains(const std::array<std::string_view, N>& words, std::string_view word) {
  return std::find(words.begin(), words.end(), word) != words.end();
}

void add(std::vector<std::string>& out, std::string_view form, std::size_t at_least = 3) {
  if (letters(form) >= at_least && std::find(out.begin(), out.end(), form) == out.end()) out.emplace_back(form);
}

// `from` form on: what is left without one of the beginnings.
void strip_beginnings(std::vector<std::string>& out, std::initializer_list<std::string_view> beginnings,
                      std::size_t at_least = 3) {
  const std::size_t count = out.size();
  for (std::size_t i = 0; i < count; ++i)
    for (const auto beginning : beginnings) {
      const std::string form = out[i];
      if (form.starts_with(beginning)) add(out, std::string_view(form).substr(beginning.size()), at_least);
    }
}

// Folded Arabic writes ta marbuta as ه; before a pronoun it is ت.
void strip_pronouns(std::vector<std::string>& out) {
  static constexpr std::array<std::string_view, 7> pronouns = {"هما", "ها", "هم", "هن", "نا", "ه", "ي"};
  static constexpr std::string_view ta = "ت";
  const std::size_t count = out.size();
  for (std::size_t i = 0; i < count; ++i) {
    const std::string form = out[i];
    for (const auto pronoun : pronouns) {
      if (!form.ends_with(pronoun)) continue;
      const auto rest = std::string_view(form).substr(0, form.size() - pronoun.size());
      add(out, rest);
      if (rest.ends_with(ta)) add(out, std::string(rest.substr(0, rest.size() - ta.size())) + "ه");
    }
  }
}

// Bytes, ending between two code points.
std::size_t common_prefix(std::string_view a, std::string_view b) {
  std::size_t common = 0;
  while (common < a.size() && common < b.size() && a[common] == b[common]) ++common;
  const auto inside = [common](std::string_view s) { return common < s.size() && !starts_code_point(s[common]); };
  std::size_t end = common;
  if (inside(a) || inside(b))
    while (end > 0 && !starts_code_point(a[--end])) {
    }
  return end;
}

// Of nouns, adjectives and participles; folded, so that й is и and ё is е.
constexpr std::array<std::string_view, 52> russian = {
    "",    "а",  "я",  "о",  "е",  "ы",  "и",   "у",   "ю",    "ь",   "ои",  "еи",  "ии",
    "ыи",  "ая", "яя", "ую", "юю", "ое", "ее",  "ые",  "ие",   "ого", "его", "ому", "ему",
    "ым",  "им", "ом", "ем", "ам", "ям", "ах",  "ях",  "ов",   "ев",  "ами", "ями", "ыми",
    "ими", "ых", "их", "ью", "ия", "ию", "иям", "иях", "иями", "ием", "ьми", "ою",  "ею"};

bool is_russian_ending(std::string_view ending) { return ending.size() <= 8 && contains(russian, ending); }

// The words part somewhere in the ending, perhaps after letters that both endings share (ых, ыми).
bool russian_endings(std::string_view a, std::string_view b, std::size_t common) {
  for (;;) {
    if (is_russian_ending(a.substr(common)) && is_russian_ending(b.substr(common))) return true;
    do {
      if (common == 0) return false;
      --common;
    } while (!starts_code_point(a[common]));
    if (letters(a.substr(0, common)) < 3) return false;
  }
}

}  // namespace

std::string_view primary(std::string_view tag) { return tag.substr(0, tag.find('-')); }

std::size_t letters(std::string_view folded) {
  return static_cast<std::size_t>(std::count_if(folded.begin(), folded.end(), starts_code_point));
}

std::string_view first_letters(std::string_view folded, std::size_t count) {
  std::size_t end = 0;
  while (end < folded.size()) {
    if (starts_code_point(folded[end])) {
      if (count == 0) break;
      --count;
    }
    ++end;
  }
  return folded.substr(0, end);
}

bool is_function_word(std::string_view primary_language, std::string_view folded) {
  if (folded.size() > 6) return false;
  static constexpr std::array<std::string_view, 3> en = {"the", "a", "an"};
  static constexpr std::array<std::string_view, 13> fr = {"de", "du", "des", "d'", "la", "le", "les",
                                                          "l'", "un", "une", "a",  "au", "aux"};
  static constexpr std::array<std::string_view, 13> es = {"de", "del", "la", "las", "el",   "los", "lo",
                                                          "un", "una", "a",  "al",  "unos", "unas"};
  static constexpr std::array<std::string_view, 13> pt = {"de", "do", "da", "dos", "das", "o",  "a",
                                                          "os", "as", "um", "uma", "ao",  "aos"};
  static constexpr std::array<std::string_view, 12> it = {"di", "del", "della", "dei", "delle", "il",
                                                          "la", "lo",  "le",    "gli", "i",     "dello"};
  if (primary_language == "en") return contains(en, folded);
  if (primary_language == "fr") return contains(fr, folded);
  if (primary_language == "es") return contains(es, folded);
  if (primary_language == "pt") return contains(pt, folded);
  if (primary_language == "it") return contains(it, folded);
  return false;
}

std::vector<std::string> forms(std::string_view primary_language, std::string_view folded) {
  std::vector<std::string> out{std::string(folded)};
  if (primary_language != "ar") return out;
  strip_beginnings(out, {"و", "ف"}, 2);
  strip_beginnings(out, {"لل", "ب", "ل", "ك"});
  strip_beginnings(out, {"ال"});
  strip_pronouns(out);
  return out;
}

bool begins_anew(std::string_view primary_language, std::string_view word,
                 std::span<const std::string_view> forms_of_term_word) {
  if (primary_language != "ar" || !(word.starts_with("و") || word.starts_with("ف"))) return false;
  return std::none_of(forms_of_term_word.begin(), forms_of_term_word.end(), [&](std::string_view form) {
    return regular_inflection(primary_language, form, word) || differ_by_ending(form, word);
  });
}

bool has_article(std::string_view primary_language, std::string_view folded) {
  if (primary_language != "ar") return false;
  for (const std::string_view conjunction : {"و", "ف"})
    if (folded.starts_with(conjunction) && folded.substr(conjunction.size()).starts_with("ال")) return true;
  for (const std::string_view beginning : {"ال", "لل", "بال", "كال", "ولل", "وبال", "فلل", "فبال"})
    if (folded.starts_with(beginning)) return true;
  return false;
}

bool differ_by_ending(std::string_view a, std::string_view b) {
  if (a == b) return true;
  const std::size_t same = letters(a.substr(0, common_prefix(a, b)));
  const std::size_t shorter = std::min(letters(a), letters(b));
  const std::size_t longer = std::max(letters(a), letters(b));
  if (same == shorter && same >= 3 && longer - shorter <= 2) return true;
  return same >= std::max<std::size_t>(4, longer < 3 ? 0 : longer - 3);
}

std::string_view without_reflexive(std::string_view primary_language, std::string_view folded) {
  if (primary_language != "ru" && primary_language != "uk") return folded;
  for (const std::string_view ending : {"ся", "сь"})
    if (folded.ends_with(ending) && letters(folded) > 5) return folded.substr(0, folded.size() - ending.size());
  return folded;
}

std::span<const std::string_view> regular_endings(std::string_view primary_language) {
  static constexpr std::array<std::string_view, 7> ar = {"", "ات", "ون", "ين", "ان", "ا", "ه"};
  static constexpr std::array<std::string_view, 6> en = {"", "s", "es", "'s", "y", "ies"};
  static constexpr std::array<std::string_view, 13> fr = {"",   "s",  "es",  "'s", "e",  "x",  "l",
                                                          "ux", "se", "ses", "f",  "ve", "ves"};
  static constexpr std::array<std::string_view, 10> es = {"", "s", "es", "'s", "a", "as", "o", "os", "z", "ces"};
  if (primary_language == "ru") return russian;
  if (primary_language == "ar") return ar;
  if (primary_language == "fr") return fr;
  if (primary_language == "es" || primary_language == "pt" || primary_language == "it") return es;
  if (primary_language == "zh" || primary_language == "ja") return {};
  return en;
}

bool regular_inflection(std::string_view primary_language, std::string_view a, std::string_view b) {
  if (a == b) return true;
  a = without_reflexive(primary_language, a);
  b = without_reflexive(primary_language, b);
  const std::size_t common = common_prefix(a, b);
  if (letters(a.substr(0, common)) < 3) return false;
  if (primary_language == "ru") return russian_endings(a, b, common);
  std::string_view x = a.substr(common);
  std::string_view y = b.substr(common);
  if (x.size() > y.size()) std::swap(x, y);
  const auto is = [x, y](std::string_view p, std::string_view q) { return (x == p && y == q) || (x == q && y == p); };
  if (primary_language == "ar")
    return (x.empty() && (y == "ات" || y == "ون" || y == "ين" || y == "ان" || y == "ا" || y == "ه")) || is("ه", "ات");
  if (x.empty() && (y == "s" || y == "es" || y == "'s")) return true;
  if (primary_language == "en") return is("y", "ies");
  if (primary_language == "fr")
    return (x.empty() && (y == "e" || y == "x")) || is("l", "ux") || is("x", "se") || is("x", "ses") || is("f", "ve") ||
           is("f", "ves") || is("s", "es");
  if (primary_language == "es" || primary_language == "pt" || primary_language == "it")
    return (x.empty() && (y == "a" || y == "as")) || is("o", "a") || is("os", "as") || is("o", "as") || is("os", "a") ||
           is("z", "ces") || is("es", "a") || is("es", "as");
  return false;
}

}  // namespace hexaglot::terminology
