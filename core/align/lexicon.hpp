#pragma once
// Word translations known before a document is read: the shipped tables, a translator's word list, what earlier
// documents taught. A port: tables in a file, in the memory and in RAM stand behind it, and several may be asked as
// one. It speaks in the vocabularies of two versions, so that the aligner never looks at a word that is not in the
// text. Words are known by language (primary subtag) and stem (Word::stem).
#include <vector>

#include "core/align/features.hpp"

namespace hexaglot::align {

struct Translation {
  Id x = 0, y = 0;
  float count = 0;  // expected times they were seen to translate each other, > 0
};

struct KnownWords {
  std::vector<Translation> pairs;     // ascending by x, then y; each pair once
  std::vector<float> x_seen, y_seen;  // by word: times it was seen at all, 0 = never; empty when nothing is known
  [[nodiscard]] bool empty() const { return pairs.empty(); }
};

class Lexicon {
 public:
  Lexicon() = default;
  Lexicon(const Lexicon&) = delete;
  Lexicon& operator=(const Lexicon&) = delete;
  virtual ~Lexicon() = default;

  // What is known between these two; nothing for languages that it does not hold. May be asked from several threads.
  [[nodiscard]] virtual KnownWords between(const VersionFeatures& x, const VersionFeatures& y) const = 0;
};

}  // namespace hexaglot::align
