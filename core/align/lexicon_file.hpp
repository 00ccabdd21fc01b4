#pragma once
// Word tables of several language pairs in one compact file, opened in a few milliseconds and asked without unpacking.
// All numbers little-endian; u32 unless said otherwise; places are bytes from the beginning of the file:
//   "HXLEXIC" 0x1A, version 1, languages L, pairs P, size of the file
//   L × language: tag (8 bytes, filled with 0), stems S, place of S + 1 ends (from the place of the letters), place of
//       the letters; stems ascend by byte
//   P × pair: language x, language y, words X, words Y, place of the X table, of the Y table, of the links, their size
//   X table: X × (stem, seen, begin of its links), Y table: Y × (stem, seen); stems ascend
//   links of a word of x: (distance to the last y word + 1, count) as LEB128; ascending
// Counts are tenths (model::count_unit). Unused bytes are not allowed to matter; whatever is out of place is refused
// when the file is opened, so that asking is safe.
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "core/align/lexicon.hpp"
#include "core/base/result.hpp"
#include "core/model/word_counts.hpp"

namespace hexaglot::align {

class LexiconFile final : public Lexicon {
 public:
  // Takes the whole file. Error (bad_input): no lexicon, a newer version, cut short, damaged.
  [[nodiscard]] static Result<std::unique_ptr<LexiconFile>> open(std::string bytes, const std::string& file);

  [[nodiscard]] KnownWords between(const VersionFeatures& x, const VersionFeatures& y) const override;

  [[nodiscard]] std::vector<model::WordCounts> tables() const;  // as they were written

 private:
  struct Language {
    std::string tag;
    std::uint32_t stems = 0, ends = 0, letters = 0;
  };
  struct Pair {
    std::uint32_t x = 0, y = 0, x_words = 0, y_words = 0, x_table = 0, y_table = 0, links = 0, size = 0;
  };
  LexiconFile() = default;
  [[nodiscard]] std::uint32_t number(std::size_t at) const;
  [[nodiscard]] bool fits(std::uint64_t at, std::uint64_t size) const { return at + size <= bytes_.size(); }
  [[nodiscard]] std::string_view stem(const Language& language, std::uint32_t index) const;
  [[nodiscard]] bool read_languages(std::uint32_t count);
  [[nodiscard]] bool read_pairs(std::uint32_t languages, std::uint32_t count);
  [[nodiscard]] bool is_sound(const Pair& pair) const;
  // Calls visit(y word, count) for each link of a word of x; false if they are damaged.
  template <class Visit>
  [[nodiscard]] bool each_link(const Pair& pair, std::uint32_t x_word, const Visit& visit) const;
  [[nodiscard]] std::vector<std::uint32_t> places(const Language& language, std::uint32_t table, std::uint32_t width,
                                                  std::uint32_t words, const VersionFeatures& version) const;

  std::string bytes_;
  std::vector<Language> languages_;
  std::vector<Pair> pairs_;
};

[[nodiscard]] bool is_lexicon_file(std::string_view bytes);

// Preconditions: sound, no pair twice, languages of at most 8 letters.
[[nodiscard]] std::string lexicon_file(const std::vector<model::WordCounts>& tables);

}  // namespace hexaglot::align
