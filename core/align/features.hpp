#pragma once
// What the aligner knows about each segment, computed once per version and shared by all its pairs: length, stems,
// numbers, symbols, note marks, label, block kind, place in the block. Words are ids in the version's own vocabulary;
// numbers, symbols and notes are ids in one pool for all versions, so that equal ids mean equal values.
#include <cstdint>
#include <string>
#include <vector>

#include "core/base/progress.hpp"
#include "core/model/document.hpp"

namespace hexaglot::align {

using Id = std::uint32_t;

// Systems that stand for each other across languages: "(b)", "б)", "(ب)" and "(丑)" are one class, "1." and "١ -"
// another.
enum class LabelClass : std::uint8_t { none, number, letter, roman, other };

struct LabelFeature {
  LabelClass kind = LabelClass::none;
  std::int32_t value = 0;
};

struct SegmentFeatures {
  float length = 1;         // code points that are not white space, plus one
  std::vector<Id> words;    // distinct, ascending; without those that stand in most segments of a long version
  std::vector<Id> numbers;  // ascending, may repeat (as the next two)
  std::vector<Id> symbols;
  std::vector<Id> notes;
  LabelFeature label;
  model::BlockKind kind = model::BlockKind::paragraph;
  std::uint8_t level = 0;
  bool opens_block = true;  // first segment of its block
  bool closes_block = true;
};

struct Word {
  std::string stem;            // what makes it the same word
  std::string folded;          // the whole word as first met, folded
  std::string skeleton;        // its consonants in one alphabet for Latin, Cyrillic and Arabic (spelling.hpp)
  std::uint32_t segments = 0;  // how many segments hold it
};

struct VersionFeatures {
  std::string language;
  std::vector<SegmentFeatures> segments;
  std::vector<Word> vocabulary;
};

// Cancelled, it returns early, with versions that are cut short.
[[nodiscard]] std::vector<VersionFeatures> features(const model::Document& document, const Progress& progress = {});

}  // namespace hexaglot::align
