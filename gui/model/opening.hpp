#pragma once
// The files that a person is about to open as one document: which language each is in, what is wrong, what the document
// will be called. Guesses come from elsewhere (app::guess_file_language, in a worker); a person's choice wins over
// them. Free of any window system.
#include <filesystem>
#include <optional>
#include <string>
#include <vector>

#include "core/app/align.hpp"
#include "core/app/guess.hpp"

namespace hexaglot::gui {

struct OpeningFile {
  std::filesystem::path path;
  std::string language;  // empty: not known (yet)
  enum class By : std::uint8_t { waiting, nobody, text, name, person } by = By::waiting;
  std::string title;
  std::string unreadable;  // why, translated where it is ours; empty: it can be read
};

class Opening {
 public:
  // Files, and those in folders (not in folders of these). What is there already stays as it is. Those that are new are
  // returned: their languages are to be guessed.
  std::vector<std::filesystem::path> add(const std::vector<std::filesystem::path>& paths);
  void remove(std::size_t file);
  void guessed(const std::filesystem::path& path, const Result<app::FileGuess>& guess);
  void set_language(std::size_t file, std::string language);  // canonical
  void set_symbol(std::string symbol);                        // empty: made of the names again
  void set_segmentation(model::Segmentation segmentation) { segmentation_ = segmentation; }

  [[nodiscard]] const std::vector<OpeningFile>& files() const { return files_; }
  // What is wrong with one of them, translated; empty: nothing. Another file of the same language is.
  [[nodiscard]] std::string fault(std::size_t file) const;
  // Why it cannot be opened as it is, translated; empty: it can.
  [[nodiscard]] std::string obstacle() const;

  [[nodiscard]] std::string symbol() const;
  [[nodiscard]] model::Segmentation segmentation() const { return segmentation_; }
  [[nodiscard]] std::vector<app::VersionFile> versions() const;  // official languages first, in their order

 private:
  std::vector<OpeningFile> files_;
  std::string symbol_;
  model::Segmentation segmentation_ = model::Segmentation::block;
};

}  // namespace hexaglot::gui
