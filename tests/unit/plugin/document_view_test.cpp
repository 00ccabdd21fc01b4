#include "core/plugin/document_view.hpp"

#include <doctest/doctest.h>

#include "core/plugin/intake.hpp"

using namespace hexaglot;
using namespace hexaglot::plugin;

namespace {

model::Document two_versions() {
  model::Document d;
  d.symbol = "E/CN.7/2014/L.15";
  d.title = "Заявление";
  d.versions.resize(2);
  d.versions[0].language = "ru";
  d.versions[0].file = "ru.md";
  d.versions[0].blocks = {{model::BlockKind::heading, 2, std::nullopt, "Введение", {}, {1, 1}},
                          {model::BlockKind::item,
                           1,
                           text::Label{"4.2.1", text::NumberSystem::dotted, 1, 0, {4, 2, 1}, false},
                           "принимает",
                           {{model::MarkKind::italic, {0, 18}, ""}, {model::MarkKind::note, {18, 18}, "14"}},
                           {3, 5}}};
  d.versions[1].language = "zh";
  d.versions[1].blocks = {
      {model::BlockKind::paragraph, 0, std::nullopt, "通过", {{model::MarkKind::bold, {0, 3}, ""}}, {}}};
  d.segments = {{{0, {0, 16}}, {1, {0, 18}}}, {{0, {0, 6}}}};
  d.rows = {{{{0}, {}}, 0.5, model::RowStatus::automatic},
            {{{1}, {0}}, 0.9, model::RowStatus::automatic},
            {{{}, {}}, 0.1, model::RowStatus::confirmed}};
  return d;
}

}  // namespace

TEST_CASE("a view shows all of a document") {
  const auto document = two_versions();
  const DocumentView view_of(document);
  const auto* d = view_of.border();
  CHECK(view(d->symbol) == "E/CN.7/2014/L.15");
  CHECK(view(d->title) == "Заявление");
  CHECK(d->version_count == 2);
  CHECK(d->row_count == 3);
  CHECK(d->finding_count == 0);
  CHECK(view(d->language(d, 1)) == "zh");
  CHECK(view(d->file(d, 0)) == "ru.md");
  CHECK(d->block_count(d, 0) == 2);
  hx_block b{};
  d->block(d, 0, 0, &b);
  CHECK(b.kind == HX_HEADING);
  CHECK(b.level == 2);
  CHECK(b.label.printed.size == 0);
  CHECK(b.mark_count == 0);
  d->block(d, 0, 1, &b);
  CHECK(view(b.text) == "принимает");
  CHECK(view(b.label.printed) == "4.2.1");
  CHECK(view(b.label.system) == "dotted");
  CHECK(std::vector<std::int32_t>(b.label.parts, b.label.parts + b.label.part_count) ==
        std::vector<std::int32_t>{4, 2, 1});
  REQUIRE(b.mark_count == 2);
  CHECK(b.marks[0].kind == HX_ITALIC);
  CHECK(b.marks[1].kind == HX_NOTE_MARK);
  CHECK(view(b.marks[1].value) == "14");
  CHECK(b.line_to == 5);
  hx_segment s{};
  d->segment(d, 0, 1, &s);
  CHECK(s.block == 1);
  CHECK(s.span.end == 18);
}

TEST_CASE("rows show cells, confidence and doubt") {
  const auto document = two_versions();
  const DocumentView view_of(document);
  const auto* d = view_of.border();
  hx_row r{};
  d->row(d, 0, &r);
  CHECK(r.confidence == 0.5);
  CHECK(r.doubtful);
  d->row(d, 1, &r);
  CHECK_FALSE(r.doubtful);
  d->row(d, 2, &r);
  CHECK(r.confirmed);
  CHECK_FALSE(r.doubtful);
  const std::uint32_t* segments = nullptr;
  CHECK(d->cell(d, 1, 0, &segments) == 1);
  CHECK(segments[0] == 1);
  CHECK(d->cell(d, 0, 1, &segments) == 0);
  CHECK(segments == nullptr);
}

TEST_CASE("an index that does not exist gives nothing") {
  const auto document = two_versions();
  const DocumentView view_of(document);
  const auto* d = view_of.border();
  constexpr std::uint32_t far = 0xFFFFFFFF;
  CHECK(d->language(d, 2).size == 0);
  CHECK(d->file(d, far).size == 0);
  CHECK(d->block_count(d, far) == 0);
  CHECK(d->segment_count(d, 2) == 0);
  hx_block b{};
  b.mark_count = 9;
  d->block(d, 1, 1, &b);
  CHECK(b.mark_count == 0);
  b.mark_count = 9;
  d->block(d, far, far, &b);
  CHECK(b.mark_count == 0);
  hx_segment s{7, {7, 7}};
  d->segment(d, 1, 1, &s);
  CHECK(s.block == 0);
  hx_row r{7, true, true};
  d->row(d, 3, &r);
  CHECK(r.confidence == 0);
  const std::uint32_t* segments = &far;
  CHECK(d->cell(d, 0, 2, &segments) == 0);
  CHECK(segments == nullptr);
  CHECK(d->cell(d, 1, 0, nullptr) == 1);
  hx_finding f{};
  f.place_count = 9;
  d->finding(d, 0, &f);
  CHECK(f.place_count == 0);
}

TEST_CASE("writers see findings whole") {
  const auto document = two_versions();
  model::Finding f;
  f.id = "numbering.duplicate";
  f.check = "hexaglot.check.numbering";
  f.severity = model::Severity::error;
  f.row = 1;
  f.versions = {1};
  f.places = {{0, 1, {0, 2}}, {1, 0, {0, 3}}};
  f.values = {{0, "11"}, {1, "十二"}};
  f.message = "zh has 12";
  f.fix = model::FindingFix{{1, 0, {0, 3}}, "十一", "number 11"};
  model::Finding bare;
  bare.id = "x.y";
  const std::vector<model::Finding> findings = {f, bare};
  const DocumentView view_of(document, &findings);
  const auto* d = view_of.border();
  REQUIRE(d->finding_count == 2);
  hx_finding out{};
  d->finding(d, 0, &out);
  CHECK(view(out.check) == "hexaglot.check.numbering");
  CHECK(out.severity == HX_ERROR);
  CHECK(out.row == 1);
  CHECK(out.last_row == HX_NONE);
  REQUIRE(out.place_count == 2);
  CHECK(out.places[1].version == 1);
  CHECK(view(out.values[1].value) == "十二");
  REQUIRE(out.fix != nullptr);
  CHECK(view(out.fix->replacement) == "十一");
  d->finding(d, 1, &out);
  CHECK(out.row == HX_NONE);
  CHECK(out.fix == nullptr);
  CHECK(out.value_count == 0);
}

TEST_CASE("an empty document has an empty view") {
  const model::Document document;
  const DocumentView view_of(document);
  CHECK(view_of.border()->version_count == 0);
  CHECK(view_of.border()->row_count == 0);
}
