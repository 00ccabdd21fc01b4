#pragma once
// A termbase and rows in six languages that mean nothing but look like words: for measuring at sizes that no termbase
// at hand has. The same seed gives the same.
#include <cstddef>
#include <cstdint>
#include <string>

#include "core/model/document.hpp"
#include "core/model/term.hpp"

namespace hexaglot::bench {

struct MadeUp {
  std::size_t concepts = 50'000;
  std::size_t rows = 10'000;
  std::size_t words_per_cell = 25;
  std::uint32_t seed = 1;
};

[[nodiscard]] model::Termbase made_up_terms(const MadeUp& size);
// Each row names up to three of the concepts in all versions, among other words.
[[nodiscard]] model::Document made_up_rows(const MadeUp& size, const model::Termbase& terms);

// As files of the three formats.
[[nodiscard]] std::string as_tbx3(const model::Termbase& terms);
[[nodiscard]] std::string as_tbx2(const model::Termbase& terms);
[[nodiscard]] std::string as_csv(const model::Termbase& terms);

}  // namespace hexaglot::bench
