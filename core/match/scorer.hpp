#pragma once
// Scores texts against one query, by the definition in match.hpp. Private to match.
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "core/match/edit_distance.hpp"

namespace hexaglot::match {

struct Token {
  std::string text;  // folded
  bool number = false;
};
[[nodiscard]] std::vector<Token> tokens(std::string_view text, std::string_view language);

class Scorer {
 public:
  Scorer(std::string_view text, std::string_view language);

  // `folded` is text::fold(text).
  [[nodiscard]] int percent(std::string_view text, const std::string& folded, std::string_view language);
  // Of the folded texts, 0…1: breaks ties.
  [[nodiscard]] double characters(const std::string& folded);

  [[nodiscard]] const std::vector<Token>& query() const { return tokens_; }

 private:
  [[nodiscard]] std::size_t replaced_numbers(const std::vector<Token>& other) const;

  std::string text_;
  std::string folded_;
  std::vector<Token> tokens_;
  std::unordered_map<std::string, std::uint32_t> symbol_of_;  // of tokens; numbers share number_symbol
  std::vector<std::string> numbers_;                          // sorted
  std::optional<Pattern> pattern_;
  std::unordered_map<char32_t, std::uint32_t> symbol_of_character_;
  std::optional<Pattern> character_pattern_;
};

}  // namespace hexaglot::match
