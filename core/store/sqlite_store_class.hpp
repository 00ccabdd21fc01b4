#pragma once
// The port over one open connection. Private to store; made by open_sqlite().
#include <SQLiteCpp/Database.h>

#include <memory>
#include <string>
#include <vector>

#include "core/store/sqlite_desk.hpp"
#include "core/store/sqlite_open.hpp"
#include "core/store/sqlite_writer.hpp"
#include "core/store/store.hpp"

namespace hexaglot::store {

class SqliteStore final : public Store {
 public:
  SqliteStore(std::unique_ptr<SQLite::Database> database, std::string file, OpenMode mode,
              std::unique_ptr<OpenFile> open_file);

  Result<PutOutcome> put(const model::Document& document) override;
  Result<PutOutcome> put_edited(const model::Document& document, std::size_t revision) override;
  Result<PutOutcome> put_worked(const model::Document& document, JournalPlace journal, Newer newer) override;
  Desk& desk() override { return desk_; }
  Result<PutOutcome> put_units(const std::string& symbol, const std::string& sha256,
                               const UnitProducer& producer) override;
  Result<std::vector<DocumentInfo>> documents() override;
  Result<model::Document> document(const std::string& symbol) override;
  Result<model::Document> document_revision(const std::string& symbol, std::size_t revision) override;
  Result<model::Document> beginning(const std::string& symbol, std::uint32_t rows) override;
  Result<std::vector<DocumentInfo>> history(const std::string& symbol) override;
  Result<std::optional<Origin>> origin(const std::string& symbol) override;
  Status for_each_cell(const std::string& language, const CellVisitor& visit) override;
  Status for_each_row(const std::string& symbol, const RowVisitor& visit) override;
  Result<StoredRow> row(RowId id) override;
  Status teach(const std::string& symbol, const std::vector<model::WordCounts>& words) override;
  Result<model::WordCounts> learned_words(const WordQuery& query) override;
  Result<Learned> learned() override;
  Status check_integrity() override;
  void watch(const Progress* progress) override;

 private:
  [[nodiscard]] Status writable() const;
  // Inside a transaction: where it belongs to, or what is wrong.
  [[nodiscard]] Result<DocumentInfo> revision_of(const std::string& symbol, std::size_t revision);
  void write_edited(const model::Document& document, const DocumentInfo& from, const std::string& digest,
                    Lessons lessons);
  [[nodiscard]] tl::unexpected<Error> unknown(const std::string& symbol);
  [[nodiscard]] tl::unexpected<Error> unknown_revision(const std::string& symbol,
                                                       const std::vector<DocumentInfo>& revisions);

  std::unique_ptr<OpenFile> open_file_;  // outlives the connection
  std::unique_ptr<SQLite::Database> database_;
  std::string file_;  // as the user named it
  SqliteDesk desk_;
  OpenMode mode_;
  const Progress* progress_ = nullptr;  // whom to ask; nobody
};

}  // namespace hexaglot::store
