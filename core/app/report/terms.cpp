#include "core/app/report/terms.hpp"

#include <algorithm>

#include <fmt/format.h>

#include "core/app/report/json.hpp"
#include "core/app/report/style.hpp"

namespace hexaglot::app {
namespace {

constexpr std::size_t most_subjects = 20;

std::string counted(std::size_t n, const char* one, const char* more) {
  return fmt::format("{} {}", n, n == 1 ? one : more);
}

std::string_view how_name(TermHit::How how) {
  switch (how) {
    case TermHit::How::exact:
      return "exact";
    case TermHit::How::begins:
      return "begins";
    case TermHit::How::holds:
      return "holds";
    case TermHit::How::near:
      return "near";
  }
  return "";
}

// Languages in the order of their tags; terms of one in the order of the termbase.
std::vector<std::pair<std::string, std::vector<const model::Term*>>> by_language(const model::Concept& c) {
  std::map<std::string, std::vector<const model::Term*>> sorted;
  for (const auto& t : c.terms) sorted[t.language].push_back(&t);
  return {sorted.begin(), sorted.end()};
}

}  // namespace

std::string faults_text(const std::vector<TermFault>& faults, const TermCounts& counts, Remarks listed) {
  std::string out;
  std::size_t remarks = 0;
  for (const auto& f : faults) {
    const bool remark = f.weight == TermFault::Weight::remark;
    remarks += remark ? 1U : 0U;
    if (remark && listed == Remarks::counted) continue;
    out += fmt::format("{}{}: {}{} [{}]\n", f.file, f.line == 0 ? std::string() : ":" + std::to_string(f.line),
                       remark ? "remark: " : "", f.message, name(f.kind));
  }
  const auto wrong = faults.size() - remarks;
  return out + fmt::format("{}, {}: {}{}\n", counted(counts.concepts, "concept", "concepts"),
                           counted(counts.terms, "term", "terms"),
                           wrong == 0 ? "nothing is wrong" : counted(wrong, "fault", "faults"),
                           remarks == 0 ? std::string()
                                        : ", " + counted(remarks, "remark", "remarks") +
                                              (listed == Remarks::counted ? " (--remarks lists them)" : ""));
}

std::string faults_json(const std::vector<TermFault>& faults) {
  Json all = Json::array();
  for (const auto& f : faults)
    all.push_back({{"kind", name(f.kind)},
                   {"weight", f.weight == TermFault::Weight::remark ? "remark" : "fault"},
                   {"file", f.file},
                   {"line", f.line},
                   {"message", f.message}});
  return dump(Json{{"faults", std::move(all)}});
}

std::string hits_text(const std::vector<TermHit>& hits, Style style) {
  const Pen pen(style);
  if (hits.empty()) return "nothing found\n";
  std::string out;
  for (const auto& hit : hits) {
    const auto& c = *hit.concept_;
    out += pen.bold(c.terms[hit.term].text) + fmt::format("  {}{}{}\n", c.id, c.subject.empty() ? "" : ", ", c.subject);
    for (const auto& [language, terms] : by_language(c)) {
      std::string line;
      for (const auto* t : terms) {
        line += (line.empty() ? "" : "; ") + t->text;
        if (t->status != model::TermStatus::preferred) line += fmt::format(" ({})", name(t->status));
      }
      out += fmt::format("  {}  {}\n", language, line);
    }
    if (!c.definition.empty()) out += "  " + c.definition + "\n";
  }
  return out;
}

std::string hits_json(const std::vector<TermHit>& hits) {
  Json all = Json::array();
  for (const auto& hit : hits) {
    const auto& c = *hit.concept_;
    Json terms = Json::array();
    for (const auto& t : c.terms)
      terms.push_back({{"language", t.language}, {"text", t.text}, {"status", name(t.status)}});
    all.push_back({{"how", how_name(hit.how)},
                   {"matched", c.terms[hit.term].text},
                   {"file", hit.base->file},
                   {"line", c.line},
                   {"id", c.id},
                   {"subject", c.subject},
                   {"definition", c.definition},
                   {"terms", std::move(terms)}});
  }
  return dump(Json{{"concepts", std::move(all)}});
}

std::string counts_text(const TermCounts& counts, Style style) {
  const Pen pen(style);
  std::string out =
      fmt::format("{}, {}\n", counted(counts.concepts, "concept", "concepts"), counted(counts.terms, "term", "terms"));
  if (!counts.languages.empty())
    out += pen.bold(fmt::format("{:<10} {:>8} {:>8} {:>9} {:>9} {:>10} {:>9}\n", "language", "terms", "lacking",
                                "preferred", "admitted", "deprecated", "forbidden"));
  for (const auto& [language, l] : counts.languages)
    out += fmt::format("{:<10} {:>8} {:>8} {:>9} {:>9} {:>10} {:>9}\n", language, l.terms, counts.concepts - l.concepts,
                       l.preferred, l.admitted, l.deprecated, l.forbidden);
  std::vector<std::pair<std::string, std::size_t>> subjects(counts.subjects.begin(), counts.subjects.end());
  std::stable_sort(subjects.begin(), subjects.end(), [](const auto& a, const auto& b) { return a.second > b.second; });
  if (!subjects.empty()) out += pen.bold("subjects") + "\n";
  for (std::size_t i = 0; i < subjects.size() && i < most_subjects; ++i)
    out += fmt::format("{:>8}  {}\n", subjects[i].second, subjects[i].first);
  if (subjects.size() > most_subjects) out += fmt::format("          and {} more\n", subjects.size() - most_subjects);
  if (!counts.faults.empty()) out += pen.bold("faults") + " (see: hexaglot terms validate)\n";
  for (const auto& [kind, n] : counts.faults) out += fmt::format("{:>8}  {}\n", n, kind);
  return out;
}

std::string counts_json(const TermCounts& counts) {
  Json languages = Json::object();
  for (const auto& [language, l] : counts.languages)
    languages[language] = {
        {"terms", l.terms},         {"concepts", l.concepts}, {"lacking", counts.concepts - l.concepts},
        {"preferred", l.preferred}, {"admitted", l.admitted}, {"deprecated", l.deprecated},
        {"forbidden", l.forbidden}};
  Json subjects = Json::object();
  for (const auto& [subject, n] : counts.subjects) subjects[subject] = n;
  Json faults = Json::object();
  for (const auto& [kind, n] : counts.faults) faults[kind] = n;
  return dump(Json{{"concepts", counts.concepts},
                   {"terms", counts.terms},
                   {"languages", std::move(languages)},
                   {"subjects", std::move(subjects)},
                   {"faults", std::move(faults)}});
}

}  // namespace hexaglot::app
