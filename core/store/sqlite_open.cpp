#include "core/store/sqlite_open.hpp"

#include <SQLiteCpp/Transaction.h>
#include <fcntl.h>
#include <sqlite3.h>
#include <sys/stat.h>
#include <unistd.h>

#include <array>
#include <cerrno>
#include <chrono>
#include <map>
#include <mutex>
#include <optional>
#include <system_error>
#include <thread>

#include "core/store/schema.hpp"
#include "core/store/sqlite_errors.hpp"
#include "core/store/sqlite_store_class.hpp"

namespace hexaglot::store {
namespace {

struct Registry {
  std::mutex mutex;
  std::map<OpenFile::Identity, int> open;
};

Registry& registry() {
  static Registry instance;
  return instance;
}

std::string reason(int number) { return std::generic_category().message(number); }

tl::unexpected<Error> refuse(std::string message, const std::string& file) {
  return fail(ErrorKind::memory, std::move(message), file);
}

std::uint32_t big_endian(const std::array<char, 100>& header, std::size_t at) {
  std::uint32_t out = 0;
  for (std::size_t i = at; i < at + 4; ++i) out = out << 8 | static_cast<unsigned char>(header[i]);
  return out;
}

std::string newer(std::int64_t version) {
  return "was written by a newer Hexaglot (schema " + std::to_string(version) + ", this program knows " +
         std::to_string(schema_version) + "); update the program";
}

// The first 100 bytes; fewer where the file is shorter. Error: unreadable.
Result<std::size_t> read_header(const std::filesystem::path& path, std::array<char, 100>& header) {
  const int fd = ::open(path.c_str(), O_RDONLY | O_CLOEXEC | O_NONBLOCK);
  if (fd < 0) return refuse("cannot be read: " + reason(errno) + "; change its permissions", path.string());
  std::size_t have = 0;
  while (have < header.size()) {
    const ssize_t n = ::read(fd, header.data() + have, header.size() - have);
    if (n < 0 && errno == EINTR) continue;
    if (n <= 0) break;
    have += static_cast<std::size_t>(n);
  }
  ::close(fd);
  return have;
}

void prepare(SQLite::Database& database, OpenMode mode, const Limits& limits) {
  database.exec(
      "PRAGMA foreign_keys = ON; PRAGMA trusted_schema = OFF; PRAGMA cell_size_check = ON;"
      "PRAGMA synchronous = FULL; PRAGMA cache_size = -32000");
  if (limits.max_pages > 0) database.execAndGet("PRAGMA max_page_count = " + std::to_string(limits.max_pages));
  if (mode == OpenMode::read_only) database.exec("PRAGMA query_only = ON");
}

std::int64_t pragma(SQLite::Database& database, const char* query) { return database.execAndGet(query).getInt64(); }

// After opening: is it still what the header said, table by table?
Status verify(SQLite::Database& database, const std::string& file) {
  if (pragma(database, "PRAGMA application_id") != application_id)
    return refuse("is no Hexaglot memory; name another file", file);
  const auto version = pragma(database, "PRAGMA user_version");
  if (version > schema_version) return refuse(newer(version), file);
  if (version < schema_version)
    return refuse("was written by an older Hexaglot; store something in it once to bring it up to date", file);
  if (!has_current_schema(database))
    return tl::unexpected<Error>(damaged("its tables are not those of a memory", file));
  return {};
}

void create(SQLite::Database& database) {
  SQLite::Transaction transaction(database, SQLite::TransactionBehavior::EXCLUSIVE);
  if (pragma(database, "SELECT count(*) FROM sqlite_master") != 0) return;  // another process was quicker
  create_schema(database);
  transaction.commit();
}

// Needs a moment without any other connection, and SQLite does not wait for that. Without it all works, only slower.
void use_wal(SQLite::Database& database, const Limits& limits) {
  const auto end = std::chrono::steady_clock::now() + std::chrono::milliseconds(limits.busy_ms);
  do {
    try {
      if (database.execAndGet("PRAGMA journal_mode").getString() == "wal") return;
      database.execAndGet("PRAGMA journal_mode = WAL").getString();
      return;
    } catch (const SQLite::Exception& problem) {
      if (problem.getErrorCode() != SQLITE_BUSY) throw;
    }
    std::this_thread::sleep_for(std::chrono::milliseconds(20));
  } while (std::chrono::steady_clock::now() < end);
}

using Connection = std::unique_ptr<SQLite::Database>;

// SQLite gives its side files the permissions that the memory has when they are made. Made while it was read-only (a
// reader cannot remove them), they would keep it so for ever: they get the memory's present permissions.
Status free_side_files(const std::filesystem::path& path, const std::string& file) {
  struct stat memory {};
  if (::stat(path.c_str(), &memory) != 0 || ::access(path.c_str(), W_OK) != 0) return {};
  for (const char* suffix : {"-wal", "-shm"}) {
    const auto side = path.string() + suffix;
    if (::access(side.c_str(), W_OK) == 0 || errno != EACCES) continue;
    if (::chmod(side.c_str(), memory.st_mode & 07777) != 0 || ::access(side.c_str(), W_OK) != 0)
      return refuse("cannot be written: " + std::filesystem::path(side).filename().string() +
                        " beside it is read-only; change its permissions",
                    file);
  }
  return {};
}

Result<Connection> connect_for_writing(const std::filesystem::path& path, const std::string& file,
                                       const Limits& limits) {
  const auto parent = path.parent_path();
  if (std::error_code ignored; !std::filesystem::is_directory(parent, ignored))
    return refuse("cannot be created: there is no folder " + parent.string() + "; make it first", file);
  if (auto freed = free_side_files(path, file); !freed) return pass_on(freed.error());
  auto database =
      std::make_unique<SQLite::Database>(path.string(), SQLite::OPEN_READWRITE | SQLite::OPEN_CREATE, limits.busy_ms);
  if (sqlite3_db_readonly(database->getHandle(), "main") == 1)
    return refuse("is read-only; change its permissions or use a copy", file);
  prepare(*database, OpenMode::read_write_create, limits);
  if (pragma(*database, "PRAGMA page_count") == 0) create(*database);
  if (auto ok = verify(*database, file); !ok) return pass_on(ok.error());
  use_wal(*database, limits);
  return database;
}

std::string as_uri(const std::filesystem::path& path) {
  std::string out = "file:";
  for (const char c : path.string()) {
    if (c == '?' || c == '#' || c == '%') {
      constexpr auto digits = "0123456789ABCDEF";
      out += '%';
      out += digits[static_cast<unsigned char>(c) >> 4];
      out += digits[static_cast<unsigned char>(c) & 15];
    } else {
      out += c;
    }
  }
  return out + "?immutable=1";
}

// Opened for writing where that is allowed, and then kept from writing: SQLite can so tidy up its side files. Where
// nothing may be written, plainly; where not even side files can be made, as a file that nobody changes.
Result<Connection> connect_for_reading(const std::filesystem::path& path, const std::string& file,
                                       const Limits& limits) {
  std::optional<SQLite::Exception> first;
  for (const int attempt : {0, 1, 2}) {
    std::error_code ignored;
    const auto wal = path.string() + "-wal";
    if (attempt == 2 && std::filesystem::exists(wal, ignored) && std::filesystem::file_size(wal, ignored) > 0)
      return refuse("was left with unfinished changes in a place that cannot be written; copy it together with " +
                        std::filesystem::path(wal).filename().string() + " to a writable folder",
                    file);
    try {
      Connection database;
      if (attempt == 0)
        database = std::make_unique<SQLite::Database>(path.string(), SQLite::OPEN_READWRITE, limits.busy_ms);
      else if (attempt == 1)
        database = std::make_unique<SQLite::Database>(path.string(), SQLite::OPEN_READONLY, limits.busy_ms);
      else
        database =
            std::make_unique<SQLite::Database>(as_uri(path), SQLite::OPEN_READONLY | SQLite::OPEN_URI, limits.busy_ms);
      prepare(*database, OpenMode::read_only, limits);
      if (auto ok = verify(*database, file); !ok) return pass_on(ok.error());
      return database;
    } catch (const SQLite::Exception& problem) {
      const int code = problem.getErrorCode() & 0xff;
      if (code != SQLITE_CANTOPEN && code != SQLITE_READONLY && code != SQLITE_PERM && code != SQLITE_IOERR) throw;
      if (!first) first = problem;
    }
  }
  throw *first;
}

Result<std::unique_ptr<Store>> open_any(const std::filesystem::path& path, const std::string& file, OpenMode mode,
                                        const Limits& limits) {
  auto state = look_at(path);
  for (int round = 0; round < 3 && state && mode == OpenMode::read_write_create; ++round) {
    if (state->kind != FileState::Kind::memory || state->version == 0 || state->version == schema_version) break;
    if (auto migrated = migrate(path, *state, limits); !migrated) return pass_on(migrated.error());
    state = look_at(path);
  }
  if (!state) return pass_on(state.error());
  if (mode == OpenMode::read_only) {
    if (state->kind == FileState::Kind::missing)
      return fail(ErrorKind::not_found, "no such memory; check the path, or make one by storing a document", file);
    if (state->kind == FileState::Kind::empty)
      return refuse("is an empty file, no Hexaglot memory; name another", file);
  }
  auto connection =
      mode == OpenMode::read_only ? connect_for_reading(path, file, limits) : connect_for_writing(path, file, limits);
  if (!connection) return pass_on(connection.error());
  struct stat info {};
  ::stat(path.c_str(), &info);
  return std::make_unique<SqliteStore>(std::move(*connection), file, mode,
                                       std::make_unique<OpenFile>(OpenFile::Identity{info.st_dev, info.st_ino}));
}

}  // namespace

OpenFile::OpenFile(Identity identity) : identity_(identity) {
  const std::scoped_lock lock(registry().mutex);
  ++registry().open[identity_];
}

OpenFile::~OpenFile() {
  const std::scoped_lock lock(registry().mutex);
  auto& open = registry().open;
  if (const auto found = open.find(identity_); found != open.end() && --found->second == 0) open.erase(found);
}

bool OpenFile::is_open(const Identity& identity) {
  const std::scoped_lock lock(registry().mutex);
  return registry().open.count(identity) != 0;
}

Result<FileState> look_at(const std::filesystem::path& path) {
  FileState state;
  const auto file = path.string();
  struct stat info {};
  if (::stat(path.c_str(), &info) != 0) {
    if (errno == ENOENT) return state;
    return refuse("cannot be reached: " + reason(errno) + "; check the path", file);
  }
  if (S_ISDIR(info.st_mode)) return refuse("is a folder; name a file in it", file);
  if (!S_ISREG(info.st_mode)) return refuse("is no ordinary file, so no Hexaglot memory; name another", file);
  state.identity = {info.st_dev, info.st_ino};
  state.kind = info.st_size == 0 ? FileState::Kind::empty : FileState::Kind::memory;
  if (info.st_size == 0 || OpenFile::is_open(state.identity)) return state;
  std::array<char, 100> header{};
  const auto size = read_header(path, header);
  if (!size) return pass_on(size.error());
  if (*size < header.size() || std::string_view(header.data(), 16) != std::string_view("SQLite format 3\0", 16))
    return refuse("is no Hexaglot memory; name another file", file);
  if (big_endian(header, 68) != static_cast<std::uint32_t>(application_id))
    return refuse("is a database of another program, no Hexaglot memory; name another file", file);
  const auto version = big_endian(header, 60);
  if (version > static_cast<std::uint32_t>(schema_version)) return refuse(newer(version), file);
  if (version == 0) return tl::unexpected<Error>(damaged("it has no schema version", file));
  state.version = static_cast<std::int32_t>(version);
  return state;
}

Result<std::unique_ptr<Store>> open_sqlite_with(const std::filesystem::path& path, OpenMode mode,
                                                const Limits& limits) {
  const auto file = path.string();
  if (file.empty()) return fail(ErrorKind::usage, "name the file of the memory");
  std::error_code problem;
  const auto absolute = std::filesystem::absolute(path, problem);  // SQLite gives "file:" and ":memory:" a meaning
  if (problem) return refuse("cannot be reached: " + problem.message(), file);
  auto opened = guarded(file, [&] { return open_any(absolute, file, mode, limits); });
  if (!opened) {
    auto error = opened.error();
    error.file = file;
    return pass_on(std::move(error));
  }
  return opened;
}

Result<std::unique_ptr<Store>> open_sqlite(const std::filesystem::path& path, OpenMode mode) {
  return open_sqlite_with(path, mode, {});
}

}  // namespace hexaglot::store
