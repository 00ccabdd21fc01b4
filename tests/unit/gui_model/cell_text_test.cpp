#include "gui/model/cell_text.hpp"

#include <doctest/doctest.h>

#include <random>

#include "tests/contract/store_samples.hpp"

namespace hexaglot::gui {
namespace {

model::Document one(const std::string& language, const std::vector<std::string>& blocks) {
  // All blocks in one cell.
  model::Document d;
  d.symbol = "X";
  d.versions.resize(1);
  d.versions[0].language = language;
  d.segments.resize(1);
  model::Row row;
  row.cells.resize(1);
  for (const auto& text : blocks) {
    model::Block b;
    b.text = text;
    row.cells[0].push_back(static_cast<std::uint32_t>(d.segments[0].size()));
    d.segments[0].push_back(
        {static_cast<std::uint32_t>(d.versions[0].blocks.size()), {0, static_cast<std::uint32_t>(text.size())}});
    d.versions[0].blocks.push_back(std::move(b));
  }
  d.rows.push_back(std::move(row));
  return d;
}

// One block, cut into segments at these spans, all in one cell.
model::Document cut(const std::string& language, const std::string& text, const std::vector<Span>& spans) {
  auto d = one(language, {text});
  d.segments[0].clear();
  d.rows[0].cells[0].clear();
  for (const auto span : spans) {
    d.rows[0].cells[0].push_back(static_cast<std::uint32_t>(d.segments[0].size()));
    d.segments[0].push_back({0, span});
  }
  return d;
}

// Changes the cell's text and says what it reads afterwards.
std::string after(model::Document& d, const std::string& text) {
  const auto found = edits(d, make_cell_text(d, 0, 0), text);
  REQUIRE(found);
  const auto change = app::ChangeTexts::plan(d, *found);
  REQUIRE(change);
  change->apply(d);
  return make_cell_text(d, 0, 0).text;
}

app::TextEdit only_edit(const model::Document& d, const std::string& text) {
  const auto found = edits(d, make_cell_text(d, 0, 0), text);
  REQUIRE(found);
  REQUIRE(found->size() == 1);
  return found->front();
}

TEST_CASE("a cell reads as its segments, a line each, and knows where they stand") {
  const auto d = one("zh", {"委员会", "注意到"});
  const auto cell = make_cell_text(d, 0, 0);
  CHECK(cell.text == "委员会\n注意到");
  REQUIRE(cell.lines.size() == 2);
  CHECK(cell.lines[1].in_text == Span{10, 19});
  CHECK(cell.place(13) == CellPlace{1, 1, 3});
  CHECK(cell.place(9) == CellPlace{0, 0, 9});
  CHECK(cell.offset(1, 3) == 13U);
  CHECK(cell.spans(1, {0, 6}) == std::vector<Span>{{10, 16}});
  CHECK(!cell.offset(2, 0));
}

TEST_CASE("a span over two segments of a block has two parts, and a place one") {
  const auto d = cut("en", "One. Two. Three.", {{0, 4}, {5, 9}, {10, 16}});
  const auto cell = make_cell_text(d, 0, 0);
  CHECK(cell.text == "One.\nTwo.\nThree.");
  CHECK(cell.spans(0, {2, 12}) == std::vector<Span>{{2, 4}, {5, 9}, {10, 12}});
  CHECK(cell.spans(0, {5, 5}) == std::vector<Span>{{5, 5}});
}

TEST_CASE("what the document does not have reads as nothing") {
  const auto d = one("en", {"One."});
  CHECK(make_cell_text(d, 7, 0).lines.empty());
  CHECK(make_cell_text(d, 0, 7).lines.empty());
  CHECK(!make_cell_text(d, 7, 0).place(0));
}

TEST_CASE("an edit is no longer than the characters that differ") {
  SUBCASE("English") {
    const auto e = only_edit(one("en", {"The Commission decides"}), "The Commission decided");
    CHECK(e.replacement == "d");
    CHECK(e.span == Span{21, 22});
  }
  SUBCASE("French") {
    const auto e = only_edit(one("fr", {"a été adopté"}), "a été adoptée");
    CHECK(e.replacement == "e");
  }
  SUBCASE("Spanish") {
    const auto e = only_edit(one("es", {"la Comision"}), "la Comisión");
    CHECK(e.replacement == "ó");
    CHECK(e.span == Span{9, 10});
  }
  SUBCASE("Russian, a breve put on a letter changes the whole letter") {
    const auto e = only_edit(one("ru", {"мои дом"}), "мои\xCC\x86 дом");
    CHECK(e.replacement == "и\xCC\x86");
    CHECK(e.span.size() == 2);
  }
  SUBCASE("Arabic, a vowel mark changes its letter") {
    const auto e = only_edit(one("ar", {"قررت اللجنة"}), "قررت اللَجنة");
    CHECK(e.replacement == "لَ");
    CHECK(e.span.size() == 2);
  }
  SUBCASE("Chinese, and a character beyond the first plane") {
    const auto e = only_edit(one("zh", {"姓名：𠀀某"}), "姓名：𠀁某");
    CHECK(e.replacement == "𠀁");
    CHECK(e.span.size() == 4);
  }
}

TEST_CASE("the same text is no edit, and two lines that change are two") {
  const auto d = one("en", {"One.", "Two.", "Three."});
  CHECK(edits(d, make_cell_text(d, 0, 0), "One.\nTwo.\nThree.")->empty());
  const auto both = edits(d, make_cell_text(d, 0, 0), "One!\nTwo.\nThree!");
  REQUIRE(both->size() == 2);
  CHECK((*both)[0].block == 0);
  CHECK((*both)[1].block == 2);
}

TEST_CASE("typing at either end of a sentence stays in the sentence") {
  auto d = cut("ru", "Первое. Второе.", {{0, 13}, {14, 27}});
  CHECK(after(d, "Первое.\nА второе.") == "Первое.\nА второе.");
  CHECK(after(d, "Первое!..\nА второе.") == "Первое!..\nА второе.");
  CHECK(d.versions[0].blocks[0].text == "Первое!.. А второе.");
  auto zh = cut("zh", "第一。第二。", {{0, 9}, {9, 18}});
  CHECK(after(zh, "第一。\n但第二。") == "第一。\n但第二。");
  CHECK(after(zh, "第一。甲\n但第二。") == "第一。甲\n但第二。");
}

TEST_CASE("a line that lost all its text can be typed into again") {
  auto d = one("en", {"One.", "Two."});
  CHECK(after(d, "\nTwo.") == "\nTwo.");
  CHECK(after(d, "First.\nTwo.") == "First.\nTwo.");
}

TEST_CASE("two sentences of one block can become one line") {
  auto d = cut("en", "One. Two. Three.", {{0, 4}, {5, 9}, {10, 16}});
  CHECK(after(d, "One, two.\nThree.") == "One, two.\nThree.");
  CHECK(d.versions[0].blocks[0].text == "One, two. Three.");
  auto all = cut("zh", "第一。第二。第三。", {{0, 9}, {9, 18}, {18, 27}});
  CHECK(after(all, "第一，第二，第三。") == "第一，第二，第三。");
  CHECK(all.versions[0].blocks[0].text == "第一，第二，第三。");
}

TEST_CASE("lines that became one are told apart by what they say") {
  auto d = cut("en", "A one. B two. C three. D four. E five.", {{0, 6}, {7, 13}, {14, 22}, {23, 30}, {31, 38}});
  CHECK(after(d, "A one. B two.\nC three.\nD four; E five.") == "A one. B two.\nC three.\nD four; E five.");
}

TEST_CASE("lines of two paragraphs cannot become one, nor one line two") {
  const auto d = one("ar", {"أولا", "ثانيا"});
  const auto cell = make_cell_text(d, 0, 0);
  const auto joined = edits(d, cell, "أولا ثانيا");
  REQUIRE(!joined);
  CHECK(joined.error().kind == ErrorKind::usage);
  CHECK(!edits(d, cell, "أولا\nثانيا\nثالثا"));
  CHECK(!edits(d, cell, "أولا\n\xFF"));
  CHECK(!edits(d, make_cell_text(d, 5, 0), "نص"));
}

TEST_CASE("a line with a footnote mark does not become part of another") {
  auto d = cut("en", "One. Two.", {{0, 4}, {5, 9}});
  d.versions[0].blocks[0].marks = {{model::MarkKind::italic, {5, 8}, ""}};
  CHECK(!edits(d, make_cell_text(d, 0, 0), "One. Two."));
}

TEST_CASE("whatever is typed, the cell says it afterwards") {
  const std::vector<std::string> pieces = {"a",  "é",  "e\xCC\x81", "й", "и\xCC\x86", "لَ",
                                           "لا", "委", "𠀀",        " ", ".",         "👩‍⚖️"};
  std::mt19937 random(7);
  for (int round = 0; round < 400; ++round) {
    auto d = cut("en", "ab. cd. ef.", {{0, 3}, {4, 7}, {8, 11}});
    for (int step = 0; step < 5; ++step) {
      const auto cell = make_cell_text(d, 0, 0);
      std::string text;
      for (const auto& line : cell.lines) {
        auto now = std::string(line.in_text.in(cell.text));
        std::string changed = random() % 3 == 0 ? "" : now;
        for (auto n = random() % 3; n > 0; --n)
          changed = random() % 2 == 0 ? changed + pieces[random() % pieces.size()]
                                      : pieces[random() % pieces.size()] + changed;
        if (changed.empty()) changed = "x";
        text += (text.empty() ? "" : "\n") + changed;
      }
      CHECK(after(d, text) == text);
    }
  }
}

TEST_CASE("text from elsewhere becomes one line") {
  CHECK(one_line("one\r\n  two\tthree") == "one two three");
  CHECK(one_line("第一\n第二") == "第一 第二");
  CHECK(one_line("a  b") == "a  b");
  CHECK(one_line("\xEF\xBB\xBF"
                 "E/CN.7/2014/L.15\x01\xFF") == "E/CN.7/2014/L.15");
  CHECK(one_line("قرار\u2028رقم") == "قرار رقم");
  CHECK(one_line("\u200Fقرار") == "\u200Fقرار");
}

}  // namespace
}  // namespace hexaglot::gui
