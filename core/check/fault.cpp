// What makes a finding unusable: nobody who wrote a check is believed before this.
#include <algorithm>

#include "core/check/runner.hpp"

namespace hexaglot::check {
namespace {

bool boundary(std::string_view text, std::uint32_t at) {
  return at == text.size() || (static_cast<unsigned char>(text[at]) & 0xC0U) != 0x80U;
}

std::optional<std::string> fault(const model::FindingPlace& place, const std::string& what,
                                 const model::Document& document) {
  if (place.version >= document.versions.size())
    return what + " is in version " + std::to_string(place.version) + " of " + std::to_string(document.versions.size());
  const auto& version = document.versions[place.version];
  if (place.block >= version.blocks.size())
    return what + " is in block " + std::to_string(place.block) + " of " + std::to_string(version.blocks.size()) +
           " (" + version.language + ")";
  const std::string_view text = version.blocks[place.block].text;
  const auto bytes = "the bytes " + std::to_string(place.span.begin) + " to " + std::to_string(place.span.end);
  const auto where = " (" + version.language + ", block " + std::to_string(place.block) + ")";
  if (place.span.begin > place.span.end || place.span.end > text.size())
    return what + " is " + bytes + " of a text of " + std::to_string(text.size()) + where;
  if (!boundary(text, place.span.begin) || !boundary(text, place.span.end))
    return what + " is " + bytes + ", which cuts a character" + where;
  return std::nullopt;
}

}  // namespace

std::optional<std::string> fault(const model::Finding& finding, const CheckInfo& info,
                                 const model::Document& document) {
  if (std::ranges::none_of(info.kinds, [&](const KindInfo& kind) { return kind.id == finding.id; }))
    return "is not among the ids that the check declares";
  if (finding.message.empty()) return "has no message";
  if (finding.versions.empty()) return "has no outlier: no version departs";
  const auto versions = document.versions.size();
  for (const auto v : finding.versions)
    if (v >= versions)
      return "has the outlier " + std::to_string(v) + ", but there are " + std::to_string(versions) + " versions";
  for (const auto& v : finding.values)
    if (v.version >= versions)
      return "has a value of version " + std::to_string(v.version) + " of " + std::to_string(versions);
  if (finding.last_row && !finding.row) return "has a last row and no first";
  if (finding.row && *finding.row >= document.rows.size())
    return "is in row " + std::to_string(*finding.row) + " of " + std::to_string(document.rows.size());
  if (finding.last_row && (*finding.last_row >= document.rows.size() || *finding.last_row < *finding.row))
    return "ends in row " + std::to_string(*finding.last_row) + " of " + std::to_string(document.rows.size());
  for (std::size_t i = 0; i < finding.places.size(); ++i)
    if (auto broken = fault(finding.places[i], "place " + std::to_string(i + 1), document)) return broken;
  if (finding.fix) return fault(finding.fix->place, "its fix", document);
  return std::nullopt;
}

std::optional<std::string> fault(const model::Finding& finding, const CheckInfo& info, const model::Document& document,
                                 RowRange rows) {
  if (auto broken = fault(finding, info, document)) return broken;
  if (finding.row && rows.holds(*finding.row)) return std::nullopt;
  return (finding.row ? "is in row " + std::to_string(*finding.row) : std::string("is in no row")) +
         ", but the rows from " + std::to_string(rows.first) + " up to " + std::to_string(rows.end) + " were asked for";
}

}  // namespace hexaglot::check
