#include "gui/model/typing.hpp"

#include <doctest/doctest.h>

#include "core/text/graphemes.hpp"

namespace hexaglot::gui {
namespace {

using std::chrono::milliseconds;

// Types as a person does: character by character at the caret.
class Person {
 public:
  explicit Person(const std::string& text, std::uint32_t caret = 0) { typing.reset(text, {caret, caret}); }
  Person& type(std::string_view text, milliseconds each = milliseconds(100)) {
    for (std::uint32_t at = 0; at < text.size();) {
      const auto end = text::next_character(text, at);
      put(text.substr(at, end - at), each);
      at = end;
    }
    return *this;
  }
  Person& put(std::string_view piece, milliseconds wait = milliseconds(100)) {
    now += wait;
    auto text = typing.text();
    const auto span = typing.selection().span();
    text.replace(span.begin, span.size(), piece);
    const auto caret = span.begin + static_cast<std::uint32_t>(piece.size());
    typing.changed(text, {caret, caret}, now);
    return *this;
  }
  Person& backspace(int times = 1) {
    for (; times > 0; --times) {
      const auto end = typing.selection().caret;
      const auto begin = text::previous_character(typing.text(), end);
      auto text = typing.text();
      text.erase(begin, end - begin);
      now += milliseconds(100);
      typing.changed(text, {begin, begin}, now);
    }
    return *this;
  }
  Person& erase(int times = 1) {
    for (; times > 0; --times) {
      const auto at = typing.selection().caret;
      auto text = typing.text();
      text.erase(at, text::next_character(text, at) - at);
      now += milliseconds(100);
      typing.changed(text, {at, at}, now);
    }
    return *this;
  }
  std::string undo() {
    const auto state = typing.undo();
    return state ? state->text : "nothing";
  }
  std::string redo() {
    const auto state = typing.redo();
    return state ? state->text : "nothing";
  }
  Typing typing;
  Typing::Time now{};
};

TEST_CASE("typing is undone word by word") {
  Person p("");
  p.type("The Commission decides");
  CHECK(p.undo() == "The Commission ");
  CHECK(p.undo() == "The ");
  CHECK(p.undo().empty());
  CHECK(p.undo() == "nothing");
  CHECK(p.redo() == "The ");
  CHECK(p.redo() == "The Commission ");
  CHECK(p.redo() == "The Commission decides");
  CHECK(p.redo() == "nothing");
}

TEST_CASE("Arabic and Russian by words, Chinese by clauses") {
  Person ar("");
  ar.type("قررت اللَجنة");
  CHECK(ar.undo() == "قررت ");
  Person ru("");
  ru.type("Комиссия и\xCC\x86");
  CHECK(ru.undo() == "Комиссия ");
  Person zh("");
  zh.put("委员会").put("决定，").put("继续").put("审议。");
  CHECK(zh.undo() == "委员会决定，");
  CHECK(zh.undo().empty());
}

TEST_CASE("a pause ends a step") {
  Person p("");
  p.type("abc").type("d", milliseconds(1600)).type("ef");
  CHECK(p.undo() == "abc");
}

TEST_CASE("the caret that goes elsewhere ends a step, and comes back with undo") {
  Person p("one two", 3);
  p.type("X");
  p.typing.moved({7, 7});
  p.type("Y");
  const auto state = p.typing.undo();
  CHECK(state->text == "oneX two");
  CHECK(state->selection == Selection{7, 7});
  CHECK(p.typing.undo()->selection == Selection{3, 3});
}

TEST_CASE("backspaces and deletions are runs of their own") {
  Person p("one two three", 7);
  p.backspace(3).type("2");
  CHECK(p.undo() == "one  three");
  CHECK(p.undo() == "one two three");
  p.typing.moved({0, 0});
  p.erase(4);
  CHECK(p.undo() == "one two three");
}

TEST_CASE("typing over a selection is one step with what is typed on") {
  Person p("the old man");
  p.typing.moved({4, 7});
  p.type("new");
  CHECK(p.typing.text() == "the new man");
  const auto state = p.typing.undo();
  CHECK(state->text == "the old man");
  CHECK(state->selection == Selection{4, 7});
}

TEST_CASE("a paste is a step of its own") {
  Person p("");
  p.type("ab").put(std::string(200, 'x')).type("c");
  CHECK(p.undo() == "ab" + std::string(200, 'x'));
  CHECK(p.undo() == "ab");
}

TEST_CASE("of equal letters the one at the caret came") {
  Person p("aaaa", 1);
  p.type("a").type("b");
  CHECK(p.typing.text() == "aabaaa");
  CHECK(p.undo() == "aaaa");
  Person q("aaaa", 3);
  q.backspace(2);
  CHECK(q.undo() == "aaaa");
}

TEST_CASE("what is typed after an undo takes the place of what was undone") {
  Person p("");
  p.type("one two");
  p.undo();
  p.type("three");
  CHECK(p.typing.text() == "one three");
  CHECK(!p.typing.can_redo());
  CHECK(p.undo() == "one ");
}

TEST_CASE("memory is bounded: the oldest steps go") {
  Person p("");
  for (int i = 0; i < 200; ++i) p.put(std::string(100'000, static_cast<char>('a' + i % 26)));
  int steps = 0;
  while (p.typing.undo()) ++steps;
  CHECK(steps < 90);
  CHECK(steps > 50);
}

}  // namespace
}  // namespace hexaglot::gui
