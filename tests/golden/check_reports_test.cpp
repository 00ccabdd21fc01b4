// What people and programs get from a check: every format on the same findings, baselines, lists, exit codes.
#include <algorithm>
#include <filesystem>
#include <set>

#include <doctest/doctest.h>

#include "tests/golden/sarif.hpp"
#include "tests/golden/statement.hpp"
#include "tests/support/run.hpp"
#include "tests/support/temporary.hpp"

namespace hexaglot::test {
namespace {

using nlohmann::json;

Ran check(std::vector<std::string> options, const std::vector<std::string>& versions) {
  options.insert(options.begin(), "check");
  options.insert(options.end(), versions.begin(), versions.end());
  return hexaglot(options);
}

bool has(const std::string& text, const std::string& part) { return text.find(part) != std::string::npos; }

// What build servers agree on: these elements, these attributes and no others.
const char* const junit_dtd = R"(<!ELEMENT testsuites (testsuite*)>
<!ATTLIST testsuites name CDATA #REQUIRED tests NMTOKEN #REQUIRED failures NMTOKEN #REQUIRED errors NMTOKEN #REQUIRED
  time NMTOKEN #REQUIRED>
<!ELEMENT testsuite (testcase*)>
<!ATTLIST testsuite name CDATA #REQUIRED tests NMTOKEN #REQUIRED failures NMTOKEN #REQUIRED errors NMTOKEN #REQUIRED
  skipped NMTOKEN #REQUIRED time NMTOKEN #REQUIRED>
<!ELEMENT testcase (failure | skipped)?>
<!ATTLIST testcase name CDATA #REQUIRED classname CDATA #REQUIRED time NMTOKEN #REQUIRED>
<!ELEMENT failure (#PCDATA)>
<!ATTLIST failure message CDATA #REQUIRED type (info | warning | error) #REQUIRED>
<!ELEMENT skipped EMPTY>
<!ATTLIST skipped message CDATA #REQUIRED>
)";

void sound_junit(const std::filesystem::path& xml) {
  if (!std::filesystem::exists("/usr/bin/xmllint")) {
    MESSAGE("skipped: no xmllint");
    return;
  }
  const TemporaryFolder folder;
  const auto dtd = folder.file("junit.dtd", junit_dtd);
  const auto ran = run({"/usr/bin/xmllint", "--noout", "--dtdvalid", dtd.string(), xml.string()});
  CHECK(ran.err == "");
  CHECK(ran.exit == 0);
}

// The official schema, where somebody has put it beside the data, and python3-jsonschema.
void valid_by_schema(const std::filesystem::path& sarif) {
  const auto schema = shared_data() / "formats" / "sarif-schema-2.1.0.json";
  const std::string script =
      "import json, sys, jsonschema\n"
      "v = jsonschema.Draft4Validator(json.load(open(sys.argv[1])))\n"
      "for e in v.iter_errors(json.load(open(sys.argv[2]))): print(list(e.absolute_path), e.message)\n";
  if (shared_data().empty() || !std::filesystem::exists(schema) ||
      run({"/usr/bin/python3", "-c", "import jsonschema"}).exit != 0) {
    MESSAGE("skipped: no schema at ", schema.string(), ", or no python3-jsonschema");
    return;
  }
  const auto ran = run({"/usr/bin/python3", "-W", "ignore", "-c", script, schema.string(), sarif.string()});
  CHECK(ran.out == "");
  CHECK(ran.exit == 0);
}

const char* const clean_en = "# Decision\n\n1. The Council met on 3 July 2013.\n\n2. It rose at noon.\n";
const char* const clean_zh = "# 决定\n\n1. 理事会于2013年7月3日举行会议。\n\n2. 会议于中午结束。\n";

TEST_CASE("one run, all reports: the same eight findings in each") {
  const TemporaryFolder folder;
  const auto at = [&](const char* name) { return (folder.path() / name).string(); };
  const auto ran = check({"--report", "sarif=" + at("s.sarif"), "--report", "junit=" + at("j.xml"), "--report",
                          "json=" + at("f.json"), "--report", "html=" + at("p.html"), "--write-baseline", at("b.json")},
                         statement_all());
  CHECK(ran.exit == 1);
  CHECK(has(ran.out, "8 findings in 1 document: 0 errors, 4 warnings, 4 for information"));
  CHECK(has(ran.out, "Arabic has 60 % where the other five have 50 %."));
  CHECK_FALSE(has(ran.out, "\x1b["));
  for (std::size_t begin = 0; begin < ran.out.size();) {
    const auto end = ran.out.find('\n', begin);
    CHECK(end - begin < 260);  // bytes: no line longer than the screen
    begin = end + 1;
  }
  const auto findings = json::parse(slurp(at("f.json")));
  CHECK(findings["findings"].size() == 8);
  CHECK(findings["summary"]["warnings"] == 4);
  CHECK(json::parse(slurp(at("b.json")))["findings"].size() == 8);
  const auto sarif = json::parse(slurp(at("s.sarif")));
  CHECK(sarif_fault(sarif) == "");
  CHECK(sarif["runs"][0]["results"].size() == 8);
  valid_by_schema(at("s.sarif"));
  sound_junit(at("j.xml"));
  const auto junit = slurp(at("j.xml"));
  CHECK(has(junit, " failures=\"8\" errors=\"0\""));
  CHECK(has(junit, "<testsuite name=\"hexaglot.check.figures\""));
  CHECK(has(junit, "<testcase name=\"numbering.gap\" classname=\"numbering.gap\" time=\"0\"/>"));
  CHECK(has(slurp(at("p.html")), "data-id=\"figures.differ\""));
}

TEST_CASE("--group row: all that is told of a row stands together, under its text") {
  const auto by_row = check({"--group", "row"}, statement_all()).out;
  CHECK(has(by_row, "row 22: Take note of the ongoing process"));
  CHECK(by_row.find("numbering.shift") < by_row.find("footnotes.mark-missing"));
  CHECK(by_row.find("footnotes.mark-missing") < by_row.find("figures.differ"));
  CHECK(has(by_row, "8 findings in 1 document"));
}

TEST_CASE("sarif: the place of a finding is its characters in the file, in code points") {
  const auto sarif = json::parse(check({"--format", "sarif", "--only", "figures"}, statement_all()).out);
  REQUIRE(sarif["runs"][0]["results"].size() == 1);
  const auto& where = sarif["runs"][0]["results"][0]["locations"][0];
  const auto& region = where["physicalLocation"]["region"];
  CHECK(region["snippet"]["text"] == "60 في المائة");
  CHECK(region["endColumn"].get<int>() - region["startColumn"].get<int>() == 12);
  CHECK(region["charLength"] == 12);
  CHECK(where["logicalLocations"][0]["name"] == "ar");
}

TEST_CASE("a baseline hides what it knows, counts it, and decides the exit code") {
  const TemporaryFolder folder;
  const auto en = folder.file("en.md", "# Report\n\n1. It has 50 offices.\n\n2. It sold 300 books in 2010.\n");
  const auto ru =
      folder.file("ru.md", "# Доклад\n\n1. Оно имеет 60 отделений.\n\n2. Оно продало 300 книг в 2010 году.\n");
  const std::vector<std::string> versions = {"en=" + en.string(), "ru=" + ru.string()};
  const auto baseline = (folder.path() / "known.json").string();
  REQUIRE(check({"--write-baseline", baseline}, versions).exit == 1);
  const auto same = check({"--baseline", baseline}, versions);
  CHECK(same.exit == 0);
  CHECK(has(same.out, "1 known, 0 new, 0 gone"));
  // A paragraph comes in above; another figure goes wrong below.
  folder.file("en.md", "# Report\n\n1. A new one.\n\n2. It has 50 offices.\n\n3. It sold 300 books in 2010.\n");
  folder.file("ru.md",
              "# Доклад\n\n1. Новый пункт.\n\n2. Оно имеет 60 отделений.\n\n3. Оно продало 300 книг в 2011 году.\n");
  const auto moved = check({"--baseline", baseline, "--format", "json"}, versions);
  CHECK(moved.exit == 1);
  const auto report = json::parse(moved.out);
  CHECK(report["baseline"]["known"] == 1);
  CHECK(report["baseline"]["new"] == 1);
  REQUIRE(report["findings"].size() == 1);
  CHECK(report["findings"][0]["row"] == 4);
  const auto sarif = json::parse(check({"--baseline", baseline, "--format", "sarif"}, versions).out);
  CHECK(sarif_fault(sarif) == "");
  std::multiset<std::string> states;
  for (const auto& r : sarif["runs"][0]["results"]) {
    states.insert(r["baselineState"]);
    CHECK(r["suppressions"].size() == (r["baselineState"] == "unchanged" ? 1U : 0U));
  }
  CHECK(states == std::multiset<std::string>{"new", "unchanged"});
}

TEST_CASE("a broken baseline is refused with its line, before anything is checked") {
  const TemporaryFolder folder;
  const auto broken = folder.file("b.json", "{\n  \"findings\": [\n    {\"id\": 1}\n  ]\n}\n");
  const auto ran = check({"--baseline", broken.string()}, statement_all());
  CHECK(ran.exit == 4);
  CHECK(ran.out == "");
  CHECK(has(ran.err, "b.json:3: is no baseline: finding 1 has no fingerprint"));
  CHECK(check({"--baseline", (folder.path() / "none").string()}, statement_all()).exit == 3);
}

TEST_CASE("no findings are a sound report in every format") {
  const TemporaryFolder folder;
  const std::vector<std::string> versions = {"en=" + folder.file("en.md", clean_en).string(),
                                             "zh=" + folder.file("zh.md", clean_zh).string()};
  const auto junit = (folder.path() / "j.xml").string(), sarif = (folder.path() / "s.sarif").string();
  const auto ran = check({"--report", "junit=" + junit, "--report", "sarif=" + sarif}, versions);
  CHECK(ran.exit == 0);
  CHECK(ran.out == "no findings in 1 document\n");
  sound_junit(junit);
  CHECK(has(slurp(junit), " failures=\"0\""));
  const auto log = json::parse(slurp(sarif));
  CHECK(sarif_fault(log) == "");
  CHECK(log["runs"][0]["results"].empty());
  valid_by_schema(sarif);
}

TEST_CASE("odd names of files are quoted as each format asks") {
  const TemporaryFolder folder;
  const std::string odd = "a b&<\"'%#?:,ж 决 ب.md";
  const std::vector<std::string> versions = {
      "en=" + folder.file("en" + odd, "# Report\n\n1. It has 50 offices.\n").string(),
      "ar=" + folder.file("ar" + odd, "# تقرير\n\n1 - لديها 60 مكتبا.\n").string()};
  const auto at = [&](const char* name) { return (folder.path() / name).string(); };
  const auto ran = check({"--report", "junit=" + at("j.xml"), "--report", "sarif=" + at("s.sarif"), "--report",
                          "html=" + at("p.html"), "--format", "json"},
                         versions);
  CHECK(ran.exit == 1);
  CHECK(json::parse(ran.out)["findings"].size() == 1);
  sound_junit(at("j.xml"));
  const auto log = json::parse(slurp(at("s.sarif")));
  CHECK(sarif_fault(log) == "");
  CHECK(log["runs"][0]["results"][0]["locations"][0]["physicalLocation"]["region"].contains("startColumn"));
  CHECK_FALSE(has(slurp(at("p.html")), "b&<\"'"));
}

TEST_CASE("ten thousand findings come out whole and in good time") {
  const TemporaryFolder folder;
  std::string tmx = "<tmx version=\"1.4\"><header srclang=\"en\"/><body>\n";
  for (int i = 1; i <= 10'000; ++i)
    tmx += "<tu><tuv xml:lang=\"en\"><seg>Office " + std::to_string(1000 + 2 * i) + " opened.</seg></tuv>" +
           "<tuv xml:lang=\"ar\"><seg>افتتح المكتب " + std::to_string(1001 + 2 * i) + ".</seg></tuv></tu>\n";
  const auto at = [&](const char* name) { return (folder.path() / name).string(); };
  REQUIRE(
      hexaglot({"import", "--memory", at("m.hexaglot"), folder.file("t.tmx", tmx + "</body></tmx>\n").string()}).exit ==
      0);
  const auto ran =
      hexaglot({"check", "--only", "figures", "--memory", at("m.hexaglot"), "--report", "sarif=" + at("s.sarif"),
                "--report", "junit=" + at("j.xml"), "--report", "json=" + at("f.json")},
               {}, 300);
  CHECK(ran.exit == 1);
  const auto found = json::parse(slurp(at("f.json")))["findings"].size();
  CHECK(found > 9'000);
  CHECK(json::parse(slurp(at("s.sarif")))["runs"][0]["results"].size() == found);
  sound_junit(at("j.xml"));
  MESSAGE(found, " findings in ", ran.seconds, " s");
}

TEST_CASE("--severity leaves out what is less grave, --fail-on decides the exit code, --skip what is not asked for") {
  const auto ids = [](const std::vector<std::string>& options) {
    auto all = options;
    all.insert(all.end(), {"--format", "json"});
    std::multiset<std::string> out;
    const auto report = json::parse(check(all, statement_all()).out);
    for (const auto& f : report["findings"]) out.insert(f["id"]);
    return out;
  };
  CHECK(ids({"--severity", "warning"}).size() == 4);
  CHECK(ids({"--severity", "error"}).empty());
  CHECK(ids({"--skip", "numbering"}) == std::multiset<std::string>{"figures.differ", "footnotes.mark-missing"});
  CHECK(ids({"--only", "numbering", "--skip", "numbering.shift,numbering.unnumbered"}) ==
        std::multiset<std::string>{"numbering.duplicate", "numbering.heading-variant"});
  CHECK(check({"--fail-on", "error"}, statement_all()).exit == 0);
  CHECK(check({"--fail-on", "warning"}, statement_all()).exit == 1);
  CHECK(check({"--fail-on", "never"}, statement_all()).exit == 0);
  CHECK(check({"--severity", "grave"}, statement_all()).exit == 2);
  CHECK(check({"--fail-on", "often"}, statement_all()).exit == 2);
  CHECK(check({"--skip", "figurs"}, statement_all()).exit == 2);
  CHECK(check({"--only", "figures", "--skip", "figures"}, statement_all()).exit == 2);
  CHECK(check({"--report", "pdf=x"}, statement_all()).exit == 2);
  const auto junit = check({"--fail-on", "warning", "--format", "junit"}, statement_all()).out;
  CHECK(has(junit, " failures=\"4\" errors=\"0\""));
  CHECK(has(junit, "<skipped message=\"In English, 11 stands twice"));
}

TEST_CASE("the checks say what they find and which settings they have") {
  const auto list = json::parse(hexaglot({"check", "--list", "--format", "json"}).out);
  CHECK(list["checks"].size() >= 3);
  const auto text = hexaglot({"check", "--list"}).out;
  for (const auto& c : list["checks"]) {
    CHECK(has(text, c["id"]));
    for (const auto& f : c["findings"]) {
      CHECK(has(text, f["id"]));
      CHECK_FALSE(f["description"].get<std::string>().empty());
    }
    for (const auto& s : c["settings"]) CHECK(has(text, "--set " + s["id"].get<std::string>() + "="));
  }
  CHECK(has(hexaglot({"check", "--explain", "figures.differ"}).out, "--skip figures.differ"));
  CHECK(has(hexaglot({"check", "--explain", "numbering"}).out, "numbering.shift"));
  CHECK(has(hexaglot({"check", "--explain", "figures.notes"}).out, "--set figures.notes=on"));
  const auto wrong = hexaglot({"check", "--explain", "figures.difer"});
  CHECK(wrong.exit == 2);
  CHECK(has(wrong.err, "did you mean \"figures.differ\"?"));
}

// docs/checks/make writes the overview anew.
TEST_CASE("docs/checks: the overview lists every finding as the checks describe it, each page all ids and settings") {
  const auto docs = tm_data().parent_path() / "docs" / "checks";
  const auto overview = slurp(docs / "README.md");
  std::size_t rows = 0;
  const auto list = json::parse(hexaglot({"check", "--list", "--format", "json"}).out);
  for (const auto& c : list["checks"]) {
    const auto page = tm_data().parent_path() / c["page"].get<std::string>();
    CAPTURE(page.string());
    REQUIRE(std::filesystem::exists(page));
    const auto text = slurp(page);
    for (const auto& f : c["findings"]) {
      const auto id = f["id"].get<std::string>();
      CAPTURE(id);
      CHECK(has(overview, "`" + id + "` | " + f["description"].get<std::string>()));
      CHECK(has(text, "`" + id + "`"));
      ++rows;
    }
    for (const auto& s : c["settings"]) {
      CAPTURE(s["id"]);
      CHECK(has(overview, "`" + s["id"].get<std::string>() + "`"));
      CHECK(has(text, s["id"].get<std::string>()));
    }
  }
  std::size_t listed = 0;
  for (auto at = overview.find("\n| `"); at != std::string::npos; at = overview.find("\n| `", at + 1)) ++listed;
  CHECK(listed >= rows);
}

}  // namespace
}  // namespace hexaglot::test
