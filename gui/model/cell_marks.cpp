#include "gui/model/cell_marks.hpp"

#include <algorithm>
#include <optional>

#include "core/text/graphemes.hpp"

namespace hexaglot::gui {

namespace {

bool is_spelling(const model::Finding& finding) { return finding.id.starts_with("spelling."); }

// The words in quotes before "may be meant" (docs/checks/spelling.md): no port has suggestions of its own.
std::vector<std::string> meant(std::string_view message) {
  std::vector<std::string> out;
  const auto end = message.rfind(" may be meant");
  const auto begin = message.find("; \"");
  if (end == std::string_view::npos || begin == std::string_view::npos || begin > end) return out;
  const auto list = message.substr(begin, end - begin);
  for (auto at = list.find('"'); at != std::string_view::npos; at = list.find('"', at)) {
    const auto close = list.find('"', at + 1);
    if (close == std::string_view::npos) break;
    if (close > at + 1) out.emplace_back(list.substr(at + 1, close - at - 1));
    at = close + 1;
  }
  return out;
}

// Where a span of the text as it was stands now; nowhere if something was typed in it.
std::optional<Span> moved(Span span, std::string_view before, std::string_view now) {
  if (before == now) return span;
  const auto [prefix, suffix] = text::common_ends(before, now);
  if (span.end <= prefix) return span;
  const auto tail = static_cast<std::uint32_t>(before.size()) - suffix;
  if (span.begin < tail) return std::nullopt;
  const auto shift = static_cast<std::uint32_t>(now.size()) - static_cast<std::uint32_t>(before.size());
  return Span{span.begin + shift, span.end + shift};  // unsigned, so that a shift back wraps to the same
}

}  // namespace

TextMarkKind mark_of(const model::Finding& finding) {
  if (is_spelling(finding)) return TextMarkKind::spelling;
  switch (finding.severity) {
    case model::Severity::error:
      return TextMarkKind::finding_error;
    case model::Severity::warning:
      return TextMarkKind::finding_warning;
    case model::Severity::info:
      break;
  }
  return TextMarkKind::finding_info;
}

std::vector<TextMark> finding_marks(std::span<const model::Finding> findings, std::span<const std::uint32_t> of_row,
                                    const CellText& cell) {
  std::vector<TextMark> out;
  for (const auto index : of_row) {
    if (index >= findings.size()) continue;
    for (const auto& place : findings[index].places) {
      if (place.version != cell.version || place.span.empty()) continue;
      for (const auto span : cell.spans(place.block, place.span))
        if (span.end <= cell.text.size() && !span.empty()) out.push_back({span, mark_of(findings[index])});
    }
  }
  return out;
}

std::vector<Suggestion> suggestions(std::span<const model::Finding> findings, std::span<const std::uint32_t> of_row,
                                    const CellText& cell, std::string_view now, std::uint32_t at) {
  std::vector<Suggestion> out;
  const auto offer = [&](const model::FindingPlace& place, const std::string& text) {
    if (place.version != cell.version) return;
    const auto parts = cell.spans(place.block, place.span);
    if (parts.size() != 1) return;
    const auto span = moved(parts.front(), cell.text, now);
    if (!span || at < span->begin || at > span->end || span->in(now) == text) return;
    const Suggestion one{*span, text};
    if (std::find(out.begin(), out.end(), one) == out.end()) out.push_back(one);
  };
  for (const auto index : of_row) {
    if (index >= findings.size()) continue;
    const auto& finding = findings[index];
    if (finding.fix) offer(finding.fix->place, finding.fix->replacement);
    if (!is_spelling(finding)) continue;
    for (const auto& word : meant(finding.message))
      for (const auto& place : finding.places) offer(place, word);
  }
  return out;
}

}  // namespace hexaglot::gui
