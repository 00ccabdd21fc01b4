#include "gui/model/map.hpp"

#include <algorithm>

#include "core/app/row_labels.hpp"

namespace hexaglot::gui {
namespace {

// The block that the version's cell opens with, if it begins there.
const model::Block* opened(const model::Document& document, const model::Row& row, std::uint32_t version) {
  const auto& cell = row.cells[version];
  if (cell.empty()) return nullptr;
  const auto& segment = document.segments[version][cell.front()];
  return segment.span.begin == 0 ? &document.versions[version].blocks[segment.block] : nullptr;
}

// A row is what most of its versions are.
struct Nature {
  std::size_t headings = 0, others = 0, left_out = 0;
  std::uint8_t level = 0;
};
Nature nature_of(const model::Document& document, const model::Row& row) {
  Nature out;
  for (std::uint32_t v = 0; v < document.versions.size(); ++v) {
    const auto* block = opened(document, row, v);
    if (block == nullptr) continue;
    if (block->kind == model::BlockKind::heading) {
      ++out.headings;
      out.level = out.level == 0 ? block->level : std::min(out.level, block->level);
    } else if (block->kind == model::BlockKind::note || block->kind == model::BlockKind::front) {
      ++out.left_out;
    } else {
      ++out.others;
    }
  }
  return out;
}

bool is_about_labels(const model::Finding& finding) {
  return finding.id.starts_with("numbering.") && !finding.id.starts_with("numbering.reference-") &&
         finding.id != "numbering.heading-variant";
}

}  // namespace

bool MapEntry::differs() const { return std::ranges::find(departs, true) != departs.end(); }

DocumentMap::DocumentMap(const model::Document& document, const std::vector<model::Finding>& findings) {
  for (std::uint32_t r = 0; r < document.rows.size(); ++r) {
    const auto& row = document.rows[r];
    const auto nature = nature_of(document, row);
    if (nature.left_out >= nature.headings + nature.others) continue;
    const auto labels = app::row_labels(document, row);
    const bool heading = nature.headings > nature.others;
    if (!heading && !labels.any()) continue;
    MapEntry entry;
    entry.row = r;
    entry.level = heading ? std::max<std::uint8_t>(nature.level, 1) : 0;
    for (const auto* label : labels.labels) entry.labels.push_back(label != nullptr ? label->printed : std::string());
    entry.departs = labels.departs;
    entries_.push_back(std::move(entry));
  }
  for (const auto& finding : findings) {
    if (!finding.row || !is_about_labels(finding)) continue;
    auto entry = std::ranges::lower_bound(entries_, *finding.row, {}, &MapEntry::row);
    const auto last = finding.last_row.value_or(*finding.row);
    for (; entry != entries_.end() && entry->row <= last; ++entry)
      for (const auto v : finding.versions)
        if (v < entry->departs.size() && !entry->labels[v].empty()) entry->departs[v] = true;
  }
  differing_ = static_cast<std::size_t>(std::ranges::count_if(entries_, &MapEntry::differs));
  show(MapRows::all);
}

void DocumentMap::show(MapRows rows) {
  shows_ = rows;
  shown_.clear();
  for (std::uint32_t i = 0; i < entries_.size(); ++i)
    if (rows == MapRows::all || (rows == MapRows::headings && entries_[i].level > 0) ||
        (rows == MapRows::differing && entries_[i].differs()))
      shown_.push_back(i);
}

std::size_t DocumentMap::place_of(std::uint32_t row) const {
  const auto above =
      std::ranges::upper_bound(shown_, row, {}, [this](std::uint32_t entry) { return entries_[entry].row; });
  return above == shown_.begin() ? SIZE_MAX : static_cast<std::size_t>(above - shown_.begin()) - 1;
}

MapTitle title_of(const model::Document& document, const MapEntry& entry, std::uint32_t preferred, std::size_t most) {
  MapTitle out;
  if (entry.row >= document.rows.size()) return out;
  const auto& row = document.rows[entry.row];
  const auto says = [&](std::uint32_t version) {
    if (version >= document.versions.size() || row.cells[version].empty()) return false;
    const auto text = document.text(version, row.cells[version].front());
    if (text.empty()) return false;
    out.language = document.versions[version].language;
    if (text.size() <= most) {
      out.text = text;
      return true;
    }
    auto end = most;
    while (end > most / 2 && text[end] != ' ') --end;
    if (text[end] != ' ') end = most;  // Chinese
    while (end > 0 && (static_cast<unsigned char>(text[end]) & 0xC0U) == 0x80U) --end;
    out.text = std::string(text.substr(0, end)) + "…";
    return true;
  };
  if (says(preferred)) return out;
  for (std::uint32_t v = 0; v < document.versions.size(); ++v)
    if (says(v)) break;
  return out;
}

}  // namespace hexaglot::gui
