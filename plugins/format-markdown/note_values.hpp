#pragma once
// What stands above the line: a footnote mark ("14", "*", "1,2", "(1)") or something else ("th", the 2 of m²).
#include <cstdint>
#include <set>
#include <string>
#include <string_view>
#include <vector>

namespace hexaglot::markdown {

using NoteNames = std::set<std::string, std::less<>>;

// The marks in the content of a <sup>, as printed without brackets: {"1", "2"}. Empty: it is no mark. A single small
// letter is one too; the caller asks whether the document has such a note.
[[nodiscard]] std::vector<std::string> note_values(std::string_view content);

// "14" → 14 in digits of any script that the six languages use; 0 for what is no number.
[[nodiscard]] std::int32_t note_number(std::string_view value);

[[nodiscard]] bool is_sign(std::string_view value);    // * † ‡ and their repetitions
[[nodiscard]] bool is_letter(std::string_view value);  // one small Latin letter

// Whether `number` raised after `before` is a power: "m²", "10⁶". "1972³" and "217 A²" are notes where the document
// has such a note or the marks have just come to that number.
[[nodiscard]] bool is_power(std::string_view before, std::string_view number, const NoteNames& defined,
                            std::int32_t last_number);

// The character before or after a place, as bytes; empty at the ends.
[[nodiscard]] std::string_view char_before(std::string_view text, std::size_t at);
[[nodiscard]] std::string_view char_at(std::string_view text, std::size_t at);

// Han, kana, full-width forms and their punctuation: written without spaces.
[[nodiscard]] bool is_ideographic(std::string_view character);

}  // namespace hexaglot::markdown
