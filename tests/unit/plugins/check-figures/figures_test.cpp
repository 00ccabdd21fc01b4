#include <doctest/doctest.h>

#include <algorithm>

#include "case_file.hpp"
#include "real_texts.hpp"
#include "statement.hpp"
#include "tests/support/plugin_harness.hpp"

HEXAGLOT_PLUGIN_UNDER_TEST(check_figures);

namespace hexaglot::test {
namespace {

const std::filesystem::path cases = std::filesystem::path(HEXAGLOT_SOURCE_DIR) / "plugins/check-figures/cases";

std::string told(const std::vector<model::Finding>& found, const model::Document& document) {
  std::string all;
  for (const auto& f : found) {
    all += in_short(f, document) + " | " + f.message + '\n';
    for (const auto& v : f.values) all += "    " + document.versions[v.version].language + ": " + v.value + '\n';
  }
  return all;
}

TEST_CASE("the figures check finds what is wrong and names who departs") {
  hold(cases / "bad", hx_plugin_entry_check_figures(), "hexaglot.check.figures");
}

TEST_CASE("the figures check is silent where nothing is wrong") {
  hold(cases / "good", hx_plugin_entry_check_figures(), "hexaglot.check.figures");
}

TEST_CASE("the good cases of figures are at least as long as the bad ones") { more_good_than_bad(cases); }

TEST_CASE("the statement in six versions has one figure that differs") {
  const auto document = statement();
  PluginHarness harness(hx_plugin_entry_check_figures());
  const auto found = harness.check("hexaglot.check.figures", document);
  REQUIRE(found);
  CAPTURE(told(*found, document));
  REQUIRE(found->size() == 1);
  const auto& f = found->front();
  CHECK(f.versions == std::vector<std::uint32_t>{0});
  CHECK(f.message == "Arabic has 60 % where the other five have 50 %.");
  CHECK(f.values.size() == 6);
  REQUIRE(f.places.size() == 1);
  const auto& text = document.versions[0].blocks[f.places[0].block].text;
  CHECK(f.places[0].span.in(text).starts_with("60"));
}

TEST_CASE("another date in a masthead is told between two versions too") {
  auto document = statement();
  auto& text = document.versions[3].blocks[1].text;  // French: the date of the document
  const auto at = text.find("11 mars");
  REQUIRE(at != std::string::npos);
  text.replace(at, 2, "12");
  for (auto& row : document.rows)
    for (const std::size_t v : {0U, 2U, 4U, 5U}) row.cells[v].clear();
  PluginHarness harness(hx_plugin_entry_check_figures());
  const auto found = harness.check("hexaglot.check.figures", document);
  REQUIRE(found);
  CAPTURE(told(*found, document));
  REQUIRE(found->size() == 1);
  CHECK(found->front().message == "French has 2014-03-12 where English has 2014-03-11 (no majority).");
}

TEST_CASE("a day that no month has is told in a masthead too") {
  auto document = statement();
  auto& text = document.versions[3].blocks[1].text;
  const auto at = text.find("11 mars");
  REQUIRE(at != std::string::npos);
  text.replace(at, 2, "51");
  PluginHarness harness(hx_plugin_entry_check_figures());
  const auto found = harness.check("hexaglot.check.figures", document);
  REQUIRE(found);
  CAPTURE(told(*found, document));
  REQUIRE(found->size() == 2);
  CHECK(found->front().versions == std::vector<std::uint32_t>{3});
  CHECK(found->front().message.find("where the other five have 2014-03-11") != std::string::npos);
}

TEST_CASE("a row of numbers without end is left alone, and quickly") {
  auto document = statement();
  auto& text = document.versions[1].blocks[40].text;
  text.clear();
  for (int i = 0; i < 20000; ++i) text += std::to_string(i) + " ";
  for (auto& s : document.segments[1])
    if (s.block == 40) s.span = {0, static_cast<std::uint32_t>(text.size())};
  PluginHarness harness(hx_plugin_entry_check_figures());
  const auto found = harness.check("hexaglot.check.figures", document);
  REQUIRE(found);
  CHECK(found->size() == 1);
}

TEST_CASE("figures in real texts of six languages: few findings in a thousand rows") {
  struct Text {
    const char* name;
    std::size_t at_most;
  };
  // tico19 has whole stretches of misaligned French: counted only so that it does not grow.
  for (const auto& [name, at_most] : {Text{"udhr", 0}, Text{"cc-by", 0}, Text{"cc-by-nc-sa", 0}, Text{"tico19", 105}}) {
    const auto document = real_text(name);
    if (!document) {
      MESSAGE("skipped: ", std::string(name), " is not at hand");
      continue;
    }
    PluginHarness harness(hx_plugin_entry_check_figures());
    const auto found = harness.check("hexaglot.check.figures", *document);
    REQUIRE(found);
    MESSAGE(std::string(name), ": ", found->size(), " in ", document->rows.size(), " rows");
    CHECK(found->size() <= at_most);
  }
}

}  // namespace
}  // namespace hexaglot::test
