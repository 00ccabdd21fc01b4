#pragma once
// One concept, two words in one version: the termbase admits both, but a document should keep to one, and the others
// do. Looks at a whole document. What is normal is not mixed: the full name first and an acronym or a short form after
// it, the formal and the short name of a country, forms that differ by an ending.
#include <cstdint>
#include <map>
#include <utility>
#include <vector>

#include <hexaglot/sdk/check.hpp>

#include "lexicon.hpp"

namespace hexaglot::terminology {

class MixedTerms {
 public:
  MixedTerms(const sdk::Document& document, std::vector<Lexicon*> lexicons);
  void report(std::int32_t severity, const sdk::Findings& findings);

 private:
  struct Use {
    std::uint32_t row = 0;
    const Pattern* pattern = nullptr;
    hx_place place{};
  };
  using Uses = std::vector<Use>;
  [[nodiscard]] std::vector<bool> concepts_with_choice(std::uint32_t version) const;
  void read(std::uint32_t version);
  void weigh(std::uint32_t concept_index, std::uint32_t version, const Uses& uses, std::int32_t severity,
             const sdk::Findings& findings);
  [[nodiscard]] std::string_view text_at(const hx_place& place) const;

  const sdk::Document& document_;
  std::vector<Lexicon*> lexicons_;
  std::vector<bool> with_choice_;                    // by concept: in any version
  std::vector<std::map<std::uint32_t, Uses>> uses_;  // by version, then by concept
};

}  // namespace hexaglot::terminology
