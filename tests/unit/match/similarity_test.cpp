// The published definition, by example. Counts of tokens stand beside each.
#include <doctest/doctest.h>

#include <string>

#include "core/match/match.hpp"

using hexaglot::match::similarity;

TEST_CASE("a hundred is equal text") {
  CHECK(similarity("Wells run dry.", "Wells run dry.", "en") == 100);
  CHECK(similarity("", "", "en") == 100);
  CHECK(similarity("水井干涸。", "水井干涸。", "zh") == 100);
}

TEST_CASE("ninety-nine is equal once folded") {
  CHECK(similarity("WELLS run dry.", "Wells run dry.", "en") == 99);
  CHECK(similarity("الجَفافُ في أريافنا", "الجفاف في اريافنا", "ar") == 99);
  CHECK(similarity("ёлка", "елка", "ru") == 99);
  CHECK(similarity("ＡＢＣ　２０１４", "abc 2014", "zh") == 99);
  CHECK(similarity("l’eau", "l'eau", "fr") == 99);
}

TEST_CASE("other punctuation alone is ninety-eight") {
  CHECK(similarity("Wells run dry", "Wells run dry.", "en") == 98);
  CHECK(similarity("水井干涸，牧民迁徙", "水井干涸。牧民迁徙", "zh") == 98);
}

TEST_CASE("a replaced number costs two, for at most five numbers") {
  CHECK(similarity("12 March", "14 March", "en") == 98);
  CHECK(similarity("in 12 of 40 cases", "in 14 of 40 cases", "en") == 98);
  CHECK(similarity("in 12 of 41 cases", "in 14 of 40 cases", "en") == 96);
  CHECK(similarity("12 марта", "14 марта", "ru") == 98);
  CHECK(similarity("12 آذار", "١٤ آذار", "ar") == 98);
  CHECK(similarity("12 آذار", "١٢ آذار", "ar") == 99);
  CHECK(similarity("3月14日", "3月12日", "zh") == 98);
  CHECK(similarity("1 2 3 4 5 6 7", "11 12 13 14 15 16 17", "en") == 90);
}

TEST_CASE("words count, by the longer text, rounded down") {
  CHECK(similarity("one two three four", "one two three five", "en") == 75);            // 1 of 4
  CHECK(similarity("one two three", "one two three four five six seven", "en") == 42);  // 4 of 7
  CHECK(similarity("one two three", "one two", "en") == 66);
  CHECK(similarity("الدول الأعضاء في اللجنة", "الدول الأعضاء في المجلس", "ar") == 75);
  CHECK(similarity("государства — члены Комиссии", "государства — члены Совета", "ru") == 66);
  CHECK(similarity("one two", "three four", "en") == 0);
  CHECK(similarity("", "one", "en") == 0);
}

TEST_CASE("a Han character is a word") {
  CHECK(similarity("委员会决定开会", "委员会决定休会", "zh") == 85);  // 1 of 7
  CHECK(similarity("缔约国", "缔约方", "zh") == 66);
}

TEST_CASE("it is the same both ways") {
  const std::string texts[] = {"Herders left 3 wells.", "Three herders left", "3 wells left, 4 herders", "", "水 well"};
  for (const auto& a : texts)
    for (const auto& b : texts) CHECK(similarity(a, b, "en") == similarity(b, a, "en"));
}

TEST_CASE("text without words is compared by characters") {
  CHECK(similarity("***", "* * *", "en") == 60);
  CHECK(similarity("…", "!", "en") == 0);
}

TEST_CASE("broken UTF-8 is scored, not feared") {
  CHECK(similarity("well \xff\xfe", "well \xff", "en") >= 0);
  CHECK(similarity(std::string("a\0b", 3), "a b", "en") >= 0);
}
