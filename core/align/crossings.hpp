#pragma once
// Blocks whose entries stand in another order in some version: lists sorted by each language's alphabet, definitions
// sorted by term, chapters that were moved. Rows are cuts through all versions and cannot cross; so such a block comes
// out of the alignment as rows left apart or doubtful. It is looked for there, afterwards: entries that match one to
// one, but out of order. A proposal for people; the rows stay as they are.
#include <cstdint>
#include <vector>

#include "core/align/lexicon.hpp"
#include "core/model/document.hpp"

namespace hexaglot::align {

struct Crossing {
  std::uint32_t first_row = 0, last_row = 0;  // the block, both included
  std::uint32_t reference = 0;                // the version whose order the entries follow
  std::vector<std::uint32_t> versions;        // that have another order, ascending
  struct Entry {
    std::vector<std::uint32_t> segments;  // by version; `none` where it has no match
    float likeness = 0;                   // 0…1, the weakest of its matches
  };
  std::vector<Entry> entries;
};
inline constexpr std::uint32_t none = 0xFFFFFFFF;

// By first row. Words match by what the lexicon knows, by the rest of the document, by spelling across scripts, by
// numbers. Blocks of four entries and more; at most 600 segments of a block are compared. Costs next to nothing where
// no four rows in a row are doubtful or incomplete.
[[nodiscard]] std::vector<Crossing> find_crossings(const model::Document& document, const Lexicon* lexicon);

}  // namespace hexaglot::align
