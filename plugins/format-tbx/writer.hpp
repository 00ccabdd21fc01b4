#pragma once
// A termbase as TBX v3 (ISO 30042:2019, DCA style, dialect TBX-Basic), so that the reader gets back what was written.
#include <hexaglot/sdk/format.hpp>

namespace hexaglot::tbx {

void write(const sdk::Concepts& concepts, const sdk::Output& out);

}  // namespace hexaglot::tbx
