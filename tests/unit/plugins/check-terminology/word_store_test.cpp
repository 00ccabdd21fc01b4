// The index of words must find every word that the comparison of two words calls close, whatever its short cuts.
#include <doctest/doctest.h>

#include <algorithm>
#include <map>
#include <random>
#include <vector>

#include "plugins/check-terminology/word_forms.hpp"
#include "plugins/check-terminology/word_store.hpp"

namespace hexaglot::terminology {
namespace {

// Stems and endings of a language in all combinations, and what chance makes of its letters.
std::vector<std::string> words(const std::vector<std::string>& stems, const std::vector<std::string>& letters,
                               std::string_view language) {
  std::vector<std::string> out;
  for (const auto& stem : stems)
    for (const auto ending : regular_endings(language)) out.push_back(stem + std::string(ending));
  std::mt19937 random(7);
  for (int i = 0; i < 150; ++i) {
    std::string word;
    for (auto n = 1 + random() % 8; n > 0; --n) word += letters[random() % letters.size()];
    out.push_back(word);
  }
  return out;
}

void finds_all_that_is_close(std::string_view language, const std::vector<std::string>& all) {
  CAPTURE(language);
  WordStore store(language, 0);
  for (const auto& w : all) store.add(w, w, HX_WORD);
  WordIndex index(language);
  index.build(store);
  for (WordId asked = 0; asked < store.end_id(); ++asked) {
    std::vector<WordId> found;
    index.close_to(store.forms(store.word(asked)), found);
    for (WordId other = 0; other < store.end_id(); ++other) {
      bool close = false;
      for (const auto x : store.forms(store.word(asked)))
        for (const auto y : store.forms(store.word(other)))
          close = close || regular_inflection(language, x, y) || differ_by_ending(x, y);
      if (!close || std::ranges::find(found, other) != found.end()) continue;
      FAIL_CHECK(store.word(asked).folded << " does not find " << store.word(other).folded);
    }
  }
}

TEST_CASE("the index finds every word that is close, in six languages") {
  finds_all_that_is_close("en", words({"cit", "part", "narcotic", "bo", "plan"}, {"a", "e", "s", "t", "i", "y"}, "en"));
  finds_all_that_is_close("fr",
                          words({"nation", "actif", "eau", "mal", "organis"}, {"a", "e", "s", "x", "l", "u"}, "fr"));
  finds_all_that_is_close("es",
                          words({"ley", "vo", "ilicit", "paz", "nacional"}, {"a", "o", "s", "z", "c", "e"}, "es"));
  finds_all_that_is_close(
      "ru", words({"комисси", "наркотик", "передающ", "мак", "общ", "боримся"}, {"а", "о", "и", "м", "х", "ся"}, "ru"));
  finds_all_that_is_close(
      "ar", words({"اتفاق", "دول", "للدول", "وبالمخدر", "لجن"}, {"ا", "ل", "و", "ب", "ه", "ت", "م"}, "ar"));
  finds_all_that_is_close("de", words({"partei", "plan"}, {"a", "e", "n"}, "de"));
}

TEST_CASE("a word is kept once, and views of it stay good while the store grows") {
  WordStore store("ru", 100);
  const auto first = store.add("комиссия", "Комиссия", HX_WORD);
  const auto view = store.word(first).folded;
  for (int i = 0; i < 20'000; ++i) store.add("слово" + std::to_string(i), "Слово", HX_WORD);
  CHECK(store.add("комиссия", "КОМИССИЯ", HX_WORD) == first);
  CHECK(first == 100);
  CHECK(view == "комиссия");
  CHECK(store.word(first).printed == "Комиссия");
  CHECK(store.find("麻醉") == nullptr);
}

TEST_CASE("an empty index, and words of nothing, give nothing") {
  WordStore store("fr", 0);
  WordIndex index("fr");
  index.build(store);
  std::vector<WordId> found;
  const std::vector<std::string_view> forms = {"", "a"};
  index.close_to(forms, found);
  CHECK(found.empty());
}

}  // namespace
}  // namespace hexaglot::terminology
