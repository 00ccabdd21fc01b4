#pragma once
// The paragraphs of a version as the phrases check sees them: with their opening, whether it is italic, and the mark
// that each ends with.
#include <optional>
#include <string>
#include <vector>

#include <hexaglot/sdk/document.hpp>

#include "openings.hpp"

namespace hexaglot::check_phrases {

struct Clause {
  std::uint32_t block = 0;
  std::uint32_t row = HX_NONE;
  bool numbered = false;
  bool parted = false;  // a heading stands before it
  std::string_view text;
  std::optional<Opening> opening;
  bool italic = false;
  std::string_view italic_text;  // of the mark that the paragraph begins with
  char end = '-';                // ';' '.' ',' ':' in any script; '-' none of them
  hx_span end_span{};            // its bytes; empty at the end of the text where there is none

  [[nodiscard]] std::string_view words() const {
    return opening ? text.substr(opening->span.begin, opening->span.end - opening->span.begin) : std::string_view{};
  }
};

struct Version {
  std::uint32_t index = 0;
  bool resolution = false;      // its paragraphs open as those of resolutions do
  bool italics = false;         // some of their openings are italic
  std::vector<Clause> clauses;  // all paragraphs, in reading order
};

[[nodiscard]] std::vector<Version> read(const sdk::Document& document);

}  // namespace hexaglot::check_phrases
