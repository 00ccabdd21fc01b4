#include "lexicon.hpp"

#include <algorithm>

#include "word_forms.hpp"

namespace hexaglot::terminology {

namespace {

constexpr std::uint32_t most_function_words = 3;  // in a row, between two words of a term
constexpr std::size_t most_open = 200;            // terms begun at a time; only a text made to hurt has more

}  // namespace

void Lexicon::read(Reading& reading, std::string_view segment, std::uint32_t block, std::uint32_t offset) {
  if (!reading.tokens.empty()) reading.tokens.push_back({block, {offset, offset}, index_.gap(), Role::barrier, false});
  vocabulary_.read(segment, words_);
  for (const Token& t : words_)
    reading.tokens.push_back({block, {t.span.begin + offset, t.span.end + offset}, t.word, t.role, t.capital});
}

// One pass: every term that the tokens so far begin is carried on by the next token, in each of the ways in which that
// may be a word of a term. (The automaton of Aho and Corasick without its links for failure: since a word may be
// several terms' words, more than one state is open anyway.) Function words carry on all; match_here judges them.
std::vector<Match> Lexicon::look_up(const Reading& reading) {
  std::vector<Match> out;
  open_.clear();
  for (std::uint32_t i = 0; i < reading.tokens.size(); ++i) {
    const auto& token = reading.tokens[i];
    if (token.role == Role::function) {
      std::erase_if(open_, [](Open& o) { return ++o.skipped > most_function_words; });
      continue;
    }
    next_.clear();
    for (const WordId word : vocabulary_.term_words(token.word)) {
      for (const auto& o : open_)
        if (const auto node = index_.child(o.node, word); !node.empty()) next_.push_back({node, o.first, 0});
      if (token.role == Role::content)
        if (const auto node = index_.root_child(word); !node.empty()) next_.push_back({node, i, 0});
    }
    if (next_.size() > most_open) next_.resize(most_open);
    open_.swap(next_);
    for (const auto& o : open_) take_ended(o, reading, out);
  }
  return out;
}

// The terms that end here stand first in their node.
void Lexicon::take_ended(const Open& open, const Reading& reading, std::vector<Match>& out) {
  for (auto at = open.node.begin; at < open.node.end; ++at) {
    const auto index = index_.sorted()[at];
    const Pattern& p = index_.pattern(index);
    if (p.content.size() != open.node.depth) return;
    Match m{index, open.first, open.first};
    if (!match_here(p, reading, m)) continue;
    std::uint32_t ahead = open.first;
    while (ahead > 0 && reading.tokens[ahead - 1].role == Role::function) --ahead;
    m.at_start = ahead == 0 || reading.tokens[ahead - 1].word == index_.gap();
    out.push_back(m);
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
    if (p.allowed() && k > 0 && p.capital(k) && !tokens[i].capital) m.as_name = false;
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
  const auto same = [](const Match& a, const Match& b) { return a.first == b.first && a.pattern == b.pattern; };
  matches.erase(std::unique(matches.begin(), matches.end(), same), matches.end());
  std::int64_t reached = -1;          // by a match that begins before, or here and goes further
  std::int64_t allowed_reached = -1;  // by an allowed one that begins before
  for (std::size_t i = 0; i < matches.size();) {
    std::size_t end = i;
    bool allowed = false;
    for (; end < matches.size() && matches[end].first == matches[i].first && matches[end].last == matches[i].last;
         ++end) {
      const Pattern& p = pattern(matches[end].pattern);
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
  for (const Pattern& p : index_.of_concept(concept_index)) {
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

bool Lexicon::has_letters_of(std::uint32_t concept_index, const Reading& reading) const {
  std::string all, term;
  for (const auto& token : reading.tokens) all += vocabulary_.folded(token.word);
  return std::ranges::any_of(index_.of_concept(concept_index), [&](const Pattern& p) {
    if (!p.allowed() || p.exact_case || p.opening) return false;
    term.clear();
    for (const auto word : p.words) term += vocabulary_.folded(word);
    return letters(term) >= 8 && all.find(term) != std::string::npos;
  });
}

bool Lexicon::is_sure(const Match& m, const Reading& reading) {
  const auto& words = pattern(m.pattern).words;  // matched one by one: see match_here
  for (std::size_t k = 0; k < words.size(); ++k)
    if (!vocabulary_.close(words[k], reading.tokens[m.first + k].word, Effort::lemma)) return false;
  return true;
}

const Pattern* Lexicon::expected(std::uint32_t concept_index) const {
  const Pattern* best = nullptr;
  for (const Pattern& p : index_.of_concept(concept_index))
    if (p.allowed() && (best == nullptr || p.status < best->status)) best = &p;
  return best;
}

}  // namespace hexaglot::terminology
