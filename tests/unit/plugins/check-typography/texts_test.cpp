#include <doctest/doctest.h>

#include "case_file.hpp"
#include "real_texts.hpp"
#include "statement.hpp"
#include "tests/support/plugin_harness.hpp"

HEXAGLOT_PLUGIN_UNDER_TEST(check_typography);

namespace hexaglot::test {
namespace {

std::string check(const model::Document& document, std::size_t& count) {
  PluginHarness harness(hx_plugin_entry_check_typography());
  const auto found = harness.check("hexaglot.check.typography", document);
  REQUIRE(found);
  count = found->size();
  std::string all;
  for (const auto& f : *found) all += in_short(f, document) + " | " + f.message + '\n';
  return all;
}

TEST_CASE("the statement in six versions is well set") {
  std::size_t count = 0;
  const auto all = check(statement(), count);
  CAPTURE(all);
  CHECK(count == 0);
}

TEST_CASE("professional texts in six languages give next to no finding") {
  // cc-*: a ligature of two marks in the Arabic of each, and half-width marks in one line of the Chinese.
  for (const auto& [name, most] :
       {std::pair("udhr", 0), std::pair("cc-by", 2), std::pair("cc-by-nc", 2), std::pair("cc-by-nc-nd", 2),
        std::pair("cc-by-nc-sa", 4), std::pair("cc-by-sa", 4)}) {
    const auto document = real_text(name);
    if (!document) {
      MESSAGE("skipped: ", std::string(name), " is not at hand");
      continue;
    }
    std::size_t count = 0;
    const auto all = check(*document, count);
    CAPTURE(all);
    CHECK(count <= static_cast<std::size_t>(most));
  }
}

}  // namespace
}  // namespace hexaglot::test
