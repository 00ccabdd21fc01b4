#include "tests/bench/statement.hpp"

#include <cstdio>
#include <cstdlib>
#include <random>

#include "core/align/segment.hpp"
#include "tests/support/temporary.hpp"

namespace hexaglot::bench {
namespace {

template <class T>
T must(Result<T> result) {
  if (!result) {
    std::fprintf(stderr, "%s\n", result.error().to_string().c_str());
    std::exit(1);
  }
  return std::move(*result);
}

}  // namespace

const app::Session& session() {
  static const auto one = must(app::Session::open({}));
  return *one;
}

std::vector<app::VersionFile> statement_files() {
  std::vector<app::VersionFile> out;
  for (const auto* l : {"ar", "en", "es", "fr", "ru", "zh"})
    out.push_back({l, test::tm_data() / "statement" / (std::string(l) + ".md")});
  return out;
}

const model::Document& statement() {
  static const auto one = must(app::read_and_align(session(), {statement_files(), "S", model::Segmentation::block, 0}));
  return one;
}

model::Document grown(std::size_t rows) {
  auto out = statement();
  std::mt19937 random(7);
  const auto original = out.versions;
  while (out.versions[0].blocks.size() < rows)
    for (std::size_t v = 0; v < original.size(); ++v)
      for (auto block : original[v].blocks) {
        for (int i = 0; i < 4; ++i) block.text += " " + std::to_string(random() % 100000);
        block.marks.clear();
        out.versions[v].blocks.push_back(std::move(block));
      }
  align::segment(out);
  out.rows.clear();
  for (std::uint32_t r = 0; r < out.segments[0].size(); ++r)
    out.rows.push_back(
        {std::vector<std::vector<std::uint32_t>>(out.versions.size(), {r}), 1, model::RowStatus::confirmed});
  return out;
}

}  // namespace hexaglot::bench
