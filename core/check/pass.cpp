#include "core/check/pass.hpp"

#include <algorithm>
#include <chrono>
#include <limits>
#include <system_error>
#include <thread>

namespace hexaglot::check {
namespace {

constexpr std::uint32_t rows_in_run = 128;
// A further worker makes instances of its own, dictionaries and all: not for fewer rows.
constexpr std::size_t rows_for_worker = 1024;

double seconds_since(std::chrono::steady_clock::time_point begin) {
  return std::chrono::duration<double>(std::chrono::steady_clock::now() - begin).count();
}

}  // namespace

void on_threads(std::size_t threads, const std::function<void()>& work) {
  std::vector<std::jthread> others;
  try {
    for (std::size_t i = 1; i < threads; ++i) others.emplace_back(work);
  } catch (const std::system_error&) {  // no more threads to be had: those that started do the work
  }
  work();
}

Result<Instance> new_instance(const Selected& selected) {
  auto made = selected.factory->create(selected.info.id);
  if (!made) return pass_on(std::move(made.error()));
  if (*made == nullptr) return fail(ErrorKind::plugin, "it could not be made");
  return Instance{std::move(*made), false};
}

Status prepare(Entry& entry) {
  if (!entry.idle.empty()) return {};
  const auto failed = [](std::string why) { return fail(ErrorKind::plugin, std::move(why)); };
  try {
    auto first = new_instance(entry);
    if (!first) return pass_on(std::move(first.error()));
    entry.by_rows = first->check->rows() != nullptr;
    entry.idle.push_back(std::move(*first));
    return {};
  } catch (const std::exception& e) {
    return failed(e.what());
  } catch (...) {
    return failed("unknown failure while it was made");
  }
}

Pass::Pass(std::vector<Entry*> entries, const model::Document& document, const Progress& progress)
    : document_(document), progress_(progress), entries_(std::move(entries)), pieces_(entries_.size()) {
  for (std::size_t i = 0; i < entries_.size(); ++i) (entries_[i]->by_rows ? rows_ : wholes_).push_back(i);
  std::ranges::stable_sort(wholes_, std::ranges::greater{}, [this](std::size_t i) { return entries_[i]->seconds; });
  // A document without rows is one run: a check of it may still fail.
  if (!rows_.empty()) runs_ = std::max<std::size_t>(1, (document.rows.size() + rows_in_run - 1) / rows_in_run);
  for (const auto i : wholes_) pieces_[i].resize(1);
  for (const auto i : rows_) pieces_[i].resize(runs_);
  failed_at_ = std::vector<std::atomic<std::size_t>>(rows_.size());
  given_ = std::vector<std::array<std::atomic<std::size_t>, 2>>(rows_.size());
  for (auto& at : failed_at_) at = std::numeric_limits<std::size_t>::max();
}

void Pass::tell_early(std::uint32_t first, Told told) {
  if (first < document_.rows.size()) first_run_ = first / rows_in_run;
  told_ = std::move(told);
}

void Pass::run(unsigned threads) {
  most_at_rows_ =
      static_cast<unsigned>(std::clamp<std::size_t>(document_.rows.size() / rows_for_worker, 1, std::max(1U, threads)));
  const auto jobs = wholes_.size() + (runs_ > 0 ? most_at_rows_ : 0);
  on_threads(std::min<std::size_t>(threads, jobs), [this] { work(); });
}

std::vector<Whole> Pass::take_results() {
  std::vector<Whole> out;
  for (std::size_t i = 0; i < entries_.size(); ++i) {
    const auto stopped = std::ranges::any_of(pieces_[i], [](const Piece& p) { return !p.stopped.empty(); });
    if (stopped) entries_[i]->idle.clear();  // who knows in what state they are
    out.push_back(put_together(std::move(pieces_[i])));
  }
  return out;
}

void Pass::work() {
  std::optional<Mine> mine;
  if (told_) static_cast<void>(next_run(mine));  // what is looked at does not wait for the whole document
  for (auto i = next_whole_++; i < wholes_.size() && !progress_.cancelled(); i = next_whole_++) {
    whole(wholes_[i]);
    step();
  }
  while (next_run(mine)) continue;
  if (!mine) return;
  for (std::size_t c = 0; c < mine->size(); ++c) give_back(*entries_[rows_[c]], std::move((*mine)[c]));
}

bool Pass::next_run(std::optional<Mine>& mine) {
  if (!mine && (next_run_ >= runs_ || at_rows_++ >= most_at_rows_)) return false;
  if (!mine) mine.emplace(rows_.size());
  const auto i = next_run_++;
  if (i >= runs_ || progress_.cancelled()) return false;
  run_of_rows((first_run_ + i) % runs_, *mine);
  step();
  return true;
}

void Pass::whole(std::size_t index) {
  auto& entry = *entries_[index];
  auto& piece = pieces_[index].front();
  const auto begin = std::chrono::steady_clock::now();
  Instance mine;
  piece = ask(entry, document_, std::nullopt, progress_, [&](const FindingSink& sink) -> Status {
    auto taken = take(entry);
    if (!taken) return pass_on(std::move(taken.error()));
    mine = std::move(*taken);
    return mine.check->check(document_, sink);
  });
  give_back(entry, std::move(mine));
  entry.seconds = seconds_since(begin);
}

void Pass::run_of_rows(std::size_t index, Mine& mine) {
  const auto first = static_cast<std::uint32_t>(index * rows_in_run);
  const RowRange rows{first, std::min(first + rows_in_run, static_cast<std::uint32_t>(document_.rows.size()))};
  for (std::size_t c = 0; c < rows_.size(); ++c) {
    if (progress_.cancelled()) return;
    // Runs before first_run_ are handed out in their order, and so are the others: those before one that had more than
    // is taken are being done, or are of the first part, which is done in any case. Those before one that failed are
    // done at some time.
    auto& given = given_[c][index < first_run_ ? 0 : 1];
    if (failed_at_[c] < index || given > max_findings_per_check) continue;
    auto& piece = pieces_[rows_[c]][index];
    piece = rows_of(c, rows, mine[c]);
    given += piece.given;
    if (piece.stopped.empty()) continue;
    for (auto at = failed_at_[c].load(); index < at && !failed_at_[c].compare_exchange_weak(at, index);) continue;
  }
  if (told_) tell(index, rows);
}

void Pass::tell(std::size_t index, RowRange rows) {
  std::vector<const model::Finding*> found;
  for (const auto c : rows_)
    for (const auto& finding : pieces_[c][index].findings) found.push_back(&finding);
  const std::scoped_lock lock(told_door_);
  if (!progress_.cancelled()) told_(rows, std::move(found));
}

Piece Pass::rows_of(std::size_t check, RowRange rows, Instance& mine) {
  auto& entry = *entries_[rows_[check]];
  return ask(entry, document_, rows, progress_, [&](const FindingSink& sink) -> Status {
    if (mine.check == nullptr) {
      auto taken = take(entry);
      if (!taken) return pass_on(std::move(taken.error()));
      mine = std::move(*taken);
      mine.begun = false;
    }
    auto* face = mine.check->rows();
    if (face == nullptr) return fail(ErrorKind::plugin, "one instance looks at rows, another does not");
    if (!mine.begun) {
      if (auto begun = face->begin(document_); !begun) return begun;
      mine.begun = true;
    }
    return face->check_rows(document_, rows, sink);
  });
}

Result<Instance> Pass::take(Entry& entry) {
  Instance idle;
  {
    const std::scoped_lock lock(door_);
    if (!entry.idle.empty()) {
      idle = std::move(entry.idle.back());
      entry.idle.pop_back();
    }
  }
  if (idle.check == nullptr) {
    auto made = new_instance(entry);
    if (!made) return made;
    idle = std::move(*made);
  }
  idle.check->watch(&progress_);
  return idle;
}

void Pass::give_back(Entry& entry, Instance instance) {
  if (instance.check == nullptr) return;
  instance.check->watch(nullptr);
  const std::scoped_lock lock(door_);
  entry.idle.push_back(std::move(instance));
}

void Pass::step() {
  const std::scoped_lock lock(door_);
  ++done_;
  progress_.step("checking", static_cast<double>(done_) / static_cast<double>(wholes_.size() + runs_));
}

}  // namespace hexaglot::check
