#pragma once
// hexaglot.text/1 over core/text. Thread: any.
#include <hexaglot/abi/text.h>

namespace hexaglot::plugin {

[[nodiscard]] const hx_text_1& text_service();

}  // namespace hexaglot::plugin
