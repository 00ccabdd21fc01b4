#pragma once
// The document of a memory that is being worked on: changed by patches, each kept in the memory's journal at once, so
// that nothing is lost when the program ends; undone and redone without limit; stored as a new revision when the user
// saves. Thread: one owner at a time; snapshots may be read anywhere, and outlive the work.
#include <atomic>
#include <chrono>
#include <cstdint>
#include <functional>
#include <memory>
#include <optional>
#include <set>
#include <string>
#include <vector>

#include "core/app/work/patch.hpp"
#include "core/base/progress.hpp"
#include "core/base/result.hpp"
#include "core/model/document.hpp"
#include "core/model/finding.hpp"
#include "core/store/store.hpp"

namespace hexaglot::app {

// What became of the document.
struct Done {
  check::Change change;
  bool moves_blocks = false;
  std::string command;  // of the patch
  std::uint64_t generation = 0;
};

// The text of a cell that is open, before it becomes a change.
struct Draft {
  std::uint32_t row = 0, version = 0, block = 0;
  std::string before;  // the text that it began with: does it still fit?
  std::string text;
  std::uint32_t caret = 0;  // byte of text
  std::string saved_at;     // ISO 8601, UTC; set by keep_draft
};

class Work {
 public:
  using Done = app::Done;
  using Draft = app::Draft;

  // Reads the document and plays what the journal holds. The memory must outlive the work. Errors: not_found; bad_input
  // for a journal that does not fit (it is kept).
  [[nodiscard]] static Result<std::unique_ptr<Work>> open(store::Store& memory, const std::string& symbol,
                                                          const Progress& progress = {});
  ~Work();
  Work(const Work&) = delete;
  Work& operator=(const Work&) = delete;

  // Valid until the next change.
  [[nodiscard]] const model::Document& document() const;
  // Never changes. While anybody holds one, the next change works on a copy; with more than `copied_up_to` bytes of
  // text it first calls on_wait (tell your workers to stop), waits until all have let go, and copies only when its
  // patience ends. So the owner lets go of its own before it changes anything.
  [[nodiscard]] std::shared_ptr<const model::Document> snapshot() const;
  std::function<void()> on_wait;
  struct Limits {
    std::size_t copied_up_to = 16U << 20U;
    std::chrono::milliseconds patience{2000};
    std::chrono::milliseconds typing{1500};  // "text.type" of one block within this time is one step
  };
  void set_limits(Limits limits) { limits_ = limits; }

  [[nodiscard]] const std::string& symbol() const;
  [[nodiscard]] std::uint64_t generation() const { return generation_; }  // grows with every change

  // Applies and journals, in one transaction. Error: nothing was changed.
  [[nodiscard]] Result<Done> run(Patch patch);
  [[nodiscard]] Result<Done> undo();
  [[nodiscard]] Result<Done> redo();
  [[nodiscard]] bool can_undo() const { return !done_.empty(); }
  [[nodiscard]] bool can_redo() const { return !undone_.empty(); }
  // nullptr: there is none.
  [[nodiscard]] const Patch* next_undo() const { return done_.empty() ? nullptr : &done_.back().patch; }
  [[nodiscard]] const Patch* next_redo() const { return undone_.empty() ? nullptr : &undone_.back().patch; }

  // A new revision of the memory, without the rows that have no segment; undo goes on across it. The document and its
  // rows stay as they are, so that a worker may save while others read (but change nothing). Errors: as Store::put.
  [[nodiscard]] Status save(const Progress& progress = {});
  [[nodiscard]] bool unsaved() const { return saved_at_ != static_cast<std::ptrdiff_t>(done_.size()); }

  // Of the open cell. One at a time.
  [[nodiscard]] Status keep_draft(Draft draft);
  [[nodiscard]] Status drop_draft();
  [[nodiscard]] std::optional<Draft> draft() const;

  // Findings that the user does not want to see, and why; known again as a baseline does (baseline.hpp), in every later
  // revision.
  struct Ignored {
    std::string fingerprint, values;  // the key
    std::string id;                   // of the finding
    std::string reason, at;           // at: ISO 8601, UTC
  };
  [[nodiscard]] Status ignore(const model::Finding& finding, const std::string& reason);
  [[nodiscard]] Status forgive(const std::string& fingerprint, const std::string& values);
  [[nodiscard]] bool ignored(const model::Finding& finding) const;  // cost: a digest
  [[nodiscard]] bool ignores_any() const { return !ignored_.empty(); }
  [[nodiscard]] const std::vector<Ignored>& all_ignored() const { return ignored_; }

  // Bookmarks move with their rows.
  [[nodiscard]] bool bookmarked(std::uint32_t row) const { return bookmarks_.contains(row); }
  [[nodiscard]] Status toggle_bookmark(std::uint32_t row);
  [[nodiscard]] const std::set<std::uint32_t>& bookmarks() const { return bookmarks_; }

  // Says that the document is open, until closed(); if nobody called that, the program ended without.
  [[nodiscard]] Status opened();
  [[nodiscard]] Status closed();
  [[nodiscard]] bool ended_badly() const { return ended_badly_; }  // the last time, before this

 private:
  struct Held;
  struct Lease;
  struct Entry {
    Patch patch;
  };
  Work(store::Store& memory, model::Document document);
  void make_writable();
  void move_bookmarks(check::Change change);
  Done changed(const Patch& patch, check::Change change);
  [[nodiscard]] bool continues(const Patch& patch) const;

  store::Store& memory_;
  std::shared_ptr<Held> held_;
  std::size_t bytes_ = 0;  // of text, when it was opened
  Limits limits_;
  std::uint64_t generation_ = 1;
  std::vector<Entry> done_, undone_;         // the next to be undone, redone: the last
  std::atomic<std::ptrdiff_t> saved_at_{0};  // so many of done_ are in the revision; -1: that cannot be reached again
  std::chrono::steady_clock::time_point last_run_{};
  std::optional<Draft> draft_;
  std::vector<Ignored> ignored_;
  std::set<std::uint32_t> bookmarks_;
  bool ended_badly_ = false;
};

}  // namespace hexaglot::app
