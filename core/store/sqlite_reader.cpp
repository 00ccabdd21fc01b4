#include "core/store/sqlite_reader.hpp"

#include "core/store/codes.hpp"
#include "core/store/intake.hpp"

namespace hexaglot::store {
namespace {

std::size_t to_size(std::int64_t stored) {
  if (stored < 0) throw Damaged("a stored count is negative");
  return static_cast<std::size_t>(stored);
}

std::vector<DocumentInfo> read_infos(SQLite::Database& database, SQLite::Statement& query) {
  SQLite::Statement languages(database,
                              "SELECT l.tag FROM versions v JOIN languages l ON l.id = v.language "
                              "WHERE v.document = ? ORDER BY v.ordinal");
  std::vector<DocumentInfo> out;
  while (query.executeStep()) {
    DocumentInfo info;
    info.id = query.getColumn(0).getInt64();
    info.symbol = query.getColumn(1).getString();
    info.title = query.getColumn(2).getString();
    info.rows = to_size(query.getColumn(3).getInt64());
    info.stored_at = query.getColumn(4).getString();
    info.revision = to_size(query.getColumn(5).getInt64());
    languages.reset();
    languages.bind(1, info.id);
    while (languages.executeStep()) info.languages.push_back(languages.getColumn(0).getString());
    out.push_back(std::move(info));
  }
  return out;
}

}  // namespace

std::vector<DocumentInfo> read_current_infos(SQLite::Database& database) {
  SQLite::Statement query(database,
                          "SELECT id, symbol, title, row_count, stored_at, revision FROM documents "
                          "WHERE is_current = 1 ORDER BY symbol");
  return read_infos(database, query);
}

bool has_units(SQLite::Database& database, std::int64_t id) {
  SQLite::Statement query(database,
                          "SELECT EXISTS(SELECT 1 FROM units u JOIN documents d ON d.id = ? WHERE u.\"row\" >= "
                          "d.first_row AND u.\"row\" < d.first_row + d.row_count)");
  query.bind(1, id);
  return query.executeStep() && query.getColumn(0).getInt() != 0;
}

std::optional<Origin> read_origin(SQLite::Database& database, const std::string& symbol) {
  SQLite::Statement query(
      database,
      "SELECT d.segmentation, l.tag, v.sha256 FROM documents d JOIN versions v ON v.document = d.id "
      "JOIN languages l ON l.id = v.language WHERE d.symbol = ? AND d.is_current = 1 "
      "ORDER BY v.ordinal");
  query.bind(1, symbol);
  std::optional<Origin> out;
  while (query.executeStep()) {
    if (!out) out.emplace();
    out->segmentation = decode(query.getColumn(0).getInt64(), model::Segmentation::line);
    out->versions.push_back({query.getColumn(1).getString(), query.getColumn(2).getString()});
  }
  return out;
}

std::vector<DocumentInfo> read_revisions(SQLite::Database& database, const std::string& symbol) {
  SQLite::Statement query(database,
                          "SELECT id, symbol, title, row_count, stored_at, revision FROM documents "
                          "WHERE symbol = ? ORDER BY revision DESC");
  query.bind(1, symbol);
  return read_infos(database, query);
}

void walk_cells(SQLite::Database& database, const std::string& language, const CellVisitor& visit) {
  SQLite::Statement query(database,
                          "SELECT c.\"row\", t.content FROM cells c JOIN texts t ON t.id = c.text "
                          "WHERE c.language = (SELECT id FROM languages WHERE tag = ?) ORDER BY c.\"row\"");
  query.bind(1, language);
  while (query.executeStep()) {
    const auto content = query.getColumn(1);
    const auto* bytes = static_cast<const char*>(content.getBlob());
    if (bytes == nullptr) continue;
    const std::string_view text(bytes, static_cast<std::size_t>(content.getBytes()));
    if (!visit({query.getColumn(0).getInt64()}, text)) return;
  }
}

RowReader::RowReader(SQLite::Database& database)
    : find_row_(database,
                "SELECT d.symbol, r.id - d.first_row, r.confidence, r.status, d.id FROM \"rows\" r "
                "JOIN documents d ON d.id = r.document WHERE r.id = ? AND d.is_current = 1"),
      find_cells_(database,
                  "SELECT l.tag, t.content, coalesce(b.label, ''), l.id FROM versions v "
                  "JOIN languages l ON l.id = v.language "
                  "JOIN cells c ON c.language = v.language AND c.\"row\" = ?1 "
                  "JOIN texts t ON t.id = c.text "
                  "LEFT JOIN segments s ON s.version = v.id AND s.ordinal = c.segment AND s.span_begin = 0 "
                  "LEFT JOIN blocks b ON b.version = v.id AND b.ordinal = s.block "
                  "WHERE v.document = ?2 ORDER BY v.ordinal"),
      find_unit_(database, "SELECT unit, created, changed FROM units WHERE \"row\" = ?"),
      find_properties_(database,
                       "SELECT language, type, value FROM properties WHERE \"row\" = ? ORDER BY language, ordinal") {}

std::optional<StoredRow> RowReader::read(RowId id) {
  find_row_.reset();
  find_row_.bind(1, id);
  if (!find_row_.executeStep()) return std::nullopt;
  StoredRow row;
  row.id = id;
  row.symbol = find_row_.getColumn(0).getString();
  row.number = to_size(find_row_.getColumn(1).getInt64()) + 1;
  row.confidence = find_row_.getColumn(2).getDouble();
  row.status = decode(find_row_.getColumn(3).getInt64(), model::RowStatus::confirmed);
  const auto document = find_row_.getColumn(4).getInt64();
  find_row_.reset();
  read_cells(row, document);
  read_extras(row);
  return row;
}

void RowReader::read_cells(StoredRow& row, std::int64_t document) {
  cell_languages_.clear();
  find_cells_.reset();
  find_cells_.bind(1, row.id);
  find_cells_.bind(2, document);
  while (find_cells_.executeStep()) {
    StoredCell cell;
    cell.language = find_cells_.getColumn(0).getString();
    cell.text = find_cells_.getColumn(1).getString();
    cell.label = find_cells_.getColumn(2).getString();
    cell_languages_.push_back(find_cells_.getColumn(3).getInt64());
    row.cells.push_back(std::move(cell));
  }
  find_cells_.reset();
}

void RowReader::read_extras(StoredRow& row) {
  find_unit_.reset();
  find_unit_.bind(1, row.id);
  const bool is_unit = find_unit_.executeStep();
  if (is_unit) {
    row.unit_id = find_unit_.getColumn(0).getString();
    row.created = find_unit_.getColumn(1).getString();
    row.changed = find_unit_.getColumn(2).getString();
  }
  find_unit_.reset();
  if (!is_unit) return;
  find_properties_.reset();
  find_properties_.bind(1, row.id);
  while (find_properties_.executeStep()) {
    const auto language = find_properties_.getColumn(0).getInt64();
    std::pair<std::string, std::string> property(find_properties_.getColumn(1).getString(),
                                                 find_properties_.getColumn(2).getString());
    if (language == 0)
      row.properties.push_back(std::move(property));
    else
      for (std::size_t c = 0; c < row.cells.size(); ++c)
        if (cell_languages_[c] == language) row.cells[c].properties.push_back(property);
  }
  find_properties_.reset();
  for (auto& cell : row.cells)
    if (cell.label.empty()) cell.label = printed_label(cell.properties);
}

}  // namespace hexaglot::store
