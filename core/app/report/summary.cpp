#include "core/app/report/summary.hpp"

#include <algorithm>

#include <fmt/format.h>

#include "core/app/report/diagnosis.hpp"
#include "core/app/report/findings_text.hpp"
#include "core/app/report/style.hpp"
#include "core/text/language.hpp"

namespace hexaglot::app {
namespace {

std::string bar(double share, std::size_t width) {
  const auto full = static_cast<std::size_t>(share * static_cast<double>(width) + 0.5);
  std::string out;
  for (std::size_t i = 0; i < width; ++i) out += i < full ? "█" : "░";
  return out;
}

std::string versions_table(const model::Document& d, const Pen& pen) {
  std::string out = pen.dim(fmt::format("  {}  {:>8}  {:>10}  {:>5}  {:>5}  {}", padded("version", 12), "headings",
                                        "paragraphs", "notes", "rows", "file")) +
                    "\n";
  for (std::uint32_t v = 0; v < d.versions.size(); ++v) {
    const auto& version = d.versions[v];
    std::size_t headings = 0, paragraphs = 0, notes = 0;
    for (const auto& b : version.blocks) {
      headings += b.kind == model::BlockKind::heading;
      paragraphs += b.kind == model::BlockKind::paragraph || b.kind == model::BlockKind::item;
      notes += b.kind == model::BlockKind::note;
    }
    const auto rows =
        std::count_if(d.rows.begin(), d.rows.end(), [v](const model::Row& r) { return !r.cells[v].empty(); });
    out += fmt::format("  {}  {:>8}  {:>10}  {:>5}  {:>5}  {}\n",
                       padded(version.language + " " + text::language_name(version.language), 12), headings, paragraphs,
                       notes, rows, pen.dim(version.file));
  }
  return out;
}

std::string alignment(const model::Document& d, const std::vector<DoubtfulRow>& doubtful, const Pen& pen) {
  const auto c = confidence(d);
  std::string out =
      fmt::format("  {} rows, mean confidence {}\n", pen.bold(std::to_string(d.rows.size())), confidence_text(c.mean));
  struct Band {
    const char* name;
    double from, to;
  };
  for (const auto& band :
       {Band{"sure      ≥ .95", 0.95, 2}, Band{"fair      ≥ .80", 0.8, 0.95}, Band{"doubtful  < .80", -1, 0.8}}) {
    const auto n = std::count_if(d.rows.begin(), d.rows.end(), [&](const model::Row& r) {
      return r.confidence >= band.from && r.confidence < band.to;
    });
    const auto share = d.rows.empty() ? 0 : static_cast<double>(n) / static_cast<double>(d.rows.size());
    out += fmt::format("  {}  {}  {:>5}\n", band.name, bar(share, 30), n);
  }
  const auto shown = std::min(RunOutcome::doubts_told, doubtful.size());
  for (std::size_t i = 0; i < shown; ++i) {
    const auto& row = d.rows[doubtful[i].row];
    std::string first;
    for (std::uint32_t v = 0; v < d.versions.size() && first.empty(); ++v) first = d.cell_text(row, v);
    out += pen.yellow(fmt::format("  doubtful  row {} ({}): {}", doubtful[i].row + 1, confidence_text(row.confidence),
                                  listed(doubtful[i].reasons, 3))) +
           pen.dim("  " + shortened(first.substr(0, 300), 40)) + "\n";
  }
  if (shown < doubtful.size()) out += fmt::format("  … and {} more doubtful rows\n", doubtful.size() - shown);
  if (!c.incomplete.empty())
    out += fmt::format("  {} without one of the versions\n",
                       c.incomplete.size() == 1 ? "1 row" : std::to_string(c.incomplete.size()) + " rows");
  return out;
}

}  // namespace

std::string summary_text(const RunOutcome& outcome, Style style) {
  const Pen pen(style);
  const auto& d = outcome.checked.document;
  std::string out = "\n" + pen.bold(d.symbol) + "\n";
  if (!d.title.empty() && d.title != d.symbol) out += "  " + shortened(d.title, 110) + "\n";
  out += "\n" + pen.bold("Versions") + "\n" + versions_table(d, pen);
  for (const auto& diagnosis : align::diagnose(d)) out += pen.yellow("  warning  " + describe(d, diagnosis)) + "\n";
  out += "\n" + pen.bold("Alignment") + "\n" + alignment(d, outcome.doubtful, pen);
  std::size_t by_severity[3] = {};
  for (const auto& f : outcome.checked.report.findings) ++by_severity[static_cast<std::size_t>(f.severity)];
  out += "\n" + pen.bold("Findings") +
         fmt::format("   {} errors, {} warnings, {} for information; [brackets] name the version that departs\n\n",
                     by_severity[2], by_severity[1], by_severity[0]);
  out +=
      outcome.checked.report.findings.empty() ? "  none: the versions agree\n" : finding_lines(outcome.checked, style);
  out += "\n" + pen.bold("Written") + "\n";
  for (const auto& f : outcome.files)
    out += fmt::format("  {}  {}\n", padded(f.what, 34),
                       f.path.string() + (f.written == Written::unchanged ? pen.dim("  (unchanged)") : ""));
  return out;
}

}  // namespace hexaglot::app
