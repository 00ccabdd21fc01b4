#include "core/text/words.hpp"

#include <doctest/doctest.h>

#include <string>

#include "core/text/utf8.hpp"

using namespace hexaglot;
using namespace hexaglot::text;

namespace {

std::string show(std::string_view text, std::string_view language) {
  std::string out;
  for (const Word& word : words(text, language)) {
    if (!out.empty()) out += '|';
    out += word.span.in(text);
    out += "whnsp"[static_cast<int>(word.kind)];
  }
  return out;
}

}  // namespace

TEST_SUITE("words") {
  TEST_CASE("words, numbers and punctuation are told apart") {
    CHECK(show("Recalls resolution 5, adopted.", "en") == "Recallsw|resolutionw|5n|,p|adoptedw|.p");
  }

  TEST_CASE("an apostrophe inside a word does not split it") {
    CHECK(show("The people's rights", "en") == "Thew|people'sw|rightsw");
    CHECK(show("aujourd’hui", "fr") == "aujourd’huiw");
  }

  TEST_CASE("the French elision splits after the apostrophe") {
    CHECK(show("L’eau qu'il d’abord", "fr") == "L’w|eauw|qu'w|ilw|d’w|abordw");
    CHECK(show("l’eau", "en") == "l’eauw");
  }

  TEST_CASE("grouped and decimal numbers are one token") { CHECK(show("100,000 or 3.5", "en") == "100,000n|orw|3.5n"); }

  TEST_CASE("Arabic digits are numbers") { CHECK(show("القرار ١٢٣ لعام", "ar") == "القرارw|١٢٣n|لعامw"); }

  TEST_CASE("each Han character is a token") {
    CHECK(show("大会决定2014年。", "zh") == "大h|会h|决h|定h|2014n|年h|。p");
    CHECK(show("カナ", "ja") == "カh|ナh");
  }

  TEST_CASE("a document symbol is one token") {
    CHECK(show("see E/CN.7/2014/L.15, annex", "en") == "seew|E/CN.7/2014/L.15s|,p|annexw");
    CHECK(show("第64/182号", "zh") == "第h|64/182s|号h");
    CHECK(show("документ А/58/124.", "ru") == "документw|А/58/124s|.p");
    CHECK(show("القرار 217 ألف (د-3)", "ar") == "القرارw|217 ألف (د-3)s");
  }

  TEST_CASE("Russian words keep their letters") { CHECK(show("Ёмкость и йод", "ru") == "Ёмкостьw|иw|йодw"); }

  TEST_CASE("a colon between letters parts words") { CHECK(show("Session:report", "en") == "Sessionw|:p|reportw"); }

  TEST_CASE("everything that is not white space is in some token, in order") {
    for (const char* text : {"  a – b\u3000（c）…\u00A0d ", "«Права» № 5", "مُحَمَّد، ١٢٪", "“是”！", "\xFF\xE4 x\xC0",
                             "e\u0301 \u0301x", ""}) {
      const std::string_view all = text;
      std::size_t pos = 0;
      for (const Word& word : words(all, "en")) {
        CHECK(trim(all.substr(pos, word.span.begin - pos)).empty());
        CHECK_FALSE(word.span.empty());
        pos = word.span.end;
      }
      CHECK(trim(all.substr(pos)).empty());
    }
  }
}
