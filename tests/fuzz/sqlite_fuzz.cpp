// Any file as a memory: refused and left byte for byte as it was, without a side file, or read without a crash.
// The first byte chooses: the input is the file, or it is changes to a good memory (place, length, bytes).
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <iterator>

#include <unistd.h>

#include "core/store/sqlite_store.hpp"
#include "tests/fuzz/support.hpp"

namespace {

using namespace hexaglot;
using namespace hexaglot::fuzz;
namespace fs = std::filesystem;

std::string slurp(const fs::path& path) {
  std::ifstream file(path, std::ios::binary);
  return {std::istreambuf_iterator<char>(file), std::istreambuf_iterator<char>()};
}

const fs::path& folder() {
  static const fs::path made = [] {
    std::string name =
        (fs::is_directory("/dev/shm") ? "/dev/shm" : fs::temp_directory_path().string()) + "/hexaglot-fuzz-XXXXXX";
    require(::mkdtemp(name.data()) != nullptr, "a temporary folder");
    static std::string to_remove;
    to_remove = name;
    std::atexit([] {
      std::error_code ignored;
      fs::remove_all(to_remove, ignored);
    });
    return fs::path(name);
  }();
  return made;
}

void clear() {
  for (const auto& file : fs::directory_iterator(folder())) fs::remove(file);
}

model::Document small_document() {
  model::Document out;
  out.symbol = "A/1";
  for (const char* tag : {"en", "ru"}) {
    model::Version version;
    version.language = tag;
    version.blocks.push_back({model::BlockKind::paragraph, 0, std::nullopt, "Water. Вода.", {}, {1, 1}});
    out.versions.push_back(version);
    out.segments.push_back({{0, {0, 6}}, {0, {7, 16}}});
  }
  out.rows = {{{{0}, {0}}, 1, model::RowStatus::automatic}, {{{1}, {1}}, 0.5, model::RowStatus::confirmed}};
  return out;
}

const std::string& good_memory() {
  static const std::string bytes = [] {
    const auto path = folder() / "good";
    {
      auto made = store::open_sqlite(path, store::OpenMode::read_write_create);
      require(made.has_value() && (*made)->put(small_document()).has_value(), "a memory can be made");
    }
    auto out = slurp(path);
    clear();
    return out;
  }();
  return bytes;
}

std::string changed(FuzzedDataProvider& from) {
  auto bytes = good_memory();
  if (from.ConsumeBool()) bytes.resize(from.ConsumeIntegralInRange<std::size_t>(0, bytes.size()));
  while (from.remaining_bytes() > 0 && !bytes.empty()) {
    const auto at = from.ConsumeIntegralInRange<std::size_t>(0, bytes.size() - 1);
    const auto piece = from.ConsumeBytesAsString(from.ConsumeIntegralInRange<std::size_t>(1, 8));
    bytes.replace(at, std::min(piece.size(), bytes.size() - at), piece.substr(0, bytes.size() - at));
  }
  return bytes;
}

void use(store::Store& memory) {
  const auto documents = memory.documents();
  if (documents)
    for (const auto& d : *documents) {
      if (const auto document = memory.document(d.symbol)) (void)document->rows.size();
      (void)memory.history(d.symbol);
      (void)memory.for_each_row(d.symbol, [](const store::StoredRow&) { return true; });
    }
  (void)memory.for_each_cell("en", [](const store::CellRef&, std::string_view) { return true; });
  (void)memory.row(1);
  (void)memory.check_integrity();
}

void one_line(const Error& error) {
  require(error.to_string().find('\n') == std::string::npos, "an error is one line");
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  FuzzedDataProvider from(data, size);
  (void)good_memory();
  const bool whole = from.ConsumeBool();
  const auto bytes = whole ? from.ConsumeRemainingBytesAsString() : changed(from);
  const auto path = folder() / "memory";
  clear();
  std::ofstream(path, std::ios::binary) << bytes;

  if (const auto opened = store::open_sqlite(path, store::OpenMode::read_only); opened)
    use(**opened);
  else
    one_line(opened.error());
  require(slurp(path) == bytes, "reading leaves a file as it was");

  if (auto opened = store::open_sqlite(path, store::OpenMode::read_write_create); opened) {
    use(**opened);
    if (const auto put = (*opened)->put(small_document()); !put) one_line(put.error());
  } else {
    one_line(opened.error());
    require(slurp(path) == bytes, "a refused file is left as it was");
    const auto files = std::distance(fs::directory_iterator(folder()), fs::directory_iterator());
    require(files == 1, "a refused file gets no side file");
  }
  return 0;
}
