#include <benchmark/benchmark.h>

#include "core/app/memory.hpp"
#include "tests/bench/statement.hpp"
#include "tests/support/temporary.hpp"

namespace hexaglot::bench {
namespace {

void store_document(benchmark::State& state) {
  const auto document = grown(static_cast<std::size_t>(state.range(0)));
  const test::TemporaryFolder folder;
  auto memory = app::open_memory(folder.path() / "m.hexaglot", app::Access::write);
  std::size_t revision = 0;
  for ([[maybe_unused]] auto _ : state) {
    auto next = document;
    next.title = std::to_string(revision++);  // another content: a new revision each time
    benchmark::DoNotOptimize((*memory)->put(next));
  }
  state.counters["rows/s"] =
      benchmark::Counter(static_cast<double>(document.rows.size()), benchmark::Counter::kIsIterationInvariantRate);
}
BENCHMARK(store_document)->Arg(125)->Arg(10000)->ArgName("rows")->Unit(benchmark::kMillisecond);

void load_document(benchmark::State& state) {
  const auto document = grown(static_cast<std::size_t>(state.range(0)));
  const test::TemporaryFolder folder;
  auto memory = app::open_memory(folder.path() / "m.hexaglot", app::Access::write);
  if (const auto put = (*memory)->put(document); !put) state.SkipWithError(put.error().message.c_str());
  for ([[maybe_unused]] auto _ : state) benchmark::DoNotOptimize((*memory)->document("S"));
  state.counters["rows/s"] =
      benchmark::Counter(static_cast<double>(document.rows.size()), benchmark::Counter::kIsIterationInvariantRate);
}
BENCHMARK(load_document)->Arg(125)->Arg(10000)->ArgName("rows")->Unit(benchmark::kMillisecond);

}  // namespace
}  // namespace hexaglot::bench
