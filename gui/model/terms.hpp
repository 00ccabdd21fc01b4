#pragma once
// The terms pane without its window: the concepts whose terms stand in a row, with what the termbases say in all
// languages, the wanted one first.
#include <cstdint>
#include <string>
#include <vector>

#include "core/app/term_hits.hpp"
#include "core/model/document.hpp"

namespace hexaglot::gui {

struct ShownTerm {
  std::string language, text;
  model::TermStatus status = model::TermStatus::preferred;
  bool stands_here = false;  // in the row's cell of its language
};

struct ShownConcept {
  std::string said, said_language;  // as the row says it, in the source cell if it does there
  std::vector<ShownTerm> wanted;    // of the target language: preferred, admitted, then those to be avoided
  std::vector<ShownTerm> others;    // of the document's other languages, in their order
  std::string definition, subject, file, id;
  [[nodiscard]] bool is_met() const;     // a wanted term, not to be avoided, stands in the target cell
  [[nodiscard]] bool is_broken() const;  // one to be avoided stands there, and none that is wanted
};

// By place in the source cell, then those that only other cells name.
[[nodiscard]] std::vector<ShownConcept> terms_of_row(const app::TermHits& hits, const model::Document& document,
                                                     std::uint32_t row, std::uint32_t source, std::uint32_t target);

// "preferred", "admitted", "deprecated", "forbidden": translated.
[[nodiscard]] std::string status_word(model::TermStatus status);

}  // namespace hexaglot::gui
