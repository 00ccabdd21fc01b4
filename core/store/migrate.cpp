#include <SQLiteCpp/Backup.h>
#include <SQLiteCpp/Transaction.h>
#include <fcntl.h>
#include <sqlite3.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cerrno>
#include <chrono>
#include <system_error>
#include <thread>

#include "core/store/schema.hpp"
#include "core/store/sqlite_check.hpp"
#include "core/store/sqlite_errors.hpp"
#include "core/store/sqlite_open.hpp"

// The order of steps is what keeps the memory whole at any moment: the file at `path` is the old one until one rename
// makes it the new one, and the old one has its second name before that.

namespace hexaglot::store {
namespace {

tl::unexpected<Error> refuse(std::string message, const std::string& file) {
  return fail(ErrorKind::memory, std::move(message), file);
}

// A file beside the memory that goes away unless it was renamed.
class WorkingCopy {
 public:
  explicit WorkingCopy(const std::string& beside) : path_(beside + ".upgrade-XXXXXX") {
    const int fd = ::mkstemp(path_.data());
    if (fd < 0) {
      path_.clear();
      return;
    }
    struct stat info {};
    if (::stat(beside.c_str(), &info) == 0) {
      // As far as we may: the new file belongs to whom the old one belonged.
      [[maybe_unused]] const int owner = ::fchown(fd, info.st_uid, info.st_gid);
      [[maybe_unused]] const int mode = ::fchmod(fd, info.st_mode & 07777);
    }
    ::close(fd);
  }
  ~WorkingCopy() {
    if (path_.empty()) return;
    ::unlink(path_.c_str());
    ::unlink((path_ + "-journal").c_str());
  }
  WorkingCopy(const WorkingCopy&) = delete;
  WorkingCopy& operator=(const WorkingCopy&) = delete;

  [[nodiscard]] const std::string& path() const { return path_; }
  void renamed() { path_.clear(); }

 private:
  std::string path_;
};

// One process upgrades a file at a time: whoever waited finds another file at the path, and must not let SQLite open
// the old one, whose side files would have the new one's names. Of another kind than SQLite's locks, and of no
// hindrance to them; goes when the descriptor does, which must be after SQLite's are closed.
class UpgradeLock {
 public:
  explicit UpgradeLock(const std::string& path) : fd_(::open(path.c_str(), O_RDONLY | O_CLOEXEC)) {}
  ~UpgradeLock() {
    if (fd_ >= 0) ::close(fd_);
  }
  UpgradeLock(const UpgradeLock&) = delete;
  UpgradeLock& operator=(const UpgradeLock&) = delete;

  [[nodiscard]] bool acquire(int wait_ms) const {
    const auto end = std::chrono::steady_clock::now() + std::chrono::milliseconds(wait_ms);
    while (fd_ >= 0) {
      if (::flock(fd_, LOCK_EX | LOCK_NB) == 0) return true;
      if (errno != EWOULDBLOCK && errno != EINTR) return true;  // a file system without such locks: SQLite's remain
      if (std::chrono::steady_clock::now() >= end) return false;
      std::this_thread::sleep_for(std::chrono::milliseconds(20));
    }
    return false;
  }

 private:
  int fd_;
};

bool is_at(const std::string& path, const OpenFile::Identity& identity) {
  struct stat info {};
  return ::stat(path.c_str(), &info) == 0 && OpenFile::Identity{info.st_dev, info.st_ino} == identity;
}

std::string upgrade_copy(const std::string& from, const std::string& copy, std::int32_t version) {
  SQLite::Database target(copy, SQLite::OPEN_READWRITE);
  {
    SQLite::Database source(from, SQLite::OPEN_READONLY, 1000);
    SQLite::Backup backup(target, source);
    backup.executeStep(-1);
  }
  target.exec("PRAGMA trusted_schema = OFF; PRAGMA synchronous = FULL");
  SQLite::Transaction transaction(target);
  for (auto v = version; v < schema_version; ++v) upgrade_from(target, v);
  if (!has_current_schema(target)) return "its tables are not those of a memory";
  if (auto fault = first_fault(target); !fault.empty()) return fault;
  transaction.commit();
  return {};
}

// Never takes the place of an earlier one.
std::string backup_name(const std::string& path, std::int32_t version) {
  const auto plain = path + ".bak-v" + std::to_string(version);
  auto name = plain;
  struct stat info {};
  for (int n = 2; ::lstat(name.c_str(), &info) == 0; ++n) name = plain + "." + std::to_string(n);
  return name;
}

int replace(const std::string& path, const std::string& copy, const std::string& backup) {
  // A second name for the old file, then one rename; where the file system knows no second names, two renames.
  if (::link(path.c_str(), backup.c_str()) != 0 && ::rename(path.c_str(), backup.c_str()) != 0) return errno;
  if (::rename(copy.c_str(), path.c_str()) != 0) {
    const int problem = errno;
    if (struct stat info{}; ::stat(path.c_str(), &info) != 0) ::rename(backup.c_str(), path.c_str());
    return problem;
  }
  const auto folder = std::filesystem::path(path).parent_path();
  if (const int fd = ::open(folder.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC); fd >= 0) {
    ::fsync(fd);
    ::close(fd);
  }
  return 0;
}

}  // namespace

Status migrate(const std::filesystem::path& file_path, const FileState& state, const Limits& limits) {
  // A link is followed: its target is what is replaced.
  std::error_code problem;
  const auto path = std::filesystem::canonical(file_path, problem).string();
  const auto file = file_path.string();
  if (problem) return refuse("cannot be reached: " + problem.message(), file);
  if (OpenFile::is_open(state.identity)) return refuse("is open already; close it and try again", file);
  const UpgradeLock lock(path);
  if (!lock.acquire(limits.busy_ms)) return refuse("is in use by another process; try again", file);
  if (!is_at(path, state.identity)) return {};  // another process has done it between our look and our lock
  SQLite::Database database(path, SQLite::OPEN_READWRITE, limits.busy_ms);
  if (sqlite3_db_readonly(database.getHandle(), "main") == 1)
    return refuse("was written by an older Hexaglot and is read-only; make it writable to bring it up to date", file);
  if (database.execAndGet("PRAGMA user_version").getInt() != state.version) return {};
  // Takes the side file in, and shows that nobody else has the memory open.
  if (database.execAndGet("PRAGMA journal_mode = DELETE").getString() != "delete")
    return refuse("is in use by another process; try again", file);
  SQLite::Transaction holding(database, SQLite::TransactionBehavior::IMMEDIATE);
  WorkingCopy copy(path);
  if (copy.path().empty())
    return refuse(
        "was written by an older Hexaglot, and its folder is read-only; make the folder writable to bring it up to "
        "date",
        file);
  const auto fault = upgrade_copy(path, copy.path(), state.version);
  if (!fault.empty()) return tl::unexpected<Error>(damaged(fault, file));
  if (const int failed = replace(path, copy.path(), backup_name(path, state.version)); failed != 0)
    return refuse(
        "could not be brought up to date: " + std::generic_category().message(failed) + "; nothing was changed", file);
  copy.renamed();
  return {};
}

}  // namespace hexaglot::store
