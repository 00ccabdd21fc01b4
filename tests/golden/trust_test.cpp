// What `hexaglot align` and `run` say of versions as a whole: another language, no translation, a part missing, a list
// in another order; and input that is at fault in ways that only an alignment meets.
#include <algorithm>
#include <fstream>
#include <map>

#include <doctest/doctest.h>

#include "tests/golden/statement.hpp"
#include "tests/support/run.hpp"
#include "tests/support/temporary.hpp"

namespace hexaglot::test {
namespace {

using nlohmann::json;
using Lines = std::vector<std::string>;

// The first lines of the statement with text.
Lines statement_lines(const std::string& language, std::size_t count) {
  std::ifstream in(tm_data() / "statement" / (language + ".md"));
  Lines out;
  for (std::string line; out.size() < count && std::getline(in, line);)
    if (!line.empty()) out.push_back(line);
  return out;
}

std::string joined(const Lines& lines) {
  std::string out;
  for (const auto& line : lines) out += line + "\n";
  return out;
}

Lines aligned(const TemporaryFolder& folder, const std::map<std::string, Lines>& versions, const std::string& format) {
  Lines arguments = {"align", "--segmentation", "line", "--format", format};
  for (const auto& [language, lines] : versions)
    arguments.push_back(language + "=" + folder.file(language + ".txt", joined(lines)).string());
  return arguments;
}

bool says(const std::string& text, const Lines& parts) {
  return std::all_of(parts.begin(), parts.end(),
                     [&](const auto& part) { return text.find(part) != std::string::npos; });
}

TEST_CASE("of the statement nothing is said, in all six versions and in pairs") {
  auto all = statement_all();
  all.insert(all.begin(), {"align", "--format", "json"});
  const auto document = run_json(all);
  CHECK(document["diagnoses"].empty());
  CHECK(document["crossings"].empty());
  const auto pair = hexaglot({"align", "--format", "rows", statement("ar"), statement("zh")});
  CHECK(pair.err.empty());
}

TEST_CASE("a file in another language than its option says is told, in text, on standard error and by run") {
  const TemporaryFolder folder;
  const auto arguments = aligned(
      folder, {{"en", statement_lines("en", 30)}, {"fr", statement_lines("es", 30)}, {"zh", statement_lines("zh", 30)}},
      "json");
  const auto ran = hexaglot(arguments);
  CHECK(ran.exit == 0);
  CHECK(says(ran.err, {"fr (", "looks like Spanish (es)", "not like French"}));
  const auto found = json::parse(ran.out)["diagnoses"];
  REQUIRE(found.size() == 1);
  CHECK(found[0]["kind"] == "other-language");
  CHECK(found[0]["language"] == "fr");
  CHECK(found[0]["seems"] == "es");
  const auto whole =
      hexaglot({"run", "-d", folder.path().string(), statement("en"), "ru=" + statement("ar").substr(3)});
  CHECK(whole.exit == 0);
  CHECK(says(whole.out, {"warning", "looks like Arabic (ar), not like Russian"}));
}

TEST_CASE("the same file twice is told") {
  const TemporaryFolder folder;
  const auto ran =
      hexaglot(aligned(folder, {{"ar", statement_lines("ar", 40)}, {"ru", statement_lines("ar", 40)}}, "text"));
  CHECK(ran.exit == 0);
  CHECK(says(ran.out, {"are the same text", "the same file twice"}));
}

TEST_CASE("a version that is no translation stands in rows of its own, and the rows of the others are whole") {
  const TemporaryFolder folder;
  auto shuffled = statement_lines("ru", 60);
  for (std::size_t i = 0; i < shuffled.size(); ++i) std::swap(shuffled[i], shuffled[i * 37 % shuffled.size()]);
  const auto document = run_json(aligned(folder,
                                         {{"ar", statement_lines("ar", 60)},
                                          {"fr", statement_lines("fr", 60)},
                                          {"ru", shuffled},
                                          {"zh", statement_lines("zh", 60)}},
                                         "json"));
  std::size_t with_others = 0;
  for (const auto& row : document["rows"]) with_others += row["cells"].contains("ru") && row["cells"].size() > 1;
  CHECK(with_others == 0);
  // Either it is said to be no translation, or, as here every paragraph is a translation in another place, a crossing.
  CHECK(document["diagnoses"].size() + document["crossings"].size() >= 1);
}

TEST_CASE("the second half of a version is missing: said with its rows") {
  const TemporaryFolder folder;
  std::map<std::string, Lines> versions;
  for (const auto* language : {"ar", "en", "ru", "zh"}) versions[language] = statement_lines(language, 80);
  versions["zh"].resize(40);
  const auto ran = hexaglot(aligned(folder, versions, "json"));
  const auto found = json::parse(ran.out)["diagnoses"];
  REQUIRE(found.size() == 1);
  CHECK(found[0]["kind"] == "missing");
  CHECK(found[0]["language"] == "zh");
  CHECK(found[0]["rows"][0].get<int>() >= 38);
  CHECK(found[0]["rows"][0].get<int>() <= 44);
  CHECK(says(ran.err, {"of zh (", "is missing"}));
}

TEST_CASE("one line against many, control characters, more than six versions: an answer, quickly") {
  const TemporaryFolder folder;
  Lines many;
  for (int i = 0; i < 3000; ++i)
    many.push_back("Строка номер " + std::to_string(i) + " рассказывает о гавани и кораблях.");
  const auto one = hexaglot(aligned(folder, {{"ar", {"سطر واحد عن الميناء."}}, {"ru", many}}, "json"));
  CHECK(one.exit == 0);
  CHECK(one.seconds < 20);
  CHECK(says(one.err, {"ar (", "is much shorter than ru"}));
  const auto control = hexaglot(aligned(
      folder, {{"en", {"First \x01\x02 line", "Second \x1b[31mline\x1b[0m"}}, {"zh", {"第一行", "第二行"}}}, "json"));
  CHECK(control.exit == 0);
  CHECK(json::parse(control.out)["rows"].size() == 2);
  std::map<std::string, Lines> eight;
  for (const auto* language : {"ar", "de", "en", "es", "fr", "pt", "ru", "zh"}) eight[language] = {"1948", "2014"};
  const auto ran = hexaglot(aligned(folder, eight, "rows"));
  CHECK(ran.exit == 0);
  CHECK(json::parse(ran.out)["rows"][0].size() == 8);
}

TEST_CASE("a word processor's file, NULs and a line of ten million bytes") {
  const TemporaryFolder folder;
  const auto good = "fr=" + folder.file("fr.txt", "Le port a ouvert ce matin.\n").string();
  const auto word =
      hexaglot({"align", "en=" + folder.file("a.docx", std::string("PK\x03\x04\x14\0\x06\0", 8)).string(), good});
  CHECK(word.exit == 4);
  CHECK(says(word.err, {"a.docx", "binary"}));
  const auto nul = hexaglot({"align", "en=" + folder.file("n.txt", std::string("One\0two\n", 8)).string(), good});
  CHECK(nul.exit == 4);
  std::string giant;
  while (giant.size() < 10'000'000) giant += "слово ";
  const auto big = hexaglot(
      {"align", "--segmentation", "line", "--format", "rows", "ru=" + folder.file("big.txt", giant).string(), good});
  CHECK(big.exit == 0);
  CHECK(big.seconds < 30);
  CHECK(says(big.err, {"is much shorter"}));
}

TEST_CASE("a country list by each language's alphabet is a crossing with its pairs") {
  if (shared_data().empty()) {
    MESSAGE("skipped: no data beside the checkout");
    return;
  }
  const auto data = json::parse(std::ifstream(shared_data() / "terms/countries_unterm.json"));
  const TemporaryFolder folder;
  std::map<std::string, Lines> versions;
  for (const auto* language : {"ar", "en", "ru", "zh"}) {
    Lines names;
    for (std::size_t i = 0; i < 240 && names.size() < 40; i += 5)
      if (const auto& entry = data["entries"][i]["short"]; entry.size() == 6) names.push_back(entry[language]);
    std::sort(names.begin(), names.end());
    auto& lines = versions[language] = statement_lines(language, 30);
    lines.insert(lines.begin() + 15, names.begin(), names.end());
  }
  const auto crossings = run_json(aligned(folder, versions, "json"))["crossings"];
  REQUIRE(crossings.size() == 1);
  CHECK(crossings[0]["reference"] == "en");
  CHECK(crossings[0]["languages"].size() >= 2);
  CHECK(crossings[0]["entries"].size() >= 20);
  CHECK(crossings[0]["rows"][0].get<int>() >= 14);
  auto off = aligned(folder, versions, "json");
  off.insert(off.begin() + 1, {"--crossings", "off"});
  CHECK(run_json(off)["crossings"].empty());
}

TEST_CASE("tico19: French leaves out 54 sentences at group 461, and is found there") {
  if (shared_data().empty()) {
    MESSAGE("skipped: no data beside the checkout");
    return;
  }
  const auto data = json::parse(std::ifstream(shared_data() / "alignment/tico19.json"));
  const TemporaryFolder folder;
  std::map<std::string, Lines> versions;
  for (const auto* language : {"ar", "en", "fr", "zh"})
    for (std::size_t g = 380; g < 620; ++g)
      for (const auto& text : data["groups"][g][language]) versions[language].push_back(text);
  const auto found = run_json(aligned(folder, versions, "json"))["diagnoses"];
  REQUIRE_FALSE(found.empty());
  for (const auto& one : found) CHECK(one["language"] == "fr");
  CHECK(found[0]["rows"][0].get<int>() >= 80);  // group 461 is row 82
  CHECK(found[0]["rows"][0].get<int>() <= 84);
}

}  // namespace
}  // namespace hexaglot::test
