#include "core/match/differences.hpp"

#include <doctest/doctest.h>

#include <string>

using hexaglot::match::Difference;
using hexaglot::match::differences;

namespace {

// "The [-old-]{+new+} text": removed and added pieces in brackets.
std::string shown(std::string_view before, std::string_view after, std::string_view language) {
  std::string out;
  for (const auto& d : differences(before, after, language)) {
    switch (d.kind) {
      case Difference::Kind::kept:
        out += d.after.in(after);
        break;
      case Difference::Kind::removed:
        out += "[-" + std::string(d.before.in(before)) + "-]";
        break;
      case Difference::Kind::added:
        out += "{+" + std::string(d.after.in(after)) + "+}";
        break;
    }
  }
  return out;
}

}  // namespace

TEST_CASE("the same text is one kept piece, and nothing has no pieces") {
  CHECK(differences("The wells are dry.", "The wells are dry.", "en").size() == 1);
  CHECK(differences("", "", "en").empty());
}

TEST_CASE("a word that was replaced is removed and added, with the space behind it") {
  CHECK(shown("The wells are dry.", "The rivers are dry.", "en") == "The [-wells -]{+rivers +}are dry.");
  CHECK(shown("Колодцы высохли.", "Реки высохли.", "ru") == "[-Колодцы -]{+Реки +}высохли.");
  CHECK(shown("الآبار جافة.", "الأنهار جافة.", "ar") == "[-الآبار -]{+الأنهار +}جافة.");
}

TEST_CASE("Chinese is compared by character, and a number is one word") {
  CHECK(shown("水井已干涸。", "水库已干涸。", "zh") == "水[-井-]{+库+}已干涸。");
  CHECK(shown("2014年3月14日", "2014年3月15日", "zh") == "2014年3月[-14-]{+15+}日");
}

TEST_CASE("a document symbol is one word") {
  CHECK(shown("See E/2014/12 below", "See E/2014/21 below", "en") == "See [-E/2014/12 -]{+E/2014/21 +}below");
}

TEST_CASE("words may come in or go at either end") {
  CHECK(shown("wells are dry", "The wells are dry", "en") == "{+The +}wells are dry");
  CHECK(shown("The wells are dry today", "The wells are dry", "en") == "The wells are dry[-today-]");
  CHECK(shown("", "New text", "en") == "{+New text+}");
  CHECK(shown("Old text", "", "en") == "[-Old text-]");
}

TEST_CASE("case counts, for it is printed") {
  CHECK(shown("the State", "the state", "en") == "the [-State-]{+state+}");
}

TEST_CASE("a comma between two changes does not keep them apart") {
  CHECK(shown("grain, oil and salt", "wheat, wood and salt", "en") == "[-grain, oil -]{+wheat, wood +}and salt");
}

TEST_CASE("where only white space differs both are shown whole") {
  CHECK(shown("two  words", "two words", "en") == "[-two  words-]{+two words+}");
}

TEST_CASE("the pieces cover both texts wholly and in order") {
  const std::string before = "  Reaffirming its resolution 12/4 of 2 May 2013, the Council notes the report ";
  const std::string after = "Recalling its resolution 14/4 of 3 May 2015, the Council, having met, takes note of it. ";
  std::uint32_t a = 0;
  std::uint32_t b = 0;
  for (const auto& d : differences(before, after, "en")) {
    if (d.kind != Difference::Kind::added) {
      CHECK(d.before.begin == a);
      a = d.before.end;
    }
    if (d.kind != Difference::Kind::removed) {
      CHECK(d.after.begin == b);
      b = d.after.end;
    }
  }
  CHECK(a == before.size());
  CHECK(b == after.size());
}

TEST_CASE("texts of ten thousand words are compared without taking all memory") {
  std::string before;
  std::string after;
  for (int i = 0; i < 10'000; ++i) {
    before += "old" + std::to_string(i) + " ";
    after += "new" + std::to_string(i) + " ";
  }
  CHECK(differences(before, after, "en").size() == 2);
}
