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

  // Reads the current revision and plays its journal, so that everything is as it was; says in the memory that the
  // document is open, until closed(). The memory must outlive the work. Errors: not_found; cancelled; bad_input for a
  // journal that does not fit, which is kept: discard() it, or read it with a later program.
  [[nodiscard]] static Result<std::unique_ptr<Work>> open(store::Store& memory, const std::string& symbol,
                                                          const Progress& progress = {});
  // A journal of an older revision (left_over) on that revision. Saved, it follows the newer ones.
  [[nodiscard]] static Result<std::unique_ptr<Work>> open_left_over(store::Store& memory, const std::string& symbol,
                                                                    std::size_t revision,
                                                                    const Progress& progress = {});
  // Drops a journal for good.
  [[nodiscard]] static Status discard(store::Store& memory, const std::string& symbol, std::size_t revision);
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

  // Applies and journals, in one transaction. Errors: usage for a patch that was planned for another state of the
  // document; memory. Nothing was changed then.
  [[nodiscard]] Result<Done> run(Patch patch);
  [[nodiscard]] Result<Done> undo();
  [[nodiscard]] Result<Done> redo();
  [[nodiscard]] bool can_undo() const { return !done_.empty(); }
  [[nodiscard]] bool can_redo() const { return !undone_.empty(); }
  // nullptr: there is none.
  [[nodiscard]] const Patch* next_undo() const { return done_.empty() ? nullptr : &done_.back().patch; }
  [[nodiscard]] const Patch* next_redo() const { return undone_.empty() ? nullptr : &undone_.back().patch; }

  // A new revision of the memory, without the rows that have no segment; undo goes on across it. The document and its
  // rows stay as they are, so that a worker may save while others read (but change nothing). Errors: as
  // Store::put_worked; usage where another program has stored the document meanwhile, unless that is to be followed.
  using Newer = store::Store::Newer;
  [[nodiscard]] Status save(const Progress& progress = {}, Newer newer = Newer::refuse);
  [[nodiscard]] bool unsaved() const { return saved_at_ != static_cast<std::ptrdiff_t>(done_.size()); }
  [[nodiscard]] std::size_t revision() const { return place_.revision; }  // that the changes are of
  // Another program has stored a newer one.
  [[nodiscard]] Result<bool> superseded();

  // Journals of other revisions: somebody stored the document anew before these changes were saved. They are kept, and
  // not played: offer open_left_over() or discard().
  [[nodiscard]] const std::vector<store::JournalInfo>& left_over() const { return left_over_; }

  // Of the open cell. One at a time.
  [[nodiscard]] Status keep_draft(Draft draft);
  [[nodiscard]] Status drop_draft();
  [[nodiscard]] std::optional<Draft> draft() const { return draft_; }

  // Findings that the user does not want to see, and why; known again as a baseline does (baseline.hpp), in every later
  // revision.
  using Ignored = store::IgnoredFinding;
  [[nodiscard]] Status ignore(const model::Finding& finding, const std::string& reason);
  [[nodiscard]] Status forgive(const std::string& fingerprint, const std::string& values);
  [[nodiscard]] bool ignored(const model::Finding& finding) const;  // of document(); cost: a digest
  [[nodiscard]] bool ignores_any() const { return !ignored_.empty(); }
  [[nodiscard]] const std::vector<Ignored>& all_ignored() const { return ignored_; }

  // Bookmarks move with their rows.
  [[nodiscard]] bool bookmarked(std::uint32_t row) const { return bookmarks_.contains(row); }
  [[nodiscard]] Status toggle_bookmark(std::uint32_t row);
  [[nodiscard]] const std::set<std::uint32_t>& bookmarks() const { return bookmarks_; }

  // The last one who had it open never called closed().
  [[nodiscard]] bool ended_badly() const { return ended_badly_; }
  // Another process has it open now; of two that change it, the slower gets an error.
  [[nodiscard]] bool open_elsewhere() const { return open_elsewhere_; }
  // What was not saved stays in the journal.
  [[nodiscard]] Status closed();

 private:
  struct Held;
  struct Lease;
  using Rows = std::set<std::uint32_t>;
  struct Entry {
    Patch patch;
    bool known = false;                      // the journal has it
    Rows bookmarks_before, bookmarks_after;  // among the rows of the change
  };
  Work(store::Store& memory, model::Document document, std::size_t revision);
  static Result<std::unique_ptr<Work>> open(store::Store& memory, const std::string& symbol, std::size_t revision,
                                            const Progress& progress);
  [[nodiscard]] Status play(const Progress& progress);
  [[nodiscard]] Status play(const store::JournalEntry& entry);
  [[nodiscard]] Status read_desk();
  void make_writable();
  [[nodiscard]] bool continues(const Patch& patch) const;
  // The entry, what waits to be written before it, and the bookmarks where they change.
  [[nodiscard]] Status journal(store::JournalEntry entry, const Rows& bookmarks);
  Done changed(const Patch& patch, check::Change change, Rows bookmarks);

  store::Store& memory_;
  std::shared_ptr<Held> held_;
  std::size_t bytes_ = 0;  // of text, when it was opened
  Limits limits_;
  std::uint64_t generation_ = 1;
  std::vector<Entry> done_, undone_;  // the next to be undone, redone: the last; what the journal knows stands last
  std::atomic<std::ptrdiff_t> saved_at_{0};  // so many of done_ are in the revision; -1: that cannot be reached again
  store::JournalPlace place_;
  std::vector<store::JournalEntry> waiting_;  // goes into the journal before the next entry
  std::chrono::steady_clock::time_point last_run_{};
  std::vector<store::JournalInfo> left_over_;
  std::optional<Draft> draft_;
  std::vector<Ignored> ignored_;
  Rows bookmarks_;
  bool ended_badly_ = false, open_elsewhere_ = false;
};

}  // namespace hexaglot::app
