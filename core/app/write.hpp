#pragma once
// Documents out: through a format plugin, into a file or standard output.
#include <filesystem>
#include <string>
#include <vector>

#include "core/app/check.hpp"
#include "core/app/session.hpp"
#include "core/store/store.hpp"

namespace hexaglot::app {

enum class Written : std::uint8_t { written, unchanged };

// A file that already holds these bytes is left alone.
[[nodiscard]] Result<Written> write_if_changed(const std::filesystem::path& path, std::string_view bytes);

// The documents in the format with this short name ("tmx", "html").
[[nodiscard]] Result<std::string> render(const Session& session, const std::string& format,
                                         const std::vector<const Checked*>& documents);

// All current documents of a memory, one after the other.
[[nodiscard]] Result<std::string> render_memory(const Session& session, const std::string& format, store::Store& memory,
                                                const Progress& progress = {});

}  // namespace hexaglot::app
