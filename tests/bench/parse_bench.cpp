#include <filesystem>

#include <benchmark/benchmark.h>

#include "core/app/read.hpp"
#include "tests/bench/statement.hpp"

namespace hexaglot::bench {
namespace {

void parse_statement(benchmark::State& state) {
  const auto files = statement_files();
  std::int64_t bytes = 0;
  for (const auto& f : files) bytes += static_cast<std::int64_t>(std::filesystem::file_size(f.path));
  for ([[maybe_unused]] auto _ : state)
    for (const auto& f : files) benchmark::DoNotOptimize(app::read_version(session(), f));
  state.SetBytesProcessed(state.iterations() * bytes);
}
BENCHMARK(parse_statement)->Unit(benchmark::kMillisecond);

}  // namespace
}  // namespace hexaglot::bench
