#pragma once
// From a path to an open connection: what the file is, before SQLite may touch it; making one; reading from where
// nothing can be written. Private to store; open_sqlite_with() is for tests.
#include <SQLiteCpp/Database.h>

#include <sys/types.h>

#include <cstdint>
#include <filesystem>
#include <memory>
#include <string>
#include <utility>

#include "core/base/result.hpp"
#include "core/store/sqlite_store.hpp"

namespace hexaglot::store {

struct Limits {
  int busy_ms = 3000;  // how long to wait for another process
  int max_pages = 0;   // of the file; 0 = no limit. Stands in for a full disk.
};

[[nodiscard]] Result<std::unique_ptr<Store>> open_sqlite_with(const std::filesystem::path& path, OpenMode mode,
                                                              const Limits& limits);

// Says that this process has the file open. POSIX drops all locks of a process on a file when any descriptor of it is
// closed, so a file that is open already must not be read behind SQLite's back.
class OpenFile {
 public:
  using Identity = std::pair<dev_t, ino_t>;
  explicit OpenFile(Identity identity);
  ~OpenFile();
  OpenFile(const OpenFile&) = delete;
  OpenFile& operator=(const OpenFile&) = delete;
  [[nodiscard]] static bool is_open(const Identity& identity);

 private:
  Identity identity_;
};

struct FileState {
  enum class Kind : std::uint8_t { missing, empty, memory } kind = Kind::missing;
  std::int32_t version = 0;  // of the schema; 0 where it was not read because the file is open already
  OpenFile::Identity identity{};
};
// Reads no more than the header. Error (memory): a folder, not readable, no memory, newer than the program.
[[nodiscard]] Result<FileState> look_at(const std::filesystem::path& path);

// Brings an older file up to date on a copy that takes its place; the old file stays as FILE.bak-vN. Does nothing if
// another process has done it meanwhile.
[[nodiscard]] Status migrate(const std::filesystem::path& path, const FileState& state, const Limits& limits);

}  // namespace hexaglot::store
