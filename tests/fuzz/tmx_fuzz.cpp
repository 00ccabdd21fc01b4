// TMX in, into a memory, out again and in again: what was understood once is understood the same the second time.
#include "core/store/store.hpp"
#include "tests/fuzz/support.hpp"

namespace {

using namespace hexaglot;
using namespace hexaglot::fuzz;

struct Read {
  Status status;
  std::vector<model::Unit> units;
};

Read read(std::string_view bytes) {
  Read out;
  out.status = make_format("hexaglot.format.tmx")
                   ->read_units(
                       input(bytes),
                       [&](model::Unit unit) {
                         require_unit(unit);
                         out.units.push_back(std::move(unit));
                         return true;
                       },
                       [](const Diagnostic& d) {
                         require(d.message.find('\n') == std::string::npos, "a diagnostic is one line");
                       });
  require_all_active();
  return out;
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const auto first = read({reinterpret_cast<const char*>(data), size});
  if (!first.status) return 0;
  const auto memory = store::transient_store();
  const auto stored = memory->put_units("input.tmx", {}, [&](const store::UnitSink& sink) -> Status {
    for (const auto& unit : first.units)
      if (!sink(unit)) break;
    return {};
  });
  if (!stored) return 0;  // nothing usable in it: refused with a reason
  const auto document = memory->document("input.tmx");
  require(document.has_value(), "what was stored comes back");
  require_rows(*document);
  std::string written;
  const auto done = make_format("hexaglot.format.tmx")
                        ->write_documents(
                            [&, given = false]() mutable -> std::optional<format::Reported> {
                              if (std::exchange(given, true)) return std::nullopt;
                              return format::Reported{&*document, nullptr};
                            },
                            [&](std::string_view piece) {
                              written += piece;
                              return true;
                            });
  require(done.has_value(), "what was stored can be written");
  const auto second = read(written);
  require(second.status.has_value(), "what was written can be read");
  require(second.units.size() == document->rows.size(), "a unit per row");
  for (std::size_t r = 0; r < document->rows.size(); ++r) {
    std::size_t filled = 0;
    for (std::uint32_t v = 0; v < document->versions.size(); ++v) {
      const auto& row = document->rows[r];
      if (row.cells[v].empty()) continue;
      require(filled < second.units[r].variants.size(), "a variant per cell");
      const auto& variant = second.units[r].variants[filled++];
      require(variant.language == document->versions[v].language, "a variant keeps its language");
      require(variant.text == document->cell_text(row, v), "a text survives the round trip");
    }
  }
  return 0;
}
