#include <benchmark/benchmark.h>

#include "core/app/memory.hpp"
#include "tests/bench/statement.hpp"

namespace hexaglot::bench {
namespace {

// A memory in RAM: what is timed is matching, not the disk.
store::Store& memory(std::size_t rows) {
  static std::unique_ptr<store::Store> one;
  static std::size_t held = 0;
  if (held != rows) {
    one = store::transient_store();
    if (!one->put(grown(rows))) std::abort();
    held = rows;
  }
  return *one;
}

void lookup(benchmark::State& state, const char* language, const char* text) {
  auto& store = memory(static_cast<std::size_t>(state.range(0)));
  match::Query query;
  query.text = text;
  query.from = language;
  for ([[maybe_unused]] auto _ : state) benchmark::DoNotOptimize(match::lookup(store, query));
}
BENCHMARK_CAPTURE(lookup, en, "en", "Note the emerging challenge of drug abuse in several regions")
    ->Arg(125)
    ->Arg(50000)
    ->ArgName("rows")
    ->Unit(benchmark::kMillisecond);
BENCHMARK_CAPTURE(lookup, zh, "zh", "注意到一些区域新出现的滥用药物问题")
    ->Arg(50000)
    ->ArgName("rows")
    ->Unit(benchmark::kMillisecond);
BENCHMARK_CAPTURE(lookup, ar, "ar", "نلاحظ التحدي الناشئ المتمثل في تعاطي المخدرات")
    ->Arg(50000)
    ->ArgName("rows")
    ->Unit(benchmark::kMillisecond);

void concordance(benchmark::State& state) {
  auto& store = memory(static_cast<std::size_t>(state.range(0)));
  for ([[maybe_unused]] auto _ : state)
    benchmark::DoNotOptimize(match::concordance(store, "money-laundering", "en", 100));
}
BENCHMARK(concordance)->Arg(50000)->ArgName("rows")->Unit(benchmark::kMillisecond);

}  // namespace
}  // namespace hexaglot::bench
