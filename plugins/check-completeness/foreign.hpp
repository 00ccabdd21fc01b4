#pragma once
// Text that stands in another language than its version's: a whole cell, or a sentence of it. By script where that
// tells, by the host's guess where it does not, and by vote: what most versions leave as it is (a title, an address, a
// name) is meant so.
#include <cstdint>
#include <string>
#include <vector>

#include <hexaglot/sdk/document.hpp>
#include <hexaglot/sdk/languages.hpp>

#include "measure.hpp"

namespace hexaglot::check_completeness {

struct Foreign {
  std::uint32_t version = 0;
  std::string language;  // primary tag; empty = not known which
  hx_span span{};        // of Measure::text
  bool whole = false;    // the cell
};

enum class RowKind : std::uint8_t { text, note };

[[nodiscard]] std::vector<Foreign> foreign(const sdk::Document& document, const sdk::Languages& languages, RowKind kind,
                                           const std::vector<Measure>& cells);

// Versions whose cells are letter by letter those of another one, and should not be: sentences, no names. Each with the
// version it is the same as.
struct Same {
  std::uint32_t version = 0, as = 0;
};
[[nodiscard]] std::vector<Same> same(const sdk::Document& document, const sdk::Languages& languages, RowKind kind,
                                     const std::vector<Measure>& cells);

}  // namespace hexaglot::check_completeness
