#include "gui/model/terms.hpp"

#include <algorithm>
#include <map>
#include <set>

#include "core/text/language.hpp"
#include "gui/model/words.hpp"

namespace hexaglot::gui {
namespace {

bool is_one_language(std::string_view a, std::string_view b) {
  return text::primary_language(a) == text::primary_language(b);
}

}  // namespace

bool ShownConcept::is_met() const {
  return std::ranges::any_of(wanted,
                             [](const ShownTerm& t) { return t.stands_here && !app::is_to_be_avoided(t.status); });
}

bool ShownConcept::is_broken() const {
  return !is_met() && std::ranges::any_of(wanted, [](const ShownTerm& t) { return t.stands_here; });
}

std::vector<ShownConcept> terms_of_row(const app::TermHits& hits, const model::Document& document, std::uint32_t row,
                                       std::uint32_t source, std::uint32_t target) {
  std::vector<ShownConcept> out;
  if (row >= document.rows.size()) return out;
  const auto count = static_cast<std::uint32_t>(document.versions.size());
  struct Found {
    const model::Concept* entry;
    const model::Termbase* base;
    std::string said;
    std::uint32_t version;
  };
  std::vector<Found> found;
  std::set<const model::Concept*> known;
  std::set<const model::Term*> standing;
  const auto read = [&](std::uint32_t version) {
    const auto text = document.cell_text(document.rows[row], version);
    for (const auto& hit : hits.hits(text, document.versions[version].language)) {
      standing.insert(hit.term);
      if (known.insert(hit.entry).second)
        found.push_back({hit.entry, hit.base, std::string(hit.span.in(text)), version});
    }
  };
  if (source < count) read(source);
  for (std::uint32_t v = 0; v < count; ++v)
    if (v != source && v != target) read(v);
  if (target < count && target != source) read(target);

  for (auto& f : found) {
    ShownConcept shown;
    shown.said = std::move(f.said);
    shown.said_language = document.versions[f.version].language;
    shown.definition = f.entry->definition;
    shown.subject = f.entry->subject;
    shown.file = f.base->file;
    shown.id = f.entry->id;
    for (std::uint32_t v = 0; v < count; ++v)
      for (const auto& term : f.entry->terms) {
        if (!is_one_language(term.language, document.versions[v].language)) continue;
        auto& list = v == target ? shown.wanted : shown.others;
        list.push_back({term.language, term.text, term.status, standing.contains(&term)});
      }
    std::ranges::stable_sort(shown.wanted, {}, &ShownTerm::status);
    out.push_back(std::move(shown));
  }
  return out;
}

std::string status_word(model::TermStatus status) {
  switch (status) {
    case model::TermStatus::preferred:
      return tr("preferred");
    case model::TermStatus::admitted:
      return tr("admitted");
    case model::TermStatus::deprecated:
      return tr("deprecated");
    case model::TermStatus::forbidden:
      return tr("forbidden");
  }
  return {};
}

}  // namespace hexaglot::gui
