#include "hexaglot/stems/stems.hpp"

#include <unordered_map>

#include "opened.hpp"

namespace hexaglot::stems {

namespace {
constexpr std::size_t most_kept = 200'000;  // words in the cache; then it starts afresh
}

struct Stems::State {
  OpenDictionary dictionary;
  std::unordered_map<std::string, std::vector<std::string>> kept;

  std::vector<std::string> ask(std::string_view word) {
    std::size_t length = 0;
    const std::string asked = bare(word, length);
    if (length == 0 || length > longest_word || !dictionary.available()) return {};
    return dictionary.stems(asked);
  }
};

Stems::Stems(std::string_view language, Note note)
    : state_(new State{{std::string(language), "words are compared by their beginnings", std::move(note)}, {}}) {}
Stems::~Stems() = default;
Stems::Stems(Stems&&) noexcept = default;
Stems& Stems::operator=(Stems&&) noexcept = default;

std::vector<std::string> Stems::stems(std::string_view word) {
  auto& kept = state_->kept;
  std::string key(word);
  if (const auto found = kept.find(key); found != kept.end()) return found->second;
  if (kept.size() >= most_kept) kept.clear();
  return kept.emplace(std::move(key), state_->ask(word)).first->second;
}

bool Stems::available() { return state_->dictionary.available(); }

}  // namespace hexaglot::stems
