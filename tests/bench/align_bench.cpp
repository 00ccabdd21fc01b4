// Aligning the statement, and noisy six-way sets made by a tool beside the checkout (shared/tools/sixway.py) where it
// is there; their scores stand in the counters link_F1 and row_F1.
#include <cstdio>
#include <cstdlib>
#include <filesystem>
#include <memory>
#include <string>

#include <benchmark/benchmark.h>

#include "core/align/align.hpp"
#include "core/app/report/report.hpp"
#include "tests/bench/statement.hpp"
#include "tests/support/temporary.hpp"

namespace hexaglot::bench {
namespace {

namespace fs = std::filesystem;

void align_statement(benchmark::State& state) {
  auto document = statement();
  align::Options options;
  options.threads = static_cast<unsigned>(state.range(0));
  for ([[maybe_unused]] auto _ : state) benchmark::DoNotOptimize(align::align(document, options));
  state.counters["rows"] = static_cast<double>(document.rows.size());
}
BENCHMARK(align_statement)->Arg(1)->Arg(2)->ArgName("threads")->Unit(benchmark::kMillisecond)->MeasureProcessCPUTime();

struct NoisySet {
  std::string name;
  fs::path folder;
};

double number_after(const std::string& json, const std::string& key) {
  const auto at = json.find("\"" + key + "\": ");
  return at == std::string::npos ? 0 : std::strtod(json.c_str() + at + key.size() + 4, nullptr);
}

void align_noisy(benchmark::State& state, const NoisySet& set, const fs::path& tool) {
  std::vector<app::VersionFile> files;
  for (const auto* l : {"ar", "en", "es", "fr", "ru", "zh"})
    files.push_back({l, set.folder / (std::string(l) + ".txt")});
  auto document = app::read_and_align(session(), {files, set.name, model::Segmentation::line, 0});
  if (!document) {
    state.SkipWithError(document.error().message.c_str());
    return;
  }
  for ([[maybe_unused]] auto _ : state) benchmark::DoNotOptimize(align::align(*document));
  const test::TemporaryFolder folder;
  const auto rows = folder.file("rows.json", app::rows_json(*document));
  const auto score = folder.path() / "score.json";
  const std::string command = "python3 '" + tool.string() + "' score --json '" + (set.folder / "gold.json").string() +
                              "' '" + rows.string() + "' > '" + score.string() + "'";
  if (std::system(command.c_str()) != 0) {  // NOLINT: a bench, with paths of its own
    state.SkipWithError("sixway.py score failed");
    return;
  }
  const auto text = test::slurp(score);
  state.counters["link_F1"] = number_after(text, "link_f1");
  state.counters["row_F1"] = number_after(text, "row_f1");
  state.counters["coverage"] = number_after(text, "coverage");
}

}  // namespace

void register_noisy_sets() {
  const auto data = test::shared_data();
  if (data.empty()) {
    std::fprintf(stderr, "noisy sets: left out, no shared/data beside the checkout\n");
    return;
  }
  static const test::TemporaryFolder made;
  const auto tool = data.parent_path() / "tools" / "sixway.py";
  const std::pair<const char*, const char*> noises[] = {{"clean", ""},
                                                        {"noisy", "--delete .03 --merge .02 --split .04"},
                                                        {"very_noisy", "--delete .10 --merge .05 --split .10"}};
  for (const auto* name : {"udhr", "cc-by", "cc-by-sa", "tico19"})
    for (const auto& [noise, options] : noises) {
      const NoisySet set{std::string(name) + "/" + noise, made.path() / name / noise};
      const auto command = "python3 '" + tool.string() + "' make '" +
                           (data / "alignment" / (std::string(name) + ".json")).string() + "' '" + set.folder.string() +
                           "' --seed 1 " + options + " > /dev/null";
      if (std::system(command.c_str()) != 0) continue;  // NOLINT: a bench, with paths of its own
      auto* bench =
          benchmark::RegisterBenchmark(("align_sixway/" + set.name).c_str(),
                                       [set, tool](benchmark::State& state) { align_noisy(state, set, tool); });
      bench->Unit(benchmark::kMillisecond)->MeasureProcessCPUTime();
      if (std::string(name) == "tico19") bench->Iterations(1);
    }
}

}  // namespace hexaglot::bench
