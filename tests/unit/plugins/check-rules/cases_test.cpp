#include <doctest/doctest.h>

#include "case_file.hpp"
#include "statement.hpp"
#include "tests/support/plugin_harness.hpp"
#include "tests/support/temporary.hpp"

HEXAGLOT_PLUGIN_UNDER_TEST(check_rules);

namespace hexaglot::test {
namespace {

const std::filesystem::path cases = std::filesystem::path(HEXAGLOT_SOURCE_DIR) / "plugins/check-rules/cases";

PluginHarness::Offer shipped() { return {{}, {{"rules.file", (tm_data() / "rules" / "example.rules").string()}}}; }

TEST_CASE("the shipped rules find what they forbid and what they require") {
  hold(cases / "bad", hx_plugin_entry_check_rules(), "hexaglot.check.rules", shipped());
}

TEST_CASE("the shipped rules are silent where nothing is wrong") {
  hold(cases / "good", hx_plugin_entry_check_rules(), "hexaglot.check.rules", shipped());
}

TEST_CASE("the good cases of rules are at least as long as the bad ones") { more_good_than_bad(cases); }

TEST_CASE("the shipped rules are sound, and the statement keeps them") {
  const auto document = statement();
  PluginHarness harness(hx_plugin_entry_check_rules(), shipped());
  const auto found = harness.check("hexaglot.check.rules", document);
  REQUIRE(found);
  CHECK(harness.log().empty());
  for (const auto& line : harness.log()) MESSAGE(line);
  std::string all;
  for (const auto& f : *found) all += in_short(f, document) + " | " + f.message + '\n';
  CAPTURE(all);
  CHECK(found->empty());
}

TEST_CASE("without a rule file nothing is asked") {
  const auto document = statement();
  PluginHarness harness(hx_plugin_entry_check_rules());
  const auto found = harness.check("hexaglot.check.rules", document);
  REQUIRE(found);
  CHECK(found->empty());
}

}  // namespace
}  // namespace hexaglot::test
