#pragma once
// A sparse matrix of probabilities by rows: links between the segments of two versions, or cuts between their nodes.
#include <cstdint>
#include <span>
#include <vector>

namespace hexaglot::align {

class Sparse {
 public:
  struct Cell {
    std::uint32_t column = 0;
    float value = 0;
  };
  struct Triple {
    std::uint32_t row = 0, column = 0;
    float value = 0;
  };

  enum class Limit : std::uint8_t { one, none };

  Sparse() = default;
  // Any order; values at the same place are added up (to 1 at most, or without limit), sums below `least` left out.
  Sparse(std::uint32_t rows, std::uint32_t columns, std::vector<Triple> triples, float least = 0,
         Limit limit = Limit::one);

  [[nodiscard]] std::uint32_t rows() const { return static_cast<std::uint32_t>(begin_.size()) - 1; }
  [[nodiscard]] std::uint32_t columns() const { return columns_; }
  // Ascending by column.
  [[nodiscard]] std::span<const Cell> row(std::uint32_t i) const {
    return {cells_.data() + begin_[i], cells_.data() + begin_[i + 1]};
  }
  [[nodiscard]] float at(std::uint32_t i, std::uint32_t j) const;  // 0 where nothing is stored
  [[nodiscard]] float sum(std::uint32_t i) const;
  [[nodiscard]] Sparse turned() const;

 private:
  std::uint32_t columns_ = 0;
  std::vector<std::size_t> begin_ = {0};
  std::vector<Cell> cells_;
};

}  // namespace hexaglot::align
