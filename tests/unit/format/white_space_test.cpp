#include "core/format/white_space.hpp"

#include <doctest/doctest.h>

namespace hexaglot::format {
namespace {

std::string collapsed(std::string text, const std::string& language = "en") {
  RawBlock b;
  b.text = std::move(text);
  collapse_white_space(b, language);
  return b.text;
}

TEST_CASE("wrapped and indented text becomes one line") {
  CHECK(collapsed("  one\n   two\t three \n") == "one two three");
  CHECK(collapsed("\u3000\u3000我们，\n各国部长", "zh") == "我们，各国部长");
  CHECK(collapsed("第64/182号 决议", "zh") == "第64/182号 决议");
  CHECK(collapsed("السطر\r\nالثاني", "ar") == "السطر الثاني");
  CHECK(collapsed(" \n ").empty());
}

TEST_CASE("no-break spaces are typography and stay") {
  CHECK(collapsed("Original\u00A0: anglais") == "Original\u00A0: anglais");
  CHECK(collapsed("100\u202F000") == "100\u202F000");
}

TEST_CASE("marks keep their characters") {
  RawBlock b;
  b.text = "  a  *b  c* d";
  b.marks = {{model::MarkKind::italic, {5, 11}, ""}, {model::MarkKind::note, {13, 13}, "1"}};
  collapse_white_space(b, "en");
  CHECK(b.text == "a *b c* d");
  CHECK(b.marks[0].span.in(b.text) == "*b c*");
  CHECK(b.marks[1].span == Span{9, 9});
}

TEST_CASE("dropping the front moves what follows and drops what stood in it") {
  std::string text = "1 - abc";
  std::vector<model::Mark> marks = {{model::MarkKind::bold, {0, 3}, ""}, {model::MarkKind::italic, {2, 6}, ""}};
  drop_front(text, marks, 4);
  CHECK(text == "abc");
  REQUIRE(marks.size() == 1);
  CHECK(marks[0].span == Span{0, 2});
}

TEST_CASE("broken bytes and marks outside the text do no harm") {
  RawBlock b;
  b.text = "a \xFF\xC3 b";
  b.marks = {{model::MarkKind::italic, {3, 900}, ""}};
  collapse_white_space(b, "en");
  CHECK(b.marks[0].span.end <= b.text.size());
}

}  // namespace
}  // namespace hexaglot::format
