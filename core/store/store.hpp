#pragma once
// The memory as the rest of the program sees it: documents go in whole, rows come out. A port with two implementations
// (sqlite_store.hpp, and transient_store() below) that pass one contract suite. It keeps and returns; it never scores
// (core/match) and never aligns (core/align). Thread: one at a time per object; several processes may hold one file.
// Every write is one transaction: it happened, or nothing changed. Errors are of kind memory and name the file.
#include <cstddef>
#include <cstdint>
#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "core/base/progress.hpp"
#include "core/base/result.hpp"
#include "core/model/document.hpp"
#include "core/model/unit.hpp"
#include "core/model/word_counts.hpp"
#include "core/store/desk.hpp"

namespace hexaglot::store {

using RowId = std::int64_t;  // larger = stored later; never used again for another row

// beginning() reads on behind the last segment it wants for so many.
inline constexpr std::uint32_t beginning_looks_ahead = 256;

struct DocumentInfo {
  std::int64_t id = 0;
  std::string symbol;
  std::string title;
  std::vector<std::string> languages;  // in the order of the versions
  std::size_t rows = 0;
  std::string stored_at;     // ISO 8601, UTC: "2014-03-11T09:00:00Z"
  std::size_t revision = 1;  // from 1; all but the highest are history
};

// What a document was made from.
struct Origin {
  model::Segmentation segmentation = model::Segmentation::block;
  struct Version {
    std::string language;
    std::string sha256;  // of the file's bytes; empty when not read from a file
  };
  std::vector<Version> versions;  // in their order
};

enum class PutOutcome : std::uint8_t { added, replaced, unchanged };

// What the rows of one language hold; several segments in a cell are joined as their language does.
struct StoredCell {
  std::string language;
  std::string text;
  std::string label;  // as printed, or empty
  model::Properties properties;
};

struct StoredRow {
  RowId id = 0;
  std::string symbol;      // of its document
  std::size_t number = 0;  // in its document, from 1
  double confidence = 0;
  model::RowStatus status = model::RowStatus::automatic;
  std::vector<StoredCell> cells;  // only languages that have text here, in the order of the versions
  std::string unit_id;            // of an exchange file's unit, else empty; as are the next three
  std::string created, changed;   // as in the exchange file
  model::Properties properties;

  // nullptr where the row lacks the language.
  [[nodiscard]] const StoredCell* cell(std::string_view language) const;
};

struct CellRef {
  RowId row = 0;
};

// Which learned words are asked for.
struct WordQuery {
  std::string x, y;                // primary language subtags, x < y
  std::vector<std::string> stems;  // of x; empty: all
  std::string without;             // what the current document with this symbol taught is taken out
};

// Called per unit; false: the store cannot go on, the producer should return.
using UnitSink = std::function<bool(const model::Unit&)>;
// Feeds units to the sink. An error it returns (cancelled among them) undoes everything and is handed on.
using UnitProducer = std::function<Status(const UnitSink&)>;
// false stops the walk, which then ends well.
using CellVisitor = std::function<bool(const CellRef&, std::string_view text)>;
using RowVisitor = std::function<bool(const StoredRow&)>;

class Store {
 public:
  virtual ~Store() = default;

  // A symbol that is there already: its rows are replaced, the old ones kept as history. The same content (all but
  // diagnostics): unchanged, nothing written. Refused (usage): no symbol, no version, one language twice.
  [[nodiscard]] virtual Result<PutOutcome> put(const model::Document& document) = 0;

  // A document of this memory, edited or brought back: as put, and what the rows of that revision keep of an exchange
  // file's units (ids, dates, properties) goes over to the same rows: by number where there are as many, else by what
  // they hold. Error: not_found.
  [[nodiscard]] virtual Result<PutOutcome> put_edited(const model::Document& document, std::size_t revision) = 0;

  // What was worked on with a journal: as put_edited, and what it taught stays as it was learned. The journal of that
  // revision goes in the same transaction. Errors: memory where the journal has another number of entries (see
  // Desk::add); usage where a newer revision than this is current, unless it is to be followed.
  enum class Newer : std::uint8_t { refuse, follow };
  [[nodiscard]] virtual Result<PutOutcome> put_worked(const model::Document& document, JournalPlace journal,
                                                      Newer newer) = 0;

  // Journals, ignored findings and the rest that lies beside documents. Lives as long as the store.
  [[nodiscard]] virtual Desk& desk() = 0;

  // The units of an exchange file as one document named `symbol`; one row per unit, confirmed unless the unit says
  // otherwise. `sha256` is that of the file: the same as the current one's gives unchanged, and the producer is not
  // called; empty always writes. What this program writes into units ("x-hexaglot-label" of a variant; "…-kind",
  // "…-level", "…-status", "…-confidence" of a unit) becomes that of the row. Units without any text are left out.
  [[nodiscard]] virtual Result<PutOutcome> put_units(const std::string& symbol, const std::string& sha256,
                                                     const UnitProducer& producer) = 0;

  // The current ones, by symbol.
  [[nodiscard]] virtual Result<std::vector<DocumentInfo>> documents() = 0;

  // As it was put, without diagnostics. not_found names what there is.
  [[nodiscard]] virtual Result<model::Document> document(const std::string& symbol) = 0;
  [[nodiscard]] virtual Result<model::Document> document_revision(const std::string& symbol, std::size_t revision) = 0;

  // The first `rows` rows of the current one as a document of its own, to be read while all is loaded: quick, however
  // large the document. Blocks have the indices they have in the whole. Where rows cross, a segment that stands more
  // than beginning_looks_ahead behind its neighbours may be missing. Error: not_found.
  [[nodiscard]] virtual Result<model::Document> beginning(const std::string& symbol, std::uint32_t rows) = 0;

  // All revisions, the current one first. Error: not_found.
  [[nodiscard]] virtual Result<std::vector<DocumentInfo>> history(const std::string& symbol) = 0;

  // Of the current one, without reading its text; nothing where there is none of this symbol.
  [[nodiscard]] virtual Result<std::optional<Origin>> origin(const std::string& symbol) = 0;

  // Candidates for matching: the text of every cell of current documents in one language, by RowId. Streams: memory
  // stays small at any size. The visitor must not call the store.
  [[nodiscard]] virtual Status for_each_cell(const std::string& language, const CellVisitor& visit) = 0;

  // The rows of a current document in reading order, streaming. Error: not_found. The visitor must not call the store.
  [[nodiscard]] virtual Status for_each_row(const std::string& symbol, const RowVisitor& visit) = 0;

  // Error: not_found (also for a row that has become history).
  [[nodiscard]] virtual Result<StoredRow> row(RowId id) = 0;

  // What the rows of a current document teach about words, one table per pair of languages, in place of what it taught
  // before; gone when the document is replaced. Preconditions: model::is_sound, no pair twice. Error: not_found.
  [[nodiscard]] virtual Status teach(const std::string& symbol, const std::vector<model::WordCounts>& words) = 0;

  // What all current documents taught, added up; only words that have a link.
  [[nodiscard]] virtual Result<model::WordCounts> learned_words(const WordQuery& query) = 0;

  // Symbols of the current documents that taught something, ascending; and the pairs of languages that they taught.
  struct Learned {
    std::vector<std::string> documents;
    std::vector<std::pair<std::string, std::string>> pairs;
  };
  [[nodiscard]] virtual Result<Learned> learned() = 0;

  // Reads everything. Error: the first thing found wrong.
  [[nodiscard]] virtual Status check_integrity() = 0;

  // Whom it may ask, in the calls that follow, whether the work is still wanted, and tell how far loading and storing a
  // document is; nullptr: nobody. A call that was stopped changed nothing. Its error: cancelled.
  virtual void watch(const Progress* progress) = 0;
};

// In RAM, gone with the object. For tests, previews, and alignments that are not to be kept.
[[nodiscard]] std::unique_ptr<Store> transient_store();

}  // namespace hexaglot::store
