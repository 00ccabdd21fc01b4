#include "core/plugin/document_view.hpp"

#include <new>

#include "core/plugin/intake.hpp"

namespace hexaglot::plugin {
namespace {

std::uint32_t size32(std::size_t size) { return static_cast<std::uint32_t>(size); }

hx_place place_out(const model::FindingPlace& p) { return {p.version, p.block, {p.span.begin, p.span.end}}; }

hx_label label_out(const text::Label& l) {
  return {lend(l.printed), lend(text::name(l.system)), l.value, l.level, l.parts.data(), size32(l.parts.size()), l.bis};
}

}  // namespace

DocumentView::DocumentView(const model::Document& document, const std::vector<model::Finding>* findings)
    : document_(document) {
  if (findings != nullptr) lend_findings(*findings);
  border_ = {this,
             lend(document.symbol),
             lend(document.title),
             size32(document.versions.size()),
             size32(document.rows.size()),
             size32(findings_.size()),
             &language,
             &file,
             &block_count,
             &block,
             &segment_count,
             &segment,
             &row,
             &cell,
             &finding};
}

const std::vector<hx_mark>& DocumentView::marks(std::uint32_t version, std::uint32_t block) const {
  const auto [at, is_new] = marks_.try_emplace((std::uint64_t{version} << 32U) | block);
  if (is_new)
    for (const auto& m : document_.versions[version].blocks[block].marks)
      at->second.push_back({static_cast<std::int32_t>(m.kind), {m.span.begin, m.span.end}, lend(m.value)});
  return at->second;
}

void DocumentView::lend_findings(const std::vector<model::Finding>& findings) {
  for (const auto& f : findings) {
    auto& lent = *lent_.emplace_back(std::make_unique<Lent>());
    for (const auto& p : f.places) lent.places.push_back(place_out(p));
    for (const auto& v : f.values) lent.values.push_back({v.version, lend(v.value)});
    if (f.fix) lent.fix = {place_out(f.fix->place), lend(f.fix->replacement), lend(f.fix->description)};
    findings_.push_back({lend(f.id), lend(f.check), static_cast<std::int32_t>(f.severity), f.row.value_or(HX_NONE),
                         f.last_row.value_or(HX_NONE), f.versions.data(), f.versions.size(), lent.places.data(),
                         lent.places.size(), lent.values.data(), lent.values.size(), lend(f.message),
                         f.fix ? &lent.fix : nullptr});
  }
}

hx_text DocumentView::language(const hx_document* d, std::uint32_t version) noexcept {
  const auto& versions = of(d).document_.versions;
  return version < versions.size() ? lend(versions[version].language) : hx_text{};
}

hx_text DocumentView::file(const hx_document* d, std::uint32_t version) noexcept {
  const auto& versions = of(d).document_.versions;
  return version < versions.size() ? lend(versions[version].file) : hx_text{};
}

std::uint32_t DocumentView::block_count(const hx_document* d, std::uint32_t version) noexcept {
  const auto& versions = of(d).document_.versions;
  return version < versions.size() ? size32(versions[version].blocks.size()) : 0;
}

void DocumentView::block(const hx_document* d, std::uint32_t version, std::uint32_t block, hx_block* out) noexcept {
  *out = {};
  if (block >= block_count(d, version)) return;
  const auto& b = of(d).document_.versions[version].blocks[block];
  *out = {static_cast<std::int32_t>(b.kind),
          b.level,
          b.label ? label_out(*b.label) : hx_label{},
          lend(b.text),
          nullptr,
          0,
          b.source.from,
          b.source.to};
  if (b.marks.empty()) return;
  try {
    const auto& marks = of(d).marks(version, block);
    out->marks = marks.data();
    out->mark_count = marks.size();
  } catch (const std::bad_alloc&) {  // a block without marks, rather than an exception inside a plugin
  }
}

std::uint32_t DocumentView::segment_count(const hx_document* d, std::uint32_t version) noexcept {
  const auto& segments = of(d).document_.segments;
  return version < segments.size() ? size32(segments[version].size()) : 0;
}

void DocumentView::segment(const hx_document* d, std::uint32_t version, std::uint32_t segment,
                           hx_segment* out) noexcept {
  *out = {};
  if (segment >= segment_count(d, version)) return;
  const auto& s = of(d).document_.segments[version][segment];
  *out = {s.block, {s.span.begin, s.span.end}};
}

void DocumentView::row(const hx_document* d, std::uint32_t row, hx_row* out) noexcept {
  *out = {};
  const auto& rows = of(d).document_.rows;
  if (row >= rows.size()) return;
  const bool confirmed = rows[row].status == model::RowStatus::confirmed;
  *out = {rows[row].confidence, confirmed, !confirmed && rows[row].confidence < model::doubtful_below};
}

std::uint32_t DocumentView::cell(const hx_document* d, std::uint32_t row, std::uint32_t version,
                                 const std::uint32_t** segments) noexcept {
  const auto& rows = of(d).document_.rows;
  const bool there = row < rows.size() && version < rows[row].cells.size() && !rows[row].cells[version].empty();
  if (segments != nullptr) *segments = there ? rows[row].cells[version].data() : nullptr;
  return there ? size32(rows[row].cells[version].size()) : 0;
}

void DocumentView::finding(const hx_document* d, std::uint32_t finding, hx_finding* out) noexcept {
  const auto& findings = of(d).findings_;
  *out = finding < findings.size() ? findings[finding] : hx_finding{};
}

}  // namespace hexaglot::plugin
