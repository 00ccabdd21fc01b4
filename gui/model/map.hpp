#pragma once
// The document map without its window: headings and labelled paragraphs, with the label of every version side by side.
// Which label departs in a row says core/app/row_labels.hpp; which runs of rows are shifted, the numbering check.
#include <cstdint>
#include <string>
#include <vector>

#include "core/model/document.hpp"
#include "core/model/finding.hpp"

namespace hexaglot::gui {

struct MapEntry {
  std::uint32_t row = 0;
  std::uint8_t level = 0;           // of a heading, 1…6; 0: a labelled paragraph or item
  std::vector<std::string> labels;  // by version, as printed
  std::vector<bool> departs;        // by version: another value than most, or told by the numbering check
  friend bool operator==(const MapEntry&, const MapEntry&) = default;
  [[nodiscard]] bool differs() const;
};

enum class MapRows : std::uint8_t { all, headings, differing };

class DocumentMap {
 public:
  DocumentMap() = default;
  // Notes and front matter are left out. Cost: 1 µs a row and version: for many rows in a worker.
  DocumentMap(const model::Document& document, const std::vector<model::Finding>& findings);

  void show(MapRows rows);
  [[nodiscard]] MapRows shows() const { return shows_; }
  [[nodiscard]] std::size_t size() const { return shown_.size(); }
  [[nodiscard]] const MapEntry& at(std::size_t place) const { return entries_[shown_[place]]; }
  [[nodiscard]] std::size_t differing() const { return differing_; }  // of all entries
  // The last listed entry at or above a row; SIZE_MAX: none.
  [[nodiscard]] std::size_t place_of(std::uint32_t row) const;

 private:
  std::vector<MapEntry> entries_;  // by row
  std::vector<std::uint32_t> shown_;
  MapRows shows_ = MapRows::all;
  std::size_t differing_ = 0;
};

// What an entry says, from the version that is preferred, else from the first that says something: at most `most`
// bytes, cut after a word, "…" behind. The language it is in comes with it.
struct MapTitle {
  std::string text, language;
};
[[nodiscard]] MapTitle title_of(const model::Document& document, const MapEntry& entry, std::uint32_t preferred,
                                std::size_t most = 120);

}  // namespace hexaglot::gui
