// Several processes on one memory, for real: fork. A child says by its exit code how it went.
#include <SQLiteCpp/SQLiteCpp.h>
#include <doctest/doctest.h>
#include <sys/wait.h>
#include <unistd.h>

#include <chrono>
#include <cstdio>
#include <functional>
#include <string>
#include <vector>

#include "core/store/sqlite_open.hpp"
#include "tests/contract/store_samples.hpp"
#include "tests/support/temporary.hpp"

using namespace hexaglot;
using store::OpenMode;

namespace {

pid_t in_child(const std::function<bool()>& work) {
  const pid_t child = ::fork();
  if (child == 0) {
    bool ok = false;
    try {
      ok = work();
    } catch (...) {
      ok = false;
    }
    ::_exit(ok ? 0 : 1);
  }
  return child;
}

bool went_well(pid_t child) {
  int status = 0;
  ::waitpid(child, &status, 0);
  return WIFEXITED(status) && WEXITSTATUS(status) == 0;
}

}  // namespace

TEST_CASE("processes that make and fill one memory at once lose nothing") {
  const test::TemporaryFolder folder;
  const auto path = folder.path() / "memory.hxm";
  constexpr int processes = 4, documents = 10;
  std::vector<pid_t> children;
  for (int p = 0; p < processes; ++p)
    children.push_back(in_child([&] {
      const auto memory = store::open_sqlite_with(path, OpenMode::read_write_create, {20000, 0});
      if (!memory) return false;
      for (int i = 0; i < documents; ++i) {
        const auto n = std::to_string(p) + "/" + std::to_string(i);
        const auto own = test::plain_document(n, {"en", "ar", "zh"}, {{"Text " + n, "نص " + n, "文本" + n}});
        const auto common = test::plain_document("common", {"ru"}, {{"Общий " + n}});
        if (!(*memory)->put(own) || !(*memory)->put(common)) return false;
        if (!(*memory)->document(n)) return false;
      }
      return true;
    }));
  for (const pid_t child : children) CHECK(went_well(child));
  const auto memory = store::open_sqlite(path, OpenMode::read_only);
  REQUIRE(memory.has_value());
  CHECK((*memory)->documents()->size() == processes * documents + 1);
  CHECK((*memory)->history("common")->size() == processes * documents);
  CHECK((*memory)->check_integrity().has_value());
}

TEST_CASE("a memory that another process is writing to can be read, and says so to a writer") {
  const test::TemporaryFolder folder;
  const auto path = folder.path() / "memory.hxm";
  {
    const auto memory = store::open_sqlite(path, OpenMode::read_write_create);
    REQUIRE((*memory)->put(test::six_languages()).has_value());
  }
  int ready[2], done[2];
  REQUIRE(::pipe(ready) == 0);
  REQUIRE(::pipe(done) == 0);
  const pid_t child = in_child([&] {
    const auto memory = store::open_sqlite(path, OpenMode::read_write_create);
    if (!memory) return false;
    const auto put = (*memory)->put_units("slow.tmx", "", [&](const store::UnitSink& sink) -> Status {
      char byte = sink(test::unit("", {{"en", "Half-way."}})) ? 'y' : 'n';
      if (::write(ready[1], &byte, 1) != 1 || ::read(done[0], &byte, 1) != 1) return fail(ErrorKind::cancelled, "");
      return {};
    });
    return put.has_value();
  });
  char byte = 0;
  REQUIRE(::read(ready[0], &byte, 1) == 1);
  CHECK(byte == 'y');
  {
    const auto memory = store::open_sqlite_with(path, OpenMode::read_write_create, {200, 0});
    REQUIRE(memory.has_value());
    CHECK((*memory)->documents()->size() == 1);
    CHECK((*memory)->document("E/TEST/2014/1").has_value());
    const auto begin = std::chrono::steady_clock::now();
    const auto put = (*memory)->put(test::two_sentences());
    REQUIRE_FALSE(put.has_value());
    CHECK(put.error().kind == ErrorKind::memory);
    CHECK(put.error().message.find("in use by another process") != std::string::npos);
    CHECK(std::chrono::steady_clock::now() - begin < std::chrono::seconds(3));
  }
  CHECK(::write(done[1], "x", 1) == 1);
  CHECK(went_well(child));
  const auto memory = store::open_sqlite(path, OpenMode::read_only);
  CHECK((*memory)->documents()->size() == 2);
  for (const int fd : {ready[0], ready[1], done[0], done[1]}) ::close(fd);
}

TEST_CASE("a process that dies while writing leaves the memory as it was") {
  const test::TemporaryFolder folder;
  const auto path = folder.path() / "memory.hxm";
  {
    const auto memory = store::open_sqlite(path, OpenMode::read_write_create);
    REQUIRE((*memory)->put(test::six_languages()).has_value());
  }
  const pid_t child = in_child([&] {
    const auto memory = store::open_sqlite(path, OpenMode::read_write_create);
    const auto put = (*memory)->put_units("half.tmx", "", [](const store::UnitSink& sink) -> Status {
      for (int i = 0; i < 30000; ++i) sink(test::unit("", {{"fr", "Unité " + std::to_string(i)}}));
      ::_exit(0);
    });
    return put.has_value();
  });
  CHECK(went_well(child));
  const auto memory = store::open_sqlite(path, OpenMode::read_only);
  REQUIRE(memory.has_value());
  CHECK((*memory)->documents()->size() == 1);
  CHECK((*memory)->check_integrity().has_value());
}

TEST_CASE("two stores of one process on one file see each other's work") {
  const test::TemporaryFolder folder;
  const auto path = folder.path() / "memory.hxm";
  const auto first = store::open_sqlite(path, OpenMode::read_write_create);
  const auto second = store::open_sqlite(path, OpenMode::read_write_create);
  REQUIRE((*first)->put(test::six_languages()).has_value());
  CHECK((*second)->document("E/TEST/2014/1").has_value());
  REQUIRE((*second)->put(test::two_sentences()).has_value());
  CHECK((*first)->documents()->size() == 2);
}

TEST_CASE("upgrading by several processes at once is done once") {
  // Each finds an old file; one upgrades it, the others then find a new one.
  const test::TemporaryFolder folder;
  const auto path = folder.path() / "memory.hxm";
  {
    const auto memory = store::open_sqlite(path, OpenMode::read_write_create);
    REQUIRE((*memory)->put(test::six_languages()).has_value());
  }
  {
    SQLite::Database database(path.string(), SQLite::OPEN_READWRITE);
    database.exec(
        "DROP TABLE units; DROP TABLE properties; DROP TABLE lessons; DROP TABLE stem_links; DROP TABLE stem_counts; "
        "DROP TABLE stems; DROP TABLE journals; DROP TABLE desk; DROP TABLE ignored; PRAGMA user_version = 1");
  }
  std::vector<pid_t> children;
  for (int p = 0; p < 4; ++p)
    children.push_back(in_child([&] {
      for (int attempt = 0; attempt < 100; ++attempt) {
        const auto memory = store::open_sqlite_with(path, OpenMode::read_write_create, {5000, 0});
        if (memory) return (*memory)->document("E/TEST/2014/1").has_value();
        if (memory.error().message.find("another process") == std::string::npos) {
          std::fprintf(stderr, "%s\n", memory.error().to_string().c_str());
          return false;
        }
        ::usleep(20000);
      }
      return false;
    }));
  for (const pid_t child : children) CHECK(went_well(child));
  CHECK(std::filesystem::exists(path.string() + ".bak-v1"));
  CHECK_FALSE(std::filesystem::exists(path.string() + ".bak-v1.2"));
}
