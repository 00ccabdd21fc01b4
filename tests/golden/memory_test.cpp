// Store, look up, find, import, export through the program.
#include <doctest/doctest.h>

#include <algorithm>
#include <filesystem>

#include "tests/golden/statement.hpp"
#include "tests/support/run.hpp"
#include "tests/support/temporary.hpp"

namespace hexaglot::test {
namespace {

struct Stored {
  TemporaryFolder folder;
  std::string memory = (folder.path() / "m.hexaglot").string();
  Stored() {
    auto arguments = statement_all();
    arguments.insert(arguments.begin(),
                     {"align", "--quiet", "--memory", memory, "--symbol", "E/CN.7/2014/L.15", "-o", "/dev/null"});
    REQUIRE(hexaglot(arguments).exit == 0);
  }
};

TEST_CASE("a sentence of the statement comes back as a match in the other five languages") {
  const Stored stored;
  const std::string text =
      "Underscore the need to deepen knowledge of the challenges posed by new psychoactive substances and highlight "
      "the need to "
      "develop comprehensive approaches to the detection, analysis and identification of new psychoactive substances, "
      "trends and "
      "possible negative health and other impacts of those substances, in close cooperation with the Commission on "
      "Narcotic "
      "Drugs, the United Nations Office on Drugs and Crime, the International Narcotics Control Board, the World "
      "Health "
      "Organization and other relevant international organizations and global and regional cooperation frameworks;";
  const auto found = run_json({"lookup", "--memory", stored.memory, "--from", "en", "--format", "json", text});
  REQUIRE(found["matches"].size() == 1);
  CHECK(found["matches"][0]["percent"].get<int>() >= 90);
  CHECK(found["matches"][0]["percent"].get<int>() < 100);
  CHECK(found["matches"][0]["cells"].size() == 6);
  const auto french = run_json(
      {"lookup", "--memory", stored.memory, "--from", "en", "--to", "fr,ar", "--format", "json", "Achievements"});
  REQUIRE_FALSE(french["matches"].empty());
  CHECK(french["matches"][0]["percent"] == 100);
  CHECK(french["matches"][0]["cells"].size() == 3);
}

TEST_CASE("standard input is looked up too") {
  const Stored stored;
  const auto found = hexaglot({"lookup", "--memory", stored.memory, "--from", "ru", "-"}, "Достижения\n");
  CHECK(found.exit == 0);
  CHECK(found.out.find("100 %") != std::string::npos);
}

TEST_CASE("concordance finds a text in Arabic without its vowel marks, and in Chinese") {
  const Stored stored;
  const auto arabic =
      run_json({"concordance", "--memory", stored.memory, "--lang", "ar", "--format", "json", "المخدرات"});
  CHECK(arabic["hits"].size() > 20);
  const auto chinese = run_json({"concordance", "--memory", stored.memory, "--format", "json", "世界毒品问题"});
  CHECK(chinese["hits"].size() > 10);
  const auto few = hexaglot({"concordance", "--memory", stored.memory, "--limit", "3", "世界毒品问题"});
  CHECK(few.out.find("3 hits") != std::string::npos);
  CHECK(few.err.find("--limit") != std::string::npos);
  const auto none = hexaglot({"concordance", "--memory", stored.memory, "kangaroo"});
  CHECK(none.exit == 0);
  CHECK(none.out == "not found\n");
}

TEST_CASE("documents lists what is stored; storing the same again changes nothing") {
  const Stored stored;
  auto arguments = statement_all();
  arguments.insert(arguments.begin(),
                   {"align", "--memory", stored.memory, "--symbol", "E/CN.7/2014/L.15", "-o", "/dev/null"});
  const auto before = slurp(stored.memory);
  const auto again = hexaglot(arguments);
  CHECK(again.exit == 0);
  CHECK(again.err.find("already") != std::string::npos);
  CHECK(slurp(stored.memory) == before);
  const auto list = run_json({"documents", "--memory", stored.memory, "--format", "json"});
  REQUIRE(list["documents"].size() == 1);
  CHECK(list["documents"][0]["languages"].size() == 6);
  CHECK(list["documents"][0]["revision"] == 1);
}

TEST_CASE("what is exported to TMX can be imported, and gives the same matches") {
  const Stored stored;
  const auto tmx = (stored.folder.path() / "all.tmx").string();
  REQUIRE(hexaglot({"export", "--memory", stored.memory, "--format", "tmx", "-o", tmx}).exit == 0);
  const auto other = (stored.folder.path() / "other.hexaglot").string();
  const auto imported = hexaglot({"import", "--memory", other, tmx});
  CHECK(imported.exit == 0);
  CHECK(imported.err.find("units imported") != std::string::npos);
  const auto a = run_json({"lookup", "--memory", stored.memory, "--from", "zh", "--format", "json", "成就"});
  const auto b = run_json({"lookup", "--memory", other, "--from", "zh", "--format", "json", "成就"});
  REQUIRE_FALSE(a["matches"].empty());
  CHECK(a["matches"].size() == b["matches"].size());
  CHECK(a["matches"][0]["cells"]["ar"]["text"] == b["matches"][0]["cells"]["ar"]["text"]);
  CHECK(hexaglot({"import", "--memory", other, tmx}).err.find("nothing changed") != std::string::npos);
  const auto findings = run_json({"check", "--memory", stored.memory, "--format", "json"}, 1)["findings"];
  const auto again = run_json({"check", "--memory", other, "--format", "json"}, 1)["findings"];
  REQUIRE(again.size() == findings.size());  // headings, labels, notes are what they were
  for (std::size_t i = 0; i < findings.size(); ++i) CHECK(again[i]["message"] == findings[i]["message"]);
  const auto check = run_json({"concordance", "--memory", other, "--format", "json", "Pre-Export Notification Online"});
  CHECK(check["hits"].size() >= 2);
}

TEST_CASE("a faulty unit is reported with its line and the rest imported") {
  const TemporaryFolder folder;
  const auto tmx =
      folder.file("broken.tmx",
                  "<?xml version=\"1.0\"?>\n<tmx version=\"1.4\"><header srclang=\"en\"/><body>\n"
                  "<tu><tuv xml:lang=\"en\"><seg>One</seg></tuv><tuv xml:lang=\"fr\"><seg>Un</seg></tuv></tu>\n"
                  "<tu><tuv><seg>no language</seg></tuv></tu>\n"
                  "<tu><tuv xml:lang=\"en\"><seg>Two</seg></tuv><tuv xml:lang=\"fr\"><seg>Deux</seg></tuv></tu>\n"
                  "</body></tmx>\n");
  const auto memory = (folder.path() / "m.hexaglot").string();
  const auto ran = hexaglot({"import", "--memory", memory, tmx.string()});
  CHECK(ran.exit == 0);
  CHECK(ran.err.find("broken.tmx:4:") != std::string::npos);
  CHECK(ran.err.find("2 units imported") != std::string::npos);
  CHECK(run_json({"lookup", "--memory", memory, "--from", "fr", "--format", "json", "Deux"})["matches"].size() == 1);
}

TEST_CASE("a lookup in English finds and shows what other tools called en-US, with the languages asked for") {
  const TemporaryFolder folder;
  const auto tmx =
      folder.file("old.tmx",
                  "<?xml version=\"1.0\"?>\n<TMX VERSION=\"1.1\"><HEADER SEGTYPE=\"sentence\" SRCLANG=\"EN-US\" "
                  "ADMINLANG=\"EN-US\" DATATYPE=\"rtf\" O-TMF=\"x\" CREATIONTOOL=\"x\" "
                  "CREATIONTOOLVERSION=\"1\"/><BODY>\n<TU><TUV LANG=\"EN-US\"><SEG>The ferry leaves at six.</SEG>"
                  "</TUV><TUV LANG=\"ZH-CN\"><SEG>渡轮六点开船。</SEG></TUV><TUV LANG=\"AR\"><SEG>تغادر العبّارة في "
                  "السادسة.</SEG></TUV></TU></BODY></TMX>\n");
  const auto memory = (folder.path() / "m.hexaglot").string();
  const auto imported = hexaglot({"import", "--memory", memory, tmx.string()});
  CHECK(imported.err.find("1 unit imported\n") != std::string::npos);
  CHECK(std::count(imported.err.begin(), imported.err.end(), '\n') == 1);
  const auto found = run_json(
      {"lookup", "--memory", memory, "--from", "en", "--to", "zh", "--format", "json", "The ferry leaves at seven."});
  REQUIRE(found["matches"].size() == 1);
  const auto& match = found["matches"][0];
  CHECK(match["language"] == "en-US");
  CHECK(match["cells"].size() == 2);
  CHECK(match["cells"]["zh-CN"]["text"] == "渡轮六点开船。");
  const auto text = hexaglot({"lookup", "--memory", memory, "--from", "en", "The ferry leaves at seven."}).out;
  CHECK(text.find("  en-US  The ferry") != std::string::npos);
  CHECK(text.find("The ferry", text.find("The ferry") + 1) == std::string::npos);
}

TEST_CASE("two files of one name do not take each other's place unnoticed") {
  const TemporaryFolder folder;
  const auto tmx = [](const std::string& text) {
    return "<?xml version=\"1.0\"?>\n<tmx version=\"1.4\"><header segtype=\"block\"/><body><tu><tuv "
           "xml:lang=\"ru\"><seg>" +
           text + "</seg></tuv></tu></body></tmx>\n";
  };
  std::filesystem::create_directories(folder.path() / "b");
  const auto a = folder.file("units.tmx", tmx("Порт")).string();
  const auto b = folder.file("b/units.tmx", tmx("Причал")).string();
  const auto memory = (folder.path() / "m.hexaglot").string();
  const auto refused = hexaglot({"import", "--memory", memory, a, b});
  CHECK(refused.exit == 2);
  CHECK_FALSE(std::filesystem::exists(memory));
  CHECK(hexaglot({"import", "--memory", memory, a}).exit == 0);
  CHECK(hexaglot({"import", "--memory", memory, "--symbol", "other", b}).exit == 0);
  CHECK(run_json({"documents", "--memory", memory, "--format", "json"})["documents"].size() == 2);
  const auto replaced = hexaglot({"import", "--memory", memory, b});
  CHECK(replaced.err.find("history") != std::string::npos);
}

TEST_CASE("a setting that no check has is a mistake in the command, and the list of plugins names those there are") {
  const auto ran = hexaglot({"check", "--set", "figures.nots=off", statement("en")});
  CHECK(ran.exit == 2);
  CHECK(ran.err.find("figures.notes") != std::string::npos);
  bool listed = false;
  const auto plugins = run_json({"plugins", "--format", "json"});
  for (const auto& setting : plugins["settings"]) listed = listed || setting["id"] == "figures.notes";
  CHECK(listed);
}

}  // namespace
}  // namespace hexaglot::test
