// What is said of versions as a whole, and that nothing is said of good ones.
#include "core/align/diagnosis.hpp"

#include <algorithm>

#include <doctest/doctest.h>

#include "core/align/align.hpp"
#include "core/align/segment.hpp"
#include "tests/unit/align/documents.hpp"

namespace hexaglot::test {
namespace {

using align::Diagnosis;
using Kind = Diagnosis::Kind;

std::vector<Diagnosis> of(model::Document& document) {
  REQUIRE(align::align(document));
  return align::diagnose(document);
}

// The rows of the library report as they should be: row i holds segment i of all versions but those `without`.
model::Document with_rows(const std::vector<std::uint32_t>& without, std::uint32_t from, std::uint32_t to) {
  auto document = library_report();
  for (std::uint32_t r = 0; r < document.segments[0].size(); ++r) {
    model::Row row;
    row.confidence = 0.95;
    row.cells.assign(6, {r});
    if (r >= from && r < to)
      for (const auto v : without) row.cells[v].clear();
    document.rows.push_back(row);
  }
  return document;
}

TEST_CASE("of good versions nothing is said, clean, damaged or short") {
  auto document = library_report();
  CHECK(of(document).empty());
  for (std::uint32_t v = 0; v < 6; ++v) {
    drop(document, v, 3 + 2 * v);
    join_with_next(document, v, 20 - v);
    cut_in_two(document, v, 8 + v);
  }
  CHECK(of(document).empty());
  for (auto& version : document.versions) version.blocks.resize(4);
  align::segment(document);
  CHECK(of(document).empty());
}

TEST_CASE("an empty version is said to be empty") {
  auto document = lines({{"ar", {"اجتمع المجلس.", "رفعت الجلسة."}}, {"zh", {}}, {"ru", {"", ""}}});
  const auto found = of(document);
  REQUIRE(found.size() == 2);
  CHECK(found[0] == Diagnosis{Kind::empty, 1, 0, 0, 0, 0, 0, ""});
  CHECK(found[1].version == 2);
}

TEST_CASE("a version in the language of another is found, and so is the same file twice") {
  auto document = library_report();
  document.versions[4].blocks = document.versions[2].blocks;  // Russian is given the Spanish text
  align::segment(document);
  const auto found = of(document);
  REQUIRE(found.size() == 2);
  CHECK(found[0].kind == Kind::other_language);
  CHECK(found[0].version == 4);
  CHECK(found[0].language == "es");
  CHECK(found[1].kind == Kind::same_text);
  CHECK(found[1].other == 2);
  CHECK(found[1].share == doctest::Approx(1));
}

TEST_CASE("a version half of which was left in English is mixed") {
  auto document = library_report();
  auto& chinese = document.versions[5].blocks;
  std::copy(document.versions[1].blocks.begin() + 15, document.versions[1].blocks.end(), chinese.begin() + 15);
  align::segment(document);
  const auto found = of(document);
  REQUIRE_FALSE(found.empty());
  CHECK(found[0].kind == Kind::mixed_language);
  CHECK(found[0].version == 5);
  CHECK(found[0].language == "en");
}

TEST_CASE("a language that is not among the six is not held against a version that says so") {
  auto document = lines({{"de",
                          {"Der Hafenmeister hat das nördliche Tor vor dem Mittag geschlossen, und niemand wurde "
                           "bis zum Abend in die Stadt eingelassen."}},
                         {"zh", {"港务局长在中午前关闭了北门，傍晚之前谁也不许进城。"}}});
  CHECK(of(document).empty());
}

TEST_CASE("a part that is missing is found with its rows") {
  const auto end = align::diagnose(with_rows({0}, 14, 25));
  REQUIRE(end.size() == 1);
  CHECK(end[0].kind == Kind::missing);
  CHECK(end[0].version == 0);
  CHECK(end[0].first_row == 14);
  CHECK(end[0].last_row == 24);
  const auto middle = align::diagnose(with_rows({4, 5}, 5, 15));
  REQUIRE(middle.size() == 2);
  CHECK(middle[0].version == 4);
  CHECK(middle[1].version == 5);
  CHECK(middle[1].first_row == 5);
  CHECK(align::diagnose(with_rows({3}, 5, 10)).empty());  // five paragraphs are a translator's licence
}

TEST_CASE("a version that stands alone is no translation; a run of it leaves the others") {
  auto document = with_rows({3}, 0, 25);
  for (std::uint32_t s = 0; s < 25; ++s) {
    model::Row row;
    row.cells.resize(6);
    row.cells[3] = {s};
    document.rows.push_back(row);
  }
  const auto whole = align::diagnose(document);
  REQUIRE(whole.size() == 1);
  CHECK(whole[0].kind == Kind::no_translation);
  CHECK(whole[0].version == 3);
  CHECK(whole[0].segments == 25);

  auto half = with_rows({5}, 12, 25);
  for (std::uint32_t s = 12; s < 25; ++s) {
    model::Row row;
    row.cells.resize(6);
    row.cells[5] = {s};
    half.rows.push_back(row);
  }
  const auto found = align::diagnose(half);
  REQUIRE(found.size() == 1);
  CHECK(found[0].kind == Kind::leaves);
  CHECK(found[0].first_row == 12);
  CHECK(found[0].segments == 13);
}

TEST_CASE("one line against many is much shorter, and that is all that is said") {
  std::vector<std::string> many;
  for (int i = 0; i < 200; ++i) many.push_back("Строка номер " + std::to_string(i) + " рассказывает о гавани.");
  auto document = lines({{"ar", {"سطر واحد عن الميناء."}}, {"ru", many}});
  const auto found = of(document);
  REQUIRE(found.size() == 1);
  CHECK(found[0].kind == Kind::much_shorter);
  CHECK(found[0].version == 0);
}

TEST_CASE("every kind has a name of its own") {
  std::vector<std::string_view> names;
  for (int k = 0; k <= static_cast<int>(Kind::missing); ++k) names.push_back(align::name(static_cast<Kind>(k)));
  std::sort(names.begin(), names.end());
  CHECK(std::adjacent_find(names.begin(), names.end()) == names.end());
}

}  // namespace
}  // namespace hexaglot::test
