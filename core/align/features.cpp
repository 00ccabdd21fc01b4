#include "core/align/features.hpp"

#include <algorithm>
#include <unordered_map>

#include "core/align/spelling.hpp"
#include "core/text/fold.hpp"
#include "core/text/numbers.hpp"
#include "core/text/symbols.hpp"
#include "core/text/utf8.hpp"
#include "core/text/words.hpp"

namespace hexaglot::align {
namespace {

constexpr std::size_t stem_letters = 6;
constexpr std::size_t long_text =
    20'000;                           // bytes; words, numbers and symbols are read in the first part of longer segments
constexpr double common_share = 0.6;  // a word in more of the segments than this says nothing about where we are
constexpr std::size_t few_segments = 12;

// Equal strings get equal ids, in all versions.
class Pool {
 public:
  Id id(const std::string& value) { return ids_.try_emplace(value, static_cast<Id>(ids_.size())).first->second; }

 private:
  std::unordered_map<std::string, Id> ids_;
};

// A punctuation mark that translations keep, as a word of its own; empty for the others.
std::string punctuation_class(std::string_view mark) {
  std::size_t pos = 0;
  switch (text::next_code_point(mark, pos)) {
    case U'?':
    case U'？':
    case U'؟':
      return "\x01?";
    case U'!':
    case U'！':
      return "\x01!";
    case U'"':
    case U'“':
    case U'”':
    case U'«':
    case U'»':
    case U'„':
    case U'「':
    case U'」':
    case U'《':
    case U'》':
      return "\x01q";
    case U'(':
    case U'（':
      return "\x01(";
    case U':':
    case U'：':
      return "\x01:";
    case U';':
    case U'；':
    case U'؛':
      return "\x01;";
    case U'%':
    case U'٪':
    case U'％':
      return "\x01%";
    default:
      return {};
  }
}

std::string_view first_letters(std::string_view word, std::size_t letters) {
  std::size_t pos = 0;
  for (std::size_t n = 0; n < letters && pos < word.size(); ++n) (void)text::next_code_point(word, pos);
  return word.substr(0, pos);
}

LabelFeature label_feature(const Shared<text::Label>& label) {
  using text::NumberSystem;
  if (!label) return {};
  switch (label->system) {
    case NumberSystem::arabic:
    case NumberSystem::arabic_indic:
    case NumberSystem::full_width:
    case NumberSystem::chinese:
    case NumberSystem::arabic_ordinal:
    case NumberSystem::dotted:
      return {LabelClass::number, label->value};
    case NumberSystem::latin_upper:
    case NumberSystem::latin_lower:
    case NumberSystem::cyrillic_upper:
    case NumberSystem::cyrillic_lower:
    case NumberSystem::abjad:
    case NumberSystem::arabic_letter_name:
    case NumberSystem::chinese_stem:
    case NumberSystem::chinese_branch:
      return {LabelClass::letter, label->value};
    case NumberSystem::roman_upper:
    case NumberSystem::roman_lower:
      return {LabelClass::roman, label->value};
    default:
      return {LabelClass::other, label->value};
  }
}

class Reader {
 public:
  Reader(const model::Document& document, std::uint32_t version, Pool& pool)
      : document_(document), version_(version), pool_(pool) {
    out_.language = document.versions[version].language;
  }

  VersionFeatures read(const Progress& progress) {
    const auto& segments = document_.segments[version_];
    out_.segments.reserve(segments.size());
    for (std::uint32_t s = 0; s < segments.size() && !progress.cancelled(); ++s) out_.segments.push_back(segment(s));
    drop_common();
    return std::move(out_);
  }

 private:
  SegmentFeatures segment(std::uint32_t index) {
    const auto& all = document_.segments[version_];
    const auto& where = all[index];
    const auto& block = document_.block(version_, index);
    const auto whole = document_.text(version_, index);
    SegmentFeatures f;
    f.kind = block.kind;
    f.level = block.level;
    f.opens_block = index == 0 || all[index - 1].block != where.block;
    f.closes_block = index + 1 == all.size() || all[index + 1].block != where.block;
    if (f.opens_block) f.label = label_feature(block.label);
    for (const auto& mark : block.marks) {
      if (mark.kind != model::MarkKind::note) continue;
      const bool here = mark.span.begin >= where.span.begin &&
                        (mark.span.begin < where.span.end || f.closes_block || mark.span.begin == where.span.end);
      if (here && (mark.span.begin > where.span.begin || f.opens_block)) f.notes.push_back(pool_.id("n" + mark.value));
    }
    const auto letters = read_words(whole, f);
    f.length = static_cast<float>(letters + 1);
    std::sort(f.notes.begin(), f.notes.end());
    return f;
  }

  std::size_t read_words(std::string_view whole, SegmentFeatures& f) {
    auto text = whole;
    if (text.size() > long_text) {
      std::size_t end = long_text;
      while (end > 0 && (static_cast<unsigned char>(text[end]) & 0xC0U) == 0x80U) --end;
      text = text.substr(0, end);
    }
    std::size_t letters = 0;
    const auto& language = out_.language;
    for (const auto& word : text::words(text, language)) {
      const auto printed = word.span.in(text);
      letters += text::length(printed);
      Id id = none;
      if (word.kind == text::WordKind::punctuation) {
        const auto mark = punctuation_class(printed);
        if (!mark.empty()) id = word_id(mark, mark);
      } else if (word.kind == text::WordKind::word || word.kind == text::WordKind::han) {
        id = printed_word(printed);
      }
      if (id != none) f.words.push_back(id);
    }
    for (const auto& n : text::numbers(text, language)) f.numbers.push_back(pool_.id("#" + n.value));
    for (const auto& s : text::symbols(text)) f.symbols.push_back(pool_.id("$" + s.value));
    std::sort(f.words.begin(), f.words.end());
    f.words.erase(std::unique(f.words.begin(), f.words.end()), f.words.end());
    std::sort(f.numbers.begin(), f.numbers.end());
    std::sort(f.symbols.begin(), f.symbols.end());
    for (const auto id : f.words) ++out_.vocabulary[id].segments;
    // The rest of an over-long segment counts for its length only.
    if (text.size() < whole.size()) letters = letters * (whole.size() / 64) / (text.size() / 64 + 1);
    return letters;
  }

  Id printed_word(std::string_view printed) {
    const auto [place, fresh] = printed_.try_emplace(std::string(printed), none);
    if (fresh) {
      const auto folded = text::fold(printed);
      const auto bare = bare_word(folded);
      if (!bare.empty()) place->second = word_id(std::string(first_letters(bare, stem_letters)), std::string(bare));
    }
    return place->second;
  }

  Id word_id(const std::string& stem, const std::string& folded) {
    const auto [place, fresh] = stems_.try_emplace(stem, static_cast<Id>(out_.vocabulary.size()));
    if (fresh) out_.vocabulary.push_back({stem, folded, skeleton(folded), 0});
    return place->second;
  }

  void drop_common() {
    if (out_.segments.size() < few_segments) return;
    const auto limit = static_cast<std::uint32_t>(common_share * static_cast<double>(out_.segments.size()));
    for (auto& s : out_.segments) std::erase_if(s.words, [&](Id id) { return out_.vocabulary[id].segments > limit; });
  }

  static constexpr Id none = static_cast<Id>(-1);
  const model::Document& document_;
  std::uint32_t version_;
  Pool& pool_;
  VersionFeatures out_;
  std::unordered_map<std::string, Id> printed_, stems_;
};

}  // namespace

std::vector<VersionFeatures> features(const model::Document& document, const Progress& progress) {
  Pool pool;
  std::vector<VersionFeatures> out;
  for (std::uint32_t v = 0; v < document.versions.size(); ++v) out.push_back(Reader(document, v, pool).read(progress));
  return out;
}

}  // namespace hexaglot::align
