#include "gui/model/control_text.hpp"

#include <doctest/doctest.h>

namespace hexaglot::gui {
namespace {

using Direction = ControlText::Direction;

ControlText made(const std::string& text, Direction direction = Direction::right_to_left) {
  ControlText out;
  out.reset(text, direction);
  return out;
}

TEST_CASE("each line of Arabic begins with a direction mark, which is no part of the text") {
  const auto t = made("E/CN.7/2014/L.15: قرار\nثانيا");
  CHECK(t.held() == "\u200FE/CN.7/2014/L.15: قرار\n\u200Fثانيا");
  CHECK(t.position(0) == 1);
  CHECK(t.position(1) == 2);
  CHECK(t.byte(0) == 0);
  CHECK(t.byte(1) == 0);
  CHECK(t.byte(2) == 1);
  const auto line = static_cast<std::uint32_t>(t.text().find('\n'));
  CHECK(t.byte(t.position(line)) == line);
  CHECK(t.byte(t.position(line + 1)) == line + 1);
  CHECK(t.before_mark(0));
  CHECK(!t.before_mark(1));
  CHECK(t.before_mark(t.position(line + 1) - 1));
}

TEST_CASE("a mark that was in the text stays in it") {
  auto t = made("\u200Fقرار");
  CHECK(t.held() == "\u200F\u200Fقرار");
  CHECK(!t.take(t.held()).changed);
  CHECK(t.take("\u200F\u200Fقرارا").changed);
  CHECK(t.text() == "\u200Fقرارا");
}

TEST_CASE("what is typed is taken without the mark") {
  auto t = made("قرار");
  const auto taken = t.take("\u200Fقرار جديد");
  CHECK(taken.changed);
  CHECK(!taken.mend);
  CHECK(t.text() == "قرار جديد");
}

TEST_CASE("a mark that was deleted is put back, and a letter before it goes behind it") {
  auto t = made("قرار");
  auto taken = t.take("قرار");
  CHECK(!taken.changed);
  CHECK(taken.mend);
  taken = t.take("x\u200Fقرار");
  CHECK(taken.changed);
  CHECK(taken.behind == 1);
  CHECK(taken.mend);
  CHECK(t.text() == "xقرار");
  CHECK(t.held() == "\u200Fxقرار");
}

TEST_CASE("everything deleted leaves nothing") {
  auto t = made("قرار\nثانيا");
  CHECK(t.take("").changed);
  CHECK(t.text().empty());
  CHECK(t.held() == "\u200F");
}

TEST_CASE("two lines that become one lose the mark between them") {
  auto t = made("أولا\nثانيا");
  SUBCASE("Delete at the end of the first") { t.take("\u200Fأولا\u200Fثانيا"); }
  SUBCASE("Backspace at the beginning of the second") { t.take("\u200Fأولاثانيا"); }
  CHECK(t.text() == "أولاثانيا");
}

TEST_CASE("line breaks that come in become spaces") {
  auto t = made("one two", Direction::left_to_right);
  const auto taken = t.take("one 1\n2 two");
  CHECK(taken.mend);
  CHECK(t.text() == "one 1 2 two");
  auto ar = made("قرار");
  CHECK(ar.take("\u200Fقرار\nجديد").mend);
  CHECK(ar.text() == "قرار جديد");
}

TEST_CASE("what is far too long is left out") {
  auto t = made("委员会", Direction::left_to_right);
  const auto taken = t.take("委员" + std::string(200'000, 'x') + "会");
  CHECK(taken.too_long);
  CHECK(taken.mend);
  CHECK(!taken.changed);
  CHECK(t.text() == "委员会");
}

TEST_CASE("positions count code points, also beyond the first plane") {
  const auto t = made("𠀀委é", Direction::left_to_right);
  CHECK(t.position(4) == 1);
  CHECK(t.position(7) == 2);
  CHECK(t.byte(2) == 7);
  CHECK(t.byte(99) == 9);
  CHECK(t.position(99) == 3);
}

TEST_CASE("marks move with their text, and go where something is typed inside") {
  std::vector<TextMark> marks = {{{0, 3}, TextMarkKind::term}, {{4, 9}, TextMarkKind::spelling}};
  move_marks(marks, "The state", "O The state");
  CHECK(marks == std::vector<TextMark>{{{2, 5}, TextMarkKind::term}, {{6, 11}, TextMarkKind::spelling}});
  SUBCASE("inside one") {
    move_marks(marks, "O The state", "O The stXate");
    CHECK(marks.size() == 1);
  }
  SUBCASE("typed on at the end of a misspelt word") {
    move_marks(marks, "O The state", "O The states");
    CHECK(marks == std::vector<TextMark>{{{2, 5}, TextMarkKind::term}});
  }
  SUBCASE("between them") {
    move_marks(marks, "O The state", "O The big state");
    CHECK(marks == std::vector<TextMark>{{{2, 5}, TextMarkKind::term}, {{10, 15}, TextMarkKind::spelling}});
  }
  SUBCASE("all replaced") {
    move_marks(marks, "O The state", "委员会");
    CHECK(marks.empty());
  }
}

TEST_CASE("a span that cuts a character is grown") {
  CHECK(whole_characters("и\xCC\x86", {0, 2}) == Span{0, 4});
  CHECK(whole_characters("لَجنة", {2, 4}) == Span{0, 4});
  CHECK(whole_characters("委员", {3, 3}) == Span{3, 3});
}

}  // namespace
}  // namespace hexaglot::gui
