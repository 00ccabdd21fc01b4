#include "gui/model/findings_list.hpp"

#include <algorithm>
#include <map>
#include <set>

#include "gui/model/finding_titles.hpp"

namespace hexaglot::gui {
namespace {

char lower(char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c + ('a' - 'A')) : c; }

bool holds(std::string_view text, std::string_view lower_needle) {
  if (lower_needle.empty()) return true;
  return std::search(text.begin(), text.end(), lower_needle.begin(), lower_needle.end(),
                     [](char a, char b) { return lower(a) == b; }) != text.end();
}

bool is_continuation(char c) { return (static_cast<unsigned char>(c) & 0xC0U) == 0x80U; }

std::vector<FindingsList::Choice> choices(const std::map<std::string_view, std::size_t>& counts) {
  std::vector<FindingsList::Choice> out;
  for (const auto& [id, count] : counts) out.push_back({std::string(id), count});
  return out;
}

}  // namespace

void FindingsList::set(const std::vector<model::Finding>* findings, const model::Document* document) {
  findings_ = findings;
  version_languages_.clear();
  if (document != nullptr)
    for (const auto& version : document->versions) version_languages_.push_back(version.language);
  std::map<std::string_view, std::size_t> checks;
  std::vector<std::size_t> versions(version_languages_.size(), 0);
  severities_ = {};
  if (findings != nullptr)
    for (const auto& finding : *findings) {
      ++checks[finding.check];
      ++severities_[static_cast<std::size_t>(finding.severity)];
      for (const auto v : finding.versions)
        if (v < versions.size()) ++versions[v];
    }
  checks_ = choices(checks);
  languages_.clear();
  for (std::size_t v = 0; v < versions.size(); ++v)
    if (versions[v] > 0) languages_.push_back({version_languages_[v], versions[v]});
  choose();
}

void FindingsList::set_filter(FindingFilter filter) {
  filter_ = std::move(filter);
  choose();
}

void FindingsList::choose() {
  shown_.clear();
  taken_ = all();
  if (findings_ == nullptr) return;
  std::string needle = filter_.text;
  std::ranges::transform(needle, needle.begin(), lower);
  std::map<std::string_view, bool> by_title;  // few ids, many findings
  const auto title_holds = [&](std::string_view id) {
    const auto [place, fresh] = by_title.try_emplace(id, false);
    if (fresh) place->second = holds(finding_title(id), needle);
    return place->second;
  };
  const auto& findings = *findings_;
  for (std::uint32_t i = 0; i < findings.size(); ++i) {
    const auto& f = findings[i];
    if (!filter_.check.empty() && f.check != filter_.check) continue;
    if (filter_.severity && f.severity != *filter_.severity) continue;
    if (!filter_.language.empty() && std::ranges::none_of(f.versions, [&](std::uint32_t v) {
          return v < version_languages_.size() && version_languages_[v] == filter_.language;
        }))
      continue;
    if (!needle.empty() && !title_holds(f.id) && !holds(f.message, needle) &&
        std::ranges::none_of(f.values, [&](const auto& value) { return holds(value.value, needle); }))
      continue;
    shown_.push_back(i);
  }
}

std::optional<std::size_t> FindingsList::place_of(std::uint32_t index) const {
  const auto found = std::ranges::lower_bound(shown_, index);
  if (found == shown_.end() || *found != index) return {};
  return static_cast<std::size_t>(found - shown_.begin());
}

std::optional<std::size_t> FindingsList::next(FindingSpot from, std::optional<std::size_t> selected,
                                              Direction direction) const {
  if (size() == 0) return {};
  const bool forward = direction == Direction::forward;
  const auto last = shown_.size() - 1;
  // From the selected one, while the cursor still stands in its row; else from the cursor.
  const auto row_at = [&](std::size_t place) { return at(place).row.value_or(0); };
  if (selected && *selected <= last && row_at(*selected) == from.row) {
    if (forward) return *selected == last ? 0 : *selected + 1;
    return *selected == 0 ? last : *selected - 1;
  }
  if (forward) {
    for (std::size_t i = 0; i <= last; ++i)
      if (row_at(i) >= from.row && at(i).row) return i;
    return 0;
  }
  for (std::size_t i = last + 1; i-- > 0;)
    if (row_at(i) < from.row) return i;
  return last;
}

std::string rows_of(const model::Finding& finding) {
  if (!finding.row) return {};
  auto out = std::to_string(*finding.row + 1);
  if (finding.last_row && *finding.last_row > *finding.row) out += "–" + std::to_string(*finding.last_row + 1);
  return out;
}

std::string languages_of(const model::Finding& finding, const model::Document& document) {
  std::string out;
  for (const auto v : finding.versions) {
    if (v >= document.versions.size()) continue;
    if (!out.empty()) out += ", ";
    out += document.versions[v].language;
  }
  return out;
}

std::optional<FindingSpot> spot_of(const model::Finding& finding, const model::Document& document) {
  if (document.rows.empty()) return {};
  // The first place of a version that departs; else any.
  const model::FindingPlace* place = nullptr;
  for (const auto& p : finding.places)
    if (std::ranges::find(finding.versions, p.version) != finding.versions.end()) {
      place = &p;
      break;
    }
  if (place == nullptr && finding.versions.empty() && !finding.places.empty()) place = &finding.places.front();
  const auto version = place != nullptr ? place->version : finding.versions.empty() ? 0 : finding.versions.front();
  if (version >= document.versions.size()) return {};
  const auto in_row = [&](std::uint32_t row) -> std::optional<FindingSpot> {
    const auto offset = make_cell_text(document, row, version).offset(place->block, place->span.begin);
    if (!offset) return {};
    return FindingSpot{row, version, *offset};
  };
  if (!finding.row && place == nullptr) return {};
  if (finding.row) {
    const auto first = *finding.row;
    if (first >= document.rows.size()) return {};
    const auto last =
        std::min<std::uint32_t>(finding.last_row.value_or(first), static_cast<std::uint32_t>(document.rows.size()) - 1);
    if (place != nullptr)
      for (auto row = first; row <= last; ++row)
        if (const auto spot = in_row(row)) return spot;
    return FindingSpot{first, version, 0};
  }
  for (std::uint32_t row = 0; row < document.rows.size(); ++row)
    if (const auto& cell = document.rows[row].cells[version];
        !cell.empty() && document.segments[version][cell.back()].block >= place->block)
      if (const auto spot = in_row(row)) return spot;
  return {};
}

std::optional<FixPreview> preview_of(const model::Finding& finding, const model::Document& document) {
  if (!finding.fix) return {};
  const auto& [place, replacement, description] = *finding.fix;
  if (place.version >= document.versions.size()) return {};
  const auto& version = document.versions[place.version];
  if (place.block >= version.blocks.size()) return {};
  const std::string_view text = version.blocks[place.block].text;
  if (place.span.end > text.size() || place.span.begin > place.span.end) return {};
  constexpr std::uint32_t around = 60;  // bytes, then to the next space
  std::uint32_t begin = place.span.begin > around ? place.span.begin - around : 0;
  while (begin > 0 && text[begin - 1] != ' ' && place.span.begin - begin < 2 * around) --begin;
  while (begin > 0 && is_continuation(text[begin])) --begin;
  std::uint32_t end = std::min<std::uint32_t>(place.span.end + around, static_cast<std::uint32_t>(text.size()));
  while (end < text.size() && text[end] != ' ' && end - place.span.end < 2 * around) ++end;
  while (end < text.size() && is_continuation(text[end])) ++end;
  const std::string left = (begin > 0 ? "…" : "") + std::string(text.substr(begin, place.span.begin - begin));
  const std::string right =
      std::string(text.substr(place.span.end, end - place.span.end)) + (end < text.size() ? "…" : "");
  FixPreview out;
  out.language = version.language;
  const auto from = static_cast<std::uint32_t>(left.size());
  out.before = left + std::string(place.span.in(text)) + right;
  out.removed = {from, from + place.span.size()};
  out.after = left + replacement + right;
  out.added = {from, from + static_cast<std::uint32_t>(replacement.size())};
  return out;
}

}  // namespace hexaglot::gui
