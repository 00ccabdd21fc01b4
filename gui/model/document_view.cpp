#include "gui/model/document_view.hpp"

#include <algorithm>
#include <string_view>

#include "gui/model/cell_view.hpp"
#include "gui/model/editor_inner.hpp"

namespace hexaglot::gui {
namespace {

// FNV-1a, 64 bits: http://www.isthe.com/chongo/tech/comp/fnv/
std::uint64_t hashed(std::uint64_t hash, std::string_view bytes) {
  for (const unsigned char c : bytes) hash = (hash ^ c) * 0x100000001b3ULL;
  return hash;
}

TextMarkKind mark_of(model::Severity severity) {
  switch (severity) {
    case model::Severity::error:
      return TextMarkKind::finding_error;
    case model::Severity::warning:
      return TextMarkKind::finding_warning;
    case model::Severity::info:
      break;
  }
  return TextMarkKind::finding_info;
}

// The label of a cell's first block where the cell begins that block.
const text::Label* label_of(const model::Document& d, const model::Cell& cell, std::uint32_t version) {
  if (cell.empty()) return nullptr;
  const auto& segment = d.segments[version][cell.front()];
  const auto& block = d.versions[version].blocks[segment.block];
  return segment.span.begin == 0 && block.label ? &*block.label : nullptr;
}

bool same_value(const text::Label* a, const text::Label* b) {
  if (a == nullptr || b == nullptr) return a == b;
  return a->value == b->value && a->parts == b->parts && a->bis == b->bis;
}

}  // namespace

struct DocumentView::Inner {
  const Editor& editor;
};

DocumentView::DocumentView(const Editor& editor) : inner_(new Inner{editor}) {}
DocumentView::~DocumentView() = default;

std::uint32_t DocumentView::rows() const {
  const auto& in = *inner_->editor.inner_;
  return static_cast<std::uint32_t>(in.filter == Filter::all ? in.document().rows.size() : in.shown.size());
}

std::uint32_t DocumentView::columns() const {
  return static_cast<std::uint32_t>(inner_->editor.inner_->document().versions.size());
}

const std::string& DocumentView::language(std::uint32_t column) const {
  return inner_->editor.inner_->document().versions[column].language;
}

std::uint32_t DocumentView::document_row(std::uint32_t shown) const {
  const auto& in = *inner_->editor.inner_;
  return in.filter == Filter::all ? shown : in.shown[shown];
}

std::optional<std::uint32_t> DocumentView::shown_row(std::uint32_t row) const {
  const auto& in = *inner_->editor.inner_;
  if (row >= in.document().rows.size()) return {};
  if (in.filter == Filter::all) return row;
  if (row >= in.place_of.size() || in.place_of[row] == Editor::Inner::none) return {};
  return in.place_of[row];
}

bool DocumentView::shows_all() const { return inner_->editor.inner_->filter == Filter::all; }

CellView DocumentView::cell(std::uint32_t shown, std::uint32_t column) const {
  const auto& in = *inner_->editor.inner_;
  const auto& d = in.document();
  const auto row = document_row(shown);
  const auto cell = make_cell_text(d, row, column);
  CellDisplay display(d, cell);
  std::vector<TextMark> marks, on_labels;
  for (const auto index : in.checking->of_row(row)) {
    const auto& finding = in.checking->findings()[index];
    const auto kind = finding.id.starts_with("spelling.") ? TextMarkKind::spelling : mark_of(finding.severity);
    for (const auto& place : finding.places) {
      if (place.version != column) continue;
      if (place.span.empty()) {
        if (const auto label = display.label(place.block)) on_labels.push_back({*label, kind});
        continue;
      }
      for (const auto span : cell.spans(place.block, place.span)) marks.push_back({span, kind});
    }
  }
  if (const auto hits = in.hits.find({row, column}); hits != in.hits.end())
    for (const auto span : hits->second) marks.push_back({span, TextMarkKind::found});
  // What is marked may be of the text before the last change.
  std::erase_if(marks, [&](const TextMark& m) { return m.span.end > cell.text.size(); });
  display.add(marks);
  display.add_shown(std::move(on_labels));
  return std::move(display).take();
}

std::uint32_t DocumentView::cell_bytes(std::uint32_t shown, std::uint32_t column) const {
  const auto& d = inner_->editor.inner_->document();
  std::uint32_t bytes = 0;
  for (const auto s : d.rows[document_row(shown)].cells[column]) bytes += d.segments[column][s].span.size() + 1;
  return bytes;
}

std::uint64_t DocumentView::cell_identity(std::uint32_t shown, std::uint32_t column) const {
  const auto& d = inner_->editor.inner_->document();
  std::uint64_t hash = 0xcbf29ce484222325ULL;
  for (const auto s : d.rows[document_row(shown)].cells[column]) {
    const auto& segment = d.segments[column][s];
    const auto& block = d.versions[column].blocks[segment.block];
    hash = hashed(hash, std::string_view(block.text).substr(segment.span.begin, segment.span.size()));
    if (segment.span.begin == 0 && block.label) hash = hashed(hash, block.label->printed);
    hash = (hash ^ static_cast<unsigned>(block.kind) ^ (static_cast<unsigned>(block.level) << 8U)) * 0x100000001b3ULL;
    hash = (hash ^ block.marks.size()) * 0x100000001b3ULL;
  }
  return hash;
}

RowView DocumentView::row(std::uint32_t shown) const { return row_of_document(document_row(shown)); }

RowView DocumentView::row_of_document(std::uint32_t row) const {
  const auto& in = *inner_->editor.inner_;
  const auto& d = in.document();
  const auto& r = d.rows[row];
  RowView out;
  out.number = row + 1;
  out.confidence = r.confidence;
  out.status = r.status;
  out.doubtful = model::is_doubtful(r);
  out.bookmarked = inner_->editor.bookmarked(row);
  // The label that most versions have; the first of them prints it.
  std::vector<const text::Label*> labels;
  for (std::uint32_t v = 0; v < r.cells.size(); ++v)
    if (!r.cells[v].empty()) labels.push_back(label_of(d, r.cells[v], v));
  std::ptrdiff_t most = 0;
  for (const auto* label : labels) {
    const auto same = std::ranges::count_if(labels, [&](const auto* other) { return same_value(label, other); });
    if (same > most) {
      most = same;
      out.label = label != nullptr ? label->printed : std::string();
    }
  }
  out.labels_differ = most != static_cast<std::ptrdiff_t>(labels.size());
  for (const auto index : in.checking->of_row(row)) {
    const auto severity = in.checking->findings()[index].severity;
    ++out.findings;
    if (!out.worst || severity > *out.worst) out.worst = severity;
  }
  return out;
}

}  // namespace hexaglot::gui
