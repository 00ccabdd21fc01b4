#pragma once
// The integrity check of a memory: SQLite's own, foreign keys, and what our schema cannot say. Private to store.
#include <SQLiteCpp/Database.h>

#include <string>

namespace hexaglot::store {

// What is wrong first, or empty. Reads the whole file.
[[nodiscard]] std::string first_fault(SQLite::Database& database);

}  // namespace hexaglot::store
