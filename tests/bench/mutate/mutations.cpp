#include "tests/bench/mutate/mutations.hpp"

#include "tests/bench/mutate/mutation_sites.hpp"

namespace hexaglot::bench {

const std::vector<Kind>& kinds() {
  static const std::vector<Kind> all = {
      {"digit", {"figures", "references", "numbering"}, 2, &digit_sites},
      {"date", {"figures"}, 2, &date_sites},
      {"label", {"numbering"}, 14, &label_sites},
      {"cross reference", {"numbering", "references", "figures"}, 2, &cross_reference_sites},
      {"note", {"numbering"}, 100000, &note_sites},
      {"symbol", {"references"}, 2, &symbol_sites},
      {"term", {"terminology"}, 1, &term_sites},
      {"term dropped", {"terminology"}, 1, &dropped_term_sites},
      {"name in small letters", {"terminology"}, 1, &name_case_sites},
      {"sentence", {"completeness"}, 2, &sentence_sites},
      {"empty cell", {"completeness"}, 5, &empty_cell_sites},
      {"left in another language", {"completeness"}, 5, &untranslated_sites},
      {"scripts mixed", {"typography", "spelling"}, 1, &script_sites},
      {"bracket or quote", {"typography"}, 1, &bracket_sites},
      {"spaces or punctuation", {"typography"}, 1, &punctuation_sites},
      {"misspelling", {"spelling"}, 1, &misspelling_sites},
  };
  return all;
}

}  // namespace hexaglot::bench
