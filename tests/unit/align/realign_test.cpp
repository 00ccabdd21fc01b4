#include "core/align/realign.hpp"

#include <doctest/doctest.h>

#include "core/align/stretch.hpp"
#include "tests/unit/align/documents.hpp"

namespace hexaglot::align {
namespace {

using test::library_report;
using test::shape;

// All rows from `from` on shifted by one in one version: what a slip of the hand leaves behind.
void shift(model::Document& document, std::uint32_t version, std::size_t from, std::size_t to) {
  auto& rows = document.rows;
  for (auto r = to - 1; r > from; --r) rows[r].cells[version] = rows[r - 1].cells[version];
  rows[from].cells[version].clear();
  rows[to].cells[version].insert(rows[to].cells[version].begin(), rows[to - 1].cells[version].back() + 1);
  rows[to].cells[version].erase(std::unique(rows[to].cells[version].begin(), rows[to].cells[version].end()),
                                rows[to].cells[version].end());
}

TEST_CASE("a stretch holds its rows and nothing else, and knows where they came from") {
  auto document = library_report();
  REQUIRE(align(document).has_value());
  const auto part = stretch(document, 5, 9);
  REQUIRE(part.document.rows.size() == 4);
  for (std::uint32_t v = 0; v < 6; ++v) {
    for (std::uint32_t r = 0; r < 4; ++r)
      CHECK(part.document.cell_text(part.document.rows[r], v) == document.cell_text(document.rows[5 + r], v));
    CHECK(part.original[v].front() == document.rows[5].cells[v].front());
  }
  CHECK(stretch(document, 3, 3).document.rows.empty());
}

TEST_CASE("rows that were wrong come right, and those around them stay") {
  auto document = library_report();
  REQUIRE(align(document).has_value());
  const auto right = shape(document);
  const auto before = document.rows[2].confidence;
  shift(document, 0, 8, 14);  // Arabic
  shift(document, 5, 9, 13);  // Chinese
  REQUIRE(shape(document) != right);
  document.rows[2].confidence = 0.123;
  REQUIRE(realign(document, {7, 16}).has_value());
  CHECK(shape(document) == right);
  CHECK(document.rows[2].confidence == 0.123);
  CHECK(before > 0.5);
}

TEST_CASE("confirmed rows are never touched, right or wrong, and cut the range in pieces") {
  auto document = library_report();
  REQUIRE(align(document).has_value());
  // Russian of rows 10 and 11 stands together in row 10, and a person says that this is so.
  auto& rows = document.rows;
  rows[10].cells[4].insert(rows[10].cells[4].end(), rows[11].cells[4].begin(), rows[11].cells[4].end());
  rows[11].cells[4].clear();
  rows[10].status = rows[11].status = model::RowStatus::confirmed;
  const auto before = shape(document);
  REQUIRE(realign(document, {0, static_cast<std::uint32_t>(rows.size())}).has_value());
  CHECK(shape(document) == before);
  CHECK(test::is_complete(document));
  CHECK(document.rows[10].status == model::RowStatus::confirmed);
}

TEST_CASE("what is stopped changes nothing") {
  auto document = library_report();
  REQUIRE(align(document).has_value());
  shift(document, 3, 8, 14);
  const auto before = shape(document);
  Progress progress;
  progress.cancel();
  CHECK(realign(document, {0, 20}, {}, progress).error().kind == ErrorKind::cancelled);
  CHECK(shape(document) == before);
}

TEST_CASE("an empty range is no work") {
  auto document = library_report();
  REQUIRE(align(document).has_value());
  const auto before = shape(document);
  CHECK(realign(document, {4, 4}).has_value());
  CHECK(shape(document) == before);
}

}  // namespace
}  // namespace hexaglot::align
