#pragma once
// From what each version of a row shows to a finding: the vote says who departs, the row how sure that is. For checks
// that compare one value per version; for sets of values see set_vote.hpp.
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "hexaglot/sdk/check.hpp"
#include "hexaglot/sdk/vote.hpp"
#include "hexaglot/sdk/wording.hpp"

namespace hexaglot::sdk {

// What one version shows.
struct Exhibit {
  std::uint32_t version = 0;
  std::string value;  // comparable: equal means the same in all languages
  std::string shown;  // for people; empty = as `value`
  std::vector<hx_place> places;
};

// What a finding of a row weighs: no more than an info where the row may not belong together.
[[nodiscard]] inline std::int32_t severity_in(const Document& document, std::uint32_t row, std::int32_t severity) {
  return document.row(row).doubtful ? HX_INFO : severity;
}

struct Divergence {
  Finding finding;                  // all but its message
  std::vector<std::uint32_t> norm;  // who shows what most do, or as many as the outliers
  bool majority = true;             // false: three against three, or two versions that differ

  // " (no majority)" or nothing: what a message ends with.
  [[nodiscard]] std::string tail() const { return majority ? "" : " (no majority)"; }
};

// nullopt where all agree, or fewer than two versions have something to show.
[[nodiscard]] inline std::optional<Divergence> divergence(const Document& document, std::uint32_t row, std::string id,
                                                          const std::vector<Exhibit>& exhibits,
                                                          std::int32_t severity = HX_WARNING) {
  std::vector<Ballot> ballots;
  ballots.reserve(exhibits.size());
  for (const auto& e : exhibits) ballots.push_back({e.version, e.value});
  auto outcome = vote(ballots);
  if (outcome.outliers.empty()) return std::nullopt;
  Divergence out;
  out.majority = outcome.outcome == Vote::Outcome::outliers;
  out.finding.id = std::move(id);
  out.finding.severity = severity_in(document, row, severity);
  out.finding.row = row;
  out.finding.versions = std::move(outcome.outliers);
  for (const auto& e : exhibits) {
    out.finding.values.push_back({e.version, e.shown.empty() ? e.value : e.shown});
    const auto& outliers = out.finding.versions;
    if (std::find(outliers.begin(), outliers.end(), e.version) == outliers.end())
      out.norm.push_back(e.version);
    else
      out.finding.places.insert(out.finding.places.end(), e.places.begin(), e.places.end());
  }
  return out;
}

}  // namespace hexaglot::sdk
