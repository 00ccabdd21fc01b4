// Word tables through the program: shown, built, given to align, and learned by a memory.
#include <doctest/doctest.h>

#include <filesystem>

#include "tests/golden/statement.hpp"
#include "tests/support/run.hpp"
#include "tests/support/temporary.hpp"

namespace hexaglot::test {
namespace {

// Two small texts whose lines say the same; the second one shares words with the first.
struct Harbour {
  TemporaryFolder folder;
  std::string memory = (folder.path() / "m.hexaglot").string();
  std::string ru, zh, ru_second, zh_second;
  Harbour() {
    ru = "ru=" + folder
                     .file("a-ru.txt",
                           "Корабль вошёл в гавань.\nКапитан корабля сошёл на берег.\nГавань закрыта на ночь.\n"
                           "Капитан вернулся на корабль.\nГавань снова открыта.\n")
                     .string();
    zh = "zh=" + folder.file("a-zh.txt", "船驶入港口。\n船长上岸了。\n港口夜间关闭。\n船长回到船上。\n港口再次开放。\n")
                     .string();
    ru_second = "ru=" + folder.file("b-ru.txt", "Корабль ушёл.\nГавань пуста.\n").string();
    zh_second = "zh=" + folder.file("b-zh.txt", "船离开了。\n港口空了。\n").string();
  }
  [[nodiscard]] Ran store(const std::vector<std::string>& more = {}) const {
    std::vector<std::string> arguments = {"align", "--segmentation", "line", "--memory", memory, "--symbol", "A",
                                          "-o",    "/dev/null",      ru,     zh};
    arguments.insert(arguments.end(), more.begin(), more.end());
    return hexaglot(arguments);
  }
  [[nodiscard]] nlohmann::json learned() const {
    return run_json({"lexicon", "info", "--memory", memory, "--format", "json"})["pairs"];
  }
};

const std::string list =
    "en\tes\tru\nlighthouse\tfaro\tмаяк\nsea\tmar\tморе\nlighthouse keeper\tfarero\tсмотритель маяка\n";

TEST_CASE("the shipped tables know the words of the six languages, from either side") {
  const auto known = run_json({"lexicon", "show", "--pair", "en-ru", "--format", "json", "drug", "France"});
  REQUIRE(known["words"].size() == 2);
  CHECK(known["words"][0]["translations"][0]["word"] == "наркот");
  const auto from_arabic = run_json({"lexicon", "show", "--pair", "ar-en", "--format", "json", "المخدرات"});
  CHECK(from_arabic["words"][0]["translations"][0]["word"] == "drug");
  const auto to_arabic = run_json({"lexicon", "show", "--pair", "en-ar", "--format", "json", "drug"});
  CHECK(to_arabic["words"][0]["translations"][0]["word"] == "مخدرات");
  CHECK(run_json({"lexicon", "info", "--format", "json"})["pairs"].size() == 15);
  CHECK(hexaglot({"lexicon", "show", "--pair", "en-zh", "qwertz"}).out.find("unknown") != std::string::npos);
}

TEST_CASE("the shipped binary is what its text tables say") {
  const TemporaryFolder folder;
  const auto built = (folder.path() / "un.lexicon").string();
  std::vector<std::string> arguments = {"lexicon", "build", "--least", "0", "--least-share", "0", "-o", built};
  for (const auto& entry : std::filesystem::directory_iterator(tm_data() / "lexicon"))
    if (entry.path().extension() == ".tsv") arguments.push_back(entry.path().string());
  CHECK(arguments.size() == 8 + 15);
  REQUIRE(hexaglot(arguments).exit == 0);
  CHECK(slurp(built) == slurp(tm_data() / "lexicon" / "un.lexicon"));
}

TEST_CASE("a list of terms becomes a table, in text and back") {
  const TemporaryFolder folder;
  const auto terms = folder.file("terms.tsv", list).string();
  const auto text = (folder.path() / "text").string(), one = (folder.path() / "one").string(),
             two = (folder.path() / "two").string();
  REQUIRE(hexaglot({"lexicon", "build", "--least", "0", "-o", one, "--text", text, terms}).exit == 0);
  REQUIRE(hexaglot({"lexicon", "build", "--least", "0", "--least-share", "0", "-o", two, text + "/en-es.tsv",
                    text + "/en-ru.tsv", text + "/es-ru.tsv"})
              .exit == 0);
  CHECK(slurp(one) == slurp(two));
  const auto known = run_json({"lexicon", "show", "--lexicon", one, "--pair", "en-ru", "--format", "json", "sea"});
  CHECK(known["words"][0]["translations"][0]["word"] == "море");
}

TEST_CASE("align takes word tables and lists of terms, and says what is wrong with a file") {
  const Harbour harbour;
  const auto terms = harbour.folder.file("terms.csv", "ru,zh\nгавань,港口\nкорабль,船\n").string();
  const auto align = [&](const std::vector<std::string>& more) {
    std::vector<std::string> arguments = {"align", "--segmentation", "line",    "--format",
                                          "rows",  harbour.ru,       harbour.zh};
    arguments.insert(arguments.end(), more.begin(), more.end());
    return hexaglot(arguments);
  };
  CHECK(align({"--lexicon", terms}).exit == 0);
  CHECK(align({"--lexicon", termbase(), "--lexicon", terms, "--no-lexicon"}).exit == 0);
  const auto missing = align({"--lexicon", (harbour.folder.path() / "none.tsv").string()});
  CHECK(missing.exit == 3);
  CHECK(missing.err.find("none.tsv") != std::string::npos);
  auto bytes = slurp(tm_data() / "lexicon" / "un.lexicon");
  const auto cut = align({"--lexicon", harbour.folder.file("cut.lexicon", bytes.substr(0, 5000)).string()});
  CHECK(cut.exit == 4);
  CHECK(cut.err.find("cut short") != std::string::npos);
  const auto one_language = align({"--lexicon", harbour.folder.file("one.tsv", "ru\nгавань\n").string()});
  CHECK(one_language.exit == 4);
  CHECK(one_language.err.find("two languages") != std::string::npos);
}

TEST_CASE("a memory learns the words of a document once, and forgets those of a replaced one") {
  const Harbour harbour;
  REQUIRE(harbour.store().exit == 0);
  const auto first = harbour.learned();
  REQUIRE(first.size() == 1);
  CHECK(first[0]["languages"] == nlohmann::json({"ru", "zh"}));
  const auto shown = [&] {
    return run_json({"lexicon", "show", "--memory", harbour.memory, "--pair", "ru-zh", "--format", "json", "гавань"});
  };
  const auto before = shown();
  CHECK_FALSE(before["words"][0]["translations"].empty());
  const auto again = harbour.store();
  CHECK(again.err.find("already") != std::string::npos);
  CHECK(shown() == before);
  REQUIRE(hexaglot({"lexicon", "learn", "--memory", harbour.memory}).exit == 0);
  CHECK(shown() == before);
  REQUIRE(hexaglot({"align", "--segmentation", "line", "--memory", harbour.memory, "--symbol", "A", "-o", "/dev/null",
                    harbour.ru_second, harbour.zh_second})
              .exit == 0);
  CHECK(shown() != before);
  CHECK(hexaglot({"documents", "--memory", harbour.memory}).exit == 0);
}

TEST_CASE("with --no-learn a memory stays as it was, and can learn later") {
  const Harbour harbour;
  REQUIRE(harbour.store({"--no-learn"}).exit == 0);
  CHECK(harbour.learned().empty());
  REQUIRE(hexaglot({"lexicon", "learn", "--memory", harbour.memory, "--document", "A"}).exit == 0);
  CHECK(harbour.learned().size() == 1);
}

TEST_CASE("hexaglot lexicon says what it misses") {
  CHECK(hexaglot({"lexicon"}).exit == 2);
  CHECK(hexaglot({"lexicon", "build"}).err.find("nothing to build from") != std::string::npos);
  CHECK(hexaglot({"lexicon", "build", "x.tsv"}).err.find("-o FILE") != std::string::npos);
  CHECK(hexaglot({"lexicon", "show", "--pair", "en", "drug"}).exit == 2);
  CHECK(hexaglot({"lexicon", "show", "--pair", "en-en", "drug"}).exit == 2);
  CHECK(hexaglot({"lexicon", "info", "none.lexicon"}).exit == 3);
  CHECK(hexaglot({"lexicon", "info", "--memory", "none.hexaglot"}).exit == 3);
}

}  // namespace
}  // namespace hexaglot::test
