#include "core/store/sqlite_desk.hpp"

#include <SQLiteCpp/Transaction.h>

#include <utility>

#include "core/store/codes.hpp"
#include "core/store/intake.hpp"
#include "core/store/sqlite_errors.hpp"

namespace hexaglot::store {
namespace {

static_assert(static_cast<int>(JournalAction::done) == 0 && static_cast<int>(JournalAction::continued) == 1 &&
              static_cast<int>(JournalAction::undone) == 2 && static_cast<int>(JournalAction::redone) == 3 &&
              static_cast<int>(JournalAction::resumed) == 4);

std::string bytes_of(const SQLite::Column& column) {
  return {static_cast<const char*>(column.getBlob()), static_cast<std::size_t>(column.getBytes())};
}

void bind_bytes(SQLite::Statement& statement, int index, const std::string& bytes) {
  statement.bindNoCopy(index, bytes.data(), static_cast<int>(bytes.size()));
}

}  // namespace

tl::unexpected<Error> other_entries(const std::string& symbol, const std::string& file) {
  return fail(ErrorKind::memory,
              "another program has changed “" + symbol +
                  "” meanwhile, and this change was not made; close the document and open it again",
              file);
}

SqliteDesk::SqliteDesk(SQLite::Database& database, std::string file, OpenMode mode)
    : database_(database), file_(std::move(file)), mode_(mode) {}

template <class Work>
Status SqliteDesk::in_transaction(Work&& work) {
  if (mode_ != OpenMode::read_write_create)
    return fail(ErrorKind::memory, "was opened for reading only; nothing was changed", file_);
  return guarded(file_, [&]() -> Status {
    SQLite::Transaction transaction(database_, SQLite::TransactionBehavior::IMMEDIATE);
    if (Status done = work(); !done) return done;
    transaction.commit();
    return {};
  });
}

std::size_t SqliteDesk::entries(const std::string& symbol, std::size_t revision) {
  SQLite::Statement count(database_,
                          "SELECT coalesce(max(ordinal) + 1, 0) FROM journals WHERE symbol = ? AND revision = ?");
  count.bind(1, symbol);
  count.bind(2, static_cast<std::int64_t>(revision));
  count.executeStep();
  return static_cast<std::size_t>(count.getColumn(0).getInt64());
}

void SqliteDesk::forget(const std::string& symbol, std::size_t revision) {
  SQLite::Statement drop(database_, "DELETE FROM journals WHERE symbol = ? AND revision = ?");
  drop.bind(1, symbol);
  drop.bind(2, static_cast<std::int64_t>(revision));
  drop.exec();
}

void SqliteDesk::put(const std::string& symbol, const KeptThings& kept) {
  for (const auto& [name, bytes] : kept) {
    if (bytes.empty()) {
      SQLite::Statement drop(database_, "DELETE FROM desk WHERE symbol = ? AND name = ?");
      drop.bind(1, symbol);
      drop.bind(2, name);
      drop.exec();
      continue;
    }
    SQLite::Statement insert(database_,
                             "INSERT INTO desk(symbol, name, content) VALUES(?, ?, ?) "
                             "ON CONFLICT DO UPDATE SET content = excluded.content");
    insert.bind(1, symbol);
    insert.bind(2, name);
    bind_bytes(insert, 3, bytes);
    insert.exec();
  }
}

Result<std::vector<JournalInfo>> SqliteDesk::journals(const std::string& symbol) {
  return guarded(file_, [&]() -> Result<std::vector<JournalInfo>> {
    SQLite::Statement query(
        database_,
        "SELECT revision, count(*), max(at) FROM journals WHERE symbol = ? GROUP BY revision ORDER BY revision");
    query.bind(1, symbol);
    std::vector<JournalInfo> out;
    while (query.executeStep())
      out.push_back({to_u32(query.getColumn(0).getInt64()), to_u32(query.getColumn(1).getInt64()),
                     query.getColumn(2).getString()});
    return out;
  });
}

Status SqliteDesk::add(const std::string& symbol, JournalPlace place, const std::vector<JournalEntry>& entries,
                       const KeptThings& kept) {
  return in_transaction([&]() -> Status {
    SQLite::Statement known(database_, "SELECT 1 FROM documents WHERE symbol = ? AND revision = ?");
    known.bind(1, symbol);
    known.bind(2, static_cast<std::int64_t>(place.revision));
    if (!known.executeStep())
      return fail(ErrorKind::not_found, "holds no revision " + std::to_string(place.revision) + " of “" + symbol + "”",
                  file_);
    if (this->entries(symbol, place.revision) != place.entries) return other_entries(symbol, file_);
    SQLite::Statement insert(
        database_, "INSERT INTO journals(symbol, revision, ordinal, action, at, patch) VALUES(?, ?, ?, ?, ?, ?)");
    const auto now = utc_now();
    for (std::size_t i = 0; i < entries.size(); ++i) {
      insert.bind(1, symbol);
      insert.bind(2, static_cast<std::int64_t>(place.revision));
      insert.bind(3, static_cast<std::int64_t>(place.entries + i));
      insert.bind(4, code(entries[i].action));
      insert.bind(5, now);
      bind_bytes(insert, 6, entries[i].patch);
      insert.exec();
      insert.reset();
    }
    put(symbol, kept);
    return {};
  });
}

Result<std::vector<JournalEntry>> SqliteDesk::journal(const std::string& symbol, std::size_t revision) {
  return guarded(file_, [&]() -> Result<std::vector<JournalEntry>> {
    SQLite::Statement query(
        database_, "SELECT ordinal, action, patch FROM journals WHERE symbol = ? AND revision = ? ORDER BY ordinal");
    query.bind(1, symbol);
    query.bind(2, static_cast<std::int64_t>(revision));
    std::vector<JournalEntry> out;
    while (query.executeStep()) {
      if (query.getColumn(0).getInt64() != static_cast<std::int64_t>(out.size()))
        throw Damaged("the journal of “" + symbol + "” has a gap");
      out.push_back({decode(query.getColumn(1).getInt64(), JournalAction::resumed), bytes_of(query.getColumn(2))});
    }
    return out;
  });
}

Status SqliteDesk::drop_journal(const std::string& symbol, std::size_t revision) {
  return in_transaction([&]() -> Status {
    forget(symbol, revision);
    return {};
  });
}

Status SqliteDesk::keep(const std::string& symbol, const KeptThings& kept) {
  return in_transaction([&]() -> Status {
    put(symbol, kept);
    return {};
  });
}

Result<std::string> SqliteDesk::kept(const std::string& symbol, const std::string& name) {
  return guarded(file_, [&]() -> Result<std::string> {
    SQLite::Statement query(database_, "SELECT content FROM desk WHERE symbol = ? AND name = ?");
    query.bind(1, symbol);
    query.bind(2, name);
    return query.executeStep() ? bytes_of(query.getColumn(0)) : std::string{};
  });
}

Status SqliteDesk::ignore(const std::string& symbol, const IgnoredFinding& finding) {
  return in_transaction([&]() -> Status {
    SQLite::Statement insert(
        database_,
        "INSERT INTO ignored(symbol, fingerprint, shown, finding, reason, at) VALUES(?, ?, ?, ?, ?, ?) "
        "ON CONFLICT DO UPDATE SET finding = excluded.finding, reason = excluded.reason, at = excluded.at");
    insert.bind(1, symbol);
    insert.bind(2, finding.fingerprint);
    insert.bind(3, finding.values);
    insert.bind(4, finding.id);
    insert.bind(5, finding.reason);
    insert.bind(6, utc_now());
    insert.exec();
    return {};
  });
}

Status SqliteDesk::forgive(const std::string& symbol, const std::string& fingerprint, const std::string& values) {
  return in_transaction([&]() -> Status {
    SQLite::Statement drop(database_, "DELETE FROM ignored WHERE symbol = ? AND fingerprint = ? AND shown = ?");
    drop.bind(1, symbol);
    drop.bind(2, fingerprint);
    drop.bind(3, values);
    drop.exec();
    return {};
  });
}

Result<std::vector<IgnoredFinding>> SqliteDesk::ignored(const std::string& symbol) {
  return guarded(file_, [&]() -> Result<std::vector<IgnoredFinding>> {
    SQLite::Statement query(database_,
                            "SELECT fingerprint, shown, finding, reason, at FROM ignored WHERE symbol = ? ORDER BY id");
    query.bind(1, symbol);
    std::vector<IgnoredFinding> out;
    while (query.executeStep())
      out.push_back({query.getColumn(0).getString(), query.getColumn(1).getString(), query.getColumn(2).getString(),
                     query.getColumn(3).getString(), query.getColumn(4).getString()});
    return out;
  });
}

}  // namespace hexaglot::store
