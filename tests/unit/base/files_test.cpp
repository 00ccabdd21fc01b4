#include "core/base/files.hpp"

#include <filesystem>

#include <doctest/doctest.h>
#include <sys/stat.h>

#include "tests/support/temporary.hpp"

namespace hexaglot {
namespace {

TEST_CASE("what is written can be read, and nothing is left beside it") {
  const test::TemporaryFolder folder;
  const auto path = folder.path() / "доклад.txt";
  REQUIRE(write_file(path, "текст"));
  CHECK(*read_file(path) == "текст");
  REQUIRE(write_file(path, "новый"));
  CHECK(*read_file(path) == "новый");
  CHECK(std::distance(std::filesystem::directory_iterator(folder.path()), {}) == 1);
}

TEST_CASE("writing again keeps the permissions of the file") {
  const test::TemporaryFolder folder;
  const auto path = folder.file("x", "1");
  std::filesystem::permissions(path, std::filesystem::perms::owner_read | std::filesystem::perms::owner_write);
  REQUIRE(write_file(path, "2"));
  struct stat info {};
  ::stat(path.c_str(), &info);
  CHECK((info.st_mode & 0777) == 0600);
}

TEST_CASE("a missing file, a directory and a file that is too large are told apart") {
  const test::TemporaryFolder folder;
  CHECK(read_file(folder.path() / "none").error().kind == ErrorKind::not_found);
  CHECK(read_file(folder.path()).error().kind == ErrorKind::unreadable);
  CHECK(read_file(folder.file("big", std::string(2048, 'x')), 1024).error().kind == ErrorKind::unreadable);
  CHECK(write_file(folder.path(), "x").error().kind == ErrorKind::unwritable);
  CHECK(write_file(folder.path() / "no" / "x", "x").error().kind == ErrorKind::unwritable);
}

TEST_CASE("a full device is said, and what to do about it") {
  const auto done = write_file("/dev/full", "x");
  REQUIRE_FALSE(done);
  CHECK(done.error().message.find("space") != std::string::npos);
  CHECK(done.error().message.find("make room") != std::string::npos);
}

TEST_CASE("where the folder is missing the message says to make it") {
  const test::TemporaryFolder folder;
  const auto done = write_file(folder.path() / "нет" / "文件.txt", "ملف");
  REQUIRE_FALSE(done);
  CHECK(done.error().message.find("make its folder first") != std::string::npos);
  CHECK(done.error().file.ends_with("文件.txt"));
}

}  // namespace
}  // namespace hexaglot
