#include "core/text/word_pieces.hpp"

#include <doctest/doctest.h>

#include <random>
#include <string>
#include <vector>

#include "core/text/utf8.hpp"

using namespace hexaglot::text;

namespace {

std::string shown(const std::vector<WordPiece>& pieces, std::string_view text) {
  std::string out;
  for (const auto& p : pieces)
    out += std::string(text.substr(p.begin, p.end - p.begin)) + (p.kind == WordPiece::Kind::letters  ? "|w "
                                                                 : p.kind == WordPiece::Kind::number ? "|n "
                                                                                                     : "|o ");
  return out;
}

std::string fast(std::string_view text) {
  std::vector<WordPiece> pieces;
  return fast_word_pieces(text, 0, pieces) ? shown(pieces, text) : "left to ICU";
}

std::string by_icu(std::string_view text) {
  std::vector<WordPiece> pieces;
  icu_word_pieces(text, 0, pieces);
  return shown(pieces, text);
}

}  // namespace

TEST_CASE("the fast reading parts words as ICU does") {
  for (const std::string text :
       {"", "a", "The Commission’s 1,234.5 members (12 %) met.", "L’Assemblée a voté 2,5 millions; d'accord?",
        "Комиссия приняла 100 000 решений; см. п. 3-а.",
        "تعتمد اللجنة القرار ٦٤/١٨٢، وتقرر ما يلي:", "can’t 3.14 1,000,000 12.a a.b a:b 1:2 a_b _1 __ x_ 4th A45 45A",
        "e\u0301te\u0301 \u0301x", "a\u00ADb \u200Fمرحبا\u200E 5\u066C000 ٣٫٥", "  two   spaces\u00A0here\u2003\u2003 ",
        "№ 7 § 3 €20 © … – —", "、。「」，：１２３，４５", "u.s.a. a.. .a 1. .1 1.,2 a''b 'tis"}) {
    CAPTURE(text);
    CHECK(fast(text) == by_icu(text));
  }
}

TEST_CASE("what needs a dictionary, or joins pictures, is left to ICU") {
  for (const std::string text : {"ภาษาไทย", "한국어", "צה\"ל ג'ירף", "a_\u0301", "👨‍👩‍👧", "🇨🇭", "a\u200Db",
                                 "カタカナ", "line\nbreak", "\xFF\xFE"}) {
    CAPTURE(text);
    CHECK(fast(text) == "left to ICU");
  }
}

TEST_CASE("offsets are added") {
  std::vector<WordPiece> pieces;
  REQUIRE(fast_word_pieces("да 5", 100, pieces));
  REQUIRE(pieces.size() == 3);
  CHECK(pieces[0].begin == 100);
  CHECK(pieces[2] == WordPiece{105, 106, WordPiece::Kind::number});
}

TEST_CASE("the fast reading agrees with ICU on any mixture of signs and letters") {
  std::mt19937 random(11);
  const std::u32string signs =
      U"aZé1٣۴9_.,:;'\"’‘·‧․﹒ -–()/ "
      U"אבג״׳اب،؛٫٬ыЁ№€%°\u0301\u05B0\u064B\u0640\u200E\u200F\u00AD\uFEFF\u2060\u2003\u00A0"
      U"\u0559\u055F\u1E9E\u02BC\u02D7ªµ²½™ⅣⒶ";
  int compared = 0;
  for (int round = 0; round < 100'000; ++round) {
    std::string text;
    const auto length = 1 + random() % 10;
    // Mostly from a handful, so that rules of three meet; now and then any code point of the table.
    for (unsigned i = 0; i < length; ++i) {
      const char32_t c = random() % 50 == 0 ? random() % 0x2600 : signs[random() % signs.size()];
      append_code_point(text, c);
    }
    const auto pieces = fast(text);
    if (pieces == "left to ICU") continue;
    ++compared;
    REQUIRE_MESSAGE(pieces == by_icu(text), text);
  }
  CHECK(compared > 50'000);
}
