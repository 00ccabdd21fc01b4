#include "core/app/work/sound.hpp"

#include <algorithm>
#include <cmath>
#include <string>
#include <vector>

#include "core/text/utf8.hpp"

namespace hexaglot::app {
namespace {

bool limit(std::string_view text, std::uint32_t at) {
  return at == text.size() || (at < text.size() && (static_cast<unsigned char>(text[at]) & 0xC0U) != 0x80U);
}

bool inside(Span span, std::string_view text) {
  return span.begin <= span.end && limit(text, span.begin) && limit(text, span.end);
}

const char* fault_of_version(const model::Version& version, const std::vector<model::Segment>& segments) {
  for (const auto& block : version.blocks) {
    if (!text::is_valid_utf8(block.text)) return "a block is not UTF-8";
    if (block.text.find_first_of("\n\r") != std::string::npos) return "a block has a line break";
    for (const auto& mark : block.marks)
      if (!inside(mark.span, block.text)) return "a mark stands outside its text";
  }
  for (const auto& segment : segments) {
    if (segment.block >= version.blocks.size()) return "a segment belongs to no block";
    if (!inside(segment.span, version.blocks[segment.block].text)) return "a segment reaches outside its block";
  }
  return nullptr;
}

const char* fault_of_rows(const model::Document& d) {
  std::vector<std::vector<bool>> seen;
  for (const auto& segments : d.segments) seen.emplace_back(segments.size(), false);
  for (const auto& row : d.rows) {
    if (row.cells.size() != d.versions.size()) return "a row has not one cell per version";
    if (!std::isfinite(row.confidence)) return "a row has a confidence that is no number";
    for (std::size_t v = 0; v < row.cells.size(); ++v) {
      if (!std::is_sorted(row.cells[v].begin(), row.cells[v].end())) return "a cell is out of order";
      for (const auto segment : row.cells[v]) {
        if (segment >= seen[v].size()) return "a row names a segment that does not exist";
        if (seen[v][segment]) return "a segment stands in two places";
        seen[v][segment] = true;
      }
    }
  }
  for (const auto& version : seen)
    if (std::find(version.begin(), version.end(), false) != version.end()) return "a segment stands in no row";
  return nullptr;
}

}  // namespace

Status sound(const model::Document& d) {
  const char* fault = nullptr;
  if (d.segments.size() != d.versions.size()) fault = "it has not one list of segments per version";
  for (std::size_t v = 0; fault == nullptr && v < d.versions.size(); ++v)
    fault = fault_of_version(d.versions[v], d.segments[v]);
  if (fault == nullptr) fault = fault_of_rows(d);
  if (fault == nullptr) return {};
  return fail(ErrorKind::bad_input, "“" + d.symbol + "” is not sound: " + fault);
}

}  // namespace hexaglot::app
