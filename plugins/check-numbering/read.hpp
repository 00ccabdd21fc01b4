#pragma once
// A version as the numbering check sees it: its headings and body blocks with their labels read in company, so that
// Cyrillic с between b) and d) is the third letter. Notes and front matter stay out: footnotes.hpp looks at the notes.
// Texts are borrowed from the document.
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include <hexaglot/sdk/document.hpp>
#include <hexaglot/sdk/text.hpp>

#include "number.hpp"

namespace hexaglot::check_numbering {

struct Entry {
  std::uint32_t block = 0;
  std::uint32_t row = HX_NONE;
  bool heading = false;
  std::int32_t level = 0;  // heading: 1…6; body: of the label's form, 0 paragraph, 1 "(a)", 2 "(i)"
  std::string_view text;
  std::optional<sdk::Label> label;  // as the host read it
  Number number;                    // as it counts here
  std::string stream;               // entries of one stream count together: kind, level, family; empty without a label
  bool foreign = false;             // stands in a list of another family, in its place: "三、" between "2." and "4."

  [[nodiscard]] bool labelled() const { return label.has_value(); }
};

struct Version {
  std::uint32_t index = 0;
  std::vector<Entry> entries;                     // in reading order
  std::vector<std::optional<std::size_t>> entry;  // block → index into entries

  [[nodiscard]] std::size_t labelled_body() const;
};

[[nodiscard]] std::vector<Version> read(const sdk::Document& document, const sdk::Text& text);

// A block that only its own level and deeper ones outlive: lists under a paragraph begin anew with the next one.
[[nodiscard]] bool ends_lists_of(const Entry& entry, std::int32_t level);

}  // namespace hexaglot::check_numbering
