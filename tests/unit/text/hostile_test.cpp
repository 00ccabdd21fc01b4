// What no author wrote on purpose: every function must come back, quickly, with spans inside the text.
#include <doctest/doctest.h>

#include <chrono>
#include <random>
#include <string>
#include <vector>

#include "core/text/encoding.hpp"
#include "core/text/figures.hpp"
#include "core/text/fold.hpp"
#include "core/text/labels.hpp"
#include "core/text/language.hpp"
#include "core/text/numbers.hpp"
#include "core/text/sentences.hpp"
#include "core/text/symbols.hpp"
#include "core/text/utf8.hpp"
#include "core/text/words.hpp"

using namespace hexaglot;
using namespace hexaglot::text;

namespace {

// One assertion for each text, not for each span: there are millions.
void inside(Span span, std::string_view text, std::uint32_t& last) {
  if (span.begin < last || span.begin >= span.end || span.end > text.size())
    FAIL("a span outside the text or out of order");
  last = span.end;
}

void try_all(std::string_view text) {
  for (const std::string_view language : official_languages) {
    std::uint32_t last = 0;
    for (const Word& word : words(text, language)) inside(word.span, text, last);
    last = 0;
    for (const Span& span : sentences(text, language)) inside(span, text, last);
    std::uint32_t begin = 0;
    for (const Figure& figure : figures(text, language)) {
      if (figure.span.begin < begin || figure.span.begin >= figure.span.end || figure.span.end > text.size())
        FAIL("a figure outside the text or out of order");
      begin = figure.span.begin;
      if (figure.value.empty()) FAIL("a figure without a value");
    }
    last = 0;
    for (const Number& number : numbers(text, language)) {
      inside(number.span, text, last);
      if (number.value.empty()) FAIL("a number without a value");
    }
    for (const LabelReading& reading : label_readings(text, language)) REQUIRE(reading.text_begin <= text.size());
  }
  std::uint32_t last = 0;
  for (const Symbol& symbol : symbols(text)) inside(symbol.span, text, last);
  const Folded folded = fold_with_origin(text);
  REQUIRE(folded.text == fold(text));
  REQUIRE(folded.origin.size() == folded.text.size() + 1);
  REQUIRE(is_valid_utf8(folded.text));
  (void)columns(text);
  (void)length(text);
  (void)decode(std::string(text), "hostile");
}

}  // namespace

TEST_SUITE("hostile") {
  TEST_CASE("random bytes and random pieces of real writing hurt nothing") {
    const std::vector<std::string> pieces = {
        "1",    "٣",        "５",      "2014",      ".",      ",",
        "/",    "-",        "–",       " ",         "\u00A0", "\u200F",
        "(",    ")",        "A",       "i",         "а",      "г.",
        "أ",    "ألف",      "و",       "د-3",       "第",     "一",
        "十",   "百分之",   "年",      "月",        "日",     "至",
        "万",   "March",    "марта",   "آذار/مارس", "de",     "of",
        "%",    "per cent", "в",       "процент",   "E/CN.7", "64/182",
        "\xFF", "\xE4\xBC", "\xD8",    "\n",        "\u0301", "“",
        "”",    "。",       "？",      "'",         "bis",    "之",
        "*",    "①",        "Article", "n°",        "S-20",   std::string(1, '\0')};
    std::mt19937 random(20140311);
    for (int round = 0; round < 1500; ++round) {
      std::string text;
      const auto count = random() % 14;
      for (std::size_t k = 0; k < count; ++k) text += pieces[random() % pieces.size()];
      if (round % 5 == 0)
        for (int k = 0; k < 6; ++k) text += static_cast<char>(random() & 0xFF);
      CAPTURE(text);
      try_all(text);
    }
  }

  TEST_CASE("very long monotonous texts take linear time") {
    const auto start = std::chrono::steady_clock::now();
    for (const char* piece : {"1",      "1 ",     "1,",     "1.",   "(",   "((1", "A/",  "A-",  "一",    "万",
                              "1万",    "百分之", "。",     "“",    "！“", "a.",  "A. ", "г. ", "و1",    "1 March ",
                              "1 and ", " ",      "\u0301", "\xFF", "'",   "1至", "3月", "1-",  "64/1 ", "۱"}) {
      std::string text;
      while (text.size() < 12000) text += piece;
      CAPTURE(std::string(piece));
      try_all(text);
    }
    const std::chrono::duration<double> took = std::chrono::steady_clock::now() - start;
    CHECK(took.count() < 60);  // quadratic behaviour takes many minutes
  }
}
