// The structure of the statement in all six versions.
#include <map>
#include <set>

#include <doctest/doctest.h>

#include "tests/golden/statement.hpp"

namespace hexaglot::test {
namespace {

using nlohmann::json;

std::vector<json> of_kind(const std::string& language, const std::string& kind) {
  std::vector<json> out;
  for (const auto& b : structure_of(language)["blocks"])
    if (b["kind"] == kind) out.push_back(b);
  return out;
}

std::vector<int> numbers(const std::string& language) {
  std::vector<int> out;
  for (const auto& b : of_kind(language, "paragraph"))
    if (!b["label"].is_null()) out.push_back(b["label"]["value"]);
  return out;
}

void count_up(std::vector<int>& out, int from, int to) {
  for (int i = from; i <= to; ++i) out.push_back(i);
}

// As the README of the statement lists them: who numbers how.
std::vector<int> expected_numbers(const std::string& language) {
  std::vector<int> out;
  const bool renumbered = language == "es" || language == "ru";
  count_up(out, 1, 11);
  count_up(out, renumbered ? 12 : 11, renumbered ? 33 : 32);
  count_up(out, 1, language == "zh" ? 44 : 43);
  return out;
}

TEST_CASE("every version has the labels that its README tells") {
  for (const std::string language : six) {
    CAPTURE(language);
    CHECK(numbers(language) == expected_numbers(language));
  }
}

TEST_CASE("the English text has 76 numbered and 3 unnumbered paragraphs, 25 numbered notes and the asterisk") {
  CHECK(numbers("en").size() == 76);
  CHECK(of_kind("en", "paragraph").size() == 79);
  CHECK(of_kind("en", "note").size() == 26);
  CHECK(of_kind("en", "heading").size() == 16);
  CHECK(of_kind("en", "item").empty());
}

TEST_CASE("the translations have as many blocks of each kind as the English text, in the same order") {
  const auto kinds = [](const std::string& language) {
    std::vector<std::string> out;
    for (const auto& b : structure_of(language)["blocks"])
      out.push_back(b["kind"].get<std::string>() + " " + std::to_string(b["level"].get<int>()));
    return out;
  };
  for (const std::string language : {"ar", "es", "fr", "ru", "zh"}) {
    CAPTURE(language);
    CHECK(kinds(language) == kinds("en"));
  }
}

TEST_CASE("notes are labelled from the asterisk to 25, and their marks stand in the same paragraphs everywhere") {
  const auto& english = structure_of("en")["blocks"];
  for (const std::string language : six) {
    CAPTURE(language);
    std::vector<std::string> labels;
    for (const auto& n : of_kind(language, "note")) labels.push_back(n["label"]["printed"]);
    REQUIRE(labels.size() == 26);
    CHECK(labels[0] == "*");
    for (int i = 1; i <= 25; ++i) CHECK(labels[static_cast<std::size_t>(i)] == std::to_string(i));
    const auto& blocks = structure_of(language)["blocks"];
    for (std::size_t i = 0; i < blocks.size(); ++i) {
      CAPTURE(i);
      if (language == "ar" && english[i]["notes"] == json({"15"})) {
        CHECK(blocks[i]["notes"].empty());  // the mark that the Arabic version lost
        continue;
      }
      CHECK(blocks[i]["notes"] == english[i]["notes"]);
    }
  }
}

TEST_CASE("paragraphs that a page break cut are whole again") {
  std::size_t joined = 0;
  for (const auto& b : of_kind("en", "paragraph"))
    if (b["source_lines"][0] != b["source_lines"][1]) ++joined;
  CHECK(joined == 8);
  for (const std::string language : {"ar", "es", "fr", "ru", "zh"}) {
    CAPTURE(language);
    std::size_t halves = 0;
    for (const auto& b : of_kind(language, "paragraph"))
      if (b["source_lines"][0] != b["source_lines"][1]) ++halves;
    CHECK(halves == 2);
  }
  bool before_a_capital = false;
  for (const auto& b : of_kind("en", "paragraph"))
    before_a_capital = before_a_capital ||
                       b["text"].get<std::string>().find(
                           "and the International Narcotics Control Board and other relevant") != std::string::npos;
  CHECK(before_a_capital);
}

TEST_CASE("no paragraph was shortened: each version's lengths follow the English ones") {
  const auto english = of_kind("en", "paragraph");
  for (const std::string language : {"ar", "es", "fr", "ru", "zh"}) {
    CAPTURE(language);
    const auto blocks = of_kind(language, "paragraph");
    REQUIRE(blocks.size() == english.size());
    double all = 0, all_english = 0;
    for (std::size_t i = 0; i < blocks.size(); ++i) {
      all += static_cast<double>(blocks[i]["text"].get<std::string>().size());
      all_english += static_cast<double>(english[i]["text"].get<std::string>().size());
    }
    for (std::size_t i = 0; i < blocks.size(); ++i) {
      CAPTURE(i);
      const auto expected = static_cast<double>(english[i]["text"].get<std::string>().size()) * all / all_english;
      const auto ratio = static_cast<double>(blocks[i]["text"].get<std::string>().size()) / expected;
      CHECK(ratio > 0.6);
      CHECK(ratio < 1.6);
    }
  }
}

TEST_CASE("numbering systems are those of each language") {
  const auto heading_systems = [](const std::string& language) {
    std::vector<std::string> out;
    for (const auto& b : of_kind(language, "heading"))
      if (!b["label"].is_null())
        out.push_back(b["label"]["system"].get<std::string>() + std::to_string(b["label"]["value"].get<int>()));
    return out;
  };
  const std::vector<std::string> latin = {"latin-upper1", "latin-upper2", "latin-upper3"};
  for (const std::string language : {"en", "es", "fr", "ru"}) CHECK(heading_systems(language) == latin);
  CHECK(heading_systems("ar") == std::vector<std::string>{"arabic-ordinal1", "arabic-ordinal2", "arabic-ordinal3"});
  CHECK(heading_systems("zh") == std::vector<std::string>{"chinese1", "chinese2", "chinese3"});
  CHECK(of_kind("ar", "paragraph")[1]["label"]["printed"] == "1 -");
  CHECK(of_kind("en", "paragraph")[1]["label"]["printed"] == "1.");
}

TEST_CASE("italics are marks, not text: the operative verb of paragraph 2 and the bare one of the first 11") {
  for (const std::string language : six) {
    CAPTURE(language);
    const auto paragraphs = of_kind(language, "paragraph");
    const auto italic_at_start = [](const json& b) {
      for (const auto& m : b["marks"])
        if (m["kind"] == "italic" && m["begin"] == 0) return true;
      return false;
    };
    CHECK(italic_at_start(paragraphs[2]));
    CHECK_FALSE(italic_at_start(paragraphs[11]));
    for (const auto& b : paragraphs) {
      CHECK(b["text"].get<std::string>().find('*') == std::string::npos);
      CHECK(b["text"].get<std::string>().find("<sup") == std::string::npos);
    }
  }
}

TEST_CASE("front matter is told from the body") {
  for (const std::string language : six) {
    CAPTURE(language);
    CHECK(of_kind(language, "front").size() == 4);
  }
}

}  // namespace
}  // namespace hexaglot::test
