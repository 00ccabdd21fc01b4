// The main job in one go.
#include <filesystem>

#include <doctest/doctest.h>

#include "tests/golden/statement.hpp"
#include "tests/support/run.hpp"
#include "tests/support/temporary.hpp"

namespace hexaglot::test {
namespace {

std::vector<std::string> job(const std::string& folder) {
  auto out = statement_all();
  out.insert(out.begin(),
             {"run", "--symbol", "E/CN.7/2014/L.15", "--name", "statement", "--terms", termbase(), "-d", folder});
  return out;
}

TEST_CASE("writes the memory, the TMX, the page and the findings, and tells what it found") {
  const TemporaryFolder folder;
  const auto out = (folder.path() / "new" / "folder").string();
  const auto ran = hexaglot(job(out));
  CAPTURE(ran.err);
  REQUIRE(ran.exit == 0);
  for (const auto* file : {"statement.hexaglot", "statement.tmx", "statement.html", "findings.json"})
    CHECK(std::filesystem::file_size(std::filesystem::path(out) / file) > 1000);
  for (const auto* part :
       {"rows", "mean confidence", "doubtful", "numbering.shift", "es, ru", "figures.differ", "statement.html"}) {
    CAPTURE(part);
    CHECK(ran.out.find(part) != std::string::npos);
  }
}

TEST_CASE("a second run changes nothing") {
  const TemporaryFolder folder;
  const auto out = folder.path().string();
  REQUIRE(hexaglot(job(out)).exit == 0);
  std::map<std::string, std::string> before;
  for (const auto& f : std::filesystem::directory_iterator(folder.path())) before[f.path().string()] = slurp(f.path());
  const auto again = hexaglot(job(out));
  CHECK(again.exit == 0);
  std::size_t unchanged = 0;
  for (std::size_t at = again.out.find("(unchanged)"); at != std::string::npos;
       at = again.out.find("(unchanged)", at + 1))
    ++unchanged;
  CHECK(unchanged == 4);
  for (const auto& f : std::filesystem::directory_iterator(folder.path())) {
    CAPTURE(f.path().string());
    CHECK(slurp(f.path()) == before[f.path().string()]);
  }
}

TEST_CASE("nothing is written when a version cannot be read") {
  const TemporaryFolder folder;
  const auto out = folder.path() / "out";
  const auto ran = hexaglot({"run", "-d", out.string(), statement("en"), "fr=" + folder.file("x.md", "").string()});
  CHECK(ran.exit == 4);
  CHECK_FALSE(std::filesystem::exists(out));
}

}  // namespace
}  // namespace hexaglot::test
