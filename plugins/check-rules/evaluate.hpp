#pragma once
// A rule asked of what the versions of a row have.
#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "compile.hpp"

namespace hexaglot::check_rules {

struct Cell {
  std::string_view language;
  std::vector<std::string_view> texts;  // its segments
};

struct Hit {
  std::size_t text = 0;  // index into the texts of the cell
  hx_span span{};        // of what is forbidden; 0 0 of what is missing
  std::string message;   // filled in
  std::string replacement;
  std::map<std::string, std::string> seen;  // by language: what each condition matched, and the rule's own
};

enum class Asked { answered, ran_away };

// The hits of a rule in one cell (that `is_for`), whose row has these cells.
[[nodiscard]] Asked ask(const Rule& rule, const Cell& cell, const std::vector<Cell>& row, const sdk::Patterns& patterns,
                        std::vector<Hit>& hits);

}  // namespace hexaglot::check_rules
