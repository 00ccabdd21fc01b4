#pragma once
// What lies beside a document while somebody works on it, and is not the document: journals of changes that are not
// stored as a revision yet, findings that are not to be shown, and small things by name (a draft, bookmarks). By
// symbol, so that it outlives revisions. Packed by whoever keeps it; bytes here. Part of the port (store.hpp).
#include <cstddef>
#include <cstdint>
#include <string>
#include <utility>
#include <vector>

#include "core/base/result.hpp"

namespace hexaglot::store {

enum class JournalAction : std::uint8_t {
  done,
  continued,  // done, and one step with the one before
  undone,     // the last that is done; where the journal has none: this one
  redone,     // the last that was undone
  resumed     // as undone, but not to be done again: how the work differed from the revision when it was stored
};

struct JournalEntry {
  JournalAction action = JournalAction::done;
  std::string patch;  // empty: one that the journal has already
  friend bool operator==(const JournalEntry&, const JournalEntry&) = default;
};

struct JournalInfo {
  std::size_t revision = 0;  // that the changes are of
  std::size_t entries = 0;
  std::string changed_at;  // ISO 8601, UTC
};

// Where a journal goes on. Whoever finds another number of entries than is there knows less than somebody else wrote.
struct JournalPlace {
  std::size_t revision = 0;
  std::size_t entries = 0;
};

struct IgnoredFinding {
  std::string fingerprint, values;  // the key
  std::string id;                   // of the finding
  std::string reason;
  std::string at;  // ISO 8601, UTC; set by ignore()
};

using KeptThings = std::vector<std::pair<std::string, std::string>>;  // name, bytes; empty bytes: taken away

class Desk {
 public:
  virtual ~Desk() = default;

  // Those of a document that have an entry, by revision.
  [[nodiscard]] virtual Result<std::vector<JournalInfo>> journals(const std::string& symbol) = 0;
  // One transaction, `kept` included. Errors: not_found for an unknown symbol or revision; memory where the journal has
  // not as many entries as the place says: another program works on the document.
  [[nodiscard]] virtual Status add(const std::string& symbol, JournalPlace place,
                                   const std::vector<JournalEntry>& entries, const KeptThings& kept) = 0;
  [[nodiscard]] virtual Result<std::vector<JournalEntry>> journal(const std::string& symbol, std::size_t revision) = 0;
  [[nodiscard]] virtual Status drop_journal(const std::string& symbol, std::size_t revision) = 0;

  [[nodiscard]] virtual Status keep(const std::string& symbol, const KeptThings& kept) = 0;
  [[nodiscard]] virtual Result<std::string> kept(const std::string& symbol, const std::string& name) = 0;  // or ""

  [[nodiscard]] virtual Status ignore(const std::string& symbol, const IgnoredFinding& finding) = 0;
  [[nodiscard]] virtual Status forgive(const std::string& symbol, const std::string& fingerprint,
                                       const std::string& values) = 0;
  [[nodiscard]] virtual Result<std::vector<IgnoredFinding>> ignored(const std::string& symbol) = 0;  // oldest first
};

}  // namespace hexaglot::store
