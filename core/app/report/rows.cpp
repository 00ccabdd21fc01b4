#include <algorithm>
#include <cmath>

#include <fmt/format.h>

#include "core/app/report/crossings.hpp"
#include "core/app/report/diagnosis.hpp"
#include "core/app/report/json.hpp"
#include "core/app/report/report.hpp"
#include "core/app/report/style.hpp"

namespace hexaglot::app {
namespace {

// Reports must not differ in the last bits between machines.
double rounded(double confidence) { return std::round(confidence * 10000) / 10000; }

}  // namespace

std::string rows_json(const model::Document& document) {
  std::string out = "{\"rows\": [\n";
  for (std::size_t r = 0; r < document.rows.size(); ++r) {
    Json row = Json::object();
    for (std::size_t v = 0; v < document.versions.size(); ++v)
      if (!document.rows[r].cells[v].empty()) row[document.versions[v].language] = document.rows[r].cells[v];
    out += row.dump() + (r + 1 < document.rows.size() ? ",\n" : "\n");
  }
  return out + "]}\n";
}

std::string document_json(const model::Document& document, const std::vector<align::Crossing>& crossings,
                          const std::vector<DoubtfulRow>& doubtful) {
  Json versions = Json::array();
  for (std::size_t v = 0; v < document.versions.size(); ++v) {
    const auto& version = document.versions[v];
    versions.push_back({{"language", version.language},
                        {"file", version.file},
                        {"sha256", version.sha256},
                        {"format", version.format},
                        {"blocks", version.blocks.size()},
                        {"segments", document.segments[v].size()}});
  }
  Json rows = Json::array();
  auto next = doubtful.begin();
  for (std::size_t r = 0; r < document.rows.size(); ++r) {
    const auto& row = document.rows[r];
    Json cells = Json::object();
    for (std::uint32_t v = 0; v < document.versions.size(); ++v) {
      if (row.cells[v].empty()) continue;
      Json cell = {{"segments", row.cells[v]}, {"kind", model::name(document.block(v, row.cells[v].front()).kind)}};
      if (auto label = document.cell_label(row, v); !label.empty()) cell["label"] = std::move(label);
      cell["text"] = document.cell_text(row, v);
      cells[document.versions[v].language] = std::move(cell);
    }
    rows.push_back({{"row", r + 1},
                    {"confidence", rounded(row.confidence)},
                    {"doubtful", model::is_doubtful(row)},
                    {"status", model::name(row.status)},
                    {"cells", std::move(cells)}});
    if (next != doubtful.end() && next->row == r) rows.back()["reasons"] = (next++)->reasons;
  }
  return dump({{"symbol", document.symbol},
               {"title", document.title},
               {"segmentation", model::name(document.segmentation)},
               {"versions", std::move(versions)},
               {"diagnoses", diagnoses_json(document, diagnoses(document, crossings))},
               {"crossings", crossings_json(document, crossings)},
               {"rows", std::move(rows)}});
}

std::string document_text(const model::Document& document, Style style, const std::vector<align::Crossing>& crossings) {
  const Pen pen(style);
  std::string out;
  for (std::size_t r = 0; r < document.rows.size(); ++r) {
    const auto& row = document.rows[r];
    const bool doubtful = model::is_doubtful(row);
    const auto head = fmt::format("row {}  {}{}", r + 1, confidence_text(row.confidence), doubtful ? "  doubtful" : "");
    out += (doubtful ? pen.yellow(head) : pen.dim(head)) + "\n";
    for (std::uint32_t v = 0; v < document.versions.size(); ++v) {
      const auto label = document.cell_label(row, v);
      out += fmt::format("  {}  {}{}\n", pen.bold(document.versions[v].language), label.empty() ? "" : label + " ",
                         row.cells[v].empty() ? pen.dim("–") : document.cell_text(row, v));
    }
  }
  const auto c = confidence(document);
  out +=
      fmt::format("\n{}: {} rows over {} versions, mean confidence {}, {} doubtful, {} without one of the versions\n",
                  document.symbol, document.rows.size(), document.versions.size(), confidence_text(c.mean),
                  c.doubtful.size(), c.incomplete.size());
  for (const auto& crossing : crossings) out += crossing_lines(document, crossing, pen);
  for (const auto& d : diagnoses(document, crossings)) out += pen.yellow("warning: " + describe(document, d)) + "\n";
  return out;
}

}  // namespace hexaglot::app
