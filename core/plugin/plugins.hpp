#pragma once
// The plugins of the program: found, loaded, adapted to the ports of check and format, and watched. Whatever a plugin
// does wrong turns into a state and a reason in list(), never into a stopped program (a crash inside it excepted: that
// is what probe() is for). Nothing here knows what any plugin does.
#include <filesystem>
#include <functional>
#include <map>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "core/base/result.hpp"
#include "core/check/port.hpp"
#include "core/format/port.hpp"
#include "core/model/term.hpp"
#include "core/plugin/earlier.hpp"

namespace hexaglot::plugin {

struct PluginInfo {
  enum class State : std::uint8_t {
    active,
    disabled,  // a stranger's plugin that nobody enabled: not loaded; the reason says how to enable it
    failed     // could not be loaded, or broke a rule of the border later on
  };
  std::string id;  // "hexaglot.check.numbering"; the library's stem where no manifest could be read
  std::string name;
  std::string version;
  std::string origin;  // "built in", or the path of the library
  State state = State::active;
  std::string reason;                        // one line; empty when active
  std::vector<std::string> checks, formats;  // ids
};

[[nodiscard]] std::string_view name(PluginInfo::State state);

// What the host offers to plugins. `log` is called from any thread, one call at a time; levels as in hx_host: 0 debug
// … 3 error.
struct Services {
  const std::vector<model::Termbase>* termbases = nullptr;  // copied
  std::map<std::string, std::string> settings;              // id of a declared setting → the user's choice
  std::function<void(int level, std::string_view message)> log;
};

// Strangers' plugins (user folder, HEXAGLOT_PLUGIN_PATH) are off until their id stands in HEXAGLOT_ENABLE_PLUGINS
// (id,id), in $XDG_CONFIG_HOME/hexaglot/plugins.enabled (one a line) or in `enabled`.
struct Options {
  std::vector<std::filesystem::path> folders;  // searched after the standard ones, and trusted: the caller names them
  bool standard_folders = true;                // install folder, user folder, HEXAGLOT_PLUGIN_PATH
  bool built_in = true;                        // plugins linked into the program
  std::vector<std::string> enabled;
};

// Thread: load() and the end of life on the main thread; the rest any.
class Plugins {
 public:
  explicit Plugins(Services services = {});
  ~Plugins();
  Plugins(const Plugins&) = delete;
  Plugins& operator=(const Plugins&) = delete;

  // Once. Error (not_found): one of `folders` is no folder. A plugin at fault is no error: see list().
  [[nodiscard]] Status load(const Options& options = {});

  // As of now: in the order found, refused ones included.
  [[nodiscard]] std::vector<PluginInfo> list() const;

  // For objects that are created from now on; those that exist keep what they had.
  void set_termbases(const std::vector<model::Termbase>& termbases);
  void set_setting(const std::string& id, const std::string& value);
  // What checks compare a document with; nullptr: nothing.
  void set_earlier(std::shared_ptr<const EarlierRows> rows);

  // Of the active plugins, in the order found. They live as long as this object.
  [[nodiscard]] std::vector<const check::CheckFactory*> checks() const;
  [[nodiscard]] std::vector<const format::FormatFactory*> formats() const;

 private:
  struct Impl;
  std::unique_ptr<Impl> impl_;
};

}  // namespace hexaglot::plugin
