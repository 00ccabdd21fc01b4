// The hub over the real statement, a real memory file and the real checks; only windows are missing.
#include "core/app/work/commands.hpp"
#include "gui/model/cell_text.hpp"
#include "tests/unit/gui_model/hub.hpp"

using namespace hexaglot;
using namespace hexaglot::gui;
using gui_test::Hub;

namespace {

bool same(const model::Document& a, const model::Document& b) {
  if (a.segments != b.segments || a.rows.size() != b.rows.size() || a.versions.size() != b.versions.size())
    return false;
  for (std::size_t v = 0; v < a.versions.size(); ++v)
    if (a.versions[v].blocks != b.versions[v].blocks) return false;
  for (std::size_t r = 0; r < a.rows.size(); ++r)
    if (a.rows[r].cells != b.rows[r].cells || a.rows[r].status != b.rows[r].status ||
        a.rows[r].confidence != b.rows[r].confidence)
      return false;
  return true;
}

std::string cell(const Editor& editor, std::uint32_t row, std::uint32_t version) {
  return make_cell_text(editor.document(), row, version).text;
}

constexpr std::uint32_t en = 1, zh = 5;

}  // namespace

TEST_CASE("the statement opens in six columns, with a beginning to read before it is aligned and its findings after") {
  hexaglot::test::TemporaryFolder folder;
  Hub hub(folder.path());
  bool read_early = false;
  const auto listening = hub.editor->listen([&](const Event& event) {
    if (event.topic == Topic::shown && hub.editor->state() == Editor::State::opening)
      read_early = read_early || hub.editor->view().rows() > 0;
  });
  hub.open_statement();
  CHECK(read_early);
  CHECK(hub.editor->document().rows.size() == 125);
  CHECK(hub.editor->columns_shown().size() == 6);
  CHECK(hub.editor->writable());
  hub.wait_for_findings();
  CHECK(hub.editor->checking().findings().size() == 8);
}

TEST_CASE("every mending command is undone to the byte, and done again") {
  hexaglot::test::TemporaryFolder folder;
  Hub hub(folder.path());
  hub.open_statement();
  auto& editor = *hub.editor;
  const model::Document before = editor.document();
  std::size_t done = 0;
  for (const auto command :
       {Command::move_down, Command::move_up, Command::push_down, Command::pull_up, Command::merge_below,
        Command::swap_below, Command::split_at_sentence, Command::merge_rows, Command::split_row, Command::insert_row,
        Command::remove_row, Command::confirm, Command::unconfirm, Command::confirm_above}) {
    editor.go_to({29, zh, 0});
    const auto generation = editor.work()->generation();
    CHECK(editor.run(command));
    if (editor.work()->generation() != generation) ++done;
  }
  CHECK(done >= 12);
  const model::Document after = editor.document();
  while (editor.can(Command::undo)) editor.run(Command::undo);
  CHECK(same(editor.document(), before));
  while (editor.can(Command::redo)) editor.run(Command::redo);
  CHECK(same(editor.document(), after));
}

TEST_CASE("what was typed is there again after the program was killed, and can be undone then") {
  hexaglot::test::TemporaryFolder folder;
  Hub hub(folder.path());
  hub.open_statement();
  const model::Document before = hub.editor->document();
  auto& editor = *hub.editor;
  const auto text = make_cell_text(editor.document(), 9, zh);
  auto planned = edits(editor.document(), text, text.text + "（经修订）");
  REQUIRE(planned);
  CHECK(editor.run(app::change_texts(editor.document(), std::move(*planned))));
  CHECK(cell(editor, 9, zh).ends_with("（经修订）"));
  hub.start();  // without closing
  hub.editor->open_document(folder.path() / "memory.hexaglot", "E/CN.7/2014/L.15");
  hub.wait_until_ready();
  CHECK(cell(*hub.editor, 9, zh).ends_with("（经修订）"));
  CHECK(hub.editor->can(Command::undo));
  hub.editor->run(Command::undo);
  CHECK(same(hub.editor->document(), before));
}

TEST_CASE("the same files are the same work: nothing is aligned anew") {
  hexaglot::test::TemporaryFolder folder;
  Hub hub(folder.path());
  hub.open_statement();
  hub.editor->go_to({40, en, 0});
  CHECK(hub.editor->run(Command::confirm));
  bool closed = false;
  hub.editor->close([&] { closed = true; });
  REQUIRE(hub.queue.run_until([&] { return closed; }));
  CHECK(hub.editor->state() == Editor::State::nothing);
  hub.open_statement();
  CHECK(hub.editor->document().rows[40].status == model::RowStatus::confirmed);
}

TEST_CASE("findings follow what is mended") {
  hexaglot::test::TemporaryFolder folder;
  Hub hub(folder.path());
  hub.open_statement();
  hub.wait_for_findings();
  auto& editor = *hub.editor;
  // Another figure in the Chinese version of a row that has figures.
  std::uint32_t row = 0;
  while (cell(editor, row, en).find("2009") == std::string::npos) ++row;
  const auto text = make_cell_text(editor.document(), row, zh);
  auto changed = text.text;
  const auto at = changed.find("2009");
  REQUIRE(at != std::string::npos);
  changed.replace(at, 4, "2019");
  auto planned = edits(editor.document(), text, changed);
  REQUIRE(planned);
  CHECK(editor.run(app::change_texts(editor.document(), std::move(*planned))));
  hub.wait_for_findings();
  CHECK_FALSE(editor.checking().of_row(row).empty());
  CHECK(editor.checking().findings().size() > 8);
  editor.run(Command::undo);
  hub.wait_for_findings();
  CHECK(editor.checking().findings().size() == 8);
}

TEST_CASE("a finding that is ignored stays so in the next session") {
  hexaglot::test::TemporaryFolder folder;
  Hub hub(folder.path());
  hub.open_statement();
  hub.wait_for_findings();
  const auto finding = hub.editor->checking().findings().front();
  hub.editor->checking().ignore(finding, "the original has it so");
  CHECK(hub.editor->checking().findings().size() == 7);
  CHECK(hub.editor->checking().ignored() == 1);
  hub.start();
  hub.editor->open_document(folder.path() / "memory.hexaglot", "E/CN.7/2014/L.15");
  hub.wait_until_ready();
  hub.wait_for_findings();
  CHECK(hub.editor->checking().findings().size() == 7);
}

TEST_CASE("a range is aligned anew around confirmed rows, as a step that can be undone") {
  hexaglot::test::TemporaryFolder folder;
  Hub hub(folder.path());
  hub.open_statement();
  auto& editor = *hub.editor;
  const model::Document good = editor.document();
  editor.go_to({60, zh, 0});
  editor.run(Command::push_down);  // all of Chinese from here on is a row too low
  const model::Document shifted = editor.document();
  editor.select({55, 80});
  editor.run(Command::realign);
  REQUIRE(hub.queue.run_until([&] { return editor.can(Command::realign) && editor.tasks().idle(); }));
  CHECK_FALSE(same(editor.document(), shifted));
  CHECK(cell(editor, 62, zh) == make_cell_text(good, 62, zh).text);
  editor.run(Command::undo);
  CHECK(same(editor.document(), shifted));
}

TEST_CASE("a filter shows its rows only, and going to a hidden row shows all again") {
  hexaglot::test::TemporaryFolder folder;
  Hub hub(folder.path());
  hub.open_statement();
  auto& editor = *hub.editor;
  editor.go_to({0, en, 0});
  editor.run(Command::confirm_above);
  editor.run(Command::filter_unconfirmed);
  CHECK(editor.view().rows() == 124);
  CHECK(editor.view().document_row(0) == 1);
  CHECK_FALSE(editor.view().shown_row(0));
  CHECK(editor.cursor().row == 1);
  editor.go_to({0, en, 0});
  CHECK(editor.filter() == Filter::all);
  CHECK(editor.view().rows() == 125);
  editor.run(Command::filter_empty);
  CHECK(editor.filter() == Filter::all);  // no row lacks a version: all are shown, and it is said
  CHECK_FALSE(hub.messages.empty());
}

TEST_CASE("a file that is not there is told, and nothing is open") {
  hexaglot::test::TemporaryFolder folder;
  Hub hub(folder.path());
  hub.editor->open_files({{"en", folder.path() / "no.md"}, {"fr", folder.path() / "non.md"}});
  REQUIRE(hub.queue.run_until([&] { return !hub.messages.empty(); }));
  CHECK(hub.messages.back().find("no.md") != std::string::npos);
  CHECK(hub.editor->state() == Editor::State::nothing);
}

TEST_CASE("opening can be stopped") {
  hexaglot::test::TemporaryFolder folder;
  Hub hub(folder.path());
  std::vector<app::VersionFile> files;
  for (const auto* language : {"en", "fr", "ru", "zh"}) {
    const auto path = folder.path() / (std::string(language) + ".txt");
    std::string text;
    for (int i = 0; i < 20000; ++i) text += "Paragraph " + std::to_string(i * 7919 % 20011) + "\n\n";
    folder.file(std::string(language) + ".txt", text);
    files.push_back({language, path});
  }
  hub.editor->open_files(files);
  REQUIRE(hub.queue.run_until([&] { return hub.editor->view().rows() > 0; }));
  hub.editor->cancel();
  REQUIRE(hub.queue.run_until([&] { return hub.editor->state() == Editor::State::nothing; }));
  CHECK(hub.editor->document().rows.empty());
}
