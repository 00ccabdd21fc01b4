#include "core/app/memory.hpp"

#include <algorithm>

#include "core/app/bytes.hpp"
#include "core/base/files.hpp"
#include "core/store/digest.hpp"
#include "core/store/sqlite_store.hpp"
#include "core/text/utf8.hpp"

namespace hexaglot::app {

Result<std::unique_ptr<store::Store>> open_memory(const std::filesystem::path& path, Access access) {
  return store::open_sqlite(path,
                            access == Access::read ? store::OpenMode::read_only : store::OpenMode::read_write_create);
}

Result<Imported> import_file(const Session& session, store::Store& memory, const std::filesystem::path& path,
                             const std::string& symbol, const Progress& progress) {
  const auto bytes = read_file(path);
  if (!bytes) return pass_on(bytes.error());
  const std::string name = path == "-" ? "(standard input)" : text::valid_utf8(path.string());
  const auto info = session.formats().reader(format::Task::read_units, name, head(*bytes));
  if (!info) return pass_on(info.error());
  const auto reader = session.formats().create(*info);
  if (!reader) return pass_on(reader.error());
  Imported out;
  out.symbol = !symbol.empty() ? symbol : path == "-" ? "standard-input" : text::valid_utf8(path.filename().string());
  auto source = [inner = source_of(*bytes), &progress, total = static_cast<double>(bytes->size()), done = 0.0](
                    char* buffer, std::size_t capacity) mutable -> std::int64_t {
    if (progress.cancelled()) return -1;
    const auto n = inner(buffer, capacity);
    done += static_cast<double>(n);
    progress.step("importing", total > 0 ? done / total : 1);
    return n;
  };
  const auto produce = [&](const store::UnitSink& sink) -> Status {
    return (*reader)->read_units(
        {name, {}, source},
        [&](const model::Unit& unit) {
          const bool says = std::any_of(unit.variants.begin(), unit.variants.end(),
                                        [](const auto& variant) { return !text::trim(variant.text).empty(); });
          ++(says ? out.units : out.empty);
          return sink(unit);
        },
        [&](const Diagnostic& d) {
          ++out.faults;
          session.note(at(name, d));
        });
  };
  const auto outcome = memory.put_units(out.symbol, store::sha256_hex(*bytes), produce);
  if (!outcome) return pass_on(outcome.error());
  out.outcome = *outcome;
  return out;
}

}  // namespace hexaglot::app
