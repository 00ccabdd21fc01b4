#include "word_store.hpp"

#include <algorithm>
#include <cstring>

#include "word_forms.hpp"

namespace hexaglot::terminology {

namespace {

constexpr std::size_t piece_bytes = std::size_t{64} << 10;

}  // namespace

std::string_view Arena::keep(std::string_view text) {
  if (text.empty()) return {};
  if (size_ - used_ < text.size()) {
    size_ = std::max(piece_bytes, text.size());
    used_ = 0;
    pieces_.push_back(std::make_unique_for_overwrite<char[]>(size_));
  }
  char* const at = pieces_.back().get() + used_;
  std::memcpy(at, text.data(), text.size());
  used_ += text.size();
  return {at, text.size()};
}

WordId WordStore::add(std::string_view folded, std::string_view printed, std::int32_t kind) {
  if (const auto* known = find(folded)) return *known;
  Word w;
  w.folded = arena_.keep(folded);
  w.printed = printed == folded ? w.folded : arena_.keep(printed);
  w.kind = kind;
  w.forms_begin = static_cast<std::uint32_t>(forms_.size());
  if (kind == HX_WORD) {
    w.article = has_article(language_, folded);
    forms_.push_back(w.folded);
    if (language_ == "ar")
      for (const auto& form : terminology::forms(language_, folded))
        if (form != folded) forms_.push_back(arena_.keep(form));
  }
  w.forms_end = static_cast<std::uint32_t>(forms_.size());
  const WordId id = end_id();
  ids_.emplace(w.folded, id);
  words_.push_back(w);
  return id;
}

void WordIndex::build(const WordStore& store) {
  for (WordId id = store.first_id(); id < store.end_id(); ++id) {
    for (const auto form : store.forms(store.word(id))) {
      entries_.push_back({form, id});
      if (const auto core = without_reflexive(language_, form); core != form) entries_.push_back({core, id});
    }
  }
  std::sort(entries_.begin(), entries_.end(),
            [](const Entry& a, const Entry& b) { return a.form != b.form ? a.form < b.form : a.word < b.word; });
  first_.reserve(entries_.size());
  for (std::size_t i = 0; i < entries_.size(); ++i) first_.try_emplace(entries_[i].form, static_cast<std::uint32_t>(i));
}

void WordIndex::take_equal(std::string_view form, std::string_view asked, std::vector<WordId>& out) const {
  const auto found = first_.find(form);
  if (found == first_.end()) return;
  for (auto i = found->second; i < entries_.size() && entries_[i].form == form; ++i)
    if (regular_inflection(language_, asked, form) || differ_by_ending(asked, form)) out.push_back(entries_[i].word);
}

void WordIndex::take_beginning(std::string_view beginning, std::string_view asked, std::vector<WordId>& out) const {
  auto at = std::lower_bound(entries_.begin(), entries_.end(), beginning,
                             [](const Entry& e, std::string_view b) { return e.form < b; });
  for (; at != entries_.end() && at->form.starts_with(beginning); ++at)
    if (differ_by_ending(asked, at->form) || regular_inflection(language_, asked, at->form)) out.push_back(at->word);
}

// What a regular inflection could make of the word.
void WordIndex::take_inflected(std::string_view asked, std::vector<WordId>& out) const {
  const auto endings = regular_endings(language_);
  std::string made;
  for (const auto from : endings) {
    if (!asked.ends_with(from)) continue;
    const auto stem = asked.substr(0, asked.size() - from.size());
    if (letters(stem) < 3) continue;
    for (const auto to : endings) {
      made.assign(stem).append(to);
      if (made != asked) take_equal(made, asked, out);
    }
  }
}

void WordIndex::close_to(std::span<const std::string_view> forms, std::vector<WordId>& out) const {
  if (entries_.empty()) return;
  for (const auto form : forms) {
    take_equal(form, form, out);
    const std::size_t length = letters(form);
    if (length < 3) continue;
    for (const std::size_t less : {1U, 2U})
      if (length >= 3 + less) take_equal(first_letters(form, length - less), form, out);
    take_beginning(first_letters(form, length < 4 ? length : std::max<std::size_t>(4, length - 3)), form, out);
    const auto core = without_reflexive(language_, form);
    if (core != form) take_equal(core, core, out);
    take_inflected(core, out);
  }
  std::sort(out.begin(), out.end());
  out.erase(std::unique(out.begin(), out.end()), out.end());
}

}  // namespace hexaglot::terminology
