#pragma once
// Words, each kept once under its folded form, with what the comparison of words needs. Those of a termbase are kept
// in one store that all instances of the check share and none changes; those of a text in one of the instance's own.
#include <cstdint>
#include <memory>
#include <span>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include <hexaglot/abi/text.h>

namespace hexaglot::terminology {

using WordId = std::uint32_t;

// Text that stays where it is.
class Arena {
 public:
  [[nodiscard]] std::string_view keep(std::string_view text);

 private:
  std::vector<std::unique_ptr<char[]>> pieces_;
  std::size_t used_ = 0, size_ = 0;  // of the last piece
};

struct Word {
  std::string_view folded;
  std::string_view printed;  // as first seen: what the dictionary is asked
  std::int32_t kind = HX_WORD;
  bool article = false;
  std::uint32_t forms_begin = 0, forms_end = 0;  // see WordStore::forms
};

class WordStore {
 public:
  // `first_id`: of the first word.
  WordStore(std::string_view primary_language, WordId first_id) : language_(primary_language), first_id_(first_id) {}

  [[nodiscard]] const WordId* find(std::string_view folded) const {
    const auto found = ids_.find(folded);
    return found == ids_.end() ? nullptr : &found->second;
  }
  // The word's id, new or not. Copies both texts.
  WordId add(std::string_view folded, std::string_view printed, std::int32_t kind);

  [[nodiscard]] WordId first_id() const { return first_id_; }
  [[nodiscard]] WordId end_id() const { return first_id_ + static_cast<WordId>(words_.size()); }
  [[nodiscard]] const Word& word(WordId id) const { return words_[id - first_id_]; }
  // What the word may be compared by: the folded word first; of words only (HX_WORD).
  [[nodiscard]] std::span<const std::string_view> forms(const Word& w) const {
    return std::span(forms_).subspan(w.forms_begin, w.forms_end - w.forms_begin);
  }

 private:
  std::string language_;
  WordId first_id_;
  Arena arena_;
  std::vector<Word> words_;
  std::vector<std::string_view> forms_;
  std::unordered_map<std::string_view, WordId> ids_;
};

// The words of a store by what is close to them: by equality, by a regular inflection or by a difference in the ending
// only. The store must not change afterwards.
class WordIndex {
 public:
  explicit WordIndex(std::string_view primary_language) : language_(primary_language) {}
  void build(const WordStore& store);

  // Every word that a word of these forms is close to, each once. Cost: a few dozen look-ups, whatever the store's
  // size.
  void close_to(std::span<const std::string_view> forms, std::vector<WordId>& out) const;

 private:
  struct Entry {
    std::string_view form;
    WordId word;
  };
  void take_equal(std::string_view form, std::string_view asked, std::vector<WordId>& out) const;
  void take_beginning(std::string_view beginning, std::string_view asked, std::vector<WordId>& out) const;
  void take_inflected(std::string_view asked, std::vector<WordId>& out) const;

  std::string language_;
  std::vector<Entry> entries_;                                 // by form
  std::unordered_map<std::string_view, std::uint32_t> first_;  // form → its first entry
};

}  // namespace hexaglot::terminology
