// All checks over long documents: together, each alone, and one changed row; and what the text service takes for a
// cell. Figures of one run only are comparable; the counters say rows a second and how many findings there were.
#include <sys/resource.h>

#include <algorithm>
#include <array>
#include <chrono>
#include <cstdio>
#include <memory>
#include <string>
#include <thread>

#include <benchmark/benchmark.h>

#include "core/check/inspection.hpp"
#include "core/text/fold.hpp"
#include "core/text/numbers.hpp"
#include "core/text/sentences.hpp"
#include "core/text/symbols.hpp"
#include "core/text/words.hpp"
#include "tests/bench/statement.hpp"
#include "tests/support/temporary.hpp"

namespace hexaglot::bench {
namespace {

// With the shipped terms, as people check.
const app::Session& checking() {
  static const auto one = [] {
    app::SessionOptions options;
    options.termbases = {test::tm_data() / "terms" / "statement.tbx", test::tm_data() / "terms" / "phrases.tbx"};
    auto session = app::Session::open(options);
    if (!session) {
      std::fprintf(stderr, "%s\n", session.error().to_string().c_str());
      std::exit(1);
    }
    return std::move(*session);
  }();
  return *one;
}

const model::Document& long_text(std::size_t rows) {
  static model::Document one;
  if (one.rows.size() != rows) one = varied(rows);
  return one;
}

std::unique_ptr<check::Inspection> inspection(const std::vector<std::string>& only, unsigned threads) {
  auto out = check::Inspection::open(checking().plugins().checks(), only, threads);
  if (!out) std::abort();
  return std::move(*out);
}

// What the process held at most so far, in MB.
double peak() {
  rusage usage{};
  getrusage(RUSAGE_SELF, &usage);
  return static_cast<double>(usage.ru_maxrss) / 1024;
}

// Seconds of all threads so far.
double cpu() {
  rusage usage{};
  getrusage(RUSAGE_SELF, &usage);
  const auto seconds = [](const timeval& t) {
    return static_cast<double>(t.tv_sec) + static_cast<double>(t.tv_usec) / 1e6;
  };
  return seconds(usage.ru_utime) + seconds(usage.ru_stime);
}

void check_rows(benchmark::State& state, const std::vector<std::string>& only, unsigned threads, std::size_t rows) {
  const auto& document = long_text(rows);
  const auto all = inspection(only, threads);
  if (!all->check(long_text(rows))) std::abort();  // dictionaries and vocabularies are made once
  const auto before = cpu();
  for ([[maybe_unused]] auto _ : state)
    if (!all->check(document)) state.SkipWithError("not checked");
  const auto used = cpu() - before;
  const auto report = all->report();
  for (const auto& note : report.notes) std::fprintf(stderr, "%s\n", note.c_str());
  state.counters["rows/s"] =
      benchmark::Counter(static_cast<double>(rows), benchmark::Counter::kIsIterationInvariantRate);
  // Other work on the machine makes no difference to this one.
  state.counters["cpu_us_a_row"] =
      used * 1e6 / static_cast<double>(rows * static_cast<std::size_t>(state.iterations()));
  state.counters["findings"] = static_cast<double>(report.findings.size());
  state.counters["peak_MB"] = peak();
}

void changed_row(benchmark::State& state) {
  auto document = long_text(static_cast<std::size_t>(state.range(0)));
  const auto all = inspection({}, 2);
  if (!all->check(document)) std::abort();
  std::uint32_t row = 0;
  for ([[maybe_unused]] auto _ : state) {
    row = (row + 7919) % static_cast<std::uint32_t>(document.rows.size());
    const auto segment = document.segments[4][document.rows[row].cells[4].front()];
    auto& text = document.versions[4].blocks[segment.block].text;
    text.insert(0, "А ");
    document.segments[4][document.rows[row].cells[4].front()].span.end += 3;
    const auto rows = all->recheck(document, check::Change::of_row(row));
    if (!rows) state.SkipWithError("not checked");
    benchmark::DoNotOptimize(all->findings(*rows));
  }
}

void document_again(benchmark::State& state) {
  const auto& document = long_text(static_cast<std::size_t>(state.range(0)));
  const auto all = inspection({}, 2);
  if (!all->check(document)) std::abort();
  for ([[maybe_unused]] auto _ : state)
    if (!all->recheck_document(document)) state.SkipWithError("not checked");
}

// How long after it is told so a check of all, or of the document as a whole, ends; told at ten moments of it. CPU of
// the two workers together counts: the clock stands for what other work on the machine does.
enum class Whole : std::uint8_t { all, document };
void stopped(benchmark::State& state, Whole what) {
  const auto& document = long_text(static_cast<std::size_t>(state.range(0)));
  const auto all = inspection({}, 2);
  if (!all->check(varied(3000))) std::abort();  // dictionaries are there
  double worst = 0, worst_cpu = 0;
  for ([[maybe_unused]] auto _ : state)
    for (int i = 0; i < 10; ++i) {
      Progress progress;
      std::chrono::steady_clock::time_point told;
      double cpu_told = 0;
      std::jthread other([&] {
        std::this_thread::sleep_for(std::chrono::milliseconds(150 + 330 * i));
        cpu_told = cpu();
        told = std::chrono::steady_clock::now();
        progress.cancel();
      });
      const auto done = what == Whole::all ? all->check(document, progress) : all->recheck_document(document, progress);
      const auto ended = std::chrono::steady_clock::now();
      const auto cpu_ended = cpu();
      other.join();
      if (done) continue;
      worst = std::max(worst, std::chrono::duration<double, std::milli>(ended - told).count());
      worst_cpu = std::max(worst_cpu, (cpu_ended - cpu_told) * 1e3);
    }
  state.counters["worst_ms"] = worst;
  state.counters["worst_cpu_ms"] = worst_cpu;
}

// Until the first findings of the rows that are looked at.
void first_findings(benchmark::State& state) {
  const auto& document = long_text(static_cast<std::size_t>(state.range(0)));
  const auto all = inspection({}, 2);
  if (!all->check(varied(3000))) std::abort();  // dictionaries are there
  double until = 0;
  for ([[maybe_unused]] auto _ : state) {
    Progress progress;
    const auto begin = std::chrono::steady_clock::now();
    const auto done = all->check(
        document, progress,
        {50'000, [&](check::RowRange, const auto&) {
           until = std::chrono::duration<double, std::milli>(std::chrono::steady_clock::now() - begin).count();
           progress.cancel();
         }});
    if (done) state.SkipWithError("it went on to the end");
  }
  state.counters["first_findings_ms"] = until;
}

// One cell of each row in turn.
template <class Work>
void per_cell(benchmark::State& state, std::uint32_t version, const Work& work) {
  const auto& document = statement();
  const auto& language = document.versions[version].language;
  std::size_t bytes = 0, cells = 0;
  for ([[maybe_unused]] auto _ : state)
    for (const auto& block : document.versions[version].blocks) {
      benchmark::DoNotOptimize(work(block.text, language));
      bytes += block.text.size();
      ++cells;
    }
  state.SetBytesProcessed(static_cast<std::int64_t>(bytes));
  state.counters["cells/s"] = benchmark::Counter(static_cast<double>(cells), benchmark::Counter::kIsRate);
}

template <class Work>
void register_text(const std::string& name, Work work) {
  const std::array<const char*, 6> languages = {"ar", "en", "es", "fr", "ru", "zh"};
  for (const std::uint32_t v : {0U, 1U, 4U, 5U})
    benchmark::RegisterBenchmark(("text_" + name + "/" + languages[v]).c_str(),
                                 [v, work](benchmark::State& state) { per_cell(state, v, work); });
}

}  // namespace

void register_checks() {
  const auto add = [](const std::string& name, const std::vector<std::string>& only, unsigned threads,
                      std::size_t rows) {
    benchmark::RegisterBenchmark(name.c_str(), [=](benchmark::State& state) { check_rows(state, only, threads, rows); })
        ->Unit(benchmark::kMillisecond)
        ->Iterations(1)
        ->UseRealTime()
        ->MeasureProcessCPUTime();
  };
  for (const auto* factory : checking().plugins().checks())
    for (const auto& info : factory->checks()) add("check_alone/" + info.id, {info.id}, 1, 5'000);
  add("check_all/rows:5000/threads:1", {}, 1, 5'000);
  add("check_all/rows:100000/threads:2", {}, 2, 100'000);
  benchmark::RegisterBenchmark("check_changed_row", changed_row)
      ->Arg(100'000)
      ->ArgName("rows")
      ->Unit(benchmark::kMillisecond);
  benchmark::RegisterBenchmark("check_document_again", document_again)
      ->Arg(100'000)
      ->ArgName("rows")
      ->Iterations(1)
      ->UseRealTime()
      ->Unit(benchmark::kMillisecond);
  const auto add_stopped = [](const char* name, Whole what) {
    benchmark::RegisterBenchmark(name, [what](benchmark::State& state) { stopped(state, what); })
        ->Arg(100'000)
        ->ArgName("rows")
        ->Iterations(1)
        ->Unit(benchmark::kMillisecond);
  };
  add_stopped("check_stopped", Whole::all);
  add_stopped("check_document_stopped", Whole::document);
  benchmark::RegisterBenchmark("check_first_findings", first_findings)
      ->Arg(100'000)
      ->ArgName("rows")
      ->Iterations(3)
      ->UseRealTime()
      ->Unit(benchmark::kMillisecond);
  register_text("words", [](const auto& text, const auto& language) { return text::words(text, language); });
  register_text("numbers", [](const auto& text, const auto& language) { return text::numbers(text, language); });
  register_text("symbols", [](const auto& text, const auto&) { return text::symbols(text); });
  register_text("sentences", [](const auto& text, const auto& language) { return text::sentences(text, language); });
  register_text("fold", [](const auto& text, const auto&) { return text::fold_with_origin(text); });
}

}  // namespace hexaglot::bench
