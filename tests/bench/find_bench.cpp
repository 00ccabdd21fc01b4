// bench_find [ROWS]: how long a search of the whole document takes that a person waits for, in six languages: folded,
// to the letter, whole words, by an expression; replacing all hits; and how soon a search ends that is told to stop.
#include <sys/resource.h>

#include <chrono>
#include <cstdio>
#include <cstdlib>
#include <string>
#include <thread>

#include "gui/model/find.hpp"
#include "gui/model/row_filters.hpp"
#include "tests/bench/many_rows.hpp"

using namespace hexaglot;
using gui::FindRequest;

namespace {

double cpu() {
  rusage u{};
  getrusage(RUSAGE_SELF, &u);
  const auto seconds = [](const timeval& t) {
    return static_cast<double>(t.tv_sec) + static_cast<double>(t.tv_usec) / 1e6;
  };
  return seconds(u.ru_utime) + seconds(u.ru_stime);
}

template <class Work>
void timed(const char* what, Work work) {
  const auto wall = std::chrono::steady_clock::now();
  const auto before = cpu();
  const std::size_t n = work();
  std::printf("%-46s %7.3f s wall %7.3f s CPU  %9zu\n", what,
              std::chrono::duration<double>(std::chrono::steady_clock::now() - wall).count(), cpu() - before, n);
  std::fflush(stdout);
}

}  // namespace

int main(int argc, char** argv) {
  bench::ManyRows size;
  if (argc > 1) size.rows = static_cast<std::size_t>(std::atoll(argv[1]));
  const auto document = bench::many_rows(size);
  std::printf("%zu rows, %.0f MB of text\n", document.rows.size(),
              static_cast<double>(bench::bytes_of_text(document)) / 1e6);

  const auto search = [&](const char* what, const FindRequest& request) {
    timed(what, [&] { return gui::find(document, request)->hits.size(); });
  };
  search("folded, found nowhere (and tables made)", {"zyxwvut"});
  search("folded, found nowhere", {"zyxwvut"});
  search("folded, English", {"Session"});
  search("folded, Spanish with accents", {"periodo"});
  search("folded, Russian", {"сессии"});
  search("folded, Arabic", {"اللجنة"});
  search("folded, Chinese", {"委员会"});
  search("folded, one letter, first million", {"e"});
  search("folded, whole words", {"water", FindRequest::How::folded, FindRequest::Words::whole});
  search("to the letter", {"session", FindRequest::How::exact});
  search("expression", {"E/CN\\.\\d+/\\d{4}", FindRequest::How::expression});
  search("expression, ignoring case", {"sess?ion\\w*", FindRequest::How::expression_ignoring_case});
  timed("replace all, folded", [&] { return gui::replace_all(document, {"session"}, "meeting")->edits.size(); });
  timed("told to stop after 20 ms", [&] {
    Progress progress;
    const std::jthread stop([&] {
      std::this_thread::sleep_for(std::chrono::milliseconds(20));
      progress.cancel();
    });
    return static_cast<std::size_t>(gui::find(document, {"[a-z]+x"}, progress).has_value());
  });
  timed("filter: unconfirmed", [&] { return gui::unconfirmed_rows(document).size(); });
  timed("filter: a language is empty", [&] { return gui::rows_with_empty_cells(document).size(); });
  timed("filter: labels differ", [&] { return gui::rows_with_differing_labels(document).size(); });
  return 0;
}
