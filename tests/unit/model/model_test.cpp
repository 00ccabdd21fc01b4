#include <doctest/doctest.h>

#include "core/model/document.hpp"
#include "core/model/finding.hpp"
#include "core/model/term.hpp"

namespace hexaglot::model {
namespace {

Document two_segments(const std::string& language) {
  Document d;
  Version v;
  v.language = language;
  Block a;
  a.text = "一。二。";
  a.label = text::Label{"1.", text::NumberSystem::arabic, 1, 0, {}, false};
  v.blocks = {a};
  d.versions = {v};
  d.segments = {{{0, {0, 6}}, {0, {6, 12}}}};
  d.rows = {{{{0, 1}}, 1, RowStatus::automatic}, {{{1}}, 1, RowStatus::automatic}, {{{}}, 1, RowStatus::automatic}};
  return d;
}

TEST_CASE("the segments of a cell are joined as their language does") {
  const auto zh = two_segments("zh-Hans");
  CHECK(zh.cell_text(zh.rows[0], 0) == "一。二。");
  const auto en = two_segments("en");
  CHECK(en.cell_text(en.rows[0], 0) == "一。 二。");
  CHECK(en.cell_text(en.rows[2], 0).empty());
}

TEST_CASE("a cell has the label of its block when it begins the block") {
  const auto d = two_segments("zh");
  CHECK(d.cell_label(d.rows[0], 0) == "1.");
  CHECK(d.cell_label(d.rows[1], 0).empty());
  CHECK(d.cell_label(d.rows[2], 0).empty());
}

TEST_CASE("names go both ways") {
  for (const auto kind : {BlockKind::heading, BlockKind::paragraph, BlockKind::item, BlockKind::front, BlockKind::note})
    CHECK(block_kind(name(kind)) == kind);
  for (const auto kind :
       {MarkKind::italic, MarkKind::bold, MarkKind::code, MarkKind::link, MarkKind::note, MarkKind::placeholder})
    CHECK(mark_kind(name(kind)) == kind);
  CHECK_FALSE(block_kind("chapter"));
  CHECK(name(Severity::error) == "error");
  CHECK(name(TermStatus::forbidden) == "forbidden");
}

}  // namespace
}  // namespace hexaglot::model
