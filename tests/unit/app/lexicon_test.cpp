#include "core/app/lexicon.hpp"

#include <doctest/doctest.h>

#include "core/store/store.hpp"

namespace hexaglot::app {
namespace {

// Row i holds block i of both versions.
model::Document harbour(const std::string& symbol) {
  model::Document document;
  document.symbol = symbol;
  document.segmentation = model::Segmentation::line;
  const std::vector<std::vector<std::string>> texts = {
      {"السفينة في الميناء", "السفينة غادرت الميناء ليلا", "القبطان على السفينة", "الميناء مغلق"},
      {"船在港口", "船夜里离开港口", "船长在船上", "港口关闭"}};
  for (const auto* language : {"ar", "zh"}) {
    auto& version = document.versions.emplace_back();
    version.language = language;
    auto& segments = document.segments.emplace_back();
    for (const auto& text : texts[document.versions.size() - 1]) {
      const auto block = static_cast<std::uint32_t>(version.blocks.size());
      segments.push_back({block, {0, static_cast<std::uint32_t>(text.size())}});
      version.blocks.emplace_back().text = text;
    }
  }
  for (std::uint32_t s = 0; s < 4; ++s) document.rows.push_back({{{s}, {s}}, 1, model::RowStatus::confirmed});
  return document;
}

TEST_CASE("a pair of languages is put in order, and what is no pair is refused") {
  const auto pair = parse_language_pair("zh-ar");
  REQUIRE(pair.has_value());
  CHECK(pair->x == "ar");
  CHECK(pair->y == "zh");
  CHECK(pair->turned);
  CHECK_FALSE(parse_language_pair("EN-ru")->turned);
  for (const auto* wrong : {"", "en", "en-", "en-en", "en-fr-ru", "qqq1-en", "-en"})
    CHECK(parse_language_pair(wrong).error().kind == ErrorKind::usage);
}

TEST_CASE("words are cut as the aligner cuts them") {
  CHECK(stems("Governments (of)", "en") == std::vector<std::string>{"govern", "of"});
  CHECK(stems("والحكومات", "ar") == std::vector<std::string>{"حكومات"});
  CHECK(stems("药物", "zh") == std::vector<std::string>{"药", "物"});
  CHECK(stems("Правительства", "ru") == std::vector<std::string>{"правит"});
  CHECK(stems("", "en").empty());
}

TEST_CASE("a memory learns a document once, and again after it was replaced") {
  const auto memory = store::transient_store();
  auto document = harbour("S/1");
  CHECK_FALSE(learn(*memory, document, nullptr).has_value());  // it is not there yet
  REQUIRE(memory->put(document).has_value());
  REQUIRE(learn(*memory, document, nullptr).has_value());
  const auto once = learned_words(*memory).value();
  REQUIRE(once.size() == 1);
  CHECK_FALSE(once[0].empty());
  REQUIRE(learn(*memory, document, nullptr).has_value());
  CHECK(learned_words(*memory).value() == once);
  document.rows.pop_back();
  document.rows.back().cells[0].push_back(3);
  document.rows.back().cells[1].push_back(3);
  REQUIRE(memory->put(document).value() == store::PutOutcome::replaced);
  CHECK(learned_words(*memory).value().empty());
  REQUIRE(learn(*memory, document, nullptr).has_value());
  CHECK(learned_words(*memory).value() != once);
}

TEST_CASE("two documents that say the same teach twice as much") {
  const auto memory = store::transient_store();
  REQUIRE(memory->put(harbour("S/1")).has_value());
  REQUIRE(learn(*memory, harbour("S/1"), nullptr).has_value());
  const auto once = learned_words(*memory).value();
  REQUIRE(memory->put(harbour("S/2")).has_value());
  REQUIRE(learn(*memory, harbour("S/2"), nullptr).has_value());
  const auto twice = learned_words(*memory).value();
  REQUIRE(twice.size() == 1);
  REQUIRE(twice[0].links.size() == once[0].links.size());
  CHECK(twice[0].links[0].count == 2 * once[0].links[0].count);
}

}  // namespace
}  // namespace hexaglot::app
