#include "core/app/extract.hpp"

#include <algorithm>
#include <set>

#include "core/align/term_candidates.hpp"
#include "core/align/term_equivalents.hpp"
#include "core/text/fold.hpp"

namespace hexaglot::app {
namespace {

struct Place {
  const model::Document* document = nullptr;
  std::size_t row = 0;
};

Result<std::vector<std::string>> choose(const std::vector<model::Document>& documents, const ExtractRequest& request) {
  std::set<std::string> there;
  for (const auto& d : documents)
    for (const auto& v : d.versions) there.insert(v.language);
  std::vector<std::string> out = request.languages;
  if (out.empty()) out.assign(there.begin(), there.end());
  auto from = request.from;
  if (from.empty() && !out.empty()) from = request.languages.empty() && there.count("en") > 0 ? "en" : out.front();
  std::erase(out, from);
  out.insert(out.begin(), from);
  std::string all;
  for (const auto& l : there) all += (all.empty() ? "" : ", ") + l;
  for (const auto& l : out)
    if (there.count(l) == 0)
      return fail(ErrorKind::usage, "there is no version in \"" + l + "\"; there are: " + (all.empty() ? "none" : all));
  return out;
}

// Rows of all documents one after the other; notes and front matter too.
std::vector<std::string> cells_of(const std::vector<Place>& places, const std::string& language) {
  std::vector<std::string> out;
  out.reserve(places.size());
  for (const auto& p : places) {
    auto& cell = out.emplace_back();
    for (std::uint32_t v = 0; v < p.document->versions.size(); ++v)
      if (p.document->versions[v].language == language) cell = p.document->cell_text(p.document->rows[p.row], v);
  }
  return out;
}

std::set<std::string> known_terms(const std::vector<model::Termbase>& known, const std::string& language) {
  std::set<std::string> out;
  for (const auto& base : known)
    for (const auto& c : base.concepts)
      for (const auto& t : c.terms)
        if (t.language == language) out.insert(text::fold(t.text));
  return out;
}

}  // namespace

Result<Extract> extract_terms(const std::vector<model::Document>& documents, const ExtractRequest& request,
                              const Progress& progress) {
  auto languages = choose(documents, request);
  if (!languages) return pass_on(languages.error());
  Extract out;
  out.languages = std::move(*languages);
  std::vector<Place> places;
  for (const auto& d : documents)
    for (std::size_t r = 0; r < d.rows.size(); ++r) places.push_back({&d, r});
  align::CandidateLimits limits;
  limits.least_count = std::max(1U, request.least_count);
  const auto cells = cells_of(places, out.languages.front());
  auto candidates = align::term_candidates(cells, out.languages.front(), limits, progress);
  const auto known = known_terms(request.known, out.languages.front());
  std::vector<std::uint32_t> chosen;
  for (std::uint32_t i = 0; i < candidates.size() && chosen.size() < request.limit; ++i) {
    const auto& c = candidates[i];
    if (known.count(text::fold(c.text)) > 0) continue;
    chosen.push_back(i);
    ProposedTerm term;
    term.score = c.c_value;
    term.count = c.count;
    term.texts.push_back({c.text, 1});
    // The shortest row shows it best.
    auto example = c.rows.front();
    for (const auto r : c.rows)
      if (cells[r].size() < cells[example].size()) example = r;
    term.symbol = places[example].document->symbol;
    term.row = places[example].row + 1;
    term.example = cells[example];
    out.terms.push_back(std::move(term));
  }
  for (std::size_t l = 1; l < out.languages.size(); ++l) {
    if (progress.cancelled()) return fail(ErrorKind::cancelled, "stopped");
    // An equivalent may be less frequent than the term: it has other forms, or is left out.
    const auto others =
        align::term_candidates(cells_of(places, out.languages[l]), out.languages[l], {2, limits.most_words}, progress);
    const align::Equivalents equivalents(candidates, others, static_cast<std::uint32_t>(places.size()));
    for (std::size_t t = 0; t < chosen.size(); ++t) {
      const auto best = equivalents.best(chosen[t]);
      out.terms[t].texts.push_back(best ? ProposedTerm::Text{others[best->candidate].text, best->dice}
                                        : ProposedTerm::Text{});
    }
  }
  if (progress.cancelled()) return fail(ErrorKind::cancelled, "stopped");
  return out;
}

}  // namespace hexaglot::app
