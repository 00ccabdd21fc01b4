#pragma once
// A translation unit as exchanged in TMX: one row without its document.
#include <cstdint>
#include <string>
#include <utility>
#include <vector>

#include "core/model/block.hpp"

namespace hexaglot::model {

using Properties = std::vector<std::pair<std::string, std::string>>;  // type, value; in order, types may repeat

struct UnitVariant {
  std::string language;
  std::string text;
  std::vector<Mark> marks;
  Properties properties;  // "x-hexaglot-label": "11."
};

struct Unit {
  std::string id;  // tuid, or empty
  std::vector<UnitVariant> variants;
  Properties properties;
  std::string created, changed;  // ISO 8601 basic as in TMX ("20140311T000000Z"), or empty
  std::uint32_t line = 0;        // of the source file
};

}  // namespace hexaglot::model
