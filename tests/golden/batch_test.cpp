// `hexaglot align-batch`: many documents, whatever happens to some of them, to the program, or to the machine.
#include <csignal>
#include <filesystem>
#include <set>
#include <sstream>
#include <thread>

#include <fcntl.h>
#include <sys/wait.h>
#include <unistd.h>

#include <doctest/doctest.h>

#include "tests/golden/statement.hpp"
#include "tests/support/run.hpp"
#include "tests/support/temporary.hpp"

namespace hexaglot::test {
namespace {

using nlohmann::json;

const std::vector<std::array<const char*, 4>> sentences = {
    {"The library opened in May.", "افتتحت المكتبة في أيار.", "Библиотека открылась в мае.", "图书馆于五月开放。"},
    {"Readers borrowed # books.", "استعار القراء # كتابا.", "Читатели взяли # книг.", "读者借了#本书。"},
    {"The roof was repaired.", "أصلح السقف.", "Крыша была отремонтирована.", "屋顶修好了。"},
    {"Children come on Saturdays.", "يأتي الأطفال أيام السبت.", "Дети приходят по субботам.", "孩子们星期六来。"},
    {"It costs # dollars a year.", "تكلف # دولارا في السنة.", "Она стоит # долларов в год.", "每年花费#美元。"},
    {"The garden has an old tree.", "في الحديقة شجرة قديمة.", "В саду растёт старое дерево.", "花园里有一棵老树。"}};
constexpr std::array<const char*, 4> tags = {"en", "ar", "ru", "zh"};

// doc000.en.md, … in `folder`: each five of the sentences, with numbers of its own.
void write_documents(const TemporaryFolder& folder, std::size_t count) {
  for (std::size_t d = 0; d < count; ++d) {
    for (std::size_t v = 0; v < tags.size(); ++v) {
      std::string text;
      for (std::size_t s = 0; s < 5; ++s) {
        std::string sentence = sentences[(d + s) % sentences.size()][v];
        if (const auto at = sentence.find('#'); at != std::string::npos)
          sentence.replace(at, 1, std::to_string(20 + d + s));
        text += sentence + "\n\n";
      }
      folder.file("doc" + std::string(d < 100 ? d < 10 ? "00" : "0" : "") + std::to_string(d) + "." + tags[v] + ".md",
                  text);
    }
  }
}

std::string line_of(const std::filesystem::path& folder, std::size_t d) {
  const auto id = "doc" + std::string(d < 100 ? d < 10 ? "00" : "0" : "") + std::to_string(d);
  std::string out = id;
  for (const auto* tag : tags) out += "\t" + (folder / (id + "." + tag + ".md")).string();
  return out + "\n";
}

std::multiset<std::string> lines(const std::string& text) {
  std::multiset<std::string> out;
  std::istringstream in(text);
  for (std::string line; std::getline(in, line);) out.insert(line);
  return out;
}

std::string everything(const std::filesystem::path& memory) {
  const auto exported = hexaglot({"export", "--memory", memory.string(), "--format", "tmx"});
  CHECK(exported.exit == 0);
  return exported.out;
}

TEST_CASE("a folder becomes a memory; a second run finds all of it there") {
  const TemporaryFolder folder;
  write_documents(folder, 12);
  const auto memory = folder.path() / "m.hexaglot";
  const auto first = hexaglot({"align-batch", "--memory", memory.string(), folder.path().string()});
  CAPTURE(first.err);
  REQUIRE(first.exit == 0);
  CHECK(first.out.find("12 documents aligned") != std::string::npos);
  const auto before = slurp(memory);
  const auto second = hexaglot({"align-batch", "--memory", memory.string(), folder.path().string()});
  CHECK(second.exit == 0);
  CHECK(second.out.find("0 documents aligned, 12 in the memory already") != std::string::npos);
  CHECK(slurp(memory) == before);

  folder.file("doc003.ru.md", "Библиотека закрыта.\n\nСад открыт.\n");
  const auto third = hexaglot({"align-batch", "--memory", memory.string(), folder.path().string()});
  CHECK(third.out.find("1 document aligned, 11 in the memory already") != std::string::npos);
}

TEST_CASE("several processes, each with a share of the tasks, give the same rows as one") {
  const TemporaryFolder folder;
  constexpr std::size_t count = 60, shards = 3;
  write_documents(folder, count);
  std::string all;
  std::array<std::string, shards> share;
  for (std::size_t d = 0; d < count; ++d) {
    all += line_of(folder.path(), d);
    share[d % shards] += line_of(folder.path(), d);
  }
  const auto one = hexaglot({"align-batch", "-"}, all);
  REQUIRE(one.exit == 0);
  CHECK(lines(one.out).size() == count);
  std::array<Ran, shards> ran;
  {
    std::vector<std::jthread> threads;
    for (std::size_t s = 0; s < shards; ++s)
      threads.emplace_back([&, s] {
        ran[s] = hexaglot({"align-batch", "--jobs", std::to_string(s + 1), "-"}, share[s]);
      });
  }
  std::string together;
  for (const auto& r : ran) {
    CHECK(r.exit == 0);
    together += r.out;
  }
  CHECK((lines(together) == lines(one.out)));

  // What came out elsewhere is collected, with keys before it as some engines write; it is what one process stores.
  std::string keyed;
  for (const auto& line : lines(together)) keyed += "17\t" + line + "\n";
  const auto collected = folder.path() / "collected.hexaglot", direct = folder.path() / "direct.hexaglot";
  const auto into = hexaglot({"align-batch", "--collect", "--memory", collected.string(), "-"}, keyed);
  CAPTURE(into.err);
  CHECK(into.exit == 0);
  REQUIRE(hexaglot({"align-batch", "--memory", direct.string(), "-"}, all).exit == 0);
  CHECK((everything(collected) == everything(direct)));
}

TEST_CASE("collecting refuses what no longer fits the files, and keeps the rest") {
  const TemporaryFolder folder;
  write_documents(folder, 3);
  const auto done = hexaglot({"align-batch", "-"}, line_of(folder.path(), 0) + line_of(folder.path(), 1));
  folder.file("doc001.zh.md", "花园。\n\n屋顶。\n");
  const auto memory = (folder.path() / "m.hexaglot").string();
  const auto ran =
      hexaglot({"align-batch", "--collect", "--memory", memory, "-"},
               done.out + "{\"id\":\"cut\",\"status\":\"alig\n" + "{\"id\":\"x\",\"status\":\"aligned\"}\n");
  CHECK(ran.exit == 1);
  CHECK(ran.out.find("1 document aligned, 3 failed") != std::string::npos);
  CHECK(ran.out.find("has changed since it was aligned") != std::string::npos);
  CHECK(ran.out.find("no result of align-batch") != std::string::npos);
}

// Starts the program on standard input, waits for `results` lines of output, and kills it in the middle of its work.
void kill_after(const std::vector<std::string>& arguments, const std::string& input, std::size_t results) {
  int in[2], out[2];
  REQUIRE(::pipe(in) == 0);
  REQUIRE(::pipe(out) == 0);
  std::vector<std::string> all = {(build_folder() / "bin" / "hexaglot").string()};
  all.insert(all.end(), arguments.begin(), arguments.end());
  std::vector<char*> argv;
  for (auto& a : all) argv.push_back(a.data());
  argv.push_back(nullptr);
  const auto child = ::fork();
  if (child == 0) {
    ::dup2(in[0], 0);
    ::dup2(out[1], 1);
    for (const int fd : {in[0], in[1], out[0], out[1]}) ::close(fd);
    ::execv(argv[0], argv.data());
    ::_exit(127);
  }
  ::close(in[0]);
  ::close(out[1]);
  CHECK(::write(in[1], input.data(), input.size()) == static_cast<ssize_t>(input.size()));
  std::size_t seen = 0;
  for (char c = 0; seen < results && ::read(out[0], &c, 1) == 1;) seen += c == '\n' ? 1 : 0;
  ::kill(child, SIGKILL);
  int status = 0;
  ::waitpid(child, &status, 0);
  CHECK(WIFSIGNALED(status));
  CHECK(seen == results);
  ::close(in[1]);
  ::close(out[0]);
}

TEST_CASE("killed in the middle, the memory is whole, and the next run does the rest") {
  const TemporaryFolder folder;
  constexpr std::size_t count = 100;
  write_documents(folder, count);
  std::string tasks;
  for (std::size_t d = 0; d < count; ++d) tasks += line_of(folder.path(), d);
  const auto memory = folder.path() / "m.hexaglot", undisturbed = folder.path() / "u.hexaglot";
  kill_after({"align-batch", "--memory", memory.string(), "-"}, tasks, 5);
  const auto there = run_json({"documents", "--memory", memory.string(), "--format", "json"})["documents"].size();
  CHECK(there >= 5);
  const auto rest = hexaglot({"align-batch", "--memory", memory.string(), "--format", "text", "-"}, tasks);
  CAPTURE(rest.out);
  CHECK(rest.exit == 0);
  CHECK(rest.out.find(std::to_string(there) + " in the memory already") != std::string::npos);
  REQUIRE(hexaglot({"align-batch", "--memory", undisturbed.string(), "-"}, tasks).exit == 0);
  CHECK((everything(memory) == everything(undisturbed)));
}

TEST_CASE("a faulty document in the middle is told and stops nothing") {
  const TemporaryFolder folder;
  write_documents(folder, 9);
  folder.file("doc004.ar.md", "");
  folder.file("doc005.zh.md", std::string("\x00\x01\x02\x00PK", 6));
  const auto memory = (folder.path() / "m.hexaglot").string();
  const auto ran = hexaglot({"align-batch", "--memory", memory, folder.path().string()});
  CHECK(ran.exit == 1);
  CHECK(ran.out.find("7 documents aligned, 2 failed") != std::string::npos);
  CHECK(ran.out.find("doc004.ar.md: is empty") != std::string::npos);
  const auto documents = run_json({"documents", "--memory", memory, "--format", "json"})["documents"];
  CHECK(documents.size() == 7);

  const auto streamed =
      hexaglot({"align-batch", "-"}, line_of(folder.path(), 3) + "nothing\n" + line_of(folder.path(), 44) +
                                         line_of(folder.path(), 6) + line_of(folder.path(), 6));
  CHECK(streamed.exit == 1);
  std::map<std::string, std::size_t> statuses;
  for (const auto& line : lines(streamed.out)) ++statuses[json::parse(line)["status"].get<std::string>()];
  CHECK(statuses == std::map<std::string, std::size_t>{{"aligned", 2}, {"failed", 3}});
  CHECK(streamed.err.find("no such file") != std::string::npos);
}

TEST_CASE("documents teach each other: over a cluster the words go from pass to pass as a file") {
  const TemporaryFolder folder;
  write_documents(folder, 20);
  std::string tasks;
  for (std::size_t d = 0; d < 20; ++d) tasks += line_of(folder.path(), d);
  const auto words = (folder.path() / "w.lexicon").string();
  const auto list = folder.file("list", tasks).string();
  const auto first = hexaglot({"align-batch", "--no-lexicon", "--words", words, "-"}, tasks);
  CAPTURE(first.err);
  REQUIRE(first.exit == 0);
  const auto second = hexaglot({"align-batch", "--no-lexicon", "--lexicon", words, "-"}, tasks);
  const auto in_one = hexaglot({"align-batch", "--no-lexicon", "--format", "rows", list});
  CHECK(in_one.exit == 0);
  CHECK((lines(second.out) == lines(in_one.out)));
  CHECK((lines(first.out) != lines(in_one.out)));
  const auto threads = hexaglot({"align-batch", "--no-lexicon", "--jobs", "5", "--format", "rows", list});
  CHECK((lines(threads.out) == lines(in_one.out)));
  CHECK(hexaglot({"align-batch", "--passes", "2", "-"}, tasks).exit == 2);
}

TEST_CASE("a version that is in another language is named in the line and at the end") {
  const TemporaryFolder folder;
  std::string russian;
  for (std::size_t v = 0; v < tags.size(); ++v) {
    std::string text;
    for (std::size_t s = 0; s < 36; ++s) {
      std::string sentence = sentences[s * 5 % sentences.size()][v];
      if (const auto at = sentence.find('#'); at != std::string::npos) sentence.replace(at, 1, std::to_string(20 + s));
      text += sentence + "\n\n";
    }
    folder.file(std::string("doc000.") + tags[v] + ".md", text);
    if (std::string(tags[v]) == "ru") russian = text;
  }
  folder.file("doc000.zh.md", russian);
  const auto ran = hexaglot({"align-batch", "-"}, line_of(folder.path(), 0));
  REQUIRE(ran.exit == 0);
  const auto line = json::parse(ran.out);
  REQUIRE(line.contains("diagnoses"));
  CHECK(line["diagnoses"].dump().find("\"zh\"") != std::string::npos);
  const auto text = hexaglot({"align-batch", "--memory", (folder.path() / "m").string(), folder.path().string()});
  CHECK(text.out.find("look at doc000: zh") != std::string::npos);
}

TEST_CASE("a thousand tiny documents cost what their work costs") {
  const TemporaryFolder folder;
  write_documents(folder, 1000);
  const auto memory = (folder.path() / "m.hexaglot").string();
  const auto ran = hexaglot({"align-batch", "--passes", "1", "--memory", memory, folder.path().string()}, {}, 120);
  CAPTURE(ran.err);
  CHECK(ran.exit == 0);
  CHECK(ran.out.find("1,000 documents aligned") != std::string::npos);
  CHECK(ran.seconds < 100);
  const auto again = hexaglot({"align-batch", "--memory", memory, folder.path().string()});
  CHECK(again.out.find("1,000 in the memory already") != std::string::npos);
  CHECK(again.seconds < 10);
}

TEST_CASE("a batch that could keep nothing, or has nothing to do, says what to do") {
  const TemporaryFolder folder;
  CHECK(hexaglot({"align-batch", folder.path().string()}).exit == 2);
  const auto empty = hexaglot({"align-batch", "--format", "rows", folder.path().string()});
  CHECK(empty.exit == 4);
  CHECK(empty.err.find("two or more languages") != std::string::npos);
  CHECK(hexaglot({"align-batch", "--format", "rows", (folder.path() / "none").string()}).exit == 3);
  CHECK(hexaglot({"align-batch", "--collect", "-"}).exit == 2);
  const auto nothing = hexaglot({"align-batch", "-"}, "");
  CHECK(nothing.exit == 0);
  CHECK(nothing.out.empty());
}

}  // namespace
}  // namespace hexaglot::test
