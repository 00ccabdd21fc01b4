#include "gui/model/opening.hpp"

#include <algorithm>

#include "core/text/language.hpp"
#include "core/text/utf8.hpp"
#include "gui/model/words.hpp"

namespace hexaglot::gui {
namespace {

constexpr std::size_t most_files = 100;  // of one document: more were dropped by mistake

// Where a language stands among the versions.
std::size_t place(const std::string& language) {
  const auto& official = text::official_languages;
  const auto primary = text::primary_language(language);
  return static_cast<std::size_t>(std::ranges::find(official, primary) - official.begin());
}

std::vector<std::filesystem::path> files_in(const std::filesystem::path& folder) {
  std::vector<std::filesystem::path> out;
  std::error_code failed;
  for (std::filesystem::directory_iterator it(folder, failed), end; !failed && it != end; it.increment(failed)) {
    std::error_code ignored;
    const auto name = it->path().filename().string();
    if (it->is_regular_file(ignored) && !name.starts_with(".") && !name.ends_with("~")) out.push_back(it->path());
  }
  std::ranges::sort(out);
  return out;
}

}  // namespace

std::vector<std::filesystem::path> Opening::add(const std::vector<std::filesystem::path>& paths) {
  std::vector<std::filesystem::path> all, fresh;
  for (const auto& path : paths) {
    std::error_code ignored;
    if (std::filesystem::is_directory(path, ignored)) {
      const auto inside = files_in(path);
      all.insert(all.end(), inside.begin(), inside.end());
    } else {
      all.push_back(path);
    }
  }
  for (auto& path : all) {
    if (files_.size() == most_files) break;
    if (std::ranges::find(files_, path, &OpeningFile::path) != files_.end()) continue;
    fresh.push_back(path);
    files_.push_back({std::move(path), {}, OpeningFile::By::waiting, {}, {}});
  }
  return fresh;
}

void Opening::remove(std::size_t file) { files_.erase(files_.begin() + static_cast<std::ptrdiff_t>(file)); }

void Opening::guessed(const std::filesystem::path& path, const Result<app::FileGuess>& guess) {
  const auto found = std::ranges::find(files_, path, &OpeningFile::path);
  if (found == files_.end()) return;
  if (!guess) {
    found->unreadable = guess.error().message;
    if (found->by == OpeningFile::By::waiting) found->by = OpeningFile::By::nobody;
    return;
  }
  found->title = guess->title;
  if (found->by == OpeningFile::By::person) return;
  found->language = guess->language;
  using By = app::FileGuess::By;
  found->by = guess->by == By::text   ? OpeningFile::By::text
              : guess->by == By::name ? OpeningFile::By::name
                                      : OpeningFile::By::nobody;
}

void Opening::set_language(std::size_t file, std::string language) {
  files_[file].language = std::move(language);
  files_[file].by = OpeningFile::By::person;
}

void Opening::set_symbol(std::string symbol) { symbol_ = std::string(text::trim(symbol)); }

std::string Opening::fault(std::size_t file) const {
  const auto& f = files_[file];
  if (!f.unreadable.empty()) return f.unreadable;
  if (f.by == OpeningFile::By::waiting) return {};
  if (f.language.empty()) return tr("The language cannot be told. Please choose it.");
  const auto twice = std::ranges::count_if(
      files_, [&](const OpeningFile& other) { return other.language == f.language && other.unreadable.empty(); });
  if (twice > 1) return tr("Another file is in this language too. Choose another language, or remove one of them.");
  return {};
}

std::string Opening::obstacle() const {
  if (files_.empty()) return tr("Add the files of one document, one in each language.");
  bool waiting = false;
  for (std::size_t i = 0; i < files_.size(); ++i) {
    waiting = waiting || files_[i].by == OpeningFile::By::waiting;
    if (!fault(i).empty()) {
      const auto name = text::valid_utf8(files_[i].path.filename().string());
      return files_[i].unreadable.empty() ? filled(tr("%1 has a problem that you can mend in its row."), {name})
                                          : filled(tr("%1 cannot be read. Remove it to go on."), {name});
    }
  }
  if (waiting) return tr("Reading the files…");
  if (files_.size() == 1) return tr("One version alone cannot be aligned. Add another language.");
  return {};
}

std::string Opening::symbol() const { return symbol_.empty() ? app::default_symbol(versions()) : symbol_; }

std::vector<app::VersionFile> Opening::versions() const {
  std::vector<app::VersionFile> out;
  for (const auto& f : files_) out.push_back({f.language, f.path});
  std::ranges::stable_sort(out, {}, [](const app::VersionFile& f) { return place(f.language); });
  return out;
}

}  // namespace hexaglot::gui
