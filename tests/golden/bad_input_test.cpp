// Bad input: one line that says where and what to do, an exit code, nothing written or changed.
#include <filesystem>
#include <fstream>

#include <doctest/doctest.h>
#include <unistd.h>

#include "tests/golden/statement.hpp"
#include "tests/support/run.hpp"
#include "tests/support/temporary.hpp"

namespace hexaglot::test {
namespace {

// Fails as it should: this exit code, one line on standard error that holds all of `parts`, no data.
void refused(const std::vector<std::string>& arguments, int exit, const std::vector<std::string>& parts) {
  const auto ran = hexaglot(arguments);
  CAPTURE(ran.err);
  CHECK(ran.exit == exit);
  CHECK(ran.out.empty());
  CHECK(std::count(ran.err.begin(), ran.err.end(), '\n') == 1);
  for (const auto& part : parts) {
    CAPTURE(part);
    CHECK(ran.err.find(part) != std::string::npos);
  }
  CHECK(ran.seconds < 10);
}

TEST_CASE("a missing file, a directory, an empty file, a binary file") {
  const TemporaryFolder folder;
  refused({"structure", "en=" + (folder.path() / "none.md").string()}, 3, {"none.md", "no such file"});
  refused({"structure", "en=" + folder.path().string()}, 3, {"is a directory"});
  refused({"structure", "en=" + folder.file("empty.md", "").string()}, 4, {"empty.md", "empty"});
  refused({"structure", "en=" + folder.file("blank.md", "\n \n\n").string()}, 4, {"blank.md", "no text"});
  refused({"structure", "en=" + folder
                                    .file("binary.md", std::string("\x7f"
                                                                   "ELF\x02\x01\0\0\0\0",
                                                                   10))
                                    .string()},
          4, {"binary.md", "binary"});
}

TEST_CASE("an unreadable file") {
  if (::geteuid() == 0) {
    MESSAGE("skipped: root may read everything");
    return;
  }
  const TemporaryFolder folder;
  const auto file = folder.file("secret.md", "# x\n");
  std::filesystem::permissions(file, std::filesystem::perms::none);
  refused({"structure", "en=" + file.string()}, 3, {"secret.md", "ermission"});
}

TEST_CASE("encodings: UTF-8 with and without BOM and UTF-16 with BOM are read, others refused by name") {
  const TemporaryFolder folder;
  const std::string text = "# Отчет\n\n1. Совет собрался 3 июля 2013 года.\n";
  const auto plain = run_json({"structure", "--format", "json", "ru=" + folder.file("plain.md", text).string()});
  const auto bom =
      run_json({"structure", "--format", "json", "ru=" + folder.file("bom.md", "\xEF\xBB\xBF" + text).string()});
  CHECK(plain["blocks"] == bom["blocks"]);
  std::string utf16 = "\xFF\xFE";
  for (const char c : std::string("# Report\n\n1. The Council met.\n")) utf16 += std::string{c, '\0'};
  CHECK(run_json({"structure", "--format", "json", "en=" + folder.file("utf16.md", utf16).string()})["blocks"].size() ==
        2);
  // "Отчет о работе Совета" and more, in windows-1251.
  const std::string cp1251 =
      "# \xCE\xF2\xF7\xE5\xF2 \xEE \xF0\xE0\xE1\xEE\xF2\xE5 \xD1\xEE\xE2\xE5\xF2\xE0\n\n1. \xD1\xEE\xE2\xE5\xF2 "
      "\xF1\xEE\xE1\xF0\xE0\xEB\xF1\xFF \xE2 \xE8\xFE\xEB\xE5 \xE8 \xEF\xF0\xE8\xED\xFF\xEB "
      "\xF0\xE5\xF8\xE5\xED\xE8\xFF.\n";
  refused({"structure", "ru=" + folder.file("old.md", cp1251).string()}, 4, {"old.md", "windows-1251", "iconv"});
  refused({"structure", "en=" + folder.file("broken.md", "# Report\n\nA \xC3\x28 broken byte\n").string()}, 4,
          {"broken.md"});
}

TEST_CASE("one language twice, an unknown tag, no language, one version only, an unknown format or segmentation") {
  refused({"align", statement("en"), statement("en")}, 2, {"twice", "en"});
  refused({"align", "xx=" + statement("en").substr(3), statement("fr")}, 2, {"xx"});
  refused({"align", "englisch=" + statement("en").substr(3), statement("fr")}, 2, {"englisch"});
  refused({"align", statement("en").substr(3), statement("fr")}, 2, {"LANG=FILE"});
  refused({"align", statement("en")}, 2, {"two or more"});
  refused({"align", "--format", "docx", statement("en"), statement("fr")}, 2, {"docx", "tmx", "rows"});
  refused({"align", "--segmentation", "word", statement("en"), statement("fr")}, 2, {"word", "sentence"});
  refused({"check", "--format", "xml", statement("en")}, 2, {"xml"});
  refused({"check"}, 2, {"nothing to check"});
}

TEST_CASE("a file that is no memory is refused and left untouched") {
  const TemporaryFolder folder;
  const auto no_memory = folder.file("notes.txt", "my notes, not a memory");
  for (const auto& arguments : std::vector<std::vector<std::string>>{
           {"align", "--memory", no_memory.string(), statement("en"), statement("fr")},
           {"documents", "--memory", no_memory.string()},
           {"lookup", "--memory", no_memory.string(), "--from", "en", "x"},
           {"import", "--memory", no_memory.string(),
            folder.file("a.tmx", "<tmx version=\"1.4\"><header/><body/></tmx>").string()}})
    refused(arguments, 5, {"notes.txt", "memory"});
  CHECK(slurp(no_memory) == "my notes, not a memory");
  std::size_t files = 0;
  for ([[maybe_unused]] const auto& f : std::filesystem::directory_iterator(folder.path())) ++files;
  CHECK(files == 2);
}

TEST_CASE("a memory that is not there is not made by reading it") {
  const TemporaryFolder folder;
  const auto path = folder.path() / "none.hexaglot";
  const auto ran = hexaglot({"documents", "--memory", path.string()});
  CHECK(ran.exit >= 3);
  CHECK(ran.err.find("none.hexaglot") != std::string::npos);
  CHECK_FALSE(std::filesystem::exists(path));
}

TEST_CASE("a damaged memory is refused") {
  const TemporaryFolder folder;
  const auto path = folder.path() / "m.hexaglot";
  REQUIRE(
      hexaglot({"align", "-q", "--memory", path.string(), "-o", "/dev/null", statement("en"), statement("fr")}).exit ==
      0);
  {
    std::fstream file(path, std::ios::in | std::ios::out | std::ios::binary);
    for (int page = 1; page < 20; ++page) {
      file.seekp(4096 * page + 8);
      file << "garbage garbage garbage garbage garbage garbage garbage garbage garbage";
    }
  }
  const auto ran = hexaglot({"documents", "--memory", path.string()});
  CHECK(ran.exit == 5);
  CHECK(ran.err.find("m.hexaglot") != std::string::npos);
}

TEST_CASE("an alignment that fails does not make a memory") {
  const TemporaryFolder folder;
  const auto path = folder.path() / "m.hexaglot";
  const auto ran =
      hexaglot({"align", "--memory", path.string(), statement("en"), "fr=" + (folder.path() / "none.md").string()});
  CHECK(ran.exit == 3);
  CHECK_FALSE(std::filesystem::exists(path));
}

TEST_CASE("entity declarations in XML are refused") {
  const TemporaryFolder folder;
  const auto tmx = folder.file(
      "bomb.tmx",
      "<?xml version=\"1.0\"?>\n<!DOCTYPE tmx [\n<!ENTITY a \"aaaaaaaaaa\">\n<!ENTITY b \"&a;&a;&a;\">\n]>\n"
      "<tmx version=\"1.4\"><header/><body><tu><tuv xml:lang=\"en\"><seg>&b;</seg></tuv></tu></body></tmx>\n");
  const auto memory = folder.path() / "m.hexaglot";
  const auto ran = hexaglot({"import", "--memory", memory.string(), tmx.string()});
  CHECK(ran.exit == 4);
  CHECK(ran.err.find("bomb.tmx:3") != std::string::npos);
  CHECK(ran.err.find("entit") != std::string::npos);
}

TEST_CASE("broken TMX: a clear error with its line, nothing in the memory") {
  const TemporaryFolder folder;
  const auto tmx = folder.file(
      "cut.tmx", "<tmx version=\"1.4\"><header/><body>\n<tu><tuv xml:lang=\"en\"><seg>One</seg></tuv></tu>\n<tu><tuv");
  const auto memory = folder.path() / "m.hexaglot";
  const auto ran = hexaglot({"import", "--memory", memory.string(), tmx.string()});
  CHECK(ran.exit == 4);
  CHECK(ran.err.find("cut.tmx:3") != std::string::npos);
  CHECK(run_json({"documents", "--memory", memory.string(), "--format", "json"})["documents"].empty());
}

TEST_CASE("a termbase at fault is an error that names it") {
  const TemporaryFolder folder;
  const auto tbx = folder.file("t.tbx", "<tbx><oops");
  const auto ran = hexaglot({"check", "--terms", tbx.string(), statement("en")});
  CHECK(ran.exit == 4);
  CHECK(ran.err.find("t.tbx") != std::string::npos);
}

TEST_CASE("a termbase that was cut off is used as far as it goes, and said to be") {
  const TemporaryFolder folder;
  auto whole = slurp(tm_data() / "terms" / "statement.tbx");
  const auto tbx = folder.file("t.tbx", whole.substr(0, whole.size() / 2));
  const auto ran =
      hexaglot({"check", "--only", "terminology", "--terms", tbx.string(), statement("en"), statement("fr")});
  CHECK(ran.exit < 2);
  CHECK(ran.err.find("t.tbx:") != std::string::npos);
  CHECK(ran.err.find("what was read before is used") != std::string::npos);
}

TEST_CASE("a full disk is said, and nothing half-written is left") {
  if (!std::filesystem::exists("/dev/full")) {
    MESSAGE("skipped: no /dev/full");
    return;
  }
  const auto ran = hexaglot({"structure", "-o", "/dev/full", statement("en")});
  CHECK(ran.exit == 7);
  CHECK(ran.err.find("space") != std::string::npos);
}

TEST_CASE("control characters of a file never reach the terminal through a message") {
  const TemporaryFolder folder;
  const auto ran = hexaglot({"structure", "en=" + (folder.path() / "\x1b[31mred.md").string()});
  CHECK(ran.exit == 3);
  CHECK(ran.err.find('\x1b') == std::string::npos);
}

}  // namespace
}  // namespace hexaglot::test
