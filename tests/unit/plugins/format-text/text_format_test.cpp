#include <doctest/doctest.h>

#include <chrono>
#include <string>

#include "tests/support/plugin_harness.hpp"
#include "tests/support/temporary.hpp"

HEXAGLOT_PLUGIN_UNDER_TEST(format_text);

namespace hexaglot {
namespace {

std::vector<format::RawBlock> read(std::string_view text, const std::string& language = "en",
                                   const std::string& id = "hexaglot.format.text") {
  test::PluginHarness plugin(hx_plugin_entry_format_text());
  auto result = plugin.read_document(id, text, language);
  REQUIRE_MESSAGE(result.has_value(), (result ? std::string{} : result.error().to_string()));
  return std::move(result->items);
}

// "from-to text" per block; | after a break; the label of a note in brackets.
std::string outline(const std::vector<format::RawBlock>& blocks) {
  std::string out;
  for (const auto& b : blocks) {
    if (b.after_break) out += "|";
    out += std::to_string(b.source.from) + "-" + std::to_string(b.source.to) + " ";
    if (b.kind == model::BlockKind::note) out += "[" + b.label + "] ";
    out += b.text + "\n";
  }
  return out;
}

}  // namespace

TEST_CASE("a blank line parts paragraphs, lines within one are joined") {
  CHECK(outline(read("one\ntwo\n\nthree\n \t\nfour\n")) == "1-2 one two\n4-4 three\n6-6 four\n");
}

TEST_CASE("a text without blank lines has one paragraph a line") {
  CHECK(outline(read("one\ntwo\nthree")) == "1-1 one\n2-2 two\n3-3 three\n");
}

TEST_CASE("blank lines at the ends part nothing") {
  CHECK(outline(read("\n\none\ntwo\n\n\n")) == "3-3 one\n4-4 two\n");
}

TEST_CASE("a list without blank lines has one block an item, agendas without full stops too") {
  CHECK(outline(read("Agenda\n\n1. Opening of the\n   session\n2. Adoption of the agenda\n3. Other business\n")) ==
        "1-1 Agenda\n3-4 1. Opening of the    session\n5-5 2. Adoption of the agenda\n6-6 3. Other business\n");
  CHECK(outline(read("x\n\n2. Decides:\n(a) To meet in:\n(i) Nairobi;\n(ii) Vienna;\n(b) To\nreport.\n3. Asks.\n")) ==
        "1-1 x\n3-3 2. Decides:\n4-4 (a) To meet in:\n5-5 (i) Nairobi;\n6-6 (ii) Vienna;\n7-8 (b) To report.\n9-9 3. "
        "Asks.\n");
  CHECK(outline(read("x\n\nTools:\n- a boat\n- a radio, and\n  a pilot\n")) ==
        "1-1 x\n3-3 Tools:\n4-4 - a boat\n5-6 - a radio, and   a pilot\n");
  CHECK(outline(read("س\n\n١ - تقرر:\n(أ) الاجتماع؛\n(ب) الإبلاغ\nسنويا؛\n٢ - تطلب.\n", "ar")) ==
        "1-1 س\n3-3 ١ - تقرر:\n4-4 (أ) الاجتماع؛\n5-6 (ب) الإبلاغ سنويا؛\n7-7 ٢ - تطلب.\n");
  CHECK(outline(read("甲\n\n一、导言\n二、范围：\n（一）船只；\n（二）船\n员；\n", "zh")) ==
        "1-1 甲\n3-3 一、导言\n4-4 二、范围：\n5-5 （一）船只；\n6-7 （二）船员；\n");
  CHECK(outline(read("х\n\n1. постановляет:\nа) собираться;\nб) докладывать\n", "ru")) ==
        "1-1 х\n3-3 1. постановляет:\n4-4 а) собираться;\n5-5 б) докладывать\n");
}

TEST_CASE("a wrapped line that only looks like an item goes on") {
  for (const std::string text :
       {"1. See paragraph\n3. of the report", "(a) As in subparagraphs\n(c) and (d)",
        "in the years 2014 –\n2015. It was", "the report of\nA. Smith", "He spoke.\nA. Smith too",
        "See paragraphs 5\n(b) and 6", "a well-\n- known", "in the year\n2014. It rose"})
    CHECK(read("x\n\n" + text + "\n").size() == 2);
}

TEST_CASE("every kind of line end ends a line") {
  for (const std::string end : {"\n", "\r\n", "\r"})
    CHECK(outline(read("a" + end + "b" + end + end + "c" + end)) == "1-2 a b\n4-4 c\n");
}

TEST_CASE("Chinese lines are joined without a space, Arabic and Russian ones with one") {
  CHECK(read("世界毒品\n问题\n\n结束\n", "zh")[0].text == "世界毒品问题");
  CHECK(read("第 12\n号决议\n\n结束\n", "zh")[0].text == "第 12 号决议");
  CHECK(read("مشكلة\nالمخدرات\n\nنهاية\n", "ar")[0].text == "مشكلة المخدرات");
  CHECK(read("мировая\nпроблема\n\nконец\n", "ru")[0].text == "мировая проблема");
}

TEST_CASE("an ideographic space alone is a blank line") {
  CHECK(outline(read("一\n\u3000\n二\n", "zh")) == "1-1 一\n3-3 二\n");
}

TEST_CASE("a hyphen at a line end is left alone") { CHECK(read("drug-\nfree\n\nx\n")[0].text == "drug- free"); }

TEST_CASE("a form feed breaks the page and the paragraph") {
  CHECK(outline(read("one\n\ntwo\n\fthree\n\nfour\n")) == "1-1 one\n3-3 two\n|4-4 three\n6-6 four\n");
}

TEST_CASE("a rule is a break, two dashes are text") {
  CHECK(outline(read("one\n\n_____\n\ntwo\n\n- - -\nthree\n\n--\n")) == "1-1 one\n|5-5 two\n|8-8 three\n10-10 --\n");
}

TEST_CASE("notes stand at the foot, after a rule") {
  CHECK(outline(read("text 1/\n\n-----\n1/ See E/2009/28.\n2/ Two\nlines.\n\n* Star.\n\nbody\n")) ==
        "1-1 text 1/\n|4-4 [1] See E/2009/28.\n5-6 [2] Two lines.\n8-8 [*] Star.\n10-10 body\n");
  CHECK(outline(read("نص\n\n-----\n(١) انظر\n\n¹ raised\n", "ar")) == "1-1 نص\n|4-4 [١] انظر\n6-6 [¹] raised\n");
}

TEST_CASE("what looks like a note in the body is text") {
  CHECK(outline(read("one\n\n* a bullet\n\n(1) an item\n")) == "1-1 one\n3-3 * a bullet\n5-5 (1) an item\n");
}

TEST_CASE("after a page rule a numbered paragraph is no note") {
  CHECK(outline(read("one\n\n---\n\n2. Underscore\n\n* bullet\n")) == "1-1 one\n|5-5 2. Underscore\n7-7 * bullet\n");
}

TEST_CASE("an all-capitals line is a paragraph like others") {
  const auto blocks = read("SECTION ONE\n\ntext\n");
  CHECK(blocks[0].kind == model::BlockKind::paragraph);
}

TEST_CASE("nothing in, nothing out") {
  CHECK(read("").empty());
  CHECK(read("\n \n\f\n").empty());
}

TEST_CASE("lines: block n is line n, empty ones too") {
  const auto blocks = read("one\n\n 三 \r\n1. four", "en", "hexaglot.format.lines");
  CHECK(outline(blocks) == "1-1 one\n2-2 \n3-3  三 \n4-4 1. four\n");
}

TEST_CASE("lines: a line end at the end opens no further line") {
  CHECK(read("one\ntwo\n", "en", "hexaglot.format.lines").size() == 2);
  CHECK(read("one\ntwo\n\n", "en", "hexaglot.format.lines").size() == 3);
  CHECK(read("", "en", "hexaglot.format.lines").empty());
}

TEST_CASE("lines: rules, form feeds and line separators are text") {
  CHECK(read("---\na\fb\nc\u2028d\n", "en", "hexaglot.format.lines").size() == 3);
}

TEST_CASE("sniffing: a name is worth more than plain bytes, and lines are only read where asked for") {
  test::PluginHarness plugin(hx_plugin_entry_format_text());
  CHECK(plugin.sniff("hexaglot.format.text", "A.TXT", "x") == 60);
  CHECK(plugin.sniff("hexaglot.format.text", "a", "x") == 10);
  CHECK(plugin.sniff("hexaglot.format.text", "a", std::string_view("x\0y", 3)) == 0);
  CHECK(plugin.sniff("hexaglot.format.lines", "a.txt", "x") == 0);
}

TEST_CASE("foreign and hostile files are read in linear time") {
  const auto shared = test::shared_data();
  if (shared.empty()) {
    MESSAGE("skipped: no shared data beside the checkout");
    return;
  }
  const auto begin = std::chrono::steady_clock::now();
  CHECK(read(test::slurp(shared / "formats/hostile/text/long_line_4mb.txt")).size() == 1);
  CHECK(read(test::slurp(shared / "formats/text/valid/okapi_crlfcrlf.txt")).size() > 1);
  std::string many;
  for (int i = 0; i < 200000; ++i) many += "a\n\f";
  CHECK(read(many).size() == 200000);
  const std::chrono::duration<double> took = std::chrono::steady_clock::now() - begin;
  CHECK(took.count() < 10);
}

}  // namespace hexaglot
