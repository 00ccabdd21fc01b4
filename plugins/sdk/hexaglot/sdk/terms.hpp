#pragma once
// hexaglot.terms/1 in C++: the concepts of the termbases that the user loaded.
#include <string_view>
#include <vector>

#include <hexaglot/abi/terms.h>

#include "hexaglot/sdk/base.hpp"

namespace hexaglot::sdk {

// Copies of the borrowed structs; their texts live as long as the host. Empty where no termbase is loaded.
[[nodiscard]] inline std::vector<hx_concept> concepts(const Host& host) {
  std::vector<hx_concept> out;
  const auto* api = host.extension<hx_terms_1>(HX_TERMS_1);
  if (api == nullptr) return out;
  out.resize(api->concept_count(host.raw()));
  for (std::uint32_t i = 0; i < out.size(); ++i) api->get_concept(host.raw(), i, &out[i]);
  return out;
}

}  // namespace hexaglot::sdk
