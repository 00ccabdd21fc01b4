#include "real_texts.hpp"

#include <doctest/doctest.h>

#include "case_file.hpp"
#include "tests/support/plugin_harness.hpp"

HEXAGLOT_PLUGIN_UNDER_TEST(check_numbering);

namespace hexaglot::test {
namespace {

TEST_CASE("real texts in six languages give hardly any numbering finding") {
  for (const auto* name : {"udhr", "cc-by", "cc-by-sa", "tico19"}) {
    const auto document = real_text(name);
    if (!document) {
      MESSAGE("skipped: ", name, " is not at hand");
      continue;
    }
    PluginHarness harness(hx_plugin_entry_check_numbering());
    const auto found = harness.check("hexaglot.check.numbering", *document);
    REQUIRE(found);
    std::string all;
    for (const auto& f : *found) {
      all += in_short(f, *document) + " | " + f.message + '\n';
      for (const auto& v : f.values) all += "    " + document->versions[v.version].language + ": " + v.value + '\n';
    }
    MESSAGE(name, ": ", found->size(), " in ", document->rows.size(), " rows\n", all);
  }
}

}  // namespace
}  // namespace hexaglot::test
