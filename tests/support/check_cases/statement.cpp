#include "statement.hpp"

#include <doctest/doctest.h>

#include "case_file.hpp"
#include "core/format/assemble.hpp"
#include "tests/support/plugin_harness.hpp"
#include "tests/support/temporary.hpp"

HEXAGLOT_PLUGIN_UNDER_TEST(format_markdown);

namespace hexaglot::test {

model::Document statement() {
  std::vector<model::Version> versions;
  for (const std::string language : {"ar", "en", "es", "fr", "ru", "zh"}) {
    PluginHarness harness(hx_plugin_entry_format_markdown());
    const auto file = tm_data() / "statement" / (language + ".md");
    auto raw = harness.read_document("hexaglot.format.markdown", slurp(file), language);
    REQUIRE(raw);
    model::Version v;
    v.language = language;
    v.file = file.filename().string();
    v.blocks = format::assemble(std::move(raw->items), language);
    versions.push_back(std::move(v));
  }
  for (const auto& v : versions) {
    CAPTURE(v.language);
    REQUIRE(v.blocks.size() == versions[1].blocks.size());
  }
  return by_block(std::move(versions));
}

}  // namespace hexaglot::test
