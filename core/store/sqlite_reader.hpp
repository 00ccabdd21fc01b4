#pragma once
// Reads what is known of documents, cells and rows out of the memory, inside the caller's transaction. Private to
// store. Throws SQLite::Exception and Damaged.
#include <SQLiteCpp/Database.h>
#include <SQLiteCpp/Statement.h>

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "core/model/document.hpp"
#include "core/store/store.hpp"

namespace hexaglot::store {

[[nodiscard]] std::vector<DocumentInfo> read_current_infos(SQLite::Database& database);

// All revisions, the latest first; empty for an unknown symbol.
[[nodiscard]] std::vector<DocumentInfo> read_revisions(SQLite::Database& database, const std::string& symbol);

[[nodiscard]] std::optional<Origin> read_origin(SQLite::Database& database, const std::string& symbol);

// Whether its rows keep something of an exchange file's units.
[[nodiscard]] bool has_units(SQLite::Database& database, std::int64_t id);

void walk_cells(SQLite::Database& database, const std::string& language, const CellVisitor& visit);

// Keeps its statements: cheap for many rows.
class RowReader {
 public:
  explicit RowReader(SQLite::Database& database);

  // nullopt: no such row, or its document is history.
  [[nodiscard]] std::optional<StoredRow> read(RowId id);

 private:
  void read_cells(StoredRow& row, std::int64_t document);
  void read_extras(StoredRow& row);

  SQLite::Statement find_row_, find_cells_, find_unit_, find_properties_;
  std::vector<std::int64_t> cell_languages_;  // of the row being read, as its cells
};

}  // namespace hexaglot::store
