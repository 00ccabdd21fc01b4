#include "core/app/work/work.hpp"

#include <algorithm>
#include <utility>

#include "core/app/work/bookmarks.hpp"
#include "core/app/work/held.hpp"

namespace hexaglot::app {

using store::JournalAction;

Work::Lease::Lease(std::shared_ptr<Held> of) : held(std::move(of)) {
  const std::scoped_lock lock(held->door);
  ++held->holders;
}

Work::Lease::~Lease() {
  const std::scoped_lock lock(held->door);
  --held->holders;
  held->let_go.notify_all();
}

Work::Work(store::Store& memory, model::Document document, std::size_t revision)
    : memory_(memory), held_(std::make_shared<Held>(std::move(document))), place_{revision, 0} {
  for (const auto& version : held_->document.versions)
    for (const auto& block : version.blocks) bytes_ += block.text.size();
}

Work::~Work() = default;

const model::Document& Work::document() const { return held_->document; }
const std::string& Work::symbol() const { return held_->document.symbol; }

std::shared_ptr<const model::Document> Work::snapshot() const {
  const auto lease = std::make_shared<Lease>(held_);
  return {lease, &held_->document};
}

void Work::make_writable() {
  {
    std::unique_lock lock(held_->door);
    if (held_->holders == 0) return;
    if (bytes_ > limits_.copied_up_to) {
      if (on_wait) {
        lock.unlock();
        on_wait();
        lock.lock();
      }
      if (held_->let_go.wait_for(lock, limits_.patience, [this] { return held_->holders == 0; })) return;
    }
  }
  held_ = std::make_shared<Held>(held_->document);
}

Status Work::journal(store::JournalEntry entry, const Rows& bookmarks) {
  auto entries = waiting_;
  entries.push_back(std::move(entry));
  store::KeptThings kept;
  if (bookmarks != bookmarks_) kept.emplace_back("bookmarks", pack_rows(bookmarks));
  if (auto added = memory_.desk().add(symbol(), place_, entries, kept); !added) return added;
  place_.entries += entries.size();
  waiting_.clear();
  return {};
}

Done Work::changed(const Patch& patch, check::Change change, Rows bookmarks) {
  bookmarks_ = std::move(bookmarks);
  return {change, patch.moves_blocks(), patch.command, ++generation_};
}

// Typing that goes on in the block of the step before.
bool Work::continues(const Patch& patch) const {
  if (patch.command != "text.type" || done_.empty() || !undone_.empty() || !unsaved()) return false;
  const auto& last = done_.back();
  if (!last.known || last.patch.command != patch.command) return false;
  if (std::chrono::steady_clock::now() - last_run_ > limits_.typing) return false;
  const auto block_of = [](const Step& step) { return std::get_if<BlocksChange>(&step); };
  const auto is_block = [&](const Step& step) { return block_of(step) != nullptr; };
  const auto a = std::find_if(last.patch.steps.rbegin(), last.patch.steps.rend(), is_block);
  const auto b = std::find_if(patch.steps.begin(), patch.steps.end(), is_block);
  return a != last.patch.steps.rend() && b != patch.steps.end() && block_of(*a)->version == block_of(*b)->version &&
         block_of(*a)->first == block_of(*b)->first && block_of(*a)->after == block_of(*b)->before;
}

Result<Done> Work::run(Patch patch) {
  if (patch.empty()) return fail(ErrorKind::usage, "There is nothing to change.");
  make_writable();
  if (!try_apply(patch, held_->document))
    return fail(ErrorKind::usage, "The document has changed meanwhile. Try again.");
  const bool typing = continues(patch);
  const auto change = patch.change();
  auto bookmarks = moved(bookmarks_, change);
  if (auto ok = journal({typing ? JournalAction::continued : JournalAction::done, pack(patch)}, bookmarks); !ok) {
    patch.revert(held_->document);
    return pass_on(ok.error());
  }
  Entry entry{std::move(patch), true, among(bookmarks_, change.first, change.removed),
              among(bookmarks, change.first, change.added)};
  auto done = changed(entry.patch, change, std::move(bookmarks));
  if (saved_at_ > static_cast<std::ptrdiff_t>(done_.size())) saved_at_ = -1;
  undone_.clear();
  if (typing)
    done_.back().patch = joined(std::move(done_.back().patch), std::move(entry.patch));
  else
    done_.push_back(std::move(entry));
  last_run_ = std::chrono::steady_clock::now();
  return done;
}

namespace {

// Where nothing was done to the bookmarks since, they are again what they were, to the last.
std::set<std::uint32_t> taken_back(const std::set<std::uint32_t>& now, check::Change change,
                                   const std::set<std::uint32_t>& left, const std::set<std::uint32_t>& found) {
  auto out = moved(now, change);
  if (among(now, change.first, change.removed) != left) return out;
  out.erase(out.lower_bound(change.first), out.lower_bound(change.first + change.added));
  out.insert(found.begin(), found.end());
  return out;
}

}  // namespace

Result<Done> Work::undo() {
  if (done_.empty()) return fail(ErrorKind::usage, "There is nothing to undo.");
  auto& entry = done_.back();
  const auto change = reversed(entry.patch.change());
  auto bookmarks = taken_back(bookmarks_, change, entry.bookmarks_after, entry.bookmarks_before);
  if (auto ok = journal({JournalAction::undone, entry.known ? std::string{} : pack(entry.patch)}, bookmarks); !ok)
    return pass_on(ok.error());
  make_writable();
  entry.patch.revert(held_->document);
  entry.known = true;
  auto done = changed(entry.patch, change, std::move(bookmarks));
  undone_.push_back(std::move(entry));
  done_.pop_back();
  return done;
}

Result<Done> Work::redo() {
  if (undone_.empty()) return fail(ErrorKind::usage, "There is nothing to do again.");
  auto& entry = undone_.back();
  const auto change = entry.patch.change();
  auto bookmarks = taken_back(bookmarks_, change, entry.bookmarks_before, entry.bookmarks_after);
  // What the journal does not know it learns as done: what it knows of being undone stands above.
  auto written = entry.known ? store::JournalEntry{JournalAction::redone, {}}
                             : store::JournalEntry{JournalAction::done, pack(entry.patch)};
  if (auto ok = journal(std::move(written), bookmarks); !ok) return pass_on(ok.error());
  make_writable();
  entry.patch.apply(held_->document);
  entry.known = true;
  auto done = changed(entry.patch, change, std::move(bookmarks));
  done_.push_back(std::move(entry));
  undone_.pop_back();
  return done;
}

}  // namespace hexaglot::app
