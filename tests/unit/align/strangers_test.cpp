// Versions that are no translation of the others: found, set apart, and never found among translations.
#include "core/align/strangers.hpp"

#include <algorithm>
#include <fstream>
#include <random>

#include <doctest/doctest.h>

#include "core/align/align.hpp"
#include "core/align/pair.hpp"
#include "core/align/segment.hpp"
#include "core/align/set_apart.hpp"
#include "tests/unit/align/documents.hpp"

namespace hexaglot::test {
namespace {

using align::Stranger;

std::vector<Stranger> strangers(const model::Document& document) {
  const auto all = align::features(document);
  const auto n = static_cast<std::uint32_t>(all.size());
  align::LinkTable links(n);
  for (std::uint32_t x = 0; x < n; ++x)
    for (std::uint32_t y = x + 1; y < n; ++y) {
      align::PairAligner aligner(all[x], all[y], {});
      aligner.train({});
      links.set(x, y, aligner.links());
    }
  return align::find_strangers(links, all, nullptr);
}

model::Document only(const model::Document& document, const std::vector<std::string>& languages) {
  model::Document out = document;
  std::erase_if(out.versions, [&](const model::Version& v) {
    return std::find(languages.begin(), languages.end(), v.language) == languages.end();
  });
  out.segments.clear();
  align::segment(out);
  return out;
}

// The first paragraphs of the statement that ships, as lines.
model::Document statement(const std::vector<std::string>& languages, std::size_t count = 60) {
  std::vector<std::pair<std::string, std::vector<std::string>>> versions;
  for (const auto& language : languages) {
    std::ifstream in(std::string(HEXAGLOT_SOURCE_DIR "/tm-data/statement/") + language + ".md");
    std::vector<std::string> texts;
    for (std::string line; texts.size() < count && std::getline(in, line);)
      if (!line.empty()) texts.push_back(line);
    versions.push_back({language, texts});
  }
  return lines(versions);
}
const std::vector<std::string> four = {"ar", "fr", "ru", "zh"};

// The same sentences in an order of their own: a text on the same subject that is no translation.
void shuffle(model::Document& document, std::uint32_t version, std::size_t from = 0) {
  auto& blocks = document.versions[version].blocks;
  std::mt19937 random(7);
  for (auto i = blocks.size() - 1; i > from; --i) std::swap(blocks[i], blocks[from + random() % (i - from + 1)]);
  align::segment(document);
}

TEST_CASE("translations are no strangers, clean or damaged, in six, three and two versions") {
  auto document = library_report();
  CHECK(strangers(document).empty());
  CHECK(strangers(only(document, {"ar", "ru", "zh"})).empty());
  CHECK(strangers(only(document, {"ar", "zh"})).empty());
  for (std::uint32_t v = 0; v < 6; ++v) {
    drop(document, v, 3 + 2 * v);
    join_with_next(document, v, 20 - v);
    cut_in_two(document, v, 8 + v);
  }
  CHECK(strangers(document).empty());
  CHECK(strangers(only(document, {"en", "ru", "zh"})).empty());
}

TEST_CASE("a version that is another text is found as a whole, whatever its language") {
  CHECK(strangers(statement(four)).empty());
  for (std::uint32_t v = 0; v < 4; ++v) {
    CAPTURE(four[v]);
    auto document = statement(four);
    shuffle(document, v);
    const auto found = strangers(document);
    REQUIRE(found.size() == 1);
    CHECK(found[0].version == v);
    CHECK(found[0].to - found[0].from > document.segments[v].size() * 3 / 4);
  }
}

TEST_CASE("of three versions too the one that is another text is found") {
  auto document = statement({"ar", "fr", "zh"});
  CHECK(strangers(document).empty());
  shuffle(document, 2);
  const auto whole = static_cast<std::uint32_t>(document.segments[2].size());
  CHECK(strangers(document) == std::vector<Stranger>{{2, 0, whole}});
}

TEST_CASE("of a version that leaves the others half-way only the second half is strange") {
  auto document = statement(four);
  shuffle(document, 2, 30);
  const auto found = strangers(document);
  REQUIRE(found.size() == 1);
  CHECK(found[0].version == 2);
  CHECK(found[0].from >= 28);
  CHECK(found[0].from <= 34);
  CHECK(found[0].to >= document.segments[2].size() - 4);
}

TEST_CASE("two texts that say the same few things over and over are no strangers") {
  const std::vector<std::string> ar = {"لا تغيير في الجدول.", "يوافق المجلس."}, zh = {"附表不变。", "理事会同意。"};
  std::vector<std::string> x, y;
  for (std::size_t n = 0; n < 200; ++n) {
    x.push_back(ar[n / 3 % 2]);
    y.push_back(zh[n / 3 % 2]);
  }
  CHECK(strangers(lines({{"ar", x}, {"zh", y}})).empty());
}

TEST_CASE("too little is not judged") {
  auto document = library_report();
  shuffle(document, 3);
  for (auto& version : document.versions) version.blocks.resize(6);
  align::segment(document);
  CHECK(strangers(document).empty());
  CHECK(strangers(model::Document{}).empty());
  CHECK(strangers(lines({{"ar", {}}, {"en", {"One sentence."}}, {"zh", {}}})).empty());
}

TEST_CASE("a stranger does not disturb the rows of the others, and stands in rows of its own") {
  auto document = statement(four);
  shuffle(document, 3);
  REQUIRE(align::align(document));
  CHECK(is_complete(document));
  std::size_t whole = 0, alone = 0;
  for (const auto& row : document.rows) {
    const auto held = std::count_if(row.cells.begin(), row.cells.end(), [](const auto& c) { return !c.empty(); });
    alone += held == 1 && !row.cells[3].empty();
    whole += held == 3 && row.cells[3].empty();
  }
  // Page breaks cut a few paragraphs in two.
  CHECK(whole + 2 >= document.segments[0].size());
  CHECK(alone == document.segments[3].size());
}

TEST_CASE("segments set apart come back in their order, after the rows between which they stood") {
  auto document = lines({{"ar", {"أ", "ب", "ج", "د"}}, {"ru", {"а", "x", "y", "г"}}, {"zh", {"甲", "乙", "丙", "丁"}}});
  align::SetApart apart(document, {{1, 1, 3}});
  CHECK(document.segments[1].size() == 2);
  for (std::uint32_t r = 0; r < 4; ++r) {
    model::Row row;
    row.cells = {{r}, {}, {r}};
    if (r == 0) row.cells[1] = {0};
    if (r == 3) row.cells[1] = {1};
    document.rows.push_back(row);
  }
  apart.put_back(document);
  CHECK(shape(document) == std::vector<std::string>{"0|0|0", "1|-|1", "2|-|2", "-|1|-", "-|2|-", "3|3|3"});
  CHECK(is_complete(document));
}

TEST_CASE("what is found in the rest is counted among all, and what little is left goes too") {
  auto document = lines({{"en", {"a", "b", "c", "d", "e", "f", "g", "h"}}, {"zh", {"甲", "乙", "丙", "丁"}}});
  align::SetApart apart(document, {{0, 1, 3}});
  CHECK(apart.with({{0, 1, 2}, {1, 0, 1}}) == std::vector<Stranger>{{0, 1, 4}, {1, 0, 1}});
  CHECK(apart.with({{0, 1, 6}}) == std::vector<Stranger>{{0, 0, 8}});
}

TEST_CASE("what was set apart is given back when the alignment is stopped") {
  auto document = lines({{"en", {"a", "b", "c"}}, {"zh", {"甲", "乙", "丙"}}});
  const auto before = document.segments;
  align::SetApart apart(document, {{0, 0, 2}, {1, 2, 3}});
  CHECK(document.segments[0].size() == 1);
  apart.restore(document);
  CHECK(document.segments == before);
}

}  // namespace
}  // namespace hexaglot::test
