#include "core/match/scorer.hpp"

#include <algorithm>

#include "core/match/match.hpp"
#include "core/text/fold.hpp"
#include "core/text/utf8.hpp"
#include "core/text/words.hpp"

namespace hexaglot::match {
namespace {

constexpr std::uint32_t number_symbol = 0;
constexpr int number_penalty = 2;
constexpr std::size_t most_penalised_numbers = 5;
constexpr int best_fuzzy = 98;

}  // namespace

std::vector<Token> tokens(std::string_view text, std::string_view language) {
  std::vector<Token> out;
  for (const auto& word : text::words(text, language)) {
    if (word.kind == text::WordKind::punctuation) continue;
    auto folded = text::fold(word.span.in(text));
    if (!folded.empty()) out.push_back({std::move(folded), word.kind == text::WordKind::number});
  }
  return out;
}

Scorer::Scorer(std::string_view text, std::string_view language)
    : text_(text), folded_(text::fold(text)), tokens_(tokens(text, language)) {
  std::vector<std::uint32_t> symbols;
  std::uint32_t next = number_symbol + 1;
  for (const auto& token : tokens_) {
    if (token.number) {
      numbers_.push_back(token.text);
      symbols.push_back(number_symbol);
    } else {
      const auto [at, added] = symbol_of_.try_emplace(token.text, next);
      if (added) ++next;
      symbols.push_back(at->second);
    }
  }
  std::sort(numbers_.begin(), numbers_.end());
  pattern_.emplace(symbols, next);
}

std::size_t Scorer::replaced_numbers(const std::vector<Token>& other) const {
  std::vector<std::string_view> theirs;
  for (const auto& token : other)
    if (token.number) theirs.push_back(token.text);
  std::sort(theirs.begin(), theirs.end());
  std::size_t shared = 0;
  for (auto a = numbers_.begin(), end = numbers_.end(); a != end; ++a) {
    const auto b = std::lower_bound(theirs.begin(), theirs.end(), std::string_view(*a));
    if (b == theirs.end() || *b != *a) continue;
    theirs.erase(b);
    ++shared;
  }
  return std::min(numbers_.size() - shared, theirs.size());
}

int Scorer::percent(std::string_view text, const std::string& folded, std::string_view language) {
  if (text == text_) return 100;
  if (folded == folded_) return 99;
  const auto other = tokens(text, language);
  const auto longer = std::max(tokens_.size(), other.size());
  if (longer == 0) return std::min(best_fuzzy, static_cast<int>(100 * characters(folded)));
  std::vector<std::uint32_t> symbols;
  symbols.reserve(other.size());
  for (const auto& token : other) {
    if (token.number) {
      symbols.push_back(number_symbol);
    } else {
      const auto known = symbol_of_.find(token.text);
      symbols.push_back(known == symbol_of_.end() ? foreign_symbol : known->second);
    }
  }
  const auto kept = longer - pattern_->distance(symbols);
  const auto replaced = std::min(replaced_numbers(other), most_penalised_numbers);
  const int percent = static_cast<int>(100 * kept / longer) - number_penalty * static_cast<int>(replaced);
  return std::clamp(percent, 0, best_fuzzy);
}

double Scorer::characters(const std::string& folded) {
  if (!character_pattern_) {
    std::vector<std::uint32_t> symbols;
    for (std::size_t pos = 0; pos < folded_.size();) {
      const auto next = static_cast<std::uint32_t>(symbol_of_character_.size());
      symbols.push_back(symbol_of_character_.try_emplace(text::next_code_point(folded_, pos), next).first->second);
    }
    character_pattern_.emplace(symbols, static_cast<std::uint32_t>(symbol_of_character_.size()));
  }
  std::vector<std::uint32_t> symbols;
  for (std::size_t pos = 0; pos < folded.size();) {
    const auto known = symbol_of_character_.find(text::next_code_point(folded, pos));
    symbols.push_back(known == symbol_of_character_.end() ? foreign_symbol : known->second);
  }
  const auto longer = std::max(character_pattern_->size(), symbols.size());
  if (longer == 0) return 1;
  return 1 - static_cast<double>(character_pattern_->distance(symbols)) / static_cast<double>(longer);
}

int similarity(std::string_view a, std::string_view b, std::string_view language) {
  return Scorer(a, language).percent(b, text::fold(b), language);
}

}  // namespace hexaglot::match
