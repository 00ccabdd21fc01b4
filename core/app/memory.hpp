#pragma once
// The translation memory as the program's commands use it.
#include <filesystem>
#include <memory>
#include <string>
#include <vector>

#include "core/app/session.hpp"
#include "core/match/match.hpp"
#include "core/store/store.hpp"

namespace hexaglot::app {

enum class Access : std::uint8_t { read, write };
[[nodiscard]] Result<std::unique_ptr<store::Store>> open_memory(const std::filesystem::path& path, Access access);

struct Imported {
  store::PutOutcome outcome = store::PutOutcome::added;
  std::string symbol;
  std::size_t units = 0;   // stored (0 when unchanged)
  std::size_t empty = 0;   // without any text: left out
  std::size_t faults = 0;  // noted with their line
};

// All of an exchange file in one transaction, as the document `symbol` (empty: the file's name); a faulty unit is noted
// with its line and left out, the rest imported.
[[nodiscard]] Result<Imported> import_file(const Session& session, store::Store& memory,
                                           const std::filesystem::path& path, const std::string& symbol = {},
                                           const Progress& progress = {});

}  // namespace hexaglot::app
