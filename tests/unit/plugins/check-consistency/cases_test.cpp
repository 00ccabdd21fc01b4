#include <doctest/doctest.h>

#include "case_file.hpp"
#include "statement.hpp"
#include "tests/support/plugin_harness.hpp"

HEXAGLOT_PLUGIN_UNDER_TEST(check_consistency);

namespace hexaglot::test {
namespace {

const std::filesystem::path cases = std::filesystem::path(HEXAGLOT_SOURCE_DIR) / "plugins/check-consistency/cases";

TEST_CASE("the consistency check finds what is rendered in two ways or in one too few") {
  hold(cases / "bad", hx_plugin_entry_check_consistency(), "hexaglot.check.consistency");
}

TEST_CASE("the consistency check is silent where nothing is wrong") {
  hold(cases / "good", hx_plugin_entry_check_consistency(), "hexaglot.check.consistency");
}

TEST_CASE("the good cases of consistency are at least as long as the bad ones") { more_good_than_bad(cases); }

TEST_CASE("the statement in six versions is consistent") {
  const auto document = statement();
  PluginHarness harness(hx_plugin_entry_check_consistency());
  const auto found = harness.check("hexaglot.check.consistency", document);
  REQUIRE(found);
  std::string all;
  for (const auto& f : *found) all += in_short(f, document) + " | " + f.message + '\n';
  CAPTURE(all);
  CHECK(found->empty());
}

}  // namespace
}  // namespace hexaglot::test
