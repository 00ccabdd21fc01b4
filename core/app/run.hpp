#pragma once
// The main job in one go: read, align, store, check, export.
#include <filesystem>
#include <string>
#include <vector>

#include "core/app/align.hpp"
#include "core/app/check.hpp"
#include "core/app/doubt.hpp"
#include "core/app/lexicon.hpp"
#include "core/app/write.hpp"
#include "core/store/store.hpp"

namespace hexaglot::app {

struct RunRequest {
  AlignRequest align;
  std::filesystem::path memory;  // empty: FOLDER/NAME.hexaglot
  std::filesystem::path folder;  // for what is written; made when missing
  std::string name;              // of the files: NAME.tmx, NAME.html; empty: default_symbol
  LexiconRequest lexicon;
  enum class Learn : std::uint8_t { yes, no } learn = Learn::yes;  // the memory learns the words of the rows
};

struct RunOutcome {
  Checked checked;
  std::vector<DoubtfulRow> doubtful;              // the first ones with their reasons
  static constexpr std::size_t doubts_told = 10;  // so many
  store::PutOutcome stored = store::PutOutcome::added;
  struct File {
    std::string what;
    std::filesystem::path path;
    Written written = Written::written;
  };
  std::vector<File> files;
};

// A second run on the same input changes nothing. Nothing is written when reading or aligning fails.
[[nodiscard]] Result<RunOutcome> run(const Session& session, const RunRequest& request, const Progress& progress = {});

}  // namespace hexaglot::app
