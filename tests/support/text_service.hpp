#pragma once
// hexaglot.text/1 and hexaglot.references/1 over core/text, for tests that call plugins directly.
#include <hexaglot/abi/references.h>
#include <hexaglot/abi/text.h>

namespace hexaglot::test {

[[nodiscard]] const hx_text_1& text_service();
[[nodiscard]] const hx_references_1& references_service();

}  // namespace hexaglot::test
