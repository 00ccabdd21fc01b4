#pragma once
// hexaglot.memory/1 in C++: rows of earlier documents, found by the text of one of their cells.
#include <cstdint>
#include <functional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include <hexaglot/abi/memory.h>

#include "hexaglot/sdk/base.hpp"

namespace hexaglot::sdk {

struct MemoryRow {
  std::int64_t id = 0;       // larger = stored later
  std::string document;      // its symbol
  std::uint32_t number = 0;  // of the row in its document, from 1
  bool confirmed = false, trusted = false;
  std::vector<std::pair<std::string, std::string>> cells;  // language, text
};

// Copyable; lives as long as the host. Where the host lacks the service, there is nothing to find.
class Memory {
 public:
  explicit Memory(const Host& host) : host_(host.raw()), api_(host.extension<hx_memory_1>(HX_MEMORY_1)) {}

  [[nodiscard]] bool available() const { return api_ != nullptr && api_->available(host_); }

  // Latest first, until `each` returns false. It may throw: that ends the search, and goes on to the caller.
  void find(std::string_view language, std::string_view text, const std::function<bool(const MemoryRow&)>& each) const {
    if (api_ == nullptr) return;
    struct Call {
      const std::function<bool(const MemoryRow&)>& each;
      std::exception_ptr thrown;
    } call{each, nullptr};
    api_->find(host_, borrow(language), borrow(text), &call, [](void* self, const hx_memory_row* raw) {
      auto& c = *static_cast<Call*>(self);
      try {
        MemoryRow row{raw->id, std::string(view(raw->document)), raw->number, raw->confirmed, raw->trusted, {}};
        for (std::size_t i = 0; i < raw->cell_count; ++i)
          row.cells.emplace_back(view(raw->cells[i].language), view(raw->cells[i].text));
        return c.each(row);
      } catch (...) {
        c.thrown = std::current_exception();
        return false;
      }
    });
    if (call.thrown) std::rethrow_exception(call.thrown);
  }

 private:
  const hx_host* host_;
  const hx_memory_1* api_;
};

}  // namespace hexaglot::sdk
