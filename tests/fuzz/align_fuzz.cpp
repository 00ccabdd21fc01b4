// Aligning small documents: every segment in exactly one row, and the rows do not depend on the number of threads.
#include "core/align/align.hpp"
#include "tests/fuzz/support.hpp"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  using namespace hexaglot;
  FuzzedDataProvider from(data, size);
  const auto alone = from.ConsumeBool();
  auto document = fuzz::some_document(from);
  fuzz::require(align::align(document, {1, !alone}).has_value(), "aligning does not fail");
  fuzz::require_rows(document);
  for (std::size_t v = 0; v < document.versions.size(); ++v) {
    std::uint32_t next = 0;
    for (const auto& row : document.rows)
      for (const auto segment : row.cells[v]) fuzz::require(segment == next++, "rows keep the order of the segments");
  }
  return 0;
}
