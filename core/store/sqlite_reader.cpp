#include "core/store/sqlite_reader.hpp"

#include <charconv>

#include "core/store/codes.hpp"
#include "core/store/intake.hpp"

namespace hexaglot::store {
namespace {

std::size_t to_size(std::int64_t stored) {
  if (stored < 0) throw Damaged("a stored count is negative");
  return static_cast<std::size_t>(stored);
}

std::vector<std::int32_t> split(const std::string& parts) {
  std::vector<std::int32_t> out;
  const char* at = parts.data();
  const char* const end = at + parts.size();
  while (at != end) {
    std::int32_t part = 0;
    const auto [next, problem] = std::from_chars(at, end, part);
    if (problem != std::errc{}) throw Damaged("the parts of a label are unreadable");
    out.push_back(part);
    at = next;
    if (at != end) ++at;
  }
  return out;
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

std::vector<model::Block> read_blocks(SQLite::Database& database, std::int64_t version) {
  std::vector<model::Block> out;
  SQLite::Statement query(database,
                          "SELECT b.kind, b.level, t.content, b.line_from, b.line_to, b.label, b.label_system, "
                          "b.label_value, b.label_level, b.label_parts, b.label_bis, b.ordinal "
                          "FROM blocks b JOIN texts t ON t.id = b.text WHERE b.version = ? ORDER BY b.ordinal");
  query.bind(1, version);
  while (query.executeStep()) {
    if (to_size(query.getColumn(11).getInt64()) != out.size()) throw Damaged("a block is missing");
    model::Block block;
    block.kind = decode(query.getColumn(0).getInt64(), model::BlockKind::note);
    block.level = static_cast<std::uint8_t>(to_u32(query.getColumn(1).getInt64()));
    block.text = query.getColumn(2).getString();
    block.source = {to_u32(query.getColumn(3).getInt64()), to_u32(query.getColumn(4).getInt64())};
    if (!query.isColumnNull(5)) {
      text::Label label;
      label.printed = query.getColumn(5).getString();
      label.system = decode(query.getColumn(6).getInt64(), text::NumberSystem::mark);
      label.value = query.getColumn(7).getInt();
      label.level = query.getColumn(8).getInt();
      label.parts = split(query.getColumn(9).getString());
      label.bis = query.getColumn(10).getInt() != 0;
      block.label = std::move(label);
    }
    out.push_back(std::move(block));
  }
  SQLite::Statement marks(database,
                          "SELECT block, kind, span_begin, span_end, value FROM marks WHERE version = ? "
                          "ORDER BY block, ordinal");
  marks.bind(1, version);
  while (marks.executeStep()) {
    const auto block = to_u32(marks.getColumn(0).getInt64());
    if (block >= out.size()) throw Damaged("a mark belongs to no block");
    model::Mark mark;
    mark.kind = decode(marks.getColumn(1).getInt64(), model::MarkKind::placeholder);
    mark.span = {to_u32(marks.getColumn(2).getInt64()), to_u32(marks.getColumn(3).getInt64())};
    mark.value = marks.getColumn(4).getString();
    if (mark.span.begin > mark.span.end || mark.span.end > out[block].text.size())
      throw Damaged("a mark reaches outside its text");
    out[block].marks.push_back(std::move(mark));
  }
  return out;
}

void read_segments(SQLite::Database& database, std::int64_t version, RowId first_row, std::uint32_t v,
                   model::Document& document) {
  SQLite::Statement query(
      database, "SELECT block, span_begin, span_end, \"row\" FROM segments WHERE version = ? ORDER BY ordinal");
  query.bind(1, version);
  auto& segments = document.segments[v];
  const auto& blocks = document.versions[v].blocks;
  while (query.executeStep()) {
    model::Segment segment;
    segment.block = to_u32(query.getColumn(0).getInt64());
    segment.span = {to_u32(query.getColumn(1).getInt64()), to_u32(query.getColumn(2).getInt64())};
    const auto row = query.getColumn(3).getInt64() - first_row;
    if (segment.block >= blocks.size() || segment.span.begin > segment.span.end ||
        segment.span.end > blocks[segment.block].text.size())
      throw Damaged("a segment reaches outside its block");
    if (row < 0 || to_size(row) >= document.rows.size()) throw Damaged("a segment belongs to no row of its document");
    document.rows[to_size(row)].cells[v].push_back(static_cast<std::uint32_t>(segments.size()));
    segments.push_back(segment);
  }
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

model::Document read_document(SQLite::Database& database, std::int64_t id) {
  model::Document document;
  SQLite::Statement head(database,
                         "SELECT symbol, title, segmentation, first_row, row_count FROM documents WHERE id = ?");
  head.bind(1, id);
  if (!head.executeStep()) throw Damaged("a document is missing");
  document.symbol = head.getColumn(0).getString();
  document.title = head.getColumn(1).getString();
  document.segmentation = decode(head.getColumn(2).getInt64(), model::Segmentation::line);
  const RowId first_row = head.getColumn(3).getInt64();
  const auto row_count = head.getColumn(4).getInt64();

  std::vector<std::int64_t> version_ids;
  SQLite::Statement versions(database,
                             "SELECT v.id, l.tag, v.file, v.sha256, v.format FROM versions v "
                             "JOIN languages l ON l.id = v.language WHERE v.document = ? ORDER BY v.ordinal");
  versions.bind(1, id);
  while (versions.executeStep()) {
    model::Version version;
    version_ids.push_back(versions.getColumn(0).getInt64());
    version.language = versions.getColumn(1).getString();
    version.file = versions.getColumn(2).getString();
    version.sha256 = versions.getColumn(3).getString();
    version.format = versions.getColumn(4).getString();
    version.blocks = read_blocks(database, version_ids.back());
    document.versions.push_back(std::move(version));
  }
  SQLite::Statement rows(database,
                         "SELECT confidence, status FROM \"rows\" WHERE id >= ?1 AND id < ?1 + ?2 AND document = ?3 "
                         "ORDER BY id");
  rows.bind(1, first_row);
  rows.bind(2, row_count);
  rows.bind(3, id);
  while (rows.executeStep()) {
    model::Row row;
    row.cells.resize(document.versions.size());
    row.confidence = rows.getColumn(0).getDouble();
    row.status = decode(rows.getColumn(1).getInt64(), model::RowStatus::confirmed);
    document.rows.push_back(std::move(row));
  }
  if (document.rows.size() != to_size(row_count)) throw Damaged("rows of “" + document.symbol + "” are missing");
  document.segments.resize(document.versions.size());
  for (std::uint32_t v = 0; v < document.versions.size(); ++v)
    read_segments(database, version_ids[v], first_row, v, document);
  return document;
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
