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

// "entry 4711 of the register" in the language, with spaces and brackets.
std::string entry(const std::string& language, std::size_t number) {
  const auto n = std::to_string(number);
  if (language == "ar") return " (رقم القيد " + n + ")";
  if (language == "es") return " (entrada " + n + " del registro)";
  if (language == "fr") return " (entrée " + n + " du registre)";
  if (language == "ru") return " (запись " + n + " в реестре)";
  if (language == "zh") return "（登记号" + n + "）";
  return " (register entry " + n + ")";
}

// Before the punctuation that ends the text.
std::size_t before_end(const std::string& text) {
  for (const std::string_view mark : {".", ";", ":", ",", "。", "；", "：", "，", "؛", "،"})
    if (text.ends_with(mark)) return text.size() - mark.size();
  return text.size();
}

// Every version's blocks, segment r and row r one another's, so that row r holds block r of all.
void row_by_block(model::Document& document) {
  align::segment(document);
  document.rows.clear();
  for (std::uint32_t r = 0; r < document.segments[0].size(); ++r)
    document.rows.push_back({std::vector<model::Cell>(document.versions.size(), {r}), 1, model::RowStatus::confirmed});
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
  row_by_block(out);
  return out;
}

model::Document varied(std::size_t rows) {
  auto out = statement();
  const auto original = out.versions;
  for (std::size_t v = 0; v < original.size(); ++v) {
    const auto& from = original[v].blocks;
    auto& to = out.versions[v].blocks;
    to.clear();
    to.reserve(rows);
    for (std::size_t r = 0; r < rows; ++r) {
      auto block = from[r % from.size()];
      const bool departs = r % 200 == 77 && r / 200 % original.size() == v;
      block.text.insert(before_end(block.text), entry(original[v].language, 3000 + r * 7 + (departs ? 1 : 0)));
      std::erase_if(block.marks, [](const model::Mark& m) { return m.kind == model::MarkKind::note; });
      to.push_back(std::move(block));
    }
  }
  row_by_block(out);
  return out;
}

}  // namespace hexaglot::bench
