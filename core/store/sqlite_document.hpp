#pragma once
// Reads a document out of the memory, whole or its first rows, inside the caller's transaction. Private to store.
// Throws SQLite::Exception and Damaged.
#include <SQLiteCpp/Database.h>

#include <cstdint>
#include <optional>

#include "core/base/progress.hpp"
#include "core/model/document.hpp"

namespace hexaglot::store {

// `progress`, if any, is told "loading"; it is not asked (see watched() in sqlite_watch.hpp).
[[nodiscard]] model::Document read_document(SQLite::Database& database, std::int64_t id,
                                            const Progress* progress = nullptr);

// The first rows: see Store::beginning().
[[nodiscard]] model::Document read_beginning(SQLite::Database& database, std::int64_t id, std::uint32_t rows);

}  // namespace hexaglot::store
