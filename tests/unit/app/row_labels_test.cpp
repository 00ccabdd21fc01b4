#include "core/app/row_labels.hpp"

#include <doctest/doctest.h>

#include <string>

namespace hexaglot::app {
namespace {

// One row; a version per label; "" is a block without a label, "-" no block at all.
model::Document row_of(const std::vector<std::pair<std::string, std::string>>& versions) {
  model::Document document;
  auto& row = document.rows.emplace_back();
  for (const auto& [language, printed] : versions) {
    auto& version = document.versions.emplace_back();
    version.language = language;
    auto& segments = document.segments.emplace_back();
    auto& cell = row.cells.emplace_back();
    if (printed == "-") continue;
    auto& block = version.blocks.emplace_back();
    block.text = "text";
    if (!printed.empty()) {
      const auto readings = text::label_readings(printed + " text", language);
      REQUIRE(!readings.empty());
      block.label = readings.front().label;
    }
    segments.push_back({0, {0, 4}});
    cell.push_back(0);
  }
  return document;
}

std::vector<bool> departing(const std::vector<std::pair<std::string, std::string>>& versions) {
  const auto document = row_of(versions);
  return row_labels(document, document.rows.front()).departs;
}

using Bits = std::vector<bool>;

}  // namespace

TEST_CASE("labels of all scripts agree when their values do") {
  CHECK(departing({{"ar", "(ب)"}, {"en", "(b)"}, {"ru", "b)"}, {"zh", "(b)"}}) == Bits{false, false, false, false});
  CHECK(departing({{"ar", "١٢-"}, {"en", "12."}, {"zh", "12."}}) == Bits{false, false, false});
}

TEST_CASE("the version whose number is another departs") {
  CHECK(departing({{"ar", "12."}, {"en", "11."}, {"ru", "11."}}) == Bits{true, false, false});
  const auto document = row_of({{"ar", "12."}, {"en", "11."}, {"ru", "11."}});
  const auto labels = row_labels(document, document.rows.front());
  CHECK(labels.differ());
  REQUIRE(labels.usual != nullptr);
  CHECK(labels.usual->value == 11);
}

TEST_CASE("a version without a number departs from numbered ones, and one that has nothing here does not") {
  CHECK(departing({{"en", "11."}, {"fr", "11."}, {"zh", ""}}) == Bits{false, false, true});
  CHECK(departing({{"en", "11."}, {"fr", "11."}, {"zh", "-"}}) == Bits{false, false, false});
  CHECK(departing({{"en", ""}, {"fr", ""}, {"ru", "1."}}) == Bits{false, false, true});
}

TEST_CASE("where two stand against two all depart and nothing is usual") {
  const auto document = row_of({{"en", "11."}, {"fr", "12."}});
  const auto labels = row_labels(document, document.rows.front());
  CHECK(labels.departs == Bits{true, true});
  CHECK(labels.usual == nullptr);
}

TEST_CASE("a sentence that goes on with a block has no vote") {
  auto document = row_of({{"en", "11."}, {"fr", "11."}, {"ru", "12."}});
  document.segments[2][0].span = {2, 4};
  CHECK_FALSE(row_labels(document, document.rows.front()).differ());
}

TEST_CASE("a row without labels has none") {
  const auto document = row_of({{"en", ""}, {"fr", ""}});
  const auto labels = row_labels(document, document.rows.front());
  CHECK_FALSE(labels.any());
  CHECK_FALSE(labels.differ());
}

}  // namespace hexaglot::app
