#include "lexicon.hpp"

#include <algorithm>

#include "word_forms.hpp"

namespace hexaglot::terminology {

namespace {

constexpr std::size_t acronym_letters = 6;
constexpr std::size_t short_word_letters = 4;
constexpr std::uint32_t most_function_words = 3;  // in a row, between two words of a term

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

Lexicon::Lexicon(std::string_view language, const std::vector<hx_concept>& concepts, sdk::Text text,
                 stems::Stems::Note note)
    : vocabulary_(language, text, std::move(note)) {
  gap_ = vocabulary_.gap();
  for (std::uint32_t c = 0; c < concepts.size(); ++c)
    for (std::size_t t = 0; t < concepts[c].term_count; ++t)
      if (primary(sdk::view(concepts[c].terms[t].language)) == vocabulary_.language())
        add(c, concepts[c].terms[t], sdk::view(concepts[c].subject));
  for (auto& p : patterns_) {
    if (p.allowed()) continue;
    for (const auto& key : vocabulary_.keys(p.content.front())) {
      const auto& candidates = by_key_.at(key);
      p.same_as_allowed = p.same_as_allowed || std::any_of(candidates.begin(), candidates.end(), [&](std::uint32_t o) {
                            return patterns_[o].allowed() && patterns_[o].content == p.content;
                          });
    }
  }
}

void Lexicon::add(std::uint32_t concept_index, const hx_term& term, std::string_view subject) {
  Pattern p;
  p.concept_index = concept_index;
  p.status = term.status;
  p.text = sdk::view(term.text);
  p.opening = subject == "preambular phrase" || subject == "operative phrase";
  const auto tokens = vocabulary_.read(p.text);
  const auto is_content = [](const Vocabulary::Token& t) { return t.role == Role::content; };
  const auto first = std::find_if(tokens.begin(), tokens.end(), is_content);
  if (first == tokens.end()) return;  // nothing but articles or punctuation
  const auto last = std::find_if(tokens.rbegin(), tokens.rend(), is_content).base();
  std::size_t han = 0;
  for (auto t = first; t != last; ++t) {
    p.words.push_back(t->word);
    if (t->role != Role::function) {
      p.content.push_back(t->word);
      p.capitals.push_back(t->capital);
    }
    if (vocabulary_.is_han(t->word)) ++han;
  }
  const std::size_t length = letters(p.text);
  p.exact_case = p.content.size() == 1 && length <= acronym_letters && length >= 2 &&
                 (is_acronym(p.text) || is_cyrillic_acronym(p.text));
  p.exact_word = p.content.size() == 1 && letters(vocabulary_.folded(p.content.front())) <= short_word_letters;
  p.two_han = han > 0 && p.content.size() <= 2;
  p.single = han > 0 ? p.content.size() <= 2 : p.content.size() == 1 && !p.exact_case;

  const auto index = static_cast<std::uint32_t>(patterns_.size());
  for (const auto& key : vocabulary_.keys(p.content.front())) by_key_[key].push_back(index);
  by_concept_[concept_index].push_back(index);
  patterns_.push_back(std::move(p));
}

void Lexicon::read(Reading& reading, std::string_view segment, std::uint32_t block, std::uint32_t offset) {
  if (!reading.tokens.empty()) reading.tokens.push_back({block, {offset, offset}, gap_, Role::barrier, false});
  for (const auto& t : vocabulary_.read(segment))
    reading.tokens.push_back({block, {t.span.begin + offset, t.span.end + offset}, t.word, t.role, t.capital});
}

void Lexicon::look_up(const Reading& reading, std::uint32_t at, std::vector<Match>& out) {
  const auto& token = reading.tokens[at];
  if (token.role != Role::content) return;
  const std::size_t before = out.size();
  std::uint32_t ahead = at;
  while (ahead > 0 && reading.tokens[ahead - 1].role == Role::function) --ahead;
  const bool at_start = ahead == 0 || reading.tokens[ahead - 1].word == gap_;
  for (const auto& key : vocabulary_.keys(token.word)) {
    const auto found = by_key_.find(key);
    if (found == by_key_.end()) continue;
    for (const auto index : found->second) {
      Match m{index, at, at};
      m.at_start = at_start;
      if (!match_here(patterns_[index], reading, m)) continue;
      const auto same = [index](const Match& other) { return other.pattern == index; };
      if (std::none_of(out.begin() + static_cast<std::ptrdiff_t>(before), out.end(), same)) out.push_back(m);
    }
  }
}

// An allowed term may have other articles between its words than the termbase shows; a deprecated or forbidden one is
// reported, and must have its own.
bool Lexicon::match_here(const Pattern& p, const Reading& reading, Match& m) {
  const auto& tokens = reading.tokens;
  const Effort effort = p.exact_word || p.exact_case ? Effort::equal : Effort::endings;
  const auto& words = p.allowed() ? p.content : p.words;
  auto i = m.first;
  for (std::size_t k = 0; k < words.size(); ++k, ++i) {
    if (p.allowed() && k > 0)
      for (std::uint32_t skipped = 0; i < tokens.size() && tokens[i].role == Role::function; ++i)
        if (++skipped > most_function_words) return false;
    if (i >= tokens.size()) return false;
    const bool same = tokens[i].word == words[k] ||
                      (tokens[i].role == Role::content && vocabulary_.close(words[k], tokens[i].word, effort));
    if (!same || (k > 0 && vocabulary_.begins_anew(tokens[i].word, words[k]))) return false;
    m.regular = m.regular && vocabulary_.close(words[k], tokens[i].word, Effort::regular);
    if (p.allowed() && k > 0 && p.capitals[k] && !tokens[i].capital) m.as_name = false;
    if (k > 0 && vocabulary_.has_article(words[k]) && !vocabulary_.has_article(tokens[i].word)) m.as_name = false;
  }
  m.last = i - 1;
  return true;
}

void Lexicon::settle(std::vector<Match>& matches) const {
  std::sort(matches.begin(), matches.end(), [](const Match& a, const Match& b) {
    if (a.first != b.first) return a.first < b.first;
    return a.last != b.last ? a.last > b.last : a.pattern < b.pattern;
  });
  std::int64_t reached = -1;          // by a match that begins before, or here and goes further
  std::int64_t allowed_reached = -1;  // by an allowed one that begins before
  for (std::size_t i = 0; i < matches.size();) {
    std::size_t end = i;
    bool allowed = false;
    for (; end < matches.size() && matches[end].first == matches[i].first && matches[end].last == matches[i].last;
         ++end) {
      const Pattern& p = patterns_[matches[end].pattern];
      // Without spaces, what begins inside an allowed term is cut out of two words: 有[组织犯罪集团].
      const bool cut_out = !p.allowed() && vocabulary_.is_han(p.content.front()) && allowed_reached >= matches[i].first;
      matches[end].covered = reached >= matches[i].last || cut_out;
      allowed = allowed || p.allowed();
    }
    reached = std::max<std::int64_t>(reached, matches[i].last);
    if (allowed) allowed_reached = std::max<std::int64_t>(allowed_reached, matches[i].last);
    i = end;
  }
}

bool Lexicon::has_words_of(std::uint32_t concept_index, const Reading& reading, Effort effort) {
  const auto found = by_concept_.find(concept_index);
  if (found == by_concept_.end()) return false;
  for (const auto index : found->second) {
    const Pattern& p = patterns_[index];
    if (!p.allowed() || p.exact_case) continue;
    const std::size_t window = 2 * p.content.size() + 6;
    const std::size_t all = reading.tokens.size();
    const Reach reach{window, p.opening ? std::min(p.content.size() + 2, all) : all};
    // Han characters mean something in twos: the parts of 减少毒品需求 are 减少, 毒品, 需求.
    for (std::size_t odd = 0; odd < 2; ++odd) {
      std::vector<std::vector<WordId>> parts;
      for (std::size_t k = 0; k < p.content.size(); ++k) {
        const bool joins = k > 0 && vocabulary_.is_han(p.content[k]) && vocabulary_.is_han(p.content[k - 1]) &&
                           parts.back().size() < (parts.size() == 1 && odd == 1 ? 3U : 2U);
        if (!joins) parts.emplace_back();
        parts.back().push_back(p.content[k]);
      }
      if (near(parts, reading, effort, reach)) return true;
      if (!vocabulary_.is_han(p.content.front())) break;
    }
  }
  return false;
}

bool Lexicon::near(const std::vector<std::vector<WordId>>& parts, const Reading& reading, Effort effort,
                   const Reach& reach) {
  const auto& tokens = reading.tokens;
  std::vector<std::vector<std::size_t>> places(parts.size());
  for (std::size_t k = 0; k < parts.size(); ++k) {
    for (std::size_t i = 0; i + parts[k].size() <= reach.end; ++i) {
      bool here = true;
      for (std::size_t n = 0; n < parts[k].size() && here; ++n)
        here = tokens[i + n].role != Role::function && vocabulary_.close(parts[k][n], tokens[i + n].word, effort);
      if (here) places[k].push_back(i);
    }
    if (places[k].empty()) return false;
  }
  for (const std::size_t from : places[0]) {
    const bool all = std::all_of(places.begin(), places.end(), [&](const std::vector<std::size_t>& at) {
      const auto near_it = std::lower_bound(at.begin(), at.end(), from > reach.window ? from - reach.window : 0);
      return near_it != at.end() && *near_it <= from + reach.window;
    });
    if (all) return true;
  }
  return false;
}

bool Lexicon::is_sure(const Match& m, const Reading& reading) {
  const auto& words = patterns_[m.pattern].words;  // matched one by one: see match_here
  for (std::size_t k = 0; k < words.size(); ++k)
    if (!vocabulary_.close(words[k], reading.tokens[m.first + k].word, Effort::lemma)) return false;
  return true;
}

const Pattern* Lexicon::expected(std::uint32_t concept_index) const {
  const auto found = by_concept_.find(concept_index);
  if (found == by_concept_.end()) return nullptr;
  const Pattern* best = nullptr;
  for (const auto index : found->second) {
    const Pattern& p = patterns_[index];
    if (p.allowed() && (best == nullptr || p.status < best->status)) best = &p;
  }
  return best;
}

}  // namespace hexaglot::terminology
