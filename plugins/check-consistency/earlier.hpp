#pragma once
// Rows of earlier documents that say the same in some version: does the rest agree? Asks the host's memory, where the
// user gave one.
#include <cstdint>
#include <string>
#include <vector>

#include <hexaglot/sdk/document.hpp>
#include <hexaglot/sdk/memory.hpp>

#include "groups.hpp"

namespace hexaglot::check_consistency {

struct Earlier {
  std::uint32_t version = 0;          // renders it otherwise than before
  std::vector<std::uint32_t> others;  // versions that have what they had before
  std::string text;                   // what this version had before
  std::string symbol;                 // of that document
  std::uint32_t number = 0;           // of that row
  bool confirmed = false;
  bool close = false;  // only articles, endings or punctuation differ
};

[[nodiscard]] std::vector<Earlier> against_earlier(const sdk::Document& document, const sdk::Memory& memory,
                                                   const Keys& keys, std::uint32_t row);

// The text of a cell, its segments joined as the language does.
[[nodiscard]] std::string cell_text(const sdk::Document& document, std::uint32_t row, std::uint32_t version);

}  // namespace hexaglot::check_consistency
