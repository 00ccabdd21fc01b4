#pragma once
// A batch as it is told: one line of JSON per document for programs, how far it is and what came out for people.
#include <string>
#include <utility>
#include <vector>

#include "core/app/batch.hpp"
#include "core/app/report/report.hpp"

namespace hexaglot::app {

enum class LineContent : std::uint8_t { rows, texts };

// One line with its end. Says nothing of time, so that the same document gives the same line wherever it is aligned.
[[nodiscard]] std::string result_line(const BatchResult& result, LineContent content);

struct BatchTally {
  std::size_t aligned = 0, unchanged = 0, failed = 0;
  std::size_t rows = 0, doubtful = 0;
  double confidence = 0;                                      // sum over rows
  std::vector<std::pair<std::string, std::string>> failures;  // id, reason; in the order in which they came
  std::vector<std::pair<std::string, std::string>> remarks;   // id, what is wrong with one of its versions as a whole

  void add(const BatchResult& result);
  [[nodiscard]] std::size_t done() const { return aligned + unchanged + failed; }
};

// "412 of 1,000 documents, 8.3 a second, 1 min 11 s left, 2 failed". `total` 0: not known. `seconds` since the
// beginning.
[[nodiscard]] std::string progress_text(const BatchTally& tally, std::size_t total, double seconds);

// Printed in whole seconds: "45 s", "1 min 11 s", "3 h 20 min".
[[nodiscard]] std::string duration_text(double seconds);

[[nodiscard]] std::string batch_text(const BatchTally& tally, double seconds, Style style);

}  // namespace hexaglot::app
