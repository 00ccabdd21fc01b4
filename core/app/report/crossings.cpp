#include "core/app/report/crossings.hpp"

#include <algorithm>
#include <cmath>

#include <fmt/format.h>

namespace hexaglot::app {
namespace {

constexpr std::size_t shown = 10;

std::string listed(const model::Document& document, const std::vector<std::uint32_t>& versions) {
  std::string out;
  for (std::size_t i = 0; i < versions.size(); ++i)
    out += (i == 0 ? "" : i + 1 == versions.size() ? " and " : ", ") + document.versions[versions[i]].language;
  return out;
}

bool explains(const align::Crossing& crossing, const align::Diagnosis& d) {
  using Kind = align::Diagnosis::Kind;
  const bool of_rows = d.kind == Kind::leaves || d.kind == Kind::extra || d.kind == Kind::missing;
  const bool concerned =
      d.version == crossing.reference ||
      std::find(crossing.versions.begin(), crossing.versions.end(), d.version) != crossing.versions.end();
  if (!of_rows || !concerned) return false;
  const auto from = std::max(d.first_row, crossing.first_row), to = std::min(d.last_row, crossing.last_row);
  constexpr double mostly = 0.7;
  return to >= from && to - from + 1 > mostly * (d.last_row - d.first_row + 1);
}

}  // namespace

std::string describe(const model::Document& document, const align::Crossing& crossing) {
  return fmt::format("rows {}–{}: {} {} these in another order than {}; {} entries match across",
                     crossing.first_row + 1, crossing.last_row + 1, listed(document, crossing.versions),
                     crossing.versions.size() == 1 ? "has" : "have", document.versions[crossing.reference].language,
                     crossing.entries.size());
}

std::string crossing_lines(const model::Document& document, const align::Crossing& crossing, const Pen& pen) {
  std::string out = pen.yellow("crossing: " + describe(document, crossing)) + "\n";
  for (std::size_t e = 0; e < std::min(shown, crossing.entries.size()); ++e) {
    const auto& entry = crossing.entries[e];
    std::string line;
    for (std::uint32_t v = 0; v < entry.segments.size(); ++v)
      if (entry.segments[v] != align::none)
        line += fmt::format("{}{} {}", line.empty() ? "" : " ↔ ", document.versions[v].language,
                            shortened(std::string(document.text(v, entry.segments[v])), 40));
    out += "  " + line + "\n";
  }
  if (crossing.entries.size() > shown)
    out += fmt::format("  … and {} more; all of them with --format json\n", crossing.entries.size() - shown);
  return out;
}

Json crossings_json(const model::Document& document, const std::vector<align::Crossing>& crossings) {
  Json out = Json::array();
  for (const auto& c : crossings) {
    Json languages = Json::array(), entries = Json::array();
    for (const auto v : c.versions) languages.push_back(document.versions[v].language);
    for (const auto& entry : c.entries) {
      Json segments = Json::object();
      for (std::uint32_t v = 0; v < entry.segments.size(); ++v)
        if (entry.segments[v] != align::none) segments[document.versions[v].language] = entry.segments[v];
      entries.push_back({{"segments", std::move(segments)},
                         {"likeness", std::round(100 * static_cast<double>(entry.likeness)) / 100}});
    }
    out.push_back({{"rows", {c.first_row + 1, c.last_row + 1}},
                   {"reference", document.versions[c.reference].language},
                   {"languages", std::move(languages)},
                   {"message", describe(document, c)},
                   {"entries", std::move(entries)}});
  }
  return out;
}

std::vector<align::Diagnosis> diagnoses(const model::Document& document,
                                        const std::vector<align::Crossing>& crossings) {
  auto out = align::diagnose(document);
  std::erase_if(out, [&](const align::Diagnosis& d) {
    return std::any_of(crossings.begin(), crossings.end(), [&](const auto& c) { return explains(c, d); });
  });
  return out;
}

}  // namespace hexaglot::app
