// Similarity, look-up and concordance over a memory in RAM: the search finds all that the published percentage reaches.
#include "core/match/match.hpp"

#include <set>

#include "core/text/fold.hpp"
#include "core/text/utf8.hpp"
#include "tests/fuzz/support.hpp"

namespace {

using namespace hexaglot;
using namespace hexaglot::fuzz;

void look_up(store::Store& memory, const std::vector<std::string>& stored, const std::string& text,
             const std::string& tag, int minimum) {
  const auto found = match::lookup(memory, {text, tag, {}, minimum, 1000});
  require(found.has_value(), "look-up does not fail");
  int last = 100;
  for (const auto& m : *found) {
    require(m.percent >= minimum && m.percent <= last, "matches come best first");
    require(m.percent == match::similarity(text, m.source_text, tag), "a match has its percentage");
    require(m.exact == (m.percent == 100) && m.exact == (text == m.source_text), "exact is equal");
    last = m.percent;
  }
  std::size_t reach = 0;  // what stands in several rows is one match
  for (const auto& s : std::set<std::string>(stored.begin(), stored.end()))
    reach += match::similarity(text, s, tag) >= minimum ? 1 : 0;
  if (!text.empty()) require(found->size() == reach, "no row that reaches the minimum is missed");
}

void search(store::Store& memory, const std::string& text, const std::string& tag) {
  const auto hits = match::concordance(memory, text, tag, 1000);
  require(hits.has_value(), "concordance does not fail");
  const auto wanted = text::fold(text);
  for (const auto& hit : *hits) {
    const auto* cell = hit.row.cell(hit.language);
    require(cell != nullptr && !hit.spans.empty(), "a hit has its cell and a place");
    std::uint32_t last = 0;
    for (const auto& span : hit.spans) {
      require_span(span, cell->text, "a hit is inside its text");
      require(span.begin >= last && span.begin < span.end, "hits are in order");
      last = span.end;
    }
  }
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  FuzzedDataProvider from(data, size);
  const auto tag = language(from.ConsumeIntegral<std::uint8_t>());
  model::Document document;
  document.symbol = "A/1";
  document.versions.resize(1);
  document.versions[0].language = tag;
  document.segments.resize(1);
  std::vector<std::string> stored;
  for (auto n = from.ConsumeIntegralInRange(1, 5); n > 0; --n) {
    auto piece = std::string(text::trim(some_text(from, 10)));
    if (piece.empty()) continue;
    const auto index = static_cast<std::uint32_t>(stored.size());
    document.versions[0].blocks.push_back({model::BlockKind::paragraph, 0, std::nullopt, piece, {}, {}});
    document.segments[0].push_back({index, {0, static_cast<std::uint32_t>(piece.size())}});
    document.rows.push_back({{{index}}, 1, model::RowStatus::automatic});
    stored.push_back(std::move(piece));
  }
  const auto memory = store::transient_store();
  require(memory->put(document).has_value(), "a document can be stored");
  const int minimum = from.ConsumeIntegralInRange(1, 100);
  const auto query = std::string(text::trim(some_text(from, 10)));
  look_up(*memory, stored, query, tag, minimum);
  search(*memory, query, tag);
  for (const auto& s : stored) {
    const int there = match::similarity(s, query, tag);
    require(there >= 0 && there <= 100 && there == match::similarity(query, s, tag), "similarity is symmetric");
    require(match::similarity(s, s, tag) == 100, "a text equals itself");
    look_up(*memory, stored, s, tag, minimum);
    search(*memory, s, tag);
  }
  return 0;
}
