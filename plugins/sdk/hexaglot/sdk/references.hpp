#pragma once
// hexaglot.references/1 in C++: the document symbols, resolutions, addresses and acronyms of a text.
#include <string>
#include <string_view>
#include <type_traits>
#include <vector>

#include <hexaglot/abi/references.h>

#include "hexaglot/sdk/base.hpp"

namespace hexaglot::sdk {

struct Reference {
  hx_span span{};
  std::int32_t kind = HX_REFERENCE_DOCUMENT;
  std::int32_t flaw = HX_FLAW_NONE;
  std::string value;
  std::string meant;
  bool localized = false;
};

// Copyable; lives as long as the host. Throws std::runtime_error where the host lacks the service.
class References {
 public:
  explicit References(const Host& host) : api_(host.extension<hx_references_1>(HX_REFERENCES_1)) {
    if (api_ == nullptr) throw std::runtime_error("this program offers no hexaglot.references/1; update it");
  }

  // Calls each(const hx_reference&) in order; its texts are borrowed for that call.
  template <class Each>
  void for_each(std::string_view text, Each&& each) const {
    api_->references(borrow(text), &each, [](void* self, const hx_reference* r) {
      (*static_cast<std::remove_reference_t<Each>*>(self))(*r);
      return true;
    });
  }

  [[nodiscard]] std::vector<Reference> of(std::string_view text) const {
    std::vector<Reference> out;
    for_each(text, [&out](const hx_reference& r) {
      out.push_back({r.span, r.kind, r.flaw, std::string(view(r.value)), std::string(view(r.meant)), r.localized});
    });
    return out;
  }

 private:
  const hx_references_1* api_;
};

}  // namespace hexaglot::sdk
