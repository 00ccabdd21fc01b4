#include "word_list.hpp"

#include <cstdlib>
#include <fstream>

#include <hexaglot/sdk/utf8.hpp>
#include <hexaglot/stems/letters.hpp>

#include "tokens.hpp"

namespace hexaglot::check_spelling {

namespace {

constexpr std::uintmax_t largest_file = std::uintmax_t{16} << 20;
constexpr std::size_t longest_line = 400;
constexpr std::size_t most_told = 20;

std::uint64_t hash(std::string_view s) {
  std::uint64_t h = 14695981039346656037U;  // FNV-1a
  for (const char c : s) h = (h ^ static_cast<unsigned char>(c)) * 1099511628211U;
  return h;
}

std::string_view trim(std::string_view s) {
  const auto begin = s.find_first_not_of(" \t\r");
  if (begin == s.npos) return {};
  return s.substr(begin, s.find_last_not_of(" \t\r") - begin + 1);
}

}  // namespace

void WordList::add(std::string_view word) { words_.insert(hash(stems::lower(word))); }

bool WordList::has(std::string_view word) const { return !words_.empty() && words_.contains(hash(stems::lower(word))); }

void WordList::read(const std::filesystem::path& file, const Note& note) {
  namespace fs = std::filesystem;
  std::error_code error;
  if (file.empty() || !fs::exists(file, error)) return;
  if (!fs::is_regular_file(file, error)) return note(file.string() + ": is no file; its words are not known");
  if (fs::file_size(file, error) > largest_file || error)
    return note(file.string() + ": is larger than 16 MiB; its words are not known");
  std::ifstream in(file, std::ios::binary);
  if (!in) return note(file.string() + ": cannot be read; its words are not known");
  std::string line;
  std::size_t told = 0;
  const auto tell = [&](std::size_t number, const std::string& what) {
    if (++told <= most_told)
      note(file.string() + ":" + std::to_string(number) + ": " + what + "; the line is left out");
    if (told == most_told + 1) note(file.string() + ": more such lines are not listed");
  };
  for (std::size_t number = 1; std::getline(in, line); ++number) {
    std::string_view word = line;
    if (number == 1 && word.starts_with("\xEF\xBB\xBF")) word.remove_prefix(3);
    word = trim(word.substr(0, word.find('#')));
    if (word.empty()) continue;
    if (word.size() > longest_line) {
      tell(number, "is too long for a word");
    } else if (!sdk::is_utf8(word)) {
      tell(number, "is not UTF-8");
    } else if (const auto found = tokens(word, ""); found.empty()) {
      tell(number, "\"" + std::string(word) + "\" holds no word");
    } else if (word.find_first_of(" \t") != word.npos) {
      tell(number, "\"" + std::string(word) + "\" is more than one word");
    } else {
      for (const auto& t : found) add(t.word);
    }
  }
}

void WordList::add_terms(const std::vector<hx_concept>& concepts, std::string_view language) {
  for (const auto& c : concepts)
    for (std::size_t i = 0; i < c.term_count; ++i) {
      const auto& term = c.terms[i];
      const std::string_view tag(term.language.data, term.language.size);
      if (!language.empty() && tag.substr(0, tag.find('-')) != language) continue;
      for (const auto& t : tokens({term.text.data, term.text.size}, tag)) add(t.word);
    }
}

std::filesystem::path personal_list(std::string_view language) {
  std::filesystem::path folder;
  if (const char* config = std::getenv("XDG_CONFIG_HOME"); config != nullptr && *config != '\0')
    folder = config;
  else if (const char* home = std::getenv("HOME"); home != nullptr && *home != '\0')
    folder = std::filesystem::path(home) / ".config";
  else
    return {};
  return folder / "hexaglot" / ("words-" + std::string(language) + ".txt");
}

}  // namespace hexaglot::check_spelling
