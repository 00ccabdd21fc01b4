#pragma once
// What every store must do, whatever it is made of. A suite includes this after it has defined HEXAGLOT_STORES, a list
// of types with a member `std::unique_ptr<store::Store> open()`; each object is one memory.
#include <doctest/doctest.h>

#include <memory>
#include <string>
#include <vector>

#include "core/store/store.hpp"
#include "tests/contract/store_samples.hpp"

namespace hexaglot::test {

using store::CellRef;
using store::PutOutcome;
using store::StoredRow;
using store::UnitSink;

inline std::vector<std::string> cells(store::Store& memory, const std::string& language) {
  std::vector<std::string> out;
  const auto walked = memory.for_each_cell(language, [&](const CellRef&, std::string_view text) {
    out.emplace_back(text);
    return true;
  });
  CHECK(walked.has_value());
  return out;
}

inline std::vector<StoredRow> rows(store::Store& memory, const std::string& symbol) {
  std::vector<StoredRow> out;
  const auto walked = memory.for_each_row(symbol, [&](const StoredRow& row) {
    out.push_back(row);
    return true;
  });
  CHECK(walked.has_value());
  return out;
}

TEST_CASE_TEMPLATE("a document in six languages comes back as it was put", Memory, HEXAGLOT_STORES) {
  Memory memory;
  const auto store = memory.open();
  for (const auto& document : {six_languages(), two_sentences()}) {
    REQUIRE(store->put(document).value() == PutOutcome::added);
    const auto back = store->document(document.symbol);
    REQUIRE(back.has_value());
    CHECK(difference(document, *back) == "");
  }
  CHECK(store->check_integrity().has_value());
}

TEST_CASE_TEMPLATE("the origin of a document is that of its current revision", Memory, HEXAGLOT_STORES) {
  Memory memory;
  const auto store = memory.open();
  CHECK_FALSE(store->origin("none").value().has_value());
  auto document = six_languages();
  document.versions[0].sha256 = "aa";
  REQUIRE(store->put(document).has_value());
  document.versions[0].sha256 = "bb";
  REQUIRE(store->put(document).value() == PutOutcome::replaced);
  const auto origin = store->origin(document.symbol).value();
  REQUIRE(origin.has_value());
  CHECK(origin->segmentation == document.segmentation);
  REQUIRE(origin->versions.size() == document.versions.size());
  CHECK(origin->versions[0].language == document.versions[0].language);
  CHECK(origin->versions[0].sha256 == "bb");
  CHECK(origin->versions[1].sha256 == document.versions[1].sha256);
}

TEST_CASE_TEMPLATE("the first rows of a document are a document of their own", Memory, HEXAGLOT_STORES) {
  Memory memory;
  const auto store = memory.open();
  auto whole = six_languages();
  // The second row's paragraph goes on in the third, which Arabic and Chinese lack.
  whole.versions[1].blocks[1].text += whole.versions[1].blocks[2].text;
  const auto border = whole.segments[1][1].span.end;
  whole.segments[1][2] = {1, {border, static_cast<std::uint32_t>(whole.versions[1].blocks[1].text.size())}};
  REQUIRE(store->put(whole).has_value());
  for (const std::uint32_t count : {0U, 1U, 2U, 3U, 1000U}) {
    CAPTURE(count);
    const auto first = store->beginning(whole.symbol, count);
    REQUIRE(first.has_value());
    CHECK(first->title == whole.title);
    REQUIRE(first->rows.size() == std::min<std::size_t>(count, whole.rows.size()));
    REQUIRE(first->versions.size() == whole.versions.size());
    for (std::size_t r = 0; r < first->rows.size(); ++r) {
      CHECK(first->rows[r].confidence == whole.rows[r].confidence);
      CHECK(first->rows[r].status == whole.rows[r].status);
      for (std::uint32_t v = 0; v < whole.versions.size(); ++v) {
        CHECK(first->cell_text(first->rows[r], v) == whole.cell_text(whole.rows[r], v));
        CHECK(first->cell_label(first->rows[r], v) == whole.cell_label(whole.rows[r], v));
      }
    }
    for (std::size_t v = 0; v < whole.versions.size(); ++v) {
      const auto& blocks = first->versions[v].blocks;
      CHECK(first->versions[v].language == whole.versions[v].language);
      REQUIRE(blocks.size() <= whole.versions[v].blocks.size());
      for (std::size_t b = 0; b < blocks.size(); ++b) CHECK(blocks[b] == whole.versions[v].blocks[b]);
      if (count == 1) CHECK(blocks.size() == 1);
    }
  }
  const auto unknown = store->beginning("E/NONE", 10);
  REQUIRE_FALSE(unknown.has_value());
  CHECK(unknown.error().kind == ErrorKind::not_found);
}

TEST_CASE_TEMPLATE("a store that is watched stops when it is told, and nothing has changed", Memory, HEXAGLOT_STORES) {
  Memory memory;
  const auto store = memory.open();
  const auto document = six_languages();
  Progress unwanted;
  unwanted.cancel();
  store->watch(&unwanted);
  const auto put = store->put(document);
  REQUIRE_FALSE(put.has_value());
  CHECK(put.error().kind == ErrorKind::cancelled);
  store->watch(nullptr);
  CHECK(store->documents()->empty());
  REQUIRE(store->put(document).has_value());
  Progress wanted;
  store->watch(&wanted);
  CHECK(store->document(document.symbol).has_value());
  wanted.cancel();
  auto edited = document;
  edited.title += "!";
  CHECK(store->put_edited(edited, 1).error().kind == ErrorKind::cancelled);
  store->watch(nullptr);
  CHECK(store->history(document.symbol)->size() == 1);
  CHECK(store->document(document.symbol)->title == document.title);
}

TEST_CASE_TEMPLATE("diagnostics are not kept", Memory, HEXAGLOT_STORES) {
  Memory memory;
  const auto store = memory.open();
  auto document = six_languages();
  document.versions[0].diagnostics.push_back({3, "something"});
  REQUIRE(store->put(document).has_value());
  CHECK(store->document(document.symbol)->versions[0].diagnostics.empty());
  document.versions[0].diagnostics.clear();
  CHECK(store->put(document).value() == PutOutcome::unchanged);
}

TEST_CASE_TEMPLATE("the same content is unchanged, other content is a new revision", Memory, HEXAGLOT_STORES) {
  Memory memory;
  const auto store = memory.open();
  auto document = six_languages();
  REQUIRE(store->put(document).value() == PutOutcome::added);
  CHECK(store->put(document).value() == PutOutcome::unchanged);
  CHECK(store->history(document.symbol)->size() == 1);
  const auto first = document;
  SUBCASE("a text") {
    document.versions[5].blocks[0].text = "山区旱灾";
    document.segments[5][0].span.end = 12;
  }
  SUBCASE("a mark") { document.versions[1].blocks[1].marks[1].value = "15"; }
  SUBCASE("a label") { document.versions[0].blocks[1].label.own().value = 2; }
  SUBCASE("a confidence") { document.rows[1].confidence = 0.76; }
  SUBCASE("a file's digest") { document.versions[2].sha256 = std::string(64, 'b'); }
  SUBCASE("the title") { document.title += "."; }
  REQUIRE(store->put(document).value() == PutOutcome::replaced);
  CHECK(difference(document, *store->document(document.symbol)) == "");
  const auto history = store->history(document.symbol);
  REQUIRE(history->size() == 2);
  CHECK((*history)[0].revision == 2);
  CHECK((*history)[1].revision == 1);
  CHECK(difference(first, *store->document_revision(document.symbol, 1)) == "");
  CHECK(difference(document, *store->document_revision(document.symbol, 2)) == "");
  CHECK(store->document_revision(document.symbol, 3).error().kind == ErrorKind::not_found);
  CHECK(store->document_revision(document.symbol, 0).error().kind == ErrorKind::not_found);
  CHECK(store->check_integrity().has_value());
}

TEST_CASE_TEMPLATE("what was replaced is history, not a candidate", Memory, HEXAGLOT_STORES) {
  Memory memory;
  const auto store = memory.open();
  REQUIRE(store->put(plain_document("D/1", {"ru", "zh"}, {{"Старый текст.", "旧文本。"}, {"Тот же.", "相同。"}})));
  store::RowId old_row = 0;
  REQUIRE(store->for_each_cell("ru", [&](const CellRef& cell, std::string_view) {
    old_row = cell.row;
    return false;
  }));
  CHECK(store->row(old_row)->cell("zh")->text == "旧文本。");
  REQUIRE(store->put(plain_document("D/1", {"ru", "zh"}, {{"Новый текст.", "新文本。"}, {"Тот же.", "相同。"}})));
  CHECK(cells(*store, "ru") == std::vector<std::string>{"Новый текст.", "Тот же."});
  CHECK(cells(*store, "zh") == std::vector<std::string>{"新文本。", "相同。"});
  CHECK(store->row(old_row).error().kind == ErrorKind::not_found);
  CHECK(store->check_integrity().has_value());
}

TEST_CASE_TEMPLATE("documents are listed by symbol, with what one wants to know", Memory, HEXAGLOT_STORES) {
  Memory memory;
  const auto store = memory.open();
  CHECK(store->documents()->empty());
  REQUIRE(store->put(two_sentences()));
  REQUIRE(store->put(six_languages()));
  const auto documents = store->documents();
  REQUIRE(documents->size() == 2);
  const auto& info = documents->front();
  CHECK(info.symbol == "E/TEST/2014/1");
  CHECK(info.title == "Drought: العربية, 中文");
  CHECK(info.languages == std::vector<std::string>{"ar", "en", "es", "fr", "ru", "zh"});
  CHECK(info.rows == 3);
  CHECK(info.revision == 1);
  CHECK(info.stored_at.size() == 20);
  CHECK(info.stored_at.back() == 'Z');
  CHECK(documents->back().id != info.id);
}

TEST_CASE_TEMPLATE("an unknown document is not found, and the error says what there is", Memory, HEXAGLOT_STORES) {
  Memory memory;
  const auto store = memory.open();
  CHECK(store->document("X").error().message.find("empty") != std::string::npos);
  for (int i = 0; i < 7; ++i) REQUIRE(store->put(plain_document("D/" + std::to_string(i), {"en"}, {{"Text."}})));
  const auto error = store->document("D/77").error();
  CHECK(error.kind == ErrorKind::not_found);
  CHECK(error.message.find("“D/77”") != std::string::npos);
  CHECK(error.message.find("“D/0”") != std::string::npos);
  CHECK(error.message.find("2 more") != std::string::npos);
  CHECK(store->history("D/77").error().kind == ErrorKind::not_found);
  CHECK(store->for_each_row("D/77", [](const StoredRow&) { return true; }).error().kind == ErrorKind::not_found);
  CHECK(store->row(99999).error().kind == ErrorKind::not_found);
  CHECK(store->row(-1).error().kind == ErrorKind::not_found);
}

TEST_CASE_TEMPLATE("a row shows its cells, labels and place", Memory, HEXAGLOT_STORES) {
  Memory memory;
  const auto store = memory.open();
  REQUIRE(store->put(six_languages()));
  const auto all = rows(*store, "E/TEST/2014/1");
  REQUIRE(all.size() == 3);
  const auto& second = all[1];
  CHECK(second.symbol == "E/TEST/2014/1");
  CHECK(second.number == 2);
  CHECK(second.confidence == 0.75);
  CHECK(second.cells.size() == 6);
  CHECK(second.cell("ar")->label == "١ -");
  CHECK(second.cell("en")->label == "4.2.1");
  CHECK(second.cell("ru")->text == "Комитет постановляет собраться 14 марта.");
  CHECK(second.cell("ru")->label.empty());
  CHECK(all[0].status == model::RowStatus::confirmed);
  CHECK(all[2].cells.size() == 4);
  CHECK(all[2].cell("zh") == nullptr);
  CHECK(store->row(second.id)->cell("zh")->text == "委员会决定于3月14日开会。");
}

TEST_CASE_TEMPLATE("segments of one cell are joined as their language does", Memory, HEXAGLOT_STORES) {
  Memory memory;
  const auto store = memory.open();
  REQUIRE(store->put(two_sentences()));
  CHECK(cells(*store, "en") == std::vector<std::string>{"Wells run dry. Herders move on."});
  CHECK(cells(*store, "zh") == std::vector<std::string>{"水井干涸。牧民迁徙。"});
}

TEST_CASE_TEMPLATE("a walk keeps to its language, its order, and its visitor's wish to stop", Memory, HEXAGLOT_STORES) {
  Memory memory;
  const auto store = memory.open();
  REQUIRE(store->put(plain_document("B", {"en", "ar"}, {{"one", "واحد"}, {"two", "اثنان"}})));
  REQUIRE(store->put(plain_document("A", {"ar", "en"}, {{"ثلاثة", "three"}})));
  CHECK(cells(*store, "en") == std::vector<std::string>{"one", "two", "three"});
  CHECK(cells(*store, "ar") == std::vector<std::string>{"واحد", "اثنان", "ثلاثة"});
  CHECK(cells(*store, "fr").empty());
  int seen = 0;
  store::RowId last = 0;
  CHECK(store->for_each_cell("en", [&](const CellRef& cell, std::string_view) {
    CHECK(cell.row > last);
    last = cell.row;
    return ++seen < 2;
  }));
  CHECK(seen == 2);
}

TEST_CASE_TEMPLATE("what breaks the rules of a document is refused and nothing is kept", Memory, HEXAGLOT_STORES) {
  Memory memory;
  const auto store = memory.open();
  auto document = six_languages();
  auto kind = ErrorKind::bad_input;
  SUBCASE("no symbol") {
    document.symbol = " ";
    kind = ErrorKind::usage;
  }
  SUBCASE("a symbol that is no UTF-8") {
    document.symbol = "E/\xff";
    kind = ErrorKind::usage;
  }
  SUBCASE("no version") {
    document = {};
    document.symbol = "X";
    kind = ErrorKind::usage;
  }
  SUBCASE("one language twice") {
    document.versions[0].language = "en";
    kind = ErrorKind::usage;
  }
  SUBCASE("no language") {
    document.versions[0].language = "";
    kind = ErrorKind::usage;
  }
  SUBCASE("a segment in two rows") { document.rows[1].cells[1] = {0}; }
  SUBCASE("a segment in no row") { document.rows[1].cells[1] = {}; }
  SUBCASE("a segment that is not there") { document.rows[1].cells[1] = {1, 99}; }
  SUBCASE("a span outside the text") { document.segments[5][0].span.end = 5000; }
  SUBCASE("a span turned round") { document.segments[5][0].span = {6, 3}; }
  SUBCASE("a mark outside the text") { document.versions[1].blocks[1].marks[0].span.end = 5000; }
  SUBCASE("a block that is not there") { document.segments[4][1].block = 9; }
  SUBCASE("a row without a cell per version") { document.rows[0].cells.pop_back(); }
  SUBCASE("segments of too few versions") { document.segments.pop_back(); }
  SUBCASE("a confidence that is no number") { document.rows[0].confidence = 0.0 / 0.0 * 1; }
  const auto put = store->put(document);
  REQUIRE_FALSE(put.has_value());
  CHECK(put.error().kind == kind);
  CHECK(put.error().message.find('\n') == std::string::npos);
  CHECK(store->documents()->empty());
}

TEST_CASE_TEMPLATE("odd text is kept byte for byte", Memory, HEXAGLOT_STORES) {
  Memory memory;
  const auto store = memory.open();
  const std::string nul("a\0b", 3);
  const std::string broken = "kaputt \xff\xc3";
  const std::string large(3'000'000, 'x');
  const auto document = plain_document("odd; DROP TABLE documents; --'\"", {"en"}, {{nul}, {broken}, {large}, {"'"}});
  REQUIRE(store->put(document));
  CHECK(difference(document, *store->document(document.symbol)) == "");
  CHECK(cells(*store, "en") == std::vector<std::string>{nul, broken, large, "'"});
  CHECK(store->check_integrity().has_value());
}

TEST_CASE_TEMPLATE("a document without rows is a document", Memory, HEXAGLOT_STORES) {
  Memory memory;
  const auto store = memory.open();
  const auto document = plain_document("empty", {"en", "zh"}, {});
  REQUIRE(store->put(document));
  CHECK(difference(document, *store->document("empty")) == "");
  CHECK(store->check_integrity().has_value());
}

TEST_CASE_TEMPLATE("units become rows with all they say", Memory, HEXAGLOT_STORES) {
  Memory memory;
  const auto store = memory.open();
  auto first = unit("tu-1", {{"en", "Grain is short."}, {"ar", "الحبوب شحيحة."}, {"zh", "粮食短缺。"}});
  first.created = "20140311T000000Z";
  first.changed = "20140312T101112Z";
  first.line = 17;
  first.properties = {{"x-project", "drought"}, {"x-project", "mountains"}};
  first.variants[0].properties = {{"x-hexaglot-label", "11."}, {"x-note", "checked"}};
  first.variants[2].properties = {{"x-hexaglot-label", "?!"}};
  first.variants[0].marks = {{model::MarkKind::placeholder, {5, 5}, "<br/>"}, {model::MarkKind::bold, {4, 4000}, ""}};
  const auto put = store->put_units("memory.tmx", std::string(64, 'c'), [&](const UnitSink& sink) -> Status {
    CHECK(sink(first));
    CHECK(sink(unit("tu-2", {{"ru", "Зерна мало."}, {"en", "There is little grain."}})));
    CHECK(sink(unit("empty", {{"en", " "}, {"fr", ""}})));
    return {};
  });
  REQUIRE(put.value() == PutOutcome::added);
  const auto all = rows(*store, "memory.tmx");
  REQUIRE(all.size() == 2);
  CHECK(all[0].unit_id == "tu-1");
  CHECK(all[0].created == "20140311T000000Z");
  CHECK(all[0].changed == "20140312T101112Z");
  CHECK(all[0].properties == first.properties);
  CHECK(all[0].status == model::RowStatus::confirmed);
  CHECK(all[0].confidence == 1);
  CHECK(all[0].cell("en")->label == "11.");
  CHECK(all[0].cell("en")->properties == model::Properties{{"x-note", "checked"}});
  CHECK(all[0].cell("zh")->label == "?!");
  CHECK(all[1].cell("ru")->text == "Зерна мало.");
  const auto document = store->document("memory.tmx");
  REQUIRE(document->versions.size() == 4);
  CHECK(document->versions[0].language == "en");
  CHECK(document->versions[3].language == "ru");
  CHECK(document->versions[0].blocks[0].label->value == 11);
  CHECK(document->versions[0].blocks[0].marks.size() == 1);
  CHECK(document->versions[0].blocks[0].source.from == 17);
  CHECK(cells(*store, "en") == std::vector<std::string>{"Grain is short.", "There is little grain."});
  CHECK(store->documents()->front().languages.size() == 4);
  CHECK(store->check_integrity().has_value());
}

TEST_CASE_TEMPLATE("an edited document is one more revision, and keeps what its units said", Memory, HEXAGLOT_STORES) {
  Memory memory;
  const auto store = memory.open();
  auto first = unit("tu-1", {{"en", "Grain is short."}, {"ar", "الحبوب شحيحة."}});
  first.created = "20140311T000000Z";
  first.properties = {{"x-project", "drought"}};
  first.variants[1].properties = {{"x-note", "checked"}};
  REQUIRE(store->put_units("m.tmx", "", [&](const UnitSink& sink) -> Status {
    sink(first);
    sink(unit("tu-2", {{"en", "Wells run dry."}, {"zh", "水井干涸。"}}));
    return {};
  }));
  const auto original = store->document("m.tmx").value();
  auto document = original;
  document.versions[0].blocks[1].text = "Wells run dry again.";
  document.segments[0][1].span.end = 20;
  REQUIRE(store->put_edited(document, 1).value() == PutOutcome::replaced);
  CHECK(difference(document, *store->document("m.tmx")) == "");
  const auto all = rows(*store, "m.tmx");
  REQUIRE(all.size() == 2);
  CHECK(all[0].unit_id == "tu-1");
  CHECK(all[0].created == "20140311T000000Z");
  CHECK(all[0].properties == first.properties);
  CHECK(all[0].cell("ar")->properties == first.variants[1].properties);
  CHECK(all[1].unit_id == "tu-2");
  CHECK(all[1].cell("en")->text == "Wells run dry again.");
  CHECK(store->put_edited(document, 2).value() == PutOutcome::unchanged);
  // Back again: the first revision's text, as the third.
  REQUIRE(store->put_edited(store->document_revision("m.tmx", 1).value(), 1).value() == PutOutcome::replaced);
  CHECK(difference(original, *store->document("m.tmx")) == "");
  CHECK(rows(*store, "m.tmx")[0].unit_id == "tu-1");
  CHECK(store->history("m.tmx")->size() == 3);
  CHECK(store->put_edited(document, 7).error().kind == ErrorKind::not_found);
  auto fewer = original;
  fewer.symbol = "other";
  CHECK(store->put_edited(fewer, 1).error().kind == ErrorKind::not_found);
  auto other = two_sentences();
  other.symbol = "m.tmx";
  CHECK(store->put_edited(other, 1).error().kind == ErrorKind::usage);
  CHECK(store->check_integrity().has_value());
}

TEST_CASE_TEMPLATE("rows keep what their units said when others come or go", Memory, HEXAGLOT_STORES) {
  Memory memory;
  const auto store = memory.open();
  const std::vector<std::string> texts = {"جفاف", "ماء", "بئر", "نهر", "قرية"};
  REQUIRE(store->put_units("m.tmx", "", [&](const UnitSink& sink) -> Status {
    for (std::size_t i = 0; i < texts.size(); ++i)
      sink(unit("tu-" + std::to_string(i + 1), {{"en", "Text " + std::to_string(i + 1)}, {"ar", texts[i]}}));
    return {};
  }));
  auto document = store->document("m.tmx").value();
  const auto ids = [&] {
    std::vector<std::string> out;
    for (const auto& row : rows(*store, "m.tmx")) out.push_back(row.unit_id);
    return out;
  };
  SUBCASE("two rows become one, and the last is edited") {
    for (auto& cell : document.rows[1].cells) cell.push_back(2);
    document.rows.erase(document.rows.begin() + 2);
    document.versions[0].blocks[4].text = "Village";
    document.segments[0][4].span.end = 7;
    REQUIRE(store->put_edited(document, 1).value() == PutOutcome::replaced);
    CHECK(ids() == std::vector<std::string>{"tu-1", "", "tu-4", "tu-5"});
  }
  SUBCASE("a cell moves to a row of its own") {
    auto& moved = document.rows[1].cells[1];
    model::Row row = document.rows[1];
    row.cells[0].clear();
    moved.clear();
    document.rows.insert(document.rows.begin() + 2, row);
    REQUIRE(store->put_edited(document, 1).value() == PutOutcome::replaced);
    CHECK(ids() == std::vector<std::string>{"tu-1", "tu-2", "", "tu-3", "tu-4", "tu-5"});
  }
  SUBCASE("rows change places") {
    std::swap(document.rows[0], document.rows[3]);
    for (auto& cell : document.rows[1].cells) cell.push_back(2);
    document.rows.erase(document.rows.begin() + 2);
    REQUIRE(store->put_edited(document, 1).value() == PutOutcome::replaced);
    CHECK(ids().size() == 4);
    CHECK(ids().back() == "tu-5");
  }
  CHECK(difference(document, *store->document("m.tmx")) == "");
  CHECK(store->check_integrity().has_value());
}

TEST_CASE_TEMPLATE("a unit that this program wrote becomes the row that it was", Memory, HEXAGLOT_STORES) {
  Memory memory;
  const auto store = memory.open();
  auto heading = unit("1", {{"en", "Demand"}, {"ar", "الطلب"}});
  heading.properties = {{"x-hexaglot-kind", "heading"},
                        {"x-hexaglot-level", "2"},
                        {"x-hexaglot-confidence", "0.4375"},
                        {"x-hexaglot-status", "automatic"}};
  auto odd = unit("2", {{"ru", "Спрос"}, {"zh", "需求"}});
  odd.properties = {{"x-hexaglot-kind", "poem"},
                    {"x-hexaglot-level", "-3"},
                    {"x-hexaglot-confidence", "17"},
                    {"x-hexaglot-status", "automatic"}};
  auto confirmed = unit("3", {{"en", "Supply"}, {"fr", "Offre"}});
  confirmed.properties = {{"x-hexaglot-confidence", "0.5"}, {"x-hexaglot-status", "confirmed"}};
  auto note = unit("4", {{"en", "See above."}, {"zh", "见上文。"}});
  note.properties = {{"x-hexaglot-kind", "note"}};
  for (auto& variant : note.variants) variant.properties = {{"x-hexaglot-label", "14"}};
  REQUIRE(store->put_units("own.tmx", "", [&](const UnitSink& sink) -> Status {
    for (const auto& u : {heading, odd, confirmed, note}) CHECK(sink(u));
    return {};
  }));
  const auto document = store->document("own.tmx");
  REQUIRE(document->rows.size() == 4);
  CHECK(document->versions[0].blocks[2].kind == model::BlockKind::note);
  CHECK(document->versions[0].blocks[2].label->value == 14);
  CHECK(document->rows[0].confidence == 0.4375);
  CHECK(document->rows[0].status == model::RowStatus::automatic);
  CHECK(document->versions[1].blocks[0].kind == model::BlockKind::heading);
  CHECK(document->versions[1].blocks[0].level == 2);
  CHECK(document->versions[2].blocks[0].kind == model::BlockKind::paragraph);
  CHECK(document->versions[2].blocks[0].level == 0);
  CHECK(document->rows[1].confidence == 1);
  CHECK(document->rows[2].confidence == 1);
  CHECK(document->rows[2].status == model::RowStatus::confirmed);
}

TEST_CASE_TEMPLATE("alternative translations each keep their partners", Memory, HEXAGLOT_STORES) {
  Memory memory;
  const auto store = memory.open();
  REQUIRE(store->put_units("alt.tmx", "", [](const UnitSink& sink) -> Status {
    sink(unit("1", {{"en", "Drought"}, {"fr", "Sécheresse"}, {"fr", "Aridité"}}));
    return {};
  }));
  const auto all = rows(*store, "alt.tmx");
  REQUIRE(all.size() == 2);
  CHECK(all[0].cell("fr")->text == "Sécheresse");
  CHECK(all[1].cell("fr")->text == "Aridité");
  CHECK(all[1].cell("en")->text == "Drought");
  CHECK(store->check_integrity().has_value());
}

TEST_CASE_TEMPLATE("a producer that fails or is cancelled leaves nothing behind", Memory, HEXAGLOT_STORES) {
  Memory memory;
  const auto store = memory.open();
  REQUIRE(store->put(two_sentences()));
  for (const auto kind : {ErrorKind::bad_input, ErrorKind::cancelled}) {
    const auto put = store->put_units("broken.tmx", "f", [&](const UnitSink& sink) -> Status {
      for (int i = 0; i < 50; ++i) CHECK(sink(unit("", {{"en", "Unit " + std::to_string(i)}})));
      return fail(kind, "is not closed", "broken.tmx", 12);
    });
    REQUIRE_FALSE(put.has_value());
    CHECK(put.error().kind == kind);
    CHECK(put.error().line == 12);
    CHECK(store->documents()->size() == 1);
    CHECK(cells(*store, "en") == std::vector<std::string>{"Wells run dry. Herders move on."});
  }
  const auto broken_update = store->put_units("E/TEST/2014/2", "f", [](const UnitSink& sink) -> Status {
    sink(unit("", {{"en", "Other"}}));
    return fail(ErrorKind::bad_input, "broken");
  });
  CHECK_FALSE(broken_update.has_value());
  CHECK(difference(two_sentences(), *store->document("E/TEST/2014/2")) == "");
  CHECK(store->check_integrity().has_value());
  for (const auto* name : {"", "a\nb", "a\tb"})
    CHECK(store->put_units(name, "f", [](const UnitSink&) -> Status { return {}; }).error().kind == ErrorKind::usage);
}

TEST_CASE_TEMPLATE("a file of units that is already there is not read again", Memory, HEXAGLOT_STORES) {
  Memory memory;
  const auto store = memory.open();
  int calls = 0;
  const auto producer = [&](const UnitSink& sink) -> Status {
    ++calls;
    sink(unit("", {{"es", "Sequía " + std::to_string(calls)}}));
    return {};
  };
  CHECK(store->put_units("m.tmx", "one", producer).value() == PutOutcome::added);
  CHECK(store->put_units("m.tmx", "one", producer).value() == PutOutcome::unchanged);
  CHECK(calls == 1);
  CHECK(store->put_units("m.tmx", "two", producer).value() == PutOutcome::replaced);
  CHECK(store->put_units("m.tmx", "", producer).value() == PutOutcome::replaced);
  CHECK(store->put_units("m.tmx", "", producer).value() == PutOutcome::replaced);
  CHECK(cells(*store, "es") == std::vector<std::string>{"Sequía 4"});
  CHECK(store->history("m.tmx")->size() == 4);
  CHECK(store->check_integrity().has_value());
}

// One link between two words, each seen as often.
inline model::WordCounts taught(const std::string& x, const std::string& y, const std::string& x_stem,
                                const std::string& y_stem, std::uint32_t count) {
  model::WordCounts counts;
  counts.x = x;
  counts.y = y;
  counts.x_words = {{x_stem, count + 1}};
  counts.y_words = {{y_stem, count + 2}};
  counts.links = {{0, 0, count}};
  return counts;
}

TEST_CASE_TEMPLATE("what documents teach about words adds up, and is found by the words asked for", Memory,
                   HEXAGLOT_STORES) {
  Memory memory;
  const auto store = memory.open();
  REQUIRE(store->put(six_languages()).has_value());
  REQUIRE(store->put(two_sentences()).has_value());
  auto first = taught("ar", "zh", "جفاف", "旱", 12);
  first.x_words.push_back({"جفاف1", 9});
  first.y_words.insert(first.y_words.begin(), {"山", 40});
  first.links = {{0, 0, 3}, {0, 1, 12}, {1, 0, 7}};
  REQUIRE(model::is_sound(first));
  REQUIRE(store->teach("E/TEST/2014/1", {first, taught("ru", "zh", "засуха", "旱", 20)}).has_value());
  CHECK(store->learned_words({"ar", "zh", {}, {}}).value() == first);
  REQUIRE(store->teach("E/TEST/2014/2", {taught("ar", "zh", "جفاف", "旱", 5)}).has_value());
  auto sum = first;
  sum.x_words[0].seen += 6;
  sum.y_words[1].seen += 7;
  sum.links[1].count += 5;
  CHECK(store->learned_words({"ar", "zh", {}, {}}).value() == sum);
  CHECK(store->learned_words({"ar", "zh", {}, "E/TEST/2014/2"}).value() == first);
  CHECK(store->learned_words({"ar", "zh", {}, "E/TEST/2014/1"}).value() == taught("ar", "zh", "جفاف", "旱", 5));
  const auto asked = store->learned_words({"ar", "zh", {"جفاف1", "ماء"}, {}}).value();
  CHECK(asked.links == std::vector<model::WordCounts::Link>{{0, 0, 7}});
  CHECK(asked.x_words == std::vector<model::WordCounts::Word>{{"جفاف1", 9}});
  CHECK(asked.y_words == std::vector<model::WordCounts::Word>{{"山", 40}});
  CHECK(store->learned_words({"en", "fr", {}, {}}).value().empty());
  const auto learned = store->learned().value();
  CHECK(learned.documents == std::vector<std::string>{"E/TEST/2014/1", "E/TEST/2014/2"});
  CHECK(learned.pairs == std::vector<std::pair<std::string, std::string>>{{"ar", "zh"}, {"ru", "zh"}});
  CHECK(store->check_integrity().has_value());
}

TEST_CASE_TEMPLATE("a document teaches once however often, and no longer when it is replaced", Memory,
                   HEXAGLOT_STORES) {
  Memory memory;
  const auto store = memory.open();
  auto document = six_languages();
  REQUIRE(store->put(document).has_value());
  REQUIRE(store->put(two_sentences()).has_value());
  REQUIRE(store->teach("E/TEST/2014/2", {taught("en", "ru", "well", "колодц", 4)}).has_value());
  const auto words = taught("en", "ru", "drough", "засуха", 8);
  for (int times = 0; times < 3; ++times) REQUIRE(store->teach(document.symbol, {words}).has_value());
  CHECK(store->learned_words({"en", "ru", {"drough"}, {}}).value() == words);
  CHECK(store->put(document).value() == PutOutcome::unchanged);
  CHECK(store->learned_words({"en", "ru", {"drough"}, {}}).value() == words);
  SUBCASE("by another revision") {
    document.title += ".";
    REQUIRE(store->put(document).value() == PutOutcome::replaced);
  }
  SUBCASE("by units") {
    REQUIRE(store->put_units(document.symbol, "", [](const UnitSink& sink) -> Status {
      sink(unit("", {{"en", "Drought"}}));
      return {};
    }));
  }
  SUBCASE("by nothing to teach") { REQUIRE(store->teach(document.symbol, {}).has_value()); }
  CHECK(store->learned_words({"en", "ru", {}, {}}).value() == taught("en", "ru", "well", "колодц", 4));
  CHECK(store->learned().value().documents == std::vector<std::string>{"E/TEST/2014/2"});
  CHECK(store->check_integrity().has_value());
}

TEST_CASE_TEMPLATE("only a document that is there can teach", Memory, HEXAGLOT_STORES) {
  Memory memory;
  const auto store = memory.open();
  CHECK(store->teach("E/TEST/2014/1", {taught("en", "ru", "well", "колодц", 4)}).error().kind == ErrorKind::not_found);
  CHECK(store->learned_words({"en", "ru", {}, {}}).value().empty());
  CHECK(store->learned().value().documents.empty());
}

}  // namespace hexaglot::test
