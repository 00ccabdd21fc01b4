#pragma once
// Finds text by its folded form (fold.hpp) in text that is not folded, without folding all of it: a walk over the bytes
// that stops only where a match may begin. For searching hundreds of megabytes while a person waits. Finds what
// fold_with_origin() and a search in its outcome would find, in all scripts whose characters fold one by one: those of
// the six languages.
#include <bitset>
#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/base/span.hpp"

namespace hexaglot::text {

// Thread: any number at a time. Cost of the first one made: about 20 ms, for a table that stays.
class FoldedSearch {
 public:
  explicit FoldedSearch(std::string_view wanted);

  // Nothing is left of what is wanted, such as of a lone vowel mark: it is found nowhere.
  [[nodiscard]] bool empty() const { return wanted_.empty(); }
  // The first match that begins at or after `from`. It ends behind marks that folding drops.
  [[nodiscard]] std::optional<Span> next(std::string_view text, std::uint32_t from = 0) const;

 private:
  [[nodiscard]] std::optional<std::uint32_t> end_of_match(std::string_view text, std::uint32_t at) const;

  std::string wanted_;            // folded
  std::bitset<256> first_bytes_;  // of characters with which a match may begin
  std::bitset<0x10000> starts_;   // those characters, as far as they are in the first plane
};

}  // namespace hexaglot::text
