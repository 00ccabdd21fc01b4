#include "core/text/fold.hpp"

#include <doctest/doctest.h>

#include <string>

using namespace hexaglot;
using namespace hexaglot::text;

TEST_SUITE("fold") {
  TEST_CASE("case and accents of Latin, Greek and Cyrillic do not count") {
    CHECK(fold("ÉLÈVE Niño Straße") == "eleve nino strasse");
    CHECK(fold("e\u0301\u0302") == fold("é"));
    CHECK(fold("Ёлка, ЙОД") == "елка, иод");
    CHECK(fold("ΆΛΦΑ") == "αλφα");
    CHECK(fold("Plain ASCII, 12") == "plain ascii, 12");
  }

  TEST_CASE("Arabic vowel marks and tatweel go, alef, ya and ta marbuta forms are one") {
    CHECK(fold("مُحَمَّد") == "محمد");
    CHECK(fold("الأمـــم") == "الامم");
    CHECK(fold("أ إ آ ٱ") == "ا ا ا ا");
    CHECK(fold("على") == fold("علي"));
    CHECK(fold("مدرسة") == fold("مدرسه"));
    CHECK(fold("مسؤول رئيس") == "مسوول رييس");
    CHECK(fold("\uFEFB") == "لا");
    CHECK(fold("\uFEF7") == "لا");
  }

  TEST_CASE("full-width forms become plain, Han stays") {
    CHECK(fold("（ＡＢＣ１２３）") == "(abc123)");
    CHECK(fold("联合国大会") == "联合国大会");
  }

  TEST_CASE("digits of any script become European") { CHECK(fold("١٢٣ ۴۵۶ ７８９") == "123 456 789"); }

  TEST_CASE("dashes, quotes and spaces have one form each") {
    CHECK(fold("a–b—c\u2011d") == "a-b-c-d");
    CHECK(fold("“a” «b» „c“") == "\"a\" \"b\" \"c\"");
    CHECK(fold("l’eau l'eau") == "l'eau l'eau");
    CHECK(fold("a\u00A0b\u202Fc\u3000d\te") == "a b c d e");
  }

  TEST_CASE("soft hyphens, zero-width and directional characters go") {
    CHECK(fold("co\u00ADop\u200Bera\u200Ftion\uFEFF") == "cooperation");
  }

  TEST_CASE("folding twice changes nothing more") {
    for (const char* text :
         {"ÉLÈVE ﬁn ①", "الإعلان العالمي", "Ёж и Йод", "（二）決定", "が ガ ｶﾞ", "İstanbul", "ǅ ŉ ẞ"}) {
      const std::string once = fold(text);
      CHECK(fold(once) == once);
    }
  }

  TEST_CASE("the folded text with origins is the folded text") {
    for (const char* text : {"", "Plain", "L’Élève ﬁnit", "الأُمم", "Ёлка", "大会 １２", "a\xFF\xE4\xBC", "が"}) {
      const Folded folded = fold_with_origin(text);
      CHECK(folded.text == fold(text));
      REQUIRE(folded.origin.size() == folded.text.size() + 1);
      CHECK(folded.origin.back() == std::string(text).size());
      for (std::size_t i = 1; i < folded.origin.size(); ++i) CHECK(folded.origin[i - 1] <= folded.origin[i]);
    }
  }

  TEST_CASE("a folded match leads back to the original bytes") {
    const std::string text = "تشير الأُمـم المتحدة";
    const Folded folded = fold_with_origin(text);
    const std::string needle = fold("الأمم");
    const auto at = folded.text.find(needle);
    REQUIRE(at != std::string::npos);
    const Span span = folded.original({static_cast<std::uint32_t>(at), static_cast<std::uint32_t>(at + needle.size())});
    CHECK(span.in(text) == "الأُمـم");
  }

  TEST_CASE("a match that ends inside a ligature takes the whole ligature") {
    const std::string text = "of\uFB01ce";
    const Folded folded = fold_with_origin(text);
    CHECK(folded.text == "office");
    CHECK(folded.original({0, 3}).in(text) == "of\uFB01");
    CHECK(folded.original({3, 4}).in(text) == "\uFB01");
    CHECK(folded.original({4, 6}).in(text) == "ce");
    CHECK(folded.original({2, 2}).empty());
  }

  TEST_CASE("invalid bytes fold to replacement characters") { CHECK(fold("a\xFF") == "a\uFFFD"); }
}
