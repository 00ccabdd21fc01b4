#pragma once
// hexaglot.references/1 over core/text. Thread: any.
#include <hexaglot/abi/references.h>

#include <string_view>
#include <vector>

#include "core/plugin/text_memo.hpp"
#include "core/text/references.hpp"

namespace hexaglot::plugin {

[[nodiscard]] const hx_references_1& references_service();

// text::references(), remembered for the texts that this thread asked about last.
[[nodiscard]] TextMemo<std::vector<text::Reference>>::Held references_at_hand(std::string_view text);

}  // namespace hexaglot::plugin
