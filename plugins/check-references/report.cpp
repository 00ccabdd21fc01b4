#include "report.hpp"

#include <algorithm>

#include <hexaglot/sdk/divergence.hpp>
#include <hexaglot/sdk/wording.hpp>

namespace hexaglot::check_references {
namespace {

std::string list(const std::vector<Item>& items) {
  std::vector<std::string> parts;
  for (const auto& i : items) {
    if (parts.size() > 6) break;
    if (std::find(parts.begin(), parts.end(), i.shown) == parts.end()) parts.push_back(i.shown);
  }
  if (parts.size() > 6) {
    parts.resize(6);
    parts.emplace_back("others");
  }
  return parts.empty() ? "–" : sdk::enumeration(parts);
}

sdk::Finding begin(const sdk::Document& document, const Row& row, Kind kind, std::int32_t severity) {
  sdk::Finding f;
  f.id = kinds()[kind].id;
  f.row = row.index;
  f.severity = sdk::severity_in(document, row.index, severity);
  return f;
}

// What every version shows, of references or of acronyms.
void show(const Row& row, std::vector<Item> Cell::*what, sdk::Finding& f) {
  for (std::size_t i = 0; i < row.versions.size(); ++i) f.values.push_back({row.versions[i], list(row.cells[i].*what)});
  std::sort(f.values.begin(), f.values.end(), [](const auto& a, const auto& b) { return a.version < b.version; });
}

hx_place whole_block(const sdk::Document& document, std::uint32_t row, std::uint32_t version) {
  return {version, document.segment(version, document.cell(row, version).front()).block, {0, 0}};
}

std::string printed(const sdk::Document& document, const hx_place& p) {
  return std::string(
      sdk::view(document.block(p.version, p.block).text).substr(p.span.begin, p.span.end - p.span.begin));
}

// One symbol for another that hardly differs, against four versions or more that agree: a slip of the keyboard.
void propose(const sdk::Document& document, const Departure& d, sdk::Finding& f) {
  if (!d.majority || d.norm.size() < 4 || d.versions.size() != 1 || d.missing.size() != 1 || d.extra.size() != 1)
    return;
  const auto& wrong = d.extra.front();
  const auto& right = d.missing.front();
  const bool exact = wrong.kind == HX_REFERENCE_DOCUMENT || wrong.kind == HX_REFERENCE_RESOLUTION;
  if (!exact || wrong.kind != right.kind || f.severity == HX_INFO || f.places.size() != 1) return;
  if (printed(document, wrong.place) != wrong.shown || !near(wrong.shown, right.shown)) return;
  f.fix = {wrong.place, right.shown, "Write " + right.shown + " as the other versions do"};
}

}  // namespace

const std::vector<hx_finding_kind>& kinds() {
  static const std::vector<hx_finding_kind> all = {
      {"references.differ", "A version refers to another document, resolution, volume or address than most."},
      {"references.missing", "A version lacks a reference that most others have in the row."},
      {"references.extra", "A version has a reference that the others have not in the row."},
      {"references.malformed", "A symbol or address has a space, a doubled sign or a letter for a digit in it."},
      {"references.look-alike", "A symbol or address has Cyrillic letters in it that look like Latin ones."},
      {"references.acronym", "A version prints an acronym with another letter than most others."}};
  return all;
}

sdk::Finding departure(const sdk::Document& document, const Row& row, const Departure& d) {
  const auto kind = d.missing.empty() ? extra : d.extra.empty() ? missing : differ;
  // Another site altogether may be that of the language.
  const auto elsewhere = [&] {
    const auto host = [](const Item& i) { return std::string_view(i.key).substr(0, i.key.find('/')); };
    return std::all_of(d.extra.begin(), d.extra.end(), [&](const Item& e) {
      return e.kind == HX_REFERENCE_ADDRESS && std::none_of(d.missing.begin(), d.missing.end(), [&](const Item& m) {
               return m.kind != HX_REFERENCE_ADDRESS || host(m) == host(e) || near(m.key, e.key);
             });
    });
  };
  auto f = begin(document, row, kind, kind == extra || (kind == differ && elsewhere()) ? HX_INFO : HX_WARNING);
  f.versions = d.versions;
  show(row, &Cell::items, f);
  for (std::size_t i = 0; i < row.versions.size(); ++i) {
    const auto version = row.versions[i];
    if (std::find(d.versions.begin(), d.versions.end(), version) == d.versions.end()) continue;
    const auto before = f.places.size();
    for (const auto& item : row.cells[i].items)
      for (const auto& e : d.extra)
        if (e.key == item.key) f.places.push_back(item.place);
    if (f.places.size() == before) f.places.push_back(whole_block(document, row.index, version));
  }
  const bool one = d.versions.size() == 1;
  const bool all = d.norm.size() + d.versions.size() == row.versions.size();
  const auto others = d.norm.empty() ? std::string("the others")
                      : all          ? sdk::the_others(document, d.norm)
                                     : sdk::names(document, d.norm);
  const std::string have = d.norm.size() == 1 ? " has" : " have";
  f.message = sdk::names(document, d.versions);
  if (kind == differ)
    f.message += (one ? " has " : " have ") + list(d.extra) + " where " + others + have + " " + list(d.missing);
  else if (kind == missing)
    f.message += (one ? " lacks " : " lack ") + list(d.missing) + ", which " + others + have;
  else
    f.message += (one ? " has " : " have ") + list(d.extra) + ", which " + others + have + " not";
  f.message += d.majority ? "." : " (no majority).";
  propose(document, d, f);
  return f;
}

sdk::Finding fault(const sdk::Document& document, const Row& row, std::size_t by, const Fault& fault) {
  const bool alike = fault.flaw == HX_FLAW_LOOK_ALIKE;
  auto f = begin(document, row, alike ? look_alike : malformed, HX_WARNING);
  f.versions = {row.versions[by]};
  f.places = {fault.place};
  show(row, &Cell::items, f);
  const auto found = printed(document, fault.place);
  std::string what;
  switch (fault.flaw) {
    case HX_FLAW_SPACE:
      what = "a space inside";
      break;
    case HX_FLAW_DOUBLED:
      what = "a doubled sign";
      break;
    case HX_FLAW_LETTER:
      what = "a letter for a digit";
      break;
    case HX_FLAW_LOOK_ALIKE:
      what = "Cyrillic letters that look like Latin ones";
      break;
    default:
      what = "a broken beginning";
  }
  f.message = sdk::language_name(document.language(row.versions[by])) + " has " + found + " with " + what + ", for " +
              fault.meant + ".";
  // Sure by itself, or another version has it.
  bool sure = fault.flaw == HX_FLAW_DOUBLED || fault.flaw == HX_FLAW_SCHEME || alike;
  for (std::size_t i = 0; i < row.cells.size() && !sure; ++i) {
    const auto& other = row.cells[i];
    const auto has = [&](const auto& x) { return x.key == fault.key; };
    sure = i != by && std::any_of(other.items.begin(), other.items.end(), has) &&
           std::none_of(other.faults.begin(), other.faults.end(), has);
  }
  if (sure) f.fix = {fault.place, fault.meant, "Write " + fault.meant};
  return f;
}

sdk::Finding slip(const sdk::Document& document, const Row& row, const Slip& s) {
  auto f = begin(document, row, acronym, HX_WARNING);
  f.versions = {s.wrong.place.version};
  f.places = {s.wrong.place};
  show(row, &Cell::acronyms, f);
  f.message = sdk::language_name(document.language(s.wrong.place.version)) + " has " + s.wrong.shown + " where " +
              (s.holders + 1 == row.versions.size() ? "the other " : "") + sdk::count_word(s.holders) +
              (s.holders + 1 == row.versions.size() ? "" : " others") + " have " + s.right.shown + ".";
  return f;
}

}  // namespace hexaglot::check_references
