#include "core/app/term_hits.hpp"

#include <algorithm>
#include <array>
#include <map>
#include <span>
#include <string>
#include <unordered_map>

#include "core/text/fold.hpp"
#include "core/text/language.hpp"
#include "core/text/letters.hpp"
#include "core/text/utf8.hpp"
#include "core/text/words.hpp"

namespace hexaglot::app {
namespace {

using WordId = std::uint32_t;
using NodeId = std::uint32_t;

constexpr std::size_t least_stem = 4;      // letters that two forms of a word share at least
constexpr std::size_t bucket_letters = 3;  // words that may be forms of each other begin with these
constexpr std::size_t remembered_texts = 8192;
constexpr std::size_t remembered_words = 65536;

std::string_view first_letters(std::string_view word, std::size_t count) {
  std::size_t at = 0;
  while (at < word.size() && count-- > 0) (void)text::next_code_point(word, at);
  return word.substr(0, at);
}

// Written to the front of an Arabic word: conjunctions, then prepositions, then the article. Longest first.
std::string_view without_front(std::string_view primary, std::string_view folded) {
  if (primary != "ar") return folded;
  static constexpr std::array<std::string_view, 14> fronts = {"وبال", "وكال", "فبال", "ولل", "فلل", "وال", "فال",
                                                              "بال",  "كال",  "لل",   "ال",  "و",   "ب",   "ل"};
  constexpr std::size_t least_rest = 3;
  for (const auto front : fronts)
    if (folded.starts_with(front) && text::length(folded.substr(front.size())) >= least_rest)
      return folded.substr(front.size());
  return folded;
}

std::span<const std::string_view> endings(std::string_view primary) {
  static constexpr std::array<std::string_view, 9> en = {"", "s", "es", "'s", "y", "ies", "ed", "d", "ing"};
  static constexpr std::array<std::string_view, 9> fr = {"", "s", "e", "es", "x", "l", "ux", "'s", "ale"};
  static constexpr std::array<std::string_view, 9> es = {"", "s", "es", "a", "as", "o", "os", "z", "ces"};
  static constexpr std::array<std::string_view, 9> ar = {"", "ات", "ون", "ين", "ان", "ا", "ه", "ي", "يه"};
  if (primary == "en") return en;
  if (primary == "fr") return fr;
  if (primary == "es" || primary == "pt" || primary == "it") return es;
  if (primary == "ar") return ar;
  return {};
}

// Two folded words, one perhaps the other with another ending.
bool same_word(std::string_view primary, std::string_view a, std::string_view b) {
  if (a == b) return true;
  std::size_t common = 0;
  while (common < a.size() && common < b.size() && a[common] == b[common]) ++common;
  while (common > 0 && common < a.size() && (static_cast<unsigned char>(a[common]) & 0xC0U) == 0x80U) --common;
  const auto stem = text::length(a.substr(0, common));
  const auto known = endings(primary);
  const auto x = a.substr(common);
  const auto y = b.substr(common);
  if (known.empty()) {  // languages with many endings, such as Russian: short ones
    constexpr std::size_t longest = 3;
    return stem >= least_stem && text::length(x) <= longest && text::length(y) <= longest;
  }
  const auto is_known = [&](std::string_view ending) { return std::ranges::find(known, ending) != known.end(); };
  const std::size_t least = primary == "ar" ? 3 : least_stem;
  return stem >= least && is_known(x) && is_known(y);
}

bool all_capitals(std::string_view word) {
  for (std::size_t at = 0; at < word.size();)
    if (const auto c = text::next_code_point(word, at); text::is_lower_case(c)) return false;
  for (std::size_t at = 0; at < word.size();)
    if (text::is_upper_case(text::next_code_point(word, at))) return true;
  return false;
}

struct TermAt {
  std::uint32_t base = 0, entry = 0, term = 0;
};

// The terms of one language as a trie of words.
class Index {
 public:
  explicit Index(std::string primary) : primary_(std::move(primary)) {}

  void add(std::string_view term, TermAt where) {
    NodeId node = 0;
    const auto words = text::words(term, primary_);
    if (words.empty()) return;
    for (const auto& word : words) {
      const auto printed = word.span.in(term);
      const auto id = word_id(printed, word.kind);
      const auto [child, fresh] = children_.try_emplace(key(node, id), static_cast<NodeId>(ends_.size()));
      if (fresh) ends_.emplace_back();
      node = child->second;
    }
    ends_[node].push_back(where);
  }

  template <class Visit>  // (begin, end, TermAt)
  void find(std::string_view text, Visit visit) const {
    const auto words = text::words(text, primary_);
    std::vector<const std::vector<WordId>*> ids;
    ids.reserve(words.size());
    for (const auto& word : words) ids.push_back(&meanings(word.span.in(text), word.kind));
    for (std::size_t i = 0; i < words.size(); ++i) walk(0, i, words[i].span.begin, words, ids, visit);
  }

 private:
  struct Known {
    std::string folded;
    std::string printed;  // where it must stand as printed: an acronym
    bool exact = false;   // no other ending
  };

  static std::uint64_t key(NodeId node, WordId word) { return (std::uint64_t{node} << 32U) | word; }

  WordId word_id(std::string_view printed, text::WordKind kind) {
    constexpr std::size_t acronym = 6;
    const auto letters = text::length(printed);
    const bool capitals = letters >= 2 && letters <= acronym && all_capitals(printed);
    const std::string folded(without_front(primary_, text::fold(printed)));
    const auto [place, fresh] =
        known_.try_emplace(capitals ? std::string(printed) : folded, static_cast<WordId>(words_.size()));
    if (fresh) {
      const bool exact = capitals || kind != text::WordKind::word || text::length(folded) < least_stem;
      words_.push_back({folded, capitals ? std::string(printed) : std::string(), exact});
      buckets_[std::string(first_letters(folded, bucket_letters))].push_back(place->second);
    }
    return place->second;
  }

  // The words of terms that a word of a text may stand for.
  const std::vector<WordId>& meanings(std::string_view printed, text::WordKind kind) const {
    if (meanings_.size() > remembered_words) meanings_.clear();
    const auto [place, fresh] = meanings_.try_emplace(std::string(printed));
    if (!fresh) return place->second;
    const auto folded = text::fold(printed);
    const auto look_for = [&](std::string_view form) {
      const auto bucket = buckets_.find(std::string(first_letters(form, bucket_letters)));
      if (bucket == buckets_.end()) return;
      for (const auto id : bucket->second) {
        const auto& word = words_[id];
        const bool same = !word.printed.empty() ? word.printed == printed
                          : word.exact          ? word.folded == form
                                       : kind == text::WordKind::word && same_word(primary_, word.folded, form);
        if (same && std::ranges::find(place->second, id) == place->second.end()) place->second.push_back(id);
      }
    };
    look_for(folded);
    if (const auto bare = without_front(primary_, folded); bare != folded) look_for(bare);
    return place->second;
  }

  template <class Visit>
  void walk(NodeId node, std::size_t at, std::uint32_t begin, const std::vector<text::Word>& words,
            const std::vector<const std::vector<WordId>*>& ids, Visit& visit) const {
    if (at == words.size()) return;
    for (const auto id : *ids[at]) {
      const auto child = children_.find(key(node, id));
      if (child == children_.end()) continue;
      for (const auto& where : ends_[child->second]) visit(begin, words[at].span.end, where);
      walk(child->second, at + 1, begin, words, ids, visit);
    }
  }

  std::string primary_;
  std::unordered_map<std::string, WordId> known_;
  std::vector<Known> words_;
  std::unordered_map<std::string, std::vector<WordId>> buckets_;
  std::unordered_map<std::uint64_t, NodeId> children_;
  std::vector<std::vector<TermAt>> ends_ = {{}};  // by node; the root is 0
  mutable std::unordered_map<std::string, std::vector<WordId>> meanings_;
};

}  // namespace

struct TermHits::Inner {
  const std::vector<model::Termbase>& termbases;
  std::map<std::string, Index, std::less<>> languages;  // by primary subtag
  std::unordered_map<std::string, std::vector<Hit>> seen;
  std::vector<Hit> none;
};

TermHits::TermHits(const std::vector<model::Termbase>& termbases)
    : inner_(std::make_unique<Inner>(Inner{termbases, {}, {}, {}})) {
  for (std::uint32_t b = 0; b < termbases.size(); ++b)
    for (std::uint32_t c = 0; c < termbases[b].concepts.size(); ++c) {
      const auto& terms = termbases[b].concepts[c].terms;
      for (std::uint32_t t = 0; t < terms.size(); ++t) {
        const std::string primary(text::primary_language(terms[t].language));
        inner_->languages.try_emplace(primary, primary).first->second.add(terms[t].text, {b, c, t});
      }
    }
}

TermHits::~TermHits() = default;

bool TermHits::empty() const { return inner_->languages.empty(); }

const std::vector<TermHits::Hit>& TermHits::hits(std::string_view text, std::string_view language) const {
  const auto index = inner_->languages.find(text::primary_language(language));
  if (index == inner_->languages.end() || text.empty()) return inner_->none;
  if (inner_->seen.size() > remembered_texts) inner_->seen.clear();
  std::string key(index->first);
  key += '\n';
  key += text;
  const auto [place, fresh] = inner_->seen.try_emplace(std::move(key));
  auto& out = place->second;
  if (!fresh) return out;
  index->second.find(text, [&](std::uint32_t begin, std::uint32_t end, TermAt where) {
    const auto& base = inner_->termbases[where.base];
    const auto& entry = base.concepts[where.entry];
    out.push_back({{begin, end}, &base, &entry, &entry.terms[where.term]});
  });
  std::ranges::stable_sort(out, [](const Hit& a, const Hit& b) {
    return a.span.begin != b.span.begin ? a.span.begin < b.span.begin : a.span.end > b.span.end;
  });
  // Sorted so, what holds a hit stands before it and ends nowhere earlier.
  std::vector<Hit> kept;
  for (const auto& hit : out) {
    const bool inside = std::ranges::any_of(kept, [&](const Hit& k) {
      return k.span != hit.span && k.span.begin <= hit.span.begin && hit.span.end <= k.span.end;
    });
    const bool twice = std::ranges::any_of(
        kept, [&](const Hit& k) { return k.span == hit.span && k.entry == hit.entry && k.term == hit.term; });
    if (!inside && !twice) kept.push_back(hit);
  }
  out = std::move(kept);
  return out;
}

}  // namespace hexaglot::app
