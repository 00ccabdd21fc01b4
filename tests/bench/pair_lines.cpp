// Aligns a folder of pairs of plain text, one segment per line, and writes beads for score_pairs.py:
//   pair_lines [--together] [--lexicon FILE] [--without ID,ID] [--threads N] SET OUT
// SET holds DOC.x.txt, DOC.y.txt and a file "languages" ("de fr"); OUT/DOC.beads gets one bead per line, "[0,1]:[2]".
// --together: the documents are aligned alone first, teach each other words, and are aligned again, two times over.
// Time and size go to standard error.
#include <sys/resource.h>

#include <algorithm>
#include <chrono>
#include <filesystem>
#include <fstream>
#include <iostream>
#include <memory>
#include <sstream>
#include <string>
#include <vector>

#include "core/align/align.hpp"
#include "core/align/learn_words.hpp"
#include "core/align/lexicon_counts.hpp"
#include "core/align/lexicon_file.hpp"
#include "core/align/segment.hpp"
#include "core/base/files.hpp"
#include "tests/bench/lines.hpp"

namespace {

namespace fs = std::filesystem;
using namespace hexaglot;

constexpr int passes_together = 3;

std::string list(const model::Cell& segments) {
  std::string out = "[";
  for (const auto s : segments) out += (out.size() > 1 ? "," : "") + std::to_string(s);
  return out + "]";
}

// Segments without a partner are beads of their own, as in the gold sets.
void write(const model::Document& document, const fs::path& file) {
  std::ofstream out(file);
  for (const auto& row : document.rows) {
    if (!row.cells[0].empty() && !row.cells[1].empty()) {
      out << list(row.cells[0]) << ':' << list(row.cells[1]) << '\t' << row.confidence << '\n';
      continue;
    }
    for (const auto s : row.cells[0]) out << '[' << s << "]:[]\t" << row.confidence << '\n';
    for (const auto s : row.cells[1]) out << "[]:[" << s << "]\t" << row.confidence << '\n';
  }
}

// What all documents say about words, from their rows.
std::unique_ptr<align::CountLexicon> taught(const std::vector<model::Document>& documents) {
  align::WordTeacher teacher(align::Proof::two_rows);
  for (const auto& document : documents) teacher.add(document);
  auto lexicon = std::make_unique<align::CountLexicon>();
  for (const auto& counts : teacher.learn()) lexicon->add(counts);
  return lexicon;
}

std::vector<std::string> listed(const std::string& ids) {
  std::vector<std::string> out;
  std::istringstream in(ids);
  for (std::string id; std::getline(in, id, ',');) out.push_back(id);
  return out;
}

int fail(const std::string& message) {
  std::cerr << "pair_lines: " << message << '\n';
  return 2;
}

}  // namespace

int main(int count, char** values) {
  align::Options options;
  std::vector<fs::path> folders;
  bool together = false;
  std::string lexicon_name;
  std::unique_ptr<align::LexiconFile> file;
  const std::vector<std::string> arguments(values + 1, values + count);
  for (std::size_t a = 0; a < arguments.size(); ++a) {
    if (arguments[a] == "--threads" && a + 1 < arguments.size())
      options.threads = static_cast<unsigned>(std::stoul(arguments[++a]));
    else if (arguments[a] == "--without" && a + 1 < arguments.size())
      options.without = listed(arguments[++a]);
    else if (arguments[a] == "--together")
      together = true;
    else if (arguments[a] == "--lexicon" && a + 1 < arguments.size())
      lexicon_name = arguments[++a];
    else
      folders.emplace_back(arguments[a]);
  }
  if (!lexicon_name.empty()) {
    auto bytes = read_file(lexicon_name);
    if (!bytes) return fail(bytes.error().to_string());
    auto opened = align::LexiconFile::open(std::move(*bytes), lexicon_name);
    if (!opened) return fail(opened.error().to_string());
    file = std::move(*opened);
  }
  if (folders.size() != 2) return fail("SET and OUT expected");
  std::ifstream languages(folders[0] / "languages");
  std::string x_language, y_language;
  if (!(languages >> x_language >> y_language)) return fail("no file \"languages\" in " + folders[0].string());

  std::vector<std::string> names;
  for (const auto& entry : fs::directory_iterator(folders[0])) {
    const auto name = entry.path().filename().string();
    if (name.ends_with(".x.txt")) names.push_back(name.substr(0, name.size() - 6));
  }
  std::sort(names.begin(), names.end());
  std::vector<model::Document> documents(names.size());
  for (std::size_t d = 0; d < names.size(); ++d) {
    auto& document = documents[d];
    document.segmentation = model::Segmentation::line;
    document.versions.resize(2);
    document.versions[0].language = x_language;
    document.versions[1].language = y_language;
    if (!bench::read_lines(folders[0] / (names[d] + ".x.txt"), document.versions[0]) ||
        !bench::read_lines(folders[0] / (names[d] + ".y.txt"), document.versions[1]))
      return fail("cannot read " + names[d]);
    align::segment(document);
  }

  fs::create_directories(folders[1]);
  const auto start = std::chrono::steady_clock::now();
  std::unique_ptr<align::CountLexicon> shared;
  for (int pass = 0; pass < (together ? passes_together : 1); ++pass) {
    align::Lexicons known;
    if (pass > 0) shared = taught(documents);
    if (shared) known.add(*shared);
    if (file) known.add(*file);
    options.lexicon = known.empty() ? nullptr : &known;
    for (auto& document : documents)
      if (const auto done = align::align(document, options); !done) return fail(done.error().to_string());
  }
  for (std::size_t d = 0; d < names.size(); ++d) write(documents[d], folders[1] / (names[d] + ".beads"));
  const std::chrono::duration<double> wall = std::chrono::steady_clock::now() - start;
  rusage usage{};
  getrusage(RUSAGE_SELF, &usage);
  const auto seconds = [](const timeval& t) {
    return static_cast<double>(t.tv_sec) + static_cast<double>(t.tv_usec) * 1e-6;
  };
  std::cerr << wall.count() << " s, " << seconds(usage.ru_utime) + seconds(usage.ru_stime) << " s CPU, "
            << usage.ru_maxrss / 1024 << " MB\n";
  return 0;
}
