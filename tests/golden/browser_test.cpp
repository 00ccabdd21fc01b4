// The page as a reader opens it: from disk, in a browser, without a network.
#include <filesystem>

#include <doctest/doctest.h>

#include "tests/golden/statement.hpp"
#include "tests/support/run.hpp"
#include "tests/support/temporary.hpp"

namespace hexaglot::test {
namespace {

std::vector<std::string> chromium(const std::string& profile, std::vector<std::string> more) {
  std::vector<std::string> out = {HEXAGLOT_CHROMIUM,
                                  "--headless",
                                  "--no-sandbox",
                                  "--disable-gpu",
                                  "--disable-quic",
                                  "--no-first-run",
                                  "--disable-background-networking",
                                  "--disable-component-update",
                                  "--disable-sync",
                                  "--disable-dev-shm-usage",
                                  "--host-resolver-rules=MAP * ~NOTFOUND",
                                  "--user-data-dir=" + profile};
  out.insert(out.end(), more.begin(), more.end());
  return out;
}

TEST_CASE("the statement's page stands in a browser: six columns, Arabic from the right, findings beside their rows") {
  if (std::string(HEXAGLOT_CHROMIUM).empty()) {
    MESSAGE("skipped: no Chromium");
    return;
  }
  const TemporaryFolder folder;
  auto arguments = statement_all();
  arguments.insert(arguments.begin(), {"check", "--format", "html", "-o", (folder.path() / "page.html").string()});
  REQUIRE(hexaglot(arguments).exit == 1);
  const auto page = folder.file("probe.html", slurp(folder.path() / "page.html") + R"(
<script>
addEventListener('load', () => {
  const columns = [...document.querySelectorAll('thead th[lang]')].map(e => e.lang);
  const rtl = [...document.querySelectorAll('td[lang="ar"]')].every(e => getComputedStyle(e).direction === 'rtl');
  const loads = performance.getEntriesByType('resource').length;
  document.title = 'PROBE ' + JSON.stringify({columns: [...new Set(columns)], rtl, loads,
    rows: document.querySelectorAll('tbody tr[id]').length});
});
</script>)");
  const auto ran =
      run(chromium((folder.path() / "profile").string(), {"--dump-dom", "file://" + page.string()}), {}, 120);
  const auto at = ran.out.find("PROBE {");
  CAPTURE(ran.err);
  REQUIRE(at != std::string::npos);
  const auto end = ran.out.find("</title>", at);
  const auto probe = nlohmann::json::parse(ran.out.substr(at + 6, end - at - 6));
  CHECK(probe["columns"].size() == 6);
  CHECK(probe["rtl"] == true);
  CHECK(probe["loads"] == 0);
  CHECK(probe["rows"].get<int>() >= 125);
}

}  // namespace
}  // namespace hexaglot::test
