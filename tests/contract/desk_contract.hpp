#pragma once
// What the desk of every store must do: journals, ignored findings, things by name. Included as store_contract.hpp.
#include <doctest/doctest.h>

#include <memory>
#include <string>
#include <vector>

#include "core/store/store.hpp"
#include "tests/contract/store_samples.hpp"

namespace hexaglot::test {

using store::JournalAction;
using store::JournalEntry;
using Newer = store::Store::Newer;

TEST_CASE_TEMPLATE("a journal comes back as it was written, to the byte", Memory, HEXAGLOT_STORES) {
  Memory memory;
  const auto store = memory.open();
  REQUIRE(store->put(six_languages()));
  auto& desk = store->desk();
  const std::string symbol = "E/TEST/2014/1";
  CHECK(desk.journals(symbol)->empty());
  const JournalEntry first{JournalAction::done, std::string("\0\xFFpatch", 7)};
  const JournalEntry second{JournalAction::continued, "x"}, third{JournalAction::undone, ""},
      fourth{JournalAction::redone, ""}, fifth{JournalAction::resumed, "y"};
  REQUIRE(desk.add(symbol, {1, 0}, {first}, {}));
  REQUIRE(desk.add(symbol, {1, 1}, {second, third}, {{"bookmarks", std::string("\0\1", 2)}}));
  REQUIRE(desk.add(symbol, {1, 3}, {fourth, fifth}, {}));
  CHECK(desk.journal(symbol, 1).value() == std::vector<JournalEntry>{first, second, third, fourth, fifth});
  CHECK(desk.kept(symbol, "bookmarks").value() == std::string("\0\1", 2));
  const auto all = desk.journals(symbol).value();
  REQUIRE(all.size() == 1);
  CHECK(all[0].revision == 1);
  CHECK(all[0].entries == 5);
  CHECK(all[0].changed_at.size() == 20);
  CHECK(store->check_integrity().has_value());
  REQUIRE(desk.drop_journal(symbol, 1));
  CHECK(desk.journals(symbol)->empty());
  CHECK(desk.journal(symbol, 1)->empty());
}

TEST_CASE_TEMPLATE("whoever does not know the whole journal cannot write to it", Memory, HEXAGLOT_STORES) {
  Memory memory;
  const auto store = memory.open();
  REQUIRE(store->put(six_languages()));
  auto& desk = store->desk();
  const std::string symbol = "E/TEST/2014/1";
  REQUIRE(desk.add(symbol, {1, 0}, {{JournalAction::done, "a"}}, {}));
  const auto blind = desk.add(symbol, {1, 0}, {{JournalAction::done, "b"}}, {{"draft", "b"}});
  REQUIRE_FALSE(blind);
  CHECK(blind.error().message.find("another program") != std::string::npos);
  CHECK(desk.journal(symbol, 1)->size() == 1);
  CHECK(desk.kept(symbol, "draft")->empty());
  CHECK_FALSE(store->put_worked(six_languages(), {1, 0}, Newer::refuse));
  CHECK(desk.journal(symbol, 1)->size() == 1);
  CHECK(desk.add(symbol, {2, 0}, {{JournalAction::done, "c"}}, {}).error().kind == ErrorKind::not_found);
  CHECK(desk.add("none", {1, 0}, {{JournalAction::done, "c"}}, {}).error().kind == ErrorKind::not_found);
}

TEST_CASE_TEMPLATE("storing what was worked on makes a revision, and the journal goes", Memory, HEXAGLOT_STORES) {
  Memory memory;
  const auto store = memory.open();
  auto document = six_languages();
  REQUIRE(store->put(document));
  model::WordCounts words{"en", "ru", {{"drought", 10}}, {{"засух", 10}}, {{0, 0, 10}}};
  REQUIRE(store->teach(document.symbol, {words}));
  auto& desk = store->desk();
  REQUIRE(desk.add(document.symbol, {1, 0}, {{JournalAction::done, "a"}}, {{"draft", "d"}}));
  const auto original = document;
  document.rows[1].status = model::RowStatus::confirmed;
  REQUIRE(store->put_worked(document, {1, 1}, Newer::refuse).value() == PutOutcome::replaced);
  CHECK(difference(document, *store->document(document.symbol)) == "");
  CHECK(desk.journals(document.symbol)->empty());
  CHECK(desk.kept(document.symbol, "draft").value() == "d");
  CHECK(store->learned_words({"en", "ru", {}, {}}).value() == words);
  CHECK(store->learned()->documents == std::vector<std::string>{document.symbol});
  CHECK(store->check_integrity().has_value());

  // All taken back again: nothing to store, and still the journal goes.
  REQUIRE(desk.add(document.symbol, {2, 0}, {{JournalAction::done, "a"}, {JournalAction::undone, ""}}, {}));
  REQUIRE(store->put_worked(document, {2, 2}, Newer::refuse).value() == PutOutcome::unchanged);
  CHECK(desk.journals(document.symbol)->empty());
  CHECK(store->history(document.symbol)->size() == 2);

  // A newer revision is not passed over in silence.
  REQUIRE(desk.add(document.symbol, {2, 0}, {{JournalAction::done, "a"}}, {}));
  REQUIRE(store->put(original));
  document.rows[1].confidence = 0.5;
  const auto refused = store->put_worked(document, {2, 1}, Newer::refuse);
  REQUIRE_FALSE(refused);
  CHECK(refused.error().kind == ErrorKind::usage);
  CHECK(desk.journal(document.symbol, 2)->size() == 1);
  CHECK(store->history(document.symbol)->size() == 3);
  REQUIRE(store->put_worked(document, {2, 1}, Newer::follow).value() == PutOutcome::replaced);
  CHECK(store->history(document.symbol)->size() == 4);
  CHECK(difference(document, *store->document(document.symbol)) == "");
  CHECK(store->check_integrity().has_value());
}

TEST_CASE_TEMPLATE("findings that are ignored stay so across revisions, with their reason", Memory, HEXAGLOT_STORES) {
  Memory memory;
  const auto store = memory.open();
  auto document = six_languages();
  REQUIRE(store->put(document));
  auto& desk = store->desk();
  REQUIRE(desk.ignore(document.symbol, {"f1", "v1", "numbering.duplicate", "так в оригинале", ""}));
  REQUIRE(desk.ignore(document.symbol, {"f1", "v2", "numbering.duplicate", "العنوان", ""}));
  REQUIRE(desk.ignore(document.symbol, {"f1", "v1", "numbering.duplicate", "原文如此", ""}));
  document.title = "Other";
  REQUIRE(store->put(document));
  const auto ignored = desk.ignored(document.symbol).value();
  REQUIRE(ignored.size() == 2);
  CHECK(ignored[0].values == "v1");
  CHECK(ignored[0].reason == "原文如此");
  CHECK(ignored[0].id == "numbering.duplicate");
  CHECK(ignored[0].at.size() == 20);
  CHECK(ignored[1].reason == "العنوان");
  CHECK(desk.ignored("other")->empty());
  REQUIRE(desk.forgive(document.symbol, "f1", "v1"));
  REQUIRE(desk.ignored(document.symbol)->size() == 1);
  CHECK(desk.ignored(document.symbol)->front().values == "v2");
}

TEST_CASE_TEMPLATE("things are kept by name, and empty ones taken away", Memory, HEXAGLOT_STORES) {
  Memory memory;
  const auto store = memory.open();
  auto& desk = store->desk();
  CHECK(desk.kept("A", "draft").value().empty());
  REQUIRE(desk.keep("A", {{"draft", "один"}, {"open", "1"}}));
  REQUIRE(desk.keep("A", {{"draft", std::string("二\0", 4)}}));
  CHECK(desk.kept("A", "draft").value() == std::string("二\0", 4));
  CHECK(desk.kept("A", "open").value() == "1");
  CHECK(desk.kept("B", "open").value().empty());
  REQUIRE(desk.keep("A", {{"draft", ""}}));
  CHECK(desk.kept("A", "draft").value().empty());
  CHECK(store->check_integrity().has_value());
}

}  // namespace hexaglot::test
