#pragma once
// The JSON file beside each library, read before the library is touched: what it claims to be decides whether it is
// loaded at all, and what it then says must match.
#include <cstdint>
#include <filesystem>
#include <string>
#include <vector>

#include <hexaglot/abi/plugin.h>

#include "core/base/result.hpp"

namespace hexaglot::plugin {

struct Manifest {
  std::string id;
  std::string name;
  std::string version;
  std::uint32_t abi = 0;
  std::vector<std::string> provides;  // "hexaglot.check-factory/1", "hexaglot.format-factory/1"
};

// template.so → template.json in the same folder.
[[nodiscard]] std::filesystem::path manifest_path(const std::filesystem::path& library);

// Errors (plugin, naming the file): none there, no JSON, a member missing or of the wrong kind, another ABI version,
// nothing provided that this program knows.
[[nodiscard]] Result<Manifest> read_manifest(const std::filesystem::path& library);

}  // namespace hexaglot::plugin
