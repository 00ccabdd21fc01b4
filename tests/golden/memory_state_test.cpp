// Memories in the states that the world leaves them in: locked, newer, read-only, on a full disk, written by several at
// once, by one that was killed or stopped. One line that says where and what to do, exit code 5, and nothing lost.
#include <csignal>
#include <filesystem>
#include <fstream>
#include <future>

#include <SQLiteCpp/Database.h>
#include <doctest/doctest.h>
#include <sys/mount.h>
#include <unistd.h>

#include "tests/golden/statement.hpp"
#include "tests/support/run.hpp"
#include "tests/support/temporary.hpp"

namespace hexaglot::test {
namespace {

namespace fs = std::filesystem;

std::vector<std::string> aligning(const fs::path& memory, const std::string& symbol,
                                  const std::vector<std::string>& languages) {
  std::vector<std::string> out = {"align", "--memory", memory.string(), "--symbol", symbol, "-o", "/dev/null"};
  for (const auto& l : languages) out.push_back(statement(l));
  return out;
}

void stored(const Ran& ran) {
  INFO("standard error: ", ran.err);
  REQUIRE(ran.exit == 0);
}

// Exit code 5, no data, one line that holds all of `parts`.
void refused(const Ran& ran, const std::vector<std::string>& parts) {
  CAPTURE(ran.err);
  CHECK(ran.exit == 5);
  CHECK(ran.out.empty());
  CHECK(std::count(ran.err.begin(), ran.err.end(), '\n') == 1);
  for (const auto& part : parts) {
    CAPTURE(part);
    CHECK(ran.err.find(part) != std::string::npos);
  }
}

// "A/1 A/2": what the memory holds, after a check of its integrity.
std::string held(const fs::path& memory) {
  std::string out;
  const auto list = run_json({"documents", "--memory", memory.string(), "--format", "json"});
  for (const auto& d : list["documents"]) out += (out.empty() ? "" : " ") + d["symbol"].get<std::string>();
  return out;
}

// A small disk of its own; empty path where this may not be mounted.
class SmallDisk {
 public:
  SmallDisk() {
    fs::create_directory(path_);
    mounted_ = ::mount("tmpfs", path_.c_str(), "tmpfs", 0, "size=400k") == 0;
    if (!mounted_) MESSAGE("skipped: a file system cannot be mounted here (no privilege)");
  }
  ~SmallDisk() {
    if (mounted_) ::umount2(path_.c_str(), MNT_DETACH);
  }
  SmallDisk(const SmallDisk&) = delete;
  SmallDisk& operator=(const SmallDisk&) = delete;

  [[nodiscard]] bool mounted() const { return mounted_; }
  [[nodiscard]] const fs::path& path() const { return path_; }
  void make_read_only() const {
    REQUIRE(::mount("tmpfs", path_.c_str(), "tmpfs", MS_REMOUNT | MS_RDONLY, "size=400k") == 0);
  }

 private:
  TemporaryFolder folder_;
  fs::path path_ = folder_.path() / "disk";
  bool mounted_ = false;
};

// Thirty thousand units in three languages: some seconds to import.
fs::path large_tmx(const TemporaryFolder& folder) {
  std::string tmx =
      "<?xml version=\"1.0\"?>\n<tmx version=\"1.4\"><header srclang=\"en\" segtype=\"sentence\"/><body>\n";
  for (int i = 0; i < 30'000; ++i) {
    const auto n = std::to_string(i);
    tmx += "<tu><tuv xml:lang=\"en\"><seg>Line " + n +
           " of the harbour log.</seg></tuv><tuv xml:lang=\"ar\"><seg>السطر " + n +
           " من سجل الميناء.</seg></tuv><tuv xml:lang=\"zh\"><seg>港口日志第" + n + "行。</seg></tuv></tu>\n";
  }
  return folder.file("harbour.tmx", tmx + "</body></tmx>\n");
}

TEST_CASE("while another process writes, a memory is read, and writing says that it is in use") {
  const TemporaryFolder folder;
  const auto memory = folder.path() / "m.hexaglot";
  stored(hexaglot(aligning(memory, "A/1", {"en", "fr"})));
  SQLite::Database other(memory.string(), SQLite::OPEN_READWRITE);
  other.exec("BEGIN EXCLUSIVE");
  CHECK(held(memory) == "A/1");
  refused(hexaglot(aligning(memory, "A/2", {"en", "ru"})), {"m.hexaglot", "in use", "try again"});
  other.exec("ROLLBACK");
  stored(hexaglot(aligning(memory, "A/2", {"en", "ru"})));
  CHECK(held(memory) == "A/1 A/2");
}

TEST_CASE("a memory that another process holds for itself is in use for readers too") {
  const TemporaryFolder folder;
  const auto memory = folder.path() / "m.hexaglot";
  stored(hexaglot(aligning(memory, "A/1", {"en", "zh"})));
  SQLite::Database other(memory.string(), SQLite::OPEN_READWRITE);
  other.exec("PRAGMA locking_mode=EXCLUSIVE");
  other.exec("BEGIN EXCLUSIVE");
  other.exec("COMMIT");
  refused(hexaglot({"documents", "--memory", memory.string()}), {"m.hexaglot", "in use", "try again"});
  refused(hexaglot({"lookup", "--memory", memory.string(), "--from", "zh", "成就"}), {"in use"});
}

TEST_CASE("a memory written by a newer program is refused and left as it was") {
  const TemporaryFolder folder;
  const auto memory = folder.path() / "m.hexaglot";
  stored(hexaglot(aligning(memory, "A/1", {"en", "ar"})));
  {
    std::fstream file(memory, std::ios::in | std::ios::out | std::ios::binary);
    file.seekp(60);  // user_version, four bytes, high first
    file.write("\0\0\x03\xE7", 4);
  }
  const auto before = slurp(memory);
  refused(hexaglot({"documents", "--memory", memory.string()}), {"m.hexaglot", "newer", "999", "update the program"});
  refused(hexaglot(aligning(memory, "A/2", {"en", "ru"})), {"newer"});
  refused(hexaglot({"export", "--memory", memory.string(), "--format", "tmx"}), {"newer"});
  CHECK(slurp(memory) == before);
  CHECK(std::distance(fs::directory_iterator(folder.path()), {}) == 1);
}

// The program as a user without privileges, whom permissions bind: as ourselves, or for root as nobody.
class Unprivileged {
 public:
  Unprivileged() {
    if (::geteuid() == 0) {
      prefix_ = {"/usr/bin/setpriv", "--reuid=65534", "--regid=65534", "--clear-groups"};
      give(folder_.path());
    }
    possible_ = run({"--version"}).exit == 0;
    if (!possible_) MESSAGE("skipped: the program cannot be run without privileges");
  }
  [[nodiscard]] bool possible() const { return possible_; }
  [[nodiscard]] const fs::path& folder() const { return folder_.path(); }
  [[nodiscard]] Ran run(const std::vector<std::string>& arguments) const {
    auto all = prefix_;
    all.push_back((build_folder() / "bin" / "hexaglot").string());
    all.insert(all.end(), arguments.begin(), arguments.end());
    return test::run(all);
  }
  // A memory with A/1 in a folder of its own.
  [[nodiscard]] fs::path memory(const std::string& name) const {
    fs::create_directory(folder() / name);
    give(folder() / name);
    auto out = folder() / name / "m.hexaglot";
    stored(run(aligning(out, "A/1", {"en", "fr"})));
    return out;
  }

 private:
  void give(const fs::path& path) const {
    if (!prefix_.empty()) REQUIRE(::chown(path.c_str(), 65534, 65534) == 0);
  }
  TemporaryFolder folder_;
  std::vector<std::string> prefix_;
  bool possible_ = false;
};

constexpr auto reading = fs::perms::owner_read;
constexpr auto writing = fs::perms::owner_read | fs::perms::owner_write;

TEST_CASE("a read-only memory is read, says why it cannot be written, and can be once it may") {
  const Unprivileged user;
  if (!user.possible()) return;
  const auto memory = user.memory("file");
  fs::permissions(memory, reading);
  stored(user.run({"documents", "--memory", memory.string()}));
  refused(user.run(aligning(memory, "A/2", {"en", "ru"})), {"m.hexaglot", "read-only", "permissions"});
  fs::permissions(memory, writing);
  stored(user.run(aligning(memory, "A/2", {"en", "ru"})));
  CHECK(held(memory) == "A/1 A/2");
}

TEST_CASE("a memory in a read-only folder is read and says why it cannot be written") {
  const Unprivileged user;
  if (!user.possible()) return;
  const auto memory = user.memory("folder");
  fs::permissions(memory.parent_path(), reading | fs::perms::owner_exec);
  stored(user.run({"documents", "--memory", memory.string()}));
  refused(user.run(aligning(memory, "A/2", {"en", "ru"})), {"m.hexaglot", "folder", "permissions"});
  refused(user.run(aligning(memory.parent_path() / "new.hexaglot", "A/2", {"en", "ru"})), {"new.hexaglot", "folder"});
  fs::permissions(memory.parent_path(), fs::perms::owner_all);
  stored(user.run(aligning(memory, "A/2", {"en", "zh"})));
  CHECK(held(memory) == "A/1 A/2");
}

TEST_CASE("a memory on a read-only disk is read and says why it cannot be written") {
  const SmallDisk disk;
  if (!disk.mounted()) return;
  const auto memory = disk.path() / "m.hexaglot";
  const TemporaryFolder folder;
  stored(hexaglot(aligning(folder.path() / "m.hexaglot", "A/1", {"en", "ar"})));
  fs::copy_file(folder.path() / "m.hexaglot", memory);
  disk.make_read_only();
  CHECK(held(memory) == "A/1");
  refused(hexaglot(aligning(memory, "A/2", {"en", "ru"})), {"m.hexaglot", "read-only"});
  CHECK(held(memory) == "A/1");
}

TEST_CASE("on a full disk nothing is changed, and with room again all goes on") {
  const SmallDisk disk;
  if (!disk.mounted()) return;
  const auto memory = disk.path() / "m.hexaglot";
  const TemporaryFolder folder;
  const auto en = folder.file("en.txt", "1. The harbour is open.\n\n2. Ships may enter.\n");
  const auto zh = folder.file("zh.txt", "1. 港口开放。\n\n2. 船舶可以进入。\n");
  stored(hexaglot({"align", "--memory", memory.string(), "--symbol", "A/1", "-o", "/dev/null", "en=" + en.string(),
                   "zh=" + zh.string()}));
  refused(hexaglot(aligning(memory, "A/2", {"ar", "en", "es", "fr", "ru", "zh"})),
          {"m.hexaglot", "disk is full", "nothing was changed", "ake room"});
  CHECK(held(memory) == "A/1");
  const auto written = hexaglot({"align", "-o", (disk.path() / "rows.html").string(), "--format", "html",
                                 statement("ar"), statement("en"), statement("ru"), statement("zh")});
  CHECK(written.exit == 7);
  CHECK(written.err.find("make room") != std::string::npos);
  for (const auto& file : fs::directory_iterator(disk.path()))
    CHECK(file.path().filename().string().starts_with("m.hexaglot"));
  REQUIRE(::mount("tmpfs", disk.path().c_str(), "tmpfs", MS_REMOUNT, "size=8m") == 0);
  stored(hexaglot(aligning(memory, "A/2", {"ar", "en", "es", "fr", "ru", "zh"})));
  CHECK(held(memory) == "A/1 A/2");
}

TEST_CASE("several processes that store into one memory at once all arrive") {
  const TemporaryFolder folder;
  const auto memory = folder.path() / "m.hexaglot";
  std::vector<std::future<Ran>> running;
  for (const char* symbol : {"A/1", "A/2", "A/3", "A/1"})
    running.push_back(std::async(std::launch::async, [=] {
      return hexaglot(aligning(memory, symbol, {"en", "fr"}), {}, 120);
    }));
  for (auto& one : running) stored(one.get());
  CHECK(held(memory) == "A/1 A/2 A/3");
}

TEST_CASE("an import that is killed leaves the memory as it was") {
  const TemporaryFolder folder;
  const auto memory = folder.path() / "m.hexaglot";
  stored(hexaglot(aligning(memory, "A/1", {"en", "ru"})));
  const auto tmx = large_tmx(folder);
  for (const double after : {0.3, 0.7}) {
    const auto ran = hexaglot({"import", "-q", "--memory", memory.string(), tmx.string()}, {}, after);
    if (ran.exit == 0) {
      MESSAGE("skipped: the import was done before it could be killed");
      return;
    }
    CHECK(ran.exit == 128 + SIGKILL);
    CHECK(held(memory) == "A/1");
  }
  stored(hexaglot({"import", "-q", "--memory", memory.string(), tmx.string()}));
  CHECK(held(memory) == "A/1 harbour.tmx");
}

TEST_CASE("an import that the user stops says so and leaves the memory as it was") {
  const TemporaryFolder folder;
  const auto memory = folder.path() / "m.hexaglot";
  stored(hexaglot(aligning(memory, "A/1", {"en", "zh"})));
  const auto tmx = large_tmx(folder);
  Ran ran;
  for (const auto* after :
       {"0.5", "1", "2", "4"}) {  // a slow build may not have begun when the signal comes: it ends silently
    ran = run({"/usr/bin/timeout", "--preserve-status", "--signal=INT", after,
               (build_folder() / "bin" / "hexaglot").string(), "import", "--memory", memory.string(), tmx.string()});
    if (ran.exit != 130 || !ran.err.empty()) break;
  }
  if (ran.exit == 0) {
    MESSAGE("skipped: the import was done before it could be stopped");
    return;
  }
  CHECK(ran.exit == 130);
  CHECK(ran.err.find("stopped") != std::string::npos);
  CHECK(std::count(ran.err.begin(), ran.err.end(), '\n') == 1);
  CHECK(held(memory) == "A/1");
}

}  // namespace
}  // namespace hexaglot::test
