#include "core/app/report/explain.hpp"

#include <algorithm>
#include <cmath>
#include <map>

#include <fmt/format.h>

#include "core/app/report/json.hpp"
#include "core/app/report/style.hpp"

namespace hexaglot::app {
namespace {

using align::LinkExplained;

constexpr float strong = 6, fair = 2, little = 0.5F;

// Plain words for a sum of evidence.
std::string_view verdict(float total) {
  if (total >= strong) return "strong";
  if (total >= fair) return "fair";
  if (total > -little) return "weak";
  return "against";
}

std::string direction(float weight) {
  if (weight > fair) return "";
  if (weight > little) return ", speaks a little for it";
  if (weight >= -little) return ", says little";
  return weight < -fair ? ", speaks strongly against" : ", speaks against";
}

std::string quoted(const std::vector<std::string>& items) { return listed(items, 5); }

class LinkText {
 public:
  LinkText(const model::Document& document, const LinkExplained& link)
      : link_(link), x_(document.versions[link.x].language), y_(document.versions[link.y].language) {}

  // What the source says in words.
  [[nodiscard]] std::string of(const align::Testimony& t) const {
    if (t.source == "length") return length() + direction(t.weight);
    if (t.source == "words") return words() + direction(t.weight);
    if (t.source == "numbers") return compared(link_.numbers) + direction(t.weight);
    if (t.source == "symbols") return compared(link_.symbols) + direction(t.weight);
    if (t.source == "notes") return compared(link_.notes) + direction(t.weight);
    if (t.source == "labels") return labels() + direction(t.weight);
    if (t.source == "kinds")
      return std::string(t.weight > 0 ? "the same kind of block" : "different kinds of block") + direction(t.weight);
    if (t.source == "limits")
      return std::string(t.weight > 0 ? "paragraphs begin together"
                                      : "a paragraph begins in one and not in the other") +
             direction(t.weight);
    return direction(t.weight).empty() ? "speaks for it" : direction(t.weight).substr(2);
  }

  [[nodiscard]] std::string others(const model::Document& document) const {
    const auto n = link_.agree.size() + link_.disagree.size();
    if (n == 0) return {};
    std::vector<std::string> names;
    for (const auto v : link_.disagree) names.push_back(document.versions[v].language);
    if (names.empty()) return n == 1 ? "the other version agrees" : fmt::format("all {} other versions agree", n);
    if (link_.agree.empty()) return n == 1 ? "the other version does not agree" : "none of the others agrees";
    return fmt::format("{} of {} other versions agree; not {}", link_.agree.size(), n, listed(names));
  }

 private:
  [[nodiscard]] std::string length() const {
    const auto expected = std::max(1.0, link_.expected);
    const double off = static_cast<double>(link_.y_length) / expected;
    std::string out = fmt::format("{} characters against {}", link_.x_length, link_.y_length);
    if (off > 0.75 && off < 1.33) return out + ", as expected";
    return out + fmt::format(", {} than expected ({:.0f})", off < 1 ? "shorter" : "longer", expected);
  }
  [[nodiscard]] std::string words() const {
    std::vector<std::string> pairs;
    for (const auto& p : link_.words) pairs.push_back(p.x + " ↔ " + p.y);
    std::string out = pairs.empty() ? "none known to translate each other" : listed(pairs, 8);
    if (!link_.x_alone.empty()) out += fmt::format("; without counterpart in {}: {}", y_, quoted(link_.x_alone));
    if (!link_.y_alone.empty()) out += fmt::format("; without counterpart in {}: {}", x_, quoted(link_.y_alone));
    return out;
  }
  [[nodiscard]] std::string compared(const align::Compared& c) const {
    std::vector<std::string> parts;
    if (!c.both.empty()) parts.push_back(quoted(c.both) + " in both");
    if (!c.x_only.empty()) parts.push_back(fmt::format("{} only in {}", quoted(c.x_only), x_));
    if (!c.y_only.empty()) parts.push_back(fmt::format("{} only in {}", quoted(c.y_only), y_));
    std::string out;
    for (const auto& part : parts) out += (out.empty() ? "" : ", ") + part;
    return out.empty() ? "compared" : out;
  }
  [[nodiscard]] std::string labels() const {
    if (link_.x_label.empty() && link_.y_label.empty()) return "none on either side";
    if (link_.x_label.empty() || link_.y_label.empty())
      return fmt::format("{} only in {}", link_.x_label + link_.y_label, link_.x_label.empty() ? y_ : x_);
    return fmt::format("{} here, {} there", link_.x_label, link_.y_label);
  }

  const LinkExplained& link_;
  const std::string& x_;
  const std::string& y_;
};

std::string row_verdict(const model::Document& document, const align::RowExplained& row) {
  const auto& r = document.rows[row.row];
  if (r.status == model::RowStatus::confirmed) return "confirmed by hand";
  if (model::is_doubtful(r)) return "doubtful: " + listed(doubts(document, row), 4);
  const auto n = row.links.size();
  const auto for_it = static_cast<std::size_t>(
      std::count_if(row.links.begin(), row.links.end(), [](const LinkExplained& l) { return l.total > 0; }));
  if (n == 0) return "one version alone: nothing in the others fits it";
  if (for_it == n) return n == 1 ? "the evidence is for it" : fmt::format("the evidence is for all {} links", n);
  return fmt::format("the evidence is for {} of {} links; the other versions carry the rest", for_it, n);
}

Json items(const align::Compared& c) { return {{"both", c.both}, {"only_first", c.x_only}, {"only_second", c.y_only}}; }

double rounded(double value) { return std::round(value * 100) / 100; }

Json link_json(const model::Document& document, const LinkExplained& link) {
  const auto names = [&](const std::vector<std::uint32_t>& versions) {
    Json out = Json::array();
    for (const auto v : versions) out.push_back(document.versions[v].language);
    return out;
  };
  Json evidence = Json::array();
  const LinkText text(document, link);
  for (const auto& t : link.evidence)
    evidence.push_back(
        {{"source", t.source}, {"weight", rounded(static_cast<double>(t.weight))}, {"says", text.of(t)}});
  Json words = Json::array();
  for (const auto& w : link.words)
    words.push_back({{"words", {w.x, w.y}}, {"weight", rounded(static_cast<double>(w.weight))}});
  Json out = {{"languages", {document.versions[link.x].language, document.versions[link.y].language}},
              {"verdict", verdict(link.total)},
              {"weight", rounded(static_cast<double>(link.total))},
              {"evidence", std::move(evidence)},
              {"words", std::move(words)},
              {"words_alone", {link.x_alone, link.y_alone}},
              {"characters", {link.x_length, link.y_length}},
              {"expected", std::round(link.expected)}};
  if (!link.numbers.empty()) out["numbers"] = items(link.numbers);
  if (!link.symbols.empty()) out["symbols"] = items(link.symbols);
  if (!link.notes.empty()) out["notes"] = items(link.notes);
  out["labels"] = {link.x_label, link.y_label};
  out["agree"] = names(link.agree);
  out["disagree"] = names(link.disagree);
  return out;
}

}  // namespace

std::string explained_text(const model::Document& document, const std::vector<align::RowExplained>& rows, Style style) {
  const Pen pen(style);
  constexpr std::size_t width = 100;
  std::string out;
  for (const auto& row : rows) {
    const auto& r = document.rows[row.row];
    out += pen.bold(fmt::format("row {}", row.row + 1)) +
           fmt::format("  {}  {}\n", confidence_text(r.confidence), row_verdict(document, row));
    for (std::uint32_t v = 0; v < document.versions.size(); ++v) {
      const auto label = document.cell_label(r, v);
      out += fmt::format("  {}  {}{}\n", pen.bold(document.versions[v].language), label.empty() ? "" : label + " ",
                         r.cells[v].empty() ? pen.dim("–") : shortened(document.cell_text(r, v), width));
    }
    for (const auto& link : row.links) {
      const LinkText text(document, link);
      const auto head = fmt::format("{}–{}", document.versions[link.x].language, document.versions[link.y].language);
      const auto word = std::string(verdict(link.total));
      out += "\n  " + pen.bold(padded(head, 7)) + "  " + (link.total < fair ? pen.yellow(word) : word) + "\n";
      for (const auto& t : link.evidence) out += "    " + padded(t.source, 8) + "  " + text.of(t) + "\n";
      if (const auto others = text.others(document); !others.empty()) out += "    others    " + others + "\n";
    }
    out += "\n";
  }
  return out;
}

std::string explained_json(const model::Document& document, const std::vector<align::RowExplained>& rows) {
  Json all = Json::array();
  for (const auto& row : rows) {
    const auto& r = document.rows[row.row];
    const auto places = [&](const std::vector<align::Alternative>& from) {
      Json out = Json::array();
      for (const auto& place : from)
        out.push_back({{"language", document.versions[place.version].language}, {"row", place.row + 1}});
      return out;
    };
    Json links = Json::array();
    for (const auto& link : row.links) links.push_back(link_json(document, link));
    all.push_back({{"row", row.row + 1},
                   {"confidence", std::round(r.confidence * 10000) / 10000},
                   {"status", model::name(r.status)},
                   {"verdict", row_verdict(document, row)},
                   {"doubts", model::is_doubtful(r) ? Json(doubts(document, row)) : Json::array()},
                   {"could_also_go_to", places(row.alternatives)},
                   {"may_be_said_in", places(row.hidden)},
                   {"links", std::move(links)}});
  }
  return dump({{"symbol", document.symbol}, {"explained", std::move(all)}});
}

std::string doubtful_text(const model::Document& document, const std::vector<DoubtfulRow>& rows, std::size_t limit,
                          Style style) {
  const Pen pen(style);
  std::string out;
  const auto shown = std::min(limit, rows.size());
  for (std::size_t i = 0; i < shown; ++i) {
    const auto confidence = document.rows[rows[i].row].confidence;
    out += pen.yellow(fmt::format("row {}  {}", rows[i].row + 1, confidence_text(confidence))) + "  " +
           (rows[i].reasons.empty() ? "" : listed(rows[i].reasons, 3)) + "\n";
  }
  if (shown != 0 && shown < rows.size())
    out += fmt::format("… and {} more doubtful rows; --doubtful all lists them\n", rows.size() - shown);
  return out;
}

}  // namespace hexaglot::app
