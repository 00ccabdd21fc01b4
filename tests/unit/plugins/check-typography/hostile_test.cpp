#include <doctest/doctest.h>

#include <chrono>

#include "case_file.hpp"
#include "tests/support/plugin_harness.hpp"

HEXAGLOT_PLUGIN_UNDER_TEST(check_typography);

namespace hexaglot::test {
namespace {

TEST_CASE("signs in great number neither crash the check nor hold it up, and places lie inside") {
  for (const std::string piece :
       {"(",      ")",      "«(", "”", " ,",  "،،", "  ", "aб", "ا\u0654", "\u200B",          "األ",    "ﻼ", "⼈", ",a",
        "\u0301", "\u202E", "“",  "„", "𠀀,", "é",  "\"", "ـ",  "Ａ",      "word,word.Word ", "ﷺ\uFEFF"}) {
    std::string text;
    while (text.size() < 60000) text += piece;
    std::vector<model::Version> versions;
    for (const std::string language : {"ar", "fr", "ru", "zh"}) {
      model::Version v;
      v.language = language;
      model::Block block;
      block.text = text;
      v.blocks = {block, block};
      versions.push_back(std::move(v));
    }
    const auto document = by_block(std::move(versions));
    CAPTURE(piece);
    PluginHarness harness(hx_plugin_entry_check_typography());
    const auto begin = std::chrono::steady_clock::now();
    const auto found = harness.check("hexaglot.check.typography", document);
    const std::chrono::duration<double> took = std::chrono::steady_clock::now() - begin;
    REQUIRE(found);
    CHECK(took.count() < 20);
    for (const auto& f : *found)
      for (const auto& p : f.places)
        if (p.span.end > text.size() || p.span.begin > p.span.end) FAIL("a place outside the text");
  }
}

}  // namespace
}  // namespace hexaglot::test
