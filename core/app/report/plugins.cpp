#include <algorithm>
#include <array>

#include <fmt/format.h>

#include "core/app/report/json.hpp"
#include "core/app/report/report.hpp"
#include "core/app/report/style.hpp"

namespace hexaglot::app {

std::string plugins_text(const std::vector<plugin::PluginInfo>& plugins, Style style) {
  const Pen pen(style);
  std::size_t widest = 0, widest_name = 0;
  for (const auto& p : plugins) {
    widest = std::max(widest, p.id.size());
    widest_name = std::max(widest_name, text::columns(p.name));
  }
  std::string out;
  for (const auto& p : plugins) {
    const auto state = padded(plugin::name(p.state), 8);
    out += fmt::format(
        "{}  {}  {}  {}  {}\n", p.state == plugin::PluginInfo::State::active ? pen.green(state) : pen.red(state),
        pen.bold(padded(p.id, widest)), padded(p.version, 6), padded(p.name, widest_name), pen.dim(p.origin));
    if (!p.reason.empty()) out += "          " + p.reason + "\n";
  }
  return out.empty() ? "no plugins\n" : out;
}

namespace {

// A choice as a person would type it after --set ID=.
Json setting_json(const check::SettingInfo& setting, const std::string& check) {
  constexpr std::array<std::string_view, 3> types = {"on-off", "number", "text"};
  Json out = {{"id", setting.id},
              {"check", check},
              {"type", types[static_cast<std::size_t>(setting.type)]},
              {"default", setting.default_value},
              {"label", setting.label}};
  if (setting.type == check::SettingType::number && setting.minimum < setting.maximum) {
    out["minimum"] = setting.minimum;
    out["maximum"] = setting.maximum;
  }
  return out;
}

}  // namespace

std::string plugins_json(const std::vector<plugin::PluginInfo>& plugins, const std::vector<check::CheckInfo>& checks) {
  Json out = Json::array();
  for (const auto& p : plugins)
    out.push_back({{"id", p.id},
                   {"name", p.name},
                   {"version", p.version},
                   {"origin", p.origin},
                   {"state", plugin::name(p.state)},
                   {"reason", p.reason},
                   {"checks", p.checks},
                   {"formats", p.formats}});
  Json settings = Json::array();
  for (const auto& check : checks)
    for (const auto& setting : check.settings) settings.push_back(setting_json(setting, check.id));
  return dump({{"plugins", std::move(out)}, {"settings", std::move(settings)}});
}

}  // namespace hexaglot::app
