// SARIF 2.1.0 (OASIS): the kinds of finding are the tool's rules, each finding a result: the places in the versions
// that depart are its locations, the others related ones. Where the source file is there unchanged, regions have lines,
// columns and offsets in code points; else the lines of the block.
#include <algorithm>
#include <map>

#include "core/app/report/findings.hpp"
#include "core/app/report/json.hpp"
#include "core/app/report/report.hpp"

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

class Sarif {
 public:
  explicit Sarif(const FindingsView& view) : view_(view) {
    for (const auto& c : view.checks)
      for (const auto& k : c.kinds) {
        rule_index_[k.id] = rules_.size();
        rules_.push_back(rule(c, k));
      }
  }

  std::string log() {
    Json notifications = Json::array();
    for (std::size_t d = 0; d < view_.documents.size(); ++d) {
      const auto& checked = *view_.documents[d];
      for (const auto& f : checked.report.findings) results_.push_back(result(checked.document, f, "new"));
      if (view_.compared != nullptr)
        for (const auto& f : view_.compared->known[d]) results_.push_back(result(checked.document, f, "unchanged"));
      for (const auto& n : checked.report.notes)
        notifications.push_back({{"level", "warning"}, {"message", {{"text", n}}}});
    }
    Json invocation = {{"executionSuccessful", true}};
    if (!notifications.empty()) invocation["toolExecutionNotifications"] = std::move(notifications);
    Json run = {{"tool", {{"driver", {{"name", "hexaglot"}, {"version", version()}, {"rules", std::move(rules_)}}}}},
                {"invocations", Json::array({std::move(invocation)})},
                {"columnKind", "unicodeCodePoints"},
                {"artifacts", std::move(artifacts_)},
                {"results", std::move(results_)}};
    return dump({{"$schema", "https://json.schemastore.org/sarif-2.1.0.json"},
                 {"version", "2.1.0"},
                 {"runs", Json::array({std::move(run)})}});
  }

 private:
  static Json rule(const check::CheckInfo& c, const check::KindInfo& k) {
    std::string help = k.description + " Leave it out with --skip " + k.id + ".";
    if (const auto page = page_of(c); !page.empty()) help += " More: " + page + ".";
    return {{"id", k.id},
            {"name", k.id},
            {"shortDescription", {{"text", k.description}}},
            {"help", {{"text", help}}},
            {"properties", {{"check", c.id}, {"tags", Json::array({c.name})}}}};
  }

  Json artifact(const model::Version& v) {
    const auto key = v.file + '\n' + v.sha256;
    const auto [known, added] = artifact_index_.try_emplace(key, artifacts_.size());
    if (added) {
      Json out = {{"location", {{"uri", uri(v.file)}}},
                  {"roles", Json::array({"analysisTarget"})},
                  {"properties", {{"language", v.language}}}};
      if (!v.sha256.empty()) out["hashes"] = {{"sha-256", v.sha256}};
      artifacts_.push_back(std::move(out));
    }
    return {{"uri", uri(v.file)}, {"index", known->second}};
  }

  std::optional<Json> exact_region(const model::Version& version, const model::FindingPlace& p) {
    if (view_.sources == nullptr) return std::nullopt;
    const auto found = view_.sources->find(version, p.block, p.span);
    if (!found) return std::nullopt;
    const auto& file = *view_.sources->of(version);
    const auto r = region(file, *found);
    Json out = {{"startLine", r.line},       {"startColumn", r.column}, {"endLine", r.end_line},
                {"endColumn", r.end_column}, {"charOffset", r.offset},  {"charLength", r.length}};
    if (r.length > 0) out["snippet"] = {{"text", found->in(file.text)}};
    return out;
  }

  Json location(const model::Document& d, const std::string& row, const model::FindingPlace& p) {
    const auto& version = d.versions[p.version];
    const auto& block = version.blocks[p.block];
    Json out = Json::object();
    if (!version.file.empty()) {
      Json physical = {{"artifactLocation", artifact(version)}};
      auto exact = p.span.empty() ? std::nullopt : exact_region(version, p);
      if (exact)
        physical["region"] = std::move(*exact);
      else if (block.source.from > 0)
        physical["region"] = {{"startLine", block.source.from},
                              {"endLine", std::max(block.source.from, block.source.to)}};
      out["physicalLocation"] = std::move(physical);
    }
    out["logicalLocations"] = Json::array({{{"name", version.language},
                                            {"fullyQualifiedName", d.symbol + row + "/" + version.language},
                                            {"kind", "language"}}});
    if (!p.span.empty()) out["message"] = {{"text", p.span.in(block.text)}};
    return out;
  }

  // Where there is no place, the first block of an outlier's cell, or of any.
  static std::vector<model::FindingPlace> places(const model::Document& d, const model::Finding& f) {
    if (!f.places.empty() || !f.row) return f.places;
    const auto& row = d.rows[*f.row];
    for (const auto v : f.versions)
      if (!row.cells[v].empty()) return {{v, d.segments[v][row.cells[v].front()].block, {}}};
    for (std::uint32_t v = 0; v < d.versions.size(); ++v)
      if (!row.cells[v].empty()) return {{v, d.segments[v][row.cells[v].front()].block, {}}};
    return {};
  }

  std::optional<Json> fix(const model::Document& d, const model::FindingFix& fix) {
    const auto& version = d.versions[fix.place.version];
    auto deleted = exact_region(version, fix.place);
    if (!deleted) return std::nullopt;
    deleted->erase("snippet");
    Json replacement = {{"deletedRegion", std::move(*deleted)}};
    if (!fix.replacement.empty()) replacement["insertedContent"] = {{"text", fix.replacement}};
    return Json{{"description", {{"text", fix.description.empty() ? "Replace the text" : fix.description}}},
                {"artifactChanges", Json::array({{{"artifactLocation", artifact(version)},
                                                  {"replacements", Json::array({std::move(replacement)})}}})}};
  }

  Json result(const model::Document& d, const model::Finding& f, const char* state) {
    Json result = {{"ruleId", f.id}};
    if (const auto it = rule_index_.find(f.id); it != rule_index_.end()) result["ruleIndex"] = it->second;
    result["level"] = level(f.severity);
    result["message"] = {{"text", f.message}};
    const std::string row = f.row ? "/row " + std::to_string(*f.row + 1) : "";
    const auto departs = [&f](const model::FindingPlace& p) {
      return std::find(f.versions.begin(), f.versions.end(), p.version) != f.versions.end();
    };
    const auto all = places(d, f);
    const bool any = std::any_of(all.begin(), all.end(), departs);
    Json locations = Json::array(), related = Json::array();
    for (std::size_t i = 0; i < all.size(); ++i) {
      auto where = location(d, row, all[i]);
      const bool main = locations.empty() && (any ? departs(all[i]) : true);
      if (main) {
        locations.push_back(std::move(where));
      } else {
        where["id"] = related.size() + 1;
        related.push_back(std::move(where));
      }
    }
    if (!locations.empty()) result["locations"] = std::move(locations);
    if (!related.empty()) result["relatedLocations"] = std::move(related);
    result["partialFingerprints"] = {{"finding/v1", fingerprint(d, f)}, {"values/v1", values_fingerprint(d, f)}};
    if (f.fix)
      if (auto change = fix(d, *f.fix)) result["fixes"] = Json::array({std::move(*change)});
    if (view_.compared != nullptr) {
      result["baselineState"] = state;
      result["suppressions"] = Json::array();
      if (std::string_view(state) == "unchanged")
        result["suppressions"].push_back(
            {{"kind", "external"}, {"justification", "known to the baseline " + view_.compared->file}});
    }
    Json values = Json::object(), languages = Json::array();
    for (const auto& v : f.values) values[d.versions[v.version].language] = v.value;
    for (const auto v : f.versions) languages.push_back(d.versions[v].language);
    result["properties"] = {{"document", d.symbol}, {"languages", std::move(languages)}, {"values", std::move(values)}};
    if (f.row) result["properties"]["row"] = *f.row + 1;
    if (f.last_row) result["properties"]["last_row"] = *f.last_row + 1;
    return result;
  }

  const FindingsView& view_;
  Json rules_ = Json::array(), results_ = Json::array(), artifacts_ = Json::array();
  std::map<std::string, std::size_t> rule_index_, artifact_index_;
};

}  // namespace

std::string findings_sarif(const FindingsView& view) { return Sarif(view).log(); }

}  // namespace hexaglot::app
