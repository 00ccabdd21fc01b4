#pragma once
// Writes one document into the memory, inside the caller's transaction. Private to store.
#include <SQLiteCpp/Database.h>
#include <SQLiteCpp/Statement.h>

#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <vector>

#include "core/model/document.hpp"
#include "core/model/unit.hpp"
#include "core/store/store.hpp"

namespace hexaglot::store {

struct CurrentRevision {
  std::int64_t id = 0;  // 0: there is none
  std::int64_t revision = 0;
  std::string digest;
};
[[nodiscard]] CurrentRevision current_revision(SQLite::Database& database, const std::string& symbol);

// What becomes of the words that the revision before has taught.
enum class Lessons : std::uint8_t { forgotten, handed_on };

class Writer {
 public:
  // Makes the current revision of the symbol, if any, history, and starts the next one.
  Writer(SQLite::Database& database, const model::Document& head, const std::string& digest,
         Lessons lessons = Lessons::forgotten);

  void document(const model::Document& document);  // versions, blocks, segments, rows, cells
  void unit(const model::Unit& unit, const std::string& sha256);
  // Behind document(): what the rows of another document keep of an exchange file's units goes over to these rows, all
  // by number, or each to the row that `from` names (from 0) for it.
  void units_of(std::int64_t document);
  void units_of(std::int64_t document, const std::vector<std::optional<std::uint32_t>>& from);
  void finish();

  [[nodiscard]] bool replaces() const { return replaces_; }

 private:
  struct OpenVersion {
    std::int64_t id = 0;
    std::int64_t language = 0;
    std::uint32_t blocks = 0;
  };

  std::int64_t language_id(const std::string& tag);
  std::int64_t text_id(const std::string& content);
  OpenVersion add_version(const model::Version& version);
  std::int64_t add_block(const OpenVersion& version, std::uint32_t ordinal,
                         const model::Block& block);  // its text's id
  void add_segment(const OpenVersion& version, std::uint32_t ordinal, const model::Segment& segment, RowId row);
  RowId add_row(double confidence, model::RowStatus status);
  void add_cell(const OpenVersion& version, RowId row, std::int64_t text, std::uint32_t first_segment);
  void add_properties(RowId row, std::int64_t language, const model::Properties& properties);

  SQLite::Database& database_;
  bool replaces_ = false;
  std::string symbol_;
  std::int64_t document_ = 0;
  RowId first_row_ = 0;
  RowId next_row_ = 0;
  std::int32_t next_version_ = 0;
  std::map<std::string, std::int64_t> languages_;
  std::map<std::string, OpenVersion> open_;  // units only, by language
  SQLite::Statement find_text_, insert_text_, insert_block_, insert_mark_, insert_segment_, insert_row_, insert_cell_,
      insert_unit_, insert_property_;
};

}  // namespace hexaglot::store
