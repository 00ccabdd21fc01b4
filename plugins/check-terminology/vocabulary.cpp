#include "vocabulary.hpp"

#include <algorithm>
#include <array>

#include "word_forms.hpp"

namespace hexaglot::terminology {

namespace {

constexpr std::size_t key_letters = 3;
constexpr std::size_t most_pairs = 2'000'000;  // kept; then afresh

bool is_glue(std::string_view folded) { return folded.empty() || folded == "-" || folded == "\"" || folded == "'"; }

// Of the scripts that have capitals and a termbase is likely to hold: Latin up to U+00DE, Greek, Cyrillic.
bool begins_with_capital(std::string_view word) {
  const auto at = [&word](std::size_t i) { return static_cast<unsigned char>(word[i]); };
  if (word.empty()) return false;
  if (word[0] >= 'A' && word[0] <= 'Z') return true;
  if (word.size() < 2) return false;
  return (at(0) == 0xC3 && at(1) <= 0x9E) || (at(0) == 0xCE && at(1) >= 0x86 && at(1) <= 0xAB) ||
         (at(0) == 0xD0 && at(1) <= 0xAF);
}

}  // namespace

Vocabulary::Vocabulary(std::string_view language, sdk::Text text, stems::Stems::Note note)
    : language_(primary(language)), text_(text), stems_(language, std::move(note)) {}

std::vector<Vocabulary::Token> Vocabulary::read(std::string_view text) {
  std::vector<Token> out;
  const auto folded = text_.fold_with_origin(text);
  const auto words = text_.words(text, language_);
  out.reserve(words.size());
  std::size_t at = 0;  // in the folded text
  for (const auto& w : words) {
    while (at < folded.text.size() && folded.origin[at] < w.span.begin) ++at;
    const std::size_t from = at;
    while (at < folded.text.size() && folded.origin[at] < w.span.end) ++at;
    const std::string_view form = std::string_view(folded.text).substr(from, at - from);
    if (is_glue(form)) continue;
    Role role = Role::content;
    if (w.kind == HX_WORD_PUNCTUATION)
      role = Role::barrier;
    else if (w.kind == HX_WORD && is_function_word(language_, form))
      role = Role::function;
    const auto printed = text.substr(w.span.begin, w.span.end - w.span.begin);
    out.push_back({w.span, intern(form, printed, w.kind), role, begins_with_capital(printed)});
  }
  return out;
}

WordId Vocabulary::intern(std::string_view folded, std::string_view printed, std::int32_t kind) {
  const auto [found, is_new] = ids_.try_emplace(std::string(folded), static_cast<WordId>(words_.size()));
  if (!is_new) return found->second;
  Word word;
  word.folded = folded;
  word.printed = printed;
  word.kind = kind;
  if (kind == HX_WORD) {
    word.forms = forms(language_, folded);
    word.article = terminology::has_article(language_, folded);
    for (const auto& form : word.forms) {
      std::string key(first_letters(form, key_letters));
      if (std::find(word.keys.begin(), word.keys.end(), key) == word.keys.end()) word.keys.push_back(std::move(key));
    }
  } else {
    word.keys.emplace_back(folded);
  }
  words_.push_back(std::move(word));
  return found->second;
}

bool Vocabulary::close(WordId a, WordId b, Effort effort) {
  if (a == b) return true;
  if (effort == Effort::equal || words_[a].kind != HX_WORD || words_[b].kind != HX_WORD) return false;
  // The Arabic dictionary's stems lump a noun, its plural and its adjective together.
  if (effort == Effort::lemma && language_ == "ar") return share_form(a, b);
  const Likeness like = likeness(a, b);
  if (like == Likeness::regular) return true;
  if (effort == Effort::regular) return false;
  if (like == Likeness::ending && effort != Effort::lemma) return true;
  return effort != Effort::endings && common_stem(a, b);
}

Vocabulary::Likeness Vocabulary::likeness(WordId a, WordId b) {
  const std::uint64_t pair = (static_cast<std::uint64_t>(std::min(a, b)) << 32U) | std::max(a, b);
  if (likeness_.size() >= most_pairs) likeness_.clear();
  const auto [kept, is_new] = likeness_.try_emplace(pair, Likeness::none);
  if (!is_new) return kept->second;
  for (const auto& x : words_[a].forms)
    for (const auto& y : words_[b].forms) {
      if (regular_inflection(language_, x, y)) return kept->second = Likeness::regular;
      if (differ_by_ending(x, y)) kept->second = Likeness::ending;
    }
  return kept->second;
}

bool Vocabulary::begins_anew(WordId text_word, WordId term_word) const {
  return text_word != term_word &&
         terminology::begins_anew(language_, words_[text_word].folded, words_[term_word].forms);
}

bool Vocabulary::share_form(WordId a, WordId b) const {
  const auto& x = words_[a].forms;
  const auto& y = words_[b].forms;
  return std::find_first_of(x.begin(), x.end(), y.begin(), y.end()) != x.end();
}

// A stem that begins otherwise than the word has lost a prefix that means something ("ilícito" → "lícito").
const std::vector<std::string>& Vocabulary::stems_of(Word& word) {
  if (word.has_stems) return word.stems;
  word.has_stems = true;
  for (const auto& stem : stems_.stems(word.printed)) {
    std::string folded = text_.fold(stem);
    const bool same_beginning = std::any_of(word.forms.begin(), word.forms.end(), [&folded](const std::string& form) {
      return first_letters(form, 1) == first_letters(folded, 1);
    });
    if (same_beginning && letters(folded) >= 3) word.stems.push_back(std::move(folded));
  }
  return word.stems;
}

bool Vocabulary::common_stem(WordId a, WordId b) {
  if (language_ == "zh" || language_ == "ja") return false;  // no inflection, no dictionary
  const auto& first = stems_of(words_[a]);
  if (first.empty()) return false;
  const auto& second = stems_of(words_[b]);
  return std::find_first_of(first.begin(), first.end(), second.begin(), second.end()) != first.end();
}

}  // namespace hexaglot::terminology
