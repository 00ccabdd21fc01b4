#pragma once
// hexaglot.patterns/1 over core/text: the patterns that one object of a plugin has compiled.
#include <memory>
#include <string_view>
#include <vector>

#include <hexaglot/abi/patterns.h>

#include "core/text/pattern.hpp"

namespace hexaglot::plugin {

// Thread: one at a time, that of the object it belongs to.
class PatternTable {
 public:
  [[nodiscard]] std::uint32_t compile(hx_text pattern, std::uint32_t flags, void* self,
                                      void (*fault)(void*, std::uint32_t, hx_text)) noexcept;
  [[nodiscard]] hx_status find(std::uint32_t pattern, hx_text text, void* self,
                               bool (*each)(void*, const hx_span*, std::size_t)) noexcept;

 private:
  std::vector<text::Pattern> patterns_;
};

}  // namespace hexaglot::plugin
