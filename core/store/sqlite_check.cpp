#include "core/store/sqlite_check.hpp"

#include <SQLiteCpp/Statement.h>

#include <array>

namespace hexaglot::store {
namespace {

struct Invariant {
  const char* fault;  // followed by what the query names
  const char* query;  // a row for each breach
};

constexpr std::array<Invariant, 14> invariants = {{
    {"no current revision of ", "SELECT symbol FROM documents GROUP BY symbol HAVING sum(is_current) <> 1"},
    {"a current revision that is not the latest of ",
     "SELECT symbol FROM documents d WHERE is_current = 1 AND revision <> "
     "(SELECT max(revision) FROM documents e WHERE e.symbol = d.symbol)"},
    {"rows missing in ",
     "SELECT symbol FROM documents d WHERE row_count <> "
     "(SELECT count(*) FROM \"rows\" r WHERE r.id >= d.first_row AND r.id < d.first_row + d.row_count AND r.document = "
     "d.id)"},
    {"a row outside its document, row ",
     "SELECT r.id FROM \"rows\" r JOIN documents d ON d.id = r.document "
     "WHERE r.id < d.first_row OR r.id >= d.first_row + d.row_count"},
    {"a segment in a row of another document, row ",
     "SELECT s.\"row\" FROM segments s JOIN versions v ON v.id = s.version JOIN \"rows\" r ON r.id = s.\"row\" "
     "WHERE r.document <> v.document"},
    {"a segment outside its text, row ",
     "SELECT s.\"row\" FROM segments s JOIN blocks b ON b.version = s.version AND b.ordinal = s.block "
     "JOIN texts t ON t.id = b.text WHERE s.span_begin > s.span_end OR s.span_end > length(CAST(t.content AS BLOB))"},
    {"gaps in the blocks of version ",
     "SELECT version FROM blocks GROUP BY version HAVING count(*) <> max(ordinal) + 1 OR min(ordinal) <> 0"},
    {"a cell that belongs to no current row, row ",
     "SELECT c.\"row\" FROM cells c JOIN versions v ON v.id = c.version JOIN documents d ON d.id = v.document "
     "JOIN segments s ON s.version = c.version AND s.ordinal = c.segment "
     "WHERE d.is_current = 0 OR s.\"row\" <> c.\"row\" OR v.language <> c.language"},
    {"text that matching cannot see, row ",
     "SELECT s.\"row\" FROM documents d JOIN versions v ON v.document = d.id JOIN segments s ON s.version = v.id "
     "WHERE d.is_current = 1 AND s.span_end > s.span_begin AND NOT EXISTS "
     "(SELECT 1 FROM cells c WHERE c.language = v.language AND c.\"row\" = s.\"row\")"},
    {"words learned from what is history, ",
     "SELECT symbol FROM lessons l JOIN documents d ON d.id = l.document WHERE d.is_current = 0"},
    {"a count of learned words that is not above 0, word ", "SELECT x FROM stem_links WHERE count <= 0"},
    {"learned words that no document taught, word ",
     "SELECT x FROM stem_links k JOIN stems s ON s.id = k.x WHERE NOT EXISTS "
     "(SELECT 1 FROM lessons l WHERE l.x = s.language AND l.y = k.other)"},
    {"gaps in the journal of ",
     "SELECT symbol FROM journals GROUP BY symbol, revision HAVING count(*) <> max(ordinal) + 1 OR min(ordinal) <> 0"},
    {"a journal of a revision that is not there, of ",
     "SELECT symbol FROM journals j WHERE NOT EXISTS "
     "(SELECT 1 FROM documents d WHERE d.symbol = j.symbol AND d.revision = j.revision)"},
}};

}  // namespace

std::string first_fault(SQLite::Database& database) {
  SQLite::Statement pages(database, "PRAGMA integrity_check(1)");
  if (pages.executeStep() && pages.getColumn(0).getString() != "ok") return pages.getColumn(0).getString();
  SQLite::Statement keys(database, "PRAGMA foreign_key_check");
  if (keys.executeStep()) return "an entry of " + keys.getColumn(0).getString() + " refers to what is not there";
  for (const auto& invariant : invariants) {
    SQLite::Statement query(database, invariant.query);
    if (query.executeStep()) return invariant.fault + query.getColumn(0).getString();
  }
  return {};
}

}  // namespace hexaglot::store
