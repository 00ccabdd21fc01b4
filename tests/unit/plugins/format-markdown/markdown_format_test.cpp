#include <doctest/doctest.h>

#include <algorithm>
#include <chrono>
#include <string>

#include "tests/support/plugin_harness.hpp"
#include "tests/support/temporary.hpp"

HEXAGLOT_PLUGIN_UNDER_TEST(format_markdown);

namespace hexaglot {
namespace {

using model::BlockKind;
using model::MarkKind;

using Read = test::PluginHarness::Read<format::RawBlock>;

Read read(std::string_view text, const std::string& language = "en") {
  test::PluginHarness plugin(hx_plugin_entry_format_markdown());
  auto result = plugin.read_document("hexaglot.format.markdown", text, language);
  REQUIRE_MESSAGE(result.has_value(), (result ? std::string{} : result.error().to_string()));
  return std::move(*result);
}

// "paragraph 11.|text" per block, for short expectations.
std::string outline(const Read& read) {
  std::string out;
  for (const auto& b : read.items) {
    out += std::string(model::name(b.kind));
    if (b.level != 0) out += std::to_string(b.level);
    out += " " + b.label + "|" + b.text + "\n";
  }
  return out;
}

std::string notes(const format::RawBlock& block) {
  std::string out;
  for (const auto& m : block.marks)
    if (m.kind == MarkKind::note) out += m.value + "@" + std::to_string(m.span.begin) + " ";
  return out;
}

std::string marked(const format::RawBlock& block, MarkKind kind) {
  std::string out;
  for (const auto& m : block.marks)
    if (m.kind == kind) out += std::string(m.span.in(block.text)) + "|" + m.value + ";";
  return out;
}

}  // namespace

TEST_CASE("headings keep their level, paragraphs their order") {
  const auto r = read("# One\n\ntext\n\n#### Four ####\n\nSetext\n---\n");
  CHECK(outline(r) == "heading1 |One\nparagraph |text\nheading4 |Four\nheading2 |Setext\n");
}

TEST_CASE("an empty heading is left out") { CHECK(outline(read("#\n\n##   \n\ntext\n")) == "paragraph |text\n"); }

TEST_CASE("a numbered paragraph is a paragraph with the label as printed") {
  const auto r = read("1. *Recalling* the plan;\n\n2. *Decides* to act;\n");
  CHECK(outline(r) == "paragraph 1.|Recalling the plan;\nparagraph 2.|Decides to act;\n");
  CHECK(marked(r.items[0], MarkKind::italic) == "Recalling|;");
}

TEST_CASE("a number that stands twice is printed twice, though CommonMark counts on") {
  CHECK(outline(read("10. a\n\n11. b\n\n11. c\n\n12. d\n")) ==
        "paragraph 10.|a\nparagraph 11.|b\nparagraph 11.|c\nparagraph 12.|d\n");
}

TEST_CASE("numbering that starts again or skips is printed as it stands") {
  CHECK(outline(read("31. a\n32. b\n1. c\n5. d\n")) ==
        "paragraph 31.|a\nparagraph 32.|b\nparagraph 1.|c\nparagraph 5.|d\n");
}

TEST_CASE("later paragraphs of an item have no label") {
  CHECK(outline(read("1. first\n\n   second\n\n2. third\n")) ==
        "paragraph 1.|first\nparagraph |second\nparagraph 2.|third\n");
}

TEST_CASE("lists below a numbered paragraph are items with their depth") {
  CHECK(outline(read("1. top\n   - bullet\n     1) deep\n     2) deeper\n2. next\n")) ==
        "paragraph 1.|top\nitem1 |bullet\nitem2 1)|deep\nitem2 2)|deeper\nparagraph 2.|next\n");
}

TEST_CASE("bullets are items without label") {
  CHECK(outline(read("- one\n- two\n  * three\n")) == "item1 |one\nitem1 |two\nitem2 |three\n");
}

TEST_CASE("two markers on one line go to two blocks") {
  const auto r = read("1. 2. text\n");
  CHECK(outline(r) == "paragraph 1.|\nitem1 2.|text\n");
}

TEST_CASE("an empty numbered item keeps its number") {
  CHECK(outline(read("1. a\n2.\n3. c\n")) == "paragraph 1.|a\nparagraph 2.|\nparagraph 3.|c\n");
}

TEST_CASE("a heading in a numbered item takes the number") {
  CHECK(outline(read("3. ## Title\n\n   text\n")) == "heading2 3.|Title\nparagraph |text\n");
}

TEST_CASE("a list in a block quote is a list, the quote itself is paragraphs") {
  CHECK(outline(read("> quoted\n> line\n>\n> 7. seven\n")) == "paragraph |quoted line\nparagraph 7.|seven\n");
}

TEST_CASE("an escaped full stop makes no list") {
  CHECK(outline(read("1986\\. A great year\n")) == "paragraph |1986. A great year\n");
}

TEST_CASE("labels in other forms stay in the text") {
  CHECK(outline(read("(a) text\n\n1 - نص عربي\n\n一、文字\n", "ar")) ==
        "paragraph |(a) text\nparagraph |1 - نص عربي\nparagraph |一、文字\n");
}

TEST_CASE("a superscript number is a note mark and leaves the text") {
  const auto r = read("the Problem,<sup>1</sup> adopted in 2009\n\n<sup>1</sup> See E/2009/28.\n");
  CHECK(outline(r) == "paragraph |the Problem, adopted in 2009\nnote 1|See E/2009/28.\n");
  CHECK(notes(r.items[0]) == "1@12 ");
}

TEST_CASE("a note mark after a year is a note mark") {
  const auto r = read("le Protocole de 1972<sup>3</sup>, la Convention\n\n<sup>3</sup> Voir plus loin.\n", "fr");
  CHECK(notes(r.items[0]) == "3@20 ");
  CHECK(r.items[0].text == "le Protocole de 1972, la Convention");
}

TEST_CASE("a note mark after an italic title is a note mark") {
  const auto r = read("the *Report 2013*<sup>17</sup> of the Office\n\n<sup>17</sup> Sales No. E.13.XI.6.\n");
  CHECK(notes(r.items[0]) == "17@15 ");
  CHECK(marked(r.items[0], MarkKind::italic) == "Report 2013|;");
}

TEST_CASE("a power is text") {
  for (const char* text : {"an area of 5 m<sup>2</sup> and", "an area of 5 km<sup>2</sup> and",
                           "площадь 5 км<sup>2</sup>", "some 10<sup>6</sup> units", "x<sup>2</sup> + 1"}) {
    const auto r = read(std::string(text) + "\n\n<sup>2</sup> A note.\n");
    CHECK_MESSAGE(notes(r.items[0]).empty(), text);
    CHECK_MESSAGE(r.items[0].text.find_first_of("26") != std::string::npos, text);
  }
}

TEST_CASE("a mark after a symbol is a note mark") {
  const auto r =
      read("resolution 217 A<sup>2</sup> and E/2009/28<sup>3</sup>\n\n<sup>2</sup> Two.\n\n<sup>3</sup> Three.\n");
  CHECK(notes(r.items[0]) == "2@16 3@30 ");
}

TEST_CASE("an ordinal ending is text") {
  const auto r = read("the 57<sup>th</sup> session, 1<sup>er</sup> mars, 2<sup>a</sup> parte\n");
  CHECK(r.items[0].text == "the 57th session, 1er mars, 2a parte");
  CHECK(notes(r.items[0]).empty());
}

TEST_CASE("two marks in one superscript are two marks") {
  const auto r = read("text<sup>1,2</sup> and نص<sup>٣، ٤</sup>\n");
  CHECK(notes(r.items[0]) == "1@4 2@4 ٣@13 ٤@13 ");
}

TEST_CASE("a superscript asterisk is a note mark, several in one paragraph too") {
  const auto r = read("one<sup>*</sup> and two<sup>**</sup> *end*\n\n<sup>*</sup> First.\n\n<sup>**</sup> Second.\n");
  CHECK(outline(r) == "paragraph |one and two end\nnote *|First.\nnote **|Second.\n");
  CHECK(notes(r.items[0]) == "*@3 **@11 ");
}

TEST_CASE("an asterisk is a note mark where the document has an asterisk note") {
  const auto r = read("Item 6 of the agenda\\*\n\n\\* E/CN.7/2014/1 and Corr.1.\n");
  CHECK(outline(r) == "paragraph |Item 6 of the agenda\nnote *|E/CN.7/2014/1 and Corr.1.\n");
  CHECK(notes(r.items[0]) == "*@20 ");
}

TEST_CASE("an asterisk without a note is an asterisk") {
  CHECK(outline(read("Item 6\\* of the agenda\n")) == "paragraph |Item 6* of the agenda\n");
}

TEST_CASE("an asterisk that multiplies is an asterisk") {
  CHECK(outline(read("2\\*3 and a \\* b\n\n\\* A note.\n")) == "paragraph |2*3 and a * b\nnote *|A note.\n");
}

TEST_CASE("two asterisks and daggers are marks of their own") {
  const auto r = read("one\\*, two\\*\\*, three†\n\n\\* A.\n\n\\*\\* B.\n\n† C.\n");
  CHECK(outline(r) == "paragraph |one, two, three\nnote *|A.\nnote **|B.\nnote †|C.\n");
  CHECK(notes(r.items[0]) == "*@3 **@8 †@15 ");
}

TEST_CASE("a row of asterisks is no note") {
  CHECK(outline(read("a\\*\n\n\\* \\* \\*\n")) == "paragraph |a*\nparagraph |* * *\n");
}

TEST_CASE("references of the bracket kind and their definitions are notes") {
  const auto r =
      read("text[^1] and *Ibid.*[^b] end\n\n[^1]: E/2009/28\n[^b]: Two\n    lines\n\n    and a paragraph\n\nbody\n");
  CHECK(outline(r) ==
        "paragraph |text and Ibid. end\nnote 1|E/2009/28\nnote b|Two lines\nand a paragraph\nparagraph |body\n");
  CHECK(notes(r.items[0]) == "1@4 b@14 ");
  CHECK(marked(r.items[0], MarkKind::italic) == "Ibid.|;");
  CHECK(r.items[2].source == model::Lines{4, 7});
}

TEST_CASE("a bracket reference in code or without definition is text") {
  CHECK(outline(read("`a[^1]` and [^x]\n")) == "paragraph |a[^1] and [^x]\n");
}

TEST_CASE("notes that stand line below line are notes each") {
  const auto r = read("one<sup>1</sup> two<sup>2</sup>\n\n<sup>1</sup> *Ibid.*, one.\n<sup>2</sup> Two\nand more.\n");
  CHECK(outline(r) == "paragraph |one two\nnote 1|Ibid., one.\nnote 2|Two and more.\n");
  CHECK(r.items[1].source == model::Lines{3, 3});
  CHECK(r.items[2].source == model::Lines{4, 5});
  CHECK(marked(r.items[1], MarkKind::italic) == "Ibid.|;");
}

TEST_CASE("the space before a mark goes where punctuation follows") {
  CHECK(read("drogue <sup>1</sup>, adopté\n", "fr").items[0].text == "drogue, adopté");
  CHECK(read("drogue <sup>1</sup> et\n", "fr").items[0].text == "drogue et");
}

TEST_CASE("a page rule is told to the block after it") {
  const auto r = read("one\n\n---\n\n***\n\ntwo\n\nthree\n");
  REQUIRE(r.items.size() == 3);
  CHECK_FALSE(r.items[0].after_break);
  CHECK(r.items[1].after_break);
  CHECK_FALSE(r.items[2].after_break);
}

TEST_CASE("bold, code, links and images are marks") {
  const auto r = read("**bold** `code` [text *in*](http://example.org/?a&amp;b) ![alt](pic.png) <https://un.org>\n");
  const auto& b = r.items[0];
  CHECK(b.text == "bold code text in  https://un.org");
  CHECK(marked(b, MarkKind::bold) == "bold|;");
  CHECK(marked(b, MarkKind::code) == "code|;");
  CHECK(marked(b, MarkKind::link) == "text in|http://example.org/?a&b;https://un.org|https://un.org;");
  CHECK(marked(b, MarkKind::placeholder) == "|![alt](pic.png);");
  CHECK(std::is_sorted(b.marks.begin(), b.marks.end(),
                       [](const auto& x, const auto& y) { return x.span.begin < y.span.begin; }));
}

TEST_CASE("italics of HTML are italics, other tags go and are told once") {
  const auto r = read("<i>Ibid.</i>, <span class=\"x\">a</span> <span>b</span><br>c <!-- gone --> d\n");
  CHECK(r.items[0].text == "Ibid., a b\nc  d");
  CHECK(marked(r.items[0], MarkKind::italic) == "Ibid.|;");
  REQUIRE(r.diagnostics.size() == 1);
  CHECK(r.diagnostics[0].message.find("<span>") != std::string::npos);
  CHECK(r.diagnostics[0].line == 1);
}

TEST_CASE("a block of HTML gives its text, paragraph by paragraph") {
  const auto r = read(
      "<div>\n<h2>Title</h2>\n<p>One &amp; two<sup>1</sup></p>\n<script>no()</script>\n</div>\n\n<!-- x\ny "
      "-->\n\nend\n");
  CHECK(outline(r) == "heading2 |Title\nparagraph |One & two\nparagraph |end\n");
  CHECK(notes(r.items[1]) == "1@9 ");
  CHECK(r.items[1].source == model::Lines{3, 3});
}

TEST_CASE("a script inside a paragraph keeps its text, which is told and not denied") {
  const auto r = read("# العنوان <script>alert(1)</script> ذيل\n\n标题 <style>x</style>。\n");
  CHECK(outline(r) == "heading1 |العنوان alert(1) ذيل\nparagraph |标题 x。\n");
  REQUIRE(r.diagnostics.size() == 2);
  for (const auto& d : r.diagnostics) CHECK(d.message.find("its text was kept") != std::string::npos);
}

TEST_CASE("a comment that never ends is told") {
  const auto r = read("text\n\n<!-- oops\n\nhidden\n");
  CHECK(outline(r) == "paragraph |text\n");
  REQUIRE(r.diagnostics.size() == 1);
  CHECK(r.diagnostics[0].message.find("never closed") != std::string::npos);
}

TEST_CASE("cells of a table are paragraphs") {
  CHECK(outline(read("| a | b |\n|---|---|\n| c | |\n")) == "paragraph |a\nparagraph |b\nparagraph |c\n");
}

TEST_CASE("a fenced block is a paragraph of code, an indented one is text") {
  const auto r = read("```c\nint a;\nint b;\n```\n\nx\n\n    indented *text*\n");
  CHECK(r.items[0].text == "int a;\nint b;\n");
  CHECK(marked(r.items[0], MarkKind::code) == "int a;\nint b;\n|;");
  CHECK(r.items[0].source == model::Lines{2, 3});
  CHECK(r.items[2].text == "indented text");
}

TEST_CASE("entities are decoded, unknown ones stay") {
  CHECK(read("a&nbsp;b &eacute; &#x41;&#1078; &nosuch; &#0;\n").items[0].text == "a\u00A0b é Aж &nosuch; \uFFFD");
}

TEST_CASE("front matter goes only where it looks like front matter") {
  const auto with = read("---\ntitle: A\ntags:\n  - b\n---\n\ntext\n");
  CHECK(outline(with) == "paragraph |text\n");
  CHECK(with.items[0].source == model::Lines{7, 7});
  CHECK(with.diagnostics.size() == 1);
  const auto without = read("---\n\nDistr.: Limited\n\n---\n\ntext\n");
  CHECK(outline(without) == "paragraph |Distr.: Limited\nparagraph |text\n");
  CHECK(without.diagnostics.empty());
}

TEST_CASE("source lines are exact, whatever the line ends") {
  for (const std::string end : {"\n", "\r\n", "\r"}) {
    const auto r = read(end + "# A" + end + end + "one" + end + "two" + end + end + "3. three" + end);
    REQUIRE(r.items.size() == 3);
    CHECK(r.items[0].source == model::Lines{2, 2});
    CHECK(r.items[1].source == model::Lines{4, 5});
    CHECK(r.items[2].source == model::Lines{7, 7});
    CHECK(r.items[1].text == "one two");
  }
}

TEST_CASE("a hard break is a line end") {
  CHECK(read("Distr.: Limited  \n11 March\n").items[0].text == "Distr.: Limited\n11 March");
}

TEST_CASE("Chinese lines are joined without a space, Russian ones with one") {
  CHECK(read("世界毒品\n问题\n", "zh").items[0].text == "世界毒品问题");
  CHECK(read("мировая\nпроблема\n", "ru").items[0].text == "мировая проблема");
}

TEST_CASE("Chinese italics are italics, with and without a bracket at the edge") {
  const auto r = read("1. *重申*我们的承诺\n\n2. 见*《世界毒品报告》*的第一章\n", "zh");
  CHECK(outline(r) == "paragraph 1.|重申我们的承诺\nparagraph 2.|见《世界毒品报告》的第一章\n");
  CHECK(marked(r.items[0], MarkKind::italic) == "重申|;");
  CHECK(marked(r.items[1], MarkKind::italic) == "《世界毒品报告》|;");
}

TEST_CASE("Arabic and Russian notes are tied like English ones") {
  const auto ar = read("بروتوكول سنة 1972<sup>3</sup>، واتفاقية\n\n<sup>3</sup> انظر *المرجع نفسه*.\n", "ar");
  CHECK(outline(ar) == "paragraph |بروتوكول سنة 1972، واتفاقية\nnote 3|انظر المرجع نفسه.\n");
  const auto ru = read("Протокола 1972 года<sup>3</sup>,\n\n<sup>3</sup> *Там же*, том 1019.\n", "ru");
  CHECK(outline(ru) == "paragraph |Протокола 1972 года,\nnote 3|Там же, том 1019.\n");
}

TEST_CASE("nothing in, nothing out") {
  CHECK(read("").items.empty());
  CHECK(read("\n\n  \n").items.empty());
  CHECK(read("<sup>").items.empty());
  CHECK(read("*").items.size() <= 1);
}

TEST_CASE("the English statement has its 76 numbers, 26 notes and 17 headings") {
  const auto r = read(test::slurp(test::tm_data() / "statement/en.md"));
  std::string labels;
  std::size_t headings = 0, notes_found = 0, marks = 0;
  for (const auto& b : r.items) {
    if (b.kind == BlockKind::paragraph && !b.label.empty()) labels += b.label;
    headings += b.kind == BlockKind::heading ? 1 : 0;
    notes_found += b.kind == BlockKind::note ? 1 : 0;
    for (const auto& m : b.marks) marks += m.kind == MarkKind::note ? 1 : 0;
  }
  std::string expected;
  for (int i = 1; i <= 11; ++i) expected += std::to_string(i) + ".";
  for (int i = 11; i <= 32; ++i) expected += std::to_string(i) + ".";
  for (int i = 1; i <= 43; ++i) expected += std::to_string(i) + ".";
  CHECK(labels == expected);
  CHECK(notes_found == 26);
  CHECK(marks == 26);
  CHECK(headings == 16);
  CHECK(r.diagnostics.empty());
}

TEST_CASE("every version of the statement gives marks for the notes it has") {
  for (const char* language : {"ar", "es", "fr", "ru", "zh"}) {
    const auto r = read(test::slurp(test::tm_data() / "statement" / (std::string(language) + ".md")), language);
    std::size_t notes_found = 0, marks = 0;
    for (const auto& b : r.items) {
      notes_found += b.kind == BlockKind::note ? 1 : 0;
      for (const auto& m : b.marks) marks += m.kind == MarkKind::note ? 1 : 0;
      CHECK_MESSAGE(b.text.find("<sup>") == std::string::npos, language);
    }
    CHECK_MESSAGE(notes_found == 26, language);
    CHECK_MESSAGE(marks == (std::string(language) == "ar" ? 25 : 26), language);
  }
}

TEST_CASE("a sink that has enough stops the reading") {
  test::PluginHarness plugin(hx_plugin_entry_format_markdown());
  const auto* factory =
      static_cast<const hx_format_factory_1*>(hx_plugin_entry_format_markdown()->get_factory(HX_FORMAT_FACTORY_1));
  auto* format = factory->create(plugin.host(), "hexaglot.format.markdown");
  REQUIRE(format != nullptr);
  std::string_view left = "a\n\nb\n\nc\n";
  const hx_input input{{}, {"en", 2}, {&left, [](void* self, char* buffer, std::size_t capacity) {
                                         auto& s = *static_cast<std::string_view*>(self);
                                         const auto n = s.copy(buffer, capacity);
                                         s.remove_prefix(n);
                                         return static_cast<std::int64_t>(n);
                                       }}};
  int seen = 0;
  const hx_block_sink sink{&seen, [](void* self, const hx_raw_block*) { return ++*static_cast<int*>(self) < 2; }};
  CHECK(format->read_document(format, &input, &sink, nullptr) == HX_STOPPED);
  CHECK(seen == 2);
  format->destroy(format);
}

TEST_CASE("sniffing goes by name, then by headings and notes") {
  test::PluginHarness plugin(hx_plugin_entry_format_markdown());
  const auto sniff = [&](std::string_view name, std::string_view head) {
    return plugin.sniff("hexaglot.format.markdown", name, head);
  };
  CHECK(sniff("EN.MD", "x") == 90);
  CHECK(sniff("a.markdown", "") == 90);
  CHECK(sniff("-", "# Title\n\ntext") == 40);
  CHECK(sniff("a.txt", "text<sup>1</sup>") == 40);
  CHECK(sniff("a.txt", "plain #1 text") == 0);
  CHECK(sniff("a.tmx", "<?xml version=\"1.0\"?><tmx><seg><sup>1</sup>") == 0);
  CHECK(sniff("a.md", std::string_view("a\0b", 3)) == 0);
}

TEST_CASE("hostile and foreign files are read in linear time") {
  const auto shared = test::shared_data();
  if (shared.empty()) {
    MESSAGE("skipped: no shared data beside the checkout");
    return;
  }
  for (const char* folder : {"formats/markdown/valid", "formats/hostile/markdown"})
    for (const auto& entry : std::filesystem::directory_iterator(shared / folder)) {
      const auto begin = std::chrono::steady_clock::now();
      const auto r = read(test::slurp(entry.path()));
      const std::chrono::duration<double> took = std::chrono::steady_clock::now() - begin;
      CHECK_MESSAGE(!r.items.empty(), entry.path().string());
      CHECK_MESSAGE(took.count() < 5, entry.path().string());
    }
}

TEST_CASE("deep, wide and unclosed sources neither crash nor hang") {
  const auto times = [](std::string_view piece, std::size_t n) {
    std::string out;
    for (std::size_t i = 0; i < n; ++i) out += piece;
    return out;
  };
  constexpr std::size_t n = 20000;
  const auto begin = std::chrono::steady_clock::now();
  for (const std::string& text :
       {times("1. ", n), times("> ", n), times("[", n), times("*a ", n), times("[^", n), times("<b><i>x", n),
        times("a\\* ", n), times("[^1]: a\n", n), times("<sup>1</sup> a\n", n), times("1.\n", n),
        times("a|", 2000) + "\n" + times("-|", 2000) + "\n" + times("x\n", 2000), "<!--" + times("a\n", n),
        times("*《", n), "<div a=\"" + times("x\n", n)})
    static_cast<void>(read(text, "zh"));
  const std::chrono::duration<double> took = std::chrono::steady_clock::now() - begin;
  CHECK(took.count() < 30);
}

}  // namespace hexaglot
