#include <doctest/doctest.h>

#include <chrono>

#include "case_file.hpp"
#include "real_texts.hpp"
#include "statement.hpp"
#include "tests/support/plugin_harness.hpp"

HEXAGLOT_PLUGIN_UNDER_TEST(check_consistency);

namespace hexaglot::test {
namespace {

constexpr const char* id = "hexaglot.check.consistency";

TEST_CASE("consistency in real texts of six languages: few findings in a thousand rows") {
  struct Text {
    const char* name;
    std::size_t at_most;
  };
  for (const auto& [name, at_most] :
       {Text{"udhr", 0}, Text{"cc-by", 0}, Text{"cc-by-nc", 0}, Text{"cc-by-nc-nd", 0}, Text{"cc-by-nc-sa", 0},
        Text{"cc-by-nd", 0}, Text{"cc-by-sa", 0}, Text{"tico19", 10}}) {
    const auto document = real_text(name);
    if (!document) {
      MESSAGE("skipped: ", std::string(name), " is not at hand");
      continue;
    }
    PluginHarness harness(hx_plugin_entry_check_consistency());
    const auto found = harness.check(id, *document);
    REQUIRE(found);
    std::string all;
    for (const auto& f : *found) all += in_short(f, *document) + " | " + f.message + '\n';
    MESSAGE(std::string(name), ": ", found->size(), " in ", document->rows.size(), " rows\n", all);
    CHECK(found->size() <= at_most);
  }
}

TEST_CASE("a cell copied from the row before is found in every language") {
  const auto clean = statement();
  for (std::uint32_t v = 0; v < 6; ++v) {
    std::size_t done = 0, found = 0;
    auto dirty = clean;
    std::vector<std::uint32_t> rows;
    for (std::uint32_t r = 20; r + 1 < clean.rows.size(); r += 3) {
      const auto text = clean.cell_text(clean.rows[r - 1], v);
      if (text.size() < 20) continue;
      const auto& cell = dirty.rows[r].cells[v];
      auto& segment = dirty.segments[v][cell.front()];
      auto& block = dirty.versions[v].blocks[segment.block];
      block.text = text;
      block.marks.clear();
      segment.span = {0, static_cast<std::uint32_t>(text.size())};
      rows.push_back(r);
    }
    PluginHarness harness(hx_plugin_entry_check_consistency());
    const auto after = harness.check(id, dirty);
    REQUIRE(after);
    done = rows.size();
    for (const auto r : rows)
      for (const auto& f : *after)
        if (f.row == r && f.versions == std::vector<std::uint32_t>{v}) {
          ++found;
          break;
        }
    MESSAGE(clean.versions[v].language, ": ", found, " of ", done, ", ", after->size(), " findings");
    CHECK(10 * found >= 9 * done);
    CHECK(after->size() <= found + done / 10);  // a copied cell may depart from other rows as well
  }
}

TEST_CASE("noise and a hundred thousand equal rows hold nothing up") {
  std::vector<model::Version> versions;
  for (const std::string language : {"ar", "en", "zh"}) {
    model::Version v;
    v.language = language;
    for (int b = 0; b < 30000; ++b) {
      model::Block block;
      block.text = b % 3 == 0 ? "The same words in every row of this text " + std::to_string(b % 40)
                              : "نص طويل بما يكفي 条文内容相同的一行";
      v.blocks.push_back(std::move(block));
    }
    versions.push_back(std::move(v));
  }
  const auto document = by_block(std::move(versions));
  PluginHarness harness(hx_plugin_entry_check_consistency());
  const auto begin = std::chrono::steady_clock::now();
  REQUIRE(harness.check(id, document));
  const std::chrono::duration<double> took = std::chrono::steady_clock::now() - begin;
  MESSAGE("30,000 rows of three versions: ", took.count(), " s");
  CHECK(took.count() < 20);
  REQUIRE(harness.check(id, by_block({})));
}

}  // namespace
}  // namespace hexaglot::test
