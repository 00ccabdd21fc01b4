#include "real_texts.hpp"

#include <nlohmann/json.hpp>

#include "core/format/assemble.hpp"
#include "core/format/label_runs.hpp"
#include "tests/support/temporary.hpp"

namespace hexaglot::test {

std::optional<model::Document> real_text(std::string_view name) {
  const auto folder = shared_data();
  const auto file = folder / "alignment" / (std::string(name) + ".json");
  if (folder.empty() || !std::filesystem::exists(file)) return std::nullopt;
  const auto groups = nlohmann::json::parse(slurp(file)).at("groups");
  model::Document out;
  out.rows.resize(groups.size());
  for (const std::string language : {"ar", "en", "es", "fr", "ru", "zh"}) {
    std::vector<format::RawBlock> raw;
    std::vector<std::size_t> row;
    for (std::size_t r = 0; r < groups.size(); ++r)
      for (const auto& text : groups[r].at(language)) {
        raw.push_back({model::BlockKind::paragraph, 0, {}, text.get<std::string>(), {}, {}, false});
        row.push_back(r);
      }
    const auto labels = format::take_labels(raw, language);
    model::Version v;
    v.language = language;
    auto& segments = out.segments.emplace_back();
    for (auto& r : out.rows) {
      r.cells.emplace_back();
      r.confidence = 1;
    }
    for (std::uint32_t b = 0; b < raw.size(); ++b) {
      model::Block block;
      block.label = labels[b];
      block.text = raw[b].text;
      if (block.label && block.label->level > 0) block.kind = model::BlockKind::item;
      out.rows[row[b]].cells.back().push_back(b);
      segments.push_back({b, {0, static_cast<std::uint32_t>(block.text.size())}});
      v.blocks.push_back(std::move(block));
    }
    out.versions.push_back(std::move(v));
  }
  return out;
}

}  // namespace hexaglot::test
