#include <doctest/doctest.h>

#include <chrono>

#include "core/align/align.hpp"
#include "core/align/segment.hpp"
#include "documents.hpp"

using hexaglot::align::align;
using namespace hexaglot::test;
namespace model = hexaglot::model;

TEST_CASE("no version at all gives no rows") {
  model::Document document;
  document.rows.resize(2);
  REQUIRE(align(document));
  CHECK(document.rows.empty());
}

TEST_CASE("six empty versions give no rows") {
  model::Document document;
  document.versions.resize(6);
  document.segments.resize(6);
  REQUIRE(align(document));
  CHECK(document.rows.empty());
}

TEST_CASE("one line against a thousand ends soon and keeps the thousand apart") {
  std::vector<std::string> many;
  for (int n = 0; n < 1000; ++n) many.push_back("Строка номер " + std::to_string(n) + " о погоде и о море.");
  auto document = lines({{"en", {"Line number 500 about the weather and the sea."}},
                         {"ru", many},
                         {"zh", {"关于天气和大海的第500行。"}}});
  REQUIRE(align(document));
  CHECK(is_complete(document));
  CHECK(document.rows.size() > 900);
}

TEST_CASE("lines without any word, or empty ones, are aligned all the same") {
  auto document = lines({{"en", {"***", "…", "12", "\x01", "-"}}, {"ar", {"***", "…", "١٢", "-"}}});
  REQUIRE(align(document));
  CHECK(is_complete(document));
}

TEST_CASE("invalid UTF-8 does no harm") {
  auto document =
      lines({{"en", {"good line", "bad \xff\xfe\x80 line", "\xc3"}}, {"ru", {"хорошая строка", "плохая \xd0 строка"}}});
  REQUIRE(align(document));
  CHECK(is_complete(document));
}

TEST_CASE("a line of two megabytes ends soon") {
  std::string huge;
  while (huge.size() < 2'000'000) huge += "water and stone and " + std::to_string(huge.size()) + " ";
  auto document = lines({{"en", {"First.", huge, "Last."}}, {"es", {"Primero.", huge, "Último."}}});
  const auto start = std::chrono::steady_clock::now();
  REQUIRE(align(document));
  CHECK(is_complete(document));
  CHECK(std::chrono::steady_clock::now() - start < std::chrono::seconds(20));
}

TEST_CASE("a thousand equal lines against nine hundred are aligned in order") {
  auto document = lines(
      {{"en", std::vector<std::string>(1000, "No change.")}, {"zh", std::vector<std::string>(900, "没有变化。")}});
  REQUIRE(align(document));
  CHECK(is_complete(document));
}

TEST_CASE("a version about something else does not break the rows of the others") {
  auto document = library_report();
  auto& blocks = document.versions[3].blocks;
  blocks.clear();
  for (int n = 0; n < 20; ++n)
    blocks.emplace_back().text =
        "Recette numéro " + std::to_string(n) + " : du sel, du poivre et beaucoup de patience.";
  hexaglot::align::segment(document);
  REQUIRE(align(document));
  CHECK(is_complete(document));
  std::size_t right = 0;
  for (const auto& row : document.rows) {
    const auto& en = row.cells[1];
    right +=
        en.size() == 1 && row.cells[0] == en && row.cells[2] == en && row.cells[4] == en && row.cells[5] == en ? 1 : 0;
  }
  CHECK_MESSAGE(right >= 15, right);
}
