// What is published never changes: sizes and places of the members on 64-bit systems, as of version 1.
#include <doctest/doctest.h>

#include <hexaglot/abi/cancel.h>
#include <hexaglot/abi/check.h>
#include <hexaglot/abi/check_rows.h>
#include <hexaglot/abi/figures.h>
#include <hexaglot/abi/format.h>
#include <hexaglot/abi/format_terms.h>
#include <hexaglot/abi/languages.h>
#include <hexaglot/abi/memory.h>
#include <hexaglot/abi/patterns.h>
#include <hexaglot/abi/plugin.h>
#include <hexaglot/abi/references.h>
#include <hexaglot/abi/settings.h>
#include <hexaglot/abi/term_types.h>
#include <hexaglot/abi/terms.h>
#include <hexaglot/abi/text.h>

#include <cstddef>

static_assert(HX_ABI_VERSION == 1 && HX_NONE == 0xFFFFFFFFU);

TEST_CASE("the structs of the border have the layout that was published" * doctest::skip(sizeof(void*) != 8)) {
  CHECK(sizeof(hx_text) == 16);
  CHECK(sizeof(hx_span) == 8);
  CHECK(sizeof(hx_error_sink) == 16);
  CHECK(sizeof(hx_byte_source) == 16);
  CHECK(sizeof(hx_byte_sink) == 16);
  CHECK(sizeof(hx_host) == 32);
  CHECK(sizeof(hx_plugin) == 56);
  CHECK(offsetof(hx_plugin, get_factory) == 48);
  CHECK(sizeof(hx_mark) == 32);
  CHECK(sizeof(hx_label) == 56);
  CHECK(offsetof(hx_label, bis) == 52);
  CHECK(sizeof(hx_block) == 104);
  CHECK(offsetof(hx_block, line_from) == 96);
  CHECK(sizeof(hx_segment) == 12);
  CHECK(sizeof(hx_row) == 16);
  CHECK(sizeof(hx_place) == 16);
  CHECK(sizeof(hx_value) == 24);
  CHECK(sizeof(hx_fix) == 48);
  CHECK(sizeof(hx_finding) == 120);
  CHECK(offsetof(hx_finding, message) == 96);
  CHECK(sizeof(hx_document) == 128);
  CHECK(offsetof(hx_document, finding) == 120);
  CHECK(sizeof(hx_finding_kind) == 16);
  CHECK(sizeof(hx_setting) == 48);
  CHECK(sizeof(hx_settings_1) == 8);
  CHECK(sizeof(hx_check_descriptor) == 48);
  CHECK(sizeof(hx_check) == 32);
  CHECK(sizeof(hx_check_factory_1) == 24);
  CHECK(sizeof(hx_check_rows_1) == 16);
  CHECK(sizeof(hx_cancel_1) == 8);
  CHECK(sizeof(hx_term) == 56);
  CHECK(sizeof(hx_concept) == 72);
  CHECK(sizeof(hx_terms_1) == 16);
  CHECK(sizeof(hx_patterns_1) == 16);
  CHECK(sizeof(hx_term_source) == 24);
  CHECK(sizeof(hx_format_terms_1) == 16);
  CHECK(sizeof(hx_term_types_1) == 16);
  CHECK(sizeof(hx_format_descriptor) == 40);
  CHECK(sizeof(hx_raw_block) == 72);
  CHECK(offsetof(hx_raw_block, after_break) == 64);
  CHECK(sizeof(hx_variant) == 64);
  CHECK(sizeof(hx_unit) == 88);
  CHECK(sizeof(hx_input) == 48);
  CHECK(sizeof(hx_format) == 56);
  CHECK(sizeof(hx_format_factory_1) == 32);
  CHECK(sizeof(hx_word) == 12);
  CHECK(sizeof(hx_number) == 32);
  CHECK(sizeof(hx_symbol) == 24);
  CHECK(sizeof(hx_figure) == 56);
  CHECK(sizeof(hx_figures_1) == 8);
  CHECK(sizeof(hx_reference) == 56);
  CHECK(sizeof(hx_references_1) == 8);
  CHECK(sizeof(hx_label_reading) == 64);
  CHECK(sizeof(hx_text_1) == 80);
  CHECK(sizeof(hx_language_guess) == 56);
  CHECK(sizeof(hx_languages_1) == 8);
  CHECK(sizeof(hx_memory_cell) == 32);
  CHECK(sizeof(hx_memory_row) == 48);
  CHECK(sizeof(hx_memory_1) == 16);
}
