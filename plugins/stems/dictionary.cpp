#include "dictionary.hpp"

#include <algorithm>
#include <cctype>
#include <cstdlib>
#include <fstream>
#include <system_error>

namespace hexaglot::stems {

namespace {

namespace fs = std::filesystem;

std::optional<DictionaryFiles> pair_in(const fs::path& folder, const std::string& stem) {
  std::error_code error;
  DictionaryFiles files{folder / (stem + ".aff"), folder / (stem + ".dic")};
  if (fs::is_regular_file(files.affixes, error) && fs::is_regular_file(files.words, error)) return files;
  return std::nullopt;
}

bool is_safe_name(std::string_view name) {
  return !name.empty() &&
         std::all_of(name.begin(), name.end(), [](unsigned char c) { return std::isalnum(c) != 0 || c == '_'; });
}

std::vector<std::string> stems_to_try(std::string_view language) {
  std::string tag(language);
  std::replace(tag.begin(), tag.end(), '-', '_');
  if (!is_safe_name(tag)) return {};
  const std::string primary = tag.substr(0, tag.find('_'));
  std::vector<std::string> out{tag, primary};
  if (primary == "en") out.emplace_back("en_US");
  // The country of the same letters is the home of most languages: es_ES, fr_FR, ru_RU.
  std::string upper = primary;
  std::transform(upper.begin(), upper.end(), upper.begin(),
                 [](unsigned char c) { return static_cast<char>(std::toupper(c)); });
  out.push_back(primary + "_" + upper);
  return out;
}

constexpr std::uintmax_t largest_file = std::uintmax_t{256} << 20;

}  // namespace

std::vector<fs::path> dictionary_folders() {
  const char* const chosen = std::getenv("DICPATH");
  if (chosen == nullptr || *chosen == '\0') return {"/usr/share/hunspell"};
  std::vector<fs::path> out;
  std::string_view rest(chosen);
  while (!rest.empty()) {
    const auto colon = rest.find(':');
    if (const auto one = rest.substr(0, colon); !one.empty()) out.emplace_back(one);
    rest = colon == std::string_view::npos ? std::string_view{} : rest.substr(colon + 1);
  }
  return out;
}

std::optional<DictionaryFiles> find_dictionary(std::string_view language, const std::vector<fs::path>& folders) {
  const auto names = stems_to_try(language);
  for (const auto& name : names)
    for (const auto& folder : folders)
      if (auto files = pair_in(folder, name)) return files;
  if (names.empty()) return std::nullopt;
  const std::string prefix = names[1] + "_";  // any country of the language, the first by name
  std::vector<fs::path> found;
  for (const auto& folder : folders) {
    std::error_code error;
    for (fs::directory_iterator it(folder, error), end; !error && it != end; it.increment(error)) {
      const auto& path = it->path();
      if (path.extension() == ".dic" && path.stem().string().starts_with(prefix)) found.push_back(path);
    }
  }
  std::sort(found.begin(), found.end());
  for (const auto& path : found)
    if (auto files = pair_in(path.parent_path(), path.stem().string())) return files;
  return std::nullopt;
}

std::optional<std::string> fault(const DictionaryFiles& files) {
  for (const auto& path : {files.affixes, files.words}) {
    std::error_code error;
    const auto size = fs::file_size(path, error);
    if (error) return path.string() + " cannot be read";
    if (size > largest_file) return path.string() + " is larger than any dictionary";
  }
  std::ifstream affixes(files.affixes, std::ios::binary);
  std::string head(4096, '\0');
  affixes.read(head.data(), static_cast<std::streamsize>(head.size()));
  if (affixes.gcount() == 0 && !affixes.eof()) return files.affixes.string() + " cannot be read";
  head.resize(static_cast<std::size_t>(affixes.gcount()));
  if (head.find('\0') != std::string::npos) return files.affixes.string() + " is no affix file: it holds binary data";

  std::ifstream words(files.words, std::ios::binary);
  std::string first;
  if (!std::getline(words, first)) return files.words.string() + " is empty";
  if (first.starts_with("\xEF\xBB\xBF")) first.erase(0, 3);
  if (first.empty() || std::isdigit(static_cast<unsigned char>(first[0])) == 0)
    return files.words.string() + " does not begin with its number of words";
  return std::nullopt;
}

}  // namespace hexaglot::stems
