#pragma once
// Which words and groups of words of a text may be terms: frequent, without small words at the edges, and not only a
// part of a longer one. C-value (Frantzi, Ananiadou, Mima 2000), with log2(n + 1) so that single words count too.
// Chinese: runs of Han characters. Works on one language at a time; what stands for what is term_equivalents.hpp.
#include <cstdint>
#include <string>
#include <vector>

#include "core/base/progress.hpp"

namespace hexaglot::align {

struct TermCandidate {
  std::string text;         // as it is most often written; Arabic without the particles that are written together
  std::uint32_t count = 0;  // occurrences
  std::uint32_t words = 0;  // of Chinese: characters
  double c_value = 0;
  std::vector<std::uint32_t> rows;  // ascending, each once
};

struct CandidateLimits {
  std::uint32_t least_count = 2;
  std::uint32_t most_words = 10;  // twice as many characters in Chinese
};

// By falling C-value. `cells`: the text of each row, empty where there is none. Cost: about 2 µs a word.
[[nodiscard]] std::vector<TermCandidate> term_candidates(const std::vector<std::string>& cells,
                                                         const std::string& language, const CandidateLimits& limits,
                                                         const Progress& progress = {});

}  // namespace hexaglot::align
