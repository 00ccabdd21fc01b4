// The contract of a store, on both implementations.
#include "core/store/sqlite_store.hpp"
#include "tests/support/temporary.hpp"

namespace hexaglot::test {
namespace {

struct TransientMemory {
  static std::unique_ptr<store::Store> open() { return store::transient_store(); }
};

struct SqliteMemory {
  TemporaryFolder folder;
  [[nodiscard]] std::unique_ptr<store::Store> open() const {
    return std::move(store::open_sqlite(folder.path() / "memory.hxm", store::OpenMode::read_write_create).value());
  }
};

}  // namespace
}  // namespace hexaglot::test

#define HEXAGLOT_STORES TransientMemory, SqliteMemory
#include "tests/contract/store_contract.hpp"
// The desk is part of a store.
#include "tests/contract/desk_contract.hpp"
