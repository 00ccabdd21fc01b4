#include "tests/gui/grid/demo_source.hpp"

#include <algorithm>
#include <functional>
#include <iostream>

#include "core/app/align.hpp"
#include "gui/model/cell_view.hpp"
#include "tests/bench/many_rows.hpp"

namespace hexaglot::test {

DocumentSource::DocumentSource(model::Document document, Signs signs) : document_(std::move(document)), signs_(signs) {}

gui::CellView DocumentSource::cell(std::uint32_t row, std::uint32_t column) const {
  auto view = gui::make_cell_view(document_, row, column);
  if (signs_ == Signs::none || view.text.empty()) return view;
  // Every so often a word that stands for a mark of each kind.
  const auto mark = [&](std::size_t from, gui::TextMarkKind kind) {
    const auto begin = view.text.find(' ', from);
    if (begin == std::string::npos) return;
    const auto end = view.text.find(' ', begin + 1);
    if (end == std::string::npos) return;
    view.marks.push_back({{static_cast<std::uint32_t>(begin + 1), static_cast<std::uint32_t>(end)}, kind});
  };
  if (row % 3 == 1) mark(40, gui::TextMarkKind::term);
  if (row % 7 == 2) mark(60, gui::TextMarkKind::term_forbidden);
  if (row % 5 == 2) mark(20, gui::TextMarkKind::spelling);
  if (row % 6 == 3) mark(30, gui::TextMarkKind::finding_error);
  if (row % 6 == 4) mark(30, gui::TextMarkKind::finding_warning);
  if (row % 6 == 5) mark(30, gui::TextMarkKind::finding_info);
  if (row % 8 == 6) mark(10, gui::TextMarkKind::found);
  if (row % 8 == 7) mark(10, gui::TextMarkKind::found_current);
  std::ranges::stable_sort(view.marks, {}, &gui::TextMark::kind);
  return view;
}

std::uint32_t DocumentSource::cell_bytes(std::uint32_t row, std::uint32_t column) const {
  std::uint32_t bytes = 0;
  for (const auto segment : document_.rows[row].cells[column])
    bytes += document_.segments[column][segment].span.size() + 4;
  return bytes;
}

std::uint64_t DocumentSource::cell_identity(std::uint32_t row, std::uint32_t column) const {
  std::uint64_t h = column;
  for (const auto segment : document_.rows[row].cells[column]) {
    h = h * 0x100000001B3ULL + std::hash<std::string_view>{}(document_.text(column, segment));
    h = h * 0x100000001B3ULL + document_.block(column, segment).level;
  }
  return h;
}

gui::RowView DocumentSource::row(std::uint32_t row) const {
  const auto& r = document_.rows[row];
  gui::RowView view;
  view.number = row + 1;
  std::vector<std::string> labels;
  for (std::uint32_t c = 0; c < columns(); ++c)
    if (!r.cells[c].empty()) labels.push_back(document_.cell_label(r, c));
  std::ranges::sort(labels);
  std::size_t most = 0;
  for (const auto& label : labels) {
    const auto n = static_cast<std::size_t>(std::ranges::count(labels, label));
    if (n > most) most = n, view.label = label;
  }
  view.confidence = r.confidence;
  view.status = r.status;
  view.doubtful = model::is_doubtful(r);
  if (signs_ == Signs::none) return view;
  if (row % 9 == 4) view.status = model::RowStatus::confirmed, view.doubtful = false;
  if (row % 11 == 5) view.doubtful = true, view.confidence = 0.45;
  view.bookmarked = row % 10 == 6;
  view.labels_differ = row % 13 == 7;
  if (row % 6 >= 3)
    view.worst = row % 6 == 3   ? model::Severity::error
                 : row % 6 == 4 ? model::Severity::warning
                                : model::Severity::info;
  view.findings = view.worst ? 1 : 0;
  return view;
}

std::unique_ptr<DocumentSource> aligned(const std::vector<std::string>& files) {
  auto session = app::Session::open({});
  if (!session) {
    std::cerr << session.error().message << "\n";
    return nullptr;
  }
  app::AlignRequest request;
  auto versions = app::parse_version_files(files);
  if (!versions) {
    std::cerr << versions.error().message << "\n";
    return nullptr;
  }
  request.files = std::move(*versions);
  auto document = app::read_and_align(**session, request);
  if (!document) {
    std::cerr << document.error().message << "\n";
    return nullptr;
  }
  return std::make_unique<DocumentSource>(std::move(*document), DocumentSource::Signs::some);
}

std::unique_ptr<DocumentSource> made_up(std::size_t rows) {
  return std::make_unique<DocumentSource>(bench::many_rows({rows, 100, 1}), DocumentSource::Signs::none);
}

}  // namespace hexaglot::test
