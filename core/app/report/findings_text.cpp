#include "core/app/report/findings_text.hpp"

#include <algorithm>

#include <fmt/format.h>

#include "core/app/report/style.hpp"

namespace hexaglot::app {
namespace {

std::string rows_of(const model::Finding& f) {
  if (!f.row) return "document";
  if (f.last_row && *f.last_row != *f.row) return fmt::format("rows {}–{}", *f.row + 1, *f.last_row + 1);
  return fmt::format("row {}", *f.row + 1);
}

// "ar 60   en 50   …", the outliers in brackets.
std::string values_of(const model::Document& d, const model::Finding& f, const Pen& pen) {
  std::string out;
  for (const auto& v : f.values) {
    const bool outlier = std::find(f.versions.begin(), f.versions.end(), v.version) != f.versions.end();
    const auto text = d.versions[v.version].language + " " + shortened(v.value, 40);
    if (!out.empty()) out += "   ";
    out += outlier ? pen.bold("[" + text + "]") : text;
  }
  return out;
}

std::string count(std::size_t n, std::string_view one, std::string_view many) {
  return fmt::format("{} {}", n, n == 1 ? one : many);
}

}  // namespace

std::string finding_lines(const Checked& checked, Style style) {
  const Pen pen(style);
  const auto& d = checked.document;
  std::string out;
  std::string check;
  std::vector<const model::Finding*> findings;
  for (const auto& f : checked.report.findings) findings.push_back(&f);
  std::stable_sort(findings.begin(), findings.end(), [](const auto* a, const auto* b) {
    if (a->check != b->check) return a->check < b->check;
    return a->severity > b->severity;
  });
  for (const auto* f : findings) {
    if (f->check != check) {
      check = f->check;
      out += (out.empty() ? "" : "\n") + pen.bold(check) + "\n";
    }
    std::string languages;
    for (const auto v : f->versions) languages += (languages.empty() ? "" : ", ") + d.versions[v].language;
    out += fmt::format("  {} {}  {}  {}\n", pen.severity(f->severity, padded(model::name(f->severity), 7)),
                       padded(rows_of(*f), 11), padded(languages, 8), pen.bold(f->id));
    out += "          " + f->message + "\n";
    if (!f->values.empty()) out += "          " + values_of(d, *f, pen) + "\n";
    if (f->fix) out += "          fix: " + f->fix->description + "\n";
    if (f->places.size() == 1 && d.versions[f->places[0].version].blocks[f->places[0].block].source.from > 0)
      out += "          " +
             pen.dim(fmt::format("{}:{}", d.versions[f->places[0].version].file,
                                 d.versions[f->places[0].version].blocks[f->places[0].block].source.from)) +
             "\n";
  }
  return out;
}

std::string findings_text(const std::vector<const Checked*>& documents, Style style) {
  const Pen pen(style);
  std::string out;
  std::size_t by_severity[3] = {};
  for (const auto* c : documents) {
    if (documents.size() > 1 && !c->report.findings.empty()) out += pen.bold(c->document.symbol) + "\n";
    out += finding_lines(*c, style);
    if (!c->report.findings.empty()) out += "\n";
    for (const auto& f : c->report.findings) ++by_severity[static_cast<std::size_t>(f.severity)];
  }
  const auto total = by_severity[0] + by_severity[1] + by_severity[2];
  if (total == 0) return out + "no findings in " + count(documents.size(), "document", "documents") + "\n";
  return out + fmt::format("{} in {}: {}, {}, {}\n", count(total, "finding", "findings"),
                           count(documents.size(), "document", "documents"), count(by_severity[2], "error", "errors"),
                           count(by_severity[1], "warning", "warnings"),
                           count(by_severity[0], "for information", "for information"));
}

std::vector<check::CheckInfo> check_infos(const Session& session) {
  std::vector<check::CheckInfo> out;
  for (const auto* factory : session.plugins().checks())
    for (auto& info : factory->checks()) out.push_back(std::move(info));
  return out;
}

}  // namespace hexaglot::app
