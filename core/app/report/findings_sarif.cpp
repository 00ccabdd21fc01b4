// SARIF 2.1.0 (OASIS): the checks are the tool's rules, each finding a result with its places as locations.
#include <map>

#include "core/app/report/json.hpp"
#include "core/app/report/report.hpp"
#include "core/text/utf8.hpp"

namespace hexaglot::app {
namespace {

std::string_view level(model::Severity s) {
  if (s == model::Severity::error) return "error";
  return s == model::Severity::warning ? "warning" : "note";
}

// File names as relative or file: URI references (RFC 3986), percent-encoded.
std::string uri(const std::string& file) {
  std::string out = !file.empty() && file[0] == '/' ? "file://" : "";
  constexpr std::string_view plain = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-._~/";
  constexpr std::string_view hex = "0123456789ABCDEF";
  for (const unsigned char c : file) {
    if (plain.find(static_cast<char>(c)) != std::string_view::npos) {
      out += static_cast<char>(c);
    } else {
      out += '%';
      out += hex[c >> 4];
      out += hex[c & 15];
    }
  }
  return out;
}

Json location(const model::Document& d, const model::FindingPlace& p) {
  const auto& version = d.versions[p.version];
  const auto& block = version.blocks[p.block];
  Json physical = {{"artifactLocation", {{"uri", uri(version.file)}}}};
  if (block.source.from > 0) {
    physical["region"] = {{"startLine", block.source.from}, {"endLine", block.source.to}};
    if (!p.span.empty()) physical["region"]["snippet"] = {{"text", p.span.in(block.text)}};
  }
  return {{"physicalLocation", std::move(physical)},
          {"logicalLocations", Json::array({{{"name", version.language}, {"kind", "language"}}})}};
}

}  // namespace

std::string findings_sarif(const std::vector<const Checked*>& documents, const std::vector<check::CheckInfo>& checks) {
  Json rules = Json::array();
  std::map<std::string, std::size_t> index;
  for (const auto& c : checks)
    for (const auto& k : c.kinds) {
      index[k.id] = rules.size();
      rules.push_back({{"id", k.id}, {"name", c.name}, {"shortDescription", {{"text", k.description}}}});
    }
  Json results = Json::array();
  for (const auto* c : documents)
    for (const auto& f : c->report.findings) {
      Json locations = Json::array();
      for (const auto& p : f.places) locations.push_back(location(c->document, p));
      Json values = Json::object();
      for (const auto& v : f.values) values[c->document.versions[v.version].language] = v.value;
      Json languages = Json::array();
      for (const auto v : f.versions) languages.push_back(c->document.versions[v].language);
      Json result = {{"ruleId", f.id}};
      if (const auto it = index.find(f.id); it != index.end()) result["ruleIndex"] = it->second;
      result["level"] = level(f.severity);
      result["message"] = {{"text", f.message}};
      if (!locations.empty()) result["locations"] = std::move(locations);
      result["properties"] = {
          {"document", c->document.symbol}, {"languages", std::move(languages)}, {"values", std::move(values)}};
      if (f.row) result["properties"]["row"] = *f.row + 1;
      results.push_back(std::move(result));
    }
  return dump(
      {{"$schema", "https://json.schemastore.org/sarif-2.1.0.json"},
       {"version", "2.1.0"},
       {"runs",
        Json::array(
            {{{"tool", {{"driver", {{"name", "hexaglot"}, {"version", version()}, {"rules", std::move(rules)}}}}},
              {"columnKind", "unicodeCodePoints"},
              {"results", std::move(results)}}})}});
}

}  // namespace hexaglot::app
