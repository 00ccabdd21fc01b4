#include <doctest/doctest.h>

#include <algorithm>

#include "case_file.hpp"
#include "real_texts.hpp"
#include "tests/support/plugin_harness.hpp"

HEXAGLOT_PLUGIN_UNDER_TEST(check_completeness);

namespace hexaglot::test {
namespace {

TEST_CASE("completeness in real texts of six languages: few findings in a thousand rows") {
  struct Text {
    const char* name;
    std::size_t at_most;
  };
  // udhr: three rows that some versions do not have. tico19: French that belongs to other rows, cells without text, …
  for (const auto& [name, at_most] :
       {Text{"udhr", 3}, Text{"cc-by", 0}, Text{"cc-by-nc", 0}, Text{"cc-by-nc-nd", 0}, Text{"cc-by-nc-sa", 1},
        Text{"cc-by-nd", 0}, Text{"cc-by-sa", 0}, Text{"tico19", 11}}) {
    const auto document = real_text(name);
    if (!document) {
      MESSAGE("skipped: ", std::string(name), " is not at hand");
      continue;
    }
    PluginHarness harness(hx_plugin_entry_check_completeness());
    const auto found = harness.check("hexaglot.check.completeness", *document);
    REQUIRE(found);
    std::string all;
    for (const auto& f : *found) all += in_short(f, *document) + " | " + f.message + '\n';
    MESSAGE(std::string(name), ": ", found->size(), " in ", document->rows.size(), " rows\n", all);
    CHECK(found->size() <= at_most);
  }
}

TEST_CASE("the recital that the Arabic declaration lacks is found") {
  const auto document = real_text("udhr");
  if (!document) {
    MESSAGE("skipped: udhr is not at hand");
    return;
  }
  PluginHarness harness(hx_plugin_entry_check_completeness());
  const auto found = harness.check("hexaglot.check.completeness", *document);
  REQUIRE(found);
  CHECK(std::any_of(found->begin(), found->end(), [&](const model::Finding& f) {
    return in_short(f, *document) == "completeness.missing warning ar @92";
  }));
}

}  // namespace
}  // namespace hexaglot::test
