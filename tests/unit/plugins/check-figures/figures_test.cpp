#include <doctest/doctest.h>

#include "case_file.hpp"
#include "real_texts.hpp"
#include "statement.hpp"
#include "tests/support/plugin_harness.hpp"

HEXAGLOT_PLUGIN_UNDER_TEST(check_figures);

namespace hexaglot::test {
namespace {

std::string told(const std::vector<model::Finding>& found, const model::Document& document) {
  std::string all;
  for (const auto& f : found) {
    all += in_short(f, document) + " | " + f.message + '\n';
    for (const auto& v : f.values) all += "    " + document.versions[v.version].language + ": " + v.value + '\n';
  }
  return all;
}

TEST_CASE("the statement in six versions has one figure that differs") {
  const auto document = statement();
  PluginHarness harness(hx_plugin_entry_check_figures());
  const auto found = harness.check("hexaglot.check.figures", document);
  REQUIRE(found);
  CAPTURE(told(*found, document));
  REQUIRE(found->size() == 1);
  CHECK(found->front().versions == std::vector<std::uint32_t>{0});
  CHECK(found->front().message == "Arabic has 60 % where the other five have 50 %.");
}

TEST_CASE("real texts in six languages give hardly any finding of figures") {
  for (const auto* name : {"udhr", "cc-by", "tico19"}) {
    const auto document = real_text(name);
    if (!document) {
      MESSAGE("skipped: ", name, " is not at hand");
      continue;
    }
    PluginHarness harness(hx_plugin_entry_check_figures());
    const auto found = harness.check("hexaglot.check.figures", *document);
    REQUIRE(found);
    MESSAGE(name, ": ", found->size(), " in ", document->rows.size(), " rows\n", told(*found, *document));
  }
}

}  // namespace
}  // namespace hexaglot::test
