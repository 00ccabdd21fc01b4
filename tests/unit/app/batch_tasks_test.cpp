#include "core/app/batch_tasks.hpp"

#include <doctest/doctest.h>

#include "tests/support/temporary.hpp"

namespace hexaglot::app {
namespace {

std::string named(const std::string& path) {
  const auto found = named_version(path, official_names());
  return found ? found->language + " " + found->document : "-";
}

TEST_CASE("a file's name says its language at its end, as a whole, or by a folder") {
  CHECK(named("a/report.fr.md") == "fr a/report");
  CHECK(named("report-ZH.txt") == "zh report");
  CHECK(named("report_zh-Hans.txt") == "zh-Hans report");
  CHECK(named("a/ar.md") == "ar a");
  CHECK(named("ru.md") == "ru .");
  CHECK(named("ru/a/report.md") == "ru a/report");
  CHECK(named("a/es/report.html") == "es a/report");
}

TEST_CASE("the file's own name wins over its folder's, the inner folder over the outer") {
  CHECK(named("en/report.fr.md") == "fr en/report");
  CHECK(named("en/fr/report.md") == "fr en/report");
}

TEST_CASE("words that happen to be language tags are none") {
  CHECK(named("et-al.md") == "-");
  CHECK(named("notes-on-it.md") == "-");
  CHECK(named("frère.md") == "-");
  CHECK(named("-fr.md") == "-");
  CHECK(named_version("notes.it.md", {"it", "en"})->language == "it");
}

TEST_CASE("a folder's files are put together to documents") {
  const test::TemporaryFolder folder;
  for (const auto* name : {"a.en.md", "a.fr.txt", "b.zh.md", "README.md", ".hidden.en.md"}) folder.file(name, "x");
  std::filesystem::create_directories(folder.path() / "s");
  folder.file("s/ar.md", "x");
  folder.file("s/zh.md", "x");
  folder.file("s/c.ru.md", "x");
  folder.file("s/c.ru.txt", "x");
  const auto found = tasks_in_folder(folder.path(), official_names());
  REQUIRE(found.has_value());
  REQUIRE(found->tasks.size() == 3);
  CHECK(found->tasks[0].id == "a");
  CHECK(found->tasks[0].files.size() == 2);
  CHECK(found->tasks[0].fault.empty());
  CHECK(found->tasks[1].id == "s");
  CHECK(found->tasks[1].files[1].language == "zh");
  CHECK(found->tasks[2].id == "s/c");
  CHECK(found->tasks[2].fault.find("two files in ru") != std::string::npos);
  CHECK(found->alone == std::vector<std::string>{"b"});
  CHECK(found->nameless == 1);
  CHECK(tasks_in_folder(folder.path() / "none", official_names()).error().kind == ErrorKind::unreadable);
}

TEST_CASE("a line names a document and its files") {
  const auto task = parse_task_line("A/66/1\tx/report.en.md\tzh=x/报告.txt\r", official_names());
  REQUIRE(task.has_value());
  CHECK(task->id == "A/66/1");
  CHECK(task->fault.empty());
  REQUIRE(task->files.size() == 2);
  CHECK(task->files[0].language == "en");
  CHECK(task->files[1].language == "zh");
  CHECK(task->files[1].path == "x/报告.txt");
  CHECK_FALSE(parse_task_line("", official_names()).has_value());
  CHECK_FALSE(parse_task_line("# a list", official_names()).has_value());
}

TEST_CASE("a line at fault says what is wrong with it, and is a document all the same") {
  const auto fault = [](const char* line) { return parse_task_line(line, official_names())->fault; };
  CHECK(fault("doc").find("names no files") != std::string::npos);
  CHECK(fault("doc\ta.en.md").find("one version alone") != std::string::npos);
  CHECK(fault("doc\ta.en.md\tb.md").find("LANG=FILE") != std::string::npos);
  CHECK(fault("doc\tru=a.md\tru=b.md").find("two files in ru") != std::string::npos);
  CHECK(fault("doc\tru=-\tar=b.md").find("standard input") != std::string::npos);
  CHECK(fault("\ta.en.md\ta.fr.md").find("begins with a tab") != std::string::npos);
}

TEST_CASE("lines come out whole, the last one without its end too") {
  const test::TemporaryFolder folder;
  auto lines = LineSource::open(folder.file("list", "один\n\n三"));
  REQUIRE(lines.has_value());
  const Progress progress;
  CHECK(lines->next(progress) == "один");
  CHECK(lines->next(progress) == "");
  CHECK(lines->next(progress) == "三");
  CHECK_FALSE(lines->next(progress).has_value());
  CHECK(LineSource::open(folder.path() / "none").error().kind == ErrorKind::not_found);
}

}  // namespace
}  // namespace hexaglot::app
