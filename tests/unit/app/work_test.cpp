#include "core/app/work/work.hpp"

#include <doctest/doctest.h>
#include <signal.h>
#include <sys/wait.h>
#include <unistd.h>

#include <thread>

#include "core/app/work/commands.hpp"
#include "core/app/work/sound.hpp"
#include "core/store/sqlite_store.hpp"
#include "tests/support/temporary.hpp"
#include "tests/unit/app/work_samples.hpp"
#include "tests/unit/app/work_walk.hpp"

namespace hexaglot::app {
namespace {

using store::JournalAction;
using test::column;
using test::difference;
using test::statement_of_wells;

constexpr auto symbol = "W/2014/1";

std::unique_ptr<store::Store> with_wells(int times = 2) {
  auto memory = store::transient_store();
  REQUIRE(memory->put(statement_of_wells(times)));
  return memory;
}

std::unique_ptr<Work> opened(store::Store& memory) {
  auto work = Work::open(memory, symbol);
  REQUIRE_MESSAGE(work.has_value(), work.error().to_string());
  return std::move(*work);
}

Done does(Work& work, Result<Patch> planned) {
  REQUIRE(planned.has_value());
  auto done = work.run(std::move(*planned));
  REQUIRE(done.has_value());
  return *done;
}

// Whoever opens it anew finds what is there, and can take back what was not saved.
void check_reopened(store::Store& memory, const Work& work) {
  const auto again = opened(memory);
  REQUIRE(difference(work.document(), again->document()) == "");
  CHECK(again->unsaved() == work.unsaved());
  CHECK(again->bookmarks() == work.bookmarks());
  if (again->can_undo()) CHECK(again->next_undo()->command == work.next_undo()->command);
  if (again->can_redo()) CHECK(again->next_redo()->command == work.next_redo()->command);
}

TEST_CASE("what was done is there when the document is opened again, and can still be taken back") {
  const auto memory = with_wells();
  const auto before = memory->document(symbol).value();
  {
    const auto work = opened(*memory);
    CHECK_FALSE(work->unsaved());
    const auto done = does(*work, merge_rows(work->document(), 1, 3));
    CHECK(done.command == "row.merge");
    CHECK(done.change.removed == 2);
    CHECK(done.generation == work->generation());
    does(*work, change_texts(work->document(), {{0, 1, {0, 0}, "ثم "}}));
    REQUIRE(work->undo());
    CHECK(work->unsaved());
  }
  CHECK(difference(before, *memory->document(symbol)) == "");  // nothing is stored yet
  const auto work = opened(*memory);
  CHECK(work->unsaved());
  CHECK(work->document().rows.size() == before.rows.size() - 1);
  CHECK(work->next_redo()->command == "text.change");
  REQUIRE(work->undo());
  CHECK_FALSE(work->can_undo());
  CHECK_FALSE(work->unsaved());
  CHECK(difference(before, work->document()) == "");
  CHECK(work->undo().error().kind == ErrorKind::usage);
}

TEST_CASE("work at random, saved, undone and opened again and again, is never another document") {
  for (const std::uint32_t seed : {11U, 12U, 13U}) {
    CAPTURE(seed);
    const auto memory = with_wells(3);
    auto work = opened(*memory);
    test::RandomMender mender(seed);
    std::vector<model::Document> states{work->document()};  // by number of changes done
    for (int step = 0; step < 250; ++step) {
      CAPTURE(step);
      const auto what = mender.below(20);
      if (what < 3 && work->can_undo()) {
        REQUIRE(work->undo());
        states.pop_back();
        REQUIRE(difference(states.back(), work->document()) == "");
      } else if (what < 5 && work->can_redo()) {
        REQUIRE(work->redo());
        states.push_back(work->document());
      } else if (what == 5) {
        const auto kept = work->document();
        REQUIRE(work->save());
        CHECK_FALSE(work->unsaved());
        REQUIRE(difference(kept, work->document()) == "");
        auto stored = kept;
        remove_empty_rows(stored).apply(stored);
        REQUIRE(difference(stored, *memory->document(symbol)) == "");
        continue;  // opened now, the rows without text are gone
      } else if (what == 6) {
        REQUIRE(work->toggle_bookmark(mender.below(static_cast<std::uint32_t>(work->document().rows.size()))));
      } else if (auto patch = mender.next(work->document())) {
        REQUIRE(work->run(std::move(*patch)));
        states.push_back(work->document());
        check_reopened(*memory, *work);
      }
    }
    REQUIRE(sound(work->document()));
    while (work->can_undo()) REQUIRE(work->undo());
    CHECK(difference(states.front(), work->document()) == "");
    check_reopened(*memory, *work);
    CHECK(memory->check_integrity());
  }
}

TEST_CASE("saving drops the rows without text from the revision, not from the work") {
  const auto memory = with_wells();
  const auto work = opened(*memory);
  const auto rows = work->document().rows.size();
  does(*work, insert_row(work->document(), 2));
  does(*work, set_status(work->document(), 0, 1, model::RowStatus::confirmed));
  REQUIRE(work->save());
  CHECK(work->document().rows.size() == rows + 1);
  CHECK(memory->document(symbol)->rows.size() == rows);
  CHECK(work->revision() == 2);
  CHECK(memory->desk().journals(symbol)->empty());
  does(*work, set_status(work->document(), 4, 5, model::RowStatus::confirmed));
  check_reopened(*memory, *work);
  REQUIRE(work->undo());
  REQUIRE(work->undo());  // what was saved
  CHECK(work->unsaved());
  CHECK(work->document().rows[0].status == model::RowStatus::automatic);
  check_reopened(*memory, *work);
  REQUIRE(work->redo());
  CHECK_FALSE(work->unsaved());
  REQUIRE(work->save());
  CHECK(memory->history(symbol)->size() == 2);  // nothing new
}

TEST_CASE("opening and saving that are stopped change nothing, and the changes stay") {
  const auto memory = with_wells();
  const auto work = opened(*memory);
  does(*work, merge_rows(work->document(), 1, 3));
  Progress progress;
  progress.cancel();
  const auto stopped = work->save(progress);
  REQUIRE_FALSE(stopped);
  CHECK(stopped.error().kind == ErrorKind::cancelled);
  CHECK(work->unsaved());
  CHECK(memory->history(symbol)->size() == 1);
  CHECK(Work::open(*memory, symbol, progress).error().kind == ErrorKind::cancelled);
  check_reopened(*memory, *work);
  REQUIRE(work->save());
  CHECK(memory->history(symbol)->size() == 2);
}

TEST_CASE("two programs that change one document: the slower gets an error and loses nothing") {
  const auto memory = with_wells();
  const auto first = opened(*memory), second = opened(*memory);
  does(*first, merge_rows(first->document(), 0, 2));
  const auto before = second->document();
  const auto refused = second->run(split_row(second->document(), 1).value());
  REQUIRE_FALSE(refused);
  CHECK(refused.error().message.find("another program") != std::string::npos);
  CHECK(difference(before, second->document()) == "");
  CHECK_FALSE(second->can_undo());
  CHECK(second->generation() == 1);
  check_reopened(*memory, *first);
}

TEST_CASE("a document that was stored anew meanwhile is offered, and the changes are kept beside it") {
  const auto memory = with_wells();
  auto work = opened(*memory);
  does(*work, merge_rows(work->document(), 0, 2));
  const auto mine = work->document();
  auto other = memory->document(symbol).value();
  other.title = "Колодцы";
  REQUIRE(memory->put(other));
  CHECK(work->superseded().value());
  const auto refused = work->save();
  REQUIRE_FALSE(refused);
  CHECK(refused.error().kind == ErrorKind::usage);
  CHECK(work->unsaved());
  work.reset();

  const auto current = opened(*memory);
  CHECK(current->document().title == "Колодцы");
  REQUIRE(current->left_over().size() == 1);
  CHECK(current->left_over()[0].revision == 1);
  CHECK(current->left_over()[0].entries == 1);
  const auto left = Work::open_left_over(*memory, symbol, 1);
  REQUIRE(left);
  CHECK(difference(mine, (*left)->document()) == "");
  SUBCASE("saved, it follows the newer one") {
    REQUIRE((*left)->save({}, Work::Newer::follow));
    CHECK(difference(mine, *memory->document(symbol)) == "");
    CHECK(memory->history(symbol)->size() == 3);
    CHECK(opened(*memory)->left_over().empty());
  }
  SUBCASE("discarded, it is gone") {
    REQUIRE(Work::discard(*memory, symbol, 1));
    CHECK(opened(*memory)->left_over().empty());
    CHECK(memory->document(symbol)->title == "Колодцы");
  }
}

TEST_CASE("a patch for another state of the document is refused") {
  const auto memory = with_wells();
  const auto work = opened(*memory);
  const auto late = merge_rows(work->document(), 0, 2).value();
  does(*work, set_status(work->document(), 1, 2, model::RowStatus::confirmed));
  const auto before = work->document();
  CHECK(work->run(late).error().kind == ErrorKind::usage);
  CHECK(work->run({}).error().kind == ErrorKind::usage);
  CHECK(difference(before, work->document()) == "");
}

TEST_CASE("a journal that cannot be read is an error that says so, and is kept") {
  const auto memory = with_wells();
  SUBCASE("no patch") { REQUIRE(memory->desk().add(symbol, {1, 0}, {{JournalAction::done, "???"}}, {})); }
  SUBCASE("nothing to take back") { REQUIRE(memory->desk().add(symbol, {1, 0}, {{JournalAction::undone, ""}}, {})); }
  SUBCASE("nothing to do again") { REQUIRE(memory->desk().add(symbol, {1, 0}, {{JournalAction::redone, ""}}, {})); }
  SUBCASE("a patch of another document") {
    const auto other = statement_of_wells(4);
    const auto patch = merge_rows(other, 20, 22).value();
    REQUIRE(memory->desk().add(symbol, {1, 0}, {{JournalAction::done, pack(patch)}}, {}));
  }
  SUBCASE("a patch that breaks the document") {
    const auto d = memory->document(symbol).value();
    Patch patch;
    patch.steps.emplace_back(RowsChange{0, {d.rows[0]}, {}});
    REQUIRE(memory->desk().add(symbol, {1, 0}, {{JournalAction::done, pack(patch)}}, {}));
  }
  const auto work = Work::open(*memory, symbol);
  REQUIRE_FALSE(work);
  CHECK(work.error().kind == ErrorKind::bad_input);
  CHECK(work.error().to_string().find("they are kept") != std::string::npos);
  CHECK(memory->desk().journal(symbol, 1)->size() == 1);
  REQUIRE(Work::discard(*memory, symbol, 1));
  CHECK(Work::open(*memory, symbol));
}

TEST_CASE("typing in one block is one step, until a moment passes or something else is done") {
  const auto memory = with_wells();
  const auto work = opened(*memory);
  auto limits = Work::Limits{};
  limits.typing = std::chrono::hours(1);
  work->set_limits(limits);
  const auto start = work->document();
  const auto type = [&](std::uint32_t version, std::uint32_t block, std::uint32_t at, const std::string& text) {
    does(*work, change_texts(work->document(), {{version, block, {at, at}, text}}, "text.type"));
  };
  type(0, 0, 0, "م");
  type(0, 0, 2, "ا");
  type(0, 0, 4, "ء ");
  check_reopened(*memory, *work);
  CHECK(work->document().versions[0].blocks[0].text.starts_with("ماء آبار"));
  type(5, 0, 0, "水");
  REQUIRE(work->undo());
  REQUIRE(work->undo());
  CHECK(difference(start, work->document()) == "");
  CHECK_FALSE(work->can_undo());
  check_reopened(*memory, *work);
  REQUIRE(work->redo());
  CHECK(work->document().versions[0].blocks[0].text.starts_with("ماء آبار"));
  limits.typing = std::chrono::milliseconds(-1);
  work->set_limits(limits);
  type(0, 0, 0, "x");
  REQUIRE(work->undo());
  CHECK(work->document().versions[0].blocks[0].text.starts_with("ماء آبار"));
  REQUIRE(work->save());
  limits.typing = std::chrono::hours(1);
  work->set_limits(limits);
  type(0, 0, 0, "y");  // behind what was saved
  REQUIRE(work->undo());
  CHECK_FALSE(work->unsaved());
}

TEST_CASE("a snapshot never changes, however the work goes on") {
  const auto memory = with_wells();
  auto work = opened(*memory);
  auto snapshot = work->snapshot();
  const auto before = *snapshot;
  does(*work, merge_rows(work->document(), 0, 2));
  CHECK(snapshot.get() != &work->document());
  CHECK(difference(before, *snapshot) == "");
  const auto* place = &work->document();
  does(*work, merge_rows(work->document(), 0, 2));
  CHECK(place == &work->document());  // nobody looks: no copy
  snapshot = work->snapshot();
  work.reset();
  CHECK(snapshot->rows.size() == before.rows.size() - 2);
}

TEST_CASE("a large document waits until its readers let go, and is copied only when patience ends") {
  const auto memory = with_wells();
  const auto work = opened(*memory);
  Work::Limits limits;
  limits.copied_up_to = 0;
  limits.patience = std::chrono::minutes(5);
  work->set_limits(limits);
  std::atomic<bool> stop{false};
  int told = 0;
  work->on_wait = [&] {
    ++told;
    stop = true;
  };
  const auto* place = &work->document();
  std::thread reader([&stop, snapshot = work->snapshot()]() mutable {
    while (!stop) std::this_thread::yield();
    CHECK(snapshot->rows.size() == 12);
    snapshot.reset();
  });
  does(*work, merge_rows(work->document(), 0, 2));
  reader.join();
  CHECK(told == 1);
  CHECK(place == &work->document());
  limits.patience = std::chrono::milliseconds(1);
  work->set_limits(limits);
  const auto stubborn = work->snapshot();
  does(*work, merge_rows(work->document(), 0, 2));
  CHECK(told == 2);
  CHECK(stubborn->rows.size() == work->document().rows.size() + 1);
}

TEST_CASE("bookmarks go with their rows, and come back with them") {
  const auto memory = with_wells();
  const auto work = opened(*memory);
  for (const std::uint32_t row : {1U, 2U, 5U}) REQUIRE(work->toggle_bookmark(row));
  does(*work, insert_row(work->document(), 0));
  CHECK(work->bookmarks() == std::set<std::uint32_t>{2, 3, 6});
  does(*work, merge_rows(work->document(), 2, 4));
  CHECK(work->bookmarks() == std::set<std::uint32_t>{2, 5});
  check_reopened(*memory, *work);
  REQUIRE(work->undo());
  CHECK(work->bookmarks() == std::set<std::uint32_t>{2, 3, 6});
  REQUIRE(work->redo());
  CHECK(work->bookmarks() == std::set<std::uint32_t>{2, 5});
  REQUIRE(work->toggle_bookmark(2));
  CHECK_FALSE(work->bookmarked(2));
  REQUIRE(work->undo());
  CHECK(work->bookmarks() == std::set<std::uint32_t>{6});
}

TEST_CASE("the draft of the open cell is kept until it is dropped") {
  const auto memory = with_wells();
  {
    const auto work = opened(*memory);
    CHECK_FALSE(work->draft());
    CHECK_FALSE(work->ended_badly());
    REQUIRE(work->keep_draft({3, 0, 3, "قبل", "بعد, after, 之后", 5, ""}));
    CHECK(opened(*memory)->draft()->text == "بعد, after, 之后");
  }
  const auto work = opened(*memory);
  CHECK(work->ended_badly());  // nobody has closed it
  const auto draft = work->draft();
  REQUIRE(draft);
  CHECK(draft->row == 3);
  CHECK(draft->block == 3);
  CHECK(draft->before == "قبل");
  CHECK(draft->caret == 5);
  CHECK(draft->saved_at.size() == 20);
  REQUIRE(work->drop_draft());
  REQUIRE(work->closed());
  const auto again = opened(*memory);
  CHECK_FALSE(again->draft());
  CHECK_FALSE(again->ended_badly());
  REQUIRE(memory->desk().keep(symbol, {{"draft", "\x01\xff\xff\xff\xff"}, {"bookmarks", "\xff\xff"}}));
  CHECK_FALSE(opened(*memory)->draft());
}

TEST_CASE("a finding that is ignored stays so when its row moves, and speaks again when its text changes") {
  const auto memory = with_wells();
  const auto work = opened(*memory);
  model::Finding finding;
  finding.id = "figures.differ";
  finding.row = 1;
  finding.versions = {4};
  const auto& block = work->document().versions[4].blocks[1].text;
  const auto at = static_cast<std::uint32_t>(block.find("14"));
  finding.places = {{4, 1, {at, at + 2}}};
  finding.values = {{4, "14"}, {1, "15"}};
  CHECK_FALSE(work->ignored(finding));
  REQUIRE(work->ignore(finding, "как в оригинале"));
  CHECK(work->ignored(finding));
  CHECK(work->all_ignored()[0].reason == "как в оригинале");
  does(*work, insert_row(work->document(), 0));
  finding.row = 2;
  CHECK(work->ignored(finding));
  auto other = finding;
  other.values[1].value = "16";
  CHECK_FALSE(work->ignored(other));
  REQUIRE(work->save());
  CHECK(opened(*memory)->ignored(finding));
  does(*work, change_texts(work->document(), {{4, 1, {at, at + 2}, "24"}}));
  CHECK_FALSE(work->ignored(finding));
  REQUIRE(work->forgive(work->all_ignored()[0].fingerprint, work->all_ignored()[0].values));
  CHECK_FALSE(work->ignores_any());
  CHECK_FALSE(opened(*memory)->ignores_any());
}

TEST_CASE("a program that is killed between two changes has lost neither") {
  const test::TemporaryFolder folder;
  const auto path = folder.path() / "memory.hexaglot";
  {
    const auto memory =
        store::open_sqlite(path, store::OpenMode::read_write_create).value()->put(statement_of_wells(2));
    REQUIRE(memory);
  }
  int ready[2];
  REQUIRE(::pipe(ready) == 0);
  const auto change = [&](Work& work) {
    return work.run(merge_rows(work.document(), 1, 3).value()) &&
           work.run(split_at_sentence(work.document(), {2, 4}).value()) &&
           work.keep_draft({1, 5, 1, "旧", "新", 3, ""});
  };
  const pid_t child = ::fork();
  if (child == 0) {
    try {
      const auto memory = store::open_sqlite(path, store::OpenMode::read_write_create);
      const auto work = Work::open(**memory, symbol);
      if (change(**work) && ::write(ready[1], "x", 1) == 1) ::pause();
    } catch (...) {
    }
    ::_exit(1);
  }
  ::close(ready[1]);
  char byte = 0;
  REQUIRE(::read(ready[0], &byte, 1) == 1);
  REQUIRE(::kill(child, SIGKILL) == 0);
  int status = 0;
  ::waitpid(child, &status, 0);
  ::close(ready[0]);
  auto expected = statement_of_wells(2);
  merge_rows(expected, 1, 3)->apply(expected);
  split_at_sentence(expected, {2, 4})->apply(expected);
  const auto memory = store::open_sqlite(path, store::OpenMode::read_write_create).value().release();
  const std::unique_ptr<store::Store> owner(memory);
  const auto work = opened(*memory);
  CHECK(work->ended_badly());
  CHECK_FALSE(work->open_elsewhere());
  CHECK(difference(expected, work->document()) == "");
  CHECK(work->draft()->text == "新");
  REQUIRE(work->undo());
  REQUIRE(work->undo());
  CHECK(difference(statement_of_wells(2), work->document()) == "");
  REQUIRE(work->closed());
  CHECK(memory->desk().journals(symbol)->empty());
  CHECK(memory->check_integrity());
}

TEST_CASE("a memory that is read only can be looked at, and says so when something is to change") {
  const test::TemporaryFolder folder;
  const auto path = folder.path() / "memory.hexaglot";
  REQUIRE(store::open_sqlite(path, store::OpenMode::read_write_create).value()->put(statement_of_wells(2)));
  const auto memory = store::open_sqlite(path, store::OpenMode::read_only).value().release();
  const std::unique_ptr<store::Store> owner(memory);
  const auto work = opened(*memory);
  const auto refused = work->run(merge_rows(work->document(), 0, 2).value());
  REQUIRE_FALSE(refused);
  CHECK(refused.error().message.find("reading only") != std::string::npos);
  CHECK(difference(statement_of_wells(2), work->document()) == "");
}

}  // namespace
}  // namespace hexaglot::app
