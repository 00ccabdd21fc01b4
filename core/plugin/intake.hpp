#pragma once
// Everything that comes in from a plugin is copied and looked at here, before anyone believes it: texts that are valid
// UTF-8, counts that are sane, spans inside their text, kinds that exist. What is wrong comes back in words.
#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

#include <hexaglot/abi/check.h>
#include <hexaglot/abi/format.h>

#include "core/base/result.hpp"
#include "core/check/port.hpp"
#include "core/format/port.hpp"

namespace hexaglot::plugin {

inline constexpr std::size_t max_text_bytes = std::size_t{512} << 20;  // as the largest input
inline constexpr std::size_t max_items = std::size_t{1} << 20;         // marks of a block, variants of a unit, …
inline constexpr std::size_t max_declared = 1000;                      // checks, formats, kinds, settings

template <class T>
using Taken = tl::expected<T, std::string>;  // the value, or which rule was broken

[[nodiscard]] inline std::string_view view(hx_text t) {
  return t.data == nullptr ? std::string_view{} : std::string_view{t.data, t.size};
}
[[nodiscard]] inline hx_text lend(std::string_view s) { return {s.data(), s.size()}; }

// For messages: valid UTF-8, no control characters, at most 2,000 bytes.
[[nodiscard]] std::string one_line(std::string_view message);

[[nodiscard]] std::optional<text::NumberSystem> number_system(std::string_view name);

// "hexaglot.check.numbering": lower-case letters, digits, hyphens, dots between.
[[nodiscard]] bool is_id(std::string_view id);

[[nodiscard]] Taken<std::string> take_text(hx_text t, std::string_view what);
// A terminated string of a descriptor.
[[nodiscard]] Taken<std::string> take_string(const char* s, std::string_view what);

[[nodiscard]] Taken<model::Finding> take(const hx_finding& f, const check::CheckInfo& info,
                                         const model::Document& document);
[[nodiscard]] Taken<format::RawBlock> take(const hx_raw_block& b);
[[nodiscard]] Taken<model::Unit> take(const hx_unit& u);
[[nodiscard]] Taken<model::Concept> take(const hx_concept& c);
[[nodiscard]] Taken<check::CheckInfo> take(const hx_check_descriptor& d);
[[nodiscard]] Taken<format::FormatInfo> take(const hx_format_descriptor& d);

}  // namespace hexaglot::plugin
