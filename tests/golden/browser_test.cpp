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

// Opens a page with a script at its end that leaves its answer in the title, and returns the answer.
nlohmann::json answer(const TemporaryFolder& folder, const std::string& page, const std::string& script) {
  const auto probe = folder.file("probe.html", page + "<script>addEventListener('load', () => {" + script +
                                                   "document.title = 'PROBE ' + JSON.stringify(answer);});</script>");
  const auto ran =
      run(chromium((folder.path() / "profile").string(), {"--dump-dom", "file://" + probe.string()}), {}, 120);
  CAPTURE(ran.err);
  const auto at = ran.out.find("PROBE {");
  REQUIRE(at != std::string::npos);
  return nlohmann::json::parse(ran.out.substr(at + 6, ran.out.find("</title>", at) - at - 6));
}

std::string statement_page(const TemporaryFolder& folder) {
  auto arguments = statement_all();
  arguments.insert(arguments.begin(), {"check", "--format", "html", "-o", (folder.path() / "page.html").string()});
  REQUIRE(hexaglot(arguments).exit == 1);
  return slurp(folder.path() / "page.html");
}

TEST_CASE("the page's filters hide the other findings, in the list and in the table, and keys step through the rest") {
  if (std::string(HEXAGLOT_CHROMIUM).empty()) {
    MESSAGE("skipped: no Chromium");
    return;
  }
  const TemporaryFolder folder;
  const auto got = answer(folder, statement_page(folder), R"(
  const all = s => [...document.querySelectorAll(s)];
  const shown = s => all(s).filter(e => e.getClientRects().length > 0).length;
  const set = (id, value) => {
    const box = document.getElementById(id);
    box.value = value;
    box.dispatchEvent(new Event('change', {bubbles: true}));
  };
  const press = key => document.body.dispatchEvent(new KeyboardEvent('keydown', {key, bubbles: true}));
  const count = () => ({boxes: shown('.finding'), listed: shown('.index li'), rows: shown('tr.row')});
  const answer = {all: count()};
  set('check', 'figures');
  answer.figures = count();
  answer.others = all('.finding').filter(f => f.dataset.check !== 'figures' && f.getClientRects().length > 0).length;
  set('check', 'numbering.shift');
  answer.shift = count();
  set('check', '');
  set('severity', 'warning');
  answer.warnings = count();
  set('departs', 'zh');
  answer.chinese = count();
  set('severity', '');
  set('departs', '');
  answer.again = count();
  press('j');
  answer.first = document.getElementById('position').textContent;
  press('j');
  press('k');
  press('k');
  answer.last = document.getElementById('position').textContent;
  answer.current = all('.finding.current').length;
  answer.options = all('#check option').map(o => o.textContent);
  answer.loads = performance.getEntriesByType('resource').length;
)");
  CAPTURE(got.dump(1));
  const auto counts = [](int boxes, int listed, int rows) {
    return nlohmann::json{{"boxes", boxes}, {"listed", listed}, {"rows", rows}};
  };
  CHECK(got["all"] == counts(8, 8, 125));
  CHECK(got["figures"] == counts(1, 1, 1));
  CHECK(got["others"] == 0);
  CHECK(got["shift"] == counts(2, 2, 2));
  CHECK(got["warnings"] == counts(4, 4, 4));
  CHECK(got["chinese"] == counts(1, 1, 1));
  CHECK(got["again"] == counts(8, 8, 125));
  CHECK(got["first"] == "1 / 8");
  CHECK(got["last"] == "8 / 8");
  CHECK(got["current"] == 1);
  CHECK(got["options"][0] == "Every check");
  CHECK(got["options"][1] == "Figures (1)");
  CHECK(got["loads"] == 0);
}

TEST_CASE("125 rows by six columns, each cell in its language and direction, the places of findings marked inside") {
  if (std::string(HEXAGLOT_CHROMIUM).empty()) {
    MESSAGE("skipped: no Chromium");
    return;
  }
  const TemporaryFolder folder;
  const auto got = answer(folder, statement_page(folder), R"(
  const rows = [...document.querySelectorAll('tr.row')];
  const answer = {
    rows: rows.length,
    cells: rows.every(r => r.querySelectorAll('td').length === 6),
    rtl: rows.every(r => [...r.querySelectorAll('td')].every(
      c => getComputedStyle(c).direction === (c.lang === 'ar' ? 'rtl' : 'ltr'))),
    marked: document.querySelector('td[lang="ar"] mark').textContent,
    overflow: document.documentElement.scrollWidth > innerWidth + 1,
  };
)");
  CHECK(got["rows"] == 125);
  CHECK(got["cells"] == true);
  CHECK(got["rtl"] == true);
  CHECK(got["marked"] == "60 في المائة");
  CHECK(got["overflow"] == false);
}

TEST_CASE("without scripts the page shows all rows and findings, and no tools that would not work") {
  const TemporaryFolder folder;
  const auto page = statement_page(folder);
  CHECK(page.find("<div class=\"tools\" role=\"toolbar\" aria-label=\"Tools\" hidden>") != std::string::npos);
  if (std::string(HEXAGLOT_CHROMIUM).empty()) {
    MESSAGE("skipped: no Chromium");
    return;
  }
  const auto begin = page.find("<script>"), end = page.find("</script>") + 9;
  const auto got = answer(folder, page.substr(0, begin) + page.substr(end), R"(
  const shown = s => [...document.querySelectorAll(s)].filter(e => e.getClientRects().length > 0).length;
  const answer = {rows: shown('tr.row'), findings: shown('.finding'), tools: shown('.tools')};
)");
  CHECK(got["rows"] == 125);
  CHECK(got["findings"] == 8);
  CHECK(got["tools"] == 0);
}

}  // namespace
}  // namespace hexaglot::test
