#include "core/format/assemble.hpp"

#include <doctest/doctest.h>

namespace hexaglot::format {
namespace {

using model::Block;
using model::BlockKind;
using model::MarkKind;

RawBlock paragraph(std::string text, std::string label = {}) {
  RawBlock b;
  b.text = std::move(text);
  b.label = std::move(label);
  return b;
}
RawBlock heading(std::string text, std::uint8_t level = 1) {
  RawBlock b = paragraph(std::move(text));
  b.kind = BlockKind::heading;
  b.level = level;
  return b;
}
RawBlock note(std::string label, std::string text) {
  RawBlock b = paragraph(std::move(text), std::move(label));
  b.kind = BlockKind::note;
  return b;
}
RawBlock after_rule(RawBlock b) {
  b.after_break = true;
  return b;
}

std::vector<std::string> printed(const std::vector<Block>& blocks) {
  std::vector<std::string> out;
  for (const auto& b : blocks) out.push_back(b.label ? b.label->printed : "");
  return out;
}

TEST_CASE("labels are taken out of the text, in every script") {
  const auto ar =
      assemble({paragraph("1 - نحيط علما بالتقرير؛"), paragraph("(أ) التدريب؛"), paragraph("(ب) المعدات؛")}, "ar");
  CHECK(ar[0].text == "نحيط علما بالتقرير؛");
  CHECK(ar[0].label->value == 1);
  CHECK(ar[0].kind == BlockKind::paragraph);
  CHECK(ar[1].kind == BlockKind::item);
  CHECK(ar[1].text == "التدريب؛");
  CHECK(ar[2].label->value == 2);
  const auto zh = assemble({heading("一、导言", 2), paragraph("(一) 培训；"), heading("二、结论", 2)}, "zh");
  CHECK(zh[0].text == "导言");
  CHECK(zh[0].label->value == 1);
  CHECK(zh[1].label->value == 1);
  CHECK(zh[2].label->value == 2);
}

TEST_CASE("a label that the format kept apart stays as printed") {
  const auto blocks = assemble({paragraph("Takes note;", "11."), paragraph("Also takes note;", "11.")}, "en");
  CHECK(printed(blocks) == std::vector<std::string>{"11.", "11."});
  CHECK(blocks[1].label->value == 11);
}

TEST_CASE("the company of a letter decides whether it is a numeral") {
  std::vector<RawBlock> letters, numerals;
  for (const char c : std::string("fghij")) letters.push_back(paragraph(std::string("(") + c + ") item;"));
  for (const auto* n : {"i", "ii", "iii", "iv", "v"}) numerals.push_back(paragraph(std::string("(") + n + ") item;"));
  CHECK(assemble(letters, "en")[3].label->value == 9);
  CHECK(assemble(numerals, "en")[0].label->value == 1);
  CHECK(assemble(numerals, "en")[4].label->value == 5);
}

TEST_CASE("headings A, B, C are letters, I, II, III numerals") {
  const auto letters = assemble({heading("A. Demand"), heading("B. Supply"), heading("C. Cooperation")}, "en");
  CHECK(letters[2].label->value == 3);
  CHECK(letters[2].label->system == text::NumberSystem::latin_upper);
  const auto numerals = assemble({heading("I. Introducción"), heading("II. Conclusión")}, "es");
  CHECK(numerals[0].label->system == text::NumberSystem::roman_upper);
}

TEST_CASE("a paragraph that begins with an initial has no label") {
  const auto blocks =
      assemble({paragraph("A. Smith presented the report to the Commission."), paragraph("He was thanked.")}, "en");
  CHECK_FALSE(blocks[0].label);
  CHECK(blocks[0].text == "A. Smith presented the report to the Commission.");
}

TEST_CASE("a Roman numeral of several letters needs no company, MM. before a name is none") {
  CHECK(assemble({paragraph("II. ПОСТАНОВЛЯЮЩАЯ ЧАСТЬ")}, "ru")[0].label->value == 2);
  CHECK_FALSE(assemble({paragraph("MM. Dupont et Martin présentent le rapport.")}, "fr")[0].label);
  CHECK_FALSE(assemble({paragraph("C. Martin présente le rapport.")}, "fr")[0].label);
}

TEST_CASE("an asterisk before several paragraphs is a bullet, before one a label") {
  const auto list = assemble({paragraph("工具："), paragraph("* 船；"), paragraph("* 电台。")}, "zh");
  for (const std::size_t i : {1U, 2U}) {
    CHECK(list[i].kind == BlockKind::item);
    CHECK(list[i].level == 1);
    CHECK_FALSE(list[i].label);
  }
  CHECK(list[2].text == "电台。");
  CHECK(assemble({paragraph("Text"), paragraph("* Reissued for technical reasons.")}, "en")[1].label->value == 1);
}

TEST_CASE("marks stay on their characters when a label goes") {
  auto b = paragraph("1 - نؤكد من جديد");
  b.marks = {{MarkKind::italic, {4, static_cast<std::uint32_t>(b.text.size())}, ""}};
  const auto blocks = assemble({b}, "ar");
  REQUIRE(blocks[0].marks.size() == 1);
  CHECK(blocks[0].marks[0].span == Span{0, static_cast<std::uint32_t>(blocks[0].text.size())});
}

TEST_CASE("a cut paragraph is joined across the footnotes, which go to the end") {
  const auto blocks =
      assemble({heading("Report"), paragraph("Notes that the problem undermines development and that drug", "7."),
                after_rule(note("3", "See annex.")), note("4", "Ibid."), paragraph("trafficking poses a threat;"),
                paragraph("Reaffirms;", "8.")},
               "en");
  REQUIRE(blocks.size() == 5);
  CHECK(blocks[1].text == "Notes that the problem undermines development and that drug trafficking poses a threat;");
  CHECK(blocks[2].label->printed == "8.");
  CHECK(blocks[3].kind == BlockKind::note);
  CHECK(blocks[4].label->value == 4);
}

TEST_CASE("halves are joined with a space in Arabic and Russian and without one in Chinese") {
  CHECK(assemble({paragraph("ندرك أن هذه المشكلة لا تزال مسؤولية مشتركة ينبغي معالجتها في إطار متعدد الأطراف بفعالية "
                            "وبمشاركة جميع الدول وفي",
                            "1."),
                  after_rule(paragraph("ظل تعاون دولي أوثق؛"))},
                 "ar")
            .size() == 1);
  const auto ru =
      assemble({paragraph("подчеркиваем необходимость", "1."), paragraph("укрепить сотрудничество;")}, "ru");
  REQUIRE(ru.size() == 1);
  CHECK(ru[0].text == "подчеркиваем необходимость укрепить сотрудничество;");
  const auto zh = assemble(
      {paragraph("强调会员国必须在充分尊重各国主权和领土完整的情况下继续加强在这一领域的国际合作并确保各项措", "1."),
       after_rule(paragraph("施得到落实；"))},
      "zh");
  REQUIRE(zh.size() == 1);
  CHECK(zh[0].text.find("措施") != std::string::npos);
}

TEST_CASE("preambular paragraphs end with a comma and are not joined") {
  auto second = paragraph("Reaffirming its commitment,");
  second.marks = {{MarkKind::italic, {0, 11}, ""}};
  CHECK(assemble(
            {paragraph(
                 "Recalling its resolution 64/182 of 18 December 2009 and all the other resolutions on that subject, "
                 "as well as its decisions,"),
             after_rule(second)},
            "en")
            .size() == 2);
}

TEST_CASE("cells of a table are not joined") {
  std::vector<RawBlock> cells;
  for (const auto* text :
       {"Изъятия прекурсоров на крупных реках региона в течение двух последних лет, включая изъятия в портах",
        "см. приложение", "1.", "килограммы"})
    cells.push_back(paragraph(text));
  cells[0].source = cells[1].source = {3, 3};
  cells[2].source = cells[3].source = {4, 4};
  CHECK(assemble(cells, "ru").size() == 4);
}

TEST_CASE("front matter is what stands before the body in a document with headings") {
  const auto blocks =
      assemble({heading("Council"), paragraph("Distr.: Limited\n11 March 2014"), paragraph("Original: English"),
                heading("Statement"), paragraph("We, the Ministers, gathered in Vienna to review progress,"),
                paragraph("Take note;", "1.")},
               "en");
  CHECK(blocks[1].kind == BlockKind::front);
  CHECK(blocks[1].text == "Distr.: Limited 11 March 2014");
  CHECK(blocks[2].kind == BlockKind::front);
  CHECK(blocks[4].kind == BlockKind::paragraph);
  CHECK(assemble({paragraph("A line"), paragraph("Another line")}, "en")[0].kind == BlockKind::paragraph);
}

TEST_CASE("line by line nothing is joined, moved or lost") {
  const auto blocks = assemble_lines({paragraph("1. One and"), paragraph(""), paragraph("two")}, "en");
  REQUIRE(blocks.size() == 3);
  CHECK_FALSE(blocks[0].label);
  CHECK(blocks[0].text == "1. One and");
  CHECK(blocks[1].text.empty());
}

}  // namespace
}  // namespace hexaglot::format
