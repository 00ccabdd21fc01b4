#include "core/app/batch_tasks.hpp"

#include <algorithm>
#include <cerrno>
#include <map>
#include <system_error>
#include <utility>

#include <fcntl.h>
#include <poll.h>
#include <unistd.h>

#include "core/text/language.hpp"
#include "core/text/utf8.hpp"

namespace hexaglot::app {
namespace {

std::optional<std::string> language_of(std::string_view token, const NameLanguages& languages) {
  constexpr std::size_t longest = 12;  // "zh-Hans-CN"
  if (token.empty() || token.size() > longest) return std::nullopt;
  const auto canonical = text::canonical_language(token);
  if (!canonical || !languages.contains(text::primary_language(*canonical))) return std::nullopt;
  return *canonical;
}

bool is_separator(char c) { return c == '.' || c == '-' || c == '_' || c == ' '; }

// "report.zh-Hans" → "zh-Hans", "report".
std::optional<std::pair<std::string, std::string>> language_at_end(const std::string& stem,
                                                                   const NameLanguages& languages) {
  for (auto at = stem.size(); at-- > 1;) {
    if (!is_separator(stem[at])) continue;
    if (auto language = language_of(std::string_view(stem).substr(at + 1), languages)) {
      auto rest = stem.substr(0, at);
      while (!rest.empty() && is_separator(rest.back())) rest.pop_back();
      if (!rest.empty()) return std::pair{std::move(*language), std::move(rest)};
    }
  }
  return std::nullopt;
}

std::string joined(const std::filesystem::path& folder, const std::string& name) {
  return text::valid_utf8((folder / name).generic_string());
}

std::vector<std::string_view> split_tabs(std::string_view line) {
  std::vector<std::string_view> out;
  for (std::size_t begin = 0; begin <= line.size();) {
    const auto end = std::min(line.find('\t', begin), line.size());
    out.push_back(line.substr(begin, end - begin));
    begin = end + 1;
  }
  return out;
}

// Adds a file; a second one of its language is a fault.
void add(BatchTask& task, VersionFile file) {
  const auto same = std::find_if(task.files.begin(), task.files.end(),
                                 [&](const VersionFile& f) { return f.language == file.language; });
  if (same != task.files.end() && task.fault.empty())
    task.fault = "has two files in " + file.language + ", " + same->path.string() + " and " + file.path.string() +
                 "; keep one of them";
  task.files.push_back(std::move(file));
}

}  // namespace

const NameLanguages& official_names() {
  static const NameLanguages names(text::official_languages.begin(), text::official_languages.end());
  return names;
}

std::optional<NamedVersion> named_version(const std::filesystem::path& path, const NameLanguages& languages) {
  const auto stem = path.stem().string();
  const auto folder = path.parent_path();
  if (auto whole = language_of(stem, languages))
    return NamedVersion{std::move(*whole), folder.empty() ? "." : text::valid_utf8(folder.generic_string())};
  if (auto end = language_at_end(stem, languages))
    return NamedVersion{std::move(end->first), joined(folder, end->second)};
  std::vector<std::string> parts;
  for (const auto& part : folder) parts.push_back(part.string());
  for (auto p = parts.size(); p-- > 0;) {
    auto language = language_of(parts[p], languages);
    if (!language) continue;
    std::filesystem::path rest;
    for (std::size_t q = 0; q < parts.size(); ++q)
      if (q != p) rest /= parts[q];
    return NamedVersion{std::move(*language), joined(rest, stem)};
  }
  return std::nullopt;
}

Result<FolderTasks> tasks_in_folder(const std::filesystem::path& folder, const NameLanguages& languages) {
  FolderTasks out;
  std::error_code problem;
  std::vector<std::filesystem::path> files;
  auto entry = std::filesystem::recursive_directory_iterator(folder, problem);
  for (; !problem && entry != std::filesystem::recursive_directory_iterator(); entry.increment(problem)) {
    const bool hidden = entry->path().filename().string().starts_with('.');
    std::error_code ignored;
    if (hidden && entry->is_directory(ignored)) entry.disable_recursion_pending();
    if (!hidden && entry->is_regular_file(ignored)) files.push_back(entry->path());
  }
  if (problem) return fail(ErrorKind::unreadable, "the folder cannot be read: " + problem.message(), folder.string());
  std::sort(files.begin(), files.end());
  std::map<std::string, BatchTask> by_id;
  for (auto& file : files) {
    auto named = named_version(file.lexically_relative(folder), languages);
    if (!named) {
      ++out.nameless;
      continue;
    }
    if (named->document == ".") {
      const auto name = std::filesystem::weakly_canonical(folder, problem).filename().string();
      named->document = name.empty() ? "document" : text::valid_utf8(name);
    }
    auto& task = by_id[named->document];
    task.id = named->document;
    add(task, {std::move(named->language), std::move(file)});
  }
  for (auto& [id, task] : by_id) {
    if (task.files.size() == 1)
      out.alone.push_back(id);
    else
      out.tasks.push_back(std::move(task));
  }
  return out;
}

std::optional<BatchTask> parse_task_line(std::string_view line, const NameLanguages& languages) {
  if (!line.empty() && line.back() == '\r') line.remove_suffix(1);
  if (text::trim(line).empty() || line.front() == '#') return std::nullopt;
  BatchTask task;
  const auto parts = split_tabs(line);
  task.id = text::valid_utf8(std::string(parts.front()));
  if (text::trim(task.id).empty()) task.fault = "the line begins with a tab; write id<TAB>file<TAB>file…";
  for (std::size_t p = 1; p < parts.size() && task.fault.empty(); ++p) {
    const std::string part(parts[p]);
    if (part.empty()) continue;
    if (auto named = named_version(part, languages); named && part.find('=') == std::string::npos) {
      add(task, {std::move(named->language), part});
      continue;
    }
    auto file = parse_version_file(part);
    if (file && file->path == "-") {
      task.fault = "a version cannot come from standard input here; name a file";
    } else if (file) {
      add(task, std::move(*file));
    } else {
      task.fault = file.error().message;
    }
  }
  if (task.fault.empty() && task.files.size() < 2)
    task.fault = parts.size() < 2 ? "names no files; write id<TAB>file<TAB>file…"
                                  : "one version alone cannot be aligned; name two or more files";
  return task;
}

Result<LineSource> LineSource::open(const std::filesystem::path& path) {
  if (path == "-") return LineSource(STDIN_FILENO);
  const int descriptor = ::open(path.c_str(), O_RDONLY | O_CLOEXEC);
  if (descriptor < 0 && errno == ENOENT) return fail(ErrorKind::not_found, "no such file; check the path", path);
  if (descriptor < 0)
    return fail(ErrorKind::unreadable, "cannot be opened: " + std::generic_category().message(errno), path);
  return LineSource(descriptor);
}

LineSource::LineSource(LineSource&& other) noexcept
    : descriptor_(std::exchange(other.descriptor_, -1)),
      ended_(other.ended_),
      buffer_(std::move(other.buffer_)),
      at_(other.at_) {}

LineSource::~LineSource() {
  if (descriptor_ > STDIN_FILENO) ::close(descriptor_);
}

std::optional<std::string> LineSource::next(const Progress& progress) {
  constexpr std::size_t longest = std::size_t{1} << 26;  // not a list of files
  for (auto searched = at_; !progress.cancelled();) {
    const auto end = buffer_.find('\n', searched);
    if (end != std::string::npos) {
      auto line = buffer_.substr(at_, end - at_);
      at_ = end + 1;
      return line;
    }
    if (ended_ || buffer_.size() - at_ > longest) {
      ended_ = true;
      if (at_ == buffer_.size()) return std::nullopt;
      return buffer_.substr(std::exchange(at_, buffer_.size()));
    }
    buffer_.erase(0, std::exchange(at_, 0));
    searched = buffer_.size();
    pollfd waiting{descriptor_, POLLIN, 0};
    if (::poll(&waiting, 1, 200) == 0) continue;  // now and then, to hear of Ctrl+C
    char bytes[65536];
    const auto n = ::read(descriptor_, bytes, sizeof bytes);
    if (n > 0) buffer_.append(bytes, static_cast<std::size_t>(n));
    if (n == 0 || (n < 0 && errno != EINTR)) ended_ = true;
  }
  return std::nullopt;
}

}  // namespace hexaglot::app
