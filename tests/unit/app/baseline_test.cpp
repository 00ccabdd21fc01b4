#include "core/app/baseline.hpp"

#include <random>

#include <doctest/doctest.h>

#include "core/app/report/findings.hpp"
#include "tests/contract/store_samples.hpp"

namespace hexaglot::app {
namespace {

model::Finding finding(std::uint32_t row, std::uint32_t version, std::vector<model::FindingPlace> places,
                       std::vector<std::string> values = {}) {
  model::Finding f;
  f.id = "figures.differ";
  f.check = "hexaglot.check.figures";
  f.row = row;
  f.versions = {version};
  f.places = std::move(places);
  f.message = "Arabic has 60 % where the others have 50 %.";
  for (std::uint32_t v = 0; v < values.size(); ++v) f.values.push_back({v, values[v]});
  return f;
}

Checked checked(model::Document d, std::vector<model::Finding> findings) {
  Checked c;
  c.document = std::move(d);
  c.report.findings = std::move(findings);
  return c;
}

const std::vector<std::vector<std::string>> rows = {
    {"المادة 60 في المائة من السكان", "Article 50 per cent of the people", "人口的50%"},
    {"الفقرة الثانية", "The second paragraph", "第二段"},
    {"مساءً", "In the evening", "晚上"}};
const std::vector<std::string> languages = {"ar", "en", "zh"};

model::Document document(const std::vector<std::vector<std::string>>& of = rows) {
  return test::plain_document("X", languages, of);
}

std::string json(const std::vector<Checked>& documents) {
  FindingsView view;
  for (const auto& d : documents) view.documents.push_back(&d);
  return findings_json(view);
}

std::string sarif(const std::vector<Checked>& documents) {
  FindingsView view;
  for (const auto& d : documents) view.documents.push_back(&d);
  return findings_sarif(view);
}

Comparison against(const std::vector<Checked>& before, std::vector<Checked>& now) {
  const auto baseline = Baseline::parse(json(before), "b.json");
  REQUIRE(baseline);
  const auto other = Baseline::parse(sarif(before), "b.sarif");
  REQUIRE(other);
  CHECK(baseline->size() == other->size());
  auto again = now;
  const auto of_sarif = Comparison::part(*other, again);
  auto out = Comparison::part(*baseline, now);
  CHECK(out.known_count == of_sarif.known_count);
  CHECK(out.gone == of_sarif.gone);
  return out;
}

TEST_CASE("rows and blocks that come in above change nothing: the finding is known") {
  const std::vector<Checked> before = {checked(document(), {finding(0, 0, {{0, 0, {13, 15}}})})};
  auto more = rows;
  more.insert(more.begin(), {"جديد", "New", "新"});
  std::vector<Checked> now = {checked(document(more), {finding(1, 0, {{0, 1, {13, 15}}})})};
  const auto compared = against(before, now);
  CHECK(compared.known_count == 1);
  CHECK(compared.new_count == 0);
  CHECK(compared.gone == 0);
  CHECK(now[0].report.findings.empty());
  CHECK(compared.known[0].size() == 1);
}

TEST_CASE("another text, another outlier or another id is new, and the old one is gone") {
  const std::vector<Checked> before = {checked(document(), {finding(0, 0, {{0, 0, {13, 15}}})})};
  auto changed = rows;
  auto f = finding(0, 0, {{0, 0, {13, 15}}});
  SUBCASE("text") { changed[0][0] = "المادة 61 في المائة من السكان"; }
  SUBCASE("outlier") { f.versions = {0, 2}; }
  SUBCASE("id") { f.id = "figures.unit"; }
  SUBCASE("place") { f.places[0] = {1, 0, {8, 10}}; }
  std::vector<Checked> now = {checked(document(changed), {f})};
  const auto compared = against(before, now);
  CHECK(compared.known_count == 0);
  CHECK(compared.new_count == 1);
  CHECK(compared.gone == 1);
}

TEST_CASE("far from the place the text may change") {
  auto text = rows;
  text[0][0] += std::string(60, '.') + "نص";
  const std::vector<Checked> before = {checked(document(text), {finding(0, 0, {{0, 0, {13, 15}}})})};
  text[0][0] += " آخر";
  std::vector<Checked> now = {checked(document(text), {finding(0, 0, {{0, 0, {13, 15}}})})};
  CHECK(against(before, now).known_count == 1);
}

TEST_CASE("what stands twice is known as often as it was; the one with other values is the new one") {
  const auto whole = [](const char* en) { return finding(1, 0, {{0, 1, {}}}, {"–", en, "2"}); };
  const std::vector<Checked> before = {checked(document(), {whole("2"), whole("3")})};
  std::vector<Checked> now = {checked(document(), {whole("4"), whole("2"), whole("3")})};
  const auto compared = against(before, now);
  CHECK(compared.known_count == 2);
  REQUIRE(now[0].report.findings.size() == 1);
  CHECK(now[0].report.findings[0].values[1].value == "4");
}

TEST_CASE("values that moved with the numbering are no new finding") {
  const std::vector<Checked> before = {checked(document(), {finding(1, 0, {{0, 1, {}}}, {"12", "11", "11"})})};
  std::vector<Checked> now = {checked(document(), {finding(1, 0, {{0, 1, {}}}, {"13", "12", "12"})})};
  CHECK(against(before, now).known_count == 1);
}

TEST_CASE("a finding without a place is that of its outlier's cell") {
  const std::vector<Checked> before = {checked(document(), {finding(2, 0, {})})};
  std::vector<Checked> same = {checked(document(), {finding(2, 0, {})})};
  CHECK(against(before, same).known_count == 1);
  auto text = rows;
  text[2][0] = "صباحاً";
  std::vector<Checked> other = {checked(document(text), {finding(2, 0, {})})};
  CHECK(against(before, other).known_count == 0);
}

TEST_CASE("a fingerprint stays the same in later programs") {
  CHECK(fingerprint(document(), finding(0, 0, {{0, 0, {13, 15}}})) == "bef8df06667e10bb91ee9106c693072d");
}

TEST_CASE("a baseline that is none says what and where") {
  const auto error = [](const std::string& text) {
    const auto read = Baseline::parse(text, "b.json");
    REQUIRE_FALSE(read);
    CHECK(read.error().kind == ErrorKind::bad_input);
    return read.error().to_string();
  };
  CHECK(error("").find("b.json:1: is no baseline: not JSON") == 0);
  CHECK(error("{\n \"findings\": [\n  {]\n").find("b.json:3: is no baseline: not JSON: syntax error") == 0);
  CHECK(error("[1]").find("neither a JSON nor a SARIF report") != std::string::npos);
  CHECK(error("{\"rows\": 1}").find("neither \"findings\" (JSON) nor \"runs\" (SARIF)") != std::string::npos);
  const auto report = json({checked(document(), {finding(0, 0, {{0, 0, {13, 15}}}), finding(1, 0, {})})});
  auto broken = report;
  broken.replace(broken.rfind("\"fingerprint\""), 13, "\"fingerpaint\"");
  const auto told = error(broken);
  CHECK(told.find("finding 2 has no fingerprint") != std::string::npos);
  const auto line = std::stoul(told.substr(told.find(':') + 1));
  std::size_t lines = 1;
  for (const char c : report.substr(0, report.rfind("\"id\""))) lines += c == '\n';
  CHECK(line + 1 == lines);
  CHECK(Baseline::parse("{\"findings\": []}", "b")->size() == 0);
  CHECK(Baseline::parse("{\"runs\": [{\"results\": []}, 7]}", "b")->size() == 0);
  CHECK(error("{\"runs\": [{\"results\": [7]}]}").find("result 1 has no fingerprint") != std::string::npos);
  CHECK(error("{\"findings\": [{\"fingerprint\": \"x\"}]}").find("write the baseline again") != std::string::npos);
  CHECK(error(std::string(200'000, '[')).find("not JSON") != std::string::npos);
}

TEST_CASE("a report that was cut or changed anywhere is a baseline or an error, never a crash") {
  const std::vector<Checked> of = {checked(document(), {finding(0, 0, {{0, 0, {13, 15}}}), finding(1, 0, {})})};
  std::mt19937 random(11);
  for (const auto& report : {json(of), sarif(of)}) {
    for (std::size_t cut = 0; cut < report.size(); cut += 37)
      CHECK_FALSE(Baseline::parse(report.substr(0, cut), "b").has_value());
    for (int round = 0; round < 300; ++round) {
      auto changed = report;
      for (int n = 0; n < 3; ++n) changed[random() % changed.size()] = "{}[]\",:0n\xFF"[random() % 10];
      if (const auto read = Baseline::parse(changed, "b"); !read) CHECK(read.error().kind == ErrorKind::bad_input);
    }
  }
}

}  // namespace
}  // namespace hexaglot::app
