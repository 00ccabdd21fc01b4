// hexaglot terms, as a keeper of a termbase runs it.
#include <doctest/doctest.h>

#include <algorithm>

#include "tests/golden/statement.hpp"
#include "tests/support/run.hpp"
#include "tests/support/temporary.hpp"

namespace hexaglot::test {
namespace {

TEST_CASE("a termbase that is written and read again is the same, and a table keeps its terms") {
  const TemporaryFolder folder;
  const auto once = (folder.path() / "once.tbx").string();
  const auto twice = (folder.path() / "twice.tbx").string();
  REQUIRE(hexaglot({"terms", "export", "-o", once, termbase()}).exit == 0);
  REQUIRE(hexaglot({"terms", "export", "-o", twice, once}).exit == 0);
  CHECK(slurp(once) == slurp(twice));
  const auto of = [&](const std::string& file) {
    auto stats = run_json({"terms", "stats", "--format", "json", file});
    stats.erase("faults");
    return stats;
  };
  CHECK(of(once) == of(termbase()));
  for (const std::string form : {"csv", "tsv"}) {
    const auto table = (folder.path() / ("table." + form)).string();
    REQUIRE(hexaglot({"terms", "export", "-o", table, termbase()}).exit == 0);
    CHECK(of(table) == of(termbase()));
  }
}

TEST_CASE("lists are joined into a termbase, again without change, and the output is one of them") {
  const TemporaryFolder folder;
  const auto en_ar = folder.file("a.csv", "id,en,ar\n1,seizure,ضبط\n2,treaty,معاهدة\n").string();
  const auto en_zh = folder.file("b.tsv", "id\ten\tzh\n7\tseizure\t缉获\n2\topium\t鸦片\n").string();
  const auto into = (folder.path() / "all.tbx").string();
  const auto first = hexaglot({"terms", "import", "--into", into, en_ar, en_zh});
  CHECK(first.exit == 0);
  CHECK(first.out.empty());
  CHECK(first.err.find("3 concepts of 4: 1 joined with another") != std::string::npos);
  CHECK(first.err.find("b.tsv:3: the id 2 is another concept's already; it is 2-2 now") != std::string::npos);
  const auto before = slurp(into);
  CHECK(hexaglot({"terms", "import", "--into", into, en_ar, en_zh}).exit == 0);
  CHECK(slurp(into) == before);
  const auto found = run_json({"terms", "search", "--format", "json", "--terms", into, "缉获"})["concepts"];
  REQUIRE(found.size() == 1);
  CHECK(found[0]["terms"].size() == 3);
  CHECK(found[0]["how"] == "exact");
}

TEST_CASE("validate tells file and line and ends with one where something is wrong") {
  const TemporaryFolder folder;
  const auto bad = folder.file("bad.csv", "id,en,fr\n1,seizure,saisie\n2,Seizure,Saisie\n").string();
  const auto told = hexaglot({"terms", "validate", bad});
  CHECK(told.exit == 1);
  CHECK(told.out.find("bad.csv:3: concept 2: it has the same terms as concept 1 (" + bad + ":2) [same-concept]") !=
        std::string::npos);
  CHECK(told.out.find("2 concepts, 4 terms: 1 fault\n") != std::string::npos);
  const auto good = folder.file("good.csv", "id,en,fr\n1,seizure,saisie\n").string();
  CHECK(hexaglot({"terms", "validate", good}).exit == 0);
  CHECK(hexaglot({"terms", "validate", "--languages", "ru", good}).exit == 1);
  CHECK(hexaglot({"terms", "validate", "--languages", "tlhx-", good}).exit == 2);
}

TEST_CASE("the shipped termbases are without faults") {
  for (const char* name : {"statement.tbx", "phrases.tbx"}) {
    const auto told = hexaglot({"terms", "validate", (tm_data() / "terms" / name).string()});
    CAPTURE(told.out);
    CHECK(told.exit == 0);
  }
}

TEST_CASE("search shows the concept in six languages") {
  const auto told = hexaglot({"terms", "search", "--terms", termbase(), "commission on narcotic"});
  CHECK(told.exit == 0);
  for (const char* text : {"  ar  ", "  en  Commission on Narcotic Drugs", "  es  Comisión",
                           "  fr  Commission des stupéfiants", "  ru  Комиссия", "  zh  "})
    CHECK(told.out.find(text) != std::string::npos);
  CHECK(hexaglot({"terms", "search", "--terms", termbase(), "no such term at all"}).out == "nothing found\n");
}

TEST_CASE("terms: what cannot be read, written or is unknown ends with its code and one line") {
  const TemporaryFolder folder;
  CHECK(hexaglot({"terms", "stats", "/no/such/list.tbx"}).exit == 3);
  CHECK(hexaglot({"terms", "export", "--format", "xlsx", termbase()}).exit == 2);
  CHECK(hexaglot({"terms", "export", "--languages", "sw", termbase()}).exit == 4);
  CHECK(hexaglot({"terms", "export", "-o", "/no/such/folder/x.tbx", termbase()}).exit == 7);
  CHECK(hexaglot({"terms"}).exit == 2);
  const auto broken = folder.file("broken.tbx", "<tbx><text><body><conceptEntry").string();
  CHECK(hexaglot({"terms", "validate", broken}).exit == 4);
}

TEST_CASE("your own rules are asked with --rules, and a file that is not there is an error") {
  const auto rules = (tm_data() / "rules" / "example.rules").string();
  const TemporaryFolder folder;
  const auto en = folder.file("en.txt", "Decides to act.\n\nSome 5 % of it.\n").string();
  const auto fr = folder.file("fr.txt", "Prie d’agir.\n\nQuelque 5 %.\n").string();
  const auto told = hexaglot({"check", "--only", "rules", "--rules", rules, "en=" + en, "fr=" + fr});
  CHECK(told.exit == 1);
  CHECK(told.out.find("(rule en.per-cent)") != std::string::npos);
  CHECK(told.out.find("(rule fr.decide)") != std::string::npos);
  CHECK(hexaglot({"check", "--rules", "/no/such.rules", "en=" + en, "fr=" + fr}).exit == 3);
}

}  // namespace
}  // namespace hexaglot::test
