#pragma once
// Candidate terms of aligned documents with their equivalents in the other languages: what a terminologist looks
// through before a termbase is made or grows.
#include <cstdint>
#include <string>
#include <vector>

#include "core/app/session.hpp"
#include "core/base/progress.hpp"
#include "core/model/document.hpp"
#include "core/model/term.hpp"

namespace hexaglot::app {

struct ExtractRequest {
  std::vector<std::string> languages;  // empty: all of the documents; the first is the one that is proposed from
  std::string from;                    // empty: English where it is there, else the first
  std::uint32_t least_count = 2;
  std::size_t limit = 200;
  std::vector<model::Termbase> known;  // what stands here in the language proposed from is left out
};

struct ProposedTerm {
  struct Text {
    std::string text;  // empty: none found
    double dice = 0;   // 0…1: how far the two come in the same rows; 1 for the language proposed from
  };
  std::vector<Text> texts;  // by Extract::languages
  double score = 0;         // C-value
  std::uint32_t count = 0;  // occurrences
  std::string symbol;       // of the document of the example
  std::size_t row = 0;      // of the example, from 1
  std::string example;      // its text in the language proposed from
};

struct Extract {
  std::vector<std::string> languages;  // the one proposed from first
  std::vector<ProposedTerm> terms;     // by falling score
};

// Errors (usage): a language that no document has; nothing but one language is no error: then there are no equivalents.
[[nodiscard]] Result<Extract> extract_terms(const std::vector<model::Document>& documents,
                                            const ExtractRequest& request, const Progress& progress = {});

}  // namespace hexaglot::app
