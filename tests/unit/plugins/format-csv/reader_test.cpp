#include <doctest/doctest.h>

#include <filesystem>
#include <string>

#include "tests/support/plugin_harness.hpp"
#include "tests/support/temporary.hpp"

HEXAGLOT_PLUGIN_UNDER_TEST(format_csv);

using namespace hexaglot;

namespace {

constexpr auto id = "hexaglot.format.csv";

test::PluginHarness::Read<model::Concept> read(const std::string& bytes) {
  test::PluginHarness harness(hx_plugin_entry_format_csv());
  auto r = harness.read_terms(id, bytes);
  REQUIRE_MESSAGE(r.has_value(), (r ? "" : r.error().to_string()));
  return *r;
}

Error failure(const std::string& bytes) {
  test::PluginHarness harness(hx_plugin_entry_format_csv());
  const auto r = harness.read_terms(id, bytes);
  REQUIRE(!r.has_value());
  return r.error();
}

std::string shown(const std::string& bytes) {
  std::string out;
  for (const auto& c : read(bytes).items) {
    out += "[" + c.id + "|" + c.subject + "|" + c.definition + "]";
    for (const auto& t : c.terms)
      out += " " + t.language + "=" + t.text + ":" + std::string(1, "PADF"[static_cast<int>(t.status)]);
    out += "\n";
  }
  return out;
}

bool has(const std::string& text, const std::string& part) { return text.find(part) != std::string::npos; }

}  // namespace

TEST_CASE("one language per column, by tag or English name, with id, subject and definition") {
  CHECK(shown("id,English,ar,Russian,ZH,Subject field,definition\n"
              "c1,drug,مخدر,наркотик,毒品,health,\"a substance, \"\"so called\"\"\"\n") ==
        "[c1|health|a substance, \"so called\"] en=drug:P ar=مخدر:P ru=наркотик:P zh=毒品:P\n");
}

TEST_CASE("comma, semicolon and TAB are told apart by the header, and sep= is obeyed") {
  const std::string expected = "[row-2||] en=a:P fr=b:P\n";
  CHECK(shown("en,fr\na,b\n") == expected);
  CHECK(shown("en;fr\na;b\n") == expected);
  CHECK(shown("en\tfr\na\tb\n") == expected);
  CHECK(shown("sep=;\r\nen;fr\r\na;b\r\n") == "[row-3||] en=a:P fr=b:P\n");
  CHECK(shown("en;fr\na, b;c\n") == "[row-2||] en=a, b:P fr=c:P\n");
}

TEST_CASE("LF, CRLF and CR end a line, the last one may be missing") {
  const std::string expected = "[row-2||] en=a:P\n[row-3||] en=b:P\n";
  CHECK(shown("en,fr\na,\nb,") == expected);
  CHECK(shown("en,fr\r\na,\r\nb,\r\n") == expected);
  CHECK(shown("en,fr\ra,\rb,\r") == expected);
}

TEST_CASE("a byte order mark goes, UTF-16 is read") {
  CHECK(shown("\xEF\xBB\xBF"
              "en,fr\na,b") == "[row-2||] en=a:P fr=b:P\n");
  std::string utf16 = "\xFE\xFF";
  for (const auto c : std::u16string(u"en\tzh\nx\t毒品😀")) {
    utf16.push_back(static_cast<char>(c >> 8));
    utf16.push_back(static_cast<char>(c & 0xFF));
  }
  CHECK(shown(utf16) == "[row-2||] en=x:P zh=毒品😀:P\n");
}

TEST_CASE("several terms in a cell, with a status each") {
  CHECK(shown("en,fr\nx,stupéfiants | stupéfiant|drogues narcotiques (deprecated)|narcotiques [forbidden]|a (b)\n") ==
        "[row-2||] en=x:P fr=stupéfiants:P fr=stupéfiant:A fr=drogues narcotiques:D fr=narcotiques:F fr=a (b):A\n");
}

TEST_CASE("a status column speaks for its row, rows with one id are one concept") {
  CHECK(shown("id,ru,es,status\n7,да,sí,preferred\n8,нет,no,\n7,ага,,forbidden\n") ==
        "[7||] ru=да:P es=sí:P ru=ага:F\n[8||] ru=нет:P es=no:P\n");
}

TEST_CASE("a status in the header speaks for its column") {
  CHECK(shown("en,en (deprecated)\ndrug,dope\n") == "[row-2||] en=drug:P en=dope:D\n");
}

TEST_CASE("columns are named in their own languages, and several terms are parted by a semicolon too") {
  CHECK(shown("English,Français,Español,Русский,中文,العربية\ndrug; narcotic,drogue,droga,наркотик,毒品,مخدر\n") ==
        "[row-2||] en=drug:P en=narcotic:A fr=drogue:P es=droga:P ru=наркотик:P zh=毒品:P ar=مخدر:P\n");
}

TEST_CASE("a short and a formal name are both preferred, and the article in brackets is a note") {
  const auto r = read(
      "id,English short,English formal,fr_short,fr_formal,Español (formal),ru short name\n"
      "v,Valdora,the Republic of Valdora,Valdora (la),République de Valdora (la),República de Valdora,Вальдора\n");
  REQUIRE(r.items.size() == 1);
  CHECK(r.diagnostics.empty());
  const auto& terms = r.items[0].terms;
  REQUIRE(terms.size() == 6);
  CHECK(terms[2].text == "Valdora");
  CHECK(terms[3].text == "République de Valdora");
  for (const auto& t : terms) CHECK(t.status == model::TermStatus::preferred);
  CHECK(terms[0].type == model::TermType::short_form);
  CHECK(terms[1].type == model::TermType::full);
  CHECK(terms[4].type == model::TermType::full);
  CHECK(terms[5].type == model::TermType::short_form);
}

TEST_CASE("an acronym in brackets is a term of its own, other brackets belong to the term") {
  const auto r = read("en,zh\nOffice on Poppies (UNOP),罂粟办公室（UNOP）\nMarenia (Islands of),b (see a)\n");
  REQUIRE(r.items.size() == 2);
  REQUIRE(r.items[0].terms.size() == 4);
  CHECK(r.items[0].terms[0].text == "Office on Poppies");
  CHECK(r.items[0].terms[1].text == "UNOP");
  CHECK(r.items[0].terms[1].type == model::TermType::abbreviation);
  CHECK(r.items[0].terms[1].status == model::TermStatus::admitted);
  CHECK(r.items[0].terms[2].text == "罂粟办公室");
  CHECK(r.items[1].terms[0].text == "Marenia (Islands of)");
  CHECK(r.items[1].terms[1].text == "b (see a)");
}

TEST_CASE("a status column of one language speaks for that language only") {
  CHECK(shown("en,English status,fr,fr status\na,deprecated,b,\n") == "[row-2||] en=a:D fr=b:P\n");
}

TEST_CASE("a quoted field may hold line ends, and lines are still counted") {
  const auto r = read("en,fr\n\"a\nb\",c\n,\n\"d\",e,f\n");
  CHECK(r.items.size() == 2);
  CHECK(r.items[0].terms[0].text == "a b");
  REQUIRE(r.diagnostics.size() == 1);
  CHECK(r.diagnostics[0].line == 5);
  CHECK(has(r.diagnostics[0].message, "3 fields"));
}

TEST_CASE("a quote that is never closed costs its line only, and the line is named") {
  const auto r = read("en,fr\na,b\n\"c,d\ne,f\n");
  CHECK(r.items.size() == 2);
  REQUIRE(r.diagnostics.size() == 1);
  CHECK(r.diagnostics[0].line == 3);
  CHECK(has(r.diagnostics[0].message, "never closed"));
}

TEST_CASE("unknown columns, unknown statuses and rows without terms are reported") {
  const auto r = read("id,en,comments on it,status\n1,a,x,great\n2,,y,\n");
  CHECK(r.items.size() == 1);
  REQUIRE(r.diagnostics.size() == 3);
  CHECK(has(r.diagnostics[0].message, "comments on it"));
  CHECK(has(r.diagnostics[1].message, "great"));
  CHECK(r.diagnostics[2].line == 3);
}

TEST_CASE("a file without languages, an empty, a binary and a wrongly encoded one are refused") {
  CHECK(has(failure("a,b\n1,2\n").message, "names no language"));
  CHECK(has(failure("").message, "empty"));
  CHECK(has(failure("\xEF\xBB\xBF \n").message, "empty"));
  CHECK(has(failure(std::string("en,fr\n\0x", 8)).message, "binary"));
  const auto latin = failure("en,fr\nx,caf\xE9\n");
  CHECK(latin.line == 2);
  CHECK(has(latin.message, "iconv"));
}

TEST_CASE("a hundred thousand unclosed quotes cost linear time") {
  std::string text = "en,fr\n";
  for (int i = 0; i < 100000; ++i) text += "\"x\"\"\"\"\"y,z\n";
  CHECK(read(text).items.size() + read(text).diagnostics.size() > 0);
}

TEST_CASE("tables that others wrote end in a reading or in a refusal, never worse") {
  const auto data = test::shared_data();
  if (data.empty()) {
    MESSAGE("skipped: no shared/data beside the checkout");
    return;
  }
  for (const std::string folder : {"formats/csv/valid", "formats/hostile/csv"})
    for (const auto& entry : std::filesystem::directory_iterator(data / folder)) {
      const auto name = entry.path().filename().string();
      CAPTURE(name);
      test::PluginHarness harness(hx_plugin_entry_format_csv());
      const auto r = harness.read_terms(id, test::slurp(entry.path()), name);
      if (name == "sep_line.csv" || name == "cr_only.csv") CHECK(r.has_value());
      if (name == "unclosed_quote.csv") {
        REQUIRE(r.has_value());
        CHECK(r->items.size() == 199999);
        CHECK(r->diagnostics[0].line == 2);
      }
      if (!r) CHECK(has(r.error().message, "names no language"));
    }
}

TEST_CASE("CSV and TSV are known by their names") {
  test::PluginHarness harness(hx_plugin_entry_format_csv());
  CHECK(harness.sniff(id, "terms.CSV", "") == 60);
  CHECK(harness.sniff(id, "a.tsv", "") == 60);
  CHECK(harness.sniff(id, "a.md", "en,fr") == 0);
}
