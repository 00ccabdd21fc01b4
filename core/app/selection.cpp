#include "core/app/selection.hpp"

#include <algorithm>

#include "core/app/report/report.hpp"

namespace hexaglot::app {
namespace {

bool names(const std::string& entry, const std::string& id) {
  return id == entry || (id.size() > entry.size() && id.starts_with(entry) && id[entry.size()] == '.');
}

bool any(const std::vector<std::string>& entries, const check::CheckInfo& check, const std::string& kind) {
  return std::ranges::any_of(entries, [&](const auto& e) { return names(e, check.id) || names(e, kind); });
}

// No check is made: the selection knows what is called what, and what is nearest.
Status known(const Session& session, const std::vector<std::string>& entries) {
  if (entries.empty()) return {};
  if (auto checks = Checks::open(session, entries); !checks) return pass_on(checks.error());
  return {};
}

}  // namespace

Result<std::vector<std::string>> selected(const Session& session, const Selection& selection) {
  if (auto ok = known(session, selection.only); !ok) return pass_on(ok.error());
  if (auto ok = known(session, selection.skip); !ok) return pass_on(ok.error());
  if (selection.skip.empty()) return selection.only;
  std::vector<std::string> out;
  for (const auto& check : check_infos(session)) {
    std::vector<std::string> kinds;
    for (const auto& kind : check.kinds)
      if ((selection.only.empty() || any(selection.only, check, kind.id)) && !any(selection.skip, check, kind.id))
        kinds.push_back(kind.id);
    if (kinds.size() == check.kinds.size()) kinds = {check.id};
    std::move(kinds.begin(), kinds.end(), std::back_inserter(out));
  }
  if (out.empty()) return fail(ErrorKind::usage, "--skip leaves no check to run");
  return out;
}

void keep_at_least(model::Severity least, check::Report& report) {
  std::erase_if(report.findings, [least](const model::Finding& f) { return f.severity < least; });
}

Result<model::Severity> parse_severity(const std::string& name) {
  for (const auto s : {model::Severity::info, model::Severity::warning, model::Severity::error})
    if (model::name(s) == name) return s;
  return fail(ErrorKind::usage, "no severity \"" + name + "\"; there are: info, warning, error");
}

Result<std::vector<Explained>> explained(const Session& session, const std::string& name) {
  std::vector<Explained> out;
  for (const auto& check : check_infos(session)) {
    for (const auto& setting : check.settings)
      if (setting.id == name) out.push_back({check, std::nullopt, setting});
    std::vector<Explained> kinds;
    for (const auto& kind : check.kinds)
      if (names(name, kind.id)) kinds.push_back({check, kind, std::nullopt});
    const bool one = kinds.size() == 1 && kinds.front().kind->id == name;
    if (names(name, check.id) || (!one && !kinds.empty() && kinds.size() == check.kinds.size()))
      out.push_back({check, std::nullopt, std::nullopt});
    else
      std::move(kinds.begin(), kinds.end(), std::back_inserter(out));
  }
  if (!out.empty()) return out;
  if (auto ok = known(session, {name}); !ok) return pass_on(ok.error());
  return out;
}

std::string page_of(const check::CheckInfo& check) {
  constexpr std::string_view own = "hexaglot.check.";
  if (!check.id.starts_with(own)) return {};
  // What comes behind a hyphen is a second check of the same matter ("terminology-mixed"), on the same page.
  const auto name = check.id.substr(own.size());
  return "docs/checks/" + name.substr(0, name.find('-')) + ".md";
}

}  // namespace hexaglot::app
