#include "core/app/report/json.hpp"
#include "core/app/report/report.hpp"

namespace hexaglot::app {
namespace {

Json place_json(const model::Document& d, const model::FindingPlace& p) {
  const auto& version = d.versions[p.version];
  const auto& block = version.blocks[p.block];
  Json out = {{"language", version.language}, {"file", version.file}, {"line", block.source.from}, {"block", p.block},
              {"begin", p.span.begin},        {"end", p.span.end}};
  if (!p.span.empty()) out["text"] = p.span.in(block.text);
  return out;
}

Json finding_json(const model::Document& d, const model::Finding& f) {
  Json languages = Json::array();
  for (const auto v : f.versions) languages.push_back(d.versions[v].language);
  Json values = Json::object();
  for (const auto& v : f.values) values[d.versions[v.version].language] = v.value;
  Json places = Json::array();
  for (const auto& p : f.places) places.push_back(place_json(d, p));
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
    out["fix"] = {{"place", place_json(d, f.fix->place)},
                  {"replacement", f.fix->replacement},
                  {"description", f.fix->description}};
  return out;
}

}  // namespace

std::string findings_json(const std::vector<const Checked*>& documents) {
  Json docs = Json::array();
  Json findings = Json::array();
  Json notes = Json::array();
  for (const auto* c : documents) {
    Json versions = Json::array();
    for (const auto& v : c->document.versions) versions.push_back({{"language", v.language}, {"file", v.file}});
    docs.push_back(
        {{"symbol", c->document.symbol}, {"versions", std::move(versions)}, {"rows", c->document.rows.size()}});
    for (const auto& f : c->report.findings) findings.push_back(finding_json(c->document, f));
    for (const auto& n : c->report.notes) notes.push_back(n);
  }
  return dump({{"program", "hexaglot"},
               {"version", version()},
               {"documents", std::move(docs)},
               {"findings", std::move(findings)},
               {"notes", std::move(notes)}});
}

}  // namespace hexaglot::app
