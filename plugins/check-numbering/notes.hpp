#pragma once
// The marks and notes of one version, as values: "14" in any digits, "*".
#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <vector>

#include <hexaglot/sdk/document.hpp>
#include <hexaglot/sdk/text.hpp>

#include "sequence.hpp"

namespace hexaglot::check_numbering {

struct NoteMark {
  std::string value;
  std::optional<std::int32_t> number;  // none for "*"
  std::uint32_t block = 0;
  std::uint32_t row = HX_NONE;
};

struct Notes {
  std::uint32_t version = 0;
  std::vector<NoteMark> marks;  // in reading order
  std::vector<NoteMark> notes;  // row and block of the note itself

  std::map<std::string, std::size_t> mark_at, note_at;  // by value, the first

  [[nodiscard]] const NoteMark* mark(const std::string& value) const;
  [[nodiscard]] const NoteMark* note(const std::string& value) const;
};

[[nodiscard]] std::vector<Notes> read_notes(const sdk::Document& document, const sdk::Text& text);

// Within one version. `show` of each holds the mark's value: by it and the id the same oddity is known in the others.
[[nodiscard]] std::vector<Oddity> note_oddities(const Notes& notes);

}  // namespace hexaglot::check_numbering
