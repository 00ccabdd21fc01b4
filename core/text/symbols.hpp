#pragma once
// Document symbols and resolution numbers (UN Editorial Manual): E/CN.7/2014/L.15, A/58/124, S-20/4 E, 64/182, 217 A
// (III), sales numbers (E.13.XI.6).
#include <string>
#include <string_view>
#include <vector>

#include "core/base/span.hpp"

namespace hexaglot::text {

enum class SymbolKind { document, resolution, sales, job };

struct Symbol {
  Span span;
  std::string value;  // comparable across versions: European digits, Latin letters (217 ألف → 217 A, Cyrillic А → A)
  SymbolKind kind = SymbolKind::document;
};

[[nodiscard]] std::vector<Symbol> symbols(std::string_view text);

}  // namespace hexaglot::text
