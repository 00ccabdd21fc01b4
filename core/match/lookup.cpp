#include <algorithm>
#include <set>

#include "core/match/languages.hpp"
#include "core/match/match.hpp"
#include "core/match/prefilter.hpp"
#include "core/match/scorer.hpp"
#include "core/text/fold.hpp"
#include "core/text/utf8.hpp"

namespace hexaglot::match {
namespace {

struct Candidate {
  int percent = 0;
  double characters = 0;
  store::RowId row = 0;
};

bool better(const Candidate& a, const Candidate& b) {
  if (a.percent != b.percent) return a.percent > b.percent;
  if (a.characters != b.characters) return a.characters > b.characters;
  return a.row > b.row;
}

bool has_target(const store::StoredRow& row, const std::vector<std::string>& to) {
  if (to.empty()) return true;
  for (const auto& cell : row.cells)
    for (const auto& wanted : to)
      if (covers(wanted, cell.language)) return true;
  return false;
}

}  // namespace

bool covers(std::string_view wanted, std::string_view stored) {
  return stored.substr(0, wanted.size()) == wanted && (stored.size() == wanted.size() || stored[wanted.size()] == '-');
}

Result<std::vector<std::string>> stored_languages(store::Store& memory, std::string_view wanted) {
  const auto documents = memory.documents();
  if (!documents) return pass_on(documents.error());
  std::set<std::string> out;
  for (const auto& info : *documents)
    for (const auto& language : info.languages)
      if (wanted.empty() || covers(wanted, language)) out.insert(language);
  return std::vector<std::string>(out.begin(), out.end());
}

Result<std::vector<Match>> lookup(store::Store& memory, const Query& query, const Progress& progress) {
  if (query.minimum < 1 || query.minimum > 100)
    return fail(ErrorKind::usage, "the least percentage is " + std::to_string(query.minimum) + "; give 1 to 100");
  if (query.from.empty()) return fail(ErrorKind::usage, "a text to look up needs its language");
  if (query.limit == 0 || text::trim(query.text).empty()) return std::vector<Match>{};
  const auto languages = stored_languages(memory, query.from);
  if (!languages) return pass_on(languages.error());

  Scorer scorer(query.text, query.from);
  Prefilter filter(scorer.query(), query.minimum);
  std::vector<std::pair<Candidate, std::string>> found;
  for (const auto& language : *languages) {
    std::size_t walked = 0;
    const auto visit = [&](const store::CellRef& cell, std::string_view text) {
      if (++walked % 1024 == 0 && progress.cancelled()) return false;
      const auto folded = text::fold(text);
      if (!filter.may_reach(text, folded)) return true;
      const int percent = scorer.percent(text, folded, language);
      if (percent >= query.minimum) found.push_back({{percent, scorer.characters(folded), cell.row}, language});
      return true;
    };
    if (auto walk = memory.for_each_cell(language, visit); !walk) return pass_on(walk.error());
    if (progress.cancelled()) return fail(ErrorKind::cancelled, "the search was stopped");
  }
  std::sort(found.begin(), found.end(), [](const auto& a, const auto& b) { return better(a.first, b.first); });

  std::vector<Match> out;
  for (const auto& [candidate, language] : found) {
    if (out.size() == query.limit) break;
    auto row = memory.row(candidate.row);
    if (!row && row.error().kind == ErrorKind::not_found) continue;  // replaced by another process meanwhile
    if (!row) return pass_on(row.error());
    if (!has_target(*row, query.to)) continue;
    const auto* cell = row->cell(language);
    if (cell == nullptr) continue;
    std::string source = cell->text;
    out.push_back({candidate.percent, candidate.percent == 100, std::move(*row), std::move(source)});
  }
  return out;
}

}  // namespace hexaglot::match
