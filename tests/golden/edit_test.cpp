// hexaglot edit finds the editor and becomes it. A script stands for the editor.
#include <doctest/doctest.h>

#include <filesystem>
#include <fstream>

#include "tests/support/run.hpp"
#include "tests/support/temporary.hpp"

namespace hexaglot::test {
namespace {

namespace fs = std::filesystem;

// The program alone in a folder, so that what is built beside it is not found.
fs::path alone(const TemporaryFolder& folder) {
  const auto copy = folder.path() / "bin" / "hexaglot";
  fs::create_directories(copy.parent_path());
  fs::copy_file(build_folder() / "bin" / "hexaglot", copy);
  return copy;
}

void stand_in(const fs::path& folder, const std::string& word) {
  fs::create_directories(folder);
  std::ofstream(folder / "hexaglot-editor") << "#!/bin/sh\nprintf '%s' " << word << "\nprintf '<%s>' \"$@\"\nexit 4\n";
  fs::permissions(folder / "hexaglot-editor", fs::perms::owner_all);
}

Ran edit(const fs::path& program, const std::string& path, std::vector<std::string> arguments) {
  arguments.insert(arguments.begin(), {"/usr/bin/env", "PATH=" + path, program.string(), "edit"});
  return run(arguments);
}

TEST_CASE("edit says what to do where there is no editor") {
  const TemporaryFolder folder;
  const auto ran = edit(alone(folder), "/nonexistent:", {"en=en.md"});
  CHECK(ran.exit == 3);
  CHECK(ran.out.empty());
  CHECK(ran.err.find("not installed") != std::string::npos);
  CHECK(ran.err.find("install it") != std::string::npos);
}

TEST_CASE("edit becomes the editor beside it, else the one in PATH, and hands everything on") {
  const TemporaryFolder folder;
  const auto program = alone(folder);
  const auto other = folder.path() / "other";
  stand_in(other, "path");
  fs::create_directories(folder.path() / "first" / "hexaglot-editor");  // a folder is no program
  const auto path = (folder.path() / "first").string() + ":" + other.string() + ":/bin";
  auto ran = edit(program, path, {"--memory", "память.hexaglot", "--symbol", "E/CN.7/1", "ar=ملف.md", "-", "文件.md"});
  CHECK(ran.exit == 4);
  CHECK(ran.out == "path<--memory><память.hexaglot><--symbol><E/CN.7/1><--><ar=ملف.md><-><文件.md>");
  stand_in(program.parent_path(), "beside");
  ran = edit(program, path, {});
  CHECK(ran.out == "beside<>");
}

}  // namespace
}  // namespace hexaglot::test
