#pragma once
// Checks kept at hand for a document that changes: made once, then all rows looked at, then only those that changed.
// run() is one use of it, an editor the other: recheck() answers while the user types, recheck_document() is for the
// checks that need the whole document and may be cancelled by the next key.
#include <functional>
#include <memory>
#include <mutex>
#include <string>
#include <vector>

#include "core/base/progress.hpp"
#include "core/check/port.hpp"
#include "core/check/runner.hpp"

namespace hexaglot::check {

struct Entry;
struct Piece;

// The rows [first, first + removed) of before are now the rows [first, first + added). Blocks of other rows stand where
// they stood; where they moved, check the document anew.
struct Change {
  std::uint32_t first = 0, removed = 0, added = 0;
  [[nodiscard]] static Change of_row(std::uint32_t row) { return {row, 1, 1}; }
};

// How far a row check looks: after a change it is asked again about so many rows on either side.
inline constexpr std::uint32_t reach = 2;

// What checks of rows find while check() runs, so that the rows that are looked at need not wait for all others.
struct Early {
  std::uint32_t first = 0;  // these rows come first, then those after them, then those before
  // All findings that begin in `rows`, in the order of Report; each row once. From any thread, one call at a time. What
  // comes of a check that fails or finds too much may not be in the report.
  std::function<void(RowRange rows, std::vector<model::Finding> findings)> found;
};

// The document is handed over with each call, and must not change during it. Thread: check, recheck and
// recheck_document one at a time; report and findings any, at any time.
class Inspection {
 public:
  // `only` as in run(); `threads` 0: as many as there are cores. No check is made yet. Error (usage): see run().
  [[nodiscard]] static Result<std::unique_ptr<Inspection>> open(const std::vector<const CheckFactory*>& factories,
                                                                const std::vector<std::string>& only,
                                                                unsigned threads = 0);
  ~Inspection();
  Inspection(const Inspection&) = delete;
  Inspection& operator=(const Inspection&) = delete;

  // All checks over all rows; checks that had failed get another chance. Error (cancelled): all is as it was before.
  [[nodiscard]] Status check(const model::Document& document, const Progress& progress = {}, const Early& early = {});

  // After check(): what single rows can tell, at once and on this thread. Returns the rows whose findings may be others
  // now: those that changed, those that share a block with them, and their neighbours. Findings of the document as a
  // whole move with their rows; those that no longer fit the text go. Error (cancelled): call check() next.
  [[nodiscard]] Result<RowRange> recheck(const model::Document& document, Change change, const Progress& progress = {});

  // The checks that need the document as a whole. Error (cancelled): their findings are as they were.
  [[nodiscard]] Status recheck_document(const model::Document& document, const Progress& progress = {});

  // Those that begin in `rows`, in the order of Report.
  [[nodiscard]] std::vector<model::Finding> findings(RowRange rows) const;
  [[nodiscard]] Report report() const;

 private:
  Inspection();
  void prepare_all(const Progress& progress);
  [[nodiscard]] Status pass(const std::vector<Entry*>& entries, const model::Document& document,
                            const Progress& progress, const Early& early = {});
  [[nodiscard]] static Piece recheck(Entry& entry, const model::Document& document, RowRange rows,
                                     const Progress& progress);

  std::vector<std::unique_ptr<Entry>> entries_;
  std::vector<std::string> notes_;
  unsigned threads_ = 1;
  mutable std::mutex door_;  // to the findings and notes
};

}  // namespace hexaglot::check
