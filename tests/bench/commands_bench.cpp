// bench_commands [ROWS [MEMORY]]: CPU of what mends a document of 100,000 rows of six paragraphs: planning a command,
// doing and undoing it, and the same through the work on a memory, journal and all. Ends with 1 where a median is above
// its gate, which has slack for a slow machine. MEMORY: a folder on the disk that is to be measured.
#include <sys/resource.h>
#include <time.h>

#include <algorithm>
#include <chrono>
#include <cstdio>
#include <cstdlib>
#include <filesystem>
#include <functional>
#include <string>
#include <vector>

#include "core/app/work/commands.hpp"
#include "core/app/work/work.hpp"
#include "core/store/sqlite_store.hpp"
#include "tests/bench/many_rows.hpp"

namespace {

using namespace hexaglot;
using app::CellAt;
using app::Patch;

constexpr double gate_ms = 60;  // of 20 that are wanted
constexpr int rounds = 15;
bool slow = false;

double cpu_ms() {
  timespec t{};
  clock_gettime(CLOCK_THREAD_CPUTIME_ID, &t);
  return static_cast<double>(t.tv_sec) * 1e3 + static_cast<double>(t.tv_nsec) / 1e6;
}
double wall_ms() {
  return std::chrono::duration<double, std::milli>(std::chrono::steady_clock::now().time_since_epoch()).count();
}

double median(std::vector<double> of) {
  std::sort(of.begin(), of.end());
  return of[of.size() / 2];
}

using Command = std::function<Result<Patch>(const model::Document&)>;

struct Named {
  std::string name;
  Command plan;
};

std::vector<Named> commands(std::uint32_t rows) {
  // There, or in the next row where it makes sense.
  const auto in_row = [](std::uint32_t row, auto command) {
    return [row, command](const model::Document& d) {
      auto at = row;
      while (at < row + 100 && !command(d, CellAt{at, 4})) ++at;
      return command(d, CellAt{at, 4});
    };
  };
  const auto middle = rows / 2;
  const auto insert = [](const model::Document& d, CellAt c) {
    const auto segment = d.rows[c.row].cells[c.version].front();
    return app::change_texts(d, {{c.version, d.segments[c.version][segment].block, {0, 0}, "Вода. "}}, "text.type");
  };
  return {
      {"move up", in_row(middle, app::move_up)},
      {"push down, from the first row", in_row(0, app::push_down)},
      {"pull up, from the second row", in_row(1, app::pull_up)},
      {"merge cells", in_row(middle, app::merge_below)},
      {"split at a sentence", in_row(middle, app::split_at_sentence)},
      {"merge rows, near the first", [](const auto& d) { return app::merge_rows(d, 1, 3); }},
      {"insert a row as the first", [](const auto& d) { return app::insert_row(d, 0); }},
      {"swap", in_row(middle, app::swap_below)},
      {"type", in_row(middle, insert)},
      {"confirm a row",
       in_row(middle, [](const model::Document& d,
                         CellAt c) { return app::set_status(d, c.row, c.row + 1, model::RowStatus::confirmed); })},
      {"confirm all rows", [rows](const auto& d) { return app::set_status(d, 0, rows, model::RowStatus::confirmed); }}};
}

void tell(const std::string& name, const std::vector<std::vector<double>>& figures) {
  std::printf("%-32s", name.c_str());
  for (const auto& of : figures) std::printf(" %9.2f", median(of));
  std::printf("\n");
  for (std::size_t i = 0; i < std::min<std::size_t>(figures.size(), 3); ++i) slow |= median(figures[i]) > gate_ms;
}

void in_memory(model::Document& d, const std::vector<Named>& all) {
  std::printf("%-32s %9s %9s %9s   ms of CPU, medians\n", "", "plan", "do", "undo");
  for (const auto& [name, plan] : all) {
    std::vector<std::vector<double>> figures(3);
    for (int i = 0; i < rounds; ++i) {
      auto at = cpu_ms();
      const auto lap = [&] { return std::exchange(at, cpu_ms()); };
      const auto patch = plan(d);
      if (!patch) {
        std::printf("%-32s %s\n", name.c_str(), patch.error().message.c_str());
        slow = true;
        return;
      }
      const auto a = lap();
      patch->apply(d);
      const auto b = lap();
      patch->revert(d);
      const auto c = lap();
      figures[0].push_back(b - a);
      figures[1].push_back(c - b);
      figures[2].push_back(at - c);
    }
    tell(name, figures);
  }
}

int in_store(const model::Document& d, const std::vector<Named>& all, const std::filesystem::path& folder) {
  const auto file = folder / "bench_commands.hexaglot";
  std::filesystem::remove(file);
  auto memory = store::open_sqlite(file, store::OpenMode::read_write_create);
  if (!memory) return std::fprintf(stderr, "%s\n", memory.error().to_string().c_str()), 1;
  auto at = wall_ms();
  if (auto put = (*memory)->put(d); !put) return std::fprintf(stderr, "%s\n", put.error().to_string().c_str()), 1;
  std::printf("\nstored in %.1f s\n", (wall_ms() - at) / 1e3);
  at = wall_ms();
  auto work = app::Work::open(**memory, d.symbol);
  if (!work) return std::fprintf(stderr, "%s\n", work.error().to_string().c_str()), 1;
  std::printf("opened in %.1f s\n", (wall_ms() - at) / 1e3);
  std::printf("%-32s %9s %9s   %9s %9s\n", "through the journal", "do, CPU", "undo, CPU", "do, wall", "undo, wall");
  for (const auto& [name, plan] : all) {
    std::vector<std::vector<double>> cpu(2), wall(2);
    for (int i = 0; i < rounds; ++i) {
      auto patch = plan((*work)->document());
      if (!patch) return std::fprintf(stderr, "%s\n", patch.error().to_string().c_str()), 1;
      for (const int k : {0, 1}) {
        const auto c = cpu_ms(), w = wall_ms();
        const auto done = k == 0 ? (*work)->run(std::move(*patch)) : (*work)->undo();
        if (!done) return std::fprintf(stderr, "%s\n", done.error().to_string().c_str()), 1;
        cpu[k].push_back(cpu_ms() - c);
        wall[k].push_back(wall_ms() - w);
      }
    }
    tell(name, {cpu[0], cpu[1], {0}, wall[0], wall[1]});
  }
  at = wall_ms();
  work->reset();
  work = app::Work::open(**memory, d.symbol);
  if (!work) return std::fprintf(stderr, "%s\n", work.error().to_string().c_str()), 1;
  std::printf("opened again, with the journal, in %.1f s\n", (wall_ms() - at) / 1e3);
  memory->reset();
  for (const char* side : {"", "-wal", "-shm"}) std::filesystem::remove(file.string() + side);
  return 0;
}

}  // namespace

int main(int argc, char** argv) {
  bench::ManyRows size;
  if (argc > 1) size.rows = std::strtoul(argv[1], nullptr, 10);
  auto d = bench::many_rows(size);
  std::printf("%zu rows of %zu versions\n", d.rows.size(), d.versions.size());
  const auto all = commands(static_cast<std::uint32_t>(d.rows.size()));
  in_memory(d, all);
  if (argc > 2)
    if (const int failed = in_store(d, all, argv[2]); failed != 0) return failed;
  if (slow) std::printf("above the gate of %.0f ms\n", gate_ms);
  return slow ? 1 : 0;
}
