#include <doctest/doctest.h>

#include <cstdlib>
#include <map>

#include "case_file.hpp"
#include "real_texts.hpp"
#include "statement.hpp"
#include "tests/support/plugin_harness.hpp"

HEXAGLOT_PLUGIN_UNDER_TEST(check_spelling);

namespace hexaglot::test {
namespace {

// HEXAGLOT_TELL=1 prints the findings, and looks at tico19 too.
TEST_CASE("spelling in real texts of six languages: few findings in a thousand rows") {
  struct Text {
    const char* name;
    std::size_t at_most;  // in all five languages
  };
  const bool tell = std::getenv("HEXAGLOT_TELL") != nullptr;
  for (const auto& [name, at_most] : {Text{"udhr", 6}, Text{"cc-by", 2}, Text{"cc-by-nc-sa", 3}, Text{"tico19", 250}}) {
    if (std::string(name) == "tico19" && !tell) continue;
    const auto document = real_text(name);
    if (!document) {
      MESSAGE("skipped: ", std::string(name), " is not at hand");
      continue;
    }
    PluginHarness harness(hx_plugin_entry_check_spelling());
    const auto found = harness.check("hexaglot.check.spelling", *document);
    REQUIRE(found);
    std::map<std::string, std::pair<int, int>> by_language;
    std::string all;
    for (const auto& f : *found) {
      auto& n = by_language[document->versions[f.versions.front()].language];
      ++(f.severity == model::Severity::info ? n.first : n.second);
      all += in_short(f, *document) + " | " + f.message + '\n';
    }
    for (const auto& [language, n] : by_language)
      MESSAGE(std::string(name), " ", language, ": ", n.first, " infos, ", n.second, " warnings in ",
              document->rows.size(), " rows");
    if (tell) MESSAGE(all);
    CHECK(found->size() <= at_most);
  }
}

}  // namespace
}  // namespace hexaglot::test
