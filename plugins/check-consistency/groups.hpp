#pragma once
// Rows that repeat each other in all versions but one or two, and rows that one version alone makes equal. By hashing
// the keys of each row: near-linear in rows, with at most one table in memory at a time.
#include <cstdint>
#include <functional>
#include <vector>

#include "key.hpp"

namespace hexaglot::check_consistency {

// keys[version][row]
using Keys = std::vector<std::vector<Key>>;

// Called every few milliseconds; what it throws ends the work.
using Wanted = std::function<void()>;

// A row where `version` has something else than in the rows where the others have the same.
struct Rendered {
  std::uint32_t version = 0;
  std::uint32_t row = 0;
  std::vector<std::uint32_t> usual;   // rows that show how it is rendered otherwise, first ones only
  std::vector<std::uint32_t> others;  // versions that repeat the same text
  bool close = false;                 // only articles, endings or punctuation differ
  bool even = false;                  // no rendering is more frequent
};
[[nodiscard]] std::vector<Rendered> rendered_differently(const Keys& keys, const Wanted& wanted);

// Two rows where `version` has the same and no other version has.
struct Same {
  std::uint32_t version = 0;
  std::uint32_t row = 0, before = 0;
  std::vector<std::uint32_t> others;
  std::uint32_t last = 0;   // of many such rows close together, told once: the last one
  std::uint32_t count = 1;  // how many they are
};
[[nodiscard]] std::vector<Same> rendered_same(const Keys& keys, const Wanted& wanted);

}  // namespace hexaglot::check_consistency
