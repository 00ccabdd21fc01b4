#include "gui/model/cell_text.hpp"

#include <algorithm>
#include <cstdlib>
#include <limits>

#include "core/text/graphemes.hpp"
#include "core/text/utf8.hpp"
#include "gui/model/words.hpp"

namespace hexaglot::gui {

namespace {

std::uint32_t size32(std::string_view text) { return static_cast<std::uint32_t>(text.size()); }

std::vector<std::string_view> lines_of(std::string_view text) {
  std::vector<std::string_view> out;
  for (std::size_t at = 0;;) {
    const auto end = text.find('\n', at);
    out.push_back(text.substr(at, end == std::string_view::npos ? end : end - at));
    if (end == std::string_view::npos) return out;
    at = end + 1;
  }
}

// Bytes that differ when the old lines [first, last] become one new line.
std::uint64_t cost(std::string_view before, std::string_view after) {
  const auto least = std::min(before.size(), after.size());
  const auto same = static_cast<std::size_t>(
      std::mismatch(before.begin(), before.begin() + static_cast<std::ptrdiff_t>(least), after.begin()).first -
      before.begin());
  std::size_t behind = 0;
  while (behind < least - same && before[before.size() - 1 - behind] == after[after.size() - 1 - behind]) ++behind;
  return std::max(before.size(), after.size()) - same - behind;
}

class Edits {
 public:
  Edits(const model::Document& document, const CellText& before) : document_(document), before_(before) {}

  [[nodiscard]] Result<std::vector<app::TextEdit>> make(std::string_view text) {
    const auto after = lines_of(text);
    const auto old = before_.lines.size();
    if (after.size() > old)
      return fail(ErrorKind::usage, tr("A line break cannot be typed into a cell. Split the cell instead."));
    if (after.size() == old) {
      for (std::size_t i = 0; i < old; ++i) replace(i, i, after[i]);
      return std::move(out_);
    }
    if (old * old * after.size() > 2'000'000)
      return fail(ErrorKind::usage, tr("Too many lines of this cell have become one. Change fewer at a time."));
    // joined_[k]: the first old line of new line k.
    if (!align(after))
      return fail(ErrorKind::usage,
                  tr("Two paragraphs of this cell have become one line. Put the line break back, or join the "
                     "paragraphs first."));
    for (std::size_t k = 0; k < after.size(); ++k) {
      const auto last = (k + 1 < after.size() ? joined_[k + 1] : old) - 1;
      if (const auto ok = can_join(joined_[k], last); !ok) return pass_on(ok.error());
      replace(joined_[k], last, after[k]);
    }
    return std::move(out_);
  }

 private:
  [[nodiscard]] const model::Block& block(const CellLine& line) const {
    return document_.versions[before_.version].blocks[line.block];
  }
  [[nodiscard]] std::string_view old_text(std::size_t first, std::size_t last) const {
    const auto& b = block(before_.lines[first]);
    const auto begin = before_.lines[first].in_block.begin;
    return std::string_view(b.text).substr(begin, before_.lines[last].in_block.end - begin);
  }

  // Which neighbouring old lines of one block became which new line, with the fewest bytes changed.
  [[nodiscard]] bool align(const std::vector<std::string_view>& after) {
    constexpr auto never = std::numeric_limits<std::uint64_t>::max();
    const auto old = before_.lines.size();
    struct Step {
      std::uint64_t cost = never;
      std::size_t first = 0;
    };
    std::vector<std::vector<Step>> best(after.size() + 1, std::vector<Step>(old + 1));
    best[0][0].cost = 0;
    for (std::size_t k = 1; k <= after.size(); ++k)
      for (std::size_t end = k; end <= old; ++end)
        for (std::size_t first = end; first-- > 0;) {
          if (before_.lines[first].block != before_.lines[end - 1].block) break;
          const auto so_far = best[k - 1][first].cost;
          if (so_far == never) continue;
          const auto sum = so_far + cost(old_text(first, end - 1), after[k - 1]);
          if (sum < best[k][end].cost) best[k][end] = {sum, first};
        }
    if (best[after.size()][old].cost == never) return false;
    joined_.assign(after.size(), 0);
    for (auto [k, end] = std::pair{after.size(), old}; k > 0; --k) end = joined_[k - 1] = best[k][end].first;
    return true;
  }

  // What joins the line before must not take marks along: they would spread over all of it.
  [[nodiscard]] Status can_join(std::size_t first, std::size_t last) const {
    if (first == last) return {};
    const auto begin = before_.lines[first + 1].in_block.begin, end = before_.lines[last].in_block.end;
    for (const auto& m : block(before_.lines[first]).marks)
      if (m.span.end > begin && m.span.begin < end)
        return fail(ErrorKind::usage,
                    tr("A line with italics, a link or a footnote mark cannot become part of the line before it."));
    for (auto i = first; i < last; ++i)
      if (before_.lines[i].segment + 1 != before_.lines[i + 1].segment)
        return fail(ErrorKind::usage, tr("These two lines do not follow each other in the text."));
    return {};
  }

  void replace(std::size_t first, std::size_t last, std::string_view now) {
    const auto& line = before_.lines[first];
    const auto then = old_text(first, last);
    if (first == last && then == now) return;
    auto [prefix, suffix] = text::common_ends(then, now);
    if (first != last) {
      // The piece has to begin in the first segment and reach to the end of the last: so it all belongs to the first.
      prefix = std::min(prefix, text::previous_character(then, line.in_block.size()));
      prefix = text::border_before(now, text::border_before(then, prefix));
      suffix = 0;
    }
    // What is put right before a segment inside its block would belong to the one before it.
    if (prefix == 0 && prefix + suffix == then.size() && line.in_block.begin > 0) {
      prefix = 0;
      const auto taken = text::next_character(then, 0);
      suffix = std::min(suffix, size32(then) - taken);
      suffix = size32(now) - text::border_after(now, size32(now) - suffix);
    }
    app::TextEdit e;
    e.version = before_.version;
    e.block = line.block;
    e.span = {line.in_block.begin + prefix, line.in_block.begin + size32(then) - suffix};
    e.replacement = now.substr(prefix, now.size() - prefix - suffix);
    out_.push_back(std::move(e));
  }

  const model::Document& document_;
  const CellText& before_;
  std::vector<std::size_t> joined_;
  std::vector<app::TextEdit> out_;
};

}  // namespace

const CellLine* CellText::line_at(std::uint32_t offset) const {
  if (lines.empty()) return nullptr;
  const auto after = std::upper_bound(lines.begin(), lines.end(), offset,
                                      [](std::uint32_t at, const CellLine& l) { return at < l.in_text.begin; });
  return after == lines.begin() ? &lines.front() : &*std::prev(after);
}

std::optional<CellPlace> CellText::place(std::uint32_t offset) const {
  const auto* line = line_at(offset);
  if (line == nullptr) return std::nullopt;
  const auto in_line = std::min(offset, line->in_text.end) - line->in_text.begin;
  return CellPlace{line->segment, line->block, line->in_block.begin + in_line};
}

std::optional<std::uint32_t> CellText::offset(std::uint32_t block, std::uint32_t at) const {
  for (const auto& l : lines)
    if (l.block == block && at >= l.in_block.begin && at <= l.in_block.end)
      return l.in_text.begin + (at - l.in_block.begin);
  return std::nullopt;
}

std::vector<Span> CellText::spans(std::uint32_t block, Span in_block) const {
  std::vector<Span> out;
  for (const auto& l : lines) {
    if (l.block != block) continue;
    const auto begin = std::max(in_block.begin, l.in_block.begin);
    const auto end = std::min(in_block.end, l.in_block.end);
    const bool here = in_block.empty() ? begin == end && out.empty() : begin < end;
    if (here) out.push_back({l.in_text.begin + begin - l.in_block.begin, l.in_text.begin + end - l.in_block.begin});
  }
  return out;
}

CellText make_cell_text(const model::Document& document, std::uint32_t row, std::uint32_t version) {
  if (row >= document.rows.size()) return {version, {}, {}};
  return make_cell_text(document, document.rows[row], version);
}

CellText make_cell_text(const model::Document& document, const model::Row& row, std::uint32_t version) {
  CellText out;
  out.version = version;
  if (version >= row.cells.size()) return out;
  const auto& cell = row.cells[version];
  std::size_t bytes = cell.size();
  for (const auto s : cell) bytes += document.segments[version][s].span.size();
  out.text.reserve(bytes);
  out.lines.reserve(cell.size());
  for (const auto s : cell) {
    const auto& segment = document.segments[version][s];
    if (segment.span.empty() && !out.lines.empty() && out.lines.back().block == segment.block) continue;
    if (!out.lines.empty()) out.text += '\n';
    const auto begin = size32(out.text);
    out.text += document.text(version, s);
    out.lines.push_back({s, segment.block, segment.span, {begin, size32(out.text)}});
  }
  return out;
}

Result<std::vector<app::TextEdit>> edits(const model::Document& document, const CellText& before,
                                         std::string_view text) {
  if (text == before.text) return std::vector<app::TextEdit>{};
  if (!text::is_valid_utf8(text)) return fail(ErrorKind::usage, tr("The text is broken: it is not UTF-8."));
  if (before.lines.empty())
    return fail(ErrorKind::usage, tr("There is no paragraph in this cell. Move one here before you change its text."));
  return Edits(document, before).make(text);
}

std::string one_line(std::string_view text) {
  std::string out;
  out.reserve(text.size());
  bool white = false;   // of the run that is being read
  bool broken = false;  // it holds more than plain spaces
  std::string run;
  const auto end_run = [&] {
    if (white) out += broken ? std::string(1, ' ') : run;
    run.clear();
    white = broken = false;
  };
  for (std::size_t at = 0; at < text.size();) {
    const auto begin = at;
    const auto c = text::next_code_point(text, at);
    if (c == 0xFFFD && at == begin + 1) continue;  // a broken byte
    const bool line =
        c == '\n' || c == '\r' || c == '\t' || c == '\v' || c == '\f' || c == 0x85 || c == 0x2028 || c == 0x2029;
    if (line || c == ' ') {
      white = true;
      broken = broken || line;
      run += ' ';
      continue;
    }
    if (c < 0x20 || (c >= 0x7F && c < 0xA0) || c == 0xFEFF || c == 0xFFFC) continue;
    end_run();
    out += text.substr(begin, at - begin);
  }
  end_run();
  return out;
}

}  // namespace hexaglot::gui
