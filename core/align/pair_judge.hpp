#pragma once
// One pair of versions whose rows are given: all evidence trained on these rows, then asked about any two cells that
// stand a few rows apart. Thread: one at a time.
#include <array>
#include <memory>
#include <vector>

#include "core/align/evidence/evidence.hpp"
#include "core/align/evidence/word_table.hpp"
#include "core/align/row_features.hpp"

namespace hexaglot::align {

class PairJudge {
 public:
  // x and y are kept by the caller. `probability`: of each row.
  PairJudge(const RowFeatures& x, const RowFeatures& y, KnownWords known, const std::vector<float>& probability);

  // Log-likelihood ratio of each source, in their order, for the cells of two rows that have x and y; empty where the
  // rows are too far apart.
  [[nodiscard]] std::vector<float> weights(std::uint32_t row_of_x, std::uint32_t row_of_y) const;
  [[nodiscard]] bool reaches(std::uint32_t row_of_x, std::uint32_t row_of_y) const;

  struct Pairing {
    Id x = 0, y = 0;
    float weight = 0;
  };
  struct Words {
    std::vector<Pairing> pairs;        // the loudest first; each word once
    std::vector<Id> x_alone, y_alone;  // would be expected to have a counterpart
  };
  [[nodiscard]] Words words(std::uint32_t row) const;
  [[nodiscard]] double expected_length(std::uint32_t row) const;  // of y's cell

  static constexpr std::uint32_t reach = 3;

 private:
  [[nodiscard]] static Band band_of(const RowFeatures& x, const RowFeatures& y);
  void train(const std::vector<float>& probability);

  const RowFeatures& x_;
  const RowFeatures& y_;
  KnownWords known_;
  PairOf pair_;
  std::vector<std::unique_ptr<Evidence>> evidence_;
  WordTable table_;
  Band band_;
  std::vector<std::vector<float>> weights_;  // [source][cell]
  double ratio_ = 1;
};

}  // namespace hexaglot::align
