#pragma once
// The memory in one SQLite file (WAL; application_id 0x48584731, "HXG1"). A file that is no memory is refused and not
// touched, not even by a side file. No path deletes or recreates a memory: an older schema is brought up to date on a
// copy that then takes its place, and the old file stays beside it as FILE.bak-vN.
#include <cstdint>
#include <filesystem>
#include <memory>

#include "core/base/result.hpp"
#include "core/store/store.hpp"

namespace hexaglot::store {

enum class OpenMode : std::uint8_t {
  read_only,         // also from read-only files, folders and media; a missing file is not_found
  read_write_create  // a missing or empty file becomes a memory
};

// Errors (memory): no memory, damaged, written by a newer program, written by an older one (read_only), read-only
// (read_write_create), in use by another process for more than three seconds, disk full.
[[nodiscard]] Result<std::unique_ptr<Store>> open_sqlite(const std::filesystem::path& path, OpenMode mode);

}  // namespace hexaglot::store
