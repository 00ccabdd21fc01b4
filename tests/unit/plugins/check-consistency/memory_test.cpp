#include <doctest/doctest.h>

#include "case_file.hpp"
#include "tests/support/plugin_harness.hpp"

HEXAGLOT_PLUGIN_UNDER_TEST(check_consistency);

namespace hexaglot::test {
namespace {

model::Version version(const std::string& language, const std::string& text) {
  model::Version v;
  v.language = language;
  model::Block block;
  block.text = text;
  v.blocks.push_back(block);
  return v;
}

const std::vector<PluginHarness::Earlier> earlier = {{"A/1",
                                                      7,
                                                      true,
                                                      {{"en", "The Commission takes note of the report."},
                                                       {"fr", "La Commission prend note du rapport."},
                                                       {"ar", "تحيط اللجنة علما بالتقرير."},
                                                       {"zh", "委员会注意到该报告。"}}}};

std::vector<model::Finding> check(model::Document document, const std::vector<PluginHarness::Earlier>& memory) {
  PluginHarness::Offer offer;
  offer.memory = memory;
  PluginHarness harness(hx_plugin_entry_check_consistency(), offer);
  const auto found = harness.check("hexaglot.check.consistency", document);
  REQUIRE(found);
  return *found;
}

TEST_CASE("a version that departs from an earlier document is told, with what stood there") {
  const auto found =
      check(by_block({version("en", "The Commission takes note of the report."),
                      version("fr", "La Commission prend note du rapport."),
                      version("ar", "أحاطت الهيئة بهذه الوثيقة."), version("zh", "委员会注意到该报告。")}),
            earlier);
  REQUIRE(found.size() == 1);
  CHECK(found[0].id == "consistency.memory");
  CHECK(found[0].versions == std::vector<std::uint32_t>{2});
  CHECK(found[0].message.find("A/1 does in row 7") != std::string::npos);
  CHECK(found[0].message.find("تحيط اللجنة علما بالتقرير.") != std::string::npos);
}

TEST_CASE("rendered as before, in other case and punctuation, nothing is told") {
  CHECK(check(by_block({version("en", "THE COMMISSION TAKES NOTE OF THE REPORT"),
                        version("fr", "La Commission prend note du rapport"),
                        version("ar", "تُحيطُ اللجنةُ علمًا بالتقرير"), version("zh", "委员会 注意到该报告")}),
              earlier)
            .empty());
}

TEST_CASE("where most versions say something new, the memory is no measure") {
  CHECK(check(by_block({version("en", "The Commission takes note of the report."),
                        version("fr", "La Commission examinera le budget l’an prochain."),
                        version("ar", "ستنظر اللجنة في الميزانية."), version("zh", "委员会将审议预算。")}),
              earlier)
            .empty());
}

TEST_CASE("rows that are not trusted, and those of the document itself, are not compared with") {
  auto doubtful = earlier;
  doubtful[0].trusted = false;
  const std::vector<model::Version> versions = {version("en", "The Commission takes note of the report."),
                                                version("fr", "La Commission prend note du rapport."),
                                                version("ar", "أحاطت الهيئة بهذه الوثيقة.")};
  CHECK(check(by_block(versions), doubtful).empty());
  auto own = by_block(versions);
  own.symbol = "A/1";
  CHECK(check(own, earlier).empty());
  CHECK(check(by_block(versions), {}).empty());
}

}  // namespace
}  // namespace hexaglot::test
