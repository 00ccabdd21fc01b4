// Commands that change texts, labels and blocks.
#include <algorithm>
#include <cstdlib>
#include <iterator>
#include <map>
#include <optional>

#include "core/app/work/plan.hpp"
#include "core/text/labels.hpp"
#include "core/text/sentences.hpp"

namespace hexaglot::app {
namespace {

using model::Block;
using model::Document;

// The rows that hold segments of these blocks: from the first to the last.
check::Change rows_of(const Document& d, std::uint32_t version, const std::vector<bool>& blocks) {
  const auto& segments = d.segments[version];
  const auto wanted = [&](const model::Segment& s) { return blocks[s.block]; };
  // Mostly one block: its segments lie together, and the rows need not be asked what their segments are.
  const auto from = static_cast<std::uint32_t>(std::ranges::find_if(segments, wanted) - segments.begin());
  auto end = static_cast<std::uint32_t>(segments.size());
  while (end > from && !wanted(segments[end - 1])) --end;
  std::optional<std::uint32_t> first;
  std::uint32_t last = 0;
  for (std::uint32_t r = 0; r < d.rows.size(); ++r)
    for (const auto s : d.rows[r].cells[version])
      if (s >= from && s < end && wanted(segments[s])) {
        if (!first) first = r;
        last = r;
      }
  if (!first) return {};
  return {*first, last + 1 - *first, last + 1 - *first};
}

// The segments [first, end) that are of a block, if they follow each other.
struct Run {
  std::uint32_t first = 0, end = 0;
};
std::optional<Run> segments_of(const Document& d, std::uint32_t version, std::uint32_t block) {
  const auto& segments = d.segments[version];
  const auto is = [block](const model::Segment& s) { return s.block == block; };
  const auto first = std::find_if(segments.begin(), segments.end(), is);
  const auto end = std::find_if_not(first, segments.end(), is);
  if (first == end || std::any_of(end, segments.end(), is)) return std::nullopt;
  return Run{static_cast<std::uint32_t>(first - segments.begin()), static_cast<std::uint32_t>(end - segments.begin())};
}

struct Together {
  Block block;
  std::uint32_t label_begin = 0;  // where the second block begins, with its label
  std::uint32_t text_begin = 0;   // where its text begins
};

Together join_blocks(const Block& a, const Block& b, const std::string& language) {
  const std::string joint(model::joint(language));
  Together out{a, 0, 0};
  auto& text = out.block.text;
  if (!text.empty() && !(b.text.empty() && !b.label)) text += joint;
  out.label_begin = static_cast<std::uint32_t>(text.size());
  if (b.label) {
    text += b.label->printed;
    const bool ascii = !text.empty() && static_cast<unsigned char>(text.back()) < 0x80;
    if (!b.text.empty()) text += ascii ? " " : joint;
  }
  out.text_begin = static_cast<std::uint32_t>(text.size());
  text += b.text;
  for (auto mark : b.marks) {
    mark.span = {mark.span.begin + out.text_begin, mark.span.end + out.text_begin};
    out.block.marks.push_back(std::move(mark));
  }
  if (a.source == model::Lines{})
    out.block.source = b.source;
  else if (b.source != model::Lines{})
    out.block.source.to = std::max(a.source.to, b.source.to);
  return out;
}

// False where a sentence ends between the two.
bool one_sentence(const Document& d, const std::string& language, const std::string& text, std::uint32_t second) {
  if (d.segmentation != model::Segmentation::sentence) return true;
  const auto sentences = text::sentences(text, language);
  return std::ranges::none_of(sentences, [second](Span s) { return s.begin == second; });
}

}  // namespace

Result<Patch> join_paragraph(const Document& d, CellAt c) {
  if (auto ok = exists(d, c); !ok) return pass_on(ok.error());
  const auto v = c.version;
  const auto& cell = d.rows[c.row].cells[v];
  const auto& segments = d.segments[v];
  if (cell.empty()) return refuse("There is no text in this cell.");
  const auto border = std::adjacent_find(cell.begin(), cell.end(), [&](std::uint32_t a, std::uint32_t b) {
    return segments[b].block == segments[a].block + 1;
  });
  if (border == cell.end()) return refuse("This cell has one paragraph only. Merge it with the cell below first.");
  const auto b = segments[*border].block;
  const auto& first = d.versions[v].blocks[b];
  const auto& second = d.versions[v].blocks[b + 1];
  if ((first.kind == model::BlockKind::note) != (second.kind == model::BlockKind::note))
    return refuse("A footnote and a paragraph cannot become one.");
  const auto of_first = segments_of(d, v, b), of_second = segments_of(d, v, b + 1);
  if (!of_first || !of_second || of_first->end != of_second->first)
    return refuse("The two paragraphs do not follow each other.");
  const auto& language = d.versions[v].language;
  auto made = join_blocks(first, second, language);

  SegmentsChange change{v, of_first->first, {}, {}};
  change.before.assign(segments.begin() + of_first->first, segments.begin() + of_second->end);
  const auto border_in_run = of_second->first - of_first->first;
  for (std::uint32_t i = 0; i < change.before.size(); ++i) {
    auto segment = change.before[i];
    if (i >= border_in_run) {
      segment.block = b;
      segment.span = {segment.span.begin + made.text_begin, segment.span.end + made.text_begin};
      if (i == border_in_run) segment.span.begin = made.label_begin;
    }
    change.after.push_back(segment);
  }
  std::vector<bool> blocks(d.versions[v].blocks.size(), false);
  blocks[b] = blocks[b + 1] = true;
  const auto rows = rows_of(d, v, blocks);
  std::vector<Step> steps;
  const bool meet = *border + 1 == of_second->first && *std::next(border) == of_second->first;
  const bool one = meet && one_sentence(d, language, made.block.text, made.label_begin);
  if (one) {
    RowsPlan plan(d, c.row, c.row + 1);
    auto& joined = plan.cell(0, v);
    joined.erase(std::remove(joined.begin(), joined.end(), of_second->first), joined.end());
    steps.emplace_back(std::move(plan).change());
  } else {
    steps = unconfirmed(d, c.row, c.row + 1);
  }
  const auto last = change.after[border_in_run - 1], next = change.after[border_in_run];
  steps.emplace_back(std::move(change));
  if (one) {
    const model::Segment both{b, {last.span.begin, next.span.end}};
    steps.emplace_back(SegmentsChange{v, *border, {last, next}, {both}});
  }
  steps.emplace_back(BlocksChange{v, b, {first, second}, {std::move(made.block)}});
  return patch_of("text.join_paragraph", rows, std::move(steps));
}

Result<Patch> change_texts(const Document& d, std::vector<TextEdit> edits, std::string command) {
  const auto planned = ChangeTexts::plan(d, std::move(edits));
  if (!planned) return pass_on(planned.error());
  if (planned->empty()) return refuse("The text says this already.");
  std::vector<Step> steps;
  std::map<std::uint32_t, std::vector<bool>> blocks;
  for (const auto& c : planned->changes()) {
    auto& of_version = blocks[c.version];
    of_version.resize(d.versions[c.version].blocks.size());
    of_version[c.block] = true;
    steps.emplace_back(BlocksChange{c.version, c.block, {c.before}, {c.after}});
    for (std::size_t i = 0; i < c.spans_before.size();) {
      SegmentsChange run{c.version, c.spans_before[i].first, {}, {}};
      for (; i < c.spans_before.size() && c.spans_before[i].first == run.first + run.before.size(); ++i) {
        run.before.push_back({c.block, c.spans_before[i].second});
        run.after.push_back({c.block, c.spans_after[i].second});
      }
      if (run.before != run.after) steps.emplace_back(std::move(run));
    }
  }
  check::Change rows;
  for (const auto& [version, of_version] : blocks) rows = joined(rows, rows_of(d, version, of_version));
  return patch_of(std::move(command), rows, std::move(steps));
}

Result<Patch> set_label(const Document& d, std::uint32_t version, std::uint32_t block, const std::string& printed) {
  if (version >= d.versions.size() || block >= d.versions[version].blocks.size())
    return refuse("There is no such paragraph.");
  const auto& all = d.versions[version].blocks;
  const auto& language = d.versions[version].language;
  auto after = all[block];
  if (printed.empty()) {
    after.label.reset();
  } else if (after.kind == model::BlockKind::note) {
    if (printed.find_first_of(" \t\n\r") != std::string::npos) return refuse("This is not the mark of a footnote.");
    after.label = text::note_label(printed);
  } else {
    std::vector<text::Label> readings;
    for (const auto& reading : text::label_readings(printed + " x", language))
      if (reading.label.printed == printed) readings.push_back(reading.label);
    if (readings.empty())
      return refuse("This is not a number or letter as it stands before a paragraph, such as 1. or (a).");
    // Its neighbours decide between i as a letter and as a number.
    std::vector<std::vector<text::Label>> run{readings};
    const auto is_sibling = [&](const text::Label& other) {
      return std::ranges::any_of(readings, [&](const text::Label& r) { return r.level == other.level; });
    };
    const auto near = [&](std::int64_t from, int step) -> std::optional<text::Label> {
      for (auto b = from; b >= 0 && b < static_cast<std::int64_t>(all.size()) && std::abs(b - from) < 50; b += step)
        if (const auto& label = all[static_cast<std::size_t>(b)].label; label && is_sibling(*label)) return *label;
      return std::nullopt;
    };
    std::size_t mine = 0;
    if (const auto above = near(std::int64_t{block} - 1, -1)) {
      run.insert(run.begin(), {*above});
      mine = 1;
    }
    if (const auto below = near(std::int64_t{block} + 1, 1)) run.push_back({*below});
    after.label = text::choose_readings(run)[mine].value_or(readings.front());
  }
  if (after == all[block]) return refuse("The paragraph has this label already.");
  std::vector<bool> blocks(all.size(), false);
  blocks[block] = true;
  std::vector<Step> steps;
  steps.emplace_back(BlocksChange{version, block, {all[block]}, {std::move(after)}});
  return patch_of("text.label", rows_of(d, version, blocks), std::move(steps));
}

}  // namespace hexaglot::app
