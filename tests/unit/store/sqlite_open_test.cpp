// What can be wrong with a file, and that a file that is refused is not touched.
#include <SQLiteCpp/SQLiteCpp.h>
#include <doctest/doctest.h>
#include <sys/mount.h>
#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <string>
#include <vector>

#include "core/store/schema.hpp"
#include "core/store/sqlite_open.hpp"
#include "tests/contract/store_samples.hpp"
#include "tests/support/temporary.hpp"

using namespace hexaglot;
using store::OpenMode;
using test::slurp;

namespace {

std::vector<std::string> files(const std::filesystem::path& folder) {
  std::vector<std::string> out;
  for (const auto& entry : std::filesystem::directory_iterator(folder)) out.push_back(entry.path().filename().string());
  std::sort(out.begin(), out.end());
  return out;
}

bool says(const Error& error, const std::string& part) { return error.message.find(part) != std::string::npos; }

// A memory with one document, closed again.
std::filesystem::path make_memory(const test::TemporaryFolder& folder, const std::string& name = "memory.hxm") {
  const auto path = folder.path() / name;
  const auto memory = store::open_sqlite(path, OpenMode::read_write_create);
  REQUIRE((*memory)->put(test::six_languages()).has_value());
  return path;
}

void run_sql(const std::filesystem::path& path, const std::string& sql) {
  SQLite::Database database(path.string(), SQLite::OPEN_READWRITE | SQLite::OPEN_CREATE);
  database.exec(sql);
}

// A file system of its own, where the machine lets us have one.
class Mounted {
 public:
  Mounted(std::filesystem::path place, unsigned long flags, const char* options) : place_(std::move(place)) {
    std::filesystem::create_directories(place_);
    mounted_ = ::mount("none", place_.c_str(), "tmpfs", flags, options) == 0;
  }
  ~Mounted() {
    if (mounted_) ::umount2(place_.c_str(), MNT_DETACH);
  }
  Mounted(const Mounted&) = delete;
  Mounted& operator=(const Mounted&) = delete;
  [[nodiscard]] bool remount_read_only() const {
    return ::mount("none", place_.c_str(), "tmpfs", MS_REMOUNT | MS_RDONLY, nullptr) == 0;
  }
  [[nodiscard]] bool mounted() const { return mounted_; }
  [[nodiscard]] const std::filesystem::path& place() const { return place_; }

 private:
  std::filesystem::path place_;
  bool mounted_ = false;
};

}  // namespace

TEST_CASE("a closed memory is one file") {
  const test::TemporaryFolder folder;
  const auto path = make_memory(folder);
  CHECK(files(folder.path()) == std::vector<std::string>{"memory.hxm"});
  {
    const auto memory = store::open_sqlite(path, OpenMode::read_only);
    CHECK((*memory)->document("E/TEST/2014/1").has_value());
  }
  CHECK(files(folder.path()) == std::vector<std::string>{"memory.hxm"});
}

TEST_CASE("a missing memory is not found when reading, and not made") {
  const test::TemporaryFolder folder;
  const auto memory = store::open_sqlite(folder.path() / "ذاكرة 记忆 память.hxm", OpenMode::read_only);
  REQUIRE_FALSE(memory.has_value());
  CHECK(memory.error().kind == ErrorKind::not_found);
  CHECK(memory.error().file == (folder.path() / "ذاكرة 记忆 память.hxm").string());
  CHECK(files(folder.path()).empty());
}

TEST_CASE("a memory may have any name") {
  const test::TemporaryFolder folder;
  for (const std::string name : {"ذاكرة 记忆 память.hxm", "a?b#c%41.hxm", ":memory:", "file:x.hxm"}) {
    make_memory(folder, name);
    CHECK(std::filesystem::exists(folder.path() / name));
    CHECK(store::open_sqlite(folder.path() / name, OpenMode::read_only).has_value());
  }
  CHECK(store::open_sqlite("", OpenMode::read_write_create).error().kind == ErrorKind::usage);
}

TEST_CASE("a file that is no memory is refused in both modes and stays as it is") {
  const test::TemporaryFolder folder;
  std::filesystem::path path;
  std::string part = "no Hexaglot memory";
  SUBCASE("text") { path = folder.file("text.txt", "Это не память переводов.\n"); }
  SUBCASE("one byte") { path = folder.file("one", "S"); }
  SUBCASE("zeros") { path = folder.file("zeros", std::string(8192, '\0')); }
  SUBCASE("the beginning of a database and no more") {
    path = folder.file("head", std::string("SQLite format 3\0", 16));
  }
  SUBCASE("another program's database") {
    path = folder.path() / "other.db";
    run_sql(path, "CREATE TABLE t(x); INSERT INTO t VALUES(1)");
    part = "another program";
  }
  SUBCASE("another program's database in WAL mode") {
    path = folder.path() / "wal.db";
    run_sql(path, "PRAGMA journal_mode = WAL; PRAGMA application_id = 42; PRAGMA user_version = 2; CREATE TABLE t(x)");
    part = "another program";
  }
  const auto before = slurp(path);
  for (const auto mode : {OpenMode::read_only, OpenMode::read_write_create}) {
    const auto memory = store::open_sqlite(path, mode);
    REQUIRE_FALSE(memory.has_value());
    CHECK(memory.error().kind == ErrorKind::memory);
    CHECK(memory.error().file == path.string());
    CHECK(says(memory.error(), part));
  }
  CHECK(slurp(path) == before);
  CHECK(files(folder.path()).size() == 1);
}

TEST_CASE("folders, devices and places that do not exist are refused") {
  const test::TemporaryFolder folder;
  CHECK(says(store::open_sqlite(folder.path(), OpenMode::read_write_create).error(), "folder"));
  CHECK(says(store::open_sqlite("/dev/null", OpenMode::read_write_create).error(), "no ordinary file"));
  CHECK(says(store::open_sqlite(folder.path() / "no" / "m.hxm", OpenMode::read_write_create).error(), "no folder"));
  const auto text = folder.file("text", "x");
  CHECK(store::open_sqlite(text / "m.hxm", OpenMode::read_write_create).error().kind == ErrorKind::memory);
}

TEST_CASE("an empty file becomes a memory only where one may be made") {
  const test::TemporaryFolder folder;
  const auto path = folder.file("empty.hxm", "");
  CHECK(says(store::open_sqlite(path, OpenMode::read_only).error(), "empty"));
  CHECK(slurp(path).empty());
  REQUIRE(store::open_sqlite(path, OpenMode::read_write_create).has_value());
  CHECK(store::open_sqlite(path, OpenMode::read_only).has_value());
}

TEST_CASE("a memory of a newer program is refused and stays as it is") {
  const test::TemporaryFolder folder;
  const auto path = make_memory(folder);
  run_sql(path, "PRAGMA user_version = 99");
  const auto before = slurp(path);
  for (const auto mode : {OpenMode::read_only, OpenMode::read_write_create})
    CHECK(says(store::open_sqlite(path, mode).error(), "newer Hexaglot"));
  CHECK(slurp(path) == before);
}

TEST_CASE("a damaged memory is an error, never a crash") {
  const test::TemporaryFolder folder;
  const auto path = make_memory(folder);
  const auto whole = slurp(path);
  REQUIRE(whole.size() > 16384);
  int refused = 0;
  const auto use = [&](const std::string& bytes) {
    const auto file = folder.file("damaged.hxm", bytes);
    std::filesystem::remove(folder.path() / "damaged.hxm-wal");
    std::filesystem::remove(folder.path() / "damaged.hxm-shm");
    for (const auto mode : {OpenMode::read_only, OpenMode::read_write_create}) {
      const auto memory = store::open_sqlite(file, mode);
      bool ok = memory.has_value();
      if (ok) {
        ok = (*memory)->check_integrity().has_value();
        ok = (*memory)->document("E/TEST/2014/1").has_value() && ok;
        ok = (*memory)->for_each_cell("zh", [](const store::CellRef&, std::string_view) { return true; }).has_value() &&
             ok;
        if (mode == OpenMode::read_write_create) ok = (*memory)->put(test::two_sentences()).has_value() && ok;
      } else {
        CHECK(memory.error().kind == ErrorKind::memory);
      }
      if (!ok) ++refused;
    }
  };
  use(whole.substr(0, whole.size() / 2));
  use(whole.substr(0, 4096));
  use(whole.substr(0, 200));
  CHECK(refused == 6);
  for (std::size_t page = 0; page + 4096 <= whole.size(); page += 4096) {
    auto bytes = whole;
    std::fill_n(bytes.begin() + static_cast<std::ptrdiff_t>(page + (page == 0 ? 100 : 0)), 1500, '\xa5');
    use(bytes);
  }
  CHECK(refused > 20);
}

TEST_CASE("tables that are not ours are noticed") {
  const test::TemporaryFolder folder;
  const auto path = make_memory(folder);
  SUBCASE("one is missing") { run_sql(path, "DROP TABLE cells"); }
  SUBCASE("one is different") { run_sql(path, "ALTER TABLE units ADD COLUMN other TEXT"); }
  SUBCASE("a trigger") { run_sql(path, "CREATE TRIGGER t AFTER INSERT ON texts BEGIN DELETE FROM metadata; END"); }
  SUBCASE("a view") { run_sql(path, "CREATE VIEW v AS SELECT 1"); }
  CHECK(says(store::open_sqlite(path, OpenMode::read_only).error(), "damaged"));
  CHECK(says(store::open_sqlite(path, OpenMode::read_write_create).error(), "damaged"));
}

TEST_CASE("the integrity check finds what no constraint forbids") {
  const test::TemporaryFolder folder;
  const auto path = make_memory(folder);
  {
    auto memory = store::open_sqlite(path, OpenMode::read_write_create);
    REQUIRE((*memory)->put(test::two_sentences()).has_value());
    REQUIRE((*memory)->check_integrity().has_value());
  }
  SUBCASE("a cell was lost") { run_sql(path, "DELETE FROM cells WHERE \"row\" = 2"); }
  SUBCASE("a row was lost") { run_sql(path, "DELETE FROM \"rows\" WHERE id = 4"); }
  SUBCASE("a span is too long") { run_sql(path, "UPDATE segments SET span_end = 900 WHERE \"row\" = 1"); }
  SUBCASE("two current revisions") { run_sql(path, "UPDATE documents SET is_current = 0 WHERE id = 1"); }
  SUBCASE("a segment in a row of another document") {
    run_sql(path, "UPDATE segments SET \"row\" = 1 WHERE \"row\" = 4");
  }
  SUBCASE("a text is gone") { run_sql(path, "DELETE FROM texts WHERE id = 2"); }
  SUBCASE("a block is gone") { run_sql(path, "DELETE FROM blocks WHERE ordinal = 0 AND version = 1"); }
  const auto memory = store::open_sqlite(path, OpenMode::read_only);
  REQUIRE(memory.has_value());
  const auto checked = (*memory)->check_integrity();
  REQUIRE_FALSE(checked.has_value());
  CHECK(checked.error().kind == ErrorKind::memory);
  CHECK(says(checked.error(), "damaged"));
}

TEST_CASE("a memory opened for reading cannot be written") {
  const test::TemporaryFolder folder;
  const auto path = make_memory(folder);
  const auto memory = store::open_sqlite(path, OpenMode::read_only);
  CHECK(says((*memory)->put(test::two_sentences()).error(), "reading only"));
  const auto units = (*memory)->put_units("x", "", [](const store::UnitSink&) -> Status { return {}; });
  CHECK(units.error().kind == ErrorKind::memory);
}

TEST_CASE("a memory on a read-only file system is read, and refused for writing") {
  const test::TemporaryFolder folder;
  const Mounted disk(folder.path() / "ro", 0, "size=4m");
  if (!disk.mounted()) {
    MESSAGE("skipped: no right to mount a file system");
    return;
  }
  const auto path = disk.place() / "m ?#%.hxm";
  {
    const auto memory = store::open_sqlite(path, OpenMode::read_write_create);
    REQUIRE((*memory)->put(test::six_languages()).has_value());
  }
  REQUIRE(disk.remount_read_only());
  {
    const auto memory = store::open_sqlite(path, OpenMode::read_only);
    REQUIRE(memory.has_value());
    CHECK(test::difference(test::six_languages(), *(*memory)->document("E/TEST/2014/1")) == "");
    CHECK((*memory)->check_integrity().has_value());
  }
  const auto writing = store::open_sqlite(path, OpenMode::read_write_create);
  REQUIRE_FALSE(writing.has_value());
  CHECK(says(writing.error(), "read-only"));
  CHECK(store::open_sqlite(disk.place() / "new.hxm", OpenMode::read_write_create).error().kind == ErrorKind::memory);
}

TEST_CASE("a memory without write permission is read, and refused for writing") {
  if (::geteuid() == 0) {
    MESSAGE("skipped: root may write everything");
    return;
  }
  const test::TemporaryFolder folder;
  const auto path = make_memory(folder);
  ::chmod(path.c_str(), 0400);
  CHECK(store::open_sqlite(path, OpenMode::read_only).has_value());
  CHECK(says(store::open_sqlite(path, OpenMode::read_write_create).error(), "read-only"));
  ::chmod(folder.path().c_str(), 0500);
  CHECK(store::open_sqlite(path, OpenMode::read_only).has_value());
  ::chmod(path.c_str(), 0);
  CHECK(says(store::open_sqlite(path, OpenMode::read_only).error(), "permissions"));
  ::chmod(folder.path().c_str(), 0700);
}

namespace {

Result<store::PutOutcome> put_much(store::Store& memory) {
  return memory.put_units("much.tmx", "", [](const store::UnitSink& sink) -> Status {
    for (int i = 0; i < 20000; ++i)
      if (!sink(test::unit("", {{"en", "Unit number " + std::to_string(i) + " of very many."}}))) return {};
    return {};
  });
}

void check_full(store::Store& memory) {
  const auto put = put_much(memory);
  REQUIRE_FALSE(put.has_value());
  CHECK(put.error().kind == ErrorKind::memory);
  CHECK(says(put.error(), "disk is full"));
  CHECK(memory.documents()->size() == 1);
  CHECK(memory.check_integrity().has_value());
}

}  // namespace

TEST_CASE("where the file may not grow, nothing is changed") {
  const test::TemporaryFolder folder;
  const auto path = make_memory(folder);
  const auto memory = store::open_sqlite_with(path, OpenMode::read_write_create, {3000, 60});
  REQUIRE(memory.has_value());
  check_full(**memory);
}

TEST_CASE("on a full disk nothing is changed") {
  const test::TemporaryFolder folder;
  const Mounted disk(folder.path() / "small", 0, "size=700k");
  if (!disk.mounted()) {
    MESSAGE("skipped: no right to mount a file system");
    return;
  }
  const auto path = disk.place() / "memory.hxm";
  const auto memory = store::open_sqlite(path, OpenMode::read_write_create);
  REQUIRE(memory.has_value());
  REQUIRE((*memory)->put(test::six_languages()).has_value());
  check_full(**memory);
}

TEST_CASE("on a disk without any room no memory is made") {
  const test::TemporaryFolder folder;
  const Mounted disk(folder.path() / "tiny", 0, "size=16k");
  if (!disk.mounted()) {
    MESSAGE("skipped: no right to mount a file system");
    return;
  }
  const auto memory = store::open_sqlite(disk.place() / "memory.hxm", OpenMode::read_write_create);
  REQUIRE_FALSE(memory.has_value());
  CHECK(says(memory.error(), "disk is full"));
}
