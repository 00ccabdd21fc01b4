// Two sentences that say the same or do not (pairs.txt), and the same sentence in six languages with one version
// changed.
#include <doctest/doctest.h>

#include <array>
#include <fstream>
#include <string>
#include <vector>

#include "case_file.hpp"
#include "tests/support/plugin_harness.hpp"

HEXAGLOT_PLUGIN_UNDER_TEST(check_figures);

namespace hexaglot::test {
namespace {

using Texts = std::vector<std::pair<std::string, std::string>>;

model::Document row_of(const Texts& texts) {
  std::vector<model::Version> versions;
  for (const auto& [language, text] : texts) {
    model::Version v;
    v.language = language;
    model::Block block;
    block.text = text;
    v.blocks.push_back(std::move(block));
    versions.push_back(std::move(v));
  }
  return by_block(std::move(versions));
}

std::vector<model::Finding> found_in(const Texts& texts) {
  PluginHarness harness(hx_plugin_entry_check_figures());
  const auto found = harness.check("hexaglot.check.figures", row_of(texts));
  REQUIRE(found);
  return *found;
}

std::vector<std::string> split(const std::string& line) {
  std::vector<std::string> out;
  std::size_t from = 0;
  for (auto at = line.find(" | "); at != std::string::npos; at = line.find(" | ", from)) {
    out.push_back(line.substr(from, at - from));
    from = at + 3;
  }
  out.push_back(line.substr(from));
  return out;
}

constexpr std::array<const char*, 6> languages = {"ar", "en", "es", "fr", "ru", "zh"};
using Six = std::array<const char*, 6>;  // one thing in the six languages

// Each thing of the list in each version in turn in the place of the one before it; how many were told of the version.
void hold_changes(const std::vector<Six>& things, const Six& before, const Six& after) {
  std::size_t told = 0;
  for (std::size_t i = 0; i < things.size(); ++i) {
    Texts texts;
    for (std::size_t l = 0; l < 6; ++l)
      texts.emplace_back(languages[l], std::string(before[l]) + things[i][l] + after[l]);
    CAPTURE(texts[1].second);
    std::string messages;
    for (const auto& f : found_in(texts)) messages += f.message + '\n';
    CHECK(messages == "");
    for (std::uint32_t l = 0; l < 6; ++l) {
      auto changed = texts;
      changed[l].second = std::string(before[l]) + things[(i + 1) % things.size()][l] + after[l];
      const auto found = found_in(changed);
      const bool one = found.size() == 1 && found[0].versions == std::vector<std::uint32_t>{l};
      CAPTURE(changed[l].second);
      CHECK(one);
      if (one) ++told;
    }
  }
  CHECK(told == things.size() * 6);
}

TEST_CASE("a hundred pairs: those that say the same are silent, those that differ are told") {
  std::ifstream file(std::string(HEXAGLOT_SOURCE_DIR) + "/tests/unit/plugins/check-figures/pairs.txt");
  std::size_t pairs = 0;
  for (std::string line; std::getline(file, line);) {
    if (line.empty() || line[0] == '#') continue;
    const auto part = split(line);
    REQUIRE(part.size() == 5);
    ++pairs;
    CAPTURE(line);
    std::string messages;
    for (const auto& f : found_in({{part[1], part[2]}, {part[3], part[4]}})) messages += f.message + '\n';
    CAPTURE(messages);
    CHECK(messages.empty() == (part[0] == "same"));
  }
  CHECK(pairs == 100);
}

TEST_CASE("another session in words is told in each language") {
  hold_changes(
      {{"الثانية عشرة", "twelfth", "12º", "douzième", "двенадцатая", "十二"},
       {"الحادية والعشرين", "twenty-first", "vigésimo primer", "vingt et unième", "двадцать первая", "二十一"},
       {"الثامنة والأربعين", "forty-eighth", "cuadragésimo octavo", "quarante-huitième", "сорок восьмая", "四十八"},
       {"السابعة والخمسين", "fifty-seventh", "quincuagésimo séptimo", "cinquante-septième", "пятьдесят седьмая",
        "五十七"},
       {"الثالثة والستين", "sixty-third", "sexagésimo tercer", "soixante-troisième", "шестьдесят третья", "六十三"},
       {"الخامسة والسبعين", "seventy-fifth", "septuagésimo quinto", "soixante-quinzième", "семьдесят пятая", "七十五"},
       {"الثمانين", "eightieth", "octogésimo", "quatre-vingtième", "восьмидесятая", "八十"},
       {"التاسعة والتسعين", "ninety-ninth", "nonagésimo noveno", "quatre-vingt-dix-neuvième", "девяносто девятая",
        "九十九"}},
      {"الدورة ", "the ", "el ", "la ", "", "第"},
      {"", " session", " período de sesiones", " session", " сессия", "届会议"});
}

TEST_CASE("another magnitude is told in each language") {
  hold_changes({{"3 آلاف", "3 thousand", "3 mil", "3 000", "3 тыс.", "3000"},
                {"3 ملايين", "3 million", "3 millones", "3 millions", "3 млн", "300万"},
                {"3 بلايين", "3 billion", "3.000 millones", "3 milliards", "3 млрд", "30亿"}},
               {"بلغ العدد ", "It counted ", "Eran ", "On comptait ", "Насчитывалось ", "共有"},
               {".", ".", ".", ".", ".", "人。"});
}

TEST_CASE("another percentage is told in each language") {
  hold_changes({{"50 في المائة", "50 per cent", "50 %", "50 %", "50 процентов", "百分之五十"},
                {"60 في المائة", "60 per cent", "60 %", "60 %", "60 процентов", "百分之六十"},
                {"6.5 في المائة", "6.5 per cent", "6,5 %", "6,5 %", "6,5 процента", "6.5%"},
                {"٧ في المائة", "7 per cent", "7 %", "7 %", "7 процентов", "7%"}},
               {"نسبة ", "A share of ", "Un ", "Une part de ", "Доля в ", "占"}, {".", ".", ".", ".", ".", "。"});
}

TEST_CASE("another day, month or year is told in each language") {
  hold_changes({{"11 آذار/مارس 2014", "11 March 2014", "11 de marzo de 2014", "11 mars 2014", "11 марта 2014 года",
                 "2014年3月11日"},
                {"12 آذار/مارس 2014", "12 March 2014", "12 de marzo de 2014", "12 mars 2014", "12 марта 2014 года",
                 "2014年3月12日"},
                {"12 كانون الثاني/يناير 2014", "12 January 2014", "12 de enero de 2014", "12 janvier 2014",
                 "12 января 2014 года", "2014年1月12日"},
                {"12 كانون الثاني/يناير 2015", "12 January 2015", "12 de enero de 2015", "12 janvier 2015",
                 "12 января 2015 года", "2015年1月12日"},
                {"١٢ أيلول/سبتمبر ٢٠١٥", "12 September 2015", "12 de septiembre de 2015", "12 septembre 2015",
                 "12 сентября 2015 года", "二〇一五年九月十二日"}},
               {"في ", "On ", "El ", "Le ", "", "于"}, {"", "", "", "", "", ""});
}

}  // namespace
}  // namespace hexaglot::test
