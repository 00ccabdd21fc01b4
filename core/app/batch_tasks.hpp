#pragma once
// What a batch is to do: documents as groups of files, found in a folder by their names or read line by line from a
// list. A fault of one document stays with it (BatchTask::fault) and never stops the others.
#include <filesystem>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "core/app/read.hpp"
#include "core/base/progress.hpp"

namespace hexaglot::app {

struct BatchTask {
  std::string id;  // the document's symbol
  std::vector<VersionFile> files;
  std::string fault;       // why it cannot be done; empty where nothing is known to be wrong
  std::size_t number = 0;  // among the tasks of the batch, from 0; set by the batch
};

// Primary language subtags that count as a language in a file's name; else "al" in "et-al.md" would be one.
using NameLanguages = std::set<std::string, std::less<>>;
[[nodiscard]] const NameLanguages& official_names();

// What a path says: "a/report.fr.md" → fr, "a/report"; "a/fr.md" → fr, "a"; "fr/a/report.md" → fr, "a/report"; nothing
// where no language is named. Paths are relative; of several languages the file's own wins, then the innermost
// folder's.
struct NamedVersion {
  std::string language;  // canonical
  std::string document;  // "." for en.md at the root
};
[[nodiscard]] std::optional<NamedVersion> named_version(const std::filesystem::path& path,
                                                        const NameLanguages& languages);

struct FolderTasks {
  std::vector<BatchTask> tasks;    // by id
  std::vector<std::string> alone;  // ids that are there in one language only: nothing to align
  std::size_t nameless = 0;        // files whose name says no language
};
// Looks into folders of the folder too. Hidden files and links to folders are left out. Error: the folder cannot be
// read.
[[nodiscard]] Result<FolderTasks> tasks_in_folder(const std::filesystem::path& folder, const NameLanguages& languages);

// "id<TAB>file<TAB>file…"; a file is LANG=FILE, or FILE with a language in its name. Nothing for an empty line and for
// one that begins with "#".
[[nodiscard]] std::optional<BatchTask> parse_task_line(std::string_view line, const NameLanguages& languages);

// Lines of a file or, for "-", of standard input as they come in: whoever writes them may wait for an answer first.
class LineSource {
 public:
  [[nodiscard]] static Result<LineSource> open(const std::filesystem::path& path);
  LineSource(LineSource&& other) noexcept;
  LineSource& operator=(LineSource&&) = delete;
  ~LineSource();

  // Without the line end; nothing at the end, or when cancelled.
  [[nodiscard]] std::optional<std::string> next(const Progress& progress);

 private:
  explicit LineSource(int descriptor) : descriptor_(descriptor) {}
  int descriptor_;
  bool ended_ = false;
  std::string buffer_;
  std::size_t at_ = 0;
};

}  // namespace hexaglot::app
