#pragma once
// What documents teach about words, in the tables stems, stem_counts, stem_links and lessons. Inside the caller's
// transaction. Private to store. Throws SQLite::Exception and Damaged.
#include <SQLiteCpp/Database.h>

#include <cstdint>

#include "core/model/word_counts.hpp"
#include "core/store/store.hpp"

namespace hexaglot::store {

// Adds what a document teaches about one pair of languages. Precondition: it taught nothing about this pair before.
void teach_words(SQLite::Database& database, std::int64_t document, const model::WordCounts& counts);

// Takes out all that a document taught.
void forget_words(SQLite::Database& database, std::int64_t document);

[[nodiscard]] model::WordCounts read_words(SQLite::Database& database, const WordQuery& query);

}  // namespace hexaglot::store
