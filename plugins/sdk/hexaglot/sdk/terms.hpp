#pragma once
// hexaglot.terms/1 in C++: the concepts of the termbases that the user loaded.
#include <string_view>
#include <vector>

#include <hexaglot/abi/term_types.h>
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

// HX_TERM_TYPE_…; none from a host that does not know them.
[[nodiscard]] inline std::int32_t term_type(const Host& host, std::uint32_t concept_index, std::uint32_t term_index) {
  const auto* api = host.extension<hx_term_types_1>(HX_TERM_TYPES_1);
  return api == nullptr ? static_cast<std::int32_t>(HX_TERM_TYPE_NONE)
                        : api->type(host.raw(), concept_index, term_index);
}

// Of the terms of the concept that a format gives to its sink next.
inline void tell_term_types(const Host& host, const std::vector<std::int32_t>& types) {
  if (const auto* api = host.extension<hx_term_types_1>(HX_TERM_TYPES_1))
    api->tell(host.raw(), types.data(), types.size());
}

}  // namespace hexaglot::sdk
