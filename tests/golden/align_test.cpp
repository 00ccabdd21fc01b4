// The rows of the statement over its six versions, and the other faces of `hexaglot align`.
#include <doctest/doctest.h>

#include "tests/golden/statement.hpp"
#include "tests/support/run.hpp"
#include "tests/support/temporary.hpp"

namespace hexaglot::test {
namespace {

using nlohmann::json;

std::vector<std::string> with(std::vector<std::string> arguments, const std::vector<std::string>& more) {
  arguments.insert(arguments.end(), more.begin(), more.end());
  return arguments;
}

// All versions have the same blocks in the same order, so row n holds segment n of each.
json identity(std::size_t rows, const std::vector<std::string>& languages) {
  json out = json::array();
  for (std::size_t r = 0; r < rows; ++r) {
    json row;
    for (const auto& l : languages) row[l] = json::array({r});
    out.push_back(row);
  }
  return {{"rows", out}};
}

TEST_CASE("every row of the six-way alignment is right") {
  const auto rows = run_json(with({"align", "--format", "rows"}, statement_all()));
  CHECK(rows == identity(structure_of("en")["blocks"].size(), {"ar", "en", "es", "fr", "ru", "zh"}));
}

TEST_CASE("every pair of versions aligns right on its own") {
  const auto blocks = structure_of("en")["blocks"].size();
  for (std::size_t a = 0; a < six.size(); ++a)
    for (std::size_t b = a + 1; b < six.size(); ++b) {
      CAPTURE(six[a]);
      CAPTURE(six[b]);
      CHECK(run_json({"align", "--format", "rows", statement(six[a]), statement(six[b])}) ==
            identity(blocks, {six[a], six[b]}));
    }
}

TEST_CASE("sentences: every segment stands in exactly one row, in order") {
  const auto rows = run_json(with({"align", "--segmentation", "sentence", "--format", "rows"}, statement_all()));
  std::map<std::string, int> next;
  for (const auto& row : rows["rows"])
    for (const auto& [language, segments] : row.items())
      for (const auto& s : segments) CHECK(s.get<int>() == next[language]++);
  CHECK(next.size() == 6);
}

TEST_CASE("lines: one segment per line, numbered from 0, empty lines counted") {
  const TemporaryFolder folder;
  const auto en = folder.file("en.txt", "The Committee met in Vienna.\n\nIt adopted 3 decisions.\nIt rose at 6 p.m.\n");
  const auto fr = folder.file(
      "fr.txt", "Le Comité s’est réuni à Vienne.\n\nIl a adopté 3 décisions.\nIl a levé la séance à 18 heures.\n");
  const auto rows =
      run_json({"align", "--segmentation", "line", "--format", "rows", "en=" + en.string(), "fr=" + fr.string()});
  std::vector<int> english;
  for (const auto& row : rows["rows"])
    if (row.contains("en"))
      for (const auto& s : row["en"]) english.push_back(s);
  CHECK(english == std::vector<int>{0, 1, 2, 3});
  CHECK(rows["rows"].back() == json({{"en", {3}}, {"fr", {3}}}));
}

TEST_CASE("a paragraph that one version lacks gives a row without it") {
  const TemporaryFolder folder;
  const auto en = folder.file("en.md",
                              "# Report\n\n1. The Council met in July 2013.\n\n2. It heard twelve speakers on "
                              "precursors.\n\n3. It decided to meet again in 2015.\n");
  const auto es = folder.file(
      "es.md", "# Informe\n\n1. El Consejo se reunió en julio de 2013.\n\n3. Decidió volver a reunirse en 2015.\n");
  const auto ru = folder.file("ru.md",
                              "# Доклад\n\n1. Совет собрался в июле 2013 года.\n\n2. Он заслушал двенадцать "
                              "выступлений о прекурсорах.\n\n3. Он постановил вновь собраться в 2015 году.\n");
  const auto rows =
      run_json({"align", "--format", "rows", "en=" + en.string(), "es=" + es.string(), "ru=" + ru.string()});
  CHECK(
      rows["rows"] ==
      json::parse(
          R"([{"en":[0],"es":[0],"ru":[0]},{"en":[1],"es":[1],"ru":[1]},{"en":[2],"ru":[2]},{"en":[3],"es":[2],"ru":[3]}])"));
}

TEST_CASE("json names every cell with its label and text; the confidence is high") {
  const auto document = run_json(with({"align", "--format", "json", "--symbol", "E/CN.7/2014/L.15"}, statement_all()));
  CHECK(document["symbol"] == "E/CN.7/2014/L.15");
  double sum = 0;
  for (const auto& row : document["rows"]) sum += row["confidence"].get<double>();
  CHECK(sum / static_cast<double>(document["rows"].size()) > 0.9);
  CHECK(document["rows"][11]["cells"]["ar"]["label"] == "2 -");
  CHECK(document["rows"][11]["cells"]["zh"]["label"] == "2.");
}

TEST_CASE("tmx, html and text come out of align too") {
  const auto tmx = hexaglot(with({"align", "--format", "tmx"}, statement_all()));
  CHECK(tmx.exit == 0);
  CHECK(tmx.out.find("<tmx version=\"1.4\"") != std::string::npos);
  const auto html = hexaglot(with({"align", "--format", "html"}, statement_all()));
  CHECK(html.exit == 0);
  CHECK(html.out.find("dir=\"rtl\"") != std::string::npos);
  const auto text = hexaglot(with({"align"}, statement_all()));
  CHECK(text.exit == 0);
  CHECK(text.out.find("mean confidence") != std::string::npos);
}

TEST_CASE("the same rows with one thread and with two") {
  const auto one = hexaglot(with({"align", "--format", "json", "--threads", "1"}, statement_all()));
  const auto two = hexaglot(with({"align", "--format", "json", "--threads", "2"}, statement_all()));
  CHECK(one.out == two.out);
}

}  // namespace
}  // namespace hexaglot::test
