#pragma once
// The desk in the tables journals, desk and ignored, over the connection of its store. Private to store.
#include <SQLiteCpp/Database.h>
#include <SQLiteCpp/Statement.h>

#include <memory>
#include <string>

#include "core/store/desk.hpp"
#include "core/store/sqlite_store.hpp"

namespace hexaglot::store {

class SqliteDesk final : public Desk {
 public:
  SqliteDesk(SQLite::Database& database, std::string file, OpenMode mode);

  Result<std::vector<JournalInfo>> journals(const std::string& symbol) override;
  Status add(const std::string& symbol, JournalPlace place, const std::vector<JournalEntry>& entries,
             const KeptThings& kept) override;
  Result<std::vector<JournalEntry>> journal(const std::string& symbol, std::size_t revision) override;
  Status drop_journal(const std::string& symbol, std::size_t revision) override;
  Status keep(const std::string& symbol, const KeptThings& kept) override;
  Result<std::string> kept(const std::string& symbol, const std::string& name) override;
  Status ignore(const std::string& symbol, const IgnoredFinding& finding) override;
  Status forgive(const std::string& symbol, const std::string& fingerprint, const std::string& values) override;
  Result<std::vector<IgnoredFinding>> ignored(const std::string& symbol) override;

  // Inside the caller's transaction. Throw SQLite::Exception.
  [[nodiscard]] std::size_t entries(const std::string& symbol, std::size_t revision);
  void forget(const std::string& symbol, std::size_t revision);

 private:
  template <class Work>
  Status in_transaction(Work&& work);  // a write
  void put(const std::string& symbol, const KeptThings& kept);

  SQLite::Database& database_;
  std::string file_;
  OpenMode mode_;
};

// The journal has not the entries that the writer knows of.
[[nodiscard]] tl::unexpected<Error> other_entries(const std::string& symbol, const std::string& file);

}  // namespace hexaglot::store
