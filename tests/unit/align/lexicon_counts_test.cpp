// Word counts in RAM: added, taken away, asked in the words of two versions.
#include "core/align/lexicon_counts.hpp"

#include <doctest/doctest.h>

#include <cmath>

#include "lexicon_samples.hpp"

namespace hexaglot::test {
namespace {

using align::CountLexicon;

TEST_CASE("what was added is known in the words of the texts, whichever side they stand on") {
  CountLexicon lexicon;
  lexicon.add(arabic_english());
  const auto ar = vocabulary("ar", {"سفينه", "ميناء", "غيم"});
  const auto en = vocabulary("en", {"cloud", "harbou", "ship"});
  const auto known = lexicon.between(ar, en);
  CHECK(shown(known) == "0-2:4.5 1-1:2 1-2:0.3");
  CHECK(known.x_seen == std::vector<float>{6, 3, 0});
  CHECK(known.y_seen == std::vector<float>{0, 2.5F, 7});
  const auto turned = lexicon.between(en, ar);
  CHECK(shown(turned) == "1-1:2 2-0:4.5 2-1:0.3");
  CHECK(turned.x_seen == known.y_seen);
}

TEST_CASE("a region of a language is that language, another language is unknown") {
  CountLexicon lexicon;
  lexicon.add(arabic_english());
  CHECK_FALSE(lexicon.between(vocabulary("ar-EG", {"سفينه"}), vocabulary("en-GB", {"ship"})).empty());
  CHECK(lexicon.between(vocabulary("ru", {"سفينه"}), vocabulary("en", {"ship"})).empty());
  CHECK(lexicon.between(vocabulary("en", {"ship"}), vocabulary("en-GB", {"ship"})).empty());
}

TEST_CASE("counts add up, and what is taken away again leaves nothing behind") {
  CountLexicon lexicon;
  lexicon.add(arabic_english());
  const auto before = lexicon.counts();
  REQUIRE(before.size() == 1);
  CHECK(before[0] == arabic_english());
  auto other = arabic_english();
  other.links[0].count = 7;
  other.x_words[0].stem = "قارب";
  std::sort(other.x_words.begin(), other.x_words.end(), [](const auto& a, const auto& b) { return a.stem < b.stem; });
  REQUIRE(model::is_sound(other));
  lexicon.add(other);
  CHECK(lexicon.counts() != before);
  lexicon.subtract(other);
  CHECK(lexicon.counts() == before);
  lexicon.subtract(arabic_english());
  CHECK(lexicon.counts().empty());
  lexicon.subtract(arabic_english());
  CHECK(lexicon.counts().empty());
}

TEST_CASE("a threshold leaves out what was seen rarely") {
  CountLexicon lexicon;
  lexicon.add(arabic_english());
  CHECK(lexicon.counts({.least = 1, .least_share = 0})[0].links.size() == 2);
  CHECK(lexicon.counts({.least = 0, .least_share = 0.5})[0].links.size() == 2);
  CHECK(lexicon.counts({.least = 4, .least_share = 0})[0].links.size() == 1);
  CHECK(lexicon.counts({.least = 100, .least_share = 0}).empty());
}

TEST_CASE("several lexicons answer as one, each with its weight") {
  CountLexicon shipped, own;
  shipped.add(arabic_english());
  own.add(small("ar", "en", "ميناء", "harbou", 10));
  align::Lexicons all;
  CHECK(all.empty());
  all.add(shipped);
  all.add(own, 3);
  const auto ar = vocabulary("ar", {"سفينه", "ميناء"});
  const auto en = vocabulary("en", {"harbou", "ship"});
  const auto known = all.between(ar, en);
  CHECK(shown(known) == "0-1:4.5 1-0:5 1-1:0.3");
  CHECK(known.x_seen == std::vector<float>{6, 6});
}

TEST_CASE("Chinese and Russian words are known like others") {
  CountLexicon lexicon;
  lexicon.add(small("ru", "zh", "корабл", "船", 25));
  CHECK(shown(lexicon.between(vocabulary("zh-Hans", {"大", "船"}), vocabulary("ru", {"корабл"}))) == "1-0:2.5");
}

}  // namespace
}  // namespace hexaglot::test
