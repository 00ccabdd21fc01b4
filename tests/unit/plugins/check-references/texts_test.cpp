#include <doctest/doctest.h>

#include "case_file.hpp"
#include "real_texts.hpp"
#include "statement.hpp"
#include "tests/support/plugin_harness.hpp"

HEXAGLOT_PLUGIN_UNDER_TEST(check_references);

namespace hexaglot::test {
namespace {

std::string check(const model::Document& document, std::size_t& count) {
  PluginHarness harness(hx_plugin_entry_check_references());
  const auto found = harness.check("hexaglot.check.references", document);
  REQUIRE(found);
  count = found->size();
  std::string all;
  for (const auto& f : *found) all += in_short(f, document) + " | " + f.message + '\n';
  return all;
}

TEST_CASE("the statement in six versions has the same references") {
  std::size_t count = 0;
  const auto all = check(statement(), count);
  CAPTURE(all);
  CHECK(count == 0);
}

TEST_CASE("a digit of each reference in the statement is seen") {
  const auto good = statement();
  // In the Russian version, which cites in Latin and Cyrillic letters.
  for (const auto& [what, with] :
       {std::pair("64/182", "64/128"), std::pair("E/2009/28", "E/2009/23"), std::pair("217 А", "217 В"),
        std::pair("S-20/2", "S-20/7"), std::pair("vol. 976, No. 14152", "vol. 967, No. 14152"),
        std::pair("No. 27627", "No. 27267"), std::pair("E/CN.7/2014/1", "E/CN.7/2014/2")}) {
    CAPTURE(what);
    auto document = good;
    bool done = false;
    for (auto& block : document.versions[4].blocks) {
      const auto at = block.text.find(what);
      if (done || at == std::string::npos) continue;
      block.text.replace(at, std::string_view(what).size(), with);
      done = true;
    }
    REQUIRE(done);
    std::size_t count = 0;
    const auto all = check(document, count);
    CAPTURE(all);
    CHECK(count == 1);
    CHECK(all.starts_with("references.differ warning ru @"));
  }
}

TEST_CASE("real texts in six languages give at most one finding in a thousand rows") {
  for (const std::string name :
       {"udhr", "cc-by", "cc-by-nc", "cc-by-nc-nd", "cc-by-nc-sa", "cc-by-nd", "cc-by-sa", "tico19"}) {
    const auto document = real_text(name);
    if (!document) {
      MESSAGE("skipped: ", name, " is not at hand");
      continue;
    }
    std::size_t count = 0;
    const auto all = check(*document, count);
    CAPTURE(name);
    CAPTURE(all);
    if (count != 0) MESSAGE(name, ":\n", all);
    CHECK(count <= (document->rows.size() + 999) / 1000);
  }
}

}  // namespace
}  // namespace hexaglot::test
