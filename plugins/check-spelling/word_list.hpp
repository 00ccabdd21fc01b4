#pragma once
// Words that are right though no dictionary has them: the user's own lists, and those of the termbases.
#include <cstdint>
#include <filesystem>
#include <functional>
#include <string>
#include <string_view>
#include <unordered_set>
#include <vector>

#include <hexaglot/abi/terms.h>

namespace hexaglot::check_spelling {

// Words by lower case, as hashes: a termbase of 50,000 concepts in six languages takes 10 MB.
class WordList {
 public:
  using Note = std::function<void(const std::string& message)>;

  // One word a line, UTF-8; # begins a comment. A line that holds anything else is told ("FILE:LINE: …") and left out.
  // A file that is not there is nothing; one that cannot be read is told.
  void read(const std::filesystem::path& file, const Note& note);
  // The words of all terms of this language; of all languages where `language` is empty.
  void add_terms(const std::vector<hx_concept>& concepts, std::string_view language);
  void add(std::string_view word);

  [[nodiscard]] bool has(std::string_view word) const;
  [[nodiscard]] std::size_t size() const { return words_.size(); }

 private:
  std::unordered_set<std::uint64_t> words_;
};

// $XDG_CONFIG_HOME/hexaglot/words-LANG.txt, or ~/.config/…; empty without a home.
[[nodiscard]] std::filesystem::path personal_list(std::string_view language);

}  // namespace hexaglot::check_spelling
