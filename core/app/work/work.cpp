#include "core/app/work/work.hpp"

#include <condition_variable>
#include <mutex>
#include <utility>

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
      if (on_wait_) {
        lock.unlock();
        on_wait_();
        lock.lock();
      }
      if (held_->let_go.wait_for(lock, limits_.patience, [this] { return held_->holders == 0; })) return;
    }
  }
  held_ = std::make_shared<Held>(held_->document);
}

Done Work::changed(const Patch& patch, check::Change change) {
  return {change, patch.moves_blocks(), patch.command, ++generation_};
}

// Typing that goes on in the block of the step before.
bool Work::continues(const Patch& patch) const {
  if (patch.command != "text.type" || done_.empty() || !undone_.empty()) return false;
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

}  // namespace hexaglot::app
