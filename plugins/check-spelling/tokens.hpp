#pragma once
// The words of a cell as spelling asks for them: runs of letters with their case and what they touch. Faster than the
// host's words, and with what only spelling wants to know.
#include <cstdint>
#include <list>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include <hexaglot/abi/types.h>
#include <hexaglot/stems/letters.hpp>

namespace hexaglot::check_spelling {

using stems::Script;

enum class Capitals : std::uint8_t { none, first, all, mixed };

struct Token {
  hx_span span{};          // bytes of the text
  std::string_view word;   // without Arabic vowel marks, tatweel, soft hyphens and invisible characters; ’ is '
  std::string_view whole;  // as printed, with the parts that hyphens join to it; empty when there are none
  Script script = Script::latin;
  Capitals capitals = Capitals::none;
  std::uint32_t letters = 0;
  bool opens_sentence = false;
  bool hyphen_after = false;
  bool hyphen_before = false;
  bool point_after = false;
  bool apart = true;  // false: beside a digit, in an address, with letters of two scripts
};

// They borrow from the text, and words that are not as printed from here.
struct Tokens {
  std::vector<Token> list;
  std::list<std::string> altered;
  [[nodiscard]] auto begin() const { return list.begin(); }
  [[nodiscard]] auto end() const { return list.end(); }
  [[nodiscard]] bool empty() const { return list.empty(); }
};

[[nodiscard]] Tokens tokens(std::string_view text, std::string_view language);

// How often each word stands in a version, by lower case.
class Counts {
 public:
  void add(std::string_view text, std::string_view language);
  [[nodiscard]] std::uint32_t of(std::string_view lower_word) const;
  // Of Arabic words that are alike but for article and clitics.
  [[nodiscard]] std::uint32_t of_stem(std::string_view stem) const;
  [[nodiscard]] bool empty() const { return counts_.empty(); }
  void clear() {
    counts_.clear();
    stems_.clear();
  }

 private:
  std::unordered_map<std::uint64_t, std::uint32_t> counts_, stems_;
};

}  // namespace hexaglot::check_spelling
