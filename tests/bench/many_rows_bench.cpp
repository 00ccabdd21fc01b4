// bench_many_rows MEMORY [put]: what a memory made by many_rows costs: time to load it and to see its first rows, and
// what the process holds beside the text. With `put`: a copy of it gets another revision.
#include <sys/resource.h>
#include <unistd.h>

#include <algorithm>
#include <chrono>
#include <cstdio>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <string>
#include <thread>

#include "core/store/sqlite_store.hpp"
#include "tests/bench/many_rows.hpp"

namespace {

using namespace hexaglot;

template <class T>
T must(Result<T> result) {
  if (result) return std::move(*result);
  std::fprintf(stderr, "bench_many_rows: %s\n", result.error().to_string().c_str());
  std::exit(1);
}

// In MB: what of the process is in RAM and belongs to no file.
double held() {
  std::ifstream status("/proc/self/status");
  for (std::string line; std::getline(status, line);)
    if (line.starts_with("RssAnon:")) return std::strtod(line.c_str() + 8, nullptr) / 1024;
  return 0;
}

double cpu() {
  rusage usage{};
  getrusage(RUSAGE_SELF, &usage);
  const auto seconds = [](const timeval& t) {
    return static_cast<double>(t.tv_sec) + static_cast<double>(t.tv_usec) / 1e6;
  };
  return seconds(usage.ru_utime) + seconds(usage.ru_stime);
}

template <class Work>
auto timed(const char* what, const Work& work) {
  const auto begin = std::chrono::steady_clock::now();
  const auto cpu_before = cpu();
  auto out = work();
  const std::chrono::duration<double, std::milli> took = std::chrono::steady_clock::now() - begin;
  std::printf("%-28s %8.1f ms, %8.1f ms of CPU, %7.1f MB held\n", what, took.count(), (cpu() - cpu_before) * 1e3,
              held());
  return out;
}

// How long after being told a call ends, at most, over ten goes that are told so at different times; each at most
// `longest` ms after its beginning.
template <class Work>
void stopped(const char* what, store::Store& memory, double longest, const Work& work) {
  double worst = 0;
  for (int i = 0; i < 10; ++i) {
    Progress progress;
    memory.watch(&progress);
    std::chrono::steady_clock::time_point told;
    std::jthread other([&] {
      std::this_thread::sleep_for(std::chrono::duration<double, std::milli>(longest * (i + .5) / 10));
      told = std::chrono::steady_clock::now();
      progress.cancel();
    });
    const bool done = work();
    const auto ended = std::chrono::steady_clock::now();
    other.join();
    if (done) continue;  // it was quicker
    worst = std::max(worst, std::chrono::duration<double, std::milli>(ended - told).count());
  }
  memory.watch(nullptr);
  std::printf("%-28s ends at most %.1f ms after it was told\n", what, worst);
}

}  // namespace

int main(int argc, char** argv) {
  if (argc < 2) {
    std::fprintf(stderr, "usage: bench_many_rows MEMORY [put]\n");
    return 2;
  }
  const auto before = held();
  auto memory = timed("open", [&] { return must(store::open_sqlite(argv[1], store::OpenMode::read_only)); });
  const auto symbol = timed("documents", [&] { return must(memory->documents()); }).front().symbol;
  for (int i = 0; i < 2; ++i) (void)timed("beginning, 200 rows", [&] { return must(memory->beginning(symbol, 200)); });
  auto document = timed("document", [&] { return must(memory->document(symbol)); });
  const auto text = static_cast<double>(bench::bytes_of_text(document)) / 1024 / 1024;
  std::printf("%zu rows, %.1f MB of text, %.1f MB above it\n", document.rows.size(), text, held() - before - text);
  stopped("document", *memory, 600, [&] { return memory->document(symbol).has_value(); });
  memory.reset();
  std::printf("memory closed: %.1f MB above the text\n", held() - before - text);
  if (argc < 3) return 0;

  const auto copy = std::filesystem::path(argv[1]).concat(".copy");
  std::filesystem::copy_file(argv[1], copy, std::filesystem::copy_options::overwrite_existing);
  memory = must(store::open_sqlite(copy, store::OpenMode::read_write_create));
  stopped("put_edited", *memory, 3000, [&] {
    document.title += '-';
    return memory->put_edited(document, 1).has_value();
  });
  for (int i = 0; i < 2; ++i) {
    document.title += '.';
    document.versions[1].blocks[document.versions[1].blocks.size() / 2].text += " Another sentence.";
    (void)timed("put_edited", [&] { return must(memory->put_edited(document, 1)); });
  }
  memory.reset();
  std::filesystem::remove(copy);
}
