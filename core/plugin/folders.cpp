#include "core/plugin/folders.hpp"

#include <algorithm>
#include <cstdlib>
#include <optional>

#include "core/base/files.hpp"

namespace hexaglot::plugin {
namespace {

namespace fs = std::filesystem;

std::string variable(const char* name) {
  const char* value = std::getenv(name);
  return value == nullptr ? "" : value;
}

// The XDG base directory rules: an absolute path, or the default below the home folder.
fs::path xdg(const char* name, const char* otherwise) {
  if (const fs::path given = variable(name); given.is_absolute()) return given;
  const fs::path home = variable("HOME");
  return home.is_absolute() ? home / otherwise : fs::path{};
}

template <class Each>
void split(const std::string& list, char at, Each&& each) {
  for (std::size_t begin = 0; begin <= list.size();) {
    const auto end = std::min(list.find(at, begin), list.size());
    const auto first = std::min(list.find_first_not_of(" \t\r", begin), end);
    auto last = end;
    while (last > first && (list[last - 1] == ' ' || list[last - 1] == '\t' || list[last - 1] == '\r')) --last;
    if (first < last) each(list.substr(first, last - first));
    begin = end + 1;
  }
}

// The plugins of this very build: beside the program, else where it was configured to be installed. Only one of them,
// or a developer who has also installed the program would see every plugin twice.
std::optional<Folder> our_folder() {
  std::vector<fs::path> candidates;
  std::error_code error;
  const auto program = fs::read_symlink("/proc/self/exe", error);
  if (!error) {
    candidates.push_back(program.parent_path().parent_path() / "lib" / "hexaglot" / "plugins");
#ifdef HEXAGLOT_BUILD_FOLDER
    // Tests lie deeper in the build tree than the program does.
    const fs::path build = HEXAGLOT_BUILD_FOLDER;
    if (!program.lexically_relative(build).string().starts_with(".."))
      candidates.push_back(build / "lib" / "hexaglot" / "plugins");
#endif
  }
  candidates.emplace_back(HEXAGLOT_INSTALL_PLUGINS);
  for (const auto& path : candidates)
    if (fs::is_directory(path, error)) return Folder{path, Trust::ours, Named::no};
  return std::nullopt;
}

}  // namespace

std::vector<Folder> folders(const Options& options) {
  std::vector<Folder> all;
  if (options.standard_folders)
    if (auto ours = our_folder()) all.push_back(std::move(*ours));
  for (const auto& folder : options.folders) all.push_back({folder, Trust::ours, Named::by_caller});
  if (options.standard_folders) {
    if (const auto data = xdg("XDG_DATA_HOME", ".local/share"); !data.empty())
      all.push_back({data / "hexaglot" / "plugins", Trust::stranger, Named::no});
    split(variable("HEXAGLOT_PLUGIN_PATH"), ':', [&](const std::string& path) {
      all.push_back({path, Trust::stranger, Named::by_user});
    });
  }
  std::vector<Folder> out;
  std::set<fs::path> seen;
  for (auto& folder : all) {
    std::error_code error;
    auto same = fs::weakly_canonical(folder.path, error);
    if (seen.insert(error ? folder.path : same).second) out.push_back(std::move(folder));
  }
  return out;
}

fs::path enabled_file() {
  const auto config = xdg("XDG_CONFIG_HOME", ".config");
  return config.empty() ? config : config / "hexaglot" / "plugins.enabled";
}

std::set<std::string> enabled_ids(const Options& options) {
  std::set<std::string> out(options.enabled.begin(), options.enabled.end());
  const auto add = [&out](const std::string& id) {
    if (id.front() != '#') out.insert(id);
  };
  split(variable("HEXAGLOT_ENABLE_PLUGINS"), ',', add);
  if (const auto file = enabled_file(); !file.empty())
    if (std::error_code error; fs::is_regular_file(file, error))
      if (const auto lines = read_file(file, 1 << 20)) split(*lines, '\n', add);
  return out;
}

std::vector<fs::path> libraries(const fs::path& folder) {
  std::vector<fs::path> out;
  std::error_code error;
  for (fs::directory_iterator entry(folder, error), end; !error && entry != end; entry.increment(error))
    if (entry->path().extension() == ".so") out.push_back(entry->path());
  std::ranges::sort(out);
  return out;
}

}  // namespace hexaglot::plugin
