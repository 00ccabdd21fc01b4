// Work on rows: why they are as they are, aligning some anew, confirming them; and which ones are doubtful.
#include <doctest/doctest.h>

#include "tests/golden/statement.hpp"
#include "tests/support/run.hpp"
#include "tests/support/temporary.hpp"

namespace hexaglot::test {
namespace {

using nlohmann::json;

std::vector<std::string> with(std::vector<std::string> arguments, const std::vector<std::string>& more) {
  arguments.insert(arguments.end(), more.begin(), more.end());
  return arguments;
}

json row_of(const json& document, std::size_t row) { return document["rows"][row - 1]["cells"]; }

TEST_CASE("a row's evidence is told for every link, in words") {
  const auto ran = hexaglot(with({"align", "--explain", "12"}, statement_all()));
  CAPTURE(ran.err);
  REQUIRE(ran.exit == 0);
  for (const auto* part : {"row 12", "the evidence is for all 15 links", "ar–zh", "en–fr", "as expected",
                           "1961, 1971, 1972 and 1988 in both", "all 4 other versions agree", "↔"}) {
    CAPTURE(part);
    CHECK(ran.out.find(part) != std::string::npos);
  }
  CHECK(ran.out.find("row 13") == std::string::npos);
}

TEST_CASE("in json too, for ranges and for documents in a memory") {
  const TemporaryFolder folder;
  const auto memory = (folder.path() / "m.hexaglot").string();
  REQUIRE(hexaglot(with({"align", "--memory", memory}, statement_all())).exit == 0);
  const auto told =
      run_json({"align", "--memory", memory, "--format", "json", "--explain", "3-4", "--explain", "40"})["explained"];
  REQUIRE(told.size() == 3);
  CHECK(told[0]["row"] == 3);
  CHECK(told[2]["row"] == 40);
  for (const auto& row : told) {
    CHECK(row["links"].size() == 15);
    for (const auto& link : row["links"]) {
      CHECK(link["languages"].size() == 2);
      CHECK(link["weight"].get<double>() > 0);
      CHECK_FALSE(link["evidence"].empty());
    }
  }
  // Spanish and Russian count one higher from 12 on: the words outweigh the labels.
  const auto shifted = hexaglot({"align", "--memory", memory, "--explain", "all"});
  CHECK(shifted.out.find("here, 13. there") != std::string::npos);
}

TEST_CASE("confirmed rows stay when the rest is aligned anew, and when the files are") {
  const TemporaryFolder folder;
  const auto memory = (folder.path() / "m.hexaglot").string();
  REQUIRE(hexaglot(with({"align", "--memory", memory}, statement_all())).exit == 0);
  const auto confirmed = hexaglot({"align", "--memory", memory, "--confirm", "20-22", "--format", "json"});
  REQUIRE(confirmed.exit == 0);
  const auto before = json::parse(confirmed.out);
  CHECK(before["rows"][19]["status"] == "confirmed");
  CHECK(before["rows"][21]["confidence"] == 1.0);
  CHECK(before["rows"][22]["status"] == "automatic");
  const auto anew = run_json({"align", "--memory", memory, "--realign", "10-30", "--format", "json"});
  CHECK(anew["rows"].size() == before["rows"].size());
  for (const std::size_t row : {9U, 15U, 20U, 21U, 22U, 28U, 31U}) CHECK(row_of(anew, row) == row_of(before, row));
  CHECK(anew["rows"][20]["status"] == "confirmed");

  const auto again =
      hexaglot(with({"align", "--memory", memory, "--symbol", "statement", "--format", "json"}, statement_all()));
  CHECK(again.exit == 0);
  CHECK(again.err.find("3 confirmed rows of statement kept") != std::string::npos);
  CHECK(json::parse(again.out)["rows"][20]["status"] == "confirmed");
}

TEST_CASE("files can be aligned and a part of them anew in one go") {
  const auto rows = run_json(with({"align", "--format", "rows", "--realign", "30-60"}, statement_all()))["rows"];
  CHECK(rows.size() == structure_of("en")["blocks"].size());
}

TEST_CASE("doubtful rows are listed with the reason") {
  const TemporaryFolder folder;
  const auto en =
      folder.file("en.txt", "The mill stands by the river.\nIt rained.\nHe sold 12 horses in March.\nNobody came.\n");
  const auto ru = folder.file(
      "ru.txt", "Мельница стоит у реки.\nВ марте он продал 12 лошадей.\nНикто не пришёл.\nСнег лежал до мая.\n");
  const auto zh = folder.file("zh.txt", "磨坊在河边。\n三月他卖了12匹马。\n没有人来。\n");
  const std::vector<std::string> files = {"--segmentation", "line", "en=" + en.string(), "ru=" + ru.string(),
                                          "zh=" + zh.string()};
  const auto text = hexaglot(with({"align", "--no-lexicon"}, files));
  REQUIRE(text.exit == 0);
  const auto all =
      json::parse(hexaglot(with({"align", "--no-lexicon", "--doubtful", "all", "--format", "json"}, files)).out);
  std::size_t doubtful = 0;
  for (const auto& row : all["rows"])
    if (row["doubtful"].get<bool>()) {
      ++doubtful;
      CHECK_FALSE(row["reasons"].empty());
    }
  REQUIRE(doubtful > 0);
  CHECK((text.out.find("stands alone") != std::string::npos || text.out.find("could also go") != std::string::npos ||
         text.out.find("tied weakly") != std::string::npos || text.out.find("lack") != std::string::npos));
  const auto none = hexaglot(with({"align", "--no-lexicon", "--doubtful", "none"}, files));
  CHECK(none.out.size() < text.out.size());
  CHECK(hexaglot(with({"align", "--doubtful", "some"}, files)).exit == 2);
}

TEST_CASE("what cannot be done to rows is refused with what to do") {
  const TemporaryFolder folder;
  const auto memory = (folder.path() / "m.hexaglot").string();
  CHECK(hexaglot({"align"}).exit == 2);
  CHECK(hexaglot({"align", "--memory", memory, "--explain", "1"}).exit == 3);
  CHECK_FALSE(std::filesystem::exists(memory));
  REQUIRE(hexaglot({"align", "--memory", memory, statement("en"), statement("zh")}).exit == 0);
  CHECK(hexaglot({"align", "--memory", memory}).exit == 2);
  const auto beyond = hexaglot({"align", "--memory", memory, "--realign", "1-9999"});
  CHECK(beyond.exit == 2);
  CHECK(beyond.err.find("the last is 125") != std::string::npos);
  CHECK(hexaglot({"align", "--memory", memory, "--explain", "zero"}).exit == 2);
  CHECK(hexaglot({"align", "--memory", memory, "--explain", "1", "--format", "tmx"}).exit == 2);
  CHECK(hexaglot({"align", "--memory", memory, "--symbol", "other", "--explain", "1"}).exit == 3);
  REQUIRE(hexaglot({"align", "--memory", memory, "--symbol", "two", statement("en"), statement("ar")}).exit == 0);
  const auto which = hexaglot({"align", "--memory", memory, "--confirm", "1"});
  CHECK(which.exit == 2);
  CHECK(which.err.find("“statement” and “two”") != std::string::npos);
}

}  // namespace
}  // namespace hexaglot::test
