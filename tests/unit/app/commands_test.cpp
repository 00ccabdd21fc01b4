// What each command makes of rows, cell by cell. That none breaks a document: patch_test.cpp.
#include "core/app/work/commands.hpp"

#include <doctest/doctest.h>

#include "tests/unit/app/work_samples.hpp"

namespace hexaglot::app {
namespace {

using model::RowStatus;
using test::column;
using test::statement_of_wells;
using Texts = std::vector<std::string>;

constexpr std::uint32_t ar = 0, en = 1, ru = 4, zh = 5;

model::Document after(const model::Document& d, const Result<Patch>& patch) {
  REQUIRE_MESSAGE(patch.has_value(), patch.error().message);
  auto out = d;
  patch->apply(out);
  return out;
}

std::string refusal(const Result<Patch>& patch) {
  REQUIRE_FALSE(patch.has_value());
  CHECK(patch.error().kind == ErrorKind::usage);
  return patch.error().message;
}

const auto wells = statement_of_wells(1);

TEST_CASE("a cell's first segment moves up, its last moves down") {
  auto d = after(wells, move_up(wells, {1, ru}));
  CHECK(column(d, ru)[0] == "Колодцы деревень|Колодцы высохли.");
  CHECK(column(d, ru)[1] == "Пастухи ушли 14 марта.");
  d = after(wells, move_down(wells, {1, zh}));
  CHECK(column(d, zh)[1] == "水井干涸。");
  CHECK(column(d, zh)[2] == "牧民于3月14日离开。|一些人返回了（见E/CN.9/2014/L.3）。");
  CHECK(column(d, en) == column(wells, en));
  d = after(wells, move_down(wells, {5, en}));
  CHECK(d.rows.size() == 7);
  CHECK(column(d, en)[6] == "Only here.");
  CHECK(refusal(move_up(wells, {0, ru})) == "There is no row above.");
  CHECK(refusal(move_up(wells, {5, ar})) == "There is no text in this cell.");
  CHECK(refusal(move_up(wells, {9, ar})) == "There is no such row.");
  CHECK(refusal(move_up(wells, {0, 9})) == "There is no such language.");
}

TEST_CASE("push and pull undo each other") {
  auto d = after(wells, push_down(wells, {2, en}));
  CHECK(d.rows.size() == 7);
  CHECK(column(d, en)[2].empty());
  CHECK(column(d, en)[6] == "Only here.");
  const auto back = after(d, pull_up(d, {2, en}));
  CHECK(test::difference(back, wells) == "");
  d = after(wells, push_down(wells, {0, ar}));  // its last cell is empty: no row is needed
  CHECK(d.rows.size() == 6);
  CHECK(column(d, ar)[5] == "تحفر بئر جديدة.");
}

TEST_CASE("a cell that is pulled up joins the one above, and rows without text at the end go") {
  auto d = after(wells, pull_up(wells, {2, zh}));
  CHECK(column(d, zh)[1] == "水井干涸。|牧民于3月14日离开。|一些人返回了（见E/CN.9/2014/L.3）。");
  CHECK(column(d, zh)[3] == "正在挖一口新井。");
  CHECK(column(d, zh)[4].empty());
  CHECK(d.rows.size() == 6);
  d = after(wells, pull_up(wells, {1, en}));
  d = after(d, pull_up(d, {1, ru}));
  CHECK(d.rows.size() == 5);
  CHECK(column(d, ru)[4] == "Только здесь.");
  CHECK(refusal(pull_up(wells, {0, en})) == "There is no row above.");
  CHECK(refusal(pull_up(wells, {5, ar})) == "There is no text in this cell and below.");
}

TEST_CASE("a cell merges with the one below, and a row that is left without text goes") {
  auto d = after(wells, merge_below(wells, {4, en}));
  CHECK(column(d, en)[4] == "A new well is dug.|Only here.");
  CHECK(d.rows.size() == 6);
  d = after(d, merge_below(d, {4, ru}));
  CHECK(d.rows.size() == 5);
  CHECK(refusal(merge_below(wells, {5, en})) == "There is no row below.");
  CHECK(refusal(merge_below(wells, {4, ar})) == "There is no text in the cell below.");
}

TEST_CASE("a cell is split at the caret, and what stands behind goes below") {
  const auto& text = wells.versions[ru].blocks[1].text;
  const auto caret = static_cast<std::uint32_t>(text.find("ушли"));
  auto d = after(wells, split_cell(wells, {1, ru}, {2, caret}));
  CHECK(d.rows.size() == 7);
  CHECK(column(d, ru)[1] == "Колодцы высохли.|Пастухи");
  CHECK(column(d, ru)[2] == "ушли 14 марта.");
  CHECK(column(d, en)[2].empty());
  CHECK(d.rows[2].confidence == wells.rows[1].confidence);
  SUBCASE("into the row below where its cell is empty") {
    auto free = after(wells, push_down(wells, {2, ru}));
    const auto rows = free.rows.size();
    free = after(free, split_cell(free, {1, ru}, {2, caret}));
    CHECK(free.rows.size() == rows);
    CHECK(column(free, ru)[2] == "ушли 14 марта.");
    CHECK(column(free, en)[2] == "Some of them returned (see E/CN.9/2014/L.3).");
  }
  SUBCASE("between segments nothing is cut") {
    d = after(wells, split_cell(wells, {1, ru}, {2, wells.segments[ru][2].span.begin}));
    CHECK(d.segments[ru] == wells.segments[ru]);
    CHECK(column(d, ru)[2] == "Пастухи ушли 14 марта.");
  }
  SUBCASE("Arabic and Chinese are cut between characters only") {
    const auto& arabic = wells.versions[ar].blocks[0].text;
    const auto at = static_cast<std::uint32_t>(arabic.find("القرى"));
    d = after(wells, split_cell(wells, {0, ar}, {0, at}));
    CHECK(column(d, ar)[0] == "آبار");
    CHECK(column(d, ar)[1] == "القرى");
    d = after(wells, split_cell(wells, {0, zh}, {0, 6}));
    CHECK(column(d, zh)[0] == "村庄");
    CHECK(column(d, zh)[1] == "的水井");
    CHECK(refusal(split_cell(wells, {0, zh}, {0, 7})) == "The place is not in this cell.");
  }
  CHECK(refusal(split_cell(wells, {1, ru}, {1, 0})) == "There is nothing before the caret.");
  CHECK(refusal(split_cell(wells, {1, ru}, {2, static_cast<std::uint32_t>(text.size())})) ==
        "There is nothing behind the caret.");
  CHECK(refusal(split_cell(wells, {1, ru}, {0, 0})) == "The place is not in this cell.");
}

TEST_CASE("a cell is split at its first sentence, also where the document is not cut into sentences") {
  const auto d = after(wells, split_at_sentence(wells, {3, zh}));
  CHECK(column(d, zh)[3] == "留下多少人？");
  CHECK(column(d, zh)[4] == "没有人知道。|理事会将提出报告。");
  const auto blocks = statement_of_wells(1, model::Segmentation::block);
  const auto cut = after(blocks, split_at_sentence(blocks, {3, ar}));
  CHECK(column(cut, ar)[3] == "كم بقي؟");
  CHECK(column(cut, ar)[4] == "لا أحد يعلم. وسيعدّ المجلس تقريراً.");
  CHECK(refusal(split_at_sentence(wells, {0, en})) == "There is one sentence only in this cell.");
}

TEST_CASE("cells change places, rows merge and split, empty rows come and go") {
  auto d = after(wells, swap_below(wells, {1, en}));
  CHECK(column(d, en)[2] == "The wells ran dry.|The herders left on 14 March.");
  d = after(wells, merge_rows(wells, 1, 4));
  CHECK(d.rows.size() == 4);
  CHECK(d.rows[1].cells[zh].size() == 6);
  const auto split = after(d, split_row(d, 1));
  CHECK(column(split, ru)[1] == "Колодцы высохли.");
  CHECK(split.rows[2].cells[ru].size() == 5);
  d = after(wells, insert_row(wells, 6));
  CHECK(d.rows.size() == 7);
  d = after(d, insert_row(d, 0));
  CHECK(remove_empty_rows(d).rows.first == 0);
  CHECK(test::difference(after(d, remove_empty_rows(d)), wells) == "");
  CHECK(remove_empty_rows(wells).empty());
  CHECK(after(d, remove_empty_row(d, 0)).rows.size() == 7);
  CHECK(refusal(remove_empty_row(wells, 0)).find("only an empty row") != std::string::npos);
  CHECK(refusal(split_row(wells, 0)).find("nothing to split") != std::string::npos);
  CHECK(refusal(merge_rows(wells, 2, 3)).find("two rows") != std::string::npos);
  CHECK(refusal(merge_rows(wells, 2, 30)) == "There are no such rows.");
}

TEST_CASE("confirming is certain; it goes where the segments of the row change, and only there") {
  auto d = after(wells, set_status(wells, 0, 6, RowStatus::confirmed));
  CHECK(d.rows[3].status == RowStatus::confirmed);
  CHECK(d.rows[3].confidence == 1);
  CHECK(refusal(set_status(d, 0, 6, RowStatus::confirmed)) == "This is confirmed already.");
  CHECK(refusal(set_status(wells, 0, 6, RowStatus::automatic)) == "This is not confirmed.");
  const auto moved = after(d, move_up(d, {2, en}));
  CHECK(moved.rows[1].status == RowStatus::automatic);
  CHECK(moved.rows[2].status == RowStatus::automatic);
  CHECK(moved.rows[1].confidence == 1);
  CHECK(moved.rows[3].status == RowStatus::confirmed);
  const auto pushed = after(d, push_down(d, {3, ar}));
  CHECK(pushed.rows[2].status == RowStatus::confirmed);
  CHECK(pushed.rows[3].status == RowStatus::automatic);
  const auto typed = after(d, change_texts(d, {{zh, 0, {0, 0}, "新"}}));
  CHECK(typed.rows[0].status == RowStatus::confirmed);
}

TEST_CASE("a paragraph that was cut in two becomes one, with its marks, and a label becomes text") {
  auto d = after(wells, merge_rows(wells, 1, 3));
  SUBCASE("Russian: a space between, and sentences stay apart") {
    auto plain = d;
    plain.versions[ru].blocks[2].label.reset();
    plain = after(plain, join_paragraph(plain, {1, ru}));
    CHECK(column(plain, ru)[1] == "Колодцы высохли.|Пастухи ушли 14 марта.|Некоторые вернулись (см. E/CN.9/2014/L.3).");
    d = after(d, join_paragraph(d, {1, ru}));
    const auto& block = d.versions[ru].blocks[1];
    CHECK(block.text == "Колодцы высохли. Пастухи ушли 14 марта. (a) Некоторые вернулись (см. E/CN.9/2014/L.3).");
    CHECK(block.marks.size() == 2);
    CHECK(block.marks[1].span.begin == block.text.size());
    CHECK(block.source == model::Lines{2, 3});
    CHECK(d.versions[ru].blocks.size() == 5);
    CHECK(d.rows[1].cells[ru].size() == 2);  // no sentence ends before (a)
    CHECK(d.versions[ru].blocks[2].text == "Сколько осталось? Никто не знает. Совет доложит.");
  }
  SUBCASE("Chinese: nothing between, and where no sentence ends the segments become one") {
    auto z = wells;
    z.versions[zh].blocks[1].text = "水井干涸，牧民";
    z.versions[zh].blocks[1].marks.clear();
    z.segments[zh].erase(z.segments[zh].begin() + 2);
    z.segments[zh][1].span.end = 21;
    for (auto& row : z.rows)
      for (auto& s : row.cells[zh])
        if (s > 2) --s;
    z.rows[1].cells[zh] = {1};
    z.versions[zh].blocks[2].label.reset();
    z.versions[zh].blocks[2].text = "于3月14日离开。";
    z.versions[zh].blocks[2].marks.clear();
    z.segments[zh][2].span.end = static_cast<std::uint32_t>(z.versions[zh].blocks[2].text.size());
    z = after(z, merge_below(z, {1, zh}));
    z = after(z, join_paragraph(z, {1, zh}));
    CHECK(column(z, zh)[1] == "水井干涸，牧民于3月14日离开。");
    CHECK(z.rows[1].cells[zh].size() == 1);
  }
  CHECK(refusal(join_paragraph(wells, {1, en})).find("one paragraph only") != std::string::npos);
  CHECK(refusal(join_paragraph(wells, {5, ar})) == "There is no text in this cell.");
}

TEST_CASE("rows that were aligned again take the place of the others, if they hold the same") {
  auto rows = std::vector<model::Row>(wells.rows.begin() + 1, wells.rows.begin() + 4);
  CHECK(refusal(replace_rows(wells, 1, 4, rows)) == "Aligning again gave the same rows.");
  rows[1].cells[en].push_back(rows[2].cells[en].front());
  rows[2].cells[en].erase(rows[2].cells[en].begin());
  const auto patch = replace_rows(wells, 1, 4, rows);
  const auto d = after(wells, patch);
  CHECK(column(d, en)[2] == "Some of them returned (see E/CN.9/2014/L.3).|How many stayed?");
  CHECK(patch->change().first == 2);  // the row that stayed is left alone
  CHECK(patch->change().removed == 2);
  rows[2].cells[en].clear();
  CHECK(refusal(replace_rows(wells, 1, 4, rows)).find("changed meanwhile") != std::string::npos);
}

TEST_CASE("a label is read in its language and among its neighbours, taken away, or refused") {
  auto d = after(wells, set_label(wells, ru, 2, "б)"));
  CHECK(d.versions[ru].blocks[2].label->value == 2);
  CHECK(d.versions[ru].blocks[2].label->system == text::NumberSystem::cyrillic_lower);
  d = after(wells, set_label(wells, zh, 2, "一、"));
  CHECK(d.versions[zh].blocks[2].label->printed == "一、");
  d = after(wells, set_label(wells, ar, 2, ""));
  CHECK_FALSE(d.versions[ar].blocks[2].label);
  auto letters = wells;
  letters.versions[en].blocks[2].label = text::Label{"(h)", text::NumberSystem::latin_lower, 8, 1, {}, false};
  d = after(letters, set_label(letters, en, 3, "(i)"));
  CHECK(d.versions[en].blocks[3].label->system == text::NumberSystem::latin_lower);
  CHECK(d.versions[en].blocks[3].label->value == 9);
  CHECK(refusal(set_label(wells, en, 2, "(a)")) == "The paragraph has this label already.");
  CHECK(refusal(set_label(wells, en, 2, "water")).find("not a number or letter") != std::string::npos);
  CHECK(refusal(set_label(wells, en, 77, "1.")) == "There is no such paragraph.");
}

TEST_CASE("texts change by the rules of edits, and the patch says which rows are concerned") {
  const auto patch = change_texts(wells, {{en, 3, {0, 3}, "So how"}, {ru, 1, {0, 0}, "Все "}});
  const auto d = after(wells, patch);
  CHECK(column(d, en)[3].starts_with("So how many stayed?"));
  CHECK(patch->change().first == 1);
  CHECK(patch->change().removed == 3);
  CHECK_FALSE(patch->moves_blocks());
  CHECK(refusal(change_texts(wells, {{en, 0, {0, 3}, "The"}})) == "The text says this already.");
  CHECK_FALSE(change_texts(wells, {{en, 0, {0, 3}, "two\nlines"}}));
}

}  // namespace
}  // namespace hexaglot::app
