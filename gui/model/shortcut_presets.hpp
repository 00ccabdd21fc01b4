#pragma once
// The keys that come with the program, for shortcuts.cpp. A preset lists what differs from "hexaglot".
#include <span>
#include <string_view>

#include "gui/model/shortcuts.hpp"

namespace hexaglot::gui {

struct PresetKeys {
  Command command;
  const char* keys;  // as parse_keys reads them
};

[[nodiscard]] std::span<const PresetKeys> own_keys(std::string_view preset);

}  // namespace hexaglot::gui
