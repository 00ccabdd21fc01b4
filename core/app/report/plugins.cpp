#include <algorithm>

#include <fmt/format.h>

#include "core/app/report/json.hpp"
#include "core/app/report/report.hpp"
#include "core/app/report/style.hpp"

namespace hexaglot::app {

std::string plugins_text(const std::vector<plugin::PluginInfo>& plugins, Style style) {
  const Pen pen(style);
  std::size_t widest = 0;
  for (const auto& p : plugins) widest = std::max(widest, p.id.size());
  std::string out;
  for (const auto& p : plugins) {
    const auto state = padded(plugin::name(p.state), 8);
    out += fmt::format("{}  {}  {}  {}  {}\n",
                       p.state == plugin::PluginInfo::State::active ? pen.green(state) : pen.red(state),
                       pen.bold(padded(p.id, widest)), padded(p.version, 6), padded(p.name, 20), pen.dim(p.origin));
    if (!p.reason.empty()) out += "          " + p.reason + "\n";
  }
  return out.empty() ? "no plugins\n" : out;
}

std::string plugins_json(const std::vector<plugin::PluginInfo>& plugins) {
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
  return dump({{"plugins", std::move(out)}});
}

}  // namespace hexaglot::app
