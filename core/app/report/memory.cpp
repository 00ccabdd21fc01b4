#include <algorithm>

#include <fmt/format.h>

#include "core/app/report/json.hpp"
#include "core/app/report/report.hpp"
#include "core/app/report/style.hpp"

namespace hexaglot::app {
namespace {

// Whether a match shows a cell: the one that matches, and those asked for.
bool shown(const match::Match& m, const match::Query& query, const std::string& language) {
  return query.to.empty() || language == m.language ||
         std::any_of(query.to.begin(), query.to.end(), [&](const auto& to) { return match::covers(to, language); });
}

template <typename Wanted>
Json row_json(const store::StoredRow& row, const Wanted& wanted) {
  Json cells = Json::object();
  for (const auto& c : row.cells)
    if (wanted(c.language)) {
      cells[c.language] = {{"text", c.text}};
      if (!c.label.empty()) cells[c.language]["label"] = c.label;
    }
  return {
      {"document", row.symbol}, {"row", row.number}, {"status", model::name(row.status)}, {"cells", std::move(cells)}};
}

std::string where(const std::string& symbol, std::size_t row) { return fmt::format("{}, row {}", symbol, row); }

}  // namespace

std::string documents_text(const std::vector<store::DocumentInfo>& documents, Style style) {
  const Pen pen(style);
  if (documents.empty()) return "no documents yet; store some with: hexaglot align --memory FILE LANG=FILE …\n";
  std::size_t widest = 8;
  for (const auto& d : documents) widest = std::max(widest, text::columns(d.symbol));
  widest = std::min<std::size_t>(widest, 40);
  std::string out = pen.bold(fmt::format("{}  {:>6}  {}  {}  {}", padded("document", widest), "rows",
                                         padded("languages", 20), padded("stored", 20), "revision")) +
                    "\n";
  for (const auto& d : documents) {
    std::string languages;
    for (const auto& l : d.languages) languages += (languages.empty() ? "" : " ") + l;
    out += fmt::format("{}  {:>6}  {}  {}  {}\n", padded(d.symbol, widest), d.rows, padded(languages, 20),
                       padded(d.stored_at, 20), d.revision);
    if (!d.title.empty()) out += "  " + pen.dim(shortened(d.title, 100)) + "\n";
  }
  return out;
}

std::string documents_json(const std::vector<store::DocumentInfo>& documents) {
  Json out = Json::array();
  for (const auto& d : documents)
    out.push_back({{"symbol", d.symbol},
                   {"title", d.title},
                   {"languages", d.languages},
                   {"rows", d.rows},
                   {"stored_at", d.stored_at},
                   {"revision", d.revision}});
  return dump({{"documents", std::move(out)}});
}

std::string matches_text(const std::vector<match::Match>& matches, const match::Query& query, Style style) {
  const Pen pen(style);
  if (matches.empty()) return fmt::format("no match of {} % or better\n", query.minimum);
  std::string out;
  for (const auto& m : matches) {
    out += fmt::format("{}  {}\n", pen.bold(fmt::format("{:>3} %", m.percent)),
                       pen.dim(where(m.row.symbol, m.row.number)));
    out += fmt::format("  {}  {}\n", pen.bold(m.language), m.source_text);
    for (const auto& c : m.row.cells)
      if (c.language != m.language && shown(m, query, c.language))
        out += fmt::format("  {}  {}\n", pen.bold(c.language), c.text);
    if (m.also.empty()) continue;
    constexpr std::size_t named = 3;
    std::string also;
    for (std::size_t i = 0; i < std::min(named, m.also.size()); ++i)
      also += (i == 0 ? "" : "; ") + where(m.also[i].symbol, m.also[i].number);
    if (m.also.size() > named) also += fmt::format("; and {} more", m.also.size() - named);
    out += "  " + pen.dim("the same in " + also) + "\n";
  }
  return out;
}

std::string matches_json(const std::vector<match::Match>& matches, const match::Query& query) {
  Json out = Json::array();
  for (const auto& m : matches) {
    Json also = Json::array();
    for (const auto& place : m.also) also.push_back({{"document", place.symbol}, {"row", place.number}});
    Json match = {{"percent", m.percent}, {"language", m.language}};
    match.update(row_json(m.row, [&](const std::string& language) { return shown(m, query, language); }));
    match["also"] = std::move(also);
    out.push_back(std::move(match));
  }
  return dump({{"query", query.text}, {"from", query.from}, {"minimum", query.minimum}, {"matches", std::move(out)}});
}

std::string hits_text(const std::vector<match::Hit>& hits, Style style) {
  const Pen pen(style);
  if (hits.empty()) return "not found\n";
  std::string out;
  for (const auto& h : hits) {
    out += pen.dim(where(h.row.symbol, h.row.number)) + "\n";
    for (const auto& c : h.row.cells) {
      std::string shown;
      std::size_t done = 0;
      if (c.language == h.language)
        for (const auto s : h.spans) {
          shown += c.text.substr(done, s.begin - done);
          shown += style == Style::terminal ? pen.bold(s.in(c.text)) : "»" + std::string(s.in(c.text)) + "«";
          done = s.end;
        }
      shown += c.text.substr(done);
      out += fmt::format("  {}  {}\n", c.language == h.language ? pen.bold(c.language) : c.language, shown);
    }
  }
  return out + fmt::format("\n{} {}\n", hits.size(), hits.size() == 1 ? "hit" : "hits");
}

std::string hits_json(const std::vector<match::Hit>& hits) {
  Json out = Json::array();
  for (const auto& h : hits) {
    Json spans = Json::array();
    for (const auto s : h.spans) spans.push_back({s.begin, s.end});
    Json hit = row_json(h.row, [](const std::string&) { return true; });
    hit["language"] = h.language;
    hit["spans"] = std::move(spans);
    out.push_back(std::move(hit));
  }
  return dump({{"hits", std::move(out)}});
}

}  // namespace hexaglot::app
