#pragma once
// The lexicons of one instance, by language, made when a document first needs them and kept from one to the next.
#include <map>
#include <memory>
#include <string>
#include <vector>

#include <hexaglot/sdk/document.hpp>

#include "lexicon.hpp"
#include "shared_terms.hpp"

namespace hexaglot::terminology {

class LexiconSet {
 public:
  explicit LexiconSet(const sdk::Host& host) : host_(host), terms_(SharedTerms::of(host)) {}

  [[nodiscard]] bool empty() const { return terms_->concepts().empty(); }
  [[nodiscard]] std::uint32_t concepts() const { return static_cast<std::uint32_t>(terms_->concepts().size()); }
  // One per version; nullptr where the termbase has no term of its language.
  [[nodiscard]] std::vector<Lexicon*> of(const sdk::Document& document);

 private:
  sdk::Host host_;
  std::shared_ptr<SharedTerms> terms_;
  std::map<std::string, std::unique_ptr<Lexicon>> lexicons_;  // by primary language
};

}  // namespace hexaglot::terminology
