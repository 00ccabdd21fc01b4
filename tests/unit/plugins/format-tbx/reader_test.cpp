#include <doctest/doctest.h>

#include <algorithm>
#include <string>

#include "tests/support/plugin_harness.hpp"
#include "tests/support/temporary.hpp"

HEXAGLOT_PLUGIN_UNDER_TEST(format_tbx);

using namespace hexaglot;

namespace {

constexpr auto id = "hexaglot.format.tbx";

test::PluginHarness::Read<model::Concept> read(const std::string& bytes) {
  test::PluginHarness harness(hx_plugin_entry_format_tbx());
  auto r = harness.read_terms(id, bytes);
  REQUIRE_MESSAGE(r.has_value(), (r ? "" : r.error().to_string()));
  return *r;
}

Error failure(const std::string& bytes) {
  test::PluginHarness harness(hx_plugin_entry_format_tbx());
  const auto r = harness.read_terms(id, bytes);
  REQUIRE(!r.has_value());
  return r.error();
}

std::string v3(const std::string& body) {
  return "<?xml version=\"1.0\"?>\n<tbx style=\"dca\" type=\"TBX-Basic\" xml:lang=\"en\" "
         "xmlns=\"urn:iso:std:iso:30042:ed-2\"><tbxHeader/><text><body>\n" +
         body + "</body></text></tbx>";
}

std::string shown(const model::Concept& c) {
  std::string out = c.id + "|" + c.subject + "|" + c.definition;
  for (const auto& t : c.terms)
    out += "\n" + t.language + " " + t.text + " " + std::string(1, "PADF"[static_cast<int>(t.status)]) +
           (t.part_of_speech.empty() ? "" : " " + t.part_of_speech);
  return out;
}

bool has(const std::string& text, const std::string& part) { return text.find(part) != std::string::npos; }

}  // namespace

TEST_CASE("a version 2 entry is read with tig and ntig") {
  const auto r = read(
      "<!DOCTYPE martif SYSTEM \"TBXcoreStructV02.dtd\">\n<martif type=\"TBX\" xml:lang=\"EN\"><text><body>"
      "<termEntry id=\"e1\"><descrip type=\"subjectField\">law</descrip>"
      "<descripGrp><descrip type=\"definition\">What one\n   may do</descrip></descripGrp>"
      "<langSet xml:lang=\"EN\"><tig><term>right</term><termNote type=\"partOfSpeech\">noun</termNote></tig></langSet>"
      "<langSet xml:lang=\"ru\"><ntig><termGrp><term>право</term>"
      "<termNote type=\"normativeAuthorization\">preferredTerm</termNote></termGrp></ntig>"
      "<ntig><termGrp><term>права</term><termNote type=\"normativeAuthorization\">supersededTerm</termNote></termGrp>"
      "</ntig></langSet></termEntry></body></text></martif>");
  REQUIRE(r.items.size() == 1);
  CHECK(shown(r.items[0]) == "e1|law|What one may do\nen right P noun\nru право P\nru права D");
  CHECK(r.diagnostics.empty());
}

TEST_CASE("the formal and the short name of a country are both preferred, in styles DCA and DCT") {
  for (const bool dct : {false, true}) {
    const auto type = [dct](const std::string& value) {
      return dct ? "<basic:termType>" + value + "</basic:termType>"
                 : "<termNote type=\"termType\">" + value + "</termNote>";
    };
    const auto r =
        read(v3("<conceptEntry id=\"v\"><langSec xml:lang=\"ru\">"
                "<termSec><term>Республика Вальдора</term>" +
                type("fullForm") + "</termSec><termSec><term>Вальдора</term>" + type("shortForm") +
                "</termSec><termSec><term>РВ</term>" + type("acronym") +
                "</termSec></langSec><langSec xml:lang=\"zh\"><termSec><term>瓦尔多拉</term></termSec>"
                "</langSec></conceptEntry>"));
    REQUIRE(r.items.size() == 1);
    CHECK(shown(r.items[0]) == "v||\nru Республика Вальдора P\nru Вальдора P\nru РВ A\nzh 瓦尔多拉 P");
    CHECK(r.items[0].terms[0].type == model::TermType::full);
    CHECK(r.items[0].terms[1].type == model::TermType::short_form);
    CHECK(r.items[0].terms[2].type == model::TermType::abbreviation);
    CHECK(r.items[0].terms[3].type == model::TermType::none);
  }
}

TEST_CASE("a version 3 entry of style DCA is read with all four statuses") {
  const auto r = read(
      v3("<conceptEntry id=\"c1\"><descrip type=\"subjectField\">drugs</descrip>"
         "<langSec xml:lang=\"ar\"><termSec><term>مخدرات</term>"
         "<termNote type=\"administrativeStatus\">preferredTerm-admn-sts</termNote></termSec></langSec>"
         "<langSec xml:lang=\"fr\">"
         "<termSec><term>stupéfiants</term><termNote "
         "type=\"administrativeStatus\">preferredTerm-admn-sts</termNote></termSec>"
         "<termSec><term>stupéfiant</term><termNote "
         "type=\"administrativeStatus\">admittedTerm-admn-sts</termNote></termSec>"
         "<termSec><term>drogues narcotiques</term><termNote "
         "type=\"administrativeStatus\">deprecatedTerm-admn-sts</termNote></termSec>"
         "<termSec><term>narcotiques</term><termNote type=\"administrativeStatus\">deprecatedTerm-admn-sts</termNote>"
         "<note>forbidden: false friend</note></termSec></langSec></conceptEntry>"));
  REQUIRE(r.items.size() == 1);
  CHECK(shown(r.items[0]) ==
        "c1|drugs|\nar مخدرات P\nfr stupéfiants P\nfr stupéfiant A\nfr drogues narcotiques D\nfr narcotiques F");
}

TEST_CASE("a version 3 entry of style DCT is read, whatever its prefixes") {
  const auto r = read(
      "<tbx style=\"dct\" type=\"TBX-Basic\" xml:lang=\"en\" xmlns=\"urn:iso:std:iso:30042:ed-2\" "
      "xmlns:m=\"http://www.tbxinfo.net/ns/min\" xmlns:b=\"http://www.tbxinfo.net/ns/basic\"><text><body>"
      "<conceptEntry id=\"c\"><m:subjectField>法</m:subjectField><langSec "
      "xml:lang=\"zh\"><b:definition>定义</b:definition>"
      "<termSec><term>权利</term><m:administrativeStatus>notRecommended</m:administrativeStatus>"
      "<m:partOfSpeech>noun</m:partOfSpeech></termSec></langSec></conceptEntry></body></text></tbx>");
  REQUIRE(r.items.size() == 1);
  CHECK(shown(r.items[0]) == "c|法|定义\nzh 权利 D noun");
}

TEST_CASE("where no status is stated the first term of a language is preferred, the others admitted") {
  const auto r =
      read(v3("<conceptEntry id=\"c\"><langSec xml:lang=\"es\"><termSec><term>uno</term></termSec>"
              "<termSec><term>dos</term></termSec></langSec></conceptEntry>"));
  CHECK(shown(r.items[0]) == "c||\nes uno P\nes dos A");
}

TEST_CASE("a note that is no verdict does not forbid a term") {
  const auto r =
      read(v3("<conceptEntry id=\"c\"><langSec xml:lang=\"en\"><termSec><term>fruit</term>"
              "<note>forbidden fruit is another matter</note></termSec></langSec></conceptEntry>"));
  CHECK(shown(r.items[0]) == "c||\nen fruit P");
}

TEST_CASE("markup inside a term is text") {
  const auto r =
      read(v3("<conceptEntry id=\"c\"><langSec xml:lang=\"en\"><termSec><term>H<hi>2</hi>O\n water</term>"
              "</termSec></langSec></conceptEntry>"));
  CHECK(r.items[0].terms[0].text == "H2O water");
}

TEST_CASE("a faulty entry is reported with its line and skipped, the others are read") {
  const std::string good =
      "<conceptEntry id=\"g\"><langSec xml:lang=\"ru\"><termSec><term>да</term></termSec></langSec></conceptEntry>\n";
  for (const std::string bad :
       {"<conceptEntry id=\"b\"/>", "<conceptEntry id=\"b\"><langSec xml:lang=\"en\"/></conceptEntry>",
        "<conceptEntry id=\"b\"><langSec><termSec><term>x</term></termSec></langSec></conceptEntry>",
        "<conceptEntry id=\"b\"><langSec xml:lang=\"no "
        "such\"><termSec><term>x</term></termSec></langSec></conceptEntry>",
        "<conceptEntry id=\"b\"><langSec xml:lang=\"en\"><termSec><term> </term></termSec></langSec></conceptEntry>"}) {
    const auto r = read(v3(good + bad + "\n" + good));
    CHECK(r.items.size() == 2);
    REQUIRE_MESSAGE(!r.diagnostics.empty(), bad);
    CHECK(r.diagnostics.back().line == 4);
    CHECK(has(r.diagnostics.back().message, "skipped"));
  }
}

TEST_CASE("an unknown status is reported and the term kept") {
  const auto r =
      read(v3("<conceptEntry id=\"c\"><langSec xml:lang=\"en\"><termSec><term>a</term>"
              "<termNote type=\"administrativeStatus\">nice</termNote></termSec></langSec></conceptEntry>"));
  CHECK(shown(r.items[0]) == "c||\nen a P");
  REQUIRE(r.diagnostics.size() == 1);
  CHECK(has(r.diagnostics[0].message, "nice"));
}

TEST_CASE("what is no TBX, broken or holds entities is refused") {
  CHECK(has(failure("<tmx version=\"1.4\"/>").message, "is XML but no TBX: its root element is <tmx>"));
  CHECK(has(failure("").message, "no XML"));
  const auto cut = failure(
      "<tbx><text><body>\n<conceptEntry id=\"c\"><langSec xml:lang=\"en\"><termSec><term>a</term>"
      "</termSec></langSec></conceptEntry>\n<conceptEntry");
  CHECK(cut.line == 3);
  CHECK(has(cut.message, "the 1 concept before it is sound"));
  CHECK(has(cut.message, "cut off"));
  CHECK(has(failure("<!DOCTYPE tbx [<!ENTITY e 'x'>]><tbx/>").message, "entities are refused"));
}

TEST_CASE("TBX is known by its root element") {
  test::PluginHarness harness(hx_plugin_entry_format_tbx());
  CHECK(harness.sniff(id, "a.xml", "<?xml?><martif type='TBX'>") == 100);
  CHECK(harness.sniff(id, "a.xml", "<tbx>") == 100);
  CHECK(harness.sniff(id, "a.xml", "<tmx>") == 0);
  CHECK(harness.sniff(id, "a.tbx", "") == 50);
}

TEST_CASE("termbases that others wrote are read with all their concepts and terms") {
  const auto data = test::shared_data();
  if (data.empty()) {
    MESSAGE("skipped: no shared/data beside the checkout");
    return;
  }
  struct Expected {
    const char* file;
    std::size_t concepts, terms, empty_terms;
  };
  for (const auto& e : {Expected{"v2_okapi_ibm_tbx.tbx", 5, 11, 0}, Expected{"v2_okapi_maryland.tbx", 1, 13, 0},
                        Expected{"v2_okapi_sdl_tbx.tbx", 223, 472, 44}, Expected{"v2_okapi_test01.tbx", 1, 2, 0}}) {
    CAPTURE(e.file);
    const auto r = read(test::slurp(data / "formats/tbx/valid" / e.file));
    CHECK(r.items.size() == e.concepts);
    std::size_t terms = 0;
    for (const auto& c : r.items) terms += c.terms.size();
    CHECK(terms == e.terms);
    CHECK(r.diagnostics.size() == e.empty_terms);
  }
}
