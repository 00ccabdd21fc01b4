#include "gui/model/cell_view.hpp"

#include <algorithm>
#include <tuple>

#include "core/text/symbols.hpp"
#include "core/text/utf8.hpp"

namespace hexaglot::gui {

namespace {

std::uint32_t size32(std::string_view text) { return static_cast<std::uint32_t>(text.size()); }

// "一、" and "第一条：" bring their space along.
bool is_wide_at_end(std::string_view printed) {
  char32_t last = 0;
  for (std::size_t at = 0; at < printed.size();) last = text::next_code_point(printed, at);
  return (last >= 0x3000 && last <= 0x303F) || (last >= 0xFF00 && last <= 0xFFEF);
}

bool is_point(const model::Mark& m) {
  return m.kind == model::MarkKind::note || m.kind == model::MarkKind::placeholder;
}

std::optional<TextMarkKind> kind_of(model::MarkKind kind) {
  switch (kind) {
    case model::MarkKind::italic:
      return TextMarkKind::italic;
    case model::MarkKind::bold:
      return TextMarkKind::bold;
    case model::MarkKind::link:
      return TextMarkKind::link;
    default:
      return std::nullopt;
  }
}

// A mark between two segments belongs to the one that it stands behind.
bool belongs(const model::Document& d, const CellText& cell, const CellLine& line, std::uint32_t at) {
  if (at < line.in_block.begin || at > line.in_block.end) return false;
  if (at > line.in_block.begin || at == 0 || line.segment == 0) return true;
  const auto& before = d.segments[cell.version][line.segment - 1];
  return before.block != line.block || before.span.end != at;
}

bool by_kind(const TextMark& a, const TextMark& b) {
  return std::tie(a.kind, a.span.begin, a.span.end) < std::tie(b.kind, b.span.begin, b.span.end);
}

}  // namespace

CellDisplay::CellDisplay(const model::Document& document, const CellText& cell) {
  view_.missing = cell.lines.empty();
  if (view_.missing) return;
  const auto& blocks = document.versions[cell.version].blocks;
  const auto& first = blocks[cell.lines.front().block];
  if (first.kind == model::BlockKind::heading)
    view_.heading_level = static_cast<std::uint8_t>(std::clamp<int>(first.level, 1, 6));

  std::vector<TextMark> put_in_marks, plain_marks;
  const auto put = [&](std::uint32_t at, std::string_view what, const CellLine& line, TextMarkKind kind) {
    const Span shown{size32(view_.text), size32(view_.text) + size32(what)};
    view_.text += what;
    put_in_.push_back({at, shown, kind == TextMarkKind::label, line.block});
    put_in_marks.push_back({shown, kind});
  };
  view_.text.reserve(cell.text.size() + 16);
  for (const auto& line : cell.lines) {
    if (&line != &cell.lines.front()) view_.text += '\n';
    const auto& block = blocks[line.block];
    if (line.in_block.begin == 0 && block.label) {
      put(line.in_text.begin, block.label->printed, line, TextMarkKind::label);
      if (!is_wide_at_end(block.label->printed)) {
        view_.text += ' ';
        ++put_in_.back().shown.end;
      }
    }
    auto done = line.in_block.begin;
    for (const auto& m : block.marks) {
      if (is_point(m)) {
        if (m.kind != model::MarkKind::note || m.value.empty() || !belongs(document, cell, line, m.span.begin))
          continue;
        view_.text.append(block.text, done, m.span.begin - done);
        done = m.span.begin;
        put(line.in_text.begin + done - line.in_block.begin, m.value, line, TextMarkKind::note);
      } else if (const auto kind = kind_of(m.kind)) {
        for (const auto span : cell.spans(line.block, m.span))
          if (span.begin >= line.in_text.begin && span.end <= line.in_text.end) plain_marks.push_back({span, *kind});
      }
    }
    view_.text.append(block.text, done, line.in_block.end - done);
  }
  for (const auto& s : text::symbols(cell.text)) plain_marks.push_back({s.span, TextMarkKind::unbreakable});
  view_.marks = std::move(put_in_marks);
  add(plain_marks);
}

std::uint32_t CellDisplay::shown(std::uint32_t plain) const {
  std::uint32_t put = 0;
  for (const auto& p : put_in_) {
    if (p.plain > plain || (p.plain == plain && !p.is_label)) break;
    put += p.shown.size();
  }
  return std::min(plain + put, size32(view_.text));
}

Span CellDisplay::shown(Span plain) const {
  if (plain.empty()) return {shown(plain.begin), shown(plain.begin)};
  std::uint32_t before = 0, inside = 0;
  for (const auto& p : put_in_) {
    if (p.plain <= plain.begin) before += p.shown.size();
    if (p.plain < plain.end) inside += p.shown.size();
  }
  return {plain.begin + before, std::min(plain.end + inside, size32(view_.text))};
}

std::uint32_t CellDisplay::plain(std::uint32_t shown) const {
  std::uint32_t put = 0;
  for (const auto& p : put_in_) {
    if (p.shown.begin >= shown) break;
    if (shown <= p.shown.end) return p.plain;
    put += p.shown.size();
  }
  return std::min(shown, size32(view_.text)) - put;
}

std::optional<Span> CellDisplay::label(std::uint32_t block) const {
  for (const auto& p : put_in_)
    if (p.is_label && p.block == block) return p.shown;
  return std::nullopt;
}

void CellDisplay::add(const std::vector<TextMark>& plain) {
  std::vector<TextMark> marks;
  marks.reserve(plain.size());
  for (const auto& m : plain) marks.push_back({shown(m.span), m.kind});
  add_shown(std::move(marks));
}

void CellDisplay::add_shown(std::vector<TextMark> marks) {
  for (const auto& m : marks)
    if (!m.span.empty() && m.span.end <= view_.text.size()) view_.marks.push_back(m);
  std::stable_sort(view_.marks.begin(), view_.marks.end(), by_kind);
}

CellView make_cell_view(const model::Document& document, std::uint32_t row, std::uint32_t version) {
  return CellDisplay(document, make_cell_text(document, row, version)).take();
}

}  // namespace hexaglot::gui
