#pragma once
// Which languages have a dictionary for spelling and word stems, for a person who wonders: the plugins look for them in
// the same places (DICPATH, or /usr/share/hunspell) by themselves.
#include <string>
#include <vector>

namespace hexaglot::app {

struct DictionaryState {
  std::string language;  // of the official six
  enum class Kind : std::uint8_t { found, missing, not_needed } kind = Kind::missing;
  std::string file;     // found
  std::string package;  // what to install on Debian and Ubuntu: "hunspell-fr"
};
[[nodiscard]] std::vector<DictionaryState> dictionary_states();

}  // namespace hexaglot::app
