// The findings of a section: the index above the table, and the boxes below the rows.
#include <algorithm>

#include "markup.hpp"
#include "section.hpp"

namespace hexaglot::html {

std::string Section::rows_named(const hx_finding& f) const {
  const auto i = f.row;
  if (i >= rows_.size()) return "document";
  if (f.last_row < rows_.size() && f.last_row > i)
    return "rows " + std::to_string(i + 1) + "–" + std::to_string(f.last_row + 1);
  return "row " + std::to_string(i + 1);
}

std::string Section::index() const {
  if (findings_.empty()) return {};
  std::map<std::string, std::vector<std::uint32_t>> by_check;
  for (std::uint32_t i = 0; i < findings_.size(); ++i)
    by_check[std::string(check_name(sdk::view(findings_[i].check), sdk::view(findings_[i].id)))].push_back(i);

  std::string out = "<nav class=\"index\" aria-label=\"Findings\">\n<h2>Findings</h2>\n";
  for (const auto& [check, members] : by_check) {
    out += "<details open>\n<summary>" + escape(capitalised(check)) + " <span class=\"count\">" +
           std::to_string(members.size()) + "</span></summary>\n<ol>\n";
    for (const auto i : members) {
      const auto& f = findings_[i];
      auto place = f;
      place.row = finding_rows_[i];
      out += "<li class=\"sev-" + std::string(severity_name(f.severity)) + "\"" + traits(f) + "><a href=\"#" +
             finding_id(number_, i) + "\"><span class=\"where\">" + capitalised(rows_named(place)) +
             "</span> <span class=\"message\">" + escape(sdk::view(f.message)) + "</span></a></li>\n";
    }
    out += "</ol>\n</details>\n";
  }
  bool about_document = false;
  for (std::uint32_t i = 0; i < findings_.size(); ++i) {
    if (finding_rows_[i] != HX_NONE) continue;
    if (!about_document) out += "<h3>About the document as a whole</h3>\n";
    about_document = true;
    out += finding(i);
  }
  return out + "</nav>\n";
}

std::string Section::traits(const hx_finding& f) const {
  std::string out = " data-check=\"" + escape(check_name(sdk::view(f.check), sdk::view(f.id))) + "\" data-id=\"" +
                    escape(sdk::view(f.id)) + "\" data-severity=\"" + std::string(severity_name(f.severity)) +
                    "\" data-departs=\"";
  for (std::size_t k = 0; k < f.version_count; ++k)
    if (f.versions[k] < versions_.size()) out += " " + escape(versions_[f.versions[k]].language);
  return out + " \"";
}

std::string Section::values(const hx_finding& f) const {
  if (f.value_count == 0) return {};
  const auto is_outlier = [&f](std::uint32_t v) {
    return std::find(f.versions, f.versions + f.version_count, v) != f.versions + f.version_count;
  };
  std::string out = "<ul class=\"values\">";
  for (std::size_t i = 0; i < f.value_count; ++i) {
    const auto v = f.values[i].version;
    if (v >= versions_.size()) continue;
    const auto value = sdk::view(f.values[i].value);
    out += std::string("<li class=\"chip") + (is_outlier(v) ? " outlier" : "") + "\"><bdi " + versions_[v].attributes +
           " class=\"name\">" + escape(versions_[v].name) + "</bdi> <bdi class=\"value\">" +
           (value.empty() ? "–" : escape(value)) + "</bdi></li>";
  }
  return out + "</ul>";
}

std::string Section::finding(std::uint32_t i) const {
  const auto& f = findings_[i];
  const std::string severity(severity_name(f.severity));
  std::string out = "<div class=\"finding sev-" + severity + "\" id=\"" + finding_id(number_, i) +
                    "\" tabindex=\"-1\"" + traits(f) + ">";
  out += "<p><span class=\"sev\">" + severity + "</span> <span class=\"message\">" + escape(sdk::view(f.message)) +
         "</span>";
  if (f.last_row < rows_.size() && f.last_row > finding_rows_[i])
    out += " <a class=\"range\" href=\"#" + row_id(number_, f.last_row) + "\">" + rows_named(f) + "</a>";
  out += " <code>" + escape(sdk::view(f.id)) + "</code></p>";
  if (f.value_count == 0 && f.version_count != 0) {  // who departs, where there is nothing to compare
    out += "<ul class=\"values\">";
    for (std::size_t k = 0; k < f.version_count; ++k)
      if (f.versions[k] < versions_.size())
        out += "<li class=\"chip outlier\"><bdi " + versions_[f.versions[k]].attributes + " class=\"name\">" +
               escape(versions_[f.versions[k]].name) + "</bdi></li>";
    out += "</ul>";
  } else {
    out += values(f);
  }
  if (f.fix != nullptr) {
    const auto v = f.fix->place.version;
    const auto attributes = v < versions_.size() ? " " + versions_[v].attributes : std::string{};
    out += "<p class=\"fix\">" + escape(sdk::view(f.fix->description)) + ": <bdi" + attributes + ">" +
           escape(sdk::view(f.fix->replacement)) + "</bdi></p>";
  }
  return out + "</div>\n";
}

}  // namespace hexaglot::html
