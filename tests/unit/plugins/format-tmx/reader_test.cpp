#include <doctest/doctest.h>

#include <string>

#include "tests/support/plugin_harness.hpp"

HEXAGLOT_PLUGIN_UNDER_TEST(format_tmx);

using namespace hexaglot;

namespace {

constexpr auto id = "hexaglot.format.tmx";

std::string tmx(const std::string& body) {
  return "<?xml version=\"1.0\"?>\n<tmx version=\"1.4\"><header creationtool=\"t\" creationtoolversion=\"1\" "
         "segtype=\"sentence\" o-tmf=\"x\" adminlang=\"en\" srclang=\"*all*\" datatype=\"plaintext\"/><body>\n" +
         body + "</body></tmx>";
}

std::string unit(const std::string& segment) {
  return tmx("<tu><tuv xml:lang=\"en\"><seg>" + segment + "</seg></tuv></tu>");
}

test::PluginHarness::Read<model::Unit> read(const std::string& bytes) {
  test::PluginHarness harness(hx_plugin_entry_format_tmx());
  auto r = harness.read_units(id, bytes);
  REQUIRE_MESSAGE(r.has_value(), (r ? "" : r.error().to_string()));
  return *r;
}

Error failure(const std::string& bytes) {
  test::PluginHarness harness(hx_plugin_entry_format_tmx());
  auto r = harness.read_units(id, bytes);
  REQUIRE(!r.has_value());
  return r.error();
}

model::UnitVariant segment(const std::string& inside) {
  const auto r = read(unit(inside));
  REQUIRE(r.items.size() == 1);
  REQUIRE(r.items[0].variants.size() == 1);
  return r.items[0].variants[0];
}

bool has(const std::string& text, const std::string& part) { return text.find(part) != std::string::npos; }

}  // namespace

TEST_CASE("a unit comes with its id, dates, properties, languages and line") {
  const auto r =
      read(tmx("<tu tuid=\"7\" creationdate=\"20140311T120000Z\" changeid=\"Амина\">\n"
               "<note>seen</note><prop type=\"x-topic\">drugs</prop>\n"
               "<tuv xml:lang=\"ar\"><prop type=\"x-origin\">A</prop><seg>مرحبا</seg></tuv>\n"
               "<tuv xml:lang=\"ZH-hans\"><seg>你好</seg></tuv><tuv xml:lang=\"RU\"><seg>привет</seg></tuv>"
               "</tu>"));
  REQUIRE(r.items.size() == 1);
  const auto& u = r.items[0];
  CHECK(u.id == "7");
  CHECK(u.created == "20140311T120000Z");
  CHECK(u.line == 3);
  CHECK(u.properties == model::Properties{{"changeid", "Амина"}, {"note", "seen"}, {"x-topic", "drugs"}});
  REQUIRE(u.variants.size() == 3);
  CHECK(u.variants[0].language == "ar");
  CHECK(u.variants[0].text == "مرحبا");
  CHECK(u.variants[0].properties == model::Properties{{"x-origin", "A"}});
  CHECK(u.variants[1].language == "zh-Hans");
  CHECK(u.variants[2].language == "ru");
  CHECK(r.diagnostics.empty());
}

TEST_CASE("old TMX in capitals with lang is read") {
  const auto r = read(
      "<TMX VERSION=\"1.1\"><HEADER SEGTYPE=\"sentence\"/><BODY><TU TUID=\"1\"><TUV LANG=\"EN\">"
      "<SEG>One</SEG></TUV><TUV LANG=\"FR\"><SEG>Un</SEG></TUV></TU></BODY></TMX>");
  REQUIRE(r.items.size() == 1);
  CHECK(r.items[0].id == "1");
  CHECK(r.items[0].variants[1].language == "fr");
  for (const auto& d : r.diagnostics) CHECK_FALSE_MESSAGE(has(d.message, "attribute"), d.message);
}

TEST_CASE("properties of the header are kept with each unit") {
  const auto r = read(
      "<tmx version=\"1.4\"><header segtype=\"block\"><prop type=\"p\">v</prop><ude name=\"u\"><map "
      "unicode=\"#x1\"/></ude></header><body><tu><tuv xml:lang=\"en\"><seg>a</seg></tuv></tu></body></tmx>");
  CHECK(r.items[0].properties == model::Properties{{"header:p", "v"}});
}

TEST_CASE("a foreign inline code becomes a placeholder that keeps its content") {
  const auto s = segment("The <ph x=\"1\">{image}</ph>cat <it pos=\"begin\">\\b </it>sat<ut>{\\cs}</ut>.");
  CHECK(s.text == "The cat sat.");
  CHECK(s.marks == std::vector<model::Mark>{{model::MarkKind::placeholder, {4, 4}, "{image}"},
                                            {model::MarkKind::placeholder, {8, 8}, "\\b "},
                                            {model::MarkKind::placeholder, {11, 11}, "{\\cs}"}});
}

TEST_CASE("a sub-flow inside a code stays in the placeholder") {
  const auto s = segment("A<ph>{<sub>note <hi>text</hi></sub>}</ph>B");
  CHECK(s.text == "AB");
  CHECK(s.marks == std::vector<model::Mark>{{model::MarkKind::placeholder, {1, 1}, "{note text}"}});
}

TEST_CASE("italics that we wrote come back as italics, a foreign pair as two placeholders") {
  const auto ours = segment("We <bpt i=\"1\" type=\"italic\">&lt;i&gt;</bpt>решаем<ept i=\"1\">&lt;/i&gt;</ept> so");
  CHECK(ours.text == "We решаем so");
  CHECK(ours.marks == std::vector<model::Mark>{{model::MarkKind::italic, {3, 15}, ""}});
  const auto foreign = segment("We <bpt i=\"1\" type=\"italic\">{\\i </bpt>do<ept i=\"1\">}</ept> so");
  CHECK(foreign.marks == std::vector<model::Mark>{{model::MarkKind::placeholder, {3, 3}, "{\\i "},
                                                  {model::MarkKind::placeholder, {5, 5}, "}"}});
}

TEST_CASE("a footnote mark comes back as one, a whole footnote in a code does not") {
  CHECK(segment("Text<ph type=\"fnote\">14</ph>.").marks ==
        std::vector<model::Mark>{{model::MarkKind::note, {4, 4}, "14"}});
  CHECK(segment("Text<ph type=\"fnote\">{\\footnote See there}</ph>.").marks[0].kind == model::MarkKind::placeholder);
}

TEST_CASE("highlighted text is kept, and is italic where it says so") {
  const auto s = segment("a <hi type=\"italic\">b</hi> <hi>c</hi>");
  CHECK(s.text == "a b c");
  CHECK(s.marks == std::vector<model::Mark>{{model::MarkKind::italic, {2, 3}, ""}});
}

TEST_CASE("a fault inside a segment is reported and its text kept") {
  for (const std::string inside :
       {"x<bpt>1</bpt>y", "x<ept i=\"1\">1</ept>y", "x<bpt i=\"1\">1</bpt>y", "<it>1</it>xy", "<b>xy</b>",
        "x<bpt i=\"1\">a</bpt><ept i=\"1\">b</ept><bpt i=\"1\">a</bpt><ept i=\"1\">b</ept>y"}) {
    const auto r = read(unit(inside));
    CHECK(r.items.size() == 1);
    CHECK(r.items[0].variants[0].text == "xy");
    CHECK_MESSAGE(r.diagnostics.size() >= 1, inside);
    CHECK(r.diagnostics[0].line == 3);
  }
  // An opening code of ours without its end is no span.
  CHECK(segment("a<bpt i=\"1\" type=\"italic\">&lt;i&gt;</bpt>b").marks ==
        std::vector<model::Mark>{{model::MarkKind::placeholder, {1, 1}, "<i>"}});
}

TEST_CASE("a faulty unit is reported with its line and skipped, the others are read") {
  const std::string good = "<tu><tuv xml:lang=\"fr\"><seg>bon</seg></tuv></tu>\n";
  for (const std::string bad : {"<tu></tu>", "<tu><tuv><seg>a</seg></tuv></tu>", "<tu><tuv xml:lang=\"en\"></tuv></tu>",
                                "<tu><tuv xml:lang=\"en\"><seg>a</seg><seg>b</seg></tuv></tu>",
                                "<tu><tuv xml:lang=\"en\"><seg>a<ph>x<junk/></ph></seg></tuv></tu>",
                                "<tu><tuv xml:lang=\"not a language\"><seg>a</seg></tuv></tu>"}) {
    const auto r = read(tmx(good + bad + "\n" + good));
    CHECK(r.items.size() == 2);
    REQUIRE_MESSAGE(!r.diagnostics.empty(), bad);
    CHECK(r.diagnostics.back().line == 4);
    CHECK(has(r.diagnostics.back().message, "skipped"));
  }
}

TEST_CASE("a variant in an unknown language is left out, the unit kept") {
  const auto r =
      read(tmx("<tu><tuv xml:lang=\"en\"><seg>a</seg></tuv><tuv xml:lang=\"no such\"><seg>b</seg></tuv></tu>"));
  REQUIRE(r.items.size() == 1);
  CHECK(r.items[0].variants.size() == 1);
  REQUIRE(r.diagnostics.size() == 1);
  CHECK(has(r.diagnostics[0].message, "no such"));
}

TEST_CASE("an impossible date is dropped with a report, the unit kept") {
  const auto r = read(tmx("<tu creationdate=\"99991399T999999Z\"><tuv xml:lang=\"en\"><seg>a</seg></tuv></tu>"));
  REQUIRE(r.items.size() == 1);
  CHECK(r.items[0].created.empty());
  CHECK(r.diagnostics.size() == 1);
}

TEST_CASE("CDATA and character references are text") {
  CHECK(segment("<![CDATA[a < b & c]]>&#x4E2D;&#13;").text == "a < b & c中\r");
}

TEST_CASE("a file that breaks off says how many units before it are sound") {
  const auto e = failure(
      "<tmx version=\"1.4\"><header segtype=\"block\"/><body>\n<tu><tuv xml:lang=\"en\"><seg>a</seg></tuv>"
      "</tu>\n<tu><tuv xml:lang=\"en\"><seg>b");
  CHECK(e.kind == ErrorKind::bad_input);
  CHECK(e.line == 3);
  CHECK(has(e.message, "the 1 unit before it is sound"));
}

TEST_CASE("XML of another kind is refused by the name of its root") {
  CHECK(has(failure("<xliff version=\"1.2\"/>").message, "is XML but no TMX: its root element is <xliff>"));
  CHECK(has(failure("<!DOCTYPE html><html><body>Error").message, "<html>"));
  CHECK(has(failure("<tmx version=\"1.4\"><header segtype=\"block\"/></tmx>").message, "<body>"));
}

TEST_CASE("a declared entity is refused with its line") {
  const auto e = failure("<?xml version=\"1.0\"?>\n<!DOCTYPE tmx [<!ENTITY e \"x\">]>\n<tmx><body/></tmx>");
  CHECK(e.line == 2);
  CHECK(has(e.message, "remove the <!ENTITY"));
}

TEST_CASE("a thousand faults are listed, the rest counted") {
  std::string body;
  for (int i = 0; i < 1500; ++i) body += "<tu/>";
  const auto r = read(tmx(body));
  CHECK(r.diagnostics.size() == 1001);
  CHECK(has(r.diagnostics.back().message, "500 more"));
}

TEST_CASE("a unit larger than 16 MiB is skipped, the next is read") {
  std::string huge;
  for (int i = 0; i < 20; ++i) huge += std::string(1 << 20, 'x') + "<ph/>";
  const auto r = read(tmx("<tu><tuv xml:lang=\"en\"><seg>" + huge +
                          "</seg></tuv></tu><tu><tuv xml:lang=\"en\"><seg>b</seg></tuv></tu>"));
  REQUIRE(r.items.size() == 1);
  CHECK(r.items[0].variants[0].text == "b");
}

TEST_CASE("TMX is known by its root element in UTF-8 and UTF-16, by its name only half") {
  test::PluginHarness harness(hx_plugin_entry_format_tmx());
  CHECK(harness.sniff(id, "x.xml", "<?xml version=\"1.0\"?><tmx version=\"1.4\">") == 100);
  CHECK(harness.sniff(id, "x", std::string_view("\xFF\xFE<\0t\0m\0x\0>\0", 12)) == 100);
  CHECK(harness.sniff(id, "x.TMX", "<html>") == 50);
  CHECK(harness.sniff(id, "x.xml", "<tmxish>") == 0);
  CHECK(harness.sniff(id, "x.md", "# TMX") == 0);
}
