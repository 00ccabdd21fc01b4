#include "vocabulary.hpp"

#include <algorithm>

#include "word_forms.hpp"

namespace hexaglot::terminology {

namespace {

constexpr std::size_t most_pairs = 2'000'000;  // kept; then afresh
constexpr std::size_t most_words = 50'000;     // of texts, then afresh: more would not stay in a cache

// "WHO's" is a form of "WHO".
std::string_view without_genitive(std::string_view english) {
  for (const std::string_view ending : {"'s", "\xE2\x80\x99s"})
    if (english.size() > ending.size() && english.ends_with(ending))
      return english.substr(0, english.size() - ending.size());
  return english;
}

}  // namespace

bool is_glue(std::string_view folded) { return folded.empty() || folded == "-" || folded == "\"" || folded == "'"; }

Role role_of(std::string_view primary_language, std::string_view folded, std::int32_t kind) {
  if (kind == HX_WORD_PUNCTUATION) return Role::barrier;
  return kind == HX_WORD && is_function_word(primary_language, folded) ? Role::function : Role::content;
}

// Of the scripts that have capitals and a termbase is likely to hold: Latin up to U+00DE, Greek, Cyrillic.
bool begins_with_capital(std::string_view word) {
  const auto at = [&word](std::size_t i) { return static_cast<unsigned char>(word[i]); };
  if (word.empty()) return false;
  if (word[0] >= 'A' && word[0] <= 'Z') return true;
  if (word.size() < 2) return false;
  return (at(0) == 0xC3 && at(1) <= 0x9E) || (at(0) == 0xCE && at(1) >= 0x86 && at(1) <= 0xAB) ||
         (at(0) == 0xD0 && at(1) <= 0xAF);
}

Vocabulary::Vocabulary(std::string_view tag, const WordStore& shared, const WordIndex& index, sdk::Text text,
                       stems::Stems::Note note)
    : language_(primary(tag)),
      text_(text),
      stems_(tag, std::move(note)),
      shared_(shared),
      index_(index),
      own_(language_, shared.end_id()) {}

void Vocabulary::read(std::string_view text, std::vector<Token>& out) {
  out.clear();
  for (const auto& w : text_.words(text, language_)) {
    auto printed = text.substr(w.span.begin, w.span.end - w.span.begin);
    if (language_ == "en" && w.kind == HX_WORD) printed = without_genitive(printed);
    const Surface& s = surface(printed, w.kind);
    if (s.glue) continue;
    const auto end = w.span.begin + static_cast<std::uint32_t>(printed.size());
    out.push_back({{w.span.begin, end}, s.word, s.role, s.capital});
  }
}

// A printed word is folded the first time only.
const Vocabulary::Surface& Vocabulary::surface(std::string_view printed, std::int32_t kind) {
  const auto known = surfaces_.find(printed);
  if (known != surfaces_.end() && known->second.kind == kind) return known->second;
  const std::string folded = text_.fold(printed);
  Surface s;
  s.kind = kind;
  s.glue = is_glue(folded);
  if (!s.glue) {
    const auto* of_term = shared_.find(folded);
    s.word = of_term != nullptr ? *of_term : own_.add(folded, printed, kind);
    s.role = role_of(language_, folded, kind);
    s.capital = begins_with_capital(printed);
  }
  if (known != surfaces_.end()) return odd_ = s;
  return surfaces_.emplace(std::string(printed), s).first->second;
}

void Vocabulary::rest() {
  if (own_.end_id() - own_.first_id() < most_words && surfaces_.size() < most_words) return;
  own_ = WordStore(language_, shared_.end_id());
  surfaces_.clear();
  near_ranges_.clear();
  near_.clear();
  kept_stems_.clear();
  likeness_.clear();
}

std::span<const WordId> Vocabulary::term_words(WordId id) {
  if (near_ranges_.size() <= id) near_ranges_.resize(std::max<std::size_t>(own_.end_id(), id + 1));
  Range& range = near_ranges_[id];
  if (!range.known) {
    std::vector<WordId> found;
    if (word(id).kind == HX_WORD)
      index_.close_to(forms(id), found);
    else if (id < own_.first_id())
      found.push_back(id);
    range = {static_cast<std::uint32_t>(near_.size()), static_cast<std::uint32_t>(near_.size() + found.size()), true};
    near_.insert(near_.end(), found.begin(), found.end());
  }
  return std::span(near_).subspan(range.begin, range.end - range.begin);
}

bool Vocabulary::close(WordId a, WordId b, Effort effort) {
  if (a == b) return true;
  if (effort == Effort::equal || word(a).kind != HX_WORD || word(b).kind != HX_WORD) return false;
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
  for (const auto x : forms(a))
    for (const auto y : forms(b)) {
      if (regular_inflection(language_, x, y)) return kept->second = Likeness::regular;
      if (differ_by_ending(x, y)) kept->second = Likeness::ending;
    }
  return kept->second;
}

bool Vocabulary::begins_anew(WordId text_word, WordId term_word) const {
  return text_word != term_word && terminology::begins_anew(language_, word(text_word).folded, forms(term_word));
}

bool Vocabulary::share_form(WordId a, WordId b) const {
  const auto x = forms(a);
  const auto y = forms(b);
  return std::find_first_of(x.begin(), x.end(), y.begin(), y.end()) != x.end();
}

// A stem that begins otherwise than the word has lost a prefix that means something ("ilícito" → "lícito").
const std::vector<std::string>& Vocabulary::stems_of(WordId id) {
  const auto [kept, is_new] = kept_stems_.try_emplace(id);
  if (!is_new) return kept->second;
  const auto of_word = forms(id);
  for (const auto& stem : stems_.stems(word(id).printed)) {
    std::string folded = text_.fold(stem);
    const bool same_beginning = std::any_of(of_word.begin(), of_word.end(), [&folded](std::string_view form) {
      return first_letters(form, 1) == first_letters(folded, 1);
    });
    if (same_beginning && letters(folded) >= 3) kept->second.push_back(std::move(folded));
  }
  return kept->second;
}

bool Vocabulary::common_stem(WordId a, WordId b) {
  if (language_ == "zh" || language_ == "ja") return false;  // no inflection, no dictionary
  if (stems_of(a).empty()) return false;
  const auto& second = stems_of(b);
  const auto& first = stems_of(a);
  return std::find_first_of(first.begin(), first.end(), second.begin(), second.end()) != first.end();
}

}  // namespace hexaglot::terminology
