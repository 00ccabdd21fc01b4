#pragma once
// What the fuzz targets share: a promise that was broken ends the run with its name; bytes become languages, texts that
// are valid UTF-8, and small documents of raw blocks. Every target also runs without libFuzzer's help, over its seeds.
#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include <fuzzer/FuzzedDataProvider.h>

#include "core/base/span.hpp"
#include "core/format/catalogue.hpp"
#include "core/model/document.hpp"
#include "core/model/unit.hpp"
#include "core/plugin/plugins.hpp"

namespace hexaglot::fuzz {

// Ends the process, which libFuzzer takes for a crash, when `kept` is false.
void require(bool kept, std::string_view promise);

[[nodiscard]] bool on_boundary(std::string_view text, std::size_t at);
// Inside the text, begin before or at the end, both on code point boundaries of a valid text.
void require_span(Span span, std::string_view text, std::string_view what);
void require_blocks(const std::vector<model::Block>& blocks);
void require_unit(const model::Unit& unit);
// Every segment in exactly one row, each cell ascending, confidence a share.
void require_rows(const model::Document& document);

[[nodiscard]] std::string language(std::uint8_t choice);

// Valid UTF-8: words, numbers, labels and signs of six languages, and now and then bytes as they come.
[[nodiscard]] std::string some_text(FuzzedDataProvider& from, std::size_t most_pieces);
// One to six versions of a few blocks each, assembled from raw blocks and segmented, not aligned.
[[nodiscard]] model::Document some_document(FuzzedDataProvider& from);

// The plugins of the tree, loaded once.
[[nodiscard]] const plugin::Plugins& plugins();
[[nodiscard]] std::unique_ptr<format::Format> make_format(const std::string& id);
[[nodiscard]] format::Input input(std::string_view bytes, std::string language = {});
// No plugin was disabled for breaking a rule of the border.
void require_all_active();

}  // namespace hexaglot::fuzz
