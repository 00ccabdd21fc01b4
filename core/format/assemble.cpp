#include "core/format/assemble.hpp"

#include <algorithm>
#include <utility>

#include "core/format/cut.hpp"
#include "core/format/label_runs.hpp"
#include "core/format/white_space.hpp"
#include "core/model/document.hpp"

namespace hexaglot::format {
namespace {

using model::Block;
using model::BlockKind;

void append(Block& first, Block second, const std::string& language) {
  std::string joint{model::joint(language)};
  if (first.text.ends_with('-')) joint.clear();  // "money-" | "laundering"
  const auto shift = static_cast<std::uint32_t>(first.text.size() + joint.size());
  first.text += joint + second.text;
  for (auto& m : second.marks) {
    m.span = {m.span.begin + shift, m.span.end + shift};
    first.marks.push_back(std::move(m));
  }
  first.source.to = std::max(first.source.to, second.source.to);
}

// Cells of a table: blocks that share one line of the source. No page cut them from each other.
bool shares_line(const std::vector<RawBlock>& raw, std::size_t i) {
  const auto line = raw[i].source;
  if (line.from == 0 || line.from != line.to) return false;
  return (i > 0 && raw[i - 1].source == line) || (i + 1 < raw.size() && raw[i + 1].source == line);
}

// Unlabelled short lines before the first body text, in a document that has headings: masthead, session, date, agenda
// item.
void tell_front_matter(std::vector<Block>& blocks) {
  const auto is_body = [](const Block& b) {
    return b.kind != BlockKind::heading && b.kind != BlockKind::note &&
           (b.label || is_long(b.text) || ending(b.text) != Ending::open);
  };
  const auto body = std::find_if(blocks.begin(), blocks.end(), is_body);
  if (body == blocks.end()) return;
  if (std::none_of(blocks.begin(), body, [](const Block& b) { return b.kind == BlockKind::heading; })) return;
  for (auto it = blocks.begin(); it != body; ++it)
    if (it->kind == BlockKind::paragraph) it->kind = BlockKind::front;
}

Block block_of(RawBlock& raw, const std::optional<text::Label>& label) {
  Block block{raw.kind, raw.level, label, std::move(raw.text), std::move(raw.marks), raw.source};
  std::stable_sort(block.marks.begin(), block.marks.end(),
                   [](const model::Mark& a, const model::Mark& b) { return a.span.begin < b.span.begin; });
  if (block.kind == BlockKind::paragraph && label && label->level > 0) {
    block.kind = BlockKind::item;
    block.level = static_cast<std::uint8_t>(std::min<std::int32_t>(label->level, 255));
  }
  return block;
}

}  // namespace

std::vector<Block> assemble_lines(std::vector<RawBlock> raw, const std::string& language) {
  std::vector<Block> out;
  out.reserve(raw.size());
  for (auto& r : raw) {
    collapse_white_space(r, language);
    out.push_back(block_of(r, std::nullopt));
  }
  return out;
}

std::vector<Block> assemble(std::vector<RawBlock> raw, const std::string& language) {
  for (auto& r : raw) collapse_white_space(r, language);
  const auto labels = take_labels(raw, language);
  std::vector<Block> out;
  std::vector<Block> notes;
  bool page_rule = false;
  bool after_cell = false;
  for (std::size_t i = 0; i < raw.size(); ++i) {
    page_rule = page_rule || raw[i].after_break;
    Block block = block_of(raw[i], labels[i]);
    if (block.kind == BlockKind::note) {
      notes.push_back(std::move(block));
      continue;
    }
    const bool cell = shares_line(raw, i);
    const auto between = page_rule ? Between::page_rule : Between::nothing;
    if (!out.empty() && !cell && !after_cell && continues(out.back(), block, between))
      append(out.back(), std::move(block), language);
    else
      out.push_back(std::move(block));
    page_rule = false;
    after_cell = cell;
  }
  tell_front_matter(out);
  std::move(notes.begin(), notes.end(), std::back_inserter(out));
  return out;
}

}  // namespace hexaglot::format
