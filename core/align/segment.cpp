#include "core/align/segment.hpp"

#include "core/text/sentences.hpp"
#include "core/text/utf8.hpp"

namespace hexaglot::align {

void segment(model::Document& document) {
  document.segments.assign(document.versions.size(), {});
  for (std::size_t v = 0; v < document.versions.size(); ++v) {
    const auto& version = document.versions[v];
    auto& out = document.segments[v];
    for (std::size_t b = 0; b < version.blocks.size(); ++b) {
      const auto& block = version.blocks[b];
      const auto index = static_cast<std::uint32_t>(b);
      if (text::trim(block.text).empty()) {
        if (block.label || document.segmentation == model::Segmentation::line) out.push_back({index, {0, 0}});
        continue;
      }
      std::vector<Span> spans;
      if (document.segmentation == model::Segmentation::sentence) spans = text::sentences(block.text, version.language);
      if (spans.empty()) spans.push_back({0, static_cast<std::uint32_t>(block.text.size())});
      for (const auto& span : spans) out.push_back({index, span});
    }
  }
}

}  // namespace hexaglot::align
