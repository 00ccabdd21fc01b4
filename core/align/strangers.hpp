#pragma once
// Stretches of a version that are no translation of the others. What gives them away: the links of translations agree
// with each other (what the French sentence is linked to in English and in Spanish is linked there too), however
// noisy the texts are; strangers are linked to something in every version, but to something else in each. So nothing
// has to be known about words. Stretches are found among four versions and more; of three, a version as a whole. Two
// are weighed against chance (against_chance.hpp).
#include <cstdint>
#include <vector>

#include "core/align/consistency.hpp"
#include "core/align/features.hpp"
#include "core/align/lexicon.hpp"

namespace hexaglot::align {

struct Stranger {
  std::uint32_t version = 0;
  std::uint32_t from = 0, to = 0;  // segments, half-open
  friend bool operator==(const Stranger&, const Stranger&) = default;
};

// `links`: what each pair says by itself, before any votes. By version and segment. Silent where there is too little to
// tell (less than about ten segments, twenty of two or three versions), where the others do not agree among themselves
// either, and about text that is merely missing. Of two strangers the second is named. Cost: linear.
[[nodiscard]] std::vector<Stranger> find_strangers(const LinkTable& links, const std::vector<VersionFeatures>& features,
                                                   const Lexicon* lexicon);

}  // namespace hexaglot::align
