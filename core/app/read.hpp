#pragma once
// From a file to a version of a document: bytes, encoding, format, assembly.
#include <filesystem>
#include <string>
#include <vector>

#include "core/app/session.hpp"
#include "core/model/document.hpp"

namespace hexaglot::app {

struct VersionFile {
  std::string language;  // canonical
  std::filesystem::path path;
};

// "fr=statement/fr.md". Errors (usage): no "=", an unknown language tag.
[[nodiscard]] Result<VersionFile> parse_version_file(const std::string& argument);
// The same for several. Error (usage): one language twice.
[[nodiscard]] Result<std::vector<VersionFile>> parse_version_files(const std::vector<std::string>& arguments);

// Error (usage): no language.
[[nodiscard]] Result<std::string> parse_language(const std::string& tag);

// The argument itself, or for "-" what standard input holds, as UTF-8 without white space at its ends.
[[nodiscard]] Result<std::string> text_argument(const std::string& argument);

// Diagnostics go to the session's notes too. Errors name file and line.
[[nodiscard]] Result<model::Version> read_version(const Session& session, const VersionFile& file,
                                                  model::Segmentation segmentation = model::Segmentation::block);

// The same from bytes that are not in the file, or not yet. Diagnostics go to `note`, if any.
[[nodiscard]] Result<model::Version> parse_version(const Session& session, const VersionFile& file, std::string bytes,
                                                   model::Segmentation segmentation = model::Segmentation::block,
                                                   const Note& note = {});

// The last heading before the body ("Joint Ministerial Statement of …"), or "".
[[nodiscard]] std::string title_of(const model::Version& version);

}  // namespace hexaglot::app
