#include <doctest/doctest.h>

#include <algorithm>

#include "plugins/check-terminology/word_forms.hpp"

namespace hexaglot::terminology {
namespace {

bool has_form(std::string_view word, std::string_view form) {
  const auto all = forms("ar", word);
  return std::find(all.begin(), all.end(), form) != all.end();
}

TEST_CASE("Arabic conjunctions, prepositions and the article are seen through") {
  CHECK(has_form("والدول", "دول"));
  CHECK(has_form("وبالمخدرات", "مخدرات"));
  CHECK(has_form("للجنه", "لجنه") == true);
  CHECK(has_form("كالدول", "دول"));
  CHECK(has_form("دورتها", "دوره"));
  CHECK(has_form("دول", "دول"));
}

TEST_CASE("a short Arabic word is not stripped to nothing") {
  for (const auto& form : forms("ar", "ولد")) CHECK(letters(form) >= 2);
  CHECK(forms("ar", "بل").size() == 1);
}

TEST_CASE("other languages have the word itself only") {
  CHECK(forms("ru", "вода") == std::vector<std::string>{"вода"});
  CHECK(forms("en", "band") == std::vector<std::string>{"band"});
}

TEST_CASE("words that differ by an ending are close, others are not") {
  CHECK(differ_by_ending("наркотические", "наркотических"));
  CHECK(differ_by_ending("мак", "мака"));
  CHECK(differ_by_ending("convention", "conventions"));
  CHECK(differ_by_ending("party", "parties"));
  CHECK(!differ_by_ending("наркотики", "наркотических"));
  CHECK(!differ_by_ending("организации", "организованной"));
  CHECK(!differ_by_ending("plan", "plot"));
  CHECK(!differ_by_ending("", "ab"));
}

TEST_CASE("regular inflection knows the endings of each language") {
  CHECK(regular_inflection("ru", "общая", "общеи"));
  CHECK(regular_inflection("ru", "передающееся", "передающимися"));
  CHECK(regular_inflection("ru", "новые", "новыми"));
  CHECK(!regular_inflection("ru", "план", "плата"));
  CHECK(!regular_inflection("ru", "комитет", "комиссия"));
  CHECK(regular_inflection("en", "party", "parties"));
  CHECK(!regular_inflection("en", "use", "users"));
  CHECK(regular_inflection("fr", "national", "nationaux"));
  CHECK(regular_inflection("fr", "organise", "organises"));
  CHECK(!regular_inflection("fr", "organise", "organisme"));
  CHECK(regular_inflection("es", "ilicito", "ilicitas"));
  CHECK(!regular_inflection("es", "parte", "parto"));
  CHECK(regular_inflection("ar", "اتفاقيه", "اتفاقيات"));
}

bool anew(std::string_view language, std::string_view word, std::string_view term_word) {
  const auto all = forms(language, term_word);
  const std::vector<std::string_view> views(all.begin(), all.end());
  return begins_anew(language, word, views);
}

TEST_CASE("a word with a conjunction of its own begins anew, one whose root begins so does not") {
  CHECK(anew("ar", "ومنظمه", "المنظمه"));
  CHECK(!anew("ar", "وطنيه", "الوطنيه"));
  CHECK(!anew("ar", "والمشتركه", "والمشتركه"));
  CHECK(!anew("en", "and", "and"));
}

TEST_CASE("letters are counted and cut by code point") {
  CHECK(letters("麻醉") == 2);
  CHECK(first_letters("наркотики", 3) == "нар");
  CHECK(first_letters("麻", 3) == "麻");
  CHECK(first_letters("", 3).empty());
  CHECK(primary("zh-Hans-CN") == "zh");
}

}  // namespace
}  // namespace hexaglot::terminology
