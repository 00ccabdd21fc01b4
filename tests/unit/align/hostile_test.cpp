#include <doctest/doctest.h>

#include <array>
#include <chrono>

#include "core/align/align.hpp"
#include "core/align/segment.hpp"
#include "documents.hpp"
#include "long_texts.hpp"

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

TEST_CASE("the same long text twice is aligned line by line") {
  const auto text = long_texts("ru", "zh", 2000).x;
  auto document = lines({{"ru", text}, {"ru", text}});
  REQUIRE(align(document));
  CHECK(is_complete(document));
  std::size_t right = 0;
  for (const auto& row : document.rows) right += row.cells[0].size() == 1 && row.cells[0] == row.cells[1] ? 1 : 0;
  CHECK_MESSAGE(right >= 1990, right);
}

TEST_CASE("ten thousand lines of three kinds of line are aligned in order") {
  std::vector<std::string> ar, zh;
  for (std::size_t n = 0; n < 10'000; ++n) {
    constexpr std::array<std::pair<const char*, const char*>, 3> kinds = {
        {{"لا تغيير.", "没有变化。"}, {"انظر أعلاه.", "见上文。"}, {"حذفت.", "已删除。"}}};
    const auto& [a, z] = kinds[n * n % 7 % 3];
    ar.emplace_back(a);
    zh.emplace_back(z);
  }
  auto document = lines({{"ar", ar}, {"zh", zh}});
  REQUIRE(align(document));
  CHECK(is_complete(document));
  std::size_t right = 0;
  for (const auto& row : document.rows) right += row.cells[0] == row.cells[1] ? 1 : 0;
  CHECK_MESSAGE(right >= 9'900, right);
}

TEST_CASE("a line of ten megabytes ends soon, and so do control characters") {
  std::string huge;
  while (huge.size() < 10'000'000) huge += "вода и камень " + std::to_string(huge.size()) + " ";
  auto document = lines({{"ru", {"Первая.", huge, "\x01\x02\x1f"}}, {"zh", {"第一。", "水和石头。", "\x7f\x03"}}});
  REQUIRE(align(document));
  CHECK(is_complete(document));
}
