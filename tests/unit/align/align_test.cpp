#include "core/align/align.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <random>

#include "core/align/segment.hpp"
#include "documents.hpp"

using hexaglot::ErrorKind;
using hexaglot::Progress;
using hexaglot::align::align;
using namespace hexaglot::test;
namespace model = hexaglot::model;

namespace {

enum : std::uint32_t { ar, en, es, fr, ru, zh };

bool has_row(const model::Document& document, const std::string& row) {
  const auto rows = shape(document);
  return std::find(rows.begin(), rows.end(), row) != rows.end();
}

std::string joined(const model::Document& document) {
  std::string out;
  for (const auto& row : shape(document)) out += row + "\n";
  return out;
}

}  // namespace

TEST_CASE("six clean versions give one row for each line, all of them sure") {
  auto document = library_report();
  REQUIRE(align(document));
  REQUIRE(document.rows.size() == document.segments[en].size());
  for (std::size_t r = 0; r < document.rows.size(); ++r) {
    const auto n = std::to_string(r);
    CHECK(shape(document)[r] == n + "|" + n + "|" + n + "|" + n + "|" + n + "|" + n);
    CHECK(document.rows[r].confidence > model::doubtful_below);
    CHECK(document.rows[r].status == model::RowStatus::automatic);
  }
}

TEST_CASE("a paragraph that Arabic omits leaves a row without Arabic, and its neighbours stay apart") {
  auto document = library_report();
  drop(document, ar, 13);
  REQUIRE(align(document));
  CHECK(is_complete(document));
  CHECK_MESSAGE(has_row(document, "-|13|13|13|13|13"), joined(document));
  CHECK(has_row(document, "12|12|12|12|12|12"));
  CHECK(has_row(document, "13|14|14|14|14|14"));
}

TEST_CASE("two paragraphs that Chinese joins stand in one row with the two of all others") {
  auto document = library_report();
  join_with_next(document, zh, 7);
  REQUIRE(align(document));
  CHECK(is_complete(document));
  CHECK_MESSAGE(has_row(document, "7,8|7,8|7,8|7,8|7,8|7"), joined(document));
  CHECK(has_row(document, "9|9|9|9|9|8"));
}

TEST_CASE("a paragraph that Russian splits stands in one row as two segments of Russian") {
  auto document = library_report();
  cut_in_two(document, ru, 3);
  REQUIRE(align(document));
  CHECK(is_complete(document));
  CHECK_MESSAGE(has_row(document, "3|3|3|3|3,4|3"), joined(document));
  CHECK(has_row(document, "4|4|4|4|5|4"));
}

TEST_CASE("a paragraph that only French has gets a row of its own") {
  auto document = library_report();
  for (const auto v : {ar, en, es, ru, zh}) drop(document, v, 19);
  REQUIRE(align(document));
  CHECK(is_complete(document));
  CHECK_MESSAGE(has_row(document, "-|-|-|19|-|-"), joined(document));
}

TEST_CASE("several damages at once in different versions are found together") {
  auto document = library_report();
  cut_in_two(document, zh, 22);
  join_with_next(document, fr, 17);
  drop(document, es, 9);
  drop(document, ru, 4);
  REQUIRE(align(document));
  CHECK(is_complete(document));
  CHECK_MESSAGE(has_row(document, "4|4|4|4|-|4"), joined(document));
  CHECK_MESSAGE(has_row(document, "9|9|-|9|8|9"), joined(document));
  CHECK_MESSAGE(has_row(document, "17,18|17,18|16,17|17|16,17|17,18"), joined(document));
  CHECK_MESSAGE(has_row(document, "22|22|21|21|21|22,23"), joined(document));
}

TEST_CASE("labels that run on shifted by one in Spanish and Russian do not move the rows") {
  auto document = library_report();
  for (std::uint32_t v = 0; v < document.versions.size(); ++v) {
    std::int32_t n = 0;
    for (auto& block : document.versions[v].blocks) {
      ++n;
      const bool shifted = (v == es || v == ru) && n > 6;
      hexaglot::text::Label label;
      label.value = n + (shifted ? 1 : 0);
      label.printed = std::to_string(label.value) + ".";
      block.label = label;
    }
  }
  hexaglot::align::segment(document);
  REQUIRE(align(document));
  for (std::size_t r = 0; r < document.rows.size(); ++r) {
    const auto n = std::to_string(r);
    CHECK(shape(document)[r] == n + "|" + n + "|" + n + "|" + n + "|" + n + "|" + n);
  }
}

TEST_CASE("equal labels tie paragraphs that say nothing else") {
  auto document = lines({{"en", {"Same words.", "Same words.", "Same words.", "Same words."}},
                         {"ru", {"Те же слова.", "Те же слова.", "Те же слова."}}});
  const std::vector<std::int32_t> values[] = {{1, 2, 3, 4}, {1, 3, 4}};
  for (std::size_t v = 0; v < 2; ++v)
    for (std::size_t b = 0; b < values[v].size(); ++b) {
      hexaglot::text::Label label;
      label.value = values[v][b];
      document.versions[v].blocks[b].label = label;
    }
  REQUIRE(align(document));
  CHECK(is_complete(document));
  CHECK_MESSAGE(has_row(document, "1|-"), joined(document));
}

TEST_CASE("an empty version has no cells and does not hurt the others") {
  auto document = library_report();
  document.versions[fr].blocks.clear();
  hexaglot::align::segment(document);
  REQUIRE(align(document));
  CHECK(is_complete(document));
  CHECK(document.rows.size() == document.segments[en].size());
  CHECK(has_row(document, "5|5|5|-|5|5"));
}

TEST_CASE("one version alone gives one row for each segment, sure to stand alone") {
  auto document = library_report();
  document.versions.resize(1);
  hexaglot::align::segment(document);
  REQUIRE(align(document));
  CHECK(document.rows.size() == document.segments[0].size());
  CHECK(is_complete(document));
  CHECK(document.rows[3].confidence == doctest::Approx(1));
}

TEST_CASE("two versions, Arabic and Chinese, are aligned without help") {
  auto document = library_report();
  document.versions = {document.versions[ar], document.versions[zh]};
  hexaglot::align::segment(document);
  REQUIRE(align(document));
  CHECK(is_complete(document));
  std::size_t right = 0;
  for (std::size_t r = 0; r < document.segments[0].size(); ++r)
    right += has_row(document, std::to_string(r) + "|" + std::to_string(r)) ? 1 : 0;
  CHECK_MESSAGE(right >= document.segments[0].size() - 2, joined(document));
}

TEST_CASE("the same text twice is aligned line by line") {
  auto document = library_report();
  document.versions = {document.versions[en], document.versions[en]};
  hexaglot::align::segment(document);
  REQUIRE(align(document));
  for (std::size_t r = 0; r < document.rows.size(); ++r)
    CHECK(shape(document)[r] == std::to_string(r) + "|" + std::to_string(r));
}

TEST_CASE("sentences do not leave their paragraphs") {
  model::Document document;
  document.segmentation = model::Segmentation::sentence;
  document.versions.resize(2);
  document.versions[0].language = "en";
  document.versions[0].blocks.resize(2);
  document.versions[0].blocks[0].text = "The roof leaks. It was mended in 1999. It leaks again.";
  document.versions[0].blocks[1].text = "The garden is open. Dogs are welcome.";
  document.versions[1].language = "ru";
  document.versions[1].blocks.resize(2);
  document.versions[1].blocks[0].text = "Крыша течёт. Её чинили в 1999 году. Она снова течёт.";
  document.versions[1].blocks[1].text = "Сад открыт. Собакам рады.";
  hexaglot::align::segment(document);
  REQUIRE(document.segments[0].size() == 5);
  REQUIRE(align(document));
  CHECK(is_complete(document));
  CHECK(has_row(document, "3|3"));
  CHECK(has_row(document, "4|4"));
}

TEST_CASE("the rows do not depend on the number of threads") {
  auto one = library_report();
  join_with_next(one, es, 11);
  drop(one, zh, 2);
  auto two = one;
  REQUIRE(align(one, {.threads = 1}));
  REQUIRE(align(two, {.threads = 2}));
  CHECK(shape(one) == shape(two));
  for (std::size_t r = 0; r < one.rows.size(); ++r) CHECK(one.rows[r].confidence == two.rows[r].confidence);
}

TEST_CASE("a cancelled alignment says so and leaves the rows as they were") {
  auto document = library_report();
  document.rows.resize(1);
  document.rows[0].confidence = 0.5;
  Progress progress;
  progress.cancel();
  const auto done = align(document, {}, progress);
  REQUIRE(!done);
  CHECK(done.error().kind == ErrorKind::cancelled);
  REQUIRE(document.rows.size() == 1);
  CHECK(document.rows[0].confidence == 0.5);
}

TEST_CASE("progress runs from 0 to 1 and never back") {
  auto document = library_report();
  double last = 0;
  bool ascends = true;
  const Progress progress([&](std::string_view, double share) {
    ascends = ascends && share >= last && share <= 1;
    last = share;
  });
  REQUIRE(align(document, {.threads = 2}, progress));
  CHECK(ascends);
  CHECK(last == 1);
}

TEST_CASE("whatever happens to the versions, every segment stands in exactly one row") {
  std::mt19937 random(20140311);
  for (int trial = 0; trial < 12; ++trial) {
    auto document = library_report();
    for (std::uint32_t v = 0; v < document.versions.size(); ++v) {
      for (int damage = 0; damage < 6; ++damage) {
        auto& blocks = document.versions[v].blocks;
        if (blocks.size() < 3) break;
        const auto at = random() % (blocks.size() - 1);
        switch (random() % 5) {
          case 0:
            drop(document, v, at);
            break;
          case 1:
            join_with_next(document, v, at);
            break;
          case 2:
            cut_in_two(document, v, at);
            break;
          case 3:
            std::swap(blocks[at], blocks[at + 1]);
            break;
          default:
            blocks.resize(blocks.size() - random() % (blocks.size() / 2));
            break;
        }
      }
    }
    hexaglot::align::segment(document);
    REQUIRE(align(document, {.consistency = trial % 3 != 0}));
    CHECK_MESSAGE(is_complete(document), joined(document));
  }
}
