// check --fix and undo, in files and in memories.
#include <filesystem>

#include <doctest/doctest.h>

#include "tests/golden/statement.hpp"
#include "tests/support/run.hpp"
#include "tests/support/temporary.hpp"

namespace hexaglot::test {
namespace {

using nlohmann::json;

bool has(const std::string& text, const std::string& part) { return text.find(part) != std::string::npos; }

const char* const terms =
    "id,en,fr,zh\n"
    "c1,drug abuse,abus de drogues|abus de médicaments (forbidden),药物滥用|毒品滥行 (forbidden)\n"
    "c2,money-laundering,blanchiment d’argent|lavage d’argent (forbidden),洗钱\n";

const char* const en =
    "# Report\n\n1. *Requests* States to prevent drug abuse[^1] and money-laundering.\n\n2. It rose.\n\n[^1]: See "
    "above.\n";
const char* const fr =
    "# Rapport\n\n1. *Prie* les États de prévenir l’*abus de médicaments*[^1] et le lavage\n   d’argent.\n\n2. Il se "
    "leva.\n\n"
    "[^1]: Voir plus haut.\n";
const char* const zh = "# 报告\n\n1. *请*各国预防毒品滥\n   行[^1]和洗钱。\n\n2. 会议结束。\n\n[^1]: 见上文。\n";

struct Files {
  TemporaryFolder folder;
  std::vector<std::string> versions;
  std::string termbase;
  explicit Files(const std::string& french = fr) {
    termbase = folder.file("terms.csv", terms).string();
    versions = {"en=" + folder.file("en.md", en).string(), "fr=" + folder.file("fr.md", french).string(),
                "zh=" + folder.file("zh.md", zh).string()};
  }
  [[nodiscard]] Ran check(std::vector<std::string> options) const {
    options.insert(options.begin(), {"check", "--only", "terminology", "--terms", termbase});
    options.insert(options.end(), versions.begin(), versions.end());
    return hexaglot(options);
  }
  [[nodiscard]] std::string text(const char* name) const { return slurp(folder.path() / name); }
};

TEST_CASE("--fix=dry-run and --diff show the change and make none") {
  const Files files;
  for (const auto* option : {"--fix=dry-run", "--diff"}) {
    const auto ran = files.check({option});
    CHECK(ran.exit == 1);
    CHECK(has(ran.err, "3 fixes would be made"));
    CHECK(has(ran.out, "\n-1. *Prie* les États de prévenir l’*abus de médicaments*[^1] et le lavage\n"));
    CHECK(has(ran.out, "l’*abus de drogues*[^1] et le blanchiment d’argent.\n"));
    CHECK(has(ran.out, "\n+1. *请*各国预防药物滥用[^1]和洗钱。\n"));
    CHECK(files.text("fr.md") == fr);
    CHECK_FALSE(std::filesystem::exists(files.folder.path() / "fr.md~"));
  }
}

TEST_CASE("--fix changes the text in the files, nothing else in them, and undo brings the originals back") {
  const Files files;
  const auto ran = files.check({"--fix"});
  CAPTURE(ran.err);
  CHECK(ran.exit == 0);  // checked again: nothing is left
  CHECK(has(ran.out, "no findings"));
  CHECK(has(ran.err, "3 fixes made; to undo: hexaglot undo "));
  CHECK(has(files.text("fr.md"), "*Prie* les États de prévenir l’*abus de drogues*[^1] et le blanchiment d’argent.\n"));
  CHECK(has(files.text("zh.md"), "1. *请*各国预防药物滥用[^1]和洗钱。\n"));
  CHECK(files.text("en.md") == en);
  CHECK_FALSE(std::filesystem::exists(files.folder.path() / "en.md~"));
  CHECK(files.text("fr.md~") == fr);
  CHECK(has(files.check({"--fix"}).err, "nothing to fix"));
  const auto fixed = files.text("fr.md");
  const auto path = [&](const char* name) { return (files.folder.path() / name).string(); };
  REQUIRE(hexaglot({"undo", path("fr.md"), "zh=" + path("zh.md")}).exit == 0);
  CHECK(files.text("fr.md") == fr);
  CHECK(files.text("zh.md") == zh);
  REQUIRE(hexaglot({"undo", path("fr.md"), path("zh.md")}).exit == 0);
  CHECK(files.text("fr.md") == fixed);
  const auto none = hexaglot({"undo", path("en.md")});
  CHECK(none.exit == 3);
  CHECK(has(none.err, "there is no fix to undo"));
}

TEST_CASE("a fix whose place is not certain is left and told, the others are made") {
  const Files files(
      "# Rapport\n\n1. *Prie* les États de prévenir l’abus *de* médicaments[^1] et le lavage d’argent.\n\n"
      "2. Il se leva.\n\n[^1]: Voir plus haut.\n");
  const auto ran = files.check({"--fix"});
  CHECK(ran.exit == 1);
  CHECK(has(ran.err, "not fixed: terminology.forbidden in row 2: its place in the lines of"));
  CHECK(has(ran.err, "2 fixes made"));
  CHECK(has(files.text("fr.md"), "l’abus *de* médicaments[^1] et le blanchiment d’argent."));
}

TEST_CASE("line ends, byte order mark and plain text stay as they are; another encoding is left alone") {
  std::string crlf = "\xEF\xBB\xBF";
  for (const char* c = fr; *c != '\0'; ++c) crlf += *c == '\n' ? std::string("\r\n") : std::string(1, *c);
  Files files(crlf);
  const std::string utf16("\xFF\xFE#\0 \0\x41\0\n\0\n\0\x31\0.\0 \0\xD2\x6B\xC1\x54\xE5\x6E\x4C\x88\n\0", 28);
  files.versions[2] = "zh=" + files.folder.file("zh.md", utf16).string();
  const auto ran = files.check({"--fix"});
  CAPTURE(ran.err);
  CHECK(has(ran.err, "2 fixes made"));
  const auto fixed = files.text("fr.md");
  CHECK(fixed.starts_with("\xEF\xBB\xBF# Rapport\r\n\r\n1. *Prie* les États"));
  CHECK(has(fixed, "l’*abus de drogues*[^1] et le blanchiment d’argent.\r\n\r\n2."));
  CHECK(files.text("zh.md") == utf16);
  CHECK(files.text("fr.md~") == crlf);
}

TEST_CASE("what cannot be fixed is said before the work") {
  const Files files;
  CHECK(hexaglot({"check", "--fix", "en=-", files.versions[1]}, "x").exit == 2);
  CHECK(hexaglot({"check", "--fix=always", files.versions[1]}).exit == 2);
  CHECK(hexaglot({"undo"}).exit == 2);
  CHECK(hexaglot({"undo", "--memory", "m", "f"}).exit == 2);
}

std::string stored(const std::string& memory) {
  return json::parse(hexaglot({"concordance", "--memory", memory, "--lang", "fr", "--format", "json", "prévenir"})
                         .out)["hits"][0]["cells"]["fr"]["text"];
}

TEST_CASE("in a memory the fixes are one new revision; undo brings the one before back, undo again the fixes") {
  const Files files;
  const auto memory = (files.folder.path() / "m.hexaglot").string();
  auto align = files.versions;
  align.insert(align.begin(), {"align", "--memory", memory, "--symbol", "S/1", "-o", "/dev/null"});
  REQUIRE(hexaglot(align).exit == 0);
  const auto before = stored(memory);
  CHECK(has(before, "abus de médicaments"));
  const auto dry =
      hexaglot({"check", "--memory", memory, "--terms", files.termbase, "--only", "terminology", "--diff"});
  CHECK(has(dry.out, "--- S/1/fr\n"));
  CHECK(stored(memory) == before);
  const auto ran = hexaglot({"check", "--memory", memory, "--terms", files.termbase, "--only", "terminology", "--fix"});
  CAPTURE(ran.err);
  CHECK(ran.exit == 0);
  CHECK(has(ran.err, "3 fixes made; to undo: hexaglot undo --memory"));
  const auto fixed = stored(memory);
  CHECK(has(fixed, "l’abus de drogues et le blanchiment d’argent"));
  CHECK(hexaglot({"documents", "--memory", memory}).exit == 0);
  const auto undone = hexaglot({"undo", "--memory", memory});
  CHECK(undone.exit == 0);
  CHECK(has(undone.err, "S/1: revision 1 is the current text again"));
  CHECK(stored(memory) == before);
  CHECK(hexaglot({"undo", "--memory", memory, "--document", "S/1"}).exit == 0);
  CHECK(stored(memory) == fixed);
  CHECK(hexaglot({"undo", "--memory", memory, "--revision", "1"}).exit == 0);
  CHECK(stored(memory) == before);
  CHECK(hexaglot({"undo", "--memory", memory, "--revision", "1"}).exit == 2);
  CHECK(hexaglot({"undo", "--memory", memory, "--revision", "9"}).exit == 3);
  CHECK(hexaglot({"undo", "--memory", memory, "--document", "S/2"}).exit == 3);
  CHECK(hexaglot({"undo", "--memory", (files.folder.path() / "none").string()}).exit == 3);
  CHECK_FALSE(std::filesystem::exists(files.folder.path() / "none"));
}

}  // namespace
}  // namespace hexaglot::test
