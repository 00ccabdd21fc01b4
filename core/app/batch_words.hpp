#pragma once
// The words that the documents of a batch teach each other: the first of two passes. Each document is aligned by
// itself, and what its rows say about words goes into one table, which the second pass knows beforehand.
#include <map>
#include <string>
#include <vector>

#include "core/align/learn_words.hpp"
#include "core/app/batch.hpp"

namespace hexaglot::app {

class BatchWords {
 public:
  // `known`: of words known already, kept by the caller.
  explicit BatchWords(const align::Lexicon* known) : teacher_(align::Proof::two_rows, known) {}

  // In any order; they are learned from in the order of their numbers, so that the outcome does not depend on it. Every
  // document of the batch must come, failed ones too.
  void add(const BatchTask& task, model::Document document);

  [[nodiscard]] std::vector<model::WordCounts> learn(const Progress& progress = {}) const {
    return teacher_.learn(progress);
  }

 private:
  align::WordTeacher teacher_;
  std::size_t next_ = 0;
  std::map<std::size_t, model::Document> waiting_;
};

// Those that the memory does not hold already, and how many it does.
struct Remaining {
  std::vector<BatchTask> tasks;
  std::vector<BatchTask> unchanged;
};
[[nodiscard]] Result<Remaining> remaining_tasks(store::Store& memory, std::vector<BatchTask> tasks,
                                                model::Segmentation segmentation, const Progress& progress = {});

}  // namespace hexaglot::app
