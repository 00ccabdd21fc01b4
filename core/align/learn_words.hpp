#pragma once
// From aligned rows to word counts: which words stood for each other, in how many rows. IBM Model 1 in both directions,
// tied together (Brown et al. 1993; Liang et al. 2006), on rows that are fixed and as sure as their confidence. Unlike
// WordTable, which learns while it aligns one document, this learns from any number of documents and of lists of terms,
// and its outcome is kept (lexicon_file.hpp, the memory). Thread: one at a time per object.
#include <map>
#include <string>
#include <unordered_map>
#include <vector>

#include "core/align/lexicon.hpp"
#include "core/base/progress.hpp"
#include "core/model/document.hpp"
#include "core/model/term.hpp"
#include "core/model/word_counts.hpp"

namespace hexaglot::align {

// What it takes for a link to be kept. In running text one row proves nothing: a word that is met once goes with all
// others of its row. In a list of terms, an entry is enough.
enum class Proof : std::uint8_t { two_rows, one_row };

class WordTeacher {
 public:
  // Words that are known already (kept by the caller) show what the others mean; their counts are not counted again.
  explicit WordTeacher(Proof proof, const Lexicon* known = nullptr) : proof_(proof), known_(known) {}

  // Confirmed rows count fully, others with their confidence, from least_confidence on. Equal rows count once.
  void add(const model::Document& document);
  // Every concept a row; terms that are not to be used are left out.
  void add(const model::Termbase& termbase);

  // Every pair of languages, ascending. Cancelled: those that are done.
  [[nodiscard]] std::vector<model::WordCounts> learn(const Progress& progress = {}) const;

  static constexpr double least_confidence = 0.7;

 private:
  struct Sheet {  // one version's words, row by row
    std::uint32_t language = 0;
    std::vector<std::uint32_t> begin{0};
    std::vector<Id> words;
  };
  struct Lesson {
    std::vector<float> weight;  // by row
    std::vector<Sheet> sheets;
  };
  std::uint32_t language(const std::string& tag);
  Id word(std::uint32_t language, const Word& word);
  [[nodiscard]] model::WordCounts learn_pair(std::uint32_t x, std::uint32_t y) const;

  Proof proof_;
  const Lexicon* known_;
  std::vector<VersionFeatures> languages_;  // vocabularies only
  std::vector<std::unordered_map<std::string, Id>> ids_;
  std::vector<Lesson> lessons_;
};

}  // namespace hexaglot::align
