#include <doctest/doctest.h>

#include <algorithm>

#include "case_file.hpp"

namespace hexaglot::test {
namespace {

void hold(const std::string& name) {
  const auto terms = case_terms();
  for (const auto& c : read_term_cases(name)) {
    INFO(c.title);
    std::vector<std::string> given;
    for (const auto& f : check_terms(c.document, terms)) {
      INFO(f.message);
      given.push_back(in_short(f, c.document));
    }
    auto expected = c.expected;
    std::sort(given.begin(), given.end());
    std::sort(expected.begin(), expected.end());
    CHECK(given == expected);
  }
}

TEST_CASE("the terminology check speaks where a version departs from the termbase") { hold("bad"); }

TEST_CASE("the terminology check is silent where nothing is wrong") { hold("good"); }

TEST_CASE("the good cases are at least as long as the bad ones and expect nothing") {
  for (const auto& c : read_term_cases("good")) {
    INFO(c.title);
    CHECK(c.expected.empty());
  }
  for (const auto& c : read_term_cases("bad")) {
    INFO(c.title);
    CHECK(!c.expected.empty());
  }
  CHECK(case_file_lines("good") >= case_file_lines("bad"));
  CHECK(read_term_cases("good").size() >= read_term_cases("bad").size());
}

}  // namespace
}  // namespace hexaglot::test
