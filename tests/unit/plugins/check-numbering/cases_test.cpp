#include <doctest/doctest.h>

#include "case_file.hpp"
#include "tests/support/plugin_harness.hpp"

HEXAGLOT_PLUGIN_UNDER_TEST(check_numbering);

namespace hexaglot::test {
namespace {

const std::filesystem::path cases = std::filesystem::path(HEXAGLOT_SOURCE_DIR) / "plugins/check-numbering/cases";

TEST_CASE("the numbering check finds what is wrong and names who departs") {
  hold(cases / "bad", hx_plugin_entry_check_numbering(), "hexaglot.check.numbering");
}

TEST_CASE("the numbering check is silent where nothing is wrong") {
  hold(cases / "good", hx_plugin_entry_check_numbering(), "hexaglot.check.numbering");
}

TEST_CASE("the good cases are at least as long as the bad ones and expect nothing") {
  std::size_t good = 0;
  std::size_t bad = 0;
  for (const auto& c : read_cases(cases / "good")) {
    good += c.lines;
    CAPTURE(c.title);
    CHECK(c.expected.empty());
  }
  for (const auto& c : read_cases(cases / "bad")) {
    bad += c.lines;
    CAPTURE(c.title);
    CHECK(!c.expected.empty());
  }
  CHECK(good >= bad);
}

}  // namespace
}  // namespace hexaglot::test
