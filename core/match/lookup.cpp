#include <algorithm>
#include <map>
#include <set>
#include <string>
#include <unordered_map>

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

constexpr std::size_t most_rows_read = 10'000;

bool wanted(const store::StoredCell& cell, const std::vector<std::string>& to) {
  return to.empty() || std::any_of(to.begin(), to.end(), [&](const auto& t) { return covers(t, cell.language); });
}

bool has_target(const store::StoredRow& row, const std::vector<std::string>& to) {
  return to.empty() || std::any_of(row.cells.begin(), row.cells.end(), [&](const auto& c) { return wanted(c, to); });
}

// Equal for rows that a reader could not tell apart.
std::string what_it_says(const store::StoredRow& row, const store::StoredCell& source,
                         const std::vector<std::string>& to) {
  std::map<std::string_view, std::string_view> cells;
  for (const auto& cell : row.cells)
    if (&cell == &source || wanted(cell, to)) cells.emplace(cell.language, cell.text);
  std::string out = source.language;
  for (const auto& [language, text] : cells)
    out.append(1, '\0').append(language).append(1, ':').append(std::to_string(text.size())).append(1, ':').append(text);
  return out;
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
  std::set<store::RowId> seen;
  std::unordered_map<std::string, std::size_t> said;  // where in `out`
  for (const auto& [candidate, language] : found) {
    if (out.size() == query.limit && seen.size() >= most_rows_read) break;
    if (progress.cancelled()) return fail(ErrorKind::cancelled, "the search was stopped");
    if (!seen.insert(candidate.row).second) continue;  // found in "en-US", and now in "en-GB" too
    auto row = memory.row(candidate.row);
    if (!row && row.error().kind == ErrorKind::not_found) continue;  // replaced by another process meanwhile
    if (!row) return pass_on(row.error());
    if (!has_target(*row, query.to)) continue;
    const auto* cell = row->cell(language);
    if (cell == nullptr) continue;
    const auto [same, is_new] = said.emplace(what_it_says(*row, *cell, query.to), out.size());
    if (!is_new) {
      out[same->second].also.push_back({row->symbol, row->number});
      continue;
    }
    if (out.size() == query.limit) break;
    std::string source = cell->text;
    out.push_back({candidate.percent, candidate.percent == 100, std::move(*row), language, std::move(source), {}});
  }
  return out;
}

}  // namespace hexaglot::match
