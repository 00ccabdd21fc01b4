#include "core/app/work/work.hpp"

#include <algorithm>
#include <condition_variable>
#include <mutex>
#include <utility>

#include "core/app/baseline.hpp"
#include "core/app/work/commands.hpp"

namespace hexaglot::app {

// A document and how many look at it.
struct Work::Held {
  explicit Held(model::Document d) : document(std::move(d)) {}
  std::mutex door;
  std::condition_variable let_go;
  std::size_t holders = 0;
  model::Document document;
};

// What all copies of one snapshot share.
struct Work::Lease {
  explicit Lease(std::shared_ptr<Held> of) : held(std::move(of)) {
    const std::scoped_lock lock(held->door);
    ++held->holders;
  }
  ~Lease() {
    const std::scoped_lock lock(held->door);
    --held->holders;
    held->let_go.notify_all();
  }
  Lease(const Lease&) = delete;
  Lease& operator=(const Lease&) = delete;
  std::shared_ptr<Held> held;
};

Work::Work(store::Store& memory, model::Document document)
    : memory_(memory), held_(std::make_shared<Held>(std::move(document))) {
  for (const auto& version : held_->document.versions)
    for (const auto& block : version.blocks) bytes_ += block.text.size();
}

Work::~Work() = default;

Result<std::unique_ptr<Work>> Work::open(store::Store& memory, const std::string& symbol, const Progress&) {
  auto document = memory.document(symbol);
  if (!document) return pass_on(document.error());
  return std::unique_ptr<Work>(new Work(memory, std::move(*document)));
}

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

Done Work::changed(const Patch& patch, check::Change change) {
  move_bookmarks(change);
  return {change, patch.moves_blocks(), patch.command, ++generation_};
}

// Typing that goes on in the block of the step before.
bool Work::continues(const Patch& patch) const {
  if (patch.command != "text.type" || done_.empty() || !undone_.empty() || !unsaved()) return false;
  const auto& last = done_.back().patch;
  if (last.command != patch.command || std::chrono::steady_clock::now() - last_run_ > limits_.typing) return false;
  const auto* a = last.steps.empty() ? nullptr : std::get_if<BlocksChange>(&last.steps.front());
  const auto* b = patch.steps.empty() ? nullptr : std::get_if<BlocksChange>(&patch.steps.front());
  return a != nullptr && b != nullptr && a->version == b->version && a->first == b->first && a->after == b->before;
}

Result<Done> Work::run(Patch patch) {
  if (patch.empty()) return fail(ErrorKind::usage, "There is nothing to change.");
  make_writable();
  patch.apply(held_->document);
  const bool typing = continues(patch);
  const auto change = patch.change();
  auto done = changed(patch, change);
  if (saved_at_ > static_cast<std::ptrdiff_t>(done_.size())) saved_at_ = -1;
  undone_.clear();
  if (typing)
    done_.back().patch = joined(std::move(done_.back().patch), std::move(patch));
  else
    done_.push_back({std::move(patch)});
  last_run_ = std::chrono::steady_clock::now();
  return done;
}

Result<Done> Work::undo() {
  if (done_.empty()) return fail(ErrorKind::usage, "There is nothing to undo.");
  make_writable();
  const auto& patch = done_.back().patch;
  patch.revert(held_->document);
  auto done = changed(patch, reversed(patch.change()));
  undone_.push_back(std::move(done_.back()));
  done_.pop_back();
  return done;
}

Result<Done> Work::redo() {
  if (undone_.empty()) return fail(ErrorKind::usage, "There is nothing to do again.");
  make_writable();
  const auto& patch = undone_.back().patch;
  patch.apply(held_->document);
  auto done = changed(patch, patch.change());
  done_.push_back(std::move(undone_.back()));
  undone_.pop_back();
  return done;
}

Status Work::save(const Progress&) {
  auto stored = document();
  remove_empty_rows(stored).apply(stored);
  if (auto put = memory_.put(stored); !put) return pass_on(put.error());
  saved_at_ = static_cast<std::ptrdiff_t>(done_.size());
  return {};
}

Status Work::keep_draft(Draft draft) {
  draft_ = std::move(draft);
  return {};
}

Status Work::drop_draft() {
  draft_.reset();
  return {};
}

std::optional<Draft> Work::draft() const { return draft_; }

Status Work::ignore(const model::Finding& finding, const std::string& reason) {
  ignored_.push_back(
      {fingerprint(document(), finding), values_fingerprint(document(), finding), finding.id, reason, {}});
  return {};
}

Status Work::forgive(const std::string& fingerprint, const std::string& values) {
  std::erase_if(ignored_, [&](const Ignored& i) { return i.fingerprint == fingerprint && i.values == values; });
  return {};
}

bool Work::ignored(const model::Finding& finding) const {
  if (ignored_.empty()) return false;
  const auto key = fingerprint(document(), finding);
  return std::ranges::any_of(ignored_, [&](const Ignored& i) {
    return i.fingerprint == key && i.values == values_fingerprint(document(), finding);
  });
}

void Work::move_bookmarks(check::Change change) {
  if (bookmarks_.empty() || change.removed == change.added) return;
  std::set<std::uint32_t> moved;
  const auto end = change.first + change.removed;
  for (const auto row : bookmarks_) {
    if (row >= end)
      moved.insert(row - change.removed + change.added);
    else if (row < change.first + std::max(change.added, 1U) || change.added == 0)
      moved.insert(std::min(row, change.first));
    else
      moved.insert(change.first + change.added - 1);
  }
  bookmarks_ = std::move(moved);
}

Status Work::toggle_bookmark(std::uint32_t row) {
  if (bookmarks_.erase(row) == 0) bookmarks_.insert(row);
  return {};
}

Status Work::opened() { return {}; }
Status Work::closed() { return {}; }

}  // namespace hexaglot::app
