#include <fmt/format.h>

#include "core/app/report/json.hpp"
#include "core/app/report/report.hpp"
#include "core/app/report/style.hpp"

namespace hexaglot::app {

std::string structure_json(const model::Version& version) {
  Json blocks = Json::array();
  for (const auto& b : version.blocks) {
    Json label = nullptr;
    if (b.label) {
      label = {{"printed", b.label->printed},
               {"system", text::name(b.label->system)},
               {"value", b.label->value},
               {"level", b.label->level}};
      if (b.label->bis) label["bis"] = true;
      if (!b.label->parts.empty()) label["parts"] = b.label->parts;
    }
    Json marks = Json::array();
    for (const auto& m : b.marks) {
      Json mark = {{"kind", model::name(m.kind)}, {"begin", m.span.begin}, {"end", m.span.end}};
      if (!m.value.empty()) mark["value"] = m.value;
      marks.push_back(std::move(mark));
    }
    blocks.push_back({{"kind", model::name(b.kind)},
                      {"level", b.level},
                      {"label", std::move(label)},
                      {"text", b.text},
                      {"marks", std::move(marks)},
                      {"notes", b.notes()},
                      {"source_lines", {b.source.from, b.source.to}}});
  }
  Json diagnostics = Json::array();
  for (const auto& d : version.diagnostics) diagnostics.push_back({{"line", d.line}, {"message", d.message}});
  return dump({{"language", version.language},
               {"file", version.file},
               {"format", version.format},
               {"blocks", std::move(blocks)},
               {"diagnostics", std::move(diagnostics)}});
}

std::string structure_text(const model::Version& version, Style style) {
  const Pen pen(style);
  std::string out;
  std::size_t counts[5] = {};
  std::size_t numbered = 0, joined = 0;
  for (const auto& b : version.blocks) {
    ++counts[static_cast<std::size_t>(b.kind)];
    if (b.kind == model::BlockKind::paragraph && b.label) ++numbered;
    std::string notes;
    for (const auto& n : b.notes()) notes += (notes.empty() ? " [" : ", ") + n;
    if (!notes.empty()) notes += "]";
    const auto label = b.label ? b.label->printed : "";
    const auto indent = b.kind == model::BlockKind::item ? std::string(2 * std::size_t{b.level}, ' ') : "";
    const auto head = b.text.size() > 400 ? std::string_view(b.text).substr(0, 400) : std::string_view(b.text);
    const auto text = shortened(head, 90);
    out += fmt::format("{:>5}  {} {} {}{}{}\n", b.source.from, padded(model::name(b.kind), 9), padded(label, 6), indent,
                       b.kind == model::BlockKind::heading ? pen.bold(text) : text, pen.dim(notes));
    joined += b.source.to > b.source.from + 1 && b.kind == model::BlockKind::paragraph ? 1 : 0;
  }
  const auto paragraphs = counts[1];
  out +=
      fmt::format("\n{}: {} headings, {} numbered and {} unnumbered paragraphs, {} items, {} front lines, {} notes\n",
                  version.language, counts[0], numbered, paragraphs - numbered, counts[2], counts[3], counts[4]);
  return out;
}

}  // namespace hexaglot::app
