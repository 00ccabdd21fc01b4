#pragma once
// The cross references of one version in one row, and how they compare with those of another.
#include <algorithm>
#include <cstdint>
#include <set>
#include <string>
#include <utility>
#include <vector>

#include "number.hpp"
#include "reference.hpp"

namespace hexaglot::check_numbering {

constexpr std::size_t most_in_cell = 64;  // a row with more is a register, and not compared

struct Found {
  Reference reference;
  std::uint32_t block = 0;
  std::string printed;
};

// What one version shows in a row.
struct Cell {
  bool present = false;
  std::uint32_t block = 0;  // the first
  std::vector<Found> found;
  std::vector<Number> labels;

  [[nodiscard]] bool has(const Reference& r) const {
    return std::any_of(found.begin(), found.end(), [&](const Found& f) { return same(f.reference, r); });
  }
  // Every step of it stands somewhere in the row: the version only says it in another way.
  [[nodiscard]] bool has_parts(const Reference& r) const {
    return std::all_of(r.path.begin(), r.path.end(), [this](const Ordinal& step) {
      return std::any_of(found.begin(), found.end(), [&](const Found& f) {
        return std::any_of(f.reference.path.begin(), f.reference.path.end(),
                           [&](const Ordinal& s) { return s.meets(step); });
      });
    });
  }
  [[nodiscard]] bool labelled(const Reference& r) const {
    return std::any_of(labels.begin(), labels.end(), [&](const Number& n) {
      return n.parts.size() >= r.path.size() &&
             std::equal(r.path.begin(), r.path.end(), n.parts.begin(),
                        [](const Ordinal& s, std::int32_t part) { return s.may_be(part); });
    });
  }
  // How often it refers, a list counting as one.
  [[nodiscard]] std::size_t texts() const {
    std::set<std::pair<std::uint32_t, std::uint32_t>> out;
    for (const auto& f : found) out.insert({f.block, f.reference.span.begin});
    return out.size();
  }
  [[nodiscard]] std::string shown() const {
    std::string out;
    std::uint32_t last = HX_NONE;
    for (const auto& f : found) {
      if (f.reference.span.begin == last) continue;  // a list is one text
      last = f.reference.span.begin;
      out += (out.empty() ? "" : "; ") + f.printed;
    }
    return out.empty() ? "–" : out;
  }
};

// 5(2)(1): for messages.
[[nodiscard]] inline std::string spelled(const Reference& r) {
  std::string out = std::to_string(r.path[0].values[0]);
  for (std::size_t i = 1; i < r.path.size(); ++i) {
    const auto value = r.path[i].values[0];
    out += value > 1000 ? " bis" : '(' + std::to_string(value) + ')';
  }
  return out;
}

}  // namespace hexaglot::check_numbering
