#include "gui/model/row_filters.hpp"

#include <doctest/doctest.h>

#include "core/text/labels.hpp"
#include "tests/contract/store_samples.hpp"

namespace hexaglot::gui {
namespace {

model::Document three() {
  auto d = test::plain_document("X", {"ar", "en", "zh"},
                                {{"أولا", "one", "一"}, {"ثانيا", "", "二"}, {"ثالثا", "three", ""}});
  d.rows[0].status = model::RowStatus::confirmed;
  d.rows[1].confidence = 0.95;
  d.rows[2].confidence = 0.4;
  return d;
}

void label(model::Document& d, std::uint32_t version, std::uint32_t block, const std::string& printed) {
  const auto readings = text::label_readings(printed + " x", d.versions[version].language);
  REQUIRE(!readings.empty());
  d.versions[version].blocks[block].label = readings.front().label;
}

model::Finding finding(const std::string& id, model::Severity severity, std::optional<std::uint32_t> row,
                       std::uint32_t version) {
  model::Finding f;
  f.id = id;
  f.check = "hexaglot.check." + id.substr(0, id.find('.'));
  f.severity = severity;
  f.row = row;
  f.versions = {version};
  return f;
}

TEST_CASE("rows are told by what was done to them") {
  const auto d = three();
  CHECK(unconfirmed_rows(d) == RowList{1, 2});
  CHECK(doubtful_rows(d) == RowList{2});
}

TEST_CASE("a cell without text is empty, in any language or in one") {
  auto d = three();
  CHECK(rows_with_empty_cells(d) == RowList{1, 2});
  CHECK(rows_with_empty_cells(d, 2U) == RowList{2});
  CHECK(rows_with_empty_cells(d, 0U).empty());
  d.segments[0][0].span = {0, 0};
  CHECK(rows_with_empty_cells(d, 0U) == RowList{0});
}

TEST_CASE("labels differ by what they say, not by how they are written") {
  auto d = three();
  CHECK(rows_with_differing_labels(d).empty());
  label(d, 0, 0, "(ب)");
  label(d, 1, 0, "(b)");
  CHECK(rows_with_differing_labels(d) == RowList{0});  // Chinese has none
  label(d, 2, 0, "(二)");
  CHECK(rows_with_differing_labels(d).empty());
  label(d, 2, 0, "(三)");
  CHECK(rows_with_differing_labels(d) == RowList{0});
  d.rows[0].cells[2].clear();
  CHECK(rows_with_differing_labels(d).empty());
}

TEST_CASE("rows with findings of a check, a kind, a severity, a version") {
  const std::vector<model::Finding> findings = {
      finding("numbering.duplicate", model::Severity::error, 4, 1),
      finding("spelling.misspelt", model::Severity::info, 2, 0),
      finding("spelling.misspelt", model::Severity::warning, 2, 1),
      finding("completeness.missing", model::Severity::warning, std::nullopt, 2)};
  CHECK(rows_with_findings(findings) == RowList{2, 4});
  FindingsWanted filter;
  filter.check = "hexaglot.check.numbering";
  CHECK(rows_with_findings(findings, filter) == RowList{4});
  filter = {};
  filter.id = "spelling.misspelt";
  filter.least = model::Severity::warning;
  CHECK(rows_with_findings(findings, filter) == RowList{2});
  filter.version = 0;
  CHECK(rows_with_findings(findings, filter).empty());
  CHECK(both({1, 2, 5}, {2, 3, 5}) == RowList{2, 5});
}

TEST_CASE("a finding over a run of rows covers all of them") {
  auto f = finding("numbering.shift", model::Severity::error, 3, 0);
  f.last_row = 6;
  CHECK(rows_with_findings(std::vector{f}) == RowList{3, 4, 5, 6});
}

}  // namespace
}  // namespace hexaglot::gui
