// From a revision and its journal to the document as it was left, and to the next revision.
#include <algorithm>
#include <utility>

#include "core/app/work/commands.hpp"
#include "core/app/work/held.hpp"
#include "core/app/work/sound.hpp"

namespace hexaglot::app {

using store::JournalAction;

namespace {

// Loading and storing ask whether they are still wanted.
class Watched {
 public:
  Watched(store::Store& memory, const Progress& progress) : memory_(memory) { memory_.watch(&progress); }
  ~Watched() { memory_.watch(nullptr); }
  Watched(const Watched&) = delete;
  Watched& operator=(const Watched&) = delete;

 private:
  store::Store& memory_;
};

}  // namespace

Result<std::unique_ptr<Work>> Work::open(store::Store& memory, const std::string& symbol, const Progress& progress) {
  const auto history = memory.history(symbol);
  if (!history) return pass_on(history.error());
  return open(memory, symbol, history->front().revision, progress);
}

Result<std::unique_ptr<Work>> Work::open_left_over(store::Store& memory, const std::string& symbol,
                                                   std::size_t revision, const Progress& progress) {
  return open(memory, symbol, revision, progress);
}

Status Work::discard(store::Store& memory, const std::string& symbol, std::size_t revision) {
  return memory.desk().drop_journal(symbol, revision);
}

Result<std::unique_ptr<Work>> Work::open(store::Store& memory, const std::string& symbol, std::size_t revision,
                                         const Progress& progress) {
  const Watched watched(memory, progress);
  auto document = memory.document_revision(symbol, revision);
  if (!document) return pass_on(document.error());
  if (progress.cancelled()) return fail(ErrorKind::cancelled, "opening was stopped");
  std::unique_ptr<Work> out(new Work(memory, std::move(*document), revision));
  if (auto played = out->play(progress); !played) return pass_on(played.error());
  if (auto read = out->read_desk(); !read) return pass_on(read.error());
  return out;
}

Status Work::play(const Progress& progress) {
  auto journals = memory_.desk().journals(symbol());
  if (!journals) return pass_on(journals.error());
  for (auto& info : *journals)
    if (info.revision != place_.revision) left_over_.push_back(std::move(info));
  if (left_over_.size() == journals->size()) return {};
  const auto entries = memory_.desk().journal(symbol(), place_.revision);
  if (!entries) return pass_on(entries.error());
  const auto what = "while the changes of “" + symbol() + "” that were not saved were played; they are kept";
  for (std::size_t i = 0; i < entries->size(); ++i) {
    if (progress.cancelled()) return fail(ErrorKind::cancelled, "opening was stopped");
    progress.step("playing the journal", static_cast<double>(i) / static_cast<double>(entries->size()));
    if (auto ok = play((*entries)[i]); !ok) return pass_on(ok.error(), what);
  }
  place_.entries = entries->size();
  for (auto* side : {&done_, &undone_})
    for (auto& entry : *side) entry.known = true;
  if (auto ok = sound(document()); !ok) return pass_on(ok.error(), what);
  return {};
}

Status Work::play(const store::JournalEntry& entry) {
  auto& d = held_->document;
  const auto nothing = [] { return fail(ErrorKind::bad_input, "the journal takes back what was not done"); };
  Patch patch;
  if (!entry.patch.empty()) {
    auto read = unpack(entry.patch);
    if (!read) return pass_on(read.error());
    patch = std::move(*read);
  }
  switch (entry.action) {
    case JournalAction::done:
    case JournalAction::continued:
      if (auto ok = try_apply(patch, d); !ok) return ok;
      if (saved_at_ > static_cast<std::ptrdiff_t>(done_.size())) saved_at_ = -1;
      undone_.clear();
      if (entry.action == JournalAction::continued && !done_.empty())
        done_.back().patch = joined(std::move(done_.back().patch), std::move(patch));
      else
        done_.push_back({std::move(patch), true, {}, {}});
      return {};
    case JournalAction::undone:
      if (done_.empty() != patch.steps.empty()) {
        auto& last = done_.empty() ? patch : done_.back().patch;
        if (auto ok = try_revert(last, d); !ok) return ok;
        // The revision itself had it done.
        if (done_.empty() && saved_at_ >= 0) ++saved_at_;
        undone_.push_back({std::move(last), true, {}, {}});
        if (!done_.empty()) done_.pop_back();
        return {};
      }
      return nothing();
    case JournalAction::redone:
      if (undone_.empty()) return nothing();
      if (auto ok = try_apply(undone_.back().patch, d); !ok) return ok;
      done_.push_back(std::move(undone_.back()));
      undone_.pop_back();
      return {};
    case JournalAction::resumed:
      return try_revert(patch, d);
  }
  return nothing();
}

Result<bool> Work::superseded() {
  const auto history = memory_.history(symbol());
  if (!history) return pass_on(history.error());
  return history->front().revision != place_.revision;
}

Status Work::save(const Progress& progress, Newer newer) {
  const auto gone = remove_empty_rows(document());
  if (!unsaved() && place_.entries == 0 && (gone.empty() || !waiting_.empty())) return {};
  progress.step("saving", 0);
  const Watched watched(memory_, progress);
  Result<store::PutOutcome> put;
  if (gone.empty()) {
    put = memory_.put_worked(document(), place_, newer);
  } else {
    auto stored = document();
    gone.apply(stored);
    put = memory_.put_worked(stored, place_, newer);
  }
  if (!put) return pass_on(put.error());
  const auto history = memory_.history(symbol());
  if (!history) return pass_on(history.error());
  place_ = {history->front().revision, 0};
  waiting_.clear();
  if (!gone.empty()) waiting_.push_back({JournalAction::resumed, pack(gone)});
  for (auto* side : {&done_, &undone_})
    for (auto& entry : *side) entry.known = false;
  saved_at_ = static_cast<std::ptrdiff_t>(done_.size());
  return {};
}

}  // namespace hexaglot::app
