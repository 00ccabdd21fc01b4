#include "term_index.hpp"

#include <algorithm>
#include <numeric>

#include "vocabulary.hpp"
#include "word_forms.hpp"

namespace hexaglot::terminology {

namespace {

constexpr std::size_t acronym_letters = 6;
constexpr std::size_t short_word_letters = 4;
constexpr std::size_t batch_bytes = std::size_t{64} << 10;

bool is_acronym(std::string_view term) {
  bool upper = false;
  for (const char c : term) {
    if ((c >= 'a' && c <= 'z') || static_cast<unsigned char>(c) >= 0xE0) return false;
    upper = upper || (c >= 'A' && c <= 'Z');
  }
  return upper;
}

// Cyrillic capitals are U+0410–042F: D0 90 … D0 AF.
bool is_cyrillic_acronym(std::string_view term) {
  if (term.size() < 4 || term.size() % 2 != 0) return false;
  for (std::size_t i = 0; i < term.size(); i += 2) {
    const auto second = static_cast<unsigned char>(term[i + 1]);
    if (static_cast<unsigned char>(term[i]) != 0xD0 || second < 0x90 || second > 0xAF) return false;
  }
  return true;
}

}  // namespace

// A term whose words are wanted.
struct TermIndex::Draft {
  std::uint32_t concept_index = 0, term_index = 0;
  const hx_term* term = nullptr;
  bool opening = false;
  std::uint32_t begin = 0, end = 0;  // in the batch
};

TermIndex::TermIndex(std::string_view primary_language, const std::vector<hx_concept>& concepts, const sdk::Host& host)
    : language_(primary_language), words_(primary_language, 0), word_index_(primary_language) {
  gap_ = words_.add("\n", "\n", HX_WORD_PUNCTUATION);
  read(concepts, sdk::Text(host));
  for (auto& p : patterns_) p.type = sdk::term_type(host, p.concept_index, p.term_index);
  // The pool has stopped growing: offsets become spans.
  std::size_t at = 0;
  for (std::size_t i = 0; i < patterns_.size(); ++i) {
    const auto [words, content] = lengths_[i];
    patterns_[i].words = std::span<const WordId>(pool_).subspan(at, words);
    if (content != words) at += words;
    patterns_[i].content = std::span<const WordId>(pool_).subspan(at, content);
    at += content;
  }
  lengths_ = {};
  word_index_.build(words_);
  sort();
}

// Many terms go to the host at once, one a line: asking for the words of each would cost more than finding them.
void TermIndex::read(const std::vector<hx_concept>& concepts, const sdk::Text& text) {
  std::string batch;
  std::vector<Draft> drafts;
  const auto flush = [&] {
    const auto words = text.words(batch, language_);
    std::size_t from = 0;
    for (const auto& d : drafts) {
      std::size_t to = from;
      while (to < words.size() && words[to].span.end <= d.end) ++to;
      add(d, std::span(words).subspan(from, to - from), batch, text);
      from = to;
      while (from < words.size() && words[from].span.begin < d.end + 1) ++from;  // what reaches over the line's end
    }
    batch.clear();
    drafts.clear();
  };
  concept_begin_.reserve(concepts.size() + 1);
  std::vector<std::uint32_t> counts(concepts.size(), 0);
  for (std::uint32_t c = 0; c < concepts.size(); ++c) {
    const auto subject = sdk::view(concepts[c].subject);
    const bool opening = subject == "preambular phrase" || subject == "operative phrase";
    for (std::uint32_t t = 0; t < concepts[c].term_count; ++t) {
      const hx_term& term = concepts[c].terms[t];
      if (primary(sdk::view(term.language)) != language_) continue;
      Draft d{c, t, &term, opening, static_cast<std::uint32_t>(batch.size()), 0};
      batch += sdk::view(term.text);
      std::replace(batch.begin() + d.begin, batch.end(), '\n', ' ');
      d.end = static_cast<std::uint32_t>(batch.size());
      batch += '\n';
      drafts.push_back(d);
      if (batch.size() >= batch_bytes) flush();
    }
  }
  flush();
  for (const auto& p : patterns_) ++counts[p.concept_index];
  std::uint32_t begin = 0;
  for (const auto count : counts) {
    concept_begin_.push_back(begin);
    begin += count;
  }
  concept_begin_.push_back(begin);
}

void TermIndex::add(const Draft& draft, std::span<const hx_word> words, std::string_view batch, const sdk::Text& text) {
  struct Part {
    WordId word;
    Role role;
    bool capital;
  };
  std::vector<Part> parts;
  for (const auto& w : words) {
    const auto printed = batch.substr(w.span.begin, w.span.end - w.span.begin);
    const auto folded = text.fold(printed);
    if (is_glue(folded)) continue;
    parts.push_back(
        {words_.add(folded, printed, w.kind), role_of(language_, folded, w.kind), begins_with_capital(printed)});
  }
  const auto is_content = [](const Part& t) { return t.role == Role::content; };
  const auto first = std::find_if(parts.begin(), parts.end(), is_content);
  if (first == parts.end()) return;  // nothing but articles or punctuation
  const auto last = std::find_if(parts.rbegin(), parts.rend(), is_content).base();

  Pattern p;
  p.concept_index = draft.concept_index;
  p.term_index = draft.term_index;
  p.status = draft.term->status;
  p.text = sdk::view(draft.term->text);
  p.opening = draft.opening;
  p.trimmed = first != parts.begin() || last != parts.end();
  std::size_t han = 0, content = 0;
  for (auto t = first; t != last; ++t) {
    pool_.push_back(t->word);
    if (t->role != Role::function) {
      if (t->capital && content < 64) p.capitals |= std::uint64_t{1} << content;
      ++content;
    }
    if (words_.word(t->word).kind == HX_WORD_HAN) ++han;
  }
  const auto count = static_cast<std::size_t>(last - first);
  if (content != count)
    for (auto t = first; t != last; ++t)
      if (t->role != Role::function) pool_.push_back(t->word);
  const std::size_t length = letters(p.text);
  p.exact_case =
      content == 1 && length <= acronym_letters && length >= 2 && (is_acronym(p.text) || is_cyrillic_acronym(p.text));
  p.exact_word = content == 1 && letters(words_.word(first->word).folded) <= short_word_letters;
  p.two_han = han > 0 && content <= 2;
  p.single = han > 0 ? content <= 2 : content == 1 && !p.exact_case;
  lengths_.push_back({static_cast<std::uint32_t>(count), static_cast<std::uint32_t>(content)});
  patterns_.push_back(p);
}

void TermIndex::sort() {
  sorted_.resize(patterns_.size());
  std::iota(sorted_.begin(), sorted_.end(), 0U);
  std::sort(sorted_.begin(), sorted_.end(), [this](std::uint32_t a, std::uint32_t b) {
    const auto& x = patterns_[a].content;
    const auto& y = patterns_[b].content;
    const auto order = std::lexicographical_compare_three_way(x.begin(), x.end(), y.begin(), y.end());
    return order != 0 ? order < 0 : a < b;
  });
  first_.assign(words_.end_id() + 1, static_cast<std::uint32_t>(sorted_.size()));
  for (std::size_t i = sorted_.size(); i-- > 0;)
    first_[patterns_[sorted_[i]].content.front()] = static_cast<std::uint32_t>(i);
  for (std::size_t w = first_.size() - 1; w-- > 0;) first_[w] = std::min(first_[w], first_[w + 1]);
  for (std::size_t i = 0; i < sorted_.size();) {
    std::size_t end = i;
    bool allowed = false;
    const auto& content = patterns_[sorted_[i]].content;
    for (; end < sorted_.size() && std::ranges::equal(patterns_[sorted_[end]].content, content); ++end)
      allowed = allowed || patterns_[sorted_[end]].allowed();
    for (; i < end; ++i) patterns_[sorted_[i]].same_as_allowed = allowed && !patterns_[sorted_[i]].allowed();
  }
}

bool TermIndex::has_both_names(std::uint32_t concept_index) const {
  const auto has = [&](std::int32_t type) {
    return std::ranges::any_of(of_concept(concept_index),
                               [type](const Pattern& p) { return p.allowed() && p.type == type; });
  };
  return has(HX_TERM_TYPE_FULL) && has(HX_TERM_TYPE_SHORT);
}

TermIndex::Node TermIndex::child(const Node& node, WordId word) const {
  const auto at = [this, &node](std::uint32_t pattern) {
    const auto& content = patterns_[pattern].content;
    return content.size() > node.depth ? static_cast<std::int64_t>(content[node.depth]) : -1;
  };
  const auto begin = sorted_.begin() + node.begin;
  const auto end = sorted_.begin() + node.end;
  const auto low = std::lower_bound(begin, end, static_cast<std::int64_t>(word),
                                    [&at](std::uint32_t p, std::int64_t w) { return at(p) < w; });
  if (low == end || at(*low) != static_cast<std::int64_t>(word)) return {};
  const auto high = std::upper_bound(low, end, static_cast<std::int64_t>(word),
                                     [&at](std::int64_t w, std::uint32_t p) { return w < at(p); });
  return {static_cast<std::uint32_t>(low - sorted_.begin()), static_cast<std::uint32_t>(high - sorted_.begin()),
          node.depth + 1};
}

}  // namespace hexaglot::terminology
