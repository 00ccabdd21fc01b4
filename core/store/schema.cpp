#include "core/store/schema.hpp"

#include <SQLiteCpp/Database.h>
#include <SQLiteCpp/Statement.h>

#include <array>
#include <set>
#include <string>
#include <utility>

namespace hexaglot::store {
namespace {

// Ten million segments later: integer keys, WITHOUT ROWID where the key is the order of reading, texts kept once.
// cells holds current documents only: it is what matching walks, language by language. A segment names its row, so
// that it can stand in one row only. Rows of a document have consecutive ids from documents.first_row.
// Learned words are sums over current documents: stem_counts and stem_links; what each document put in stands packed in
// lessons (learned_words.cpp), so that it can be taken out. Their languages are primary subtags.
// journals, desk and ignored (desk.hpp) go by symbol: they outlive revisions. ignored.shown: what the versions show.
constexpr std::string_view schema = R"sql(
CREATE TABLE metadata(
  key TEXT PRIMARY KEY,
  value TEXT NOT NULL
) WITHOUT ROWID;
CREATE TABLE languages(
  id INTEGER PRIMARY KEY,
  tag TEXT NOT NULL UNIQUE
);
CREATE TABLE texts(
  id INTEGER PRIMARY KEY,
  hash INTEGER NOT NULL,
  content TEXT NOT NULL
);
CREATE INDEX texts_by_hash ON texts(hash);
CREATE TABLE documents(
  id INTEGER PRIMARY KEY,
  symbol TEXT NOT NULL,
  title TEXT NOT NULL,
  segmentation INTEGER NOT NULL,
  revision INTEGER NOT NULL,
  is_current INTEGER NOT NULL,
  stored_at TEXT NOT NULL,
  digest TEXT NOT NULL,
  first_row INTEGER NOT NULL,
  row_count INTEGER NOT NULL,
  UNIQUE(symbol, revision)
);
CREATE UNIQUE INDEX documents_current ON documents(symbol) WHERE is_current = 1;
CREATE TABLE versions(
  id INTEGER PRIMARY KEY,
  document INTEGER NOT NULL REFERENCES documents(id),
  ordinal INTEGER NOT NULL,
  language INTEGER NOT NULL REFERENCES languages(id),
  file TEXT NOT NULL,
  sha256 TEXT NOT NULL,
  format TEXT NOT NULL,
  UNIQUE(document, ordinal),
  UNIQUE(document, language)
);
CREATE TABLE blocks(
  version INTEGER NOT NULL REFERENCES versions(id),
  ordinal INTEGER NOT NULL,
  kind INTEGER NOT NULL,
  level INTEGER NOT NULL,
  text INTEGER NOT NULL REFERENCES texts(id),
  line_from INTEGER NOT NULL,
  line_to INTEGER NOT NULL,
  label TEXT,
  label_system INTEGER,
  label_value INTEGER,
  label_level INTEGER,
  label_parts TEXT,
  label_bis INTEGER,
  PRIMARY KEY(version, ordinal)
) WITHOUT ROWID;
CREATE TABLE marks(
  version INTEGER NOT NULL,
  block INTEGER NOT NULL,
  ordinal INTEGER NOT NULL,
  kind INTEGER NOT NULL,
  span_begin INTEGER NOT NULL,
  span_end INTEGER NOT NULL,
  value TEXT NOT NULL,
  PRIMARY KEY(version, block, ordinal),
  FOREIGN KEY(version, block) REFERENCES blocks(version, ordinal)
) WITHOUT ROWID;
CREATE TABLE "rows"(
  id INTEGER PRIMARY KEY,
  document INTEGER NOT NULL REFERENCES documents(id),
  confidence REAL NOT NULL,
  status INTEGER NOT NULL
);
CREATE TABLE segments(
  version INTEGER NOT NULL,
  ordinal INTEGER NOT NULL,
  block INTEGER NOT NULL,
  span_begin INTEGER NOT NULL,
  span_end INTEGER NOT NULL,
  "row" INTEGER NOT NULL REFERENCES "rows"(id),
  PRIMARY KEY(version, ordinal),
  FOREIGN KEY(version, block) REFERENCES blocks(version, ordinal)
) WITHOUT ROWID;
CREATE TABLE cells(
  language INTEGER NOT NULL REFERENCES languages(id),
  "row" INTEGER NOT NULL REFERENCES "rows"(id),
  text INTEGER NOT NULL REFERENCES texts(id),
  version INTEGER NOT NULL,
  segment INTEGER NOT NULL,
  PRIMARY KEY(language, "row"),
  FOREIGN KEY(version, segment) REFERENCES segments(version, ordinal)
) WITHOUT ROWID;
CREATE TABLE units(
  "row" INTEGER PRIMARY KEY REFERENCES "rows"(id),
  unit TEXT NOT NULL,
  created TEXT NOT NULL,
  changed TEXT NOT NULL
);
CREATE TABLE properties(
  "row" INTEGER NOT NULL REFERENCES "rows"(id),
  language INTEGER NOT NULL,
  ordinal INTEGER NOT NULL,
  type TEXT NOT NULL,
  value TEXT NOT NULL,
  PRIMARY KEY("row", language, ordinal)
) WITHOUT ROWID;
CREATE TABLE stems(
  id INTEGER PRIMARY KEY,
  language INTEGER NOT NULL REFERENCES languages(id),
  stem TEXT NOT NULL,
  UNIQUE(language, stem)
);
CREATE TABLE stem_counts(
  stem INTEGER NOT NULL REFERENCES stems(id),
  other INTEGER NOT NULL REFERENCES languages(id),
  seen INTEGER NOT NULL,
  PRIMARY KEY(stem, other)
) WITHOUT ROWID;
CREATE TABLE stem_links(
  x INTEGER NOT NULL REFERENCES stems(id),
  other INTEGER NOT NULL REFERENCES languages(id),
  y INTEGER NOT NULL REFERENCES stems(id),
  count INTEGER NOT NULL,
  PRIMARY KEY(x, other, y)
) WITHOUT ROWID;
CREATE TABLE lessons(
  document INTEGER NOT NULL REFERENCES documents(id),
  x INTEGER NOT NULL REFERENCES languages(id),
  y INTEGER NOT NULL REFERENCES languages(id),
  counts BLOB NOT NULL,
  PRIMARY KEY(document, x, y)
) WITHOUT ROWID;
CREATE TABLE journals(
  symbol TEXT NOT NULL,
  revision INTEGER NOT NULL,
  ordinal INTEGER NOT NULL,
  action INTEGER NOT NULL,
  at TEXT NOT NULL,
  patch BLOB NOT NULL,
  PRIMARY KEY(symbol, revision, ordinal)
);
CREATE TABLE desk(
  symbol TEXT NOT NULL,
  name TEXT NOT NULL,
  content BLOB NOT NULL,
  PRIMARY KEY(symbol, name)
) WITHOUT ROWID;
CREATE TABLE ignored(
  id INTEGER PRIMARY KEY,
  symbol TEXT NOT NULL,
  fingerprint TEXT NOT NULL,
  shown TEXT NOT NULL,
  finding TEXT NOT NULL,
  reason TEXT NOT NULL,
  at TEXT NOT NULL,
  UNIQUE(symbol, fingerprint, shown)
);
)sql";

// 1 → 2: units of exchange files keep their id, dates and properties. properties.language is 0 for the unit itself.
constexpr std::string_view from_1 = R"sql(
CREATE TABLE units(
  "row" INTEGER PRIMARY KEY REFERENCES "rows"(id),
  unit TEXT NOT NULL,
  created TEXT NOT NULL,
  changed TEXT NOT NULL
);
CREATE TABLE properties(
  "row" INTEGER NOT NULL REFERENCES "rows"(id),
  language INTEGER NOT NULL,
  ordinal INTEGER NOT NULL,
  type TEXT NOT NULL,
  value TEXT NOT NULL,
  PRIMARY KEY("row", language, ordinal)
) WITHOUT ROWID;
)sql";

// 2 → 3: what documents teach about words.
constexpr std::string_view from_2 = R"sql(
CREATE TABLE stems(
  id INTEGER PRIMARY KEY,
  language INTEGER NOT NULL REFERENCES languages(id),
  stem TEXT NOT NULL,
  UNIQUE(language, stem)
);
CREATE TABLE stem_counts(
  stem INTEGER NOT NULL REFERENCES stems(id),
  other INTEGER NOT NULL REFERENCES languages(id),
  seen INTEGER NOT NULL,
  PRIMARY KEY(stem, other)
) WITHOUT ROWID;
CREATE TABLE stem_links(
  x INTEGER NOT NULL REFERENCES stems(id),
  other INTEGER NOT NULL REFERENCES languages(id),
  y INTEGER NOT NULL REFERENCES stems(id),
  count INTEGER NOT NULL,
  PRIMARY KEY(x, other, y)
) WITHOUT ROWID;
CREATE TABLE lessons(
  document INTEGER NOT NULL REFERENCES documents(id),
  x INTEGER NOT NULL REFERENCES languages(id),
  y INTEGER NOT NULL REFERENCES languages(id),
  counts BLOB NOT NULL,
  PRIMARY KEY(document, x, y)
) WITHOUT ROWID;
)sql";

// 3 → 4: what lies beside a document while somebody works on it (desk.hpp).
constexpr std::string_view from_3 = R"sql(
CREATE TABLE journals(
  symbol TEXT NOT NULL,
  revision INTEGER NOT NULL,
  ordinal INTEGER NOT NULL,
  action INTEGER NOT NULL,
  at TEXT NOT NULL,
  patch BLOB NOT NULL,
  PRIMARY KEY(symbol, revision, ordinal)
);
CREATE TABLE desk(
  symbol TEXT NOT NULL,
  name TEXT NOT NULL,
  content BLOB NOT NULL,
  PRIMARY KEY(symbol, name)
) WITHOUT ROWID;
CREATE TABLE ignored(
  id INTEGER PRIMARY KEY,
  symbol TEXT NOT NULL,
  fingerprint TEXT NOT NULL,
  shown TEXT NOT NULL,
  finding TEXT NOT NULL,
  reason TEXT NOT NULL,
  at TEXT NOT NULL,
  UNIQUE(symbol, fingerprint, shown)
);
)sql";

constexpr std::array<std::string_view, schema_version - 1> upgrades = {from_1, from_2, from_3};

using Objects = std::set<std::pair<std::string, std::string>>;  // name, SQL

Objects objects(SQLite::Database& database) {
  Objects out;
  SQLite::Statement query(
      database, "SELECT name, coalesce(sql, '') FROM sqlite_master WHERE name NOT LIKE 'sqlite\\_%' ESCAPE '\\'");
  while (query.executeStep()) out.emplace(query.getColumn(0).getString(), query.getColumn(1).getString());
  return out;
}

}  // namespace

std::string_view current_schema() { return schema; }

void create_schema(SQLite::Database& database) {
  database.exec(std::string(schema));
  database.exec("INSERT INTO metadata VALUES('created_at', strftime('%Y-%m-%dT%H:%M:%SZ', 'now'))");
  database.exec("PRAGMA application_id = " + std::to_string(application_id));
  database.exec("PRAGMA user_version = " + std::to_string(schema_version));
}

void upgrade_from(SQLite::Database& database, std::int32_t version) {
  database.exec(std::string(upgrades.at(static_cast<std::size_t>(version) - 1)));
  database.exec("PRAGMA user_version = " + std::to_string(version + 1));
}

bool has_current_schema(SQLite::Database& database) {
  SQLite::Database fresh(":memory:", SQLite::OPEN_READWRITE | SQLite::OPEN_CREATE);
  fresh.exec(std::string(schema));
  const auto present = objects(database);
  for (const auto& expected : objects(fresh))
    if (present.count(expected) == 0) return false;
  SQLite::Statement strangers(database, "SELECT count(*) FROM sqlite_master WHERE type IN ('trigger', 'view')");
  return strangers.executeStep() && strangers.getColumn(0).getInt() == 0;
}

}  // namespace hexaglot::store
