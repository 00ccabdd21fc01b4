#include "core/store/intake.hpp"

#include <algorithm>
#include <charconv>
#include <cmath>
#include <ctime>
#include <set>

#include "core/text/labels.hpp"
#include "core/text/utf8.hpp"

namespace hexaglot::store {
namespace {

constexpr std::string_view label_property = "x-hexaglot-label";

bool inside(Span span, const std::string& text) { return span.begin <= span.end && span.end <= text.size(); }

// Empty when whole, else what is wrong.
std::string broken_version(const model::Version& version, const std::vector<model::Segment>& segments) {
  for (std::size_t b = 0; b < version.blocks.size(); ++b) {
    const auto& block = version.blocks[b];
    for (const auto& mark : block.marks)
      if (!inside(mark.span, block.text)) return "block " + std::to_string(b + 1) + " has a mark outside its text";
  }
  for (std::size_t s = 0; s < segments.size(); ++s) {
    if (segments[s].block >= version.blocks.size()) return "segment " + std::to_string(s + 1) + " belongs to no block";
    if (!inside(segments[s].span, version.blocks[segments[s].block].text))
      return "segment " + std::to_string(s + 1) + " reaches outside its block";
  }
  return {};
}

std::string broken_rows(const model::Document& document) {
  std::vector<std::vector<bool>> seen;
  for (const auto& segments : document.segments) seen.emplace_back(segments.size(), false);
  for (std::size_t r = 0; r < document.rows.size(); ++r) {
    const auto& row = document.rows[r];
    const auto where = "row " + std::to_string(r + 1);
    if (row.cells.size() != document.versions.size()) return where + " has not one cell per version";
    if (!std::isfinite(row.confidence)) return where + " has a confidence that is no number";
    for (std::size_t v = 0; v < row.cells.size(); ++v) {
      if (!std::is_sorted(row.cells[v].begin(), row.cells[v].end())) return where + " has a cell out of order";
      for (const auto segment : row.cells[v]) {
        if (segment >= seen[v].size()) return where + " names a segment that does not exist";
        if (seen[v][segment]) return where + " holds a segment that another row holds";
        seen[v][segment] = true;
      }
    }
  }
  for (const auto& version : seen)
    if (std::find(version.begin(), version.end(), false) != version.end()) return "a segment stands in no row";
  return {};
}

}  // namespace

Status acceptable_symbol(const std::string& symbol, const std::string& file) {
  if (text::trim(symbol).empty()) return fail(ErrorKind::usage, "a document needs a symbol to be stored under", file);
  if (!text::is_valid_utf8(symbol)) return fail(ErrorKind::usage, "the document's symbol is not valid UTF-8", file);
  const auto control = [](char c) { return static_cast<unsigned char>(c) < 0x20 || c == 0x7f; };
  if (std::any_of(symbol.begin(), symbol.end(), control))
    return fail(ErrorKind::usage, "the document's symbol has a line break or a tab in it; give it another", file);
  return {};
}

Status acceptable(const model::Document& document, const std::string& file) {
  if (auto named = acceptable_symbol(document.symbol, file); !named) return named;
  if (document.versions.empty()) return fail(ErrorKind::usage, "a document without any version is not stored", file);
  std::set<std::string> languages;
  for (const auto& version : document.versions) {
    if (version.language.empty()) return fail(ErrorKind::usage, "a version without a language is not stored", file);
    if (!languages.insert(version.language).second)
      return fail(ErrorKind::usage, "the document has “" + version.language + "” twice; give each language once", file);
  }
  std::string broken;
  if (document.segments.size() != document.versions.size()) broken = "it has not one list of segments per version";
  for (std::size_t v = 0; broken.empty() && v < document.versions.size(); ++v) {
    broken = broken_version(document.versions[v], document.segments[v]);
    if (!broken.empty()) broken = document.versions[v].language + ": " + broken;
  }
  if (broken.empty()) broken = broken_rows(document);
  if (broken.empty()) return {};
  return fail(ErrorKind::bad_input, "“" + document.symbol + "” was not stored: " + broken, file);
}

Status same_languages(const model::Document& document, const std::vector<std::string>& languages,
                      const std::string& file) {
  if (std::equal(document.versions.begin(), document.versions.end(), languages.begin(), languages.end(),
                 [](const model::Version& version, const std::string& tag) { return version.language == tag; }))
    return {};
  return fail(ErrorKind::usage, "“" + document.symbol + "” has other languages than the revision that it was made from",
              file);
}

std::string printed_label(const model::Properties& properties) {
  for (const auto& [type, value] : properties)
    if (type == label_property) return value;
  return {};
}

UnitHead unit_head(const model::Unit& unit) {
  UnitHead head;
  for (const auto& [type, value] : unit.properties) {
    const auto* end = value.data() + value.size();
    if (type == "x-hexaglot-kind") {
      head.kind = model::block_kind(value).value_or(head.kind);
    } else if (type == "x-hexaglot-level") {
      std::uint8_t level = 0;
      if (std::from_chars(value.data(), end, level).ptr == end && level <= 9) head.level = level;
    } else if (type == "x-hexaglot-status") {
      if (value == model::name(model::RowStatus::automatic)) head.status = model::RowStatus::automatic;
    } else if (type == "x-hexaglot-confidence") {
      double confidence = 0;
      if (std::from_chars(value.data(), end, confidence).ptr == end && confidence >= 0 && confidence <= 1)
        head.confidence = confidence;
    }
  }
  if (head.status == model::RowStatus::confirmed) head.confidence = 1;
  return head;
}

std::vector<std::vector<UnitCell>> unit_rows(const model::Unit& unit) {
  std::vector<std::string> languages;  // by first appearance
  std::vector<std::vector<UnitCell>> variants;
  std::size_t rows = 0;
  const auto head = unit_head(unit);
  for (const auto& variant : unit.variants) {
    if (text::trim(variant.text).empty()) continue;
    const std::string language = variant.language.empty() ? "und" : variant.language;
    auto place = static_cast<std::size_t>(std::find(languages.begin(), languages.end(), language) - languages.begin());
    if (place == languages.size()) {
      languages.push_back(language);
      variants.emplace_back();
    }
    UnitCell cell;
    cell.language = language;
    cell.block.kind = head.kind;
    cell.block.level = head.level;
    cell.block.text = variant.text;
    cell.block.source = {unit.line, unit.line};
    for (const auto& mark : variant.marks)
      if (inside(mark.span, variant.text)) cell.block.marks.push_back(mark);
    const auto printed = printed_label(variant.properties);
    if (!printed.empty() && head.kind == model::BlockKind::note) {
      cell.block.label = text::note_label(printed);
    } else if (!printed.empty()) {
      const auto readings = text::label_readings(printed + " x", language);
      if (!readings.empty() && readings.front().label.printed == printed) cell.block.label = readings.front().label;
    }
    for (const auto& property : variant.properties)
      if (property.first != label_property || !cell.block.label) cell.properties.push_back(property);
    variants[place].push_back(std::move(cell));
    rows = std::max(rows, variants[place].size());
  }
  std::vector<std::vector<UnitCell>> out(rows);
  for (std::size_t r = 0; r < rows; ++r)
    for (const auto& of_language : variants) out[r].push_back(of_language[std::min(r, of_language.size() - 1)]);
  return out;
}

std::string utc_now() {
  const std::time_t now = std::time(nullptr);
  std::tm parts{};
  ::gmtime_r(&now, &parts);
  char buffer[32];
  const auto size = std::strftime(buffer, sizeof buffer, "%Y-%m-%dT%H:%M:%SZ", &parts);
  return {buffer, size};
}

std::string no_such_document(const std::string& symbol, const std::vector<DocumentInfo>& present) {
  std::string out = "holds no document “" + symbol + "”";
  if (present.empty()) return out + "; it is empty";
  constexpr std::size_t shown = 5;
  out += "; it holds ";
  for (std::size_t i = 0; i < std::min(shown, present.size()); ++i) {
    if (i != 0) out += ", ";
    out += "“" + present[i].symbol + "”";
  }
  if (present.size() > shown) out += " and " + std::to_string(present.size() - shown) + " more";
  return out;
}

}  // namespace hexaglot::store
