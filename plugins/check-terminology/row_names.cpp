// What a row's versions make of names: their capitals, and whether a country has its formal or its short name.
#include <algorithm>
#include <map>

#include <hexaglot/sdk/wording.hpp>

#include "row_terms.hpp"

namespace hexaglot::terminology {

namespace {

std::string quoted(std::string_view text) { return "“" + std::string(text) + "”"; }

bool has_capitals(std::string_view primary_language) {
  constexpr std::string_view without = " ar zh ja ko fa he ur hi th ";
  return without.find(" " + std::string(primary_language) + " ") == std::string_view::npos;
}

// Of a sentence, a quotation, a bracket: where a capital says nothing.
bool begins_something(const Reading& reading, std::uint32_t token) {
  while (token > 0 && reading.tokens[token - 1].role == Role::function) --token;
  return token == 0 || reading.tokens[token - 1].role == Role::barrier;
}

// Whether a word near it has a capital too: then it may be part of a longer name that the termbase does not know.
bool in_longer_name(const Reading& reading, const Match& m) {
  const auto capital = [&](std::size_t i) {
    return reading.tokens[i].capital && reading.tokens[i].role == Role::content;  // "The" begins a sentence
  };
  for (std::uint32_t back = 1; back <= 5 && back <= m.first; ++back) {
    if (reading.tokens[m.first - back].role == Role::barrier) break;
    if (capital(m.first - back)) return true;
  }
  for (std::size_t on = m.last + std::size_t{1}; on < reading.tokens.size() && on <= m.last + std::size_t{4}; ++on) {
    if (reading.tokens[on].role == Role::barrier) break;
    if (capital(on)) return true;
  }
  return false;
}

// A common word that is the name's by its ending only, or an admitted short form, may be itself: "organs" of a body.
bool may_be_common(const Pattern& p, const Reading& reading, const Match& m) {
  return p.content.size() == 1 && (p.status != HX_TERM_PREFERRED || reading.tokens[m.first].word != p.content.front());
}

struct Capitals {
  bool lost_first = false;  // of the first word
  bool lost_later = false;  // of another
  bool gained = false;      // each word has one, the term none
  bool none = false;        // neither has any
};

Capitals capitals(const Pattern& p, const Reading& reading, const Match& m) {
  Capitals out;
  std::size_t k = 0, with = 0;
  for (auto i = m.first; i <= m.last; ++i) {
    const auto& token = reading.tokens[i];
    if (token.role == Role::function) continue;
    if (p.capital(k) && !token.capital) (k == 0 ? out.lost_first : out.lost_later) = true;
    if (token.capital) ++with;
    ++k;
  }
  out.gained =
      p.capitals == 0 && k >= 2 && with == k && !begins_something(reading, m.first) && !in_longer_name(reading, m);
  out.none = p.capitals == 0 && with == 0;
  return out;
}

}  // namespace

// Begins with a capital wherever the termbase has it in a script with capitals, in two languages at least.
bool RowTerms::is_name(std::uint32_t concept_index) const {
  std::size_t seen = 0;
  for (std::uint32_t v = 0; v < cells_.size(); ++v) {
    const auto* lexicon = cells_[v].lexicon;
    if (lexicon == nullptr || !has_capitals(lexicon->language())) continue;
    const auto* expected = lexicon->expected(concept_index);
    if (expected == nullptr) continue;
    if (!expected->capital(0)) return false;
    ++seen;
  }
  return seen >= 2;
}

void RowTerms::report_case(const sdk::Findings& findings) const {
  if (kind_ == Kind::front) return;
  struct Written {
    std::vector<const Match*> lost, gained;
    bool proper = false, plain = false;
  };
  std::map<std::uint32_t, std::map<std::uint32_t, Written>> by_concept;  // then by version
  std::map<std::uint32_t, bool> names;
  for (std::uint32_t v = 0; v < cells_.size(); ++v) {
    const Cell& cell = cells_[v];
    if (cell.lexicon == nullptr || !has_capitals(cell.lexicon->language())) continue;
    for (const auto& m : cell.matches) {
      const Pattern& p = cell.lexicon->pattern(m.pattern);
      if (!p.allowed() || p.exact_case || p.opening || m.covered || !m.regular) continue;
      const auto c = p.concept_index;
      if (cell.misnamed.contains(c) || may_be_common(p, cell.reading, m)) continue;
      const auto name = names.try_emplace(c, false);
      if (name.second) name.first->second = is_name(c);
      const auto seen = capitals(p, cell.reading, m);
      Written& w = by_concept[c][v];
      const bool lost = seen.lost_later || (seen.lost_first && name.first->second);
      const bool telling =
          (p.capitals & ~std::uint64_t{1}) != 0 || (name.first->second && !begins_something(cell.reading, m.first));
      if (lost) w.lost.push_back(&m);
      if (!lost && telling && p.capitals != 0) w.proper = true;
      if (seen.gained) w.gained.push_back(&m);
      if (seen.none) w.plain = true;
    }
  }
  for (auto& [c, versions] : by_concept) {
    std::size_t proper = 0, lost = 0, gained = 0, plain = 0;
    for (auto& [v, w] : versions) {
      std::erase_if(w.lost, [&, version = v](const Match* m) { return has_better_case(version, *m); });
      proper += w.proper ? 1 : 0;
      lost += w.lost.empty() ? 0 : 1;
      gained += w.gained.empty() ? 0 : 1;
      plain += w.plain && w.gained.empty() ? 1 : 0;
    }
    for (const auto& [v, w] : versions) {
      if (!w.lost.empty() && proper > lost) findings.add(case_finding(c, v, w.lost, "where the termbase has "));
      if (w.lost.empty() && !w.gained.empty() && plain >= 2 && plain > gained && kind_ == Kind::text &&
          !is_heading(v)) {
        auto f = case_finding(c, v, w.gained, "with capitals where the termbase has ");
        f.severity = HX_INFO;
        findings.add(f);
      }
    }
  }
}

// Another allowed term of the concept stands there with its own capitals.
bool RowTerms::has_better_case(std::uint32_t version, const Match& lost) const {
  const Cell& cell = cells_[version];
  const auto concept_index = cell.lexicon->pattern(lost.pattern).concept_index;
  auto m = std::ranges::lower_bound(cell.matches, lost.first, {}, &Match::first);
  for (; m != cell.matches.end() && m->first == lost.first; ++m) {
    const Pattern& p = cell.lexicon->pattern(m->pattern);
    if (m->last != lost.last || !p.allowed() || p.concept_index != concept_index) continue;
    const auto seen = capitals(p, cell.reading, *m);
    if (!seen.lost_first && !seen.lost_later) return true;
  }
  return false;
}

bool RowTerms::is_heading(std::uint32_t version) const {
  return std::ranges::any_of(document_.cell(row_, version), [&](std::uint32_t segment) {
    const auto kind = document_.block(version, document_.segment(version, segment).block).kind;
    return kind == HX_HEADING;
  });
}

sdk::Finding RowTerms::case_finding(std::uint32_t concept_index, std::uint32_t version,
                                    const std::vector<const Match*>& matches, std::string_view where) const {
  const Cell& cell = cells_[version];
  const Pattern& p = cell.lexicon->pattern(matches.front()->pattern);
  sdk::Finding f;
  f.id = "terminology.case";
  f.severity = sdk::severity_in(document_, row_, HX_WARNING);
  f.row = f.last_row = row_;
  f.versions = {version};
  for (const auto* m : matches) f.places.push_back(place(version, *m));
  for (std::uint32_t v = 0; v < cells_.size(); ++v) {
    if (v == version)
      f.values.push_back({v, std::string(surface(v, *matches.front()))});
    else if (cells_[v].named.contains(concept_index))
      f.values.push_back({v, shown(v, {concept_index})});
  }
  f.message = sdk::language_name(document_.language(version)) + " writes " +
              quoted(surface(version, *matches.front())) + " " + std::string(where) + quoted(p.text) + ".";
  // Only where every word is the term's own, nothing of the termbase stands outside them, and no capital of a
  // sentence's beginning would go.
  const Match& m = *matches.front();
  bool same = m.last - m.first + 1 == p.words.size();
  for (std::size_t i = 0; same && i < p.words.size(); ++i) same = cell.reading.tokens[m.first + i].word == p.words[i];
  if (same && (p.capital(0) || !cell.reading.tokens[m.first].capital || !begins_something(cell.reading, m.first)) &&
      !p.trimmed)
    f.fix = sdk::Finding::Fix{place(version, m), std::string(p.text), "Write " + quoted(p.text)};
  return f;
}

void RowTerms::report_forms(const sdk::Findings& findings) const {
  if (kind_ == Kind::front) return;
  struct Names {
    const Match* full = nullptr;
    const Match* brief = nullptr;
  };
  std::map<std::uint32_t, std::map<std::uint32_t, Names>> by_concept;  // then by version
  for (std::uint32_t v = 0; v < cells_.size(); ++v) {
    const Cell& cell = cells_[v];
    if (cell.lexicon == nullptr) continue;
    for (const auto& m : cell.matches) {
      const Pattern& p = cell.lexicon->pattern(m.pattern);
      if (!p.allowed() || (p.type != HX_TERM_TYPE_FULL && p.type != HX_TERM_TYPE_SHORT) || !m.regular ||
          (p.capital(0) && !cell.reading.tokens[m.first].capital))
        continue;
      if (!cell.lexicon->index().has_both_names(p.concept_index)) continue;
      auto& names = by_concept[p.concept_index][v];
      const auto keep = [&m](const Match*& kept) {
        if (kept == nullptr) kept = &m;
      };
      if (p.type == HX_TERM_TYPE_FULL)
        keep(names.full);
      else if (!m.covered)
        keep(names.brief);
    }
  }
  for (const auto& [c, versions] : by_concept) {
    std::vector<std::uint32_t> full, brief;
    for (const auto& [v, names] : versions) {
      const bool same = names.full != nullptr && names.brief != nullptr && names.full->first == names.brief->first &&
                        names.full->last == names.brief->last;
      if (same) continue;  // one name for both
      if (names.full != nullptr)
        full.push_back(v);
      else if (names.brief != nullptr)
        brief.push_back(v);
    }
    const bool full_wins = full.size() > brief.size();
    const auto& few = full_wins ? brief : full;
    const auto& many = full_wins ? full : brief;
    // As a vote needs it: three versions, and a majority of those that name the country at all.
    if (few.empty() || many.size() < 2 || few.size() == many.size()) continue;
    sdk::Finding f;
    f.id = "terminology.form";
    f.severity = sdk::severity_in(document_, row_, HX_WARNING);
    f.row = f.last_row = row_;
    f.versions = few;
    for (const auto& [v, names] : versions) {
      const Match* const m = names.full != nullptr ? names.full : names.brief;
      if (m == nullptr) continue;
      f.values.push_back({v, std::string(surface(v, *m))});
      if (std::ranges::find(few, v) != few.end()) f.places.push_back(place(v, *m));
    }
    const Match* const shown = full_wins ? versions.at(few.front()).brief : versions.at(few.front()).full;
    f.message = sdk::names(document_, few) + (few.size() == 1 ? " uses the " : " use the ") +
                (full_wins ? "short" : "formal") + " name (" + quoted(surface(few.front(), *shown)) + ") where " +
                (many.size() + few.size() == document_.versions() ? sdk::the_others(document_, many)
                                                                  : sdk::names(document_, many)) +
                (many.size() == 1 ? " has the " : " have the ") + (full_wins ? "formal" : "short") + " one.";
    findings.add(f);
  }
}

}  // namespace hexaglot::terminology
