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

void add(std::vector<std::string>& out, std::string_view form) {
  if (letters(form) >= 3 && std::find(out.begin(), out.end(), form) == out.end()) out.emplace_back(form);
}

// `from` form on: what is left without one of the beginnings.
void strip_beginnings(std::vector<std::string>& out, std::initializer_list<std::string_view> beginnings) {
  const std::size_t count = out.size();
  for (std::size_t i = 0; i < count; ++i)
    for (const auto beginning : beginnings) {
      const std::string form = out[i];
      if (form.starts_with(beginning)) add(out, std::string_view(form).substr(beginning.size()));
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
  strip_beginnings(out, {"و", "ف"});
  strip_beginnings(out, {"لل", "ب", "ل", "ك"});
  strip_beginnings(out, {"ال"});
  strip_pronouns(out);
  return out;
}

bool differ_by_ending(std::string_view a, std::string_view b) {
  if (a == b) return true;
  std::size_t common = 0;
  while (common < a.size() && common < b.size() && a[common] == b[common]) ++common;
  while (common > 0 && common < std::max(a.size(), b.size()) &&
         ((common < a.size() && !starts_code_point(a[common])) || (common < b.size() && !starts_code_point(b[common]))))
    --common;
  const std::size_t same = letters(a.substr(0, common));
  const std::size_t shorter = std::min(letters(a), letters(b));
  const std::size_t longer = std::max(letters(a), letters(b));
  if (same == shorter && same >= 3 && longer - shorter <= 2) return true;
  return same >= std::max<std::size_t>(4, longer < 3 ? 0 : longer - 3);
}

}  // namespace hexaglot::terminology
