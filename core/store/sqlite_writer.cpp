#include "core/store/sqlite_writer.hpp"

#include <string_view>
#include <utility>

#include "core/store/codes.hpp"
#include "core/store/intake.hpp"
#include "core/store/learned_words.hpp"

namespace hexaglot::store {
namespace {

// FNV-1a: an index key, not a proof; equal hashes are compared byte for byte.
std::int64_t text_hash(const std::string& content) {
  std::uint64_t hash = 0xcbf29ce484222325;
  for (const char c : content) hash = (hash ^ static_cast<unsigned char>(c)) * 0x100000001b3;
  return static_cast<std::int64_t>(hash);
}

std::string joined(const std::vector<std::int32_t>& parts) {
  std::string out;
  for (const auto part : parts) {
    if (!out.empty()) out += ' ';
    out += std::to_string(part);
  }
  return out;
}

void run(SQLite::Statement& statement) {
  statement.exec();
  statement.reset();
}

}  // namespace

CurrentRevision current_revision(SQLite::Database& database, const std::string& symbol) {
  SQLite::Statement query(database, "SELECT id, revision, digest FROM documents WHERE symbol = ? AND is_current = 1");
  query.bind(1, symbol);
  if (!query.executeStep()) return {};
  return {query.getColumn(0).getInt64(), query.getColumn(1).getInt64(), query.getColumn(2).getString()};
}

Writer::Writer(SQLite::Database& database, const model::Document& head, const std::string& digest, Lessons lessons)
    : database_(database),
      symbol_(head.symbol),
      find_text_(database, "SELECT id, content FROM texts WHERE hash = ?"),
      insert_text_(database, "INSERT INTO texts(hash, content) VALUES(?, ?)"),
      insert_block_(database, "INSERT INTO blocks VALUES(?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"),
      insert_mark_(database, "INSERT INTO marks VALUES(?, ?, ?, ?, ?, ?, ?)"),
      insert_segment_(database, "INSERT INTO segments VALUES(?, ?, ?, ?, ?, ?)"),
      insert_row_(database, "INSERT INTO \"rows\" VALUES(?, ?, ?, ?)"),
      insert_cell_(database, "INSERT INTO cells VALUES(?, ?, ?, ?, ?)"),
      insert_unit_(database, "INSERT INTO units VALUES(?, ?, ?, ?)"),
      insert_property_(database, "INSERT INTO properties VALUES(?, ?, ?, ?, ?)") {
  const auto before = current_revision(database, head.symbol);
  replaces_ = before.id != 0;
  if (replaces_) {
    // Only what is derived goes, cells and learned words: blocks, segments and rows of the old revision stay.
    if (lessons == Lessons::forgotten) forget_words(database, before.id);
    SQLite::Statement drop_cells(
        database,
        "DELETE FROM cells WHERE language IN (SELECT language FROM versions WHERE document = ?1) "
        "AND \"row\" >= (SELECT first_row FROM documents WHERE id = ?1) AND \"row\" < "
        "(SELECT first_row + row_count FROM documents WHERE id = ?1)");
    drop_cells.bind(1, before.id);
    drop_cells.exec();
    SQLite::Statement retire(database, "UPDATE documents SET is_current = 0 WHERE id = ?");
    retire.bind(1, before.id);
    retire.exec();
  }
  first_row_ = next_row_ = database.execAndGet("SELECT coalesce(max(id), 0) + 1 FROM \"rows\"").getInt64();
  SQLite::Statement insert(
      database,
      "INSERT INTO documents(symbol, title, segmentation, revision, is_current, stored_at, digest, "
      "first_row, row_count) VALUES(?, ?, ?, ?, 1, ?, ?, ?, 0)");
  insert.bind(1, head.symbol);
  insert.bind(2, head.title);
  insert.bind(3, code(head.segmentation));
  insert.bind(4, before.revision + 1);
  insert.bind(5, utc_now());
  insert.bind(6, digest);
  insert.bind(7, first_row_);
  insert.exec();
  document_ = database.getLastInsertRowid();
  if (replaces_ && lessons == Lessons::handed_on) {
    SQLite::Statement hand_on(database, "UPDATE lessons SET document = ? WHERE document = ?");
    hand_on.bind(1, document_);
    hand_on.bind(2, before.id);
    hand_on.exec();
  }
}

std::int64_t Writer::language_id(const std::string& tag) {
  if (const auto known = languages_.find(tag); known != languages_.end()) return known->second;
  SQLite::Statement insert(database_, "INSERT OR IGNORE INTO languages(tag) VALUES(?)");
  insert.bind(1, tag);
  insert.exec();
  SQLite::Statement query(database_, "SELECT id FROM languages WHERE tag = ?");
  query.bind(1, tag);
  query.executeStep();
  return languages_[tag] = query.getColumn(0).getInt64();
}

std::int64_t Writer::text_id(const std::string& content) {
  const auto hash = text_hash(content);
  find_text_.bind(1, hash);
  std::int64_t found = 0;
  while (found == 0 && find_text_.executeStep()) {
    const auto known = find_text_.getColumn(1);
    const auto* bytes = static_cast<const char*>(known.getBlob());
    if (std::string_view(bytes == nullptr ? "" : bytes, static_cast<std::size_t>(known.getBytes())) == content)
      found = find_text_.getColumn(0).getInt64();
  }
  find_text_.reset();
  if (found != 0) return found;
  insert_text_.bind(1, hash);
  insert_text_.bindNoCopy(2, content);
  run(insert_text_);
  return database_.getLastInsertRowid();
}

Writer::OpenVersion Writer::add_version(const model::Version& version) {
  OpenVersion open;
  open.language = language_id(version.language);
  SQLite::Statement insert(
      database_, "INSERT INTO versions(document, ordinal, language, file, sha256, format) VALUES(?, ?, ?, ?, ?, ?)");
  insert.bind(1, document_);
  insert.bind(2, next_version_++);
  insert.bind(3, open.language);
  insert.bind(4, version.file);
  insert.bind(5, version.sha256);
  insert.bind(6, version.format);
  insert.exec();
  open.id = database_.getLastInsertRowid();
  return open;
}

std::int64_t Writer::add_block(const OpenVersion& version, std::uint32_t ordinal, const model::Block& block) {
  const auto text = text_id(block.text);
  auto& s = insert_block_;
  s.bind(1, version.id);
  s.bind(2, ordinal);
  s.bind(3, code(block.kind));
  s.bind(4, static_cast<std::int32_t>(block.level));
  s.bind(5, text);
  s.bind(6, block.source.from);
  s.bind(7, block.source.to);
  if (block.label) {
    s.bind(8, block.label->printed);
    s.bind(9, code(block.label->system));
    s.bind(10, block.label->value);
    s.bind(11, block.label->level);
    s.bind(12, joined(block.label->parts));
    s.bind(13, block.label->bis ? 1 : 0);
  } else {
    for (int column = 8; column <= 13; ++column) s.bind(column);
  }
  run(s);
  for (std::size_t m = 0; m < block.marks.size(); ++m) {
    const auto& mark = block.marks[m];
    insert_mark_.bind(1, version.id);
    insert_mark_.bind(2, ordinal);
    insert_mark_.bind(3, static_cast<std::int64_t>(m));
    insert_mark_.bind(4, code(mark.kind));
    insert_mark_.bind(5, mark.span.begin);
    insert_mark_.bind(6, mark.span.end);
    insert_mark_.bind(7, mark.value);
    run(insert_mark_);
  }
  return text;
}

void Writer::add_segment(const OpenVersion& version, std::uint32_t ordinal, const model::Segment& segment, RowId row) {
  auto& s = insert_segment_;
  s.bind(1, version.id);
  s.bind(2, ordinal);
  s.bind(3, segment.block);
  s.bind(4, segment.span.begin);
  s.bind(5, segment.span.end);
  s.bind(6, row);
  run(s);
}

RowId Writer::add_row(double confidence, model::RowStatus status) {
  insert_row_.bind(1, next_row_);
  insert_row_.bind(2, document_);
  insert_row_.bind(3, confidence);
  insert_row_.bind(4, code(status));
  run(insert_row_);
  return next_row_++;
}

void Writer::add_cell(const OpenVersion& version, RowId row, std::int64_t text, std::uint32_t first_segment) {
  insert_cell_.bind(1, version.language);
  insert_cell_.bind(2, row);
  insert_cell_.bind(3, text);
  insert_cell_.bind(4, version.id);
  insert_cell_.bind(5, first_segment);
  run(insert_cell_);
}

void Writer::add_properties(RowId row, std::int64_t language, const model::Properties& properties) {
  for (std::size_t p = 0; p < properties.size(); ++p) {
    insert_property_.bind(1, row);
    insert_property_.bind(2, language);
    insert_property_.bind(3, static_cast<std::int64_t>(p));
    insert_property_.bind(4, properties[p].first);
    insert_property_.bind(5, properties[p].second);
    run(insert_property_);
  }
}

void Writer::document(const model::Document& document) {
  for (const auto& row : document.rows) add_row(row.confidence, row.status);
  for (std::uint32_t v = 0; v < document.versions.size(); ++v) {
    const auto& version = document.versions[v];
    const auto& segments = document.segments[v];
    const auto open = add_version(version);
    std::vector<std::int64_t> texts;
    texts.reserve(version.blocks.size());
    for (std::uint32_t b = 0; b < version.blocks.size(); ++b) texts.push_back(add_block(open, b, version.blocks[b]));
    std::vector<RowId> row_of(segments.size(), 0);
    for (std::size_t r = 0; r < document.rows.size(); ++r)
      for (const auto segment : document.rows[r].cells[v]) row_of[segment] = first_row_ + static_cast<RowId>(r);
    for (std::uint32_t s = 0; s < segments.size(); ++s) add_segment(open, s, segments[s], row_of[s]);
    for (std::size_t r = 0; r < document.rows.size(); ++r) {
      const auto& cell = document.rows[r].cells[v];
      if (cell.empty()) continue;
      const auto row = first_row_ + static_cast<RowId>(r);
      const auto& first = segments[cell.front()];
      if (const auto& block = version.blocks[first.block].text; cell.size() == 1 && first.span.size() == block.size()) {
        if (!block.empty()) add_cell(open, row, texts[first.block], cell.front());
        continue;
      }
      const auto text = document.cell_text(document.rows[r], v);
      if (!text.empty()) add_cell(open, row, text_id(text), cell.front());
    }
  }
}

void Writer::unit(const model::Unit& unit, const std::string& sha256) {
  const auto head = unit_head(unit);
  for (const auto& cells : unit_rows(unit)) {
    const auto row = add_row(head.confidence, head.status);
    for (const auto& cell : cells) {
      auto open = open_.find(cell.language);
      if (open == open_.end()) {
        model::Version version;
        version.language = cell.language;
        version.file = symbol_;
        version.sha256 = sha256;
        open = open_.emplace(cell.language, add_version(version)).first;
      }
      const auto ordinal = open->second.blocks++;
      const auto text = add_block(open->second, ordinal, cell.block);
      const Span whole{0, static_cast<std::uint32_t>(cell.block.text.size())};
      add_segment(open->second, ordinal, {ordinal, whole}, row);
      add_cell(open->second, row, text, ordinal);
      add_properties(row, open->second.language, cell.properties);
    }
    insert_unit_.bind(1, row);
    insert_unit_.bind(2, unit.id);
    insert_unit_.bind(3, unit.created);
    insert_unit_.bind(4, unit.changed);
    run(insert_unit_);
    add_properties(row, 0, unit.properties);
  }
}

void Writer::units_of(std::int64_t document) {
  for (const auto* copy : {"INSERT INTO units SELECT u.\"row\" - d.first_row + ?1, u.unit, u.created, u.changed FROM "
                           "units u JOIN documents d ON d.id = ?2 WHERE u.\"row\" >= d.first_row AND u.\"row\" < "
                           "d.first_row + d.row_count",
                           "INSERT INTO properties SELECT p.\"row\" - d.first_row + ?1, p.language, p.ordinal, p.type, "
                           "p.value FROM properties p JOIN documents d ON d.id = ?2 WHERE p.\"row\" >= d.first_row AND "
                           "p.\"row\" < d.first_row + d.row_count"}) {
    SQLite::Statement insert(database_, copy);
    insert.bind(1, first_row_);
    insert.bind(2, document);
    insert.exec();
  }
}

void Writer::units_of(std::int64_t document, const std::vector<std::optional<std::uint32_t>>& from) {
  SQLite::Statement unit(database_,
                         "INSERT INTO units SELECT ?1, u.unit, u.created, u.changed FROM units u JOIN documents d "
                         "ON d.id = ?2 WHERE u.\"row\" = d.first_row + ?3");
  SQLite::Statement properties(database_,
                               "INSERT INTO properties SELECT ?1, p.language, p.ordinal, p.type, p.value FROM "
                               "properties p JOIN documents d ON d.id = ?2 WHERE p.\"row\" = d.first_row + ?3");
  for (std::size_t r = 0; r < from.size(); ++r) {
    if (!from[r]) continue;
    for (auto* copy : {&unit, &properties}) {
      copy->bind(1, first_row_ + static_cast<RowId>(r));
      copy->bind(2, document);
      copy->bind(3, *from[r]);
      run(*copy);
    }
  }
}

void Writer::finish() {
  SQLite::Statement count(database_, "UPDATE documents SET row_count = ? WHERE id = ?");
  count.bind(1, next_row_ - first_row_);
  count.bind(2, document_);
  count.exec();
}

}  // namespace hexaglot::store
