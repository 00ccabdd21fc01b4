#include "tests/bench/mutate/mutations.hpp"

#include "tests/bench/mutate/mutation_sites.hpp"

namespace hexaglot::bench {

const std::vector<Kind>& kinds() {
  static const std::vector<Kind> all = {
      {"digit", {"figures", "references", "numbering"}, 6, &digit_sites},
      {"date", {"figures"}, 6, &date_sites},
      {"label", {"numbering"}, 30, &label_sites},
      {"cross reference", {"numbering", "references", "figures"}, 6, &cross_reference_sites},
      {"note", {"numbering"}, 40, &note_sites},
      {"symbol", {"references"}, 6, &symbol_sites},
      {"term", {"terminology"}, 4, &term_sites},
      {"sentence", {"completeness"}, 6, &sentence_sites},
      {"empty cell", {"completeness"}, 12, &empty_cell_sites},
      {"left in another language", {"completeness"}, 12, &untranslated_sites},
      {"scripts mixed", {"typography", "spelling"}, 4, &script_sites},
      {"bracket or quote", {"typography"}, 4, &bracket_sites},
      {"misspelling", {"spelling"}, 4, &misspelling_sites},
  };
  return all;
}

}  // namespace hexaglot::bench
