#include "mixed_terms.hpp"

#include <algorithm>
#include <set>

#include <hexaglot/sdk/divergence.hpp>
#include <hexaglot/sdk/wording.hpp>

namespace hexaglot::terminology {

namespace {

constexpr std::size_t most_places = 20;
constexpr std::size_t least_usual = 2;  // uses of the usual term, and three times those of the other

std::string quoted(std::string_view text) { return "“" + std::string(text) + "”"; }

// A preferred or admitted term that is more than an acronym, and, unless preferred, more than one common word.
bool counts(const Pattern& p) {
  return p.allowed() && !p.exact_case && !p.opening && p.type != HX_TERM_TYPE_ABBREVIATION &&
         !(p.single && p.status == HX_TERM_ADMITTED);
}

// Two ways of saying it that a reader would take for two things. Not: a full name and a part of it, a formal name and a
// short one; a term with more than half of its words in the other, which is a form of it. Broken plurals make Arabic
// words of one term look like two terms' ("خطة العمل", "خطط العمل"): a word in common is enough there.
bool are_rivals(const Pattern& a, const Pattern& b, Lexicon& lexicon) {
  if (a.type != b.type) return false;
  const auto& small = a.content.size() <= b.content.size() ? a.content : b.content;
  const auto& large = a.content.size() <= b.content.size() ? b.content : a.content;
  const auto shared = static_cast<std::size_t>(std::ranges::count_if(small, [&](WordId word) {
    return std::ranges::any_of(large, [&](WordId other) { return lexicon.same_word(word, other); });
  }));
  return lexicon.language() == "ar" ? shared == 0 : 2 * shared <= small.size();
}

}  // namespace

MixedTerms::MixedTerms(const sdk::Document& document, std::vector<Lexicon*> lexicons)
    : document_(document), lexicons_(std::move(lexicons)), uses_(document.versions()) {
  for (std::uint32_t v = 0; v < document_.versions(); ++v) {
    if (lexicons_[v] == nullptr) continue;
    const auto own = concepts_with_choice(v);
    with_choice_.resize(own.size(), false);
    for (std::size_t c = 0; c < own.size(); ++c) with_choice_[c] = with_choice_[c] || own[c];
  }
  if (std::ranges::find(with_choice_, true) == with_choice_.end()) return;
  for (std::uint32_t v = 0; v < document_.versions(); ++v)
    if (lexicons_[v] != nullptr) read(v);
}

std::vector<bool> MixedTerms::concepts_with_choice(std::uint32_t version) const {
  auto& lexicon = *lexicons_[version];
  std::vector<bool> out(lexicon.index().concept_count(), false);
  for (std::uint32_t c = 0; c < out.size(); ++c) {
    const auto terms = lexicon.index().of_concept(c);
    for (std::size_t i = 0; i < terms.size() && !out[c]; ++i)
      for (std::size_t k = i + 1; k < terms.size() && !out[c]; ++k)
        out[c] = counts(terms[i]) && counts(terms[k]) && are_rivals(terms[i], terms[k], lexicon);
  }
  return out;
}

void MixedTerms::read(std::uint32_t version) {
  Lexicon& lexicon = *lexicons_[version];
  const auto block_text = [&](std::uint32_t block) { return sdk::view(document_.block(version, block).text); };
  Reading reading;
  for (std::uint32_t row = 0; row < document_.rows(); ++row) {
    lexicon.rest();
    reading.tokens.clear();
    bool front = false;
    for (const auto s : document_.cell(row, version)) {
      const auto segment = document_.segment(version, s);
      const auto kind = document_.block(version, segment.block).kind;
      front = front || kind == HX_FRONT || kind == HX_NOTE;  // often left as it is, and full of titles
      lexicon.read(reading, document_.segment_text(version, s), segment.block, segment.span.begin);
    }
    if (front) continue;
    for (const auto& m : lexicon.find(reading, block_text)) {
      const Pattern& p = lexicon.pattern(m.pattern);
      if (m.covered || !m.regular || !m.as_name || !counts(p) || !with_choice_[p.concept_index]) continue;
      auto& uses = uses_[version][p.concept_index];
      const auto& first = reading.tokens[m.first];
      const hx_place place{version, first.block, {first.span.begin, reading.tokens[m.last].span.end}};
      if (!uses.empty() && uses.back().place.block == place.block && uses.back().place.span.begin == place.span.begin)
        continue;  // two terms of one look
      uses.push_back({row, &p, place});
    }
  }
}

std::string_view MixedTerms::text_at(const hx_place& place) const {
  return sdk::view(document_.block(place.version, place.block).text)
      .substr(place.span.begin, place.span.end - place.span.begin);
}

void MixedTerms::report(std::int32_t severity, const sdk::Findings& findings) {
  for (std::uint32_t v = 0; v < uses_.size(); ++v)
    for (const auto& [c, uses] : uses_[v])
      if (uses.size() >= 2) weigh(c, v, uses, severity, findings);
}

void MixedTerms::weigh(std::uint32_t concept_index, std::uint32_t version, const Uses& uses, std::int32_t severity,
                       const sdk::Findings& findings) {
  // The ways of saying it in this version, the one most used first; what is no rival of one belongs to it.
  const auto ways = [&](std::uint32_t v, const Uses& all) {
    std::vector<std::vector<const Use*>> out;
    for (const auto& use : all) {
      const auto way = std::ranges::find_if(out, [&](const auto& w) {
        return w.front()->pattern == use.pattern || !are_rivals(*w.front()->pattern, *use.pattern, *lexicons_[v]);
      });
      if (way == out.end())
        out.push_back({&use});
      else
        way->push_back(&use);
    }
    std::ranges::stable_sort(out, [](const auto& a, const auto& b) {
      if (a.size() != b.size()) return a.size() > b.size();
      return a.front()->pattern->status < b.front()->pattern->status;
    });
    return out;
  };
  const auto own = ways(version, uses);
  if (own.size() != 2 || own[0].size() < least_usual || own[0].size() < 3 * own[1].size() - 1) return;
  std::set<std::uint32_t> rare_rows;
  for (std::size_t w = 1; w < own.size(); ++w)
    for (const auto* use : own[w]) rare_rows.insert(use->row);
  for (const auto* use : own[0]) rare_rows.erase(use->row);  // both in one row: said twice on purpose
  if (rare_rows.empty()) return;

  // All others keep to one, and most of them say it in such a row as well as in another.
  sdk::Finding f;
  std::vector<std::uint32_t> steady;
  std::size_t others = 0;  // that name the concept at all
  for (std::uint32_t v = 0; v < uses_.size(); ++v) {
    if (v == version) continue;
    const auto found = uses_[v].find(concept_index);
    if (found == uses_[v].end()) continue;
    const auto theirs = ways(v, found->second);
    if (theirs.size() > 1) return;
    ++others;
    const auto in_rare =
        std::ranges::count_if(theirs.front(), [&](const Use* use) { return rare_rows.contains(use->row); });
    if (in_rare > 0 && static_cast<std::size_t>(in_rare) < theirs.front().size()) steady.push_back(v);
  }
  if (2 * steady.size() < others) return;
  const auto first = std::ranges::find_if(own[1], [&](const Use* use) { return rare_rows.contains(use->row); });
  const Use& shown = first == own[1].end() ? *own[1].front() : **first;
  f.id = "terminology.mixed";
  f.severity = sdk::severity_in(document_, shown.row, severity);
  f.row = f.last_row = shown.row;
  f.versions = {version};
  for (std::size_t w = 1; w < own.size(); ++w)
    for (const auto* use : own[w])
      if (f.places.size() < most_places) f.places.push_back(use->place);
  for (std::uint32_t v = 0; v < uses_.size(); ++v) {
    const auto found = uses_[v].find(concept_index);
    if (v == version)
      f.values.push_back({v, std::string(text_at(shown.place))});
    else if (found != uses_[v].end())
      f.values.push_back({v, std::string(text_at(found->second.front().place))});
  }
  f.message = sdk::language_name(document_.language(version)) + " says " + quoted(text_at(shown.place)) + " here (" +
              sdk::count_word(own[1].size()) + (own[1].size() == 1 ? " time) and " : " times) and ") +
              quoted(text_at(own[0].front()->place)) + " elsewhere (" + sdk::count_word(own[0].size()) +
              (own[0].size() == 1 ? " time)" : " times)") + " for what " + sdk::names(document_, steady) +
              (steady.size() == 1 ? " keeps" : " keep") + " to one term for.";
  findings.add(f);
}

}  // namespace hexaglot::terminology
