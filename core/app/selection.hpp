#pragma once
// Which findings are asked for: by id, and by how grave they are. And what the checks say about themselves.
#include <optional>
#include <string>
#include <vector>

#include "core/app/check.hpp"
#include "core/app/session.hpp"

namespace hexaglot::app {

struct Selection {
  std::vector<std::string> only, skip;  // ids or beginnings of ids; `only` empty: all
  model::Severity least = model::Severity::info;
};

// What is left of all finding ids, as check::run() takes it. Errors (usage): a name that no check has, with the
// nearest; nothing left.
[[nodiscard]] Result<std::vector<std::string>> selected(const Session& session, const Selection& selection);

// Takes out what is less grave.
void keep_at_least(model::Severity least, check::Report& report);

[[nodiscard]] Result<model::Severity> parse_severity(const std::string& name);

// The name behind a finding's id, check or setting, as a person would look it up: "figures.differ", "figures",
// "hexaglot.check.figures".
struct Explained {
  check::CheckInfo check;
  std::optional<check::KindInfo> kind;        // the finding asked for; else all of the check
  std::optional<check::SettingInfo> setting;  // the setting asked for
};
[[nodiscard]] Result<std::vector<Explained>> explained(const Session& session, const std::string& name);

// The page about a check: "https://…/docs/checks/figures.md" as a path in the source tree, "docs/checks/figures.md".
[[nodiscard]] std::string page_of(const check::CheckInfo& check);

}  // namespace hexaglot::app
