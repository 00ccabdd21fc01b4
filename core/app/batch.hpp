#pragma once
// Many documents, one after the other or several at a time, into one memory: each is read, aligned and stored by
// itself, in one transaction, so that a batch can be stopped or killed at any moment and taken up again. A faulty
// document is told and never stops the rest. What is shown meanwhile is the caller's.
#include <functional>
#include <optional>

#include "core/align/diagnosis.hpp"
#include "core/align/lexicon.hpp"
#include "core/app/batch_tasks.hpp"
#include "core/model/word_counts.hpp"
#include "core/store/store.hpp"

namespace hexaglot::app {

struct BatchResult {
  enum class Outcome : std::uint8_t { aligned, unchanged, failed };
  BatchTask task;
  Outcome outcome = Outcome::failed;
  model::Document document;                 // aligned
  Error error;                              // failed
  std::vector<align::Diagnosis> diagnoses;  // what is wrong with a version as a whole
  std::vector<model::WordCounts> words;     // that its rows taught, on the way into the memory
  [[nodiscard]] bool failed() const { return outcome == Outcome::failed; }
};

struct BatchRequest {
  model::Segmentation segmentation = model::Segmentation::block;
  unsigned jobs = 0;                        // documents at a time; 0: one per core
  const align::Lexicon* lexicon = nullptr;  // of words known beforehand; kept by the caller
  store::Store* memory = nullptr;           // documents that it holds already, made from the same files, are unchanged
  enum class Keep : std::uint8_t {
    rows_and_words,  // the memory learns the words of the rows
    rows,
    nothing  // the memory is only asked what it holds
  } keep = Keep::rows_and_words;
};

// The next document, nothing at the end or when told to stop. May wait. Called from one thread at a time.
using TaskSource = std::function<std::optional<BatchTask>(const Progress&)>;
// Called in the caller's thread, in the order in which documents are done, after each was stored. False stops the
// batch.
using ResultSink = std::function<bool(BatchResult&&)>;

// Error: cancelled; the memory cannot be written (kind memory): the documents before are in it, whole. Rows do not
// depend on `jobs`.
[[nodiscard]] Status run_batch(const Session& session, const BatchRequest& request, const TaskSource& next,
                               const ResultSink& sink, const Progress& progress = {});

// True if the memory's current document `id` was made from these very files, cut in this way.
[[nodiscard]] Result<bool> holds_already(store::Store& memory, const BatchTask& task, model::Segmentation segmentation);

}  // namespace hexaglot::app
