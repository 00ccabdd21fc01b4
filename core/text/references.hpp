#pragma once
// What a text refers to by an exact sign that all versions share: document symbols, resolutions, sales and job numbers,
// volumes of a treaty series, web and mail addresses, acronyms in Latin letters. Faulty ones are read as what they were
// meant to be, and say so. For plain symbols, as the aligner and the numbers need them, see symbols.hpp.
#include <string>
#include <string_view>
#include <vector>

#include "core/base/span.hpp"

namespace hexaglot::text {

enum class ReferenceKind {
  document,    // E/CN.7/2014/L.15
  resolution,  // 64/182, 217 A, "1325 (2000)"
  sales,       // E.13.XI.6
  job,         // V.13-84742
  volume,      // "vol. 1582 No. 27627", "vol. 1582"
  address,     // un.org/about, office@example.org: without scheme and "www."
  acronym      // UNODC
};

enum class ReferenceFlaw {
  none,
  space,       // E/CN.7/ 2014/L.15
  doubled,     // E/CN.7/2014//L.15
  letter,      // E/CN.7/2O14/L.15: a letter for a digit
  look_alike,  // Е/CN.7/2014/L.15 with a Cyrillic Е
  scheme       // http:/www.example.org, www,example.org
};

struct Reference {
  Span span;
  ReferenceKind kind = ReferenceKind::document;
  std::string value;  // comparable across versions, of a faulty one as it was meant
  ReferenceFlaw flaw = ReferenceFlaw::none;
  std::string meant;  // what should be printed in the span; empty without a flaw
  // An address with a language in it, or of a site by language: the value does without, and what else is in it may
  // differ by design.
  bool localized = false;
};

// In order, not overlapping. Acronyms have three capitals at least; words all in capitals are taken for acronyms.
// Cost: about that of symbols() and one more pass over the bytes.
[[nodiscard]] std::vector<Reference> references(std::string_view text);

}  // namespace hexaglot::text
