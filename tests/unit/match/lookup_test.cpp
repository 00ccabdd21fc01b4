#include <doctest/doctest.h>

#include <algorithm>
#include <random>
#include <string>
#include <vector>

#include "core/match/match.hpp"
#include "core/match/prefilter.hpp"
#include "core/match/scorer.hpp"
#include "core/text/fold.hpp"
#include "tests/contract/store_samples.hpp"

using namespace hexaglot;
using match::lookup;
using match::Query;

namespace {

Query query(std::string text, std::string from, int minimum = 70, std::size_t limit = 5) {
  Query q;
  q.text = std::move(text);
  q.from = std::move(from);
  q.minimum = minimum;
  q.limit = limit;
  return q;
}

std::vector<int> percents(const std::vector<match::Match>& matches) {
  std::vector<int> out;
  for (const auto& m : matches) out.push_back(m.percent);
  return out;
}

// Sentences of a small vocabulary, so that many are alike.
std::string sentence(std::mt19937& random, const std::vector<std::string>& vocabulary, const std::string& between) {
  std::string out;
  const auto words = 1 + random() % 14;
  for (std::size_t i = 0; i < words; ++i) {
    if (i != 0) out += between;
    out += vocabulary[random() % vocabulary.size()];
  }
  return out;
}

}  // namespace

TEST_CASE("a text that is stored is found in each language, with its row") {
  const auto memory = store::transient_store();
  REQUIRE(memory->put(test::six_languages()));
  const auto document = test::six_languages();
  for (std::uint32_t v = 0; v < 6; ++v) {
    const auto text = document.versions[v].blocks[1].text;
    const auto found = lookup(*memory, query(text, document.versions[v].language));
    REQUIRE(found->size() == 1);
    CHECK(found->front().percent == 100);
    CHECK(found->front().exact);
    CHECK(found->front().source_text == text);
    CHECK(found->front().row.number == 2);
    CHECK(found->front().row.cells.size() == 6);
  }
}

TEST_CASE("a date that changed is found, and its translation with it") {
  const auto memory = store::transient_store();
  REQUIRE(memory->put(test::six_languages()));
  CHECK(percents(*lookup(*memory, query("The committee decides to meet on 21 March.", "en"))) == std::vector<int>{98});
  CHECK(percents(*lookup(*memory, query("Комитет постановляет собраться 21 марта.", "ru"))) == std::vector<int>{98});
  CHECK(percents(*lookup(*memory, query("تقرر اللجنة أن تجتمع في ٢١ آذار/مارس.", "ar"))) == std::vector<int>{98});
  const auto zh = lookup(*memory, query("委员会决定于3月21日开会。", "zh"));
  REQUIRE(zh->size() == 1);
  CHECK(zh->front().percent == 98);
  CHECK(zh->front().row.cell("en")->text == "The committee decides to meet on 14 March.");
}

TEST_CASE("better matches come first, then closer spelling, then newer rows") {
  const auto memory = store::transient_store();
  REQUIRE(memory->put(test::plain_document("1", {"en", "fr"},
                                           {{"The wells of the north run dry.", "a"},
                                            {"The wells of the east run dry.", "b"},
                                            {"The wells of the northern run dry.", "c"},
                                            {"THE WELLS of the north run dry.", "d"}})));
  REQUIRE(memory->put(test::plain_document("2", {"en", "fr"}, {{"The wells of the north run dry.", "e"}})));
  const auto found = lookup(*memory, query("The wells of the north run dry.", "en"));
  REQUIRE(found->size() == 5);
  std::string order;
  for (const auto& m : *found) order += m.row.cell("fr")->text;
  CHECK(order == "eadcb");
  CHECK(percents(*found) == std::vector<int>{100, 100, 99, 85, 85});
}

TEST_CASE("limit, minimum and target language are kept") {
  const auto memory = store::transient_store();
  REQUIRE(memory->put(test::plain_document(
      "1", {"en", "fr", "pt-BR"},
      {{"one two three four", "", "um"}, {"one two three four", "un", ""}, {"one two three", "u", ""}})));
  CHECK(lookup(*memory, query("one two three four", "en", 70, 2))->size() == 2);
  CHECK(lookup(*memory, query("one two three four", "en", 70, 0))->empty());
  CHECK(lookup(*memory, query("one two three four", "en", 75))->size() == 3);
  CHECK(lookup(*memory, query("one two three four", "en", 76))->size() == 2);
  auto q = query("one two three four", "en", 70, 1);
  q.to = {"fr"};
  REQUIRE(lookup(*memory, q)->size() == 1);
  CHECK(lookup(*memory, q)->front().row.cell("fr")->text == "un");
  q.to = {"pt"};
  REQUIRE(lookup(*memory, q)->size() == 1);
  CHECK(lookup(*memory, q)->front().row.cell("pt-BR")->text == "um");
  q.to = {"ru"};
  CHECK(lookup(*memory, q)->empty());
}

TEST_CASE("what was said often is one match and does not crowd out the rest") {
  const auto memory = store::transient_store();
  for (const std::string symbol : {"1", "2", "3"})
    REQUIRE(memory->put(
        test::plain_document(symbol, {"en", "ar", "zh"}, {{"The wells run dry.", "تجف الآبار.", "水井干涸。"}})));
  REQUIRE(memory->put(test::plain_document("4", {"en", "ar", "zh"},
                                           {{"The wells run dry.", "تجف الآبار.", "井枯了。"},
                                            {"The old wells run dry.", "تجف الآبار القديمة.", "旧井干涸。"}})));
  auto q = query("The wells run dry.", "en", 70, 2);
  auto found = lookup(*memory, q);
  REQUIRE(found->size() == 2);
  CHECK(found->at(0).row.symbol == "4");
  CHECK(found->at(1).row.symbol == "3");
  REQUIRE(found->at(1).also.size() == 2);
  CHECK(found->at(1).also[0].symbol == "2");
  CHECK(found->at(1).also[1].number == 1);
  q.to = {"ar"};  // where Chinese is not asked for, the fourth says the same, too
  found = lookup(*memory, q);
  REQUIRE(found->size() == 2);
  CHECK(found->at(0).also.size() == 3);
  CHECK(found->at(1).source_text == "The old wells run dry.");
}

TEST_CASE("a language is also its regional forms, and not its namesakes") {
  const auto memory = store::transient_store();
  REQUIRE(memory->put(test::plain_document("1", {"en-GB", "enm"}, {{"drought", "drought"}})));
  REQUIRE(lookup(*memory, query("drought", "en"))->size() == 1);
  CHECK(lookup(*memory, query("drought", "en"))->front().language == "en-GB");
  CHECK(lookup(*memory, query("drought", "en-GB"))->size() == 1);
  CHECK(lookup(*memory, query("drought", "en-US"))->empty());
}

TEST_CASE("nonsense is refused or finds nothing") {
  const auto memory = store::transient_store();
  REQUIRE(memory->put(test::six_languages()));
  CHECK(lookup(*memory, query("x", "en", 0)).error().kind == ErrorKind::usage);
  CHECK(lookup(*memory, query("x", "en", 101)).error().kind == ErrorKind::usage);
  CHECK(lookup(*memory, query("x", "")).error().kind == ErrorKind::usage);
  CHECK(lookup(*memory, query("", "en"))->empty());
  CHECK(lookup(*memory, query(" \u3000 ", "zh"))->empty());
  CHECK(lookup(*memory, query("\xff\xff", "en"))->empty());
  CHECK(lookup(*memory, query(std::string(300000, 'a'), "en"))->empty());
}

TEST_CASE("a search that is cancelled says so") {
  const auto memory = store::transient_store();
  REQUIRE(memory->put(test::six_languages()));
  Progress progress;
  progress.cancel();
  CHECK(lookup(*memory, query("Drought", "en"), progress).error().kind == ErrorKind::cancelled);
  CHECK(match::concordance(*memory, "Drought", "en", 5, progress).error().kind == ErrorKind::cancelled);
}

TEST_CASE("the filter rules out nothing that reaches the percentage") {
  struct Sample {
    std::string language, between;
    std::vector<std::string> vocabulary;
  };
  const std::vector<Sample> samples = {
      {"en",
       " ",
       {"the", "wells", "can't", "E/CN.7/2014/L.15", "217 A (III)", "3", "4,5", "dry;", "north-east", "a_b", "(b)",
        "ﬁre"}},
      {"fr", " ", {"l’eau", "jusqu’à", "puits", "«sec»", "n° 5", "l'an", "2014", "où", "été,", "E/2009/28"}},
      {"ru", " ", {"колодцы", "ещё", "еще", "217 А (III)", "сухо,", "№ 5", "№пять", "пять", "северо-восток", "в", "3"}},
      {"ar",
       " ",
       {"الآبار", "الأبار", "جَفّت", "جفـت", "في", "١٢", "12", "٢١٧ ألف", "١٢resolution", "شمال/شرق", "فيE/2009/28", "لا",
        "ﷺ", "ﻻ"}},
      {"zh", "", {"水", "井", "干涸", "３", "3月", "。", "，", "委员会", "ABC", "㈠", "①", "㎏", "一九四八年"}},
      {"ja", "", {"水", "は", "ガス", "ｶﾞｽ", "ー", "3", "abc", "々"}},
      {"th", "", {"น้ำ", "แห้ง", " ", "บ่อ", "3", "abc"}},
      {"en",
       "",
       {"foo", "\u200B", "bar", " ", "\u00AD", "12", "th", "'", "·", "ʼ", "12th", "E/2009/28", "½", "²", "m", "₂", "ß",
        "\u0301", "é"}},
  };
  std::mt19937 random(7);
  for (const auto& sample : samples)
    for (int round = 0; round < 4000; ++round) {
      const auto a = sentence(random, sample.vocabulary, sample.between);
      auto b = sentence(random, sample.vocabulary, sample.between);
      if (round % 2 == 0) b = a.substr(0, a.find(' ')) + sample.between + b + a.substr(a.size() - a.size() % 3 / 2);
      match::Scorer scorer(a, sample.language);
      const auto folded = text::fold(b);
      const int percent = scorer.percent(b, folded, sample.language);
      CAPTURE(a);
      CAPTURE(b);
      for (const int minimum : {50, 70, 85, 99})
        if (percent >= minimum) REQUIRE(match::Prefilter(scorer.query(), minimum).may_reach(b, folded));
    }
}

TEST_CASE("the filter rules out most of what does not reach it") {
  std::mt19937 random(3);
  std::vector<std::string> vocabulary;
  for (int i = 0; i < 300; ++i) {
    vocabulary.emplace_back("w");
    for (int k = 0; k < 6; ++k) vocabulary.back() += static_cast<char>('a' + random() % 26);
  }
  match::Scorer scorer(sentence(random, vocabulary, " ") + " one two three", "en");
  match::Prefilter filter(scorer.query(), 70);
  int passed = 0;
  for (int i = 0; i < 1000; ++i) {
    const auto text = sentence(random, vocabulary, " ");
    passed += filter.may_reach(text, text::fold(text)) ? 1 : 0;
  }
  CHECK(passed < 20);
}

TEST_CASE("a lookup finds what a comparison with every text finds") {
  const std::vector<std::string> vocabulary = {"drought", "wells", "herders", "the", "of", "north", "dry", "14", "17"};
  std::mt19937 random(11);
  std::vector<std::vector<std::string>> rows;
  for (int i = 0; i < 1500; ++i) rows.push_back({sentence(random, vocabulary, " "), std::to_string(i)});
  const auto memory = store::transient_store();
  REQUIRE(memory->put(test::plain_document("many", {"en", "fr"}, rows)));
  for (int i = 0; i < 30; ++i) {
    const auto text = sentence(random, vocabulary, " ");
    std::vector<int> expected;
    for (const auto& row : rows)
      if (const int percent = match::similarity(text, row[0], "en"); percent >= 60) expected.push_back(percent);
    std::sort(expected.rbegin(), expected.rend());
    CHECK(percents(*lookup(*memory, query(text, "en", 60, 100000))) == expected);
  }
}
