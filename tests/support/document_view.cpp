#include "tests/support/document_view.hpp"

#include <string>
#include <string_view>

#include "core/text/labels.hpp"

namespace hexaglot::test {
namespace {

hx_text borrow(std::string_view s) { return {s.data(), s.size()}; }
std::string copy(hx_text t) { return t.data == nullptr ? std::string{} : std::string(t.data, t.size); }
hx_place border(const model::FindingPlace& p) { return {p.version, p.block, {p.span.begin, p.span.end}}; }
model::FindingPlace place(const hx_place& p) { return {p.version, p.block, {p.span.begin, p.span.end}}; }

}  // namespace

hx_label to_border(const text::Label& label) {
  return {borrow(label.printed),
          borrow(text::name(label.system)),
          label.value,
          label.level,
          label.parts.data(),
          static_cast<std::uint32_t>(label.parts.size()),
          label.bis};
}

model::Finding from_border(const hx_finding& f) {
  model::Finding out;
  out.id = copy(f.id);
  out.check = copy(f.check);
  out.severity = static_cast<model::Severity>(f.severity);
  if (f.row != HX_NONE) out.row = f.row;
  if (f.last_row != HX_NONE) out.last_row = f.last_row;
  out.versions.assign(f.versions, f.versions + f.version_count);
  for (std::size_t i = 0; i < f.place_count; ++i) out.places.push_back(place(f.places[i]));
  for (std::size_t i = 0; i < f.value_count; ++i) out.values.push_back({f.values[i].version, copy(f.values[i].value)});
  out.message = copy(f.message);
  if (f.fix != nullptr)
    out.fix = model::FindingFix{place(f.fix->place), copy(f.fix->replacement), copy(f.fix->description)};
  return out;
}

DocumentView::DocumentView(const model::Document& document, const std::vector<model::Finding>* findings)
    : document_(document), findings_(findings) {
  for (const auto& v : document.versions) {
    auto& of_version = marks_.emplace_back();
    for (const auto& b : v.blocks) {
      auto& of_block = of_version.emplace_back();
      for (const auto& m : b.marks)
        of_block.push_back({static_cast<std::int32_t>(m.kind), {m.span.begin, m.span.end}, borrow(m.value)});
    }
  }
  if (findings != nullptr) {
    owned_.resize(findings->size());
    for (std::size_t i = 0; i < findings->size(); ++i) {
      const auto& f = (*findings)[i];
      for (const auto& p : f.places) owned_[i].places.push_back(border(p));
      for (const auto& v : f.values) owned_[i].values.push_back({v.version, borrow(v.value)});
      if (f.fix) owned_[i].fix = {border(f.fix->place), borrow(f.fix->replacement), borrow(f.fix->description)};
    }
  }
  auto& b = border_;
  b.self = this;
  b.symbol = borrow(document.symbol);
  b.title = borrow(document.title);
  b.version_count = static_cast<std::uint32_t>(document.versions.size());
  b.row_count = static_cast<std::uint32_t>(document.rows.size());
  b.finding_count = findings == nullptr ? 0 : static_cast<std::uint32_t>(findings->size());
  b.language = [](const hx_document* d, std::uint32_t v) { return borrow(of(d).document_.versions[v].language); };
  b.file = [](const hx_document* d, std::uint32_t v) { return borrow(of(d).document_.versions[v].file); };
  b.block_count = [](const hx_document* d, std::uint32_t v) {
    return static_cast<std::uint32_t>(of(d).document_.versions[v].blocks.size());
  };
  b.block = [](const hx_document* d, std::uint32_t v, std::uint32_t i, hx_block* out) {
    const auto& block = of(d).document_.versions[v].blocks[i];
    const auto& marks = of(d).marks_[v][i];
    *out = {};
    out->kind = static_cast<std::int32_t>(block.kind);
    out->level = block.level;
    if (block.label) out->label = to_border(*block.label);
    out->text = borrow(block.text);
    out->marks = marks.data();
    out->mark_count = marks.size();
    out->line_from = block.source.from;
    out->line_to = block.source.to;
  };
  b.segment_count = [](const hx_document* d, std::uint32_t v) {
    return static_cast<std::uint32_t>(of(d).document_.segments[v].size());
  };
  b.segment = [](const hx_document* d, std::uint32_t v, std::uint32_t i, hx_segment* out) {
    const auto& segment = of(d).document_.segments[v][i];
    *out = {segment.block, {segment.span.begin, segment.span.end}};
  };
  b.row = [](const hx_document* d, std::uint32_t r, hx_row* out) {
    const auto& row = of(d).document_.rows[r];
    const bool confirmed = row.status == model::RowStatus::confirmed;
    *out = {row.confidence, confirmed, !confirmed && row.confidence < model::doubtful_below};
  };
  b.cell = [](const hx_document* d, std::uint32_t r, std::uint32_t v, const std::uint32_t** segments) {
    const auto& cell = of(d).document_.rows[r].cells[v];
    *segments = cell.data();
    return static_cast<std::uint32_t>(cell.size());
  };
  b.finding = [](const hx_document* d, std::uint32_t i, hx_finding* out) {
    const auto& f = (*of(d).findings_)[i];
    const auto& own = of(d).owned_[i];
    *out = {borrow(f.id),
            borrow(f.check),
            static_cast<std::int32_t>(f.severity),
            f.row.value_or(HX_NONE),
            f.last_row.value_or(HX_NONE),
            f.versions.data(),
            f.versions.size(),
            own.places.data(),
            own.places.size(),
            own.values.data(),
            own.values.size(),
            borrow(f.message),
            f.fix ? &own.fix : nullptr};
  };
}

}  // namespace hexaglot::test
