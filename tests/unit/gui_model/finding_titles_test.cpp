#include "gui/model/finding_titles.hpp"

#include <doctest/doctest.h>

#include <fstream>
#include <regex>
#include <string>

using namespace hexaglot::gui;

TEST_CASE("every finding that the checks declare has a title of its own") {
  std::ifstream in(HEXAGLOT_SOURCE_DIR "/docs/checks/README.md");
  REQUIRE(in);
  const std::regex row(R"(^\| `([a-z]+\.[a-z-]+)` \| .* \| \[.*\]\(.*\.md\) \|$)");
  std::size_t count = 0;
  for (std::string line; std::getline(in, line);) {
    std::smatch found;
    if (!std::regex_match(line, found, row)) continue;
    ++count;
    CAPTURE(found[1].str());
    CHECK(has_finding_title(found[1].str()));
  }
  CHECK(count > 50);
}

TEST_CASE("a stranger's finding keeps its id, and a stranger's check its last name") {
  CHECK(finding_title("weather.rain") == "weather.rain");
  CHECK(check_title("org.example.check.weather") == "weather");
  CHECK(check_title("hexaglot.check.numbering") == "Numbering and footnotes");
}
