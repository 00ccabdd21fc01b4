#include <algorithm>
#include <array>
#include <map>

#include "core/app/report/findings.hpp"
#include "core/app/report/json.hpp"
#include "core/app/report/report.hpp"

namespace hexaglot::app {
namespace {

Json place_json(const model::Document& d, const model::FindingPlace& p, SourceFiles* sources) {
  const auto& version = d.versions[p.version];
  const auto& block = version.blocks[p.block];
  Json out = {{"language", version.language}, {"file", version.file}, {"line", block.source.from}, {"block", p.block},
              {"begin", p.span.begin},        {"end", p.span.end}};
  if (p.span.empty()) return out;
  out["text"] = p.span.in(block.text);
  if (sources == nullptr) return out;
  if (const auto found = sources->find(version, p.block, p.span)) {
    const auto r = region(*sources->of(version), *found);
    out["line"] = r.line;
    out["column"] = r.column;
    out["end_line"] = r.end_line;
    out["end_column"] = r.end_column;
  }
  return out;
}

Json finding_json(const model::Document& d, const model::Finding& f, SourceFiles* sources) {
  Json languages = Json::array();
  for (const auto v : f.versions) languages.push_back(d.versions[v].language);
  Json values = Json::object();
  for (const auto& v : f.values) values[d.versions[v.version].language] = v.value;
  Json places = Json::array();
  for (const auto& p : f.places) places.push_back(place_json(d, p, sources));
  Json out = {{"id", f.id},
              {"check", f.check},
              {"severity", model::name(f.severity)},
              {"document", d.symbol},
              {"row", f.row ? Json(*f.row + 1) : Json(nullptr)}};
  if (f.last_row) out["last_row"] = *f.last_row + 1;
  out["languages"] = std::move(languages);
  out["message"] = f.message;
  out["values"] = std::move(values);
  out["places"] = std::move(places);
  if (f.fix)
    out["fix"] = {{"place", place_json(d, f.fix->place, sources)},
                  {"replacement", f.fix->replacement},
                  {"description", f.fix->description}};
  out["fingerprint"] = fingerprint(d, f);
  out["values_fingerprint"] = values_fingerprint(d, f);
  return out;
}

}  // namespace

std::string findings_json(const FindingsView& view) {
  Json docs = Json::array();
  Json findings = Json::array();
  Json notes = Json::array();
  std::array<std::size_t, 3> severities{};
  for (const auto* c : view.documents) {
    Json versions = Json::array();
    for (const auto& v : c->document.versions) versions.push_back({{"language", v.language}, {"file", v.file}});
    docs.push_back(
        {{"symbol", c->document.symbol}, {"versions", std::move(versions)}, {"rows", c->document.rows.size()}});
    for (const auto& f : c->report.findings) {
      ++severities[static_cast<std::size_t>(f.severity)];
      findings.push_back(finding_json(c->document, f, view.sources));
    }
    for (const auto& n : c->report.notes) notes.push_back(n);
  }
  Json out = {{"program", "hexaglot"},
              {"version", version()},
              {"documents", std::move(docs)},
              {"summary",
               {{"findings", findings.size()},
                {"errors", severities[2]},
                {"warnings", severities[1]},
                {"infos", severities[0]}}}};
  if (view.compared != nullptr)
    out["baseline"] = {{"file", view.compared->file},
                       {"known", view.compared->known_count},
                       {"new", view.compared->new_count},
                       {"gone", view.compared->gone}};
  out["findings"] = std::move(findings);
  out["notes"] = std::move(notes);
  return dump(out);
}

std::string findings_json(const std::vector<const Checked*>& documents) {
  FindingsView view;
  view.documents = documents;
  return findings_json(view);
}

std::vector<check::CheckInfo> narrowed(std::vector<check::CheckInfo> checks, const std::vector<std::string>& only) {
  if (only.empty()) return checks;
  const auto selects = [&only](const std::string& id) {
    return std::ranges::any_of(only, [&id](const std::string& entry) {
      return id == entry || (id.size() > entry.size() && id.starts_with(entry) && id[entry.size()] == '.');
    });
  };
  for (auto& check : checks)
    if (!selects(check.id)) std::erase_if(check.kinds, [&](const auto& kind) { return !selects(kind.id); });
  std::erase_if(checks, [](const auto& check) { return check.kinds.empty(); });
  return checks;
}

}  // namespace hexaglot::app
