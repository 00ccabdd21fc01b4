#include <benchmark/benchmark.h>

namespace hexaglot::bench {
void register_noisy_sets();  // align_bench.cpp: needs files made first
void register_checks();      // checks_bench.cpp: one for each check that is loaded
}  // namespace hexaglot::bench

int main(int argc, char** argv) {
  benchmark::Initialize(&argc, argv);
  if (benchmark::ReportUnrecognizedArguments(argc, argv)) return 1;
  hexaglot::bench::register_checks();
  hexaglot::bench::register_noisy_sets();
  benchmark::RunSpecifiedBenchmarks();
  benchmark::Shutdown();
}
