#pragma once
// One go of checks over a document, on several threads. Checks of the whole document are jobs of their own; rows are
// cut into runs, and a worker asks all row checks about a run before it takes the next, so that what the text service
// remembers of those rows serves them all. What comes out does not depend on the number of threads.
#include <array>
#include <atomic>
#include <functional>
#include <memory>
#include <mutex>
#include <optional>
#include <string>
#include <vector>

#include "core/check/piece.hpp"
#include "core/check/selection.hpp"

namespace hexaglot::check {

// A check that was made, with what it knows of the document.
struct Instance {
  std::unique_ptr<Check> check;
  bool begun = false;  // a row check that has seen the document
};

// A selected check with its instances: one for each worker that needed one.
struct Entry : Selected {
  std::vector<Instance> idle;  // none: it was not made yet, or failed
  bool by_rows = false;
  double seconds = 0;                    // its last go over a whole document
  std::vector<model::Finding> findings;  // of a row check: by row
  std::vector<std::string> notes;
};

[[nodiscard]] Result<Instance> new_instance(const Selected& selected);

// Makes the first instance where there is none, and learns what kind it is; or says why there can be none.
[[nodiscard]] Status prepare(Entry& entry);

class Pass {
 public:
  Pass(std::vector<Entry*> entries, const model::Document& document, const Progress& progress);
  Pass(const Pass&) = delete;
  Pass& operator=(const Pass&) = delete;

  // Before run(): rows from `first` on come first, and each run is told when it is done (see Early).
  using Told = std::function<void(RowRange, std::vector<const model::Finding*>)>;
  void tell_early(std::uint32_t first, Told told);

  void run(unsigned threads);
  // After run(), in the order of the entries: what came of each.
  [[nodiscard]] std::vector<Whole> take_results();

 private:
  using Mine = std::vector<Instance>;  // of one worker, by row check

  void work();
  void whole(std::size_t index);
  // false: there is none left, or enough others are at it.
  [[nodiscard]] bool next_run(std::optional<Mine>& mine);
  void run_of_rows(std::size_t index, Mine& mine);
  void tell(std::size_t index, RowRange rows);
  [[nodiscard]] Piece rows_of(std::size_t check, RowRange rows, Instance& mine);
  [[nodiscard]] Result<Instance> take(Entry& entry);
  void give_back(Entry& entry, Instance instance);
  void step();

  const model::Document& document_;
  const Progress& progress_;
  std::vector<Entry*> entries_;
  std::vector<std::size_t> wholes_, rows_;           // indices into entries_
  std::vector<std::vector<Piece>> pieces_;           // [entry][run of rows, or 0]
  std::vector<std::atomic<std::size_t>> failed_at_;  // [row check]: first run that failed
  // [row check]: findings so far in the runs before first_run_, and in the others. Each part is done in its order.
  std::vector<std::array<std::atomic<std::size_t>, 2>> given_;
  std::size_t runs_ = 0, first_run_ = 0;
  Told told_;
  std::atomic<std::size_t> next_whole_{0}, next_run_{0};
  std::atomic<unsigned> at_rows_{0};
  unsigned most_at_rows_ = 1;
  std::mutex door_, told_door_;
  std::size_t done_ = 0;
};

// Calls `work` on this thread and on so many others that there are `threads`, and waits for all.
void on_threads(std::size_t threads, const std::function<void()>& work);

}  // namespace hexaglot::check
