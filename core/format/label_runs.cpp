#include "core/format/label_runs.hpp"

#include <algorithm>
#include <map>

#include "core/format/white_space.hpp"
#include "core/text/utf8.hpp"

namespace hexaglot::format {
namespace {

using model::BlockKind;
using text::Label;
using text::NumberSystem;

// What is printed around the number or letter: "()", ")", ".", so that "(a)" and "1." are runs of their own.
std::string shape(const Label& label) {
  std::string out;
  for (std::size_t pos = 0; pos < label.printed.size();) {
    const std::size_t start = pos;
    const char32_t c = text::next_code_point(label.printed, pos);
    const bool sign = c < 0x80
                          ? !((c >= '0' && c <= '9') || (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z') || c == ' ')
                          : c == U'、' || c == U'（' || c == U'）' || c == U'–';
    if (sign) out.append(label.printed, start, pos - start);
  }
  return out;
}

// "A." may be an initial; "II." is a numeral whoever stands beside it ("MM." is not).
bool is_letter_with_stop(const Label& label) {
  const bool roman = label.system == NumberSystem::roman_upper || label.system == NumberSystem::roman_lower;
  if (roman && label.printed.size() > 2 && label.value <= 40) return false;
  const bool letter = label.system == NumberSystem::latin_upper || label.system == NumberSystem::latin_lower ||
                      label.system == NumberSystem::cyrillic_upper || label.system == NumberSystem::cyrillic_lower ||
                      label.system == NumberSystem::roman_upper || label.system == NumberSystem::roman_lower;
  return letter && label.printed.ends_with('.');
}

// "*" before several blocks that are no notes is the bullet of a list, not a label that stands twice.
bool are_bullets(const std::vector<std::optional<Label>>& run) {
  return run.size() > 1 && std::all_of(run.begin(), run.end(), [&](const std::optional<Label>& label) {
           return label && label->system == NumberSystem::mark && label->value == run.front()->value;
         });
}

struct Candidates {
  std::vector<Label> labels;
  std::size_t text_begin = 0;
};

Candidates read(const RawBlock& block, const std::string& language) {
  Candidates out;
  const bool apart = !block.label.empty();
  for (auto& reading : text::label_readings(apart ? block.label : block.text, language)) {
    if (!apart) out.text_begin = reading.text_begin;
    out.labels.push_back(std::move(reading.label));
  }
  return out;
}

}  // namespace

std::vector<std::optional<Label>> take_labels(std::vector<RawBlock>& blocks, const std::string& language) {
  std::vector<std::optional<Label>> out(blocks.size());
  std::vector<Candidates> candidates(blocks.size());
  // Runs: blocks of one kind, level and shape; a run of sub-items ends where a numbered paragraph begins.
  std::map<std::string, std::vector<std::size_t>> open;
  std::vector<std::vector<std::size_t>> runs;
  const auto close = [&](auto&& which) {
    for (auto it = open.begin(); it != open.end();) {
      if (which(it->first)) {
        runs.push_back(std::move(it->second));
        it = open.erase(it);
      } else {
        ++it;
      }
    }
  };
  for (std::size_t i = 0; i < blocks.size(); ++i) {
    if (blocks[i].kind == BlockKind::note) {
      out[i] = text::note_label(blocks[i].label.empty() ? "*" : blocks[i].label);
      continue;
    }
    candidates[i] = read(blocks[i], language);
    if (candidates[i].labels.empty()) continue;
    const bool heading = blocks[i].kind == BlockKind::heading;
    const std::string kind = heading ? "h" + std::to_string(blocks[i].level) : "b";
    if (!heading && candidates[i].labels.front().level == 0)
      close([](const std::string& key) { return key[0] == 'b' && key[1] != '0'; });
    const auto level = heading ? "" : std::to_string(candidates[i].labels.front().level == 0 ? 0 : 1);
    open[kind + level + shape(candidates[i].labels.front())].push_back(i);
  }
  close([](const std::string&) { return true; });
  for (const auto& run : runs) {
    std::vector<std::vector<Label>> readings;
    readings.reserve(run.size());
    for (const auto i : run) readings.push_back(candidates[i].labels);
    const auto chosen = text::choose_readings(readings);
    const bool bullets = are_bullets(chosen);
    for (std::size_t k = 0; k < run.size(); ++k) {
      const auto i = run[k];
      if (!chosen[k]) continue;
      if (bullets && blocks[i].label.empty()) {
        if (blocks[i].kind == BlockKind::paragraph) {
          blocks[i].kind = BlockKind::item;
          blocks[i].level = 1;
        }
        drop_front(blocks[i].text, blocks[i].marks, static_cast<std::uint32_t>(candidates[i].text_begin));
        continue;
      }
      // "A. Smith" opens many a paragraph: a letter with a full stop counts there only in the company of others.
      if (blocks[i].kind != BlockKind::heading && blocks[i].label.empty() && is_letter_with_stop(*chosen[k])) {
        const bool follows = k > 0 && chosen[k - 1] && chosen[k - 1]->value + 1 == chosen[k]->value;
        const bool leads = k + 1 < run.size() && chosen[k + 1] && chosen[k + 1]->value == chosen[k]->value + 1;
        if (!follows && !leads) continue;
      }
      out[i] = chosen[k];
      if (blocks[i].label.empty())
        drop_front(blocks[i].text, blocks[i].marks, static_cast<std::uint32_t>(candidates[i].text_begin));
      else
        out[i]->printed = blocks[i].label;
    }
  }
  return out;
}

}  // namespace hexaglot::format
