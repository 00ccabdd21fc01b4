#include "row_terms.hpp"

#include <algorithm>
#include <tuple>

#include <hexaglot/sdk/wording.hpp>

namespace hexaglot::terminology {

namespace {

std::string quoted(std::string_view text) { return "“" + std::string(text) + "”"; }

constexpr std::string_view nothing = "–";

}  // namespace

RowTerms::RowTerms(const sdk::Document& document, std::uint32_t row, const std::vector<Lexicon*>& lexicons,
                   const RowOptions& options)
    : document_(document), row_(row), options_(options), cells_(document.versions()) {
  for (std::uint32_t v = 0; v < cells_.size(); ++v) {
    Cell& cell = cells_[v];
    cell.lexicon = lexicons[v];
    for (const auto s : document.cell(row, v)) {
      const auto segment = document.segment(v, s);
      const auto kind = document.block(v, segment.block).kind;
      if (kind == HX_NOTE) kind_ = Kind::note;
      if (kind == HX_FRONT) kind_ = Kind::front;
      const auto text = document.segment_text(v, s);
      if (text.empty()) continue;
      cell.empty = false;
      if (cell.lexicon != nullptr) cell.lexicon->read(cell.reading, text, segment.block, segment.span.begin);
    }
    if (cell.empty || cell.lexicon == nullptr) continue;
    cell.matches = cell.lexicon->find(cell.reading, block_text(v));
    const auto rank = [&cell](const Match& m) {
      const auto& p = cell.lexicon->pattern(m.pattern);
      return std::tuple(!cell.lexicon->is_source(m), !cell.lexicon->is_plain(m), p.status, m.first);
    };
    for (const auto& m : cell.matches) {
      const auto& p = cell.lexicon->pattern(m.pattern);
      if (!p.allowed() || (p.opening && !m.at_start)) continue;
      const auto [known, is_new] = cell.named.try_emplace(p.concept_index, &m);
      if (!is_new && rank(m) < rank(*known->second)) known->second = &m;
    }
  }
}

void RowTerms::report_missing(const sdk::Findings& findings) {
  if (kind_ == Kind::front) return;  // mastheads are left as they are, in whatever language
  std::map<std::uint32_t, std::vector<Source>> sources;
  for (std::uint32_t v = 0; v < cells_.size(); ++v)
    for (const auto& [concept_index, match] : cells_[v].named)
      if (cells_[v].lexicon->is_source(*match)) sources[concept_index].push_back({v, match});
  std::vector<Missing> missing;
  for (const auto& [concept_index, where] : sources) weigh(concept_index, where, missing);
  std::erase_if(missing, [this](const Missing& m) { return says_nothing(m); });
  std::map<std::uint32_t, std::vector<Missing>> by_outlier;
  for (auto& m : missing) by_outlier[m.outlier].push_back(std::move(m));
  for (const auto& [v, lacks] : by_outlier) {
    const auto has = std::count_if(sources.begin(), sources.end(), [&, version = v](const auto& source) {
      return cells_[version].named.contains(source.first);
    });
    if (lacks.size() >= 4 && 4 * static_cast<std::size_t>(has) <= lacks.size()) {
      report_all(lacks, findings);
      continue;
    }
    for (const auto& m : lacks) report(m, findings);
  }
}

std::vector<std::uint32_t> RowTerms::sharing(std::uint32_t concept_index) const {
  std::vector<std::uint32_t> out{concept_index};
  for (const auto& cell : cells_) {
    const auto named = cell.named.find(concept_index);
    if (named == cell.named.end()) continue;
    const auto first = named->second->first;
    for (auto m = std::ranges::lower_bound(cell.matches, first, {}, &Match::first);
         m != cell.matches.end() && m->first == first; ++m) {
      if (m->last != named->second->last) continue;
      const auto& p = cell.lexicon->pattern(m->pattern);
      if (p.allowed() && std::find(out.begin(), out.end(), p.concept_index) == out.end())
        out.push_back(p.concept_index);
    }
  }
  return out;
}

void RowTerms::weigh(std::uint32_t concept_index, const std::vector<Source>& sources, std::vector<Missing>& out) {
  const auto either = sharing(concept_index);
  std::vector<std::uint32_t> plain, absent;
  std::size_t compared = 0;
  for (std::uint32_t v = 0; v < cells_.size(); ++v) {
    const Cell& cell = cells_[v];
    if (cell.empty || cell.lexicon == nullptr || cell.lexicon->expected(concept_index) == nullptr) continue;
    ++compared;
    bool named = false, plainly = false;
    for (const auto c : either)
      if (const auto found = cell.named.find(c); found != cell.named.end()) {
        named = true;
        plainly = plainly || cell.lexicon->is_plain(*found->second);
      }
    if (plainly) plain.push_back(v);
    // No majority any more: most concepts of a large termbase end here.
    const std::size_t others_left = cells_.size() - 1 - v;
    if (compared - plain.size() >= 2 && compared - plain.size() >= plain.size() + others_left) return;
    const bool misnamed =
        std::any_of(either.begin(), either.end(), [&cell](auto c) { return cell.misnamed.contains(c); });
    if (!named && !misnamed) absent.push_back(v);
  }
  if (absent.empty()) return;
  // Enough must name it: more than half of the versions, and all others where the term is one common word, which has
  // other meanings too; in notes, which are often left as they are, all of them and two at least.
  const std::size_t others = compared - 1;
  const auto& source = sources.front();
  const auto& found = cells_[source.version].lexicon->pattern(source.match->pattern);
  const bool all = plain.size() == others;
  const bool enough = kind_ == Kind::note ? all && others >= 2
                                          : all || ((!found.single || found.opening) && 2 * plain.size() > compared);
  if (!enough) return;
  // A name may be left in another script.
  if (found.exact_case) std::erase_if(absent, [&](std::uint32_t v) { return has_letters_of(v, found.text); });
  const auto drop_worded = [&](Effort effort) {
    std::erase_if(absent, [&](std::uint32_t v) {
      return std::any_of(either.begin(), either.end(),
                         [&](auto c) { return cells_[v].lexicon->has_words_of(c, cells_[v].reading, effort); });
    });
  };
  drop_worded(Effort::endings);
  std::erase_if(absent, [&](std::uint32_t v) {
    return std::ranges::any_of(either, [&](auto c) { return cells_[v].lexicon->has_letters_of(c, cells_[v].reading); });
  });
  drop_worded(Effort::stems);
  auto seen = source;
  for (const auto v : plain)
    if (document_.language(v).starts_with("en"))
      for (const auto c : either)
        if (const auto named = cells_[v].named.find(c); named != cells_[v].named.end()) {
          seen = {v, named->second};
          break;
        }
  for (const auto v : absent) {
    auto& told = cells_[v].told;
    const bool again = std::any_of(either.begin(), either.end(), [&told](auto c) { return told.contains(c); });
    told.insert(either.begin(), either.end());
    if (!again) out.push_back({either, source, seen, v, compared, plain});
  }
}

const Pattern* RowTerms::wanted(const Missing& missing) const {
  const Pattern* out = nullptr;
  std::ptrdiff_t most = 0;
  for (const auto c : missing.either) {
    const auto* expected = cells_[missing.outlier].lexicon->expected(c);
    const auto naming =
        std::count_if(cells_.begin(), cells_.end(), [c](const Cell& cell) { return cell.named.contains(c); });
    if (expected == nullptr || naming <= most) continue;
    out = expected;
    most = naming;
  }
  return out;
}

bool RowTerms::says_nothing(const Missing& missing) const {
  const auto& found = cells_[missing.source.version].lexicon->pattern(missing.source.match->pattern);
  return missing.compared == 2 && found.single && !wanted(missing)->single;
}

bool RowTerms::common_word(const Missing& missing) const {
  const auto& found = cells_[missing.source.version].lexicon->pattern(missing.source.match->pattern);
  return missing.compared == 2 && (found.single || wanted(missing)->single);
}

sdk::Finding RowTerms::missing_finding(const Missing& missing) const {
  sdk::Finding f;
  f.id = "terminology.missing";
  f.severity = document_.row(row_).doubtful ? HX_INFO : options_.missing_severity;
  f.row = f.last_row = row_;
  f.versions = {missing.outlier};
  f.places = {place(missing.seen.version, *missing.seen.match)};
  for (std::uint32_t v = 0; v < cells_.size(); ++v) {
    if (v == missing.outlier) f.values.push_back({v, std::string(nothing)});
    if (std::find(missing.plain.begin(), missing.plain.end(), v) != missing.plain.end())
      f.values.push_back({v, shown(v, missing.either)});
  }
  return f;
}

void RowTerms::report(const Missing& missing, const sdk::Findings& findings) const {
  auto f = missing_finding(missing);
  // Of two versions one may word a thing freely or explain it; the others mostly follow the English.
  const bool hint = missing.compared == 2 && !document_.language(missing.source.version).starts_with("en");
  if (hint || common_word(missing)) f.severity = HX_INFO;
  f.message = sdk::language_name(document_.language(missing.outlier)) + " has no admitted term for " +
              quoted(surface(missing.seen.version, *missing.seen.match)) + " (" +
              sdk::language_name(document_.language(missing.seen.version)) + "); the termbase gives " +
              quoted(wanted(missing)->text);
  if (missing.compared > 2)
    f.message += ", and " + std::to_string(missing.plain.size()) + " of the " + std::to_string(missing.compared - 1) +
                 " other versions have theirs";
  f.message += '.';
  findings.add(f);
}

void RowTerms::report_all(const std::vector<Missing>& missing, const sdk::Findings& findings) const {
  const auto& first = missing.front();
  auto f = missing_finding(first);
  f.places.clear();
  const auto segments = document_.cell(row_, first.outlier);
  if (!segments.empty())
    f.places.push_back({first.outlier, document_.segment(first.outlier, segments.front()).block, {0, 0}});
  f.message =
      sdk::language_name(document_.language(first.outlier)) + " has none of the " + std::to_string(missing.size()) +
      " terms that " +
      (first.compared > 2 ? "the others have" : sdk::language_name(document_.language(first.seen.version)) + " has") +
      " here, " + quoted(surface(first.seen.version, *first.seen.match)) +
      " among them: it may be left in another language, or be another text.";
  findings.add(f);
}

void RowTerms::report_bad_terms(const sdk::Findings& findings) {
  for (std::uint32_t v = 0; v < cells_.size(); ++v) {
    Cell& cell = cells_[v];
    std::map<std::pair<std::uint32_t, std::int32_t>, std::vector<const Match*>> bad;  // concept and status
    for (const auto& m : cell.matches) {
      const auto& p = cell.lexicon->pattern(m.pattern);
      if (p.allowed() || m.covered || is_shadowed(cell, m, v) || is_other_sense(v, p) ||
          !cell.lexicon->is_sure(m, cell.reading))
        continue;
      auto& list = bad[{p.concept_index, p.status}];
      if (list.empty() || list.back()->first != m.first || list.back()->last != m.last) list.push_back(&m);
    }
    for (const auto& [what, matches] : bad) {
      const auto& [concept_index, status] = what;
      cell.misnamed.insert(concept_index);
      const auto* preferred = cell.lexicon->expected(concept_index);
      const auto written = surface(v, *matches.front());
      sdk::Finding f;
      f.id = status == HX_TERM_FORBIDDEN ? "terminology.forbidden" : "terminology.deprecated";
      f.severity = status == HX_TERM_FORBIDDEN ? HX_ERROR : HX_WARNING;
      f.row = f.last_row = row_;
      f.versions = {v};
      for (const auto* m : matches) f.places.push_back(place(v, *m));
      for (std::uint32_t other = 0; other < cells_.size(); ++other) {
        if (other == v)
          f.values.push_back({v, std::string(written)});
        else if (cells_[other].named.contains(concept_index))
          f.values.push_back({other, shown(other, {concept_index})});
      }
      f.message = sdk::language_name(document_.language(v)) + " uses " + quoted(written) + ", which the termbase " +
                  (status == HX_TERM_FORBIDDEN ? "forbids" : "calls deprecated");
      f.message += preferred == nullptr ? std::string(".") : "; the preferred term is " + quoted(preferred->text) + ".";
      // Only what is printed exactly as in the termbase can be replaced without looking at the grammar.
      const auto exact = std::find_if(matches.begin(), matches.end(), [&](const Match* m) {
        return surface(v, *m) == cell.lexicon->pattern(m->pattern).text;
      });
      if (preferred != nullptr && preferred->status == HX_TERM_PREFERRED && exact != matches.end())
        f.fix =
            sdk::Finding::Fix{place(v, **exact), std::string(preferred->text), "Replace by " + quoted(preferred->text)};
      findings.add(f);
    }
  }
}

// An allowed term in the same place is what is meant, unless the bad one is there to the letter and the allowed one is
// not.
bool RowTerms::is_shadowed(const Cell& cell, const Match& bad, std::uint32_t version) const {
  const auto& p = cell.lexicon->pattern(bad.pattern);
  const auto to_the_word = [&cell](const Match& m, std::span<const WordId> words) {
    if (m.last - m.first + 1 != words.size()) return false;
    for (std::size_t k = 0; k < words.size(); ++k)
      if (cell.reading.tokens[m.first + k].word != words[k]) return false;
    return true;
  };
  if (p.same_as_allowed) return surface(version, bad) != p.text;
  const bool bad_exact = to_the_word(bad, p.words);
  return std::any_of(cell.matches.begin(), cell.matches.end(), [&](const Match& m) {
    const auto& other = cell.lexicon->pattern(m.pattern);
    if (!other.allowed() || m.first != bad.first || m.last != bad.last) return false;
    return !bad_exact || to_the_word(m, other.words);
  });
}

// What the termbase calls bad for a concept may mean something else. One common word: as many other versions must name
// the concept as do not, of those that could; a term of several words: one of them, where three could.
bool RowTerms::is_other_sense(std::uint32_t version, const Pattern& bad) const {
  std::size_t could = 0, naming = 0;
  for (std::uint32_t v = 0; v < cells_.size(); ++v) {
    const Cell& cell = cells_[v];
    if (v == version || cell.empty || cell.lexicon == nullptr) continue;
    if (cell.lexicon->expected(bad.concept_index) != nullptr) ++could;
    if (cell.named.contains(bad.concept_index)) ++naming;
  }
  return bad.single ? 2 * naming < could : naming == 0 && could >= 3;
}

bool RowTerms::has_letters_of(std::uint32_t version, std::string_view name) const {
  const auto& tokens = cells_[version].reading.tokens;
  return std::any_of(tokens.begin(), tokens.end(), [&](const Reading::Token& t) {
    return sdk::view(document_.block(version, t.block).text).substr(t.span.begin, t.span.end - t.span.begin) == name;
  });
}

std::string_view RowTerms::surface(std::uint32_t version, const Match& m) const {
  return Lexicon::surface(cells_[version].reading, m, block_text(version));
}

hx_place RowTerms::place(std::uint32_t version, const Match& m) const {
  const auto& tokens = cells_[version].reading.tokens;
  return {version, tokens[m.first].block, {tokens[m.first].span.begin, tokens[m.last].span.end}};
}

std::string RowTerms::shown(std::uint32_t version, const std::vector<std::uint32_t>& either) const {
  for (const auto c : either)
    if (const auto named = cells_[version].named.find(c); named != cells_[version].named.end())
      return std::string(surface(version, *named->second));
  return std::string(nothing);
}

}  // namespace hexaglot::terminology
