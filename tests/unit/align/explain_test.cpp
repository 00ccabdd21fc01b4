#include "core/align/explain.hpp"

#include <algorithm>
#include <numeric>

#include <doctest/doctest.h>

#include "tests/unit/align/documents.hpp"

namespace hexaglot::align {
namespace {

const LinkExplained& link(const RowExplained& row, std::uint32_t x, std::uint32_t y) {
  return *std::find_if(row.links.begin(), row.links.end(), [&](const auto& l) { return l.x == x && l.y == y; });
}

model::Document report() {
  auto document = test::library_report();
  REQUIRE(align(document).has_value());
  return document;
}

TEST_CASE("every link of a right row has evidence for it, and the other versions agree") {
  const auto document = report();
  std::vector<std::uint32_t> rows(document.rows.size());
  std::iota(rows.begin(), rows.end(), 0U);
  const auto explained = explain(document, rows);
  REQUIRE(explained.has_value());
  REQUIRE(explained->size() == rows.size());
  std::size_t links = 0, supported = 0, agree = 0, words = 0;
  for (const auto& row : *explained)
    for (const auto& l : row.links) {
      ++links;
      supported += l.total > 0 ? 1 : 0;
      agree += l.agree.size() > l.disagree.size() ? 1 : 0;
      words += l.words.empty() ? 0 : 1;
      CHECK(l.expected > 0);
    }
  CHECK(links == rows.size() * 15);
  CHECK(supported > links * 9 / 10);
  CHECK(agree > links * 9 / 10);
  CHECK(words > links / 4);
}

TEST_CASE("words are shown as they are printed in the row") {
  const auto document = report();
  const auto explained = explain(document, {3, 12});
  REQUIRE(explained.has_value());
  for (const auto& row : *explained)
    for (const auto& l : row.links)
      for (const auto& w : l.words) {
        CHECK(document.cell_text(document.rows[row.row], l.x).find(w.x) != std::string::npos);
        CHECK(document.cell_text(document.rows[row.row], l.y).find(w.y) != std::string::npos);
      }
}

TEST_CASE("a cell put into the wrong row has evidence against it and fits its own row better") {
  auto document = report();
  for (const std::uint32_t v : {0U, 4U, 5U}) {  // Arabic, Russian, Chinese
    auto wrong = document;
    std::swap(wrong.rows[10].cells[v], wrong.rows[11].cells[v]);
    const auto explained = explain(wrong, {10});
    REQUIRE(explained.has_value());
    const auto& row = explained->front();
    const auto found =
        std::find_if(row.alternatives.begin(), row.alternatives.end(), [&](const auto& a) { return a.version == v; });
    REQUIRE(found != row.alternatives.end());
    CHECK(found->row == 11);
    CHECK(found->gain > 0);
    float mine = 0, theirs = 0;
    for (const auto& l : row.links) (l.x == v || l.y == v ? mine : theirs) += l.total;
    CHECK(mine / 5 < theirs / 10);
  }
}

TEST_CASE("numbers, labels and lengths are told with both sides") {
  auto document = test::lines({{"en", {"It has 60 rooms.", "A second line.", "And a third one."}},
                               {"ru", {"В нём 50 комнат.", "Вторая строка.", "И третья."}},
                               {"zh", {"它有60间房。", "第二行。", "还有第三行。"}}});
  document.versions[0].blocks[0].label = text::Label{"1.", text::NumberSystem::arabic, 1, 1, {}, false};
  document.versions[1].blocks[0].label = text::Label{"2.", text::NumberSystem::arabic, 2, 1, {}, false};
  REQUIRE(align(document).has_value());
  const auto explained = explain(document, {0});
  REQUIRE(explained.has_value());
  const auto& row = explained->front();
  REQUIRE(row.links.size() == 3);
  CHECK(link(row, 0, 1).numbers.x_only == std::vector<std::string>{"60"});
  CHECK(link(row, 0, 1).numbers.y_only == std::vector<std::string>{"50"});
  CHECK(link(row, 0, 2).numbers.both == std::vector<std::string>{"60"});
  CHECK(link(row, 0, 1).x_label == "1.");
  CHECK(link(row, 0, 1).y_label == "2.");
  CHECK(link(row, 0, 1).x_length == 13);
}

TEST_CASE("a row that a version lacks names the long row that may hold it") {
  auto document = test::library_report();
  test::join_with_next(document, 5, 10);  // Chinese
  REQUIRE(align(document).has_value());
  // Whatever the aligner made of it: the joined segment alone in row 10, nothing in the next.
  std::uint32_t row = 0;
  while (document.rows[row].cells[5].empty() || document.rows[row].cells[5].front() != 10) ++row;
  if (document.rows[row].cells[1].size() == 2) {
    auto second = document.rows[row];
    for (std::uint32_t v = 0; v < 6; ++v) {
      auto& first = document.rows[row].cells[v];
      second.cells[v] = v == 5 ? std::vector<std::uint32_t>{} : std::vector<std::uint32_t>{first.back()};
      if (v != 5) first.pop_back();
    }
    document.rows.insert(document.rows.begin() + row + 1, second);
  }
  const auto explained = explain(document, {row + 1});
  REQUIRE(explained.has_value());
  REQUIRE(explained->front().hidden.size() == 1);
  CHECK(explained->front().hidden.front().version == 5);
  CHECK(explained->front().hidden.front().row == row);
}

TEST_CASE("no rows, an empty version and one version alone are no trouble") {
  auto document = test::lines({{"en", {"One line.", "Two lines."}}, {"ar", {}}});
  REQUIRE(align(document).has_value());
  const auto explained = explain(document, {0, 1});
  REQUIRE(explained.has_value());
  CHECK((*explained)[0].links.empty());
  CHECK(explain(document, {})->empty());
  Progress progress;
  progress.cancel();
  CHECK(explain(document, {0}, {}, progress).error().kind == ErrorKind::cancelled);
}

}  // namespace
}  // namespace hexaglot::align
