#pragma once
// Trying a stranger's plugin, as the program's commands see it.
#include "core/plugin/probe.hpp"

namespace hexaglot::app {

using plugin::probe;
using plugin::probe_child;

[[nodiscard]] inline bool passed(const plugin::ProbeReport& report) {
  return report.outcome == plugin::ProbeReport::Outcome::passed;
}

}  // namespace hexaglot::app
