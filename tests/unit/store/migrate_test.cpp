// From older schemas to today's: the fixtures are written as those versions wrote them.
#include <SQLiteCpp/SQLiteCpp.h>
#include <doctest/doctest.h>

#include <algorithm>
#include <string>

#include "core/store/schema.hpp"
#include "core/store/sqlite_open.hpp"
#include "tests/contract/store_samples.hpp"
#include "tests/support/temporary.hpp"

using namespace hexaglot;
using store::OpenMode;

namespace {

constexpr const char* schema_1 = R"sql(
PRAGMA application_id = 1213744945;
PRAGMA user_version = 1;
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
INSERT INTO metadata VALUES('created_at', '2014-03-11T09:00:00Z');
INSERT INTO languages VALUES(1, 'ru'), (2, 'zh');
INSERT INTO texts VALUES(1, 101, 'Засуха в горах.'), (2, 102, '山区干旱。');
INSERT INTO documents VALUES(1, 'OLD/1', 'Старый', 0, 1, 1, '2014-03-11T09:00:00Z', 'digest', 1, 1);
INSERT INTO versions VALUES(1, 1, 0, 1, 'ru.md', '', 'md'), (2, 1, 1, 2, 'zh.md', '', 'md');
INSERT INTO blocks VALUES(1, 0, 1, 0, 1, 1, 1, '1.', 0, 1, 0, '', 0);
INSERT INTO blocks VALUES(2, 0, 1, 0, 2, 1, 1, '一、', 12, 1, 0, '', 0);
INSERT INTO "rows" VALUES(1, 1, 0.5, 1);
INSERT INTO segments VALUES(1, 0, 0, 0, 27, 1), (2, 0, 0, 0, 15, 1);
INSERT INTO cells VALUES(1, 1, 1, 1, 0), (2, 1, 2, 2, 0);
)sql";

// What schema 2 has beyond schema 1.
constexpr const char* schema_2 = R"sql(
PRAGMA user_version = 2;
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
INSERT INTO units VALUES(1, 'u-7', '20140311T090000Z', '');
INSERT INTO properties VALUES(1, 0, 0, 'client', 'CND');
)sql";

// What schema 3 has beyond schema 2.
constexpr const char* schema_3 = R"sql(
PRAGMA user_version = 3;
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
INSERT INTO stems VALUES(1, 1, 'засуха'), (2, 2, '旱');
INSERT INTO stem_counts VALUES(1, 2, 10), (2, 1, 20);
INSERT INTO stem_links VALUES(1, 2, 2, 10);
INSERT INTO lessons VALUES(1, 1, 2, x'0101010a021400000a');
)sql";

std::filesystem::path make_old(const test::TemporaryFolder& folder, const std::string& mode = "WAL") {
  const auto path = folder.path() / "old.hxm";
  SQLite::Database database(path.string(), SQLite::OPEN_READWRITE | SQLite::OPEN_CREATE);
  database.exec(schema_1);
  database.execAndGet("PRAGMA journal_mode = " + mode).getString();
  return path;
}

std::vector<std::string> files(const std::filesystem::path& folder) {
  std::vector<std::string> out;
  for (const auto& entry : std::filesystem::directory_iterator(folder)) out.push_back(entry.path().filename().string());
  std::sort(out.begin(), out.end());
  return out;
}

}  // namespace

TEST_CASE("the application id is the one that old files carry") { CHECK(store::application_id == 1213744945); }

TEST_CASE("an old memory is brought up to date and the old file kept beside it") {
  const test::TemporaryFolder folder;
  std::string mode;
  SUBCASE("with a write-ahead log") { mode = "WAL"; }
  SUBCASE("with a rollback journal") { mode = "DELETE"; }
  const auto path = make_old(folder, mode);
  {
    const auto memory = store::open_sqlite(path, OpenMode::read_write_create);
    REQUIRE(memory.has_value());
    CHECK((*memory)->check_integrity().has_value());
    const auto document = (*memory)->document("OLD/1");
    REQUIRE(document.has_value());
    CHECK(document->title == "Старый");
    CHECK(document->versions[1].blocks[0].label->printed == "一、");
    CHECK(document->rows[0].confidence == 0.5);
    REQUIRE((*memory)->put_units("new.tmx", "", [](const store::UnitSink& sink) -> Status {
      sink(test::unit("id", {{"ar", "جفاف"}}));
      return {};
    }));
    CHECK((*memory)->row(2)->unit_id == "id");
  }
  CHECK(files(folder.path()) == std::vector<std::string>{"old.hxm", "old.hxm.bak-v1"});
  SQLite::Database kept((path.string() + ".bak-v1"), SQLite::OPEN_READONLY);
  CHECK(kept.execAndGet("PRAGMA user_version").getInt() == 1);
  CHECK(kept.execAndGet("SELECT content FROM texts WHERE id = 1").getString() == "Засуха в горах.");
}

TEST_CASE("a memory of schema 2 keeps its units, and can then be taught words") {
  const test::TemporaryFolder folder;
  const auto path = make_old(folder);
  SQLite::Database(path.string(), SQLite::OPEN_READWRITE).exec(schema_2);
  {
    const auto memory = store::open_sqlite(path, OpenMode::read_write_create);
    REQUIRE(memory.has_value());
    CHECK((*memory)->row(1)->unit_id == "u-7");
    CHECK((*memory)->row(1)->properties == hexaglot::model::Properties{{"client", "CND"}});
    CHECK((*memory)->learned()->documents.empty());
    hexaglot::model::WordCounts words{"ru", "zh", {}, {}, {}};
    words.x_words = {{"засуха", 10}};
    words.y_words = {{"旱", 20}};
    words.links = {{0, 0, 10}};
    REQUIRE((*memory)->teach("OLD/1", {words}).has_value());
    CHECK((*memory)->learned_words({"ru", "zh", {}, {}}).value() == words);
    CHECK((*memory)->check_integrity().has_value());
  }
  CHECK(files(folder.path()) == std::vector<std::string>{"old.hxm", "old.hxm.bak-v2"});
}

TEST_CASE("a memory of schema 3 keeps what it learned, and can then be worked on") {
  const test::TemporaryFolder folder;
  const auto path = make_old(folder);
  {
    SQLite::Database database(path.string(), SQLite::OPEN_READWRITE);
    database.exec(schema_2);
    database.exec(schema_3);
  }
  {
    const auto memory = store::open_sqlite(path, OpenMode::read_write_create);
    REQUIRE(memory.has_value());
    CHECK((*memory)->learned_words({"ru", "zh", {}, {}})->links.size() == 1);
    CHECK((*memory)->desk().journals("OLD/1")->empty());
    REQUIRE((*memory)->desk().add("OLD/1", {1, 0}, {{store::JournalAction::done, "p"}}, {{"draft", "水"}}));
    CHECK((*memory)->desk().kept("OLD/1", "draft").value() == "水");
    CHECK((*memory)->check_integrity().has_value());
  }
  CHECK(files(folder.path()) == std::vector<std::string>{"old.hxm", "old.hxm.bak-v3"});
}

TEST_CASE("an earlier backup is never overwritten") {
  const test::TemporaryFolder folder;
  const auto path = make_old(folder);
  folder.file("old.hxm.bak-v1", "precious");
  REQUIRE(store::open_sqlite(path, OpenMode::read_write_create).has_value());
  CHECK(test::slurp(path.string() + ".bak-v1") == "precious");
  CHECK(std::filesystem::exists(path.string() + ".bak-v1.2"));
}

TEST_CASE("reading does not bring an old memory up to date, and says what would") {
  const test::TemporaryFolder folder;
  const auto path = make_old(folder);
  const auto before = test::slurp(path);
  const auto memory = store::open_sqlite(path, OpenMode::read_only);
  REQUIRE_FALSE(memory.has_value());
  CHECK(memory.error().message.find("older Hexaglot") != std::string::npos);
  CHECK(test::slurp(path) == before);
}

TEST_CASE("an old memory that is damaged stays where and as it is") {
  const test::TemporaryFolder folder;
  const auto path = make_old(folder);
  {
    SQLite::Database database(path.string(), SQLite::OPEN_READWRITE);
    SUBCASE("a lost text") { database.exec("DELETE FROM texts WHERE id = 2"); }
    SUBCASE("a lost table") { database.exec("DROP TABLE marks"); }
    SUBCASE("a table that the step would make is there already") { database.exec("CREATE TABLE units(x)"); }
  }
  const auto memory = store::open_sqlite(path, OpenMode::read_write_create);
  REQUIRE_FALSE(memory.has_value());
  CHECK(memory.error().kind == ErrorKind::memory);
  CHECK(files(folder.path()) == std::vector<std::string>{"old.hxm"});
  SQLite::Database database(path.string(), SQLite::OPEN_READONLY);
  CHECK(database.execAndGet("PRAGMA user_version").getInt() == 1);
}

TEST_CASE("an old memory that another connection has open waits for its turn") {
  const test::TemporaryFolder folder;
  const auto path = make_old(folder);
  SQLite::Database other(path.string(), SQLite::OPEN_READWRITE);
  SQLite::Statement reading(other, "SELECT content FROM texts");
  REQUIRE(reading.executeStep());
  const auto memory = store::open_sqlite_with(path, OpenMode::read_write_create, {100, 0});
  REQUIRE_FALSE(memory.has_value());
  CHECK(memory.error().message.find("another process") != std::string::npos);
}
