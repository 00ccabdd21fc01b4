// bench_terms [CONCEPTS [ROWS]]: how long a termbase of that size takes from file to ready, in each format, what it
// weighs, how many rows of six versions a second are checked against it, and what it costs to mark a cell.
#include <sys/resource.h>

#include <algorithm>
#include <chrono>
#include <cstdio>
#include <cstdlib>
#include <fstream>
#include <memory>
#include <string>
#include <thread>
#include <vector>

#include "core/app/bytes.hpp"
#include "core/app/term_hits.hpp"
#include "core/base/files.hpp"
#include "core/check/port.hpp"
#include "core/format/catalogue.hpp"
#include "core/plugin/plugins.hpp"
#include "tests/bench/made_up_terms.hpp"
#include "tests/support/temporary.hpp"

using namespace hexaglot;

namespace {

constexpr auto check_id = "hexaglot.check.terminology";

double cpu() {
  rusage u{};
  getrusage(RUSAGE_SELF, &u);
  const auto seconds = [](const timeval& t) {
    return static_cast<double>(t.tv_sec) + static_cast<double>(t.tv_usec) / 1e6;
  };
  return seconds(u.ru_utime) + seconds(u.ru_stime);
}

double resident() {  // MB
  std::ifstream in("/proc/self/statm");
  double all = 0, here = 0;
  in >> all >> here;
  return here * 4096 / 1e6;
}

struct Watch {
  std::chrono::steady_clock::time_point wall = std::chrono::steady_clock::now();
  double from = cpu(), weight = resident();
  void say(const char* what, double rows = 0) const {
    const double w = std::chrono::duration<double>(std::chrono::steady_clock::now() - wall).count();
    const double c = cpu() - from;
    std::printf("%-44s %6.2f s wall %6.2f s CPU %+7.0f MB", what, w, c, resident() - weight);
    if (rows > 0) std::printf("  %7.0f rows/s wall %7.0f rows/s a core", rows / w, rows / c);
    std::printf("\n");
    std::fflush(stdout);
  }
};

template <class T>
T must(Result<T> result) {
  if (!result) {
    std::fprintf(stderr, "%s\n", result.error().to_string().c_str());
    std::exit(1);
  }
  return std::move(*result);
}

// The plugins with a termbase read from a file, as a session of the program has them.
std::unique_ptr<plugin::Plugins> load(const std::filesystem::path& path) {
  auto plugins = std::make_unique<plugin::Plugins>();
  if (const auto loaded = plugins->load(); !loaded) std::exit(1);
  format::Catalogue formats;
  for (const auto* factory : plugins->formats()) formats.add(*factory);
  const auto bytes = must(read_file(path));
  const auto info = must(formats.reader(format::Task::read_terms, path.string(), app::head(bytes)));
  std::vector<model::Termbase> termbases = {{path.string(), {}}};
  const auto done = must(formats.create(info))
                        ->read_terms(
                            {path.string(), {}, app::source_of(bytes)},
                            [&](model::Concept c) {
                              termbases.front().concepts.push_back(std::move(c));
                              return true;
                            },
                            [](const Diagnostic& d) { std::fprintf(stderr, "%s\n", d.message.c_str()); });
  if (!done) std::exit(1);
  plugins->set_termbases(termbases);
  return plugins;
}

std::unique_ptr<check::Check> make(const plugin::Plugins& plugins) {
  for (const auto* factory : plugins.checks())
    for (const auto& info : factory->checks())
      if (info.id == check_id) return must(factory->create(check_id));
  std::fprintf(stderr, "no %s\n", check_id);
  std::exit(1);
}

std::size_t run(check::Check& check, const model::Document& document) {
  std::size_t found = 0;
  const auto done = check.check(document, [&](model::Finding) {
    ++found;
    return true;
  });
  if (!done) {
    std::fprintf(stderr, "%s\n", done.error().to_string().c_str());
    std::exit(1);
  }
  return found;
}

// What the editor marks in painted cells.
void mark(const model::Termbase& terms, const model::Document& document) {
  const std::vector<model::Termbase> bases{terms};
  const Watch indexing;
  const app::TermHits hits(bases);
  std::printf("\nmarks of terms\n");
  indexing.say("  index all six languages");
  std::size_t cells = 0;
  std::size_t found = 0;
  const auto all = [&] {
    cells = 0;
    const double from = cpu();
    for (const auto& row : document.rows)
      for (std::uint32_t v = 0; v < document.versions.size(); ++v, ++cells)
        found += hits.hits(document.cell_text(row, v), document.versions[v].language).size();
    return (cpu() - from) * 1e6 / static_cast<double>(std::max<std::size_t>(cells, 1));
  };
  const double first = all();
  const double again = all();
  std::printf("  a cell: %.1f µs, looked at again %.1f µs; %zu hits\n", first, again, found / 2);
}

// The first rows only.
model::Document part(const model::Document& document, std::size_t rows) {
  auto out = document;
  out.rows.resize(rows);
  return out;
}

}  // namespace

int main(int argc, char** argv) {
  bench::MadeUp size;
  if (argc > 1) size.concepts = std::strtoul(argv[1], nullptr, 10);
  if (argc > 2) size.rows = std::strtoul(argv[2], nullptr, 10);
  const auto terms = bench::made_up_terms(size);
  const auto document = bench::made_up_rows(size, terms);
  const auto one = part(document, 1);
  std::printf("%zu concepts, %zu rows of 6 × %zu words\n", size.concepts, size.rows, size.words_per_cell);

  const test::TemporaryFolder folder;
  const std::vector<std::pair<std::string, std::string>> files = {
      {"v3.tbx", bench::as_tbx3(terms)}, {"v2.tbx", bench::as_tbx2(terms)}, {"list.csv", bench::as_csv(terms)}};
  for (const auto& [name, bytes] : files) {
    folder.file(name, bytes);
    std::printf("\n%s, %.1f MB\n", name.c_str(), static_cast<double>(bytes.size()) / 1e6);
    const Watch ready;
    const Watch reading;
    const auto plugins = load(folder.path() / name);
    reading.say("  read");
    const Watch indexing;
    const auto first = make(*plugins);
    run(*first, one);
    indexing.say("  index all six languages");
    ready.say("  from file to ready");
    if (name != "v3.tbx") continue;
    const Watch second_watch;
    const auto second = make(*plugins);
    run(*second, one);
    second_watch.say("  a second instance");
    const Watch checking;
    const auto found = run(*first, document);
    checking.say("  check", static_cast<double>(size.rows));
    const Watch again;
    run(*first, document);
    again.say("  once more, its words known", static_cast<double>(size.rows));
    std::printf("  %zu findings\n", found);
  }
  mark(terms, part(document, std::min<std::size_t>(document.rows.size(), 1000)));
}
