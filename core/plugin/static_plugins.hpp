#pragma once
// The plugins linked into the program: a table that the build writes from the list of plugins of the tree.
#include <span>

#include <hexaglot/abi/plugin.h>

namespace hexaglot::plugin {

struct StaticPlugin {
  const char* name;  // "check_numbering": for messages about a plugin that does not even tell its id
  hx_plugin_entry_function entry;
};

[[nodiscard]] std::span<const StaticPlugin> static_plugins();

}  // namespace hexaglot::plugin
