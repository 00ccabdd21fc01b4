#pragma once
// Where each kind of fault can be seeded. Inside tests/bench/mutate only.
#include "tests/bench/mutate/mutations.hpp"

namespace hexaglot::bench {

using Sites = std::vector<Site>;

// Figures, dates, labels, cross references, notes, symbols: number_sites.cpp.
[[nodiscard]] Sites digit_sites(const Context& context, std::uint32_t version);
[[nodiscard]] Sites date_sites(const Context& context, std::uint32_t version);
[[nodiscard]] Sites label_sites(const Context& context, std::uint32_t version);
[[nodiscard]] Sites cross_reference_sites(const Context& context, std::uint32_t version);
[[nodiscard]] Sites note_sites(const Context& context, std::uint32_t version);
[[nodiscard]] Sites symbol_sites(const Context& context, std::uint32_t version);

// Words, sentences, letters: word_sites.cpp.
[[nodiscard]] Sites term_sites(const Context& context, std::uint32_t version);
[[nodiscard]] Sites sentence_sites(const Context& context, std::uint32_t version);
[[nodiscard]] Sites empty_cell_sites(const Context& context, std::uint32_t version);
[[nodiscard]] Sites untranslated_sites(const Context& context, std::uint32_t version);
[[nodiscard]] Sites script_sites(const Context& context, std::uint32_t version);
[[nodiscard]] Sites bracket_sites(const Context& context, std::uint32_t version);
[[nodiscard]] Sites punctuation_sites(const Context& context, std::uint32_t version);
[[nodiscard]] Sites misspelling_sites(const Context& context, std::uint32_t version);

// Terms: term_sites.cpp.
[[nodiscard]] Sites dropped_term_sites(const Context& context, std::uint32_t version);
[[nodiscard]] Sites name_case_sites(const Context& context, std::uint32_t version);

// The segments of a version in their rows: each(row, block, text of the block, span of the segment).
template <class Each>
void for_each_segment(const model::Document& document, std::uint32_t version, Each&& each) {
  for (std::uint32_t row = 0; row < document.rows.size(); ++row)
    for (const auto s : document.rows[row].cells[version]) {
      const auto& segment = document.segments[version][s];
      each(row, segment.block, document.versions[version].blocks[segment.block].text, segment.span);
    }
}

// A site that changes some bytes of a block.
[[nodiscard]] Site text_site(const model::Document& document, std::uint32_t row, std::uint32_t version,
                             std::uint32_t block, Span span, std::string text);

}  // namespace hexaglot::bench
