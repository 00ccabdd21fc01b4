#include "gui/model/document_view.hpp"

#include <algorithm>
#include <string_view>

#include "core/app/row_labels.hpp"
#include "gui/model/cell_marks.hpp"
#include "gui/model/cell_view.hpp"
#include "gui/model/editor_inner.hpp"

namespace hexaglot::gui {
namespace {

// FNV-1a, 64 bits: http://www.isthe.com/chongo/tech/comp/fnv/
std::uint64_t hashed(std::uint64_t hash, std::string_view bytes) {
  for (const unsigned char c : bytes) hash = (hash ^ c) * 0x100000001b3ULL;
  return hash;
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
  const auto of_row = in.checking->of_row(row);
  auto marks = finding_marks(in.checking->findings(), of_row, cell);
  std::vector<TextMark> on_labels;
  for (const auto index : of_row) {
    const auto& finding = in.checking->findings()[index];
    for (const auto& place : finding.places)
      if (place.version == column && place.span.empty())
        if (const auto label = display.label(place.block)) on_labels.push_back({*label, mark_of(finding)});
  }
  if (in.terms)
    for (const auto& hit : in.terms->hits.hits(cell.text, d.versions[column].language))
      marks.push_back(
          {hit.span, app::is_to_be_avoided(hit.term->status) ? TextMarkKind::term_forbidden : TextMarkKind::term});
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
  const auto hit = in.hits.lower_bound({row, 0});
  out.hit = hit != in.hits.end() && hit->first.first == row;
  const auto labels = app::row_labels(d, r);
  if (labels.usual != nullptr) {
    out.label = labels.usual->printed;
  } else if (labels.differ()) {  // as many one as another: the first stands there, and is shown to differ
    const auto first = std::ranges::find_if(labels.labels, [](const auto* label) { return label != nullptr; });
    if (first != labels.labels.end()) out.label = (*first)->printed;
  }
  out.labels_differ = labels.differ();
  for (const auto index : in.checking->of_row(row)) {
    const auto severity = in.checking->findings()[index].severity;
    ++out.findings;
    if (!out.worst || severity > *out.worst) out.worst = severity;
  }
  return out;
}

}  // namespace hexaglot::gui
