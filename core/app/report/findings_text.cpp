#include "core/app/report/findings_text.hpp"

#include <algorithm>
#include <array>
#include <map>

#include <fmt/format.h>

#include "core/app/report/findings.hpp"
#include "core/app/report/style.hpp"

namespace hexaglot::app {
namespace {

constexpr std::string_view indent = "          ";

std::string rows_of(const model::Finding& f) {
  if (!f.row) return "document";
  if (f.last_row && *f.last_row != *f.row) return fmt::format("rows {}–{}", *f.row + 1, *f.last_row + 1);
  return fmt::format("row {}", *f.row + 1);
}

// Control characters of a document must not reach the terminal.
std::string harmless(std::string_view text) {
  std::string out;
  for (std::size_t pos = 0; pos < text.size();) {
    const auto c = text::next_code_point(text, pos);
    text::append_code_point(out, c < 0x20 || (c >= 0x7F && c < 0xA0) ? U'\uFFFD' : c);
  }
  return out;
}

bool departs(const model::Finding& f, std::uint32_t version) {
  return std::find(f.versions.begin(), f.versions.end(), version) != f.versions.end();
}

// Letters that run from right to left: on a line with others a terminal puts them in an order nobody expects.
bool runs_left(std::string_view text) {
  for (std::size_t pos = 0; pos < text.size();) {
    const auto c = text::next_code_point(text, pos);
    if ((c >= 0x590 && c < 0x900 && !(c >= 0x660 && c <= 0x669)) || (c >= 0xFB1D && c < 0xFE00) ||
        (c >= 0xFE70 && c < 0xFEFF))
      return true;
  }
  return false;
}

// "ar 60   en 50   …" on a line, the outliers in brackets; a line for each where they are long or run the other way.
std::string values_of(const model::Document& d, const model::Finding& f, const Pen& pen, std::size_t columns) {
  std::string line;
  bool apart = false;
  for (const auto& v : f.values) {
    const auto text = d.versions[v.version].language + " " + shortened(harmless(v.value), 40);
    apart = apart || runs_left(v.value);
    line += (line.empty() ? "" : "   ") + (departs(f, v.version) ? "[" + text + "]" : text);
  }
  std::string out;
  if (!apart && text::columns(line) + indent.size() <= columns) {
    for (const auto& v : f.values) {
      const auto text = d.versions[v.version].language + " " + shortened(harmless(v.value), 40);
      out += (out.empty() ? std::string(indent) : "   ") + (departs(f, v.version) ? pen.bold("[" + text + "]") : text);
    }
    return out + "\n";
  }
  const auto room = std::max<std::size_t>(columns, 40) - indent.size() - 8;
  for (const auto& v : f.values) {
    const auto& language = d.versions[v.version].language;
    const auto name = padded(departs(f, v.version) ? "[" + language + "]" : " " + language, 6);
    out += std::string(indent) + (departs(f, v.version) ? pen.bold(name) : name) + " " +
           shortened(harmless(v.value), room) + "\n";
  }
  return out;
}

// What stands around the first place of a version that departs, the place itself in ⟦⟧.
std::string excerpt(const model::Document& d, const model::Finding& f, const Pen& pen, std::size_t columns) {
  const auto place = std::find_if(f.places.begin(), f.places.end(),
                                  [&](const auto& p) { return departs(f, p.version) && !p.span.empty(); });
  if (place == f.places.end()) return {};
  const std::string_view text = d.versions[place->version].blocks[place->block].text;
  const auto room = (std::max<std::size_t>(columns, 40) - indent.size() - 12) / 2;
  const auto inside = shortened(harmless(place->span.in(text)), room);
  const auto side = (2 * room - text::columns(inside)) / 2;
  auto begin = place->span.begin;
  while (begin > 0 && text::columns(text.substr(begin, place->span.begin - begin)) < side) {
    do --begin;
    while (begin > 0 && (static_cast<unsigned char>(text[begin]) & 0xC0U) == 0x80U);
  }
  const auto after = shortened(harmless(text.substr(place->span.end)), side);
  return std::string(indent) +
         pen.dim(std::string(begin > 0 ? "…" : "") + harmless(text.substr(begin, place->span.begin - begin))) + "⟦" +
         pen.bold(inside) + "⟧" + pen.dim(after) + "\n";
}

std::string where(const model::Document& d, const model::Finding& f) {
  const auto place =
      std::find_if(f.places.begin(), f.places.end(), [&](const auto& p) { return departs(f, p.version); });
  const auto shown = place != f.places.end() ? place : f.places.begin();
  if (shown == f.places.end()) return {};
  const auto& version = d.versions[shown->version];
  const auto line = version.blocks[shown->block].source.from;
  return line == 0 ? std::string{} : version.file + ":" + std::to_string(line);
}

// "row 12: The Committee decides …": the row in the first version that has it.
std::string row_title(const model::Document& d, const model::Finding& f, std::size_t columns) {
  if (!f.row) return "the document";
  const auto title = fmt::format("row {}", *f.row + 1);
  for (std::uint32_t v = 0; v < d.versions.size(); ++v)
    if (const auto text = d.cell_text(d.rows[*f.row], v); !text.empty() && !runs_left(text))
      return title + ": " + shortened(harmless(text), std::max<std::size_t>(columns, 40) - title.size() - 2);
  return title;
}

std::string count(std::size_t n, std::string_view one, std::string_view many) {
  return fmt::format("{} {}", n, n == 1 ? one : many);
}

// "hexaglot.check.figures" → "figures".
std::string short_name(const std::string& check) {
  constexpr std::string_view own = "hexaglot.check.";
  return check.starts_with(own) ? check.substr(own.size()) : check;
}

using Counts = std::array<std::size_t, 3>;

std::string table(const std::map<std::string, Counts>& checks, const Pen& pen) {
  std::size_t widest = 5;
  for (const auto& [name, counts] : checks) widest = std::max(widest, text::columns(name));
  std::string out =
      pen.dim(fmt::format("  {}  {:>8}  {:>8}  {:>8}", padded("check", widest), "errors", "warnings", "infos")) + "\n";
  for (const auto& [name, counts] : checks)
    out += fmt::format("  {}  {:>8}  {:>8}  {:>8}\n", padded(name, widest), counts[2], counts[1], counts[0]);
  return out;
}

}  // namespace

std::string wrapped(std::string_view text, std::string_view before, std::size_t columns) {
  const auto room = std::max<std::size_t>(columns, before.size() + 20) - before.size();
  std::string out;
  while (!text.empty()) {
    std::size_t end = 0, width = 0, space = 0;
    bool wide = false;
    while (end < text.size()) {
      auto next = end;
      const auto c = text::next_code_point(text, next);
      const auto w = text::columns(text.substr(end, next - end));
      if (width + w > room) break;
      if (c == U' ') space = end;
      wide = w == 2;
      width += w;
      end = next;
    }
    if (end == 0) {
      static_cast<void>(text::next_code_point(text, end));
    } else if (end < text.size() && text[end] != ' ' && space > 0 && !wide) {
      end = space;
    }
    (out += before) += text.substr(0, end);
    out += '\n';
    text.remove_prefix(end);
    while (!text.empty() && text[0] == ' ') text.remove_prefix(1);
  }
  return out;
}

std::string finding_lines(const Checked& checked, Style style, std::size_t columns, Grouping grouping) {
  const Pen pen(style);
  const auto& d = checked.document;
  std::string out;
  std::string group;
  std::vector<const model::Finding*> findings;
  for (const auto& f : checked.report.findings) findings.push_back(&f);
  std::stable_sort(findings.begin(), findings.end(), [grouping](const auto* a, const auto* b) {
    if (grouping == Grouping::by_row && a->row != b->row) return a->row < b->row;
    if (grouping == Grouping::by_check && a->check != b->check) return a->check < b->check;
    return a->severity > b->severity;
  });
  for (const auto* f : findings) {
    const auto of = grouping == Grouping::by_check ? f->check : row_title(d, *f, columns);
    if (of != group) {
      group = of;
      out += (out.empty() ? "" : "\n") + pen.bold(group) + "\n";
    }
    std::string languages;
    for (const auto v : f->versions) languages += (languages.empty() ? "" : ", ") + d.versions[v].language;
    out += fmt::format("  {} {}  {}  {}\n", pen.severity(f->severity, padded(model::name(f->severity), 7)),
                       padded(rows_of(*f), 11), padded(languages, 8), pen.bold(f->id));
    out += wrapped(harmless(f->message), indent, columns);
    if (!f->values.empty()) out += values_of(d, *f, pen, columns);
    out += excerpt(d, *f, pen, columns);
    if (f->fix) out += wrapped("fix: " + harmless(f->fix->description), indent, columns);
    if (const auto at = where(d, *f); !at.empty()) out += std::string(indent) + pen.dim(harmless(at)) + "\n";
  }
  return out;
}

std::string findings_text(const FindingsView& view, Style style, std::size_t columns, Grouping grouping) {
  const Pen pen(style);
  std::string out;
  Counts all{};
  std::map<std::string, Counts> by_check;
  for (const auto* c : view.documents) {
    if (view.documents.size() > 1 && !c->report.findings.empty()) out += pen.bold(harmless(c->document.symbol)) + "\n";
    out += finding_lines(*c, style, columns, grouping);
    if (!c->report.findings.empty()) out += "\n";
    for (const auto& f : c->report.findings) {
      ++all[static_cast<std::size_t>(f.severity)];
      ++by_check[short_name(f.check)][static_cast<std::size_t>(f.severity)];
    }
  }
  const auto documents = count(view.documents.size(), "document", "documents");
  const auto total = all[0] + all[1] + all[2];
  if (total == 0) {
    out += std::string("no ") + (view.compared != nullptr ? "new " : "") + "findings in " + documents + "\n";
  } else {
    if (by_check.size() > 1) out += table(by_check, pen) + "\n";
    out += fmt::format("{}{} in {}: {}, {}, {}\n", view.compared != nullptr ? "new: " : "",
                       count(total, "finding", "findings"), documents, count(all[2], "error", "errors"),
                       count(all[1], "warning", "warnings"), count(all[0], "for information", "for information"));
  }
  if (view.compared != nullptr)
    out += fmt::format("{} known, {} new, {} gone since {}\n", view.compared->known_count, view.compared->new_count,
                       view.compared->gone, view.compared->file);
  return out;
}

std::vector<check::CheckInfo> check_infos(const Session& session) {
  std::vector<check::CheckInfo> out;
  for (const auto* factory : session.plugins().checks())
    for (auto& info : factory->checks()) out.push_back(std::move(info));
  return out;
}

}  // namespace hexaglot::app
