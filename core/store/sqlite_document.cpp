#include "core/store/sqlite_document.hpp"

#include <SQLiteCpp/Statement.h>

#include <algorithm>
#include <bit>
#include <charconv>
#include <functional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "core/store/codes.hpp"
#include "core/store/store.hpp"

namespace hexaglot::store {
namespace {

constexpr std::uint32_t all = UINT32_MAX;

std::vector<std::int32_t> split(std::string_view parts) {
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

// A row is read once from first to last: pages that were read need not be kept, and what SQLite would keep of them
// (32 MB) lay scattered among the texts for as long as those live.
class SmallCache {
 public:
  explicit SmallCache(SQLite::Database& database)
      : database_(database), before_(database.execAndGet("PRAGMA cache_size").getInt()) {
    set(-1000);
  }
  SmallCache(const SmallCache&) = delete;
  SmallCache& operator=(const SmallCache&) = delete;
  ~SmallCache() {
    try {
      set(before_);
    } catch (const SQLite::Exception&) {  // slower, no more
    }
  }

 private:
  void set(int pages) { database_.exec("PRAGMA cache_size = " + std::to_string(pages)); }

  SQLite::Database& database_;
  int before_;
};

// The versions of a document number their paragraphs alike, so most labels are there several times: kept once, as far
// as a table of a fixed size remembers them.
class Labels {
 public:
  void expect(std::size_t blocks) {
    if (slots_.empty()) slots_.resize(std::bit_ceil(std::clamp<std::size_t>(blocks, 64, std::size_t{1} << 20U)) * 2);
  }

  // Of the six columns from `first`.
  Shared<text::Label> take(SQLite::Statement& query, int first) {
    text::Label label;
    label.printed = query.getColumn(first).getString();
    label.system = decode(query.getColumn(first + 1).getInt64(), text::NumberSystem::mark);
    label.value = query.getColumn(first + 2).getInt();
    label.level = query.getColumn(first + 3).getInt();
    label.parts = split(query.getColumn(first + 4).getString());
    label.bis = query.getColumn(first + 5).getInt() != 0;
    const auto at = std::hash<std::string>{}(label.printed);
    for (std::size_t i = 0; i < tries; ++i) {
      auto& slot = slots_[(at + i) % slots_.size()];
      if (!slot) return slot = std::move(label);
      if (*slot == label) return slot;
    }
    return label;
  }

 private:
  static constexpr std::size_t tries = 8;
  std::vector<Shared<text::Label>> slots_;
};

class Reader {
 public:
  Reader(SQLite::Database& database, std::int64_t id, const Progress* progress)
      : database_(database), id_(id), progress_(progress) {}

  model::Document read(std::uint32_t row_limit) {
    read_head(row_limit);
    read_versions();
    read_rows();
    for (std::uint32_t v = 0; v < version_ids_.size(); ++v) {
      if (limited_) {
        read_segments(v);  // they say how many blocks are wanted
        read_blocks(v, blocks_wanted(v));
      } else {
        read_blocks(v, all);
        read_segments(v);
      }
      check_segments(v);
    }
    return std::move(out_);
  }

 private:
  void read_head(std::uint32_t row_limit) {
    SQLite::Statement head(database_,
                           "SELECT symbol, title, segmentation, first_row, row_count FROM documents WHERE id = ?");
    head.bind(1, id_);
    if (!head.executeStep()) throw Damaged("a document is missing");
    out_.symbol = head.getColumn(0).getString();
    out_.title = head.getColumn(1).getString();
    out_.segmentation = decode(head.getColumn(2).getInt64(), model::Segmentation::line);
    first_row_ = head.getColumn(3).getInt64();
    const auto count = to_u32(head.getColumn(4).getInt64());
    limited_ = row_limit < count;
    row_count_ = std::min(row_limit, count);
  }

  void read_versions() {
    SQLite::Statement versions(database_,
                               "SELECT v.id, l.tag, v.file, v.sha256, v.format FROM versions v "
                               "JOIN languages l ON l.id = v.language WHERE v.document = ? ORDER BY v.ordinal");
    versions.bind(1, id_);
    while (versions.executeStep()) {
      model::Version version;
      version_ids_.push_back(versions.getColumn(0).getInt64());
      version.language = versions.getColumn(1).getString();
      version.file = versions.getColumn(2).getString();
      version.sha256 = versions.getColumn(3).getString();
      version.format = versions.getColumn(4).getString();
      out_.versions.push_back(std::move(version));
    }
    out_.segments.resize(out_.versions.size());
  }

  void read_rows() {
    out_.rows.reserve(row_count_);
    SQLite::Statement rows(database_,
                           "SELECT confidence, status FROM \"rows\" WHERE id >= ?1 AND id < ?1 + ?2 AND document = ?3 "
                           "ORDER BY id");
    rows.bind(1, first_row_);
    rows.bind(2, row_count_);
    rows.bind(3, id_);
    while (rows.executeStep()) {
      model::Row row;
      row.cells.resize(out_.versions.size());
      row.confidence = rows.getColumn(0).getDouble();
      row.status = decode(rows.getColumn(1).getInt64(), model::RowStatus::confirmed);
      out_.rows.push_back(std::move(row));
    }
    if (out_.rows.size() != row_count_) throw Damaged("rows of “" + out_.symbol + "” are missing");
  }

  // One more than the greatest ordinal of a version in a table.
  std::uint32_t count_of(const char* query, std::int64_t version) {
    SQLite::Statement last(database_, query);
    last.bind(1, version);
    last.executeStep();
    return to_u32(last.getColumn(0).getInt64());
  }

  void read_blocks(std::uint32_t v, std::uint32_t limit) {
    auto& blocks = out_.versions[v].blocks;
    const auto version = version_ids_[v];
    const auto count =
        std::min(limit, count_of("SELECT coalesce(max(ordinal), -1) + 1 FROM blocks WHERE version = ?", version));
    // What is reserved is what is there: a damaged number must not reserve the earth.
    labels_.expect(count);
    blocks.reserve(std::min<std::size_t>(count, std::size_t{1} << 20U));
    SQLite::Statement query(database_,
                            "SELECT b.kind, b.level, t.content, b.line_from, b.line_to, b.label, b.label_system, "
                            "b.label_value, b.label_level, b.label_parts, b.label_bis, b.ordinal "
                            "FROM blocks b JOIN texts t ON t.id = b.text WHERE b.version = ? AND b.ordinal < ? "
                            "ORDER BY b.ordinal");
    query.bind(1, version);
    query.bind(2, count);
    while (query.executeStep()) {
      if (query.getColumn(11).getInt64() != static_cast<std::int64_t>(blocks.size()))
        throw Damaged("a block is missing");
      auto& block = blocks.emplace_back();
      block.kind = decode(query.getColumn(0).getInt64(), model::BlockKind::note);
      block.level = static_cast<std::uint8_t>(to_u32(query.getColumn(1).getInt64()));
      block.text = query.getColumn(2).getString();
      block.source = {to_u32(query.getColumn(3).getInt64()), to_u32(query.getColumn(4).getInt64())};
      if (!query.isColumnNull(5)) block.label = labels_.take(query, 5);
      if (blocks.size() % 1024 == 0) step(v, blocks.size(), count);
    }
    read_marks(v, count);
  }

  void read_marks(std::uint32_t v, std::uint32_t limit) {
    auto& blocks = out_.versions[v].blocks;
    SQLite::Statement marks(database_,
                            "SELECT block, kind, span_begin, span_end, value FROM marks WHERE version = ? AND "
                            "block < ? ORDER BY block, ordinal");
    marks.bind(1, version_ids_[v]);
    marks.bind(2, limit);
    while (marks.executeStep()) {
      const auto block = to_u32(marks.getColumn(0).getInt64());
      if (block >= blocks.size()) throw Damaged("a mark belongs to no block");
      model::Mark mark;
      mark.kind = decode(marks.getColumn(1).getInt64(), model::MarkKind::placeholder);
      mark.span = {to_u32(marks.getColumn(2).getInt64()), to_u32(marks.getColumn(3).getInt64())};
      mark.value = marks.getColumn(4).getString();
      if (mark.span.begin > mark.span.end || mark.span.end > blocks[block].text.size())
        throw Damaged("a mark reaches outside its text");
      blocks[block].marks.push_back(std::move(mark));
    }
  }

  void read_segments(std::uint32_t v) {
    auto& segments = out_.segments[v];
    const auto count =
        count_of("SELECT coalesce(max(ordinal), -1) + 1 FROM segments WHERE version = ?", version_ids_[v]);
    segments.reserve(std::min<std::size_t>(limited_ ? row_count_ : count, std::size_t{1} << 20U));
    SQLite::Statement query(
        database_, "SELECT block, span_begin, span_end, \"row\" FROM segments WHERE version = ? ORDER BY ordinal");
    query.bind(1, version_ids_[v]);
    std::uint32_t beyond = 0;  // segments in a run that are in none of the rows wanted
    while (beyond < beginning_looks_ahead && query.executeStep()) {
      const auto row = query.getColumn(3).getInt64() - first_row_;
      if (row < 0 || row >= static_cast<std::int64_t>(row_count_)) {
        if (!limited_) throw Damaged("a segment belongs to no row of its document");
        ++beyond;
        continue;
      }
      beyond = 0;
      out_.rows[static_cast<std::size_t>(row)].cells[v].push_back(static_cast<std::uint32_t>(segments.size()));
      segments.push_back({to_u32(query.getColumn(0).getInt64()),
                          {to_u32(query.getColumn(1).getInt64()), to_u32(query.getColumn(2).getInt64())}});
    }
  }

  [[nodiscard]] std::uint32_t blocks_wanted(std::uint32_t v) const {
    std::uint32_t out = 0;
    for (const auto& segment : out_.segments[v]) out = std::max(out, segment.block + 1);
    return out;
  }

  void check_segments(std::uint32_t v) const {
    const auto& blocks = out_.versions[v].blocks;
    for (const auto& segment : out_.segments[v])
      if (segment.block >= blocks.size() || segment.span.begin > segment.span.end ||
          segment.span.end > blocks[segment.block].text.size())
        throw Damaged("a segment reaches outside its block");
  }

  void step(std::uint32_t version, std::size_t done, std::size_t count) const {
    if (progress_ == nullptr) return;
    const auto share = static_cast<double>(done) / static_cast<double>(count);
    progress_->step("loading", (version + share) / static_cast<double>(version_ids_.size()));
  }

  SQLite::Database& database_;
  std::int64_t id_;
  const Progress* progress_;
  model::Document out_;
  Labels labels_;
  std::vector<std::int64_t> version_ids_;
  RowId first_row_ = 0;
  std::uint32_t row_count_ = 0;
  bool limited_ = false;
};

}  // namespace

model::Document read_document(SQLite::Database& database, std::int64_t id, const Progress* progress) {
  const SmallCache small(database);
  return Reader(database, id, progress).read(all);
}

model::Document read_beginning(SQLite::Database& database, std::int64_t id, std::uint32_t rows) {
  return Reader(database, id, nullptr).read(rows);
}

}  // namespace hexaglot::store
