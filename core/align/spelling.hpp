#pragma once
// Words of two versions that are spelt alike: names, international words, foreign words left as they are. Works across
// the Latin, Cyrillic and Arabic scripts by comparing consonants in one coarse alphabet ("comité", "комитет" → kmt,
// kmtt). It gives the word tables their first entries; what is wrong in it, training takes back.
#include <string>
#include <string_view>
#include <vector>

namespace hexaglot::align {

struct VersionFeatures;

// A folded word without the Arabic article and the particles written together with it.
[[nodiscard]] std::string_view bare_word(std::string_view folded);

// Lower-case ASCII; empty where the script has no part in this (Han).
[[nodiscard]] std::string skeleton(std::string_view folded);

struct Lookalike {
  std::uint32_t x = 0, y = 0;  // word ids
  float likeness = 0;          // 0…1
};

// All pairs that look alike, ascending by x then y.
[[nodiscard]] std::vector<Lookalike> lookalikes(const VersionFeatures& x, const VersionFeatures& y);

}  // namespace hexaglot::align
