#pragma once
// What a cell holds, counted in one pass over its bytes: letters by script, pieces between the ends of sentences, and
// the figures of each. Rough on purpose: it is done for every cell, and compared with five others.
#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include <hexaglot/sdk/document.hpp>

namespace hexaglot::check_completeness {

enum class Script : std::uint8_t { latin, arabic, cyrillic, han, other };
[[nodiscard]] Script script_of(std::string_view language);

// From one end of a sentence to the next.
struct Piece {
  hx_span span{};                      // bytes of Measure::text
  double length = 0;                   // as Measure::length
  std::vector<std::uint64_t> figures;  // runs of digits of any script, by hash; those of one digit left out
};

struct Measure {
  std::string text;           // segments with a line feed between
  double length = 0;          // letters and digits; in Chinese, Latin ones count a third
  std::uint32_t letters = 0;  // of any script, and digits not
  std::uint32_t latin = 0, arabic = 0, cyrillic = 0, han = 0, other = 0, digits = 0;
  std::vector<Piece> pieces;
  std::uint32_t weak_ends = 0;  // colons, semicolons, borders of segments

  [[nodiscard]] std::uint32_t of(Script s) const;
  [[nodiscard]] bool empty() const { return letters + digits == 0; }
};

// The text of a cell, its segments joined by line feeds.
[[nodiscard]] std::string cell_text(const sdk::Document& document, std::uint32_t row, std::uint32_t version);

[[nodiscard]] Measure measure(std::string text, std::string_view language);

// Only Measure::length, for fitting.
[[nodiscard]] double length(std::string_view text, Script script);

}  // namespace hexaglot::check_completeness
