#include "core/app/edit.hpp"

#include <algorithm>
#include <random>

#include <doctest/doctest.h>

#include "core/text/utf8.hpp"

#include "tests/contract/store_samples.hpp"

namespace hexaglot::app {
namespace {

using model::Mark;
using model::MarkKind;

// One version with one block, cut into segments at these bytes.
model::Document one(const std::string& text, std::vector<Mark> marks = {}, std::vector<Span> segments = {}) {
  auto d = test::plain_document("X", {"ru"}, {{text}});
  d.versions[0].blocks[0].marks = std::move(marks);
  if (!segments.empty()) {
    d.segments[0].clear();
    d.rows.clear();
    for (const auto span : segments) {
      model::Row row;
      row.cells = {{static_cast<std::uint32_t>(d.segments[0].size())}};
      d.segments[0].push_back({0, span});
      d.rows.push_back(row);
    }
  }
  return d;
}

model::Document edited(const model::Document& before, std::vector<TextEdit> edits) {
  auto d = before;
  const auto change = ChangeTexts::plan(d, std::move(edits));
  REQUIRE(change);
  change->apply(d);
  auto back = d;
  change->revert(back);
  CHECK(back.versions[0].blocks == before.versions[0].blocks);
  CHECK(back.segments == before.segments);
  return d;
}

std::string marked(const model::Document& d, std::size_t mark) {
  const auto& b = d.versions[0].blocks[0];
  return std::string(b.marks[mark].span.in(b.text));
}

TEST_CASE("a replacement changes its bytes and nothing else, and can be taken back") {
  const auto d = edited(one("Комитет просит Генеральный секретарь."), {{0, 0, {28, 69}, "Генерального секретаря"}});
  CHECK(d.versions[0].blocks[0].text.starts_with("Комитет просит"));
  CHECK(d.segments[0][0].span == Span{0, static_cast<std::uint32_t>(d.versions[0].blocks[0].text.size())});
}

TEST_CASE("several edits of one block count in the bytes of the text as it was") {
  const auto d = edited(one("a b c"), {{0, 0, {4, 5}, "zzz"}, {0, 0, {0, 1}, "xx"}, {0, 0, {2, 3}, ""}});
  CHECK(d.versions[0].blocks[0].text == "xx  zzz");
}

TEST_CASE("an italic span moves, grows and shrinks with its characters") {
  // "the old man", italic "old"
  SUBCASE("replaced before it") {
    const auto d = edited(one("the old man", {{MarkKind::italic, {4, 7}, ""}}), {{0, 0, {0, 3}, "a very"}});
    CHECK(marked(d, 0) == "old");
  }
  SUBCASE("replaced as a whole") {
    const auto d = edited(one("the old man", {{MarkKind::italic, {4, 7}, ""}}), {{0, 0, {4, 7}, "ancient"}});
    CHECK(marked(d, 0) == "ancient");
  }
  SUBCASE("replaced inside it") {
    const auto d = edited(one("the old man", {{MarkKind::italic, {4, 7}, ""}}), {{0, 0, {5, 6}, "LL"}});
    CHECK(marked(d, 0) == "oLLd");
  }
  SUBCASE("replaced across its end") {
    const auto d = edited(one("the old man", {{MarkKind::italic, {4, 7}, ""}}), {{0, 0, {6, 11}, "der one"}});
    CHECK(marked(d, 0) == "older one");
  }
  SUBCASE("inserted right before and right behind it") {
    const auto d =
        edited(one("the old man", {{MarkKind::italic, {4, 7}, ""}}), {{0, 0, {4, 4}, "("}, {0, 0, {7, 7}, ")"}});
    CHECK(d.versions[0].blocks[0].text == "the (old) man");
    CHECK(marked(d, 0) == "old");
  }
  SUBCASE("deleted: the span goes with it") {
    const auto d = edited(one("the old man", {{MarkKind::italic, {4, 7}, ""}}), {{0, 0, {3, 7}, ""}});
    CHECK(d.versions[0].blocks[0].marks.empty());
  }
}

TEST_CASE("a footnote mark keeps its place: behind what stands before it, before what is inserted") {
  const std::vector<Mark> note = {{MarkKind::note, {6, 6}, "14"}};
  CHECK(edited(one("报告", note), {{0, 0, {6, 6}, "。"}}).versions[0].blocks[0].marks[0].span == Span{6, 6});
  CHECK(edited(one("报告。", note), {{0, 0, {0, 3}, "宣布"}}).versions[0].blocks[0].marks[0].span == Span{9, 9});
  CHECK(edited(one("报告。", note), {{0, 0, {3, 9}, "文件。"}}).versions[0].blocks[0].marks[0].span == Span{12, 12});
}

TEST_CASE("segments keep their sentences, and what is inserted at a limit joins the one before") {
  const auto text = "One. Two.Three.";
  const auto before = one(text, {}, {{0, 4}, {5, 9}, {9, 15}});
  const auto d = edited(before, {{0, 0, {4, 4}, "!"}, {0, 0, {9, 9}, "?"}, {0, 0, {15, 15}, "…"}, {0, 0, {0, 0}, "¡"}});
  const auto& b = d.versions[0].blocks[0].text;
  CHECK(d.segments[0][0].span.in(b) == "¡One.!");
  CHECK(d.segments[0][1].span.in(b) == "Two.?");
  CHECK(d.segments[0][2].span.in(b) == "Three.…");
  const auto across = edited(before, {{0, 0, {7, 12}, "X"}});
  CHECK(across.segments[0][1].span.in(across.versions[0].blocks[0].text) == "TwX");
  CHECK(across.segments[0][2].span.in(across.versions[0].blocks[0].text) == "ee.");
}

TEST_CASE("edits that cannot be are refused, and nothing is changed") {
  const auto d = one("السلام عليكم");
  for (const auto& wrong : std::vector<std::vector<TextEdit>>{{{1, 0, {0, 2}, "x"}},
                                                              {{0, 1, {0, 2}, "x"}},
                                                              {{0, 0, {1, 2}, "x"}},
                                                              {{0, 0, {4, 2}, "x"}},
                                                              {{0, 0, {0, 500}, "x"}},
                                                              {{0, 0, {0, 2}, "\xFF"}},
                                                              {{0, 0, {0, 2}, "a\nb"}},
                                                              {{0, 0, {0, 4}, "x"}, {0, 0, {2, 6}, "y"}},
                                                              {{0, 0, {2, 2}, "x"}, {0, 0, {2, 2}, "y"}}})
    CHECK(ChangeTexts::plan(d, wrong).error().kind == ErrorKind::usage);
}

TEST_CASE("whatever is edited: marks and segments stay inside and in order, and all comes back") {
  std::mt19937 random(4);
  const auto up_to = [&random](std::uint32_t n) { return static_cast<std::uint32_t>(random() % (n + 1)); };
  const std::vector<std::string> letters = {"a", " ", "ж", "ع", "文", ".", "😀"};
  for (int round = 0; round < 400; ++round) {
    std::string text;
    std::vector<std::uint32_t> limits = {0};
    for (auto n = 2 + up_to(30); n > 0; --n) {
      text += letters[up_to(6)];
      limits.push_back(static_cast<std::uint32_t>(text.size()));
    }
    const auto limit = [&](std::size_t i) { return limits[std::min(i, limits.size() - 1)]; };
    std::vector<Mark> marks;
    for (int m = 0; m < 4; ++m) {
      const auto a = up_to(30), b = a + up_to(5);
      marks.push_back({m == 0 ? MarkKind::note : MarkKind::italic, {limit(a), m == 0 ? limit(a) : limit(b)}, ""});
    }
    const auto middle = limit(up_to(30));
    const auto size = static_cast<std::uint32_t>(text.size());
    const auto before = one(text, marks, {{0, middle}, {middle, size}});
    std::vector<TextEdit> edits;
    for (std::size_t at = up_to(3); at + 1 < limits.size(); at += 2 + up_to(6))
      edits.push_back({0, 0, {limit(at), limit(at + up_to(1))}, letters[up_to(6)] + letters[up_to(6)]});
    const auto d = edited(before, edits);
    const auto& b = d.versions[0].blocks[0];
    CHECK(text::is_valid_utf8(b.text));
    for (const auto& m : b.marks) {
      CHECK(m.span.begin <= m.span.end);
      REQUIRE(m.span.end <= b.text.size());
      CHECK(text::is_valid_utf8(m.span.in(b.text)));
    }
    const auto& s = d.segments[0];
    CHECK(s[0].span.begin == 0);
    CHECK(s[0].span.end == s[1].span.begin);
    CHECK(s[1].span.end == b.text.size());
    CHECK(text::is_valid_utf8(s[0].span.in(b.text)));
  }
}

}  // namespace
}  // namespace hexaglot::app
