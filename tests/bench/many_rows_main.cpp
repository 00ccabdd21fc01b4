// many_rows OUT.hexaglot [N]: a memory with a document of N rows (100,000) in six languages, for trying by hand.
#include <chrono>
#include <cstdio>
#include <cstdlib>
#include <string>

#include "tests/bench/many_rows.hpp"

int main(int argc, char** argv) {
  using namespace hexaglot;
  if (argc < 2 || argc > 3) {
    std::fprintf(stderr, "usage: many_rows OUT.hexaglot [ROWS]\n");
    return 2;
  }
  bench::ManyRows size;
  if (argc == 3) size.rows = std::strtoul(argv[2], nullptr, 10);
  if (size.rows == 0) {
    std::fprintf(stderr, "many_rows: ROWS is a number from 1\n");
    return 2;
  }
  const auto begin = std::chrono::steady_clock::now();
  if (const auto kept = bench::keep_many_rows(size, argv[1]); !kept) {
    std::fprintf(stderr, "many_rows: %s\n", kept.error().to_string().c_str());
    return 1;
  }
  const std::chrono::duration<double> took = std::chrono::steady_clock::now() - begin;
  std::printf("%zu rows in %.1f s\n", size.rows, took.count());
}
