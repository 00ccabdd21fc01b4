#pragma once
// hexaglot.text/1 over core/text, for tests that call plugins directly.
#include <hexaglot/abi/text.h>

namespace hexaglot::test {

[[nodiscard]] const hx_text_1& text_service();

}  // namespace hexaglot::test
