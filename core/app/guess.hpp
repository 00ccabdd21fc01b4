#pragma once
// In which language a file is, for someone who has chosen it and not said so: by its text first, by its name second.
#include <cstdint>
#include <filesystem>
#include <string>

#include "core/app/session.hpp"

namespace hexaglot::app {

struct FileGuess {
  std::string language;  // canonical; empty: cannot be told
  enum class By : std::uint8_t { nothing, text, name } by = By::nothing;
  std::string title;   // the first heading near the beginning, or ""
  std::string format;  // "Markdown"
};

// Reads the beginning through the format plugin that would read the file, so that markup is no text. What the name says
// ("en.md", "report-fr.txt", "A_65_1_AR.html") counts where the text does not decide. Errors: those of reading; a file
// that no plugin reads.
[[nodiscard]] Result<FileGuess> guess_file_language(const Session& session, const std::filesystem::path& path);

}  // namespace hexaglot::app
