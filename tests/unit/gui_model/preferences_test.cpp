#include "gui/model/preferences.hpp"

#include <doctest/doctest.h>

#include <algorithm>

#include "core/base/files.hpp"
#include "tests/support/temporary.hpp"

using namespace hexaglot::gui;
using hexaglot::read_file;
using hexaglot::write_file;

namespace {

Preferences many() {
  Preferences p;
  p.columns = {{"ar", true, 1.5, 14, "Noto Naskh Arabic"}, {"zh", false, 1, 0, ""}};
  p.settings = {{"figures.tolerance", "2"}};
  p.skipped = {"typography.space"};
  p.termbases = {"/home/u/مصطلحات.tbx", "/home/u/术语.csv"};
  p.memory = "/home/u/память.hexaglot";
  p.interface_language = "ar";
  p.shortcut_preset = "omegat";
  p.shortcuts = {{"align.merge-below", "Ctrl+M"}, {"edit.find", ""}};
  p.remember({"/m.hexaglot", "A/69/1", "التقرير", {"ar", "zh"}, "2026-01-02T03:04:05Z"});
  p.least_match = 65;
  p.theme = "dark";
  p.layout = {{"window.width", 1600}};
  p.panes = {{"map", false}};
  return p;
}

void same(const Preferences& a, const Preferences& b) {
  CHECK(a.columns == b.columns);
  CHECK(a.settings == b.settings);
  CHECK(a.skipped == b.skipped);
  CHECK(a.termbases == b.termbases);
  CHECK(a.memory == b.memory);
  CHECK(a.interface_language == b.interface_language);
  CHECK(a.shortcut_preset == b.shortcut_preset);
  CHECK(a.shortcuts == b.shortcuts);
  CHECK(a.recent == b.recent);
  CHECK(a.least_match == b.least_match);
  CHECK(a.theme == b.theme);
  CHECK(a.layout == b.layout);
  CHECK(a.panes == b.panes);
}

}  // namespace

TEST_CASE("preferences come back as they were written, in a folder that was not there") {
  const hexaglot::test::TemporaryFolder folder;
  const auto file = folder.path() / "a" / "b" / "editor.json";
  REQUIRE(write_preferences(file, many()));
  std::vector<std::string> notes;
  same(read_preferences(file, notes), many());
  CHECK(notes.empty());
}

TEST_CASE("no file gives the defaults without a word") {
  const hexaglot::test::TemporaryFolder folder;
  std::vector<std::string> notes;
  same(read_preferences(folder.path() / "none.json", notes), Preferences{});
  CHECK(notes.empty());
}

TEST_CASE("what makes no sense is left out, the rest counts, and one note tells of it") {
  const hexaglot::test::TemporaryFolder folder;
  const auto file = folder.path() / "editor.json";
  REQUIRE(write_file(file, R"({"columns":[{"language":"fr","size":900,"share":"wide"},{"visible":true},7],
      "settings":{"a":1,"b":"2"},"least-match":1000,"theme":"pink","memory":[],"recent":[{"symbol":"x"}],
      "layout":{"w":1e300,"h":5},"panes":{"map":"yes","terms":true},"interface-language":"ru","unknown":{}})"));
  std::vector<std::string> notes;
  const auto p = read_preferences(file, notes);
  CHECK(notes.size() == 1);
  REQUIRE(p.columns.size() == 1);
  CHECK(p.columns[0].language == "fr");
  CHECK(p.columns[0].point_size == 48);
  CHECK(p.columns[0].share == 1);
  CHECK(p.settings == std::map<std::string, std::string>{{"b", "2"}});
  CHECK(p.least_match == 100);
  CHECK(p.theme == "desktop");
  CHECK(p.memory.empty());
  CHECK(p.recent.empty());
  CHECK(p.layout == std::map<std::string, int>{{"h", 5}});
  CHECK(p.panes == std::map<std::string, bool>{{"terms", true}});
  CHECK(p.interface_language == "ru");
}

TEST_CASE("a damaged file gives the defaults and is kept beside") {
  const hexaglot::test::TemporaryFolder folder;
  const auto file = folder.path() / "editor.json";
  for (const char* text : {"{\"theme\": \"dark\"", "", "[[[[", "\xff\xfe{}"}) {
    REQUIRE(write_file(file, text));
    std::vector<std::string> notes;
    same(read_preferences(file, notes), Preferences{});
    CHECK(notes.size() == 1);
    CHECK(*read_file(file.string() + ".damaged") == text);
  }
}

TEST_CASE("another kind of JSON than an object, or a folder in its place, is told and survived") {
  const hexaglot::test::TemporaryFolder folder;
  const auto file = folder.path() / "editor.json";
  for (const char* text : {"[]", "null", "\"dark\"", "3"}) {
    REQUIRE(write_file(file, text));
    std::vector<std::string> notes;
    same(read_preferences(file, notes), Preferences{});
    CHECK(notes.size() == 1);
  }
  std::vector<std::string> notes;
  same(read_preferences(folder.path(), notes), Preferences{});
  CHECK(notes.size() == 1);
}

TEST_CASE("twelve documents are remembered, the newest first, each once") {
  Preferences p;
  for (int i = 0; i < 20; ++i) p.remember({"/m", "A/69/" + std::to_string(i), "", {}, ""});
  p.remember({"/m", "A/69/15", "again", {}, ""});
  REQUIRE(p.recent.size() == 12);
  CHECK(p.recent[0].title == "again");
  CHECK(p.recent[1].symbol == "A/69/19");
  CHECK(std::count_if(p.recent.begin(), p.recent.end(), [](const Recent& r) { return r.symbol == "A/69/15"; }) == 1);
}

TEST_CASE("what cannot be written is an error that names the place") {
  const hexaglot::test::TemporaryFolder folder;
  REQUIRE(write_file(folder.path() / "file", "x"));
  const auto status = write_preferences(folder.path() / "file" / "editor.json", {});
  REQUIRE(!status);
  CHECK(status.error().kind == hexaglot::ErrorKind::unwritable);
  CHECK(status.error().to_string().find("file") != std::string::npos);
}
