#include "core/align/evidence/evidence.hpp"

#include <array>

namespace hexaglot::align {

std::span<const Source> sources() {
  static constexpr std::array<Source, 8> table = {{
      {"length", make_length},
      {"words", make_words},
      {"numbers", make_numbers},
      {"symbols", make_symbols},
      {"notes", make_notes},
      {"labels", make_labels},
      {"kinds", make_kinds},
      {"limits", make_limits},
  }};
  return table;
}

}  // namespace hexaglot::align
