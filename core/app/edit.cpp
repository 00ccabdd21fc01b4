#include "core/app/edit.hpp"

#include <algorithm>
#include <map>
#include <tuple>

#include "core/text/utf8.hpp"

namespace hexaglot::app {
namespace {

bool boundary(std::string_view text, std::uint32_t at) {
  return at == text.size() || (static_cast<unsigned char>(text[at]) & 0xC0U) != 0x80U;
}

// Where an offset of the old text lies in the new one. The edits are of one block, ascending, apart.
class Moved {
 public:
  explicit Moved(const std::vector<const TextEdit*>& edits) : edits_(edits) {}

  [[nodiscard]] std::uint32_t end(std::uint32_t at) const {
    std::int64_t shift = 0;
    for (const auto* e : edits_) {
      if (e->span.begin >= at) break;
      shift += change(*e);
      if (at < e->span.end) return moved(e->span.end, shift);  // inside: to the replacement's last byte
    }
    return moved(at, shift);
  }
  // The end of a segment: what is inserted right behind it joins it.
  [[nodiscard]] std::uint32_t closing(std::uint32_t at) const {
    std::int64_t shift = 0;
    for (const auto* e : edits_) {
      if (e->span.begin > at || (e->span.begin == at && !e->span.empty())) break;
      shift += change(*e);
      if (at < e->span.end) return moved(e->span.end, shift);
    }
    return moved(at, shift);
  }
  // Of a span that opens here: what is inserted right before it stays outside.
  [[nodiscard]] std::uint32_t opening(std::uint32_t at) const {
    std::int64_t shift = 0;
    for (const auto* e : edits_) {
      if (e->span.begin > at) break;
      if (at < e->span.end) return moved(e->span.begin, shift);
      shift += change(*e);
    }
    return moved(at, shift);
  }

 private:
  [[nodiscard]] static std::int64_t change(const TextEdit& e) {
    return static_cast<std::int64_t>(e.replacement.size()) - static_cast<std::int64_t>(e.span.size());
  }
  [[nodiscard]] static std::uint32_t moved(std::uint32_t at, std::int64_t shift) {
    return static_cast<std::uint32_t>(static_cast<std::int64_t>(at) + shift);
  }
  const std::vector<const TextEdit*>& edits_;
};

bool is_point(const model::Mark& m) {
  return m.kind == model::MarkKind::note || m.kind == model::MarkKind::placeholder;
}

model::Block edited(const model::Block& before, const std::vector<const TextEdit*>& edits) {
  model::Block after = before;
  after.text.clear();
  std::uint32_t at = 0;
  for (const auto* e : edits) {
    after.text.append(before.text, at, e->span.begin - at);
    after.text += e->replacement;
    at = e->span.end;
  }
  after.text.append(before.text, at, std::string::npos);
  const Moved place(edits);
  for (auto& m : after.marks) {
    if (m.span.empty()) {
      // A point inside a piece stands after what replaces it.
      const auto point = place.end(m.span.begin);
      m.span = {point, point};
    } else {
      m.span = {place.opening(m.span.begin), place.end(m.span.end)};
    }
  }
  std::erase_if(after.marks, [](const model::Mark& m) { return m.span.begin >= m.span.end && !is_point(m); });
  return after;
}

// The new limits of a block's segments; a piece that reached into two of them belongs to the first.
std::vector<std::pair<std::uint32_t, Span>> moved_segments(std::vector<std::pair<std::uint32_t, Span>> segments,
                                                           const std::vector<const TextEdit*>& edits) {
  const Moved place(edits);
  std::uint32_t taken = 0;
  for (auto& [index, span] : segments) {
    const auto end = place.closing(span.end);
    span = {std::min(std::max(span.begin == 0 ? 0 : place.opening(span.begin), taken), end), end};
    taken = end;
  }
  return segments;
}

// The segments of the blocks that are edited: one pass over the segments of a version.
class SegmentsOfBlocks {
 public:
  SegmentsOfBlocks(const model::Document& d, const std::vector<TextEdit>& edits) {
    for (const auto& e : edits) found_.try_emplace({e.version, e.block});
    for (auto at = found_.begin(); at != found_.end();) {
      const auto version = at->first.first;
      std::vector<bool> wanted(d.versions[version].blocks.size(), false);
      for (; at != found_.end() && at->first.first == version; ++at) wanted[at->first.second] = true;
      for (std::uint32_t s = 0; s < d.segments[version].size(); ++s)
        if (const auto block = d.segments[version][s].block; wanted[block]) found_[{version, block}].push_back(s);
    }
  }
  const std::vector<std::uint32_t>& of(std::uint32_t version, std::uint32_t block) { return found_[{version, block}]; }

 private:
  std::map<std::pair<std::uint32_t, std::uint32_t>, std::vector<std::uint32_t>> found_;  // by version and block
};

}  // namespace

Status valid(const model::Document& d, const TextEdit& e) {
  if (e.version >= d.versions.size() || e.block >= d.versions[e.version].blocks.size())
    return fail(ErrorKind::usage, "an edit names a block that does not exist");
  const auto& text = d.versions[e.version].blocks[e.block].text;
  if (e.span.begin > e.span.end || e.span.end > text.size() || !boundary(text, e.span.begin) ||
      !boundary(text, e.span.end))
    return fail(ErrorKind::usage, "an edit is of bytes that the text does not have or that cut a character");
  if (!text::is_valid_utf8(e.replacement)) return fail(ErrorKind::usage, "a replacement is not UTF-8");
  if (e.replacement.find_first_of("\n\r") != std::string::npos)
    return fail(ErrorKind::usage, "a replacement holds a line break; a block is one line");
  return {};
}

Result<ChangeTexts> ChangeTexts::plan(const model::Document& document, std::vector<TextEdit> edits) {
  for (const auto& e : edits)
    if (auto ok = valid(document, e); !ok) return pass_on(ok.error());
  std::stable_sort(edits.begin(), edits.end(), [](const TextEdit& a, const TextEdit& b) {
    return std::tie(a.version, a.block, a.span.begin, a.span.end) <
           std::tie(b.version, b.block, b.span.begin, b.span.end);
  });
  ChangeTexts out;
  SegmentsOfBlocks segments(document, edits);
  for (std::size_t i = 0; i < edits.size();) {
    std::vector<const TextEdit*> of_block;
    for (auto k = i; k < edits.size() && edits[k].version == edits[i].version && edits[k].block == edits[i].block;
         ++k) {
      if (!of_block.empty() &&
          (edits[k].span.begin < of_block.back()->span.end || edits[k].span == of_block.back()->span))
        return fail(ErrorKind::usage, "two edits of one command overlap");
      of_block.push_back(&edits[k]);
    }
    Change change;
    change.version = edits[i].version;
    change.block = edits[i].block;
    change.before = document.versions[change.version].blocks[change.block];
    change.after = edited(change.before, of_block);
    for (const auto s : segments.of(change.version, change.block))
      change.spans_before.emplace_back(s, document.segments[change.version][s].span);
    change.spans_after = moved_segments(change.spans_before, of_block);
    i += of_block.size();
    if (change.after.text != change.before.text) out.changes_.push_back(std::move(change));
  }
  return out;
}

void ChangeTexts::apply(model::Document& document) const {
  for (const auto& c : changes_) {
    document.versions[c.version].blocks[c.block] = c.after;
    for (const auto& [segment, span] : c.spans_after) document.segments[c.version][segment].span = span;
  }
}

void ChangeTexts::revert(model::Document& document) const {
  for (const auto& c : changes_) {
    document.versions[c.version].blocks[c.block] = c.before;
    for (const auto& [segment, span] : c.spans_before) document.segments[c.version][segment].span = span;
  }
}

}  // namespace hexaglot::app
