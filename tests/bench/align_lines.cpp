// Aligns plain text with one segment per line and writes the rows, for ../shared/tools/sixway.py score:
//   align_lines [--lexicon FILE] [--pairs-alone] [--without ID] [--threads N] [--confidence] [-o ROWS.json] en=en.txt
//   fr=fr.txt …
// Time and size go to standard error.
#include <sys/resource.h>

#include <chrono>
#include <fstream>
#include <iostream>
#include <memory>
#include <sstream>
#include <string>
#include <vector>

#include <nlohmann/json.hpp>

#include "core/align/align.hpp"
#include "core/align/lexicon_file.hpp"
#include "core/align/segment.hpp"
#include "core/base/files.hpp"
#include "tests/bench/lines.hpp"

int main(int count, char** values) {
  hexaglot::align::Options options;
  hexaglot::model::Document document;
  document.segmentation = hexaglot::model::Segmentation::line;
  bool with_confidence = false;
  std::string output;
  std::unique_ptr<hexaglot::align::LexiconFile> lexicon;
  const std::vector<std::string> arguments(values + 1, values + count);
  for (std::size_t a = 0; a < arguments.size(); ++a) {
    const auto& argument = arguments[a];
    if (argument == "--pairs-alone") {
      options.consistency = false;
    } else if (argument == "--without" && a + 1 < arguments.size()) {
      options.without.push_back(arguments[++a]);
    } else if (argument == "--confidence") {
      with_confidence = true;
    } else if (argument == "--threads" && a + 1 < arguments.size()) {
      options.threads = static_cast<unsigned>(std::stoul(arguments[++a]));
    } else if (argument == "--lexicon" && a + 1 < arguments.size()) {
      auto bytes = hexaglot::read_file(arguments[++a]);
      auto opened = bytes ? hexaglot::align::LexiconFile::open(std::move(*bytes), arguments[a])
                          : tl::unexpected<hexaglot::Error>(bytes.error());
      if (!opened) {
        std::cerr << opened.error().to_string() << '\n';
        return 3;
      }
      lexicon = std::move(*opened);
      options.lexicon = lexicon.get();
    } else if (argument == "-o" && a + 1 < arguments.size()) {
      output = arguments[++a];
    } else {
      const auto equals = argument.find('=');
      if (equals == std::string::npos) {
        std::cerr << "align_lines: LANG=FILE expected instead of " << argument << '\n';
        return 2;
      }
      auto& version = document.versions.emplace_back();
      version.language = argument.substr(0, equals);
      if (!hexaglot::bench::read_lines(argument.substr(equals + 1), version)) {
        std::cerr << "align_lines: cannot read " << argument.substr(equals + 1) << '\n';
        return 3;
      }
    }
  }
  const auto start = std::chrono::steady_clock::now();
  hexaglot::align::segment(document);
  if (const auto done = hexaglot::align::align(document, options); !done) {
    std::cerr << done.error().to_string() << '\n';
    return 3;
  }
  const std::chrono::duration<double> wall = std::chrono::steady_clock::now() - start;
  rusage usage{};
  getrusage(RUSAGE_SELF, &usage);
  const auto seconds = [](const timeval& t) {
    return static_cast<double>(t.tv_sec) + static_cast<double>(t.tv_usec) * 1e-6;
  };
  std::cerr << document.rows.size() << " rows, " << wall.count() << " s, "
            << seconds(usage.ru_utime) + seconds(usage.ru_stime) << " s CPU, " << usage.ru_maxrss / 1024 << " MB\n";

  nlohmann::json rows = nlohmann::json::array();
  for (const auto& row : document.rows) {
    nlohmann::json out = nlohmann::json::object();
    for (std::size_t v = 0; v < row.cells.size(); ++v)
      if (!row.cells[v].empty()) out[document.versions[v].language] = row.cells[v];
    rows.push_back(std::move(out));
  }
  nlohmann::json all = {{"rows", std::move(rows)}};
  if (with_confidence) {
    for (const auto& row : document.rows) all["confidence"].push_back(row.confidence);
  }
  if (output.empty()) {
    std::cout << all.dump() << '\n';
  } else {
    std::ofstream(output) << all.dump() << '\n';
  }
  return 0;
}
