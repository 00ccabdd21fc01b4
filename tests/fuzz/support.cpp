#include "tests/fuzz/support.hpp"

#include <algorithm>
#include <array>
#include <cstdio>
#include <cstdlib>
#include <cstring>
#include <utility>

#include "core/align/segment.hpp"
#include "core/format/assemble.hpp"
#include "core/text/language.hpp"
#include "core/text/utf8.hpp"

namespace hexaglot::fuzz {
namespace {

constexpr std::array<const char*, 96> pieces = {"1. ",
                                                "11. ",
                                                "12. ",
                                                "(a) ",
                                                "(b) ",
                                                "а) ",
                                                "б) ",
                                                "(i) ",
                                                "ii) ",
                                                "1 - ",
                                                "أولاً- ",
                                                "(أ) ",
                                                "(ب) ",
                                                "一、",
                                                "二、",
                                                "(子)",
                                                "㈠ ",
                                                "① ",
                                                "Article 1. ",
                                                "第一条 ",
                                                "Статья 1. ",
                                                "المادة 2: ",
                                                "4.2.1 ",
                                                "5 bis. ",
                                                "* ",
                                                "Recalling ",
                                                "Rappelant ",
                                                "Recordando ",
                                                "ссылаясь на ",
                                                "回顾",
                                                "إذ تشير إلى ",
                                                "the water ",
                                                "l’eau ",
                                                "el agua ",
                                                "вода ",
                                                "水",
                                                "الماء ",
                                                "of the river ",
                                                "du fleuve ",
                                                "del río ",
                                                "реки ",
                                                "河流",
                                                "النهر ",
                                                "2014 ",
                                                "٢٠١٤ ",
                                                "100,000 ",
                                                "100 000 ",
                                                "100.000 ",
                                                "10万",
                                                "250万",
                                                "2.5 million ",
                                                "11 March 2014 ",
                                                "11 марта 2014 г. ",
                                                "2014年3月11日",
                                                "١١ آذار/مارس ٢٠١٤ ",
                                                "3 per cent ",
                                                "3 % ",
                                                "百分之三",
                                                "E/CN.7/2014/L.15 ",
                                                "64/182 ",
                                                "217 A (III) ",
                                                "S-20/4 ",
                                                "paras. 1–3 ",
                                                "п. 12 ",
                                                "Challenges and priorities ",
                                                "Défis ",
                                                "Problèmes ",
                                                "挑战",
                                                "التحديات ",
                                                ". ",
                                                ", ",
                                                "; ",
                                                "。",
                                                "，",
                                                "、",
                                                "؛ ",
                                                "؟ ",
                                                "“",
                                                "”",
                                                "«",
                                                "»",
                                                "\u00A0",
                                                "\u202F",
                                                "\u200F",
                                                "\u3000",
                                                "\u00AD",
                                                "\u0301",
                                                "ـ",
                                                "\u2010",
                                                "ﬃ",
                                                "İ",
                                                "ẞ",
                                                "e\u0301",
                                                "and ",
                                                "\n",
                                                " "};

// Bytes of the text as they come, from `pos` on.
format::ByteSource source_of(std::string_view bytes) {
  return [bytes, pos = std::size_t{0}](char* buffer, std::size_t capacity) mutable -> std::int64_t {
    const auto n = std::min(capacity, bytes.size() - pos);
    if (n != 0) std::memcpy(buffer, bytes.data() + pos, n);
    pos += n;
    return static_cast<std::int64_t>(n);
  };
}

std::uint32_t boundary(std::string_view text, std::size_t at) {
  at = std::min(at, text.size());
  while (!on_boundary(text, at)) --at;
  return static_cast<std::uint32_t>(at);
}

void require_marks(const std::vector<model::Mark>& marks, std::string_view text) {
  std::uint32_t last = 0;
  for (const auto& mark : marks) {
    require_span(mark.span, text, "a mark is inside its text");
    require(mark.span.begin >= last, "marks are in order");
    require(text::is_valid_utf8(mark.value), "a mark's value is UTF-8");
    last = mark.span.begin;
  }
}

format::RawBlock raw_block(FuzzedDataProvider& from) {
  format::RawBlock out;
  out.kind = from.PickValueInArray(
      {model::BlockKind::paragraph, model::BlockKind::heading, model::BlockKind::item, model::BlockKind::note});
  out.level = from.ConsumeIntegralInRange<std::uint8_t>(0, 3);
  out.text = some_text(from, 12);
  if (out.kind == model::BlockKind::note) out.label = std::to_string(from.ConsumeIntegralInRange(1, 5));
  for (auto n = from.ConsumeIntegralInRange(0, 2); n > 0; --n) {
    model::Mark mark;
    mark.kind = from.PickValueInArray({model::MarkKind::italic, model::MarkKind::note, model::MarkKind::placeholder});
    mark.span.begin = boundary(out.text, from.ConsumeIntegral<std::uint8_t>());
    mark.span.end = mark.kind == model::MarkKind::italic
                        ? std::max(mark.span.begin, boundary(out.text, from.ConsumeIntegral<std::uint8_t>()))
                        : mark.span.begin;
    if (mark.kind != model::MarkKind::italic) mark.value = std::to_string(from.ConsumeIntegralInRange(1, 5));
    out.marks.push_back(std::move(mark));
  }
  out.after_break = from.ConsumeIntegralInRange(0, 7) == 0;
  return out;
}

}  // namespace

void require(bool kept, std::string_view promise) {
  if (kept) return;
  std::fprintf(stderr, "broken promise: %.*s\n", static_cast<int>(promise.size()), promise.data());
  std::abort();
}

bool on_boundary(std::string_view text, std::size_t at) {
  return at >= text.size() ? at == text.size() : (static_cast<unsigned char>(text[at]) & 0xC0U) != 0x80U;
}

void require_span(Span span, std::string_view text, std::string_view what) {
  require(span.begin <= span.end && span.end <= text.size(), what);
  require(on_boundary(text, span.begin) && on_boundary(text, span.end), what);
}

void require_blocks(const std::vector<model::Block>& blocks) {
  for (const auto& block : blocks) {
    require(text::is_valid_utf8(block.text), "a block's text is UTF-8");
    require(block.text.find('\n') == std::string::npos, "a block's text is one line");
    require(block.source.from <= block.source.to, "source lines are in order");
    require(!block.label || !block.label->printed.empty(), "a label is printed");
    require_marks(block.marks, block.text);
  }
}

void require_unit(const model::Unit& unit) {
  for (const auto& variant : unit.variants) {
    require(text::is_valid_utf8(variant.text), "a variant's text is UTF-8");
    require_marks(variant.marks, variant.text);
  }
}

void require_rows(const model::Document& document) {
  std::vector<std::vector<int>> seen(document.versions.size());
  for (std::size_t v = 0; v < seen.size(); ++v) seen[v].resize(document.segments[v].size());
  for (const auto& row : document.rows) {
    require(row.cells.size() == document.versions.size(), "a row has a cell per version");
    require(row.confidence >= 0 && row.confidence <= 1, "confidence is a share");
    std::size_t filled = 0;
    for (std::size_t v = 0; v < row.cells.size(); ++v) {
      require(std::is_sorted(row.cells[v].begin(), row.cells[v].end()), "a cell's segments ascend");
      filled += row.cells[v].size();
      for (const auto s : row.cells[v]) {
        require(s < seen[v].size(), "a row's segment exists");
        ++seen[v][s];
      }
    }
    require(filled != 0, "no row is empty");
  }
  for (const auto& version : seen)
    for (const int times : version) require(times == 1, "every segment stands in exactly one row");
}

std::string language(std::uint8_t choice) {
  static constexpr std::array<const char*, 8> tags = {"ar", "en", "es", "fr", "ru", "zh", "ja", "de"};
  return tags[choice % tags.size()];
}

std::string some_text(FuzzedDataProvider& from, std::size_t most_pieces) {
  std::string out;
  for (auto n = from.ConsumeIntegralInRange<std::size_t>(0, most_pieces); n > 0; --n) {
    const auto choice = from.ConsumeIntegral<std::uint8_t>();
    if (choice < pieces.size())
      out += pieces[choice];
    else if (choice < 240)
      out += pieces[choice % pieces.size()];
    else
      out += text::valid_utf8(from.ConsumeRandomLengthString(12));
  }
  return out;
}

model::Document some_document(FuzzedDataProvider& from) {
  model::Document out;
  out.symbol = "A/1";
  out.segmentation =
      from.PickValueInArray({model::Segmentation::block, model::Segmentation::sentence, model::Segmentation::line});
  const auto versions = from.ConsumeIntegralInRange<std::size_t>(1, 6);
  for (std::size_t v = 0; v < versions; ++v) {
    model::Version version;
    version.language = language(static_cast<std::uint8_t>(v));
    std::vector<format::RawBlock> raw;
    for (auto n = from.ConsumeIntegralInRange(0, 8); n > 0; --n) raw.push_back(raw_block(from));
    version.blocks = out.segmentation == model::Segmentation::line
                         ? format::assemble_lines(std::move(raw), version.language)
                         : format::assemble(std::move(raw), version.language);
    require_blocks(version.blocks);
    out.versions.push_back(std::move(version));
  }
  align::segment(out);
  for (std::size_t v = 0; v < versions; ++v)
    for (const auto& segment : out.segments[v])
      require_span(segment.span, out.versions[v].blocks.at(segment.block).text, "a segment is inside its block");
  return out;
}

const plugin::Plugins& plugins() {
  static const auto* const loaded = [] {
    auto* made = new plugin::Plugins();  // lives as long as the process, as plugins do
    plugin::Options options;
    options.standard_folders = false;
    require(made->load(options).has_value(), "the plugins of the tree load");
    return made;
  }();
  return *loaded;
}

std::unique_ptr<format::Format> make_format(const std::string& id) {
  for (const auto* factory : plugins().formats())
    for (const auto& info : factory->formats())
      if (info.id == id) {
        auto made = factory->create(id);
        require(made.has_value(), "a format can be made");
        return std::move(*made);
      }
  require(false, "the format is there");
  return nullptr;
}

format::Input input(std::string_view bytes, std::string language) {
  return {"input", std::move(language), source_of(bytes)};
}

void require_all_active() {
  for (const auto& p : plugins().list()) require(p.state == plugin::PluginInfo::State::active, p.id + ": " + p.reason);
}

}  // namespace hexaglot::fuzz
