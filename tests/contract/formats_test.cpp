// The formats of the tree, as the program loads them, against the contract of formats.
#include "core/plugin/plugins.hpp"
#include "tests/contract/check_contract.hpp"
#include "tests/contract/format_contract.hpp"
#include "tests/support/temporary.hpp"

namespace hexaglot::test {
namespace {

struct Found {
  const format::FormatFactory* factory;
  format::FormatInfo info;
};

// Loaded once; built in or shared, as the tree was configured.
const std::vector<Found>& formats() {
  static plugin::Plugins plugins;
  static const auto found = [] {
    plugin::Options options;
    options.standard_folders = false;
    const auto shared = build_folder() / "lib" / "hexaglot" / "plugins";
    if (std::filesystem::exists(shared)) options.folders.push_back(shared);
    REQUIRE(plugins.load(options));
    std::vector<Found> out;
    for (const auto* factory : plugins.formats())
      for (auto& info : factory->formats()) out.push_back({factory, std::move(info)});
    return out;
  }();
  return found;
}

const Found& format(const std::string& short_name) {
  for (const auto& f : formats())
    if (f.info.short_name == short_name) return f;
  FAIL("no format ", short_name);
  return formats().front();
}

TEST_CASE("all formats of the tree are there and refuse what they do not promise") {
  CHECK(formats().size() >= 7);
  for (const auto& f : formats()) capability_contract(*f.factory, f.info);
}

TEST_CASE("Markdown keeps the contract of readers") {
  reader_contract(*format("markdown").factory, format("markdown").info,
                  "# العنوان\n\n1. *Recalling* the report<sup>1</sup> of 2013,\n\n   continued;\n\n- "
                  "项目\n\n---\n\n<sup>1</sup> Там же.\n\n"
                  "| a | b |\n|---|---|\n| 1 | 2 |\n\n> quoted `code` [link](x.md)\n");
}

TEST_CASE("plain text keeps the contract of readers") {
  reader_contract(*format("text").factory, format("text").info,
                  "الفقرة الأولى.\n\nSecond paragraph\nwith two lines.\n\f\n第三段。\n");
  reader_contract(*format("lines").factory, format("lines").info, "one\n\nدو\n三\n");
}

TEST_CASE("TMX keeps the contract of readers") {
  reader_contract(
      *format("tmx").factory, format("tmx").info,
      "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<tmx version=\"1.4\"><header srclang=\"*all*\"/><body>\n"
      "<tu tuid=\"1\"><prop type=\"x-a\">b</prop><tuv xml:lang=\"en\"><seg>One <bpt i=\"1\" type=\"italic\"/>two<ept "
      "i=\"1\"/>"
      "</seg></tuv><tuv xml:lang=\"ar\"><seg>واحد &amp; اثنان</seg></tuv><tuv "
      "xml:lang=\"zh\"><seg>一</seg></tuv></tu>\n"
      "<tu><tuv xml:lang=\"en\"><seg>Three</seg></tuv><tuv xml:lang=\"ru\"><seg>Три</seg></tuv></tu>\n</body></tmx>\n");
}

TEST_CASE("TBX keeps the contract of readers") {
  reader_contract(
      *format("tbx").factory, format("tbx").info,
      "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<tbx type=\"TBX-Basic\" style=\"dca\" xml:lang=\"en\" "
      "xmlns=\"urn:iso:std:iso:30042:ed-2\"><tbxHeader><fileDesc><sourceDesc><p>own</p></sourceDesc></fileDesc></"
      "tbxHeader>"
      "<text><body><conceptEntry id=\"c1\"><langSec xml:lang=\"en\"><termSec><term>treaty</term></termSec></langSec>"
      "<langSec xml:lang=\"ar\"><termSec><term>معاهدة</term></termSec></langSec></conceptEntry></body></text></tbx>\n");
}

TEST_CASE("CSV keeps the contract of readers") {
  reader_contract(*format("csv").factory, format("csv").info,
                  "id,en,fr,zh\n1,treaty,\"traité, le\",条约\n2,law|rule,droit,法律\n");
}

TEST_CASE("TMX and HTML keep the contract of writers, on faithful and on odd documents") {
  const auto faithful = faithful_document();
  const auto odd = odd_document();
  for (const auto* name : {"tmx", "html"}) {
    SUBCASE(name) {
      writer_contract(*format(name).factory, format(name).info, {{&faithful, nullptr}, {&odd, nullptr}});
    }
  }
}

}  // namespace
}  // namespace hexaglot::test
