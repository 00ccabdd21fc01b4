// Sentences align inside aligned paragraphs: a row does not hold parts of two paragraphs of a version, unless another
// version has these two in one.
#include <doctest/doctest.h>

#include "core/align/align.hpp"
#include "tests/unit/align/documents.hpp"

namespace hexaglot::align {
namespace {

// The library report with `per_block` of its lines in each paragraph; segments stay what they were.
model::Document in_paragraphs(model::Document document, std::uint32_t per_block) {
  document.segmentation = model::Segmentation::sentence;
  for (std::size_t v = 0; v < document.versions.size(); ++v) {
    auto& version = document.versions[v];
    std::vector<model::Block> blocks;
    for (std::size_t s = 0; s < document.segments[v].size(); ++s) {
      const auto line = std::string(document.text(static_cast<std::uint32_t>(v), static_cast<std::uint32_t>(s)));
      if (s % per_block == 0) blocks.emplace_back();
      auto& text = blocks.back().text;
      if (!text.empty()) text += model::joint(version.language);
      const auto begin = static_cast<std::uint32_t>(text.size());
      text += line;
      document.segments[v][s] = {static_cast<std::uint32_t>(blocks.size() - 1),
                                 {begin, static_cast<std::uint32_t>(text.size())}};
    }
    version.blocks = std::move(blocks);
  }
  return document;
}

// Rows that hold parts of two paragraphs of some version.
std::size_t rows_over_limits(const model::Document& document) {
  std::size_t out = 0;
  for (const auto& row : document.rows) {
    bool over = false;
    for (std::uint32_t v = 0; v < document.versions.size(); ++v)
      for (const auto s : row.cells[v])
        over = over || document.segments[v][s].block != document.segments[v][row.cells[v].front()].block;
    out += over ? 1 : 0;
  }
  return out;
}

// Takes a sentence out of a version, or joins it with the next one, inside its paragraph.
void drop_sentence(model::Document& document, std::uint32_t version, std::size_t at) {
  auto& segments = document.segments[version];
  segments.erase(segments.begin() + static_cast<std::ptrdiff_t>(at));
}
void join_sentences(model::Document& document, std::uint32_t version, std::size_t at) {
  auto& segments = document.segments[version];
  REQUIRE(segments[at].block == segments[at + 1].block);
  segments[at].span.end = segments[at + 1].span.end;
  segments.erase(segments.begin() + static_cast<std::ptrdiff_t>(at) + 1);
}

TEST_CASE("sentences of equal paragraphs stay inside them") {
  for (const std::uint32_t per_block : {2U, 3U, 5U}) {
    CAPTURE(per_block);
    auto document = in_paragraphs(test::library_report(), per_block);
    REQUIRE(align(document).has_value());
    CHECK(rows_over_limits(document) == 0);
    CHECK(test::is_complete(document));
  }
}

TEST_CASE("a sentence that is missing or joined does not pull rows over the limits of paragraphs") {
  for (std::uint32_t v = 0; v < 6; ++v) {
    CAPTURE(v);
    for (const std::size_t at : {3U, 9U, 15U, 21U}) {
      CAPTURE(at);
      auto missing = in_paragraphs(test::library_report(), 3);
      drop_sentence(missing, v, at);
      REQUIRE(align(missing).has_value());
      CHECK(rows_over_limits(missing) == 0);
      auto joined = in_paragraphs(test::library_report(), 3);
      join_sentences(joined, v, at);
      REQUIRE(align(joined).has_value());
      CHECK(rows_over_limits(joined) == 0);
    }
  }
}

TEST_CASE("two paragraphs that one version has as one still find their sentences") {
  auto document = in_paragraphs(test::library_report(), 3);
  auto& version = document.versions[4];  // Russian: paragraphs 2 and 3 together
  const auto shift = static_cast<std::uint32_t>(version.blocks[1].text.size()) + 1;
  version.blocks[1].text += " " + version.blocks[2].text;
  version.blocks.erase(version.blocks.begin() + 2);
  for (auto& s : document.segments[4]) {
    if (s.block == 2)
      s = {1, {s.span.begin + shift, s.span.end + shift}};
    else if (s.block > 2)
      --s.block;
  }
  REQUIRE(align(document).has_value());
  CHECK(rows_over_limits(document) == 0);
  for (const auto& row : document.rows)
    for (const auto& cell : row.cells) CHECK(cell.size() == 1);
}

}  // namespace
}  // namespace hexaglot::align
