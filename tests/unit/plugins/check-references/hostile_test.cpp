#include <doctest/doctest.h>

#include <chrono>

#include "case_file.hpp"
#include "tests/support/plugin_harness.hpp"

HEXAGLOT_PLUGIN_UNDER_TEST(check_references);

namespace hexaglot::test {
namespace {

// Twenty thousand pieces with numbers in them from `first` on, all in one block.
model::Version crowd(const std::string& language, const std::string& before, const std::string& after, int first) {
  std::string text;
  for (int i = 0; i < 20000; ++i) text += before + std::to_string(first + i) + after;
  model::Version v;
  v.language = language;
  model::Block block;
  block.text = text;
  v.blocks.push_back(block);
  return v;
}

TEST_CASE("a block of twenty thousand references neither crashes the check nor holds it up") {
  for (const auto& [before, after] :
       {std::pair("A/58/", " "), std::pair("A/58//", " "), std::pair("www.example.org/", " "),
        std::pair("http:/www.example.org/", " "), std::pair("ABCD", " "), std::pair("vol. ", ", No. 5 "),
        std::pair("resolution ", " (2000) "), std::pair("مجلد ", "، الرقم ١ "), std::pair("А/58/", "号")}) {
    const auto document = by_block({crowd("en", before, after, 1), crowd("ru", before, after, 30001),
                                    crowd("zh", before, after, 50001), crowd("ar", before, after, 70001)});
    CAPTURE(before);
    PluginHarness harness(hx_plugin_entry_check_references());
    const auto begin = std::chrono::steady_clock::now();
    const auto found = harness.check("hexaglot.check.references", document);
    const std::chrono::duration<double> took = std::chrono::steady_clock::now() - begin;
    REQUIRE(found);
    CHECK(took.count() < 30);
    for (const auto& f : *found)
      for (const auto& p : f.places)
        if (p.span.end > document.versions[p.version].blocks[p.block].text.size()) FAIL("a place outside the text");
  }
}

}  // namespace
}  // namespace hexaglot::test
