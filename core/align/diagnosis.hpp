#pragma once
// What is wrong with a version as a whole, read from a document and its rows: it is empty, in another language, the
// same text as another version, no translation of the others, or a part is missing. Data; the sentences for people are
// made in app. Needs nothing but the document, so that one from a memory can be asked too.
#include <cstdint>
#include <string>
#include <vector>

#include "core/model/document.hpp"

namespace hexaglot::align {

struct Diagnosis {
  enum class Kind : std::uint8_t {
    empty,           // no segment with text
    much_shorter,    // than the others: `share` of their usual length; nothing else is said of its rows
    other_language,  // `language`: what it seems to be; "" = none of the six official languages
    mixed_language,  // `language` holds the share `share` of the letters
    same_text,       // as version `other`: the share `share` of its text
    no_translation,  // as a whole: nearly every segment stands alone
    leaves,          // the others from `first_row` to `last_row`: its segments there stand alone, and so do theirs
    extra,           // from `first_row` to `last_row` only it has text
    missing          // from `first_row` to `last_row` it has nothing
  };
  Kind kind = Kind::empty;
  std::uint32_t version = 0;
  std::uint32_t other = 0;
  std::uint32_t first_row = 0, last_row = 0;  // both included; rows of the others as well as its own
  std::uint32_t segments = 0;                 // leaves, extra, no_translation: how many of it stand alone
  double share = 0;
  std::string language;
  friend bool operator==(const Diagnosis&, const Diagnosis&) = default;
};

[[nodiscard]] std::string_view name(Diagnosis::Kind kind);  // "other-language"

// By version, in the order of Kind. Says nothing of documents with too little to tell. Cost: linear, below 1 µs a
// letter for at most a thousand segments of each version.
[[nodiscard]] std::vector<Diagnosis> diagnose(const model::Document& document);

}  // namespace hexaglot::align
