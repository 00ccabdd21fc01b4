#include "hexaglot/stems/speller.hpp"

#include <algorithm>
#include <unordered_map>

#include "hexaglot/stems/letters.hpp"
#include "hexaglot/stems/stems.hpp"
#include "opened.hpp"
#include "slips.hpp"

namespace hexaglot::stems {

namespace {

constexpr std::size_t most_kept = 500'000;  // words in the cache; then it starts afresh

// What Hunspell wants: no vowel marks, a plain apostrophe.
std::string asked(std::string_view word, std::size_t& length) {
  std::string out = bare(word, length);
  for (auto at = out.find("’"); at != std::string::npos; at = out.find("’", at)) out.replace(at, 3, "'");
  return out;
}

}  // namespace

struct Speller::State {
  std::string language;  // primary subtag
  OpenDictionary dictionary;
  std::unordered_map<std::string, bool> kept;

  bool ask(const std::string& word) {
    if (dictionary.spells(word)) return true;
    if (language != "en") return false;
    const auto forms = american_forms(word);
    return std::any_of(forms.begin(), forms.end(), [this](const std::string& f) { return dictionary.spells(f); });
  }
};

Speller::Speller(std::string_view language, Note note)
    : state_(new State{std::string(language.substr(0, language.find('-'))),
                       {std::string(language), "its spelling is not checked", std::move(note)},
                       {}}) {}
Speller::~Speller() = default;
Speller::Speller(Speller&&) noexcept = default;
Speller& Speller::operator=(Speller&&) noexcept = default;

bool Speller::available() { return state_->dictionary.available(); }

bool Speller::knows(std::string_view word) {
  auto& kept = state_->kept;
  std::string key(word);
  if (const auto found = kept.find(key); found != kept.end()) return found->second;
  std::size_t length = 0;
  const auto plain = asked(word, length);
  const bool known = length == 0 || length > longest_word || !available() || state_->ask(plain);
  if (kept.size() >= most_kept) kept.clear();
  kept.emplace(std::move(key), known);
  return known;
}

std::vector<Near> Speller::near(std::string_view word, const Filter& worth_asking) {
  std::vector<Near> out;
  std::size_t length = 0;
  const auto plain = asked(word, length);
  if (length < 2 || length > longest_word || !available()) return out;
  for (const auto& c : candidates(code_points(plain), state_->language)) {
    auto one = utf8(c.word);
    if (worth_asking && !worth_asking(one)) continue;
    const bool twice = std::any_of(out.begin(), out.end(), [&](const Near& n) { return n.word == one; });
    if (!twice && state_->ask(one)) out.push_back({std::move(one), c.slip, c.at_end});
  }
  return out;
}

}  // namespace hexaglot::stems
