#include "core/store/sqlite_store.hpp"

#include <SQLiteCpp/Transaction.h>
#include <sqlite3.h>

#include <algorithm>
#include <exception>
#include <utility>

#include "core/store/digest.hpp"
#include "core/store/intake.hpp"
#include "core/store/learned_words.hpp"
#include "core/store/same_rows.hpp"
#include "core/store/sqlite_check.hpp"
#include "core/store/sqlite_document.hpp"
#include "core/store/sqlite_errors.hpp"
#include "core/store/sqlite_reader.hpp"
#include "core/store/sqlite_store_class.hpp"
#include "core/store/sqlite_writer.hpp"

namespace hexaglot::store {
namespace {

using Transaction = SQLite::Transaction;  // rolls back unless committed
constexpr auto immediate = SQLite::TransactionBehavior::IMMEDIATE;

}  // namespace

SqliteStore::SqliteStore(std::unique_ptr<SQLite::Database> database, std::string file, OpenMode mode,
                         std::unique_ptr<OpenFile> open_file)
    : open_file_(std::move(open_file)),
      database_(std::move(database)),
      file_(std::move(file)),
      desk_(*database_, file_, mode),
      mode_(mode) {}

Status SqliteStore::writable() const {
  if (mode_ == OpenMode::read_write_create) return {};
  return fail(ErrorKind::memory, "was opened for reading only; nothing was changed", file_);
}

tl::unexpected<Error> SqliteStore::unknown(const std::string& symbol) {
  return fail(ErrorKind::not_found, no_such_document(symbol, read_current_infos(*database_)), file_);
}

tl::unexpected<Error> SqliteStore::unknown_revision(const std::string& symbol,
                                                    const std::vector<DocumentInfo>& revisions) {
  if (revisions.empty()) return unknown(symbol);
  return fail(ErrorKind::not_found, "holds “" + symbol + "” in revisions 1 to " + std::to_string(revisions.size()),
              file_);
}

Result<PutOutcome> SqliteStore::put(const model::Document& document) {
  if (auto ok = writable(); !ok) return pass_on(ok.error());
  if (auto ok = acceptable(document, file_); !ok) return pass_on(ok.error());
  const auto digest = content_digest(document, progress_);
  if (digest.empty()) return stopped(file_);
  return guarded(file_, [&]() -> Result<PutOutcome> {
    Transaction transaction(*database_, immediate);
    if (current_revision(*database_, document.symbol).digest == digest) return PutOutcome::unchanged;
    bool replaces = false;
    {
      Writer writer(*database_, document, digest);
      writer.document(document);
      writer.finish();
      replaces = writer.replaces();
    }
    transaction.commit();
    return replaces ? PutOutcome::replaced : PutOutcome::added;
  });
}

Result<DocumentInfo> SqliteStore::revision_of(const std::string& symbol, std::size_t revision) {
  const auto revisions = read_revisions(*database_, symbol);
  for (const auto& info : revisions)
    if (info.revision == revision) return info;
  return unknown_revision(symbol, revisions);
}

void SqliteStore::write_edited(const model::Document& document, const DocumentInfo& from, const std::string& digest,
                               Lessons lessons) {
  Writer writer(*database_, document, digest, lessons);
  writer.document(document);
  if (from.rows == document.rows.size())
    writer.units_of(from.id);
  else if (has_units(*database_, from.id))
    writer.units_of(from.id, same_rows(read_document(*database_, from.id), document));
  writer.finish();
}

Result<PutOutcome> SqliteStore::put_edited(const model::Document& document, std::size_t revision) {
  if (auto ok = writable(); !ok) return pass_on(ok.error());
  if (auto ok = acceptable(document, file_); !ok) return pass_on(ok.error());
  const auto digest = content_digest(document, progress_);
  if (digest.empty()) return stopped(file_);
  return guarded(file_, [&]() -> Result<PutOutcome> {
    Transaction transaction(*database_, immediate);
    const auto from = revision_of(document.symbol, revision);
    if (!from) return pass_on(from.error());
    if (auto ok = same_languages(document, from->languages, file_); !ok) return pass_on(ok.error());
    if (current_revision(*database_, document.symbol).digest == digest) return PutOutcome::unchanged;
    write_edited(document, *from, digest, Lessons::forgotten);
    transaction.commit();
    return PutOutcome::replaced;
  });
}

Result<PutOutcome> SqliteStore::put_worked(const model::Document& document, JournalPlace journal, Newer newer) {
  if (auto ok = writable(); !ok) return pass_on(ok.error());
  if (auto ok = acceptable(document, file_); !ok) return pass_on(ok.error());
  const auto digest = content_digest(document, progress_);
  if (digest.empty()) return stopped(file_);
  return guarded(file_, [&]() -> Result<PutOutcome> {
    Transaction transaction(*database_, immediate);
    const auto from = revision_of(document.symbol, journal.revision);
    if (!from) return pass_on(from.error());
    if (auto ok = same_languages(document, from->languages, file_); !ok) return pass_on(ok.error());
    if (desk_.entries(document.symbol, journal.revision) != journal.entries)
      return other_entries(document.symbol, file_);
    const auto current = current_revision(*database_, document.symbol);
    if (newer == Newer::refuse && current.id != from->id) return stored_anew(document.symbol, file_);
    const bool same = current.digest == digest;
    if (!same) write_edited(document, *from, digest, Lessons::handed_on);
    desk_.forget(document.symbol, journal.revision);
    transaction.commit();
    return same ? PutOutcome::unchanged : PutOutcome::replaced;
  });
}

Result<PutOutcome> SqliteStore::put_units(const std::string& symbol, const std::string& sha256,
                                          const UnitProducer& producer) {
  if (auto ok = writable(); !ok) return pass_on(ok.error());
  if (auto ok = acceptable_symbol(symbol, file_); !ok) return pass_on(ok.error());
  const auto digest = sha256.empty() ? std::string{} : "units:" + sha256;
  return guarded(file_, [&]() -> Result<PutOutcome> {
    Transaction transaction(*database_, immediate);
    if (!digest.empty() && current_revision(*database_, symbol).digest == digest) return PutOutcome::unchanged;
    bool replaces = false;
    {
      model::Document head;
      head.symbol = symbol;
      Writer writer(*database_, head, digest);
      replaces = writer.replaces();
      // The producer may be C: what goes wrong here waits until it has returned.
      std::exception_ptr problem;
      const auto sink = [&](const model::Unit& unit) {
        if (problem) return false;
        try {
          writer.unit(unit, sha256);
        } catch (...) {
          problem = std::current_exception();
        }
        return !problem;
      };
      const auto produced = producer(sink);
      if (problem) std::rethrow_exception(problem);
      if (!produced) return pass_on(produced.error());
      writer.finish();
    }
    transaction.commit();
    return replaces ? PutOutcome::replaced : PutOutcome::added;
  });
}

Result<std::vector<DocumentInfo>> SqliteStore::documents() {
  return guarded(file_, [&]() -> Result<std::vector<DocumentInfo>> {
    const Transaction reading(*database_);
    return read_current_infos(*database_);
  });
}

Result<model::Document> SqliteStore::document(const std::string& symbol) {
  return guarded(file_, [&]() -> Result<model::Document> {
    const Transaction reading(*database_);
    const auto current = current_revision(*database_, symbol);
    if (current.id == 0) return unknown(symbol);
    return read_document(*database_, current.id, progress_);
  });
}

Result<model::Document> SqliteStore::document_revision(const std::string& symbol, std::size_t revision) {
  return guarded(file_, [&]() -> Result<model::Document> {
    const Transaction reading(*database_);
    const auto revisions = read_revisions(*database_, symbol);
    for (const auto& info : revisions)
      if (info.revision == revision) return read_document(*database_, info.id, progress_);
    return unknown_revision(symbol, revisions);
  });
}

Result<model::Document> SqliteStore::beginning(const std::string& symbol, std::uint32_t rows) {
  return guarded(file_, [&]() -> Result<model::Document> {
    const Transaction reading(*database_);
    const auto current = current_revision(*database_, symbol);
    if (current.id == 0) return unknown(symbol);
    return read_beginning(*database_, current.id, rows);
  });
}

Result<std::vector<DocumentInfo>> SqliteStore::history(const std::string& symbol) {
  return guarded(file_, [&]() -> Result<std::vector<DocumentInfo>> {
    const Transaction reading(*database_);
    auto revisions = read_revisions(*database_, symbol);
    if (revisions.empty()) return unknown(symbol);
    return revisions;
  });
}

Result<std::optional<Origin>> SqliteStore::origin(const std::string& symbol) {
  return guarded(file_, [&]() -> Result<std::optional<Origin>> {
    const Transaction reading(*database_);
    return read_origin(*database_, symbol);
  });
}

Status SqliteStore::for_each_cell(const std::string& language, const CellVisitor& visit) {
  return guarded(file_, [&]() -> Status {
    walk_cells(*database_, language, visit);
    return {};
  });
}

Status SqliteStore::for_each_row(const std::string& symbol, const RowVisitor& visit) {
  return guarded(file_, [&]() -> Status {
    const Transaction reading(*database_);
    SQLite::Statement range(*database_,
                            "SELECT first_row, row_count FROM documents WHERE symbol = ? AND is_current = 1");
    range.bind(1, symbol);
    if (!range.executeStep()) return unknown(symbol);
    const RowId first = range.getColumn(0).getInt64();
    const auto count = range.getColumn(1).getInt64();
    RowReader reader(*database_);
    for (RowId id = first; id < first + count; ++id) {
      const auto row = reader.read(id);
      if (!row) throw Damaged("row " + std::to_string(id) + " is missing");
      if (!visit(*row)) break;
    }
    return {};
  });
}

Result<StoredRow> SqliteStore::row(RowId id) {
  return guarded(file_, [&]() -> Result<StoredRow> {
    const Transaction reading(*database_);
    auto row = RowReader(*database_).read(id);
    if (!row) return fail(ErrorKind::not_found, "has no current row " + std::to_string(id), file_);
    return std::move(*row);
  });
}

Status SqliteStore::teach(const std::string& symbol, const std::vector<model::WordCounts>& words) {
  if (auto ok = writable(); !ok) return pass_on(ok.error());
  return guarded(file_, [&]() -> Status {
    Transaction transaction(*database_, immediate);
    const auto current = current_revision(*database_, symbol);
    if (current.id == 0) return unknown(symbol);
    forget_words(*database_, current.id);
    for (const auto& counts : words) teach_words(*database_, current.id, counts);
    transaction.commit();
    return {};
  });
}

Result<model::WordCounts> SqliteStore::learned_words(const WordQuery& query) {
  return guarded(file_, [&]() -> Result<model::WordCounts> {
    const Transaction reading(*database_);
    return read_words(*database_, query);
  });
}

Result<Store::Learned> SqliteStore::learned() {
  return guarded(file_, [&]() -> Result<Learned> {
    const Transaction reading(*database_);
    Learned out;
    SQLite::Statement documents(
        *database_, "SELECT DISTINCT symbol FROM lessons l JOIN documents d ON d.id = l.document ORDER BY symbol");
    while (documents.executeStep()) out.documents.push_back(documents.getColumn(0).getString());
    SQLite::Statement pairs(*database_,
                            "SELECT DISTINCT a.tag, b.tag FROM lessons l JOIN languages a ON a.id = l.x "
                            "JOIN languages b ON b.id = l.y ORDER BY a.tag, b.tag");
    while (pairs.executeStep()) out.pairs.emplace_back(pairs.getColumn(0).getString(), pairs.getColumn(1).getString());
    return out;
  });
}

Status SqliteStore::check_integrity() {
  return guarded(file_, [&]() -> Status {
    const Transaction reading(*database_);
    if (const auto fault = first_fault(*database_); !fault.empty()) return tl::unexpected<Error>(damaged(fault, file_));
    return {};
  });
}

// SQLite asks between the steps of its machine, some hundred of which take less than a millisecond.
void SqliteStore::watch(const Progress* progress) {
  progress_ = progress;
  const auto stop = [](void* whom) { return static_cast<const Progress*>(whom)->cancelled() ? 1 : 0; };
  constexpr int steps = 400;
  sqlite3_progress_handler(database_->getHandle(), progress == nullptr ? 0 : steps,
                           progress == nullptr ? nullptr : +stop, const_cast<Progress*>(progress));
}

}  // namespace hexaglot::store
