#include "core/align/realign.hpp"

#include "core/align/learn_words.hpp"
#include "core/align/lexicon_counts.hpp"
#include "core/align/stretch.hpp"

namespace hexaglot::align {
namespace {

bool is_fixed(const model::Row& row) { return row.status == model::RowStatus::confirmed; }

// What all rows say about words, next to what is known anyway.
class WordsOfDocument {
 public:
  WordsOfDocument(const model::Document& document, const Lexicon* known, const Progress& progress) {
    WordTeacher teacher(Proof::two_rows, known);
    teacher.add(document);
    for (const auto& counts : teacher.learn(progress)) learned_.add(counts);
    all_.add(learned_);
    if (known != nullptr) all_.add(*known);
  }
  [[nodiscard]] const Lexicon& lexicon() const { return all_; }

 private:
  CountLexicon learned_;
  Lexicons all_;
};

}  // namespace

Status realign(model::Document& document, RowRange range, const Options& options, const Progress& progress) {
  const WordsOfDocument words(document, options.lexicon, progress);
  auto with_words = options;
  with_words.lexicon = &words.lexicon();
  std::vector<model::Row> rows;  // in place of the range
  for (auto r = range.begin; r < range.end;) {
    if (is_fixed(document.rows[r])) {
      rows.push_back(document.rows[r++]);
      continue;
    }
    auto end = r;
    while (end < range.end && !is_fixed(document.rows[end])) ++end;
    auto piece = stretch(document, r, end);
    if (auto done = align(piece.document, with_words, progress); !done) return done;
    for (auto& row : piece.document.rows) {
      for (std::size_t v = 0; v < row.cells.size(); ++v)
        for (auto& s : row.cells[v]) s = piece.original[v][s];
      rows.push_back(std::move(row));
    }
    r = end;
  }
  if (progress.cancelled()) return fail(ErrorKind::cancelled, "the alignment was stopped; the rows are unchanged");
  const auto first = document.rows.begin() + range.begin;
  document.rows.erase(first, document.rows.begin() + range.end);
  document.rows.insert(document.rows.begin() + range.begin, std::make_move_iterator(rows.begin()),
                       std::make_move_iterator(rows.end()));
  return {};
}

}  // namespace hexaglot::align
