#pragma once
// The vote over the versions of a row: which value most of them show, and who departs. A check gives one comparable
// value per version that has something to compare; what is not comparable stays out.
#include <algorithm>
#include <cstdint>
#include <map>
#include <string>
#include <vector>

namespace hexaglot::sdk {

struct Ballot {
  std::uint32_t version;
  std::string value;  // comparable: equal means the same in all languages
};

struct Vote {
  enum class Outcome {
    agreed,    // all the same
    outliers,  // a strict majority, and some who depart
    split      // no strict majority (3–3, or two versions that differ)
  };
  Outcome outcome = Outcome::agreed;
  std::string majority;  // empty when split
  std::vector<std::uint32_t>
      outliers;  // who departs; all that are not of the largest group (or not of the first version's) when split
};

// With a split, the first ballot's group (the reference: the version named first) counts as the norm among equals, so
// that the finding can be shown somewhere; its outcome says that there was no majority.
[[nodiscard]] inline Vote vote(const std::vector<Ballot>& ballots) {
  Vote out;
  if (ballots.empty()) return out;
  std::map<std::string, std::size_t> counts;
  for (const auto& b : ballots) ++counts[b.value];
  if (counts.size() == 1) {
    out.majority = ballots.front().value;
    return out;
  }
  std::string best = ballots.front().value;
  for (const auto& [value, n] : counts)
    if (n > counts[best]) best = value;
  const bool strict = 2 * counts[best] > ballots.size();
  out.outcome = strict ? Vote::Outcome::outliers : Vote::Outcome::split;
  if (strict) out.majority = best;
  for (const auto& b : ballots)
    if (b.value != best) out.outliers.push_back(b.version);
  return out;
}

}  // namespace hexaglot::sdk
