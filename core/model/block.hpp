#pragma once
// A block: heading, paragraph, list item, front matter line or footnote of one version, with its label as data.
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/base/shared.hpp"
#include "core/base/span.hpp"
#include "core/text/labels.hpp"

namespace hexaglot::model {

enum class BlockKind : std::uint8_t { heading, paragraph, item, front, note };

enum class MarkKind : std::uint8_t {
  italic,
  bold,
  code,
  link,        // a span of text; a link's value is its target
  note,        // zero width, where the footnote mark stood; value "14" or "*"
  placeholder  // zero width; value = what stood there (an inline tag of TMX, an image)
};

struct Mark {
  MarkKind kind = MarkKind::italic;
  Span span;  // bytes of Block::text
  std::string value;
  friend bool operator==(const Mark&, const Mark&) = default;
};

struct Lines {  // of the source file, from 1, both ends included; 0 0 = unknown
  std::uint32_t from = 0;
  std::uint32_t to = 0;
  friend bool operator==(Lines, Lines) = default;
};

struct Block {
  BlockKind kind = BlockKind::paragraph;
  std::uint8_t level = 0;     // headings 1…6; items: depth of nesting from 1; else 0
  Shared<text::Label> label;  // taken out of the text. A note's label is its number or mark.
  std::string text;           // UTF-8, one line, white space collapsed; no label, no footnote marks
  std::vector<Mark> marks;    // by span.begin
  Lines source;

  // The footnote marks in the block, in order: {"14"}.
  [[nodiscard]] std::vector<std::string> notes() const;
  friend bool operator==(const Block&, const Block&) = default;
};

[[nodiscard]] std::string_view name(BlockKind kind);
[[nodiscard]] std::string_view name(MarkKind kind);
[[nodiscard]] std::optional<BlockKind> block_kind(std::string_view name);
[[nodiscard]] std::optional<MarkKind> mark_kind(std::string_view name);

}  // namespace hexaglot::model
