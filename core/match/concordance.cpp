#include "core/match/languages.hpp"
#include "core/match/match.hpp"
#include "core/text/fold.hpp"
#include "core/text/utf8.hpp"

namespace hexaglot::match {
namespace {

// Folded, without white space at its ends, one space where there are several.
std::string needle_of(std::string_view text) {
  const auto folded = text::fold(text);
  std::string out;
  for (const char c : text::trim(folded))
    if (c != ' ' || out.empty() || out.back() != ' ') out += c;
  return out;
}

// A find may end inside what one character folds to ("f" in the ligature of "fi"): the span then takes all of it.
std::vector<Span> spans_of(std::string_view text, const std::string& needle) {
  std::vector<Span> out;
  const auto folded = text::fold_with_origin(text);
  for (auto at = folded.text.find(needle); at != std::string::npos; at = folded.text.find(needle, at + needle.size())) {
    std::size_t end = at + needle.size();
    while (end < folded.text.size() && folded.origin[end] == folded.origin[end - 1]) ++end;
    const Span span{folded.origin[at], folded.origin[end]};
    if (!out.empty() && span.begin < out.back().end) continue;
    out.push_back(span);
  }
  return out;
}

}  // namespace

Result<std::vector<Hit>> concordance(store::Store& memory, std::string_view text, const std::string& language,
                                     std::size_t limit, const Progress& progress) {
  std::vector<Hit> out;
  const auto needle = needle_of(text);
  if (needle.empty() || limit == 0) return out;
  const auto languages = stored_languages(memory, language);
  if (!languages) return pass_on(languages.error());
  struct Found {
    store::RowId row;
    std::string language;
    std::vector<Span> spans;
  };
  std::vector<Found> found;
  for (const auto& stored : *languages) {
    if (found.size() >= limit) break;
    std::size_t walked = 0;
    const auto visit = [&](const store::CellRef& cell, std::string_view content) {
      if (++walked % 1024 == 0 && progress.cancelled()) return false;
      if (text::fold(content).find(needle) == std::string::npos) return true;
      if (auto spans = spans_of(content, needle); !spans.empty()) found.push_back({cell.row, stored, std::move(spans)});
      return found.size() < limit;
    };
    if (auto walk = memory.for_each_cell(stored, visit); !walk) return pass_on(walk.error());
    if (progress.cancelled()) return fail(ErrorKind::cancelled, "the search was stopped");
  }
  for (auto& hit : found) {
    auto row = memory.row(hit.row);
    if (!row && row.error().kind == ErrorKind::not_found) continue;  // replaced by another process meanwhile
    if (!row) return pass_on(row.error());
    out.push_back({std::move(*row), std::move(hit.language), std::move(hit.spans)});
  }
  return out;
}

}  // namespace hexaglot::match
