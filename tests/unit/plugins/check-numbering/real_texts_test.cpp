#include "real_texts.hpp"

#include <doctest/doctest.h>

#include <algorithm>

#include "case_file.hpp"
#include "tests/support/plugin_harness.hpp"

HEXAGLOT_PLUGIN_UNDER_TEST(check_numbering);

namespace hexaglot::test {
namespace {

TEST_CASE("real texts in six languages give no numbering warning") {
  for (const std::string name :
       {"udhr", "cc-by", "cc-by-nc", "cc-by-nc-nd", "cc-by-nc-sa", "cc-by-nd", "cc-by-sa", "tico19"}) {
    const auto document = real_text(name);
    if (!document) {
      MESSAGE("skipped: ", name, " is not at hand");
      continue;
    }
    PluginHarness harness(hx_plugin_entry_check_numbering());
    const auto found = harness.check("hexaglot.check.numbering", *document);
    REQUIRE(found);
    std::string all;
    for (const auto& f : *found) all += in_short(f, *document) + " | " + f.message + '\n';
    CAPTURE(name);
    CAPTURE(all);
    const auto warnings = std::count_if(found->begin(), found->end(),
                                        [](const model::Finding& f) { return f.severity != model::Severity::info; });
    CHECK(warnings == 0);
    CHECK(found->size() <= 1);
  }
}

}  // namespace
}  // namespace hexaglot::test
