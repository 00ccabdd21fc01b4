// What the checks say about themselves: hexaglot check --list and --explain.
#include <algorithm>
#include <array>

#include <fmt/format.h>

#include "core/app/report/findings.hpp"
#include "core/app/report/findings_text.hpp"
#include "core/app/report/json.hpp"
#include "core/app/report/style.hpp"

namespace hexaglot::app {
namespace {

constexpr std::array<std::string_view, 3> types = {"on or off", "a number", "text"};

std::string range(const check::SettingInfo& s) {
  if (s.type != check::SettingType::number || s.minimum >= s.maximum) return {};
  return fmt::format(" from {} to {}", s.minimum, s.maximum);
}

std::string settings_text(const check::CheckInfo& check, const Pen& pen) {
  std::string out;
  for (const auto& s : check.settings)
    out += "  " + pen.bold("--set " + s.id + "=" + (s.default_value.empty() ? "…" : s.default_value)) + "\n" +
           wrapped(fmt::format("{} ({}{}{})", s.label, types[static_cast<std::size_t>(s.type)], range(s),
                               s.default_value.empty() ? "" : ", default " + s.default_value),
                   "      ", 100);
  return out;
}

std::string kinds_text(const check::CheckInfo& check, const Pen& pen) {
  std::size_t widest = 0;
  for (const auto& k : check.kinds) widest = std::max(widest, k.id.size());
  std::string out;
  for (const auto& k : check.kinds) {
    auto lines = wrapped(k.description, std::string(widest + 4, ' '), 100);
    if (lines.empty()) lines = std::string(widest + 4, ' ') + "\n";
    lines.replace(0, widest + 4, "  " + pen.bold(padded(k.id, widest)) + "  ");
    out += lines;
  }
  return out;
}

}  // namespace

std::string checks_text(const std::vector<check::CheckInfo>& checks, Style style) {
  const Pen pen(style);
  std::string out;
  for (const auto& check : checks) {
    out += (out.empty() ? "" : "\n") + pen.bold(check.name) + pen.dim("  " + check.id) + "\n" + kinds_text(check, pen);
    if (!check.settings.empty()) out += settings_text(check, pen);
  }
  return out.empty() ? "no checks\n" : out;
}

std::string checks_json(const std::vector<check::CheckInfo>& checks) {
  constexpr std::array<std::string_view, 3> names = {"on-off", "number", "text"};
  Json out = Json::array();
  for (const auto& check : checks) {
    Json findings = Json::array(), settings = Json::array();
    for (const auto& k : check.kinds) findings.push_back({{"id", k.id}, {"description", k.description}});
    for (const auto& s : check.settings) {
      Json setting = {{"id", s.id},
                      {"type", names[static_cast<std::size_t>(s.type)]},
                      {"default", s.default_value},
                      {"label", s.label}};
      if (s.type == check::SettingType::number && s.minimum < s.maximum) {
        setting["minimum"] = s.minimum;
        setting["maximum"] = s.maximum;
      }
      settings.push_back(std::move(setting));
    }
    out.push_back({{"id", check.id},
                   {"name", check.name},
                   {"page", page_of(check)},
                   {"findings", std::move(findings)},
                   {"settings", std::move(settings)}});
  }
  return dump({{"checks", std::move(out)}});
}

std::string explained_text(const std::vector<Explained>& explained, Style style) {
  const Pen pen(style);
  std::string out;
  for (const auto& e : explained) {
    if (!out.empty()) out += "\n";
    if (e.setting) {
      auto only = e.check;
      only.settings = {*e.setting};
      out += settings_text(only, pen);
      continue;
    }
    if (e.kind) {
      out += pen.bold(e.kind->id) + "  (" + e.check.name + ")\n" + wrapped(e.kind->description, "  ", 100);
      out += "  leave it out: --skip " + e.kind->id + "; only this: --only " + e.kind->id + "\n";
    } else {
      out += pen.bold(e.check.name) + "  " + e.check.id + "\n" + kinds_text(e.check, pen);
    }
    if (!e.check.settings.empty()) out += settings_text(e.check, pen);
    if (const auto page = page_of(e.check); !page.empty()) out += "  more: " + page + "\n";
  }
  return out;
}

}  // namespace hexaglot::app
