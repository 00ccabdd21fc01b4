// The divergences of the statement are found, and nothing else on the faithful version.
#include <algorithm>
#include <set>

#include <doctest/doctest.h>

#include "tests/golden/statement.hpp"
#include "tests/support/run.hpp"
#include "tests/support/temporary.hpp"

namespace hexaglot::test {
namespace {

using nlohmann::json;

json findings(std::vector<std::string> more, int exit = 1) {
  std::vector<std::string> arguments = {"check", "--format", "json", "--terms", termbase()};
  arguments.insert(arguments.end(), more.begin(), more.end());
  return run_json(arguments, exit)["findings"];
}

// "id languages row", for those that are more than information.
std::vector<std::string> departures(const json& all) {
  std::vector<std::string> out;
  for (const auto& f : all) {
    if (f["severity"] == "info") continue;
    std::string line = f["id"];
    for (const auto& l : f["languages"]) line += " " + l.get<std::string>();
    out.push_back(line);
  }
  std::sort(out.begin(), out.end());
  return out;
}

TEST_CASE("the six versions: the listed divergences, each once, each with its outlier") {
  const auto all = findings(statement_all());
  CHECK(departures(all) == std::vector<std::string>{"figures.differ ar", "footnotes.mark-missing ar",
                                                    "numbering.shift es ru", "numbering.shift zh"});
  for (const auto& f : all) {
    CAPTURE(f.dump(1));
    CHECK(f["message"].get<std::string>().size() > 20);
    CHECK_FALSE(f["languages"].empty());
    CHECK(f["values"].size() == 6);
    for (const auto& l : f["languages"]) CHECK(l != "fr");
  }
}

TEST_CASE("what all versions share is told once, for information") {
  std::multiset<std::string> shared;
  for (const auto& f : findings(statement_all()))
    if (f["severity"] == "info") shared.insert(f["id"].get<std::string>());
  CHECK(shared == std::multiset<std::string>{"numbering.duplicate", "numbering.heading-variant", "numbering.unnumbered",
                                             "numbering.unnumbered"});
}

TEST_CASE("English with French, the faithful version: nothing departs") {
  CHECK(departures(findings({statement("en"), statement("fr")})).empty());
}

TEST_CASE("the shift in Spanish and Russian starts at the second 11 and runs to the end of its part") {
  for (const auto& f : findings(statement_all())) {
    if (f["id"] != "numbering.shift" || f["languages"] != json({"es", "ru"})) continue;
    CHECK(f["values"]["en"].get<std::string>().find("11") != std::string::npos);
    CHECK(f["values"]["ru"].get<std::string>().find("12") != std::string::npos);
    CHECK(f["last_row"].get<int>() > f["row"].get<int>() + 20);
  }
}

TEST_CASE("English alone: its own oddities are warnings") {
  std::set<std::string> ids;
  for (const auto& f : findings({statement("en")})) ids.insert(f["id"].get<std::string>());
  CHECK(ids == std::set<std::string>{"numbering.duplicate", "numbering.heading-variant", "numbering.unnumbered"});
}

TEST_CASE("--only keeps to what it names, and an unknown name is a usage error") {
  const auto figures = findings([] {
    auto v = statement_all();
    v.insert(v.begin(), {"--only", "figures"});
    return v;
  }());
  REQUIRE(figures.size() == 1);
  CHECK(figures[0]["languages"] == json({"ar"}));
  const auto wrong = hexaglot({"check", "--only", "numberng", statement("en")});
  CHECK(wrong.exit == 2);
  CHECK(wrong.err.find("numbering") != std::string::npos);
}

TEST_CASE("two clean versions exit with 0 and say so") {
  const TemporaryFolder folder;
  const auto en = folder.file("en.md", "# Decision\n\n1. The Council met on 3 July 2013.\n\n2. It rose at noon.\n");
  const auto zh = folder.file("zh.md", "# 决定\n\n1. 理事会于2013年7月3日举行会议。\n\n2. 会议于中午结束。\n");
  const auto ran = hexaglot({"check", "en=" + en.string(), "zh=" + zh.string()});
  CHECK(ran.exit == 0);
  CHECK(ran.out.find("no findings") != std::string::npos);
}

TEST_CASE("sarif: version 2.1.0, every result points to a rule and a line") {
  auto arguments = statement_all();
  arguments.insert(arguments.begin(), {"check", "--format", "sarif"});
  const auto sarif = run_json(arguments, 1);
  CHECK(sarif["version"] == "2.1.0");
  const auto& run = sarif["runs"][0];
  for (const auto& r : run["results"]) {
    CHECK(run["tool"]["driver"]["rules"][r["ruleIndex"].get<std::size_t>()]["id"] == r["ruleId"]);
    CHECK(r["locations"][0]["physicalLocation"]["region"]["startLine"].get<int>() > 0);
  }
}

TEST_CASE("a memory checks like the files it was made from") {
  const TemporaryFolder folder;
  const auto memory = (folder.path() / "m.hexaglot").string();
  auto arguments = statement_all();
  arguments.insert(arguments.begin(), {"align", "--memory", memory, "--symbol", "S/1", "-o", "/dev/null"});
  REQUIRE(hexaglot(arguments).exit == 0);
  CHECK(departures(findings({"--memory", memory})) == departures(findings(statement_all())));
  CHECK(departures(findings({"--memory", memory, "--document", "S/1"})).size() == 4);
}

}  // namespace
}  // namespace hexaglot::test
