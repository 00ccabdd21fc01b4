#include <doctest/doctest.h>

#include <hexaglot/stems/speller.hpp>

#include "case_file.hpp"
#include "statement.hpp"
#include "tests/support/plugin_harness.hpp"

HEXAGLOT_PLUGIN_UNDER_TEST(check_spelling);

namespace hexaglot::test {
namespace {

const std::filesystem::path cases = std::filesystem::path(HEXAGLOT_SOURCE_DIR) / "plugins/check-spelling/cases";

bool no_dictionaries() {
  for (const char* language : {"ar", "en", "es", "fr", "ru"})
    if (!stems::Speller(language).available()) {
      MESSAGE("skipped: no dictionary for ", std::string(language));
      return true;
    }
  return false;
}

TEST_CASE("the spelling check finds what is wrong and says what may be meant") {
  if (no_dictionaries()) return;
  hold(cases / "bad", hx_plugin_entry_check_spelling(), "hexaglot.check.spelling");
}

TEST_CASE("the spelling check is silent where nothing is wrong") {
  if (no_dictionaries()) return;
  hold(cases / "good", hx_plugin_entry_check_spelling(), "hexaglot.check.spelling");
}

TEST_CASE("the good cases of spelling are at least as long as the bad ones") { more_good_than_bad(cases); }

TEST_CASE("the statement is spelt rightly in all its versions") {
  const auto document = statement();
  PluginHarness harness(hx_plugin_entry_check_spelling());
  const auto found = harness.check("hexaglot.check.spelling", document);
  REQUIRE(found);
  std::string all;
  for (const auto& f : *found) all += in_short(f, document) + " | " + f.message + '\n';
  CAPTURE(all);
  CHECK(found->empty());
}

}  // namespace
}  // namespace hexaglot::test
