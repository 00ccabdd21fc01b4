// Files that others wrote, from ../shared/data: read by path, not copied. Without them the cases say so and end.
#include <doctest/doctest.h>

#include <chrono>
#include <filesystem>
#include <map>
#include <string>

#include "tests/support/plugin_harness.hpp"
#include "tests/support/temporary.hpp"

HEXAGLOT_PLUGIN_UNDER_TEST(format_tmx);

using namespace hexaglot;

namespace {

constexpr auto id = "hexaglot.format.tmx";

std::filesystem::path folder(const std::string& name) {
  const auto data = test::shared_data();
  if (data.empty() || !std::filesystem::exists(data / name)) {
    MESSAGE("skipped: no shared/data/" << name << " beside the checkout");
    return {};
  }
  return data / name;
}

Result<test::PluginHarness::Read<model::Unit>> read(const std::filesystem::path& file) {
  test::PluginHarness harness(hx_plugin_entry_format_tmx());
  return harness.read_units(id, test::slurp(file), file.filename().string());
}

std::size_t count(std::string_view text, std::string_view part) {
  std::size_t n = 0;
  for (auto at = text.find(part); at != std::string_view::npos; at = text.find(part, at + 1)) ++n;
  return n;
}

}  // namespace

TEST_CASE("every valid file of others is read with all its units") {
  for (const std::string name : {"formats/tmx/valid", "formats/tmx/golden"}) {
    const auto path = folder(name);
    if (path.empty()) return;
    for (const auto& entry : std::filesystem::directory_iterator(path)) {
      if (entry.path().extension() != ".tmx") continue;
      CAPTURE(entry.path().filename().string());
      const auto r = read(entry.path());
      REQUIRE_MESSAGE(r.has_value(), (r ? "" : r.error().to_string()));
      auto text = test::slurp(entry.path());
      std::erase(text, '\0');
      CHECK(r->items.size() == count(text, "</tu>"));
      std::size_t variants = 0;
      for (const auto& u : r->items) variants += u.variants.size();
      CHECK(variants == count(text, "</tuv"));
    }
  }
}

TEST_CASE("files that break the specification end as their list says") {
  const auto path = folder("formats/tmx/invalid");
  if (path.empty()) return;
  // Units that are kept, and whether something must be said; what is not listed is refused.
  const std::map<std::string, std::size_t> kept = {{"mut_dtd_bpt_no_i", 1},
                                                   {"mut_dtd_header_bad_segtype", 1},
                                                   {"mut_dtd_header_no_segtype", 1},
                                                   {"mut_dtd_it_no_pos", 1},
                                                   {"mut_dtd_map_no_unicode", 1},
                                                   {"mut_dtd_prop_no_type", 1},
                                                   {"mut_dtd_tuv_no_seg", 0},
                                                   {"mut_dtd_two_segs", 0},
                                                   {"mut_dtd_unknown_attr", 1},
                                                   {"mut_dtd_unknown_inline", 1},
                                                   {"mut_spec_bad_lang", 1},
                                                   {"mut_spec_dup_i", 1},
                                                   {"mut_spec_ept_before_bpt", 1},
                                                   {"mut_spec_orphan_bpt", 1},
                                                   {"mut_spec_x_mismatch", 1},
                                                   {"okapi_snip_invalidElementInsidePlaceholderSnippet", 1},
                                                   {"okapi_snip_invalidElementInsideSubSnippet", 1}};
  for (const auto& entry : std::filesystem::directory_iterator(path)) {
    const auto name = entry.path().stem().string();
    CAPTURE(name);
    const auto r = read(entry.path());
    const auto expected = kept.find(name);
    if (expected == kept.end()) {
      CHECK(!r.has_value());
      if (!r) CHECK(!r.error().message.empty());
      continue;
    }
    REQUIRE_MESSAGE(r.has_value(), (r ? "" : r.error().to_string()));
    CHECK(r->items.size() == expected->second);
    if (name != "mut_spec_x_mismatch") CHECK(!r->diagnostics.empty());
  }
}

TEST_CASE("hostile files end as expected, within seconds") {
  const auto path = folder("formats/hostile/tmx");
  if (path.empty()) return;
  // Where the list leaves the choice, this is ours.
  const std::map<std::string, bool> accepted = {
      {"dtd_file_system", true}, {"xml_stylesheet_pi", true}, {"comment_4mb", true},        {"cdata", true},
      {"num_overflow", true},    {"sql_text", true},          {"bidi_trojan", true},        {"nfc_nfd", true},
      {"enc_utf8_bom", true},    {"enc_utf16le_bom", true},   {"enc_utf16le_nodecl", true}, {"enc_utf16le_nobom", true},
      {"enc_win1256", true},     {"eol_ncr_cr", true},        {"dtd_attr_default", true},   {"name_2mb", true}};
  for (const auto& entry : std::filesystem::directory_iterator(path)) {
    const auto name = entry.path().stem().string();
    CAPTURE(name);
    const auto begin = std::chrono::steady_clock::now();
    const auto r = read(entry.path());
    const std::chrono::duration<double> took = std::chrono::steady_clock::now() - begin;
    CHECK(took.count() < 5);
    CHECK_MESSAGE(r.has_value() == accepted.contains(name), (r ? "accepted" : r.error().to_string()));
    if (!r) CHECK(r.error().kind == ErrorKind::bad_input);
    if (r)
      for (const auto& u : r->items)
        for (const auto& v : u.variants) CHECK(v.text.find("root:") == std::string::npos);
  }
}

TEST_CASE("large bilingual memories are read whole") {
  const auto path = folder("tmx");
  if (path.empty()) return;
  for (const auto& entry : std::filesystem::directory_iterator(path)) {
    if (entry.path().extension() != ".tmx") continue;
    CAPTURE(entry.path().filename().string());
    const auto bytes = test::slurp(entry.path());
    test::PluginHarness harness(hx_plugin_entry_format_tmx());
    const auto begin = std::chrono::steady_clock::now();
    const auto r = harness.read_units(id, bytes);
    const std::chrono::duration<double> took = std::chrono::steady_clock::now() - begin;
    REQUIRE_MESSAGE(r.has_value(), (r ? "" : r.error().to_string()));
    CHECK(r->diagnostics.empty());
    CHECK(r->items.size() == count(bytes, "</tu>"));
    MESSAGE(entry.path().filename().string() << ": " << r->items.size() << " units, "
                                             << static_cast<double>(bytes.size()) / 1e6 / took.count() << " MB/s");
  }
}
