#include "lexicon_set.hpp"

#include <algorithm>

#include "word_forms.hpp"

namespace hexaglot::terminology {

std::vector<Lexicon*> LexiconSet::of(const sdk::Document& document) {
  std::vector<std::string> languages;
  for (std::uint32_t v = 0; v < document.versions(); ++v) languages.emplace_back(primary(document.language(v)));
  if (std::ranges::any_of(languages, [this](const auto& l) { return !lexicons_.contains(l); }))
    terms_->prepare(languages, host_);
  std::vector<Lexicon*> out;
  for (std::uint32_t v = 0; v < document.versions(); ++v) {
    auto& lexicon = lexicons_[languages[v]];
    if (lexicon == nullptr) {
      const auto note = [host = host_](std::string_view message) { host.log(HX_LOG_INFO, message); };
      lexicon = std::make_unique<Lexicon>(document.language(v), terms_->index(languages[v]), sdk::Text(host_), note);
    }
    out.push_back(lexicon->index().empty() ? nullptr : lexicon.get());
  }
  return out;
}

}  // namespace hexaglot::terminology
