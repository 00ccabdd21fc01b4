#include "gui/model/findings_list.hpp"

#include <doctest/doctest.h>

#include "tests/contract/store_samples.hpp"

namespace hexaglot::gui {
namespace {

using model::Severity;
using Direction = FindingsList::Direction;

model::Finding finding(std::string id, std::uint32_t row, std::vector<std::uint32_t> versions,
                       Severity severity = Severity::warning) {
  model::Finding f;
  f.check = "hexaglot.check." + id.substr(0, id.find('.'));
  f.id = std::move(id);
  f.row = row;
  f.versions = std::move(versions);
  f.severity = severity;
  f.message = "Something about " + f.id;
  return f;
}

struct Sample {
  model::Document document = test::six_languages();
  std::vector<model::Finding> findings = {
      finding("figures.differ", 0, {3}, Severity::error), finding("typography.space", 1, {0}, Severity::info),
      finding("typography.space", 1, {4}, Severity::warning), finding("numbering.shift", 2, {0, 4})};
  FindingsList list;
  Sample() {
    findings[2].values = {{4, "Комитет"}};
    list.set(&findings, &document);
  }
};

}  // namespace

TEST_CASE("choices tell how many findings each has") {
  const Sample s;
  REQUIRE(s.list.checks().size() == 3);
  CHECK(s.list.checks()[2].id == "hexaglot.check.typography");
  CHECK(s.list.checks()[2].count == 2);
  REQUIRE(s.list.languages().size() == 3);
  CHECK(s.list.languages()[0].id == "ar");
  CHECK(s.list.languages()[0].count == 2);
  CHECK(s.list.count(Severity::warning) == 2);
}

TEST_CASE("filters by check, severity, language and text narrow the list together") {
  Sample s;
  s.list.set_filter({"hexaglot.check.typography", {}, {}, {}});
  CHECK(s.list.size() == 2);
  s.list.set_filter({"hexaglot.check.typography", Severity::info, {}, {}});
  CHECK(s.list.size() == 1);
  s.list.set_filter({{}, {}, "ru", {}});
  CHECK(s.list.size() == 2);
  s.list.set_filter({{}, {}, {}, "SHIFTED"});  // of the title
  REQUIRE(s.list.size() == 1);
  CHECK(s.list.at(0).id == "numbering.shift");
  s.list.set_filter({{}, {}, {}, "Комитет"});  // of a value
  CHECK(s.list.size() == 1);
  s.list.set_filter({{}, {}, {}, "no such thing"});
  CHECK(s.list.size() == 0);
  CHECK_FALSE(s.list.next({}, {}, Direction::forward));
}

TEST_CASE(
    "next goes on from the selected finding, or from the row where the cursor stands, and begins anew at the end") {
  const Sample s;
  CHECK(s.list.next({1, 0, 0}, {}, Direction::forward) == 1U);
  CHECK(s.list.next({1, 0, 0}, 1U, Direction::forward) == 2U);
  CHECK(s.list.next({0, 0, 0}, 3U, Direction::forward) == 0U);  // the cursor went elsewhere
  CHECK(s.list.next({2, 0, 0}, 3U, Direction::forward) == 0U);
  CHECK(s.list.next({1, 0, 0}, {}, Direction::backward) == 0U);
  CHECK(s.list.next({0, 0, 0}, 0U, Direction::backward) == 3U);
}

TEST_CASE("a finding points at the byte of the version that departs") {
  Sample s;
  auto f = finding("figures.differ", 1, {3});
  f.places = {{1, 1, {4, 13}}, {3, 1, {3, 10}}};
  CHECK(spot_of(f, s.document) == FindingSpot{1, 3, 3});
  f.places.clear();
  CHECK(spot_of(f, s.document) == FindingSpot{1, 3, 0});
  f.row.reset();
  f.places = {{0, 0, {0, 2}}, {3, 2, {0, 2}}};
  CHECK(spot_of(f, s.document) == FindingSpot{2, 3, 0});
  f.row = 99;
  CHECK_FALSE(spot_of(f, s.document));
}

TEST_CASE("rows and languages are told shortly") {
  const Sample s;
  auto f = finding("numbering.shift", 4, {0, 4});
  CHECK(rows_of(f) == "5");
  f.last_row = 9;
  CHECK(rows_of(f) == "5–10");
  CHECK(languages_of(f, s.document) == "ar, ru");
}

TEST_CASE("a preview shows what a fix takes away and puts in") {
  auto document = test::six_languages();
  auto f = finding("figures.differ", 1, {1});
  f.fix = model::FindingFix{{1, 1, {35, 37}}, "15", "write 15"};
  document.versions[1].blocks[1].text = "The committee decides to meet on 14 March.";
  f.fix->place.span = {33, 35};
  const auto preview = preview_of(f, document);
  REQUIRE(preview);
  CHECK(preview->removed.in(preview->before) == "14");
  CHECK(preview->added.in(preview->after) == "15");
  CHECK(preview->after == "The committee decides to meet on 15 March.");
  f.fix->place.span = {900, 905};  // of a text that has changed since
  CHECK_FALSE(preview_of(f, document));
}

TEST_CASE("a preview of a long Chinese text cuts no character") {
  auto document = test::six_languages();
  std::string text;
  for (int i = 0; i < 300; ++i) text += "水";
  document.versions[5].blocks[1].text = text;
  auto f = finding("typography.space", 1, {5});
  f.fix = model::FindingFix{{5, 1, {450, 453}}, "火", ""};
  const auto preview = preview_of(f, document);
  REQUIRE(preview);
  CHECK(preview->before.starts_with("…水"));
  CHECK(preview->before.ends_with("水…"));
  CHECK(preview->added.in(preview->after) == "火");
}

TEST_CASE("a hundred thousand findings are filtered") {
  Sample s;
  s.findings.assign(100'000, s.findings[1]);
  s.findings.push_back(finding("figures.unit", 2, {1}));
  s.list.set(&s.findings, &s.document);
  s.list.set_filter({{}, {}, {}, "currency"});
  REQUIRE(s.list.size() == 1);
  CHECK(s.list.place_of(100'000) == 0U);
  CHECK_FALSE(s.list.place_of(5));
}

}  // namespace hexaglot::gui
