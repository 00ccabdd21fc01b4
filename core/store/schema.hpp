#pragma once
// The tables of the memory, and the way from each older version of them to the next. Private to store.
// To change the schema: raise schema_version, change current_schema(), append a step to upgrades(), never edit a step.
#include <cstdint>
#include <string_view>

namespace SQLite {
class Database;
}

namespace hexaglot::store {

inline constexpr std::int32_t application_id = 0x48584731;  // "HXG1"
inline constexpr std::int32_t schema_version = 4;

// All CREATE statements, without pragmas.
[[nodiscard]] std::string_view current_schema();

// Writes tables, application_id and user_version into an empty database, inside the caller's transaction.
void create_schema(SQLite::Database& database);

// From `version` to `version + 1`, user_version included, inside the caller's transaction. Precondition:
// 1 <= version < schema_version.
void upgrade_from(SQLite::Database& database, std::int32_t version);

// True if every table and index is there as current_schema() makes it, and no trigger or view: those are never ours,
// and would run with our rights.
[[nodiscard]] bool has_current_schema(SQLite::Database& database);

}  // namespace hexaglot::store
