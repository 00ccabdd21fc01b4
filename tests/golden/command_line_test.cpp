// The command line is a contract: help, version, exit codes, standard output and standard error.
#include <doctest/doctest.h>

#include "tests/golden/statement.hpp"
#include "tests/support/run.hpp"
#include "tests/support/temporary.hpp"

namespace hexaglot::test {
namespace {

const std::vector<std::string> commands = {"run",    "structure", "align",     "check",   "lookup", "concordance",
                                           "import", "export",    "documents", "plugins", "edit"};

TEST_CASE("help and version everywhere, on standard output, with exit code 0") {
  for (const auto* option : {"--help", "--version"}) {
    const auto top = hexaglot({option});
    CHECK(top.exit == 0);
    CHECK_FALSE(top.out.empty());
    CHECK(top.err.empty());
    for (const auto& command : commands) {
      CAPTURE(command);
      const auto ran = hexaglot({command, option});
      CHECK(ran.exit == 0);
      CHECK_FALSE(ran.out.empty());
      CHECK(ran.err.empty());
    }
  }
  const auto help = hexaglot({"--help"});
  for (const auto& command : commands) CHECK(help.out.find(command) != std::string::npos);
}

TEST_CASE("no command, an unknown one, an unknown option: exit code 2 and one line that points to help") {
  for (const auto& arguments :
       std::vector<std::vector<std::string>>{{}, {"alignn"}, {"align", "--fromat", "json"}, {"lookup", "x"}}) {
    const auto ran = hexaglot(arguments);
    CHECK(ran.exit == 2);
    CHECK(ran.out.empty());
    CHECK(ran.err.find("--help") != std::string::npos);
    CHECK(std::count(ran.err.begin(), ran.err.end(), '\n') == 1);
  }
  const auto unknown = hexaglot({"chekc", "--quiet"}).err;
  CHECK(unknown.find("\"chekc\"") != std::string::npos);
  CHECK(unknown.find("check") != std::string::npos);
}

TEST_CASE("standard input and standard output are named by a dash") {
  const auto text = slurp(tm_data() / "statement" / "zh.md");
  const auto ran = hexaglot({"structure", "--format", "json", "-o", "-", "zh=-"}, text);
  CHECK(ran.exit == 0);
  CHECK(nlohmann::json::parse(ran.out)["blocks"].size() == structure_of("zh")["blocks"].size());
}

TEST_CASE("-o writes the file and keeps standard output empty; a folder that is missing is an error") {
  const TemporaryFolder folder;
  const auto out = folder.path() / "rows.json";
  const auto ran = hexaglot({"align", "--format", "rows", "-o", out.string(), statement("en"), statement("ar")});
  CHECK(ran.exit == 0);
  CHECK(ran.out.empty());
  CHECK(nlohmann::json::parse(slurp(out)).contains("rows"));
  const auto missing = hexaglot({"structure", "-o", (folder.path() / "no" / "x.json").string(), statement("en")});
  CHECK(missing.exit == 7);
  CHECK(missing.err.find("cannot be written") != std::string::npos);
}

TEST_CASE("--quiet says nothing but errors") {
  const TemporaryFolder folder;
  const auto memory = (folder.path() / "m.hexaglot").string();
  const auto ran =
      hexaglot({"align", "--quiet", "--memory", memory, "-o", "/dev/null", statement("en"), statement("fr")});
  CHECK(ran.exit == 0);
  CHECK(ran.err.empty());
}

TEST_CASE("plugins lists what the program is made of") {
  const auto list = run_json({"plugins", "--format", "json"});
  std::vector<std::string> ids;
  for (const auto& p : list["plugins"]) {
    CHECK(p["state"] == "active");
    ids.push_back(p["id"]);
  }
  for (const auto* id :
       {"hexaglot.format.markdown", "hexaglot.format.text", "hexaglot.format.tmx", "hexaglot.format.tbx",
        "hexaglot.format.csv", "hexaglot.format.html", "hexaglot.check.numbering", "hexaglot.check.figures",
        "hexaglot.check.terminology", "hexaglot.check.spelling", "hexaglot.check.rules"})
    CHECK(std::find(ids.begin(), ids.end(), id) != ids.end());
}

TEST_CASE("language tags are taken in any form") {
  CHECK(run_json({"structure", "--format", "json", "EN=" + (tm_data() / "statement" / "en.md").string()})["language"] ==
        "en");
}

}  // namespace
}  // namespace hexaglot::test
