#include "gui/model/checking.hpp"

#include <algorithm>
#include <chrono>
#include <map>
#include <mutex>
#include <thread>
#include <unordered_map>

#include "core/app/selection.hpp"
#include "gui/model/editor.hpp"
#include "gui/model/words.hpp"

namespace hexaglot::gui {
namespace {

constexpr auto key = "check";

// Two changes, one after the other, as one that holds both.
check::Change both(const check::Change& a, const check::Change& b) {
  const auto low = std::min(a.first, b.first);
  const auto high = std::max(a.first + a.added, b.first + b.removed);  // rows between the two changes
  return {low, high - a.added + a.removed - low, high - b.removed + b.added - low};
}

// What the worker knows of the document: shared by the tasks, which run one after the other.
struct Worker {
  std::mutex door;
  std::unique_ptr<app::Checks> checks;
  bool anew = true;   // make the checks themselves anew
  bool whole = true;  // look at all rows
  bool document_wide = true;
  std::uint64_t known = 0;  // the generation that the checks have seen
  std::map<std::uint64_t, check::Change> changes;

  // All changes from what is known to `generation`, as one.
  [[nodiscard]] std::optional<check::Change> upto(std::uint64_t generation) const {
    std::optional<check::Change> out;
    for (auto at = changes.upper_bound(known); at != changes.end() && at->first <= generation; ++at)
      out = out ? both(*out, at->second) : at->second;
    return out;
  }
  void seen(std::uint64_t generation) {
    known = generation;
    changes.erase(changes.begin(), changes.upper_bound(generation));
  }
};

// Waits for a moment without typing. False: cancelled.
bool quiet(const Progress& progress) {
  using namespace std::chrono_literals;
  for (int i = 0; i < 20; ++i) {
    if (progress.cancelled()) return false;
    std::this_thread::sleep_for(25ms);
  }
  return !progress.cancelled();
}

Status make_checks(Worker& worker, const app::Session& session, const std::vector<std::string>& skipped) {
  std::unique_lock lock(worker.door);
  if (!worker.anew && worker.checks) return {};
  worker.whole = true;
  lock.unlock();
  const auto wanted = app::selected(session, {{}, skipped});
  if (!wanted) return pass_on(wanted.error());
  auto checks = app::Checks::open(session, *wanted);
  if (!checks) return pass_on(checks.error());
  lock.lock();
  worker.checks = std::make_unique<app::Checks>(std::move(*checks));
  worker.anew = false;
  return {};
}

}  // namespace

struct Checking::Inner {
  explicit Inner(Editor& hub) : editor(hub) {}
  Editor& editor;
  std::shared_ptr<Worker> worker = std::make_shared<Worker>();
  State state = State::off;
  std::vector<model::Finding> all, findings;  // with and without those that are ignored
  std::unordered_map<std::uint32_t, std::vector<std::uint32_t>> by_row;

  void index() {
    findings.clear();
    by_row.clear();
    auto* work = editor.work();
    const auto count = static_cast<std::uint32_t>(editor.document().rows.size());
    const bool some = work != nullptr && work->ignores_any();
    for (const auto& f : all)
      if (!some || !work->ignored(f)) findings.push_back(f);
    constexpr std::uint32_t longest_run = 2000;
    for (std::uint32_t i = 0; i < findings.size(); ++i) {
      const auto& f = findings[i];
      if (!f.row) continue;
      const auto last = std::min({f.last_row.value_or(*f.row), count, *f.row + longest_run});
      for (auto r = *f.row; r <= last; ++r) by_row[r].push_back(i);
    }
  }
  void tell(check::RowRange rows) const {
    Event event;
    event.topic = Topic::findings;
    event.rows = rows;
    editor.tell(event);
  }
  void start(const std::shared_ptr<Inner>& self);
};

Checking::Checking(Editor& editor) : inner_(std::make_shared<Inner>(editor)) {}
Checking::~Checking() = default;

const std::vector<model::Finding>& Checking::findings() const { return inner_->findings; }
const std::vector<model::Finding>& Checking::all() const { return inner_->all; }

const std::vector<std::uint32_t>& Checking::of_row(std::uint32_t row) const {
  static const std::vector<std::uint32_t> nothing;
  const auto at = inner_->by_row.find(row);
  return at == inner_->by_row.end() ? nothing : at->second;
}

std::size_t Checking::ignored() const { return inner_->all.size() - inner_->findings.size(); }
Checking::State Checking::state() const { return inner_->state; }

void Checking::stop() {
  if (inner_->editor.has_tasks()) inner_->editor.tasks().cancel(key);
  inner_->state = State::off;
}

void Checking::forget() {
  stop();
  inner_->worker = std::make_shared<Worker>();
  inner_->all.clear();
  inner_->index();
}

void Checking::restart() {
  if (inner_->editor.work() == nullptr) return;
  {
    const std::lock_guard lock(inner_->worker->door);
    inner_->worker->anew = inner_->worker->whole = inner_->worker->document_wide = true;
  }
  inner_->start(inner_);
}

void Checking::resume() {
  if (inner_->editor.work() != nullptr) inner_->start(inner_);
}

void Checking::changed(check::Change change, bool moves_blocks) {
  auto& in = *inner_;
  // Until they are looked at again, findings go with their rows.
  const auto moved = [&](std::uint32_t row) {
    if (row < change.first + change.removed) return std::min(row, change.first + std::max(change.added, 1U) - 1);
    return row - change.removed + change.added;
  };
  if (change.removed != change.added)
    for (auto& f : in.all) {
      if (f.row && *f.row >= change.first) f.row = moved(*f.row);
      if (f.last_row && *f.last_row >= change.first) f.last_row = moved(*f.last_row);
    }
  if (moves_blocks) in.all.clear();
  in.index();
  {
    const std::lock_guard lock(in.worker->door);
    in.worker->changes[in.editor.work()->generation()] = change;
    in.worker->document_wide = true;
    in.worker->whole = in.worker->whole || moves_blocks;
  }
  in.start(inner_);
}

void Checking::ignore(const model::Finding& finding, const std::string& reason) {
  auto* work = inner_->editor.work();
  if (work == nullptr) return;
  if (auto done = work->ignore(finding, reason); !done)
    return inner_->editor.say(done.error().to_string(), Event::Tone::error);
  refresh();
}

void Checking::refresh() {
  inner_->index();
  inner_->tell({0, static_cast<std::uint32_t>(inner_->editor.document().rows.size())});
}

void Checking::Inner::start(const std::shared_ptr<Inner>& self) {
  state = State::running;
  auto document = editor.snapshot();
  const auto generation = editor.work()->generation();
  const auto count = static_cast<std::uint32_t>(document->rows.size());
  const auto show = [weak = std::weak_ptr<Inner>(self), generation, count](std::vector<model::Finding> found,
                                                                           State now) {
    const auto in = weak.lock();
    if (!in || in->editor.work() == nullptr || in->editor.work()->generation() != generation) return;
    in->all = std::move(found);
    in->state = now;
    in->index();
    in->tell({0, count});
  };
  const auto post = editor.poster();
  const auto look = [worker = worker, document = std::move(document), show, post = editor.poster(), generation,
                     session = &editor.session(),
                     skipped = editor.preferences().skipped](const Progress& progress) -> Then {
    if (auto ready = make_checks(*worker, *session, skipped); !ready) return [show] { show({}, State::off); };
    auto& inspection = worker->checks->inspection();
    const auto found = [&](State then) {
      return [show, list = inspection.report().findings, then]() mutable { show(std::move(list), then); };
    };
    const auto look_at_all = [&]() -> Then {
      const auto done = inspection.check(*document, progress);
      const std::lock_guard lock(worker->door);
      worker->whole = !done;
      if (!done) return {};
      worker->seen(generation);
      worker->document_wide = false;
      return found(State::fresh);
    };
    std::unique_lock lock(worker->door);
    const auto change = worker->upto(generation);
    const bool whole = worker->whole;
    lock.unlock();
    if (progress.cancelled()) return {};
    if (whole || (change && !inspection.recheck(*document, *change, progress))) return look_at_all();
    lock.lock();
    worker->seen(generation);
    const bool wide = worker->document_wide;
    lock.unlock();
    if (!wide) return found(State::fresh);
    post(found(State::running));
    if (!quiet(progress) || !inspection.recheck_document(*document, progress)) return {};
    lock.lock();
    worker->document_wide = !worker->changes.empty();
    return found(State::fresh);
  };
  editor.tasks().start(Lane::session, key, look);
}

}  // namespace hexaglot::gui
