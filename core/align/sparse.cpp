#include "core/align/sparse.hpp"

#include <algorithm>

namespace hexaglot::align {

Sparse::Sparse(std::uint32_t rows, std::uint32_t columns, std::vector<Triple> triples, float least, Limit limit)
    : columns_(columns), begin_(rows + std::size_t{1}, 0) {
  std::stable_sort(triples.begin(), triples.end(), [](const Triple& a, const Triple& b) {
    return a.row != b.row ? a.row < b.row : a.column < b.column;
  });
  std::size_t done = 0;
  for (std::uint32_t i = 0; i < rows; ++i) {
    while (done < triples.size() && triples[done].row == i) {
      const auto column = triples[done].column;
      float value = 0;
      for (; done < triples.size() && triples[done].row == i && triples[done].column == column; ++done)
        value += triples[done].value;
      if (value >= least) cells_.push_back({column, limit == Limit::one ? std::min(value, 1.0F) : value});
    }
    begin_[i + 1] = cells_.size();
  }
}

float Sparse::at(std::uint32_t i, std::uint32_t j) const {
  const auto cells = row(i);
  const auto found = std::lower_bound(cells.begin(), cells.end(), j,
                                      [](const Cell& c, std::uint32_t column) { return c.column < column; });
  return found != cells.end() && found->column == j ? found->value : 0;
}

float Sparse::sum(std::uint32_t i) const {
  float out = 0;
  for (const auto& c : row(i)) out += c.value;
  return out;
}

Sparse Sparse::turned() const {
  std::vector<Triple> triples;
  triples.reserve(cells_.size());
  for (std::uint32_t i = 0; i < rows(); ++i)
    for (const auto& c : row(i)) triples.push_back({c.column, i, c.value});
  return {columns_, rows(), std::move(triples)};
}

}  // namespace hexaglot::align
