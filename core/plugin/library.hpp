#pragma once
// From a manifest and a library (or an entry linked into the program) to a guest with its factories.
#include <filesystem>
#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "core/base/result.hpp"
#include "core/plugin/check_adapter.hpp"
#include "core/plugin/format_adapter.hpp"
#include "core/plugin/manifest.hpp"

namespace hexaglot::plugin {

// A plugin that was let in. init() has been called; whoever holds it calls leave() on the main thread at the end.
struct Arrival {
  std::shared_ptr<Guest> guest;
  std::unique_ptr<Host> host;              // the one that init() got
  std::unique_ptr<CheckAdapter> checks;    // null where it has none
  std::unique_ptr<FormatAdapter> formats;  // null where it has none

  void leave();
};

// Called before each step ("load", "entry", "init", …): a crash is then known to lie in it.
using Step = std::function<void(const std::string& name)>;

// The library's entry; the library is never unloaded. Error (plugin): what the dynamic linker said, or no entry.
[[nodiscard]] Result<hx_plugin_entry_function> open_library(const std::filesystem::path& library);

// Calls the entry and init, asks for the factories and looks at all they declare. `manifest`: what must match; nullopt
// for plugins of the tree, which need none. Error (plugin): which rule it breaks.
[[nodiscard]] Result<Arrival> let_in(hx_plugin_entry_function entry, const std::optional<Manifest>& manifest,
                                     const std::shared_ptr<const Offer>& offer, const Step& step = {});

}  // namespace hexaglot::plugin
