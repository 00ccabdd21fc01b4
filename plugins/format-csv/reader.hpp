#pragma once
// Reads a term list: a header row, then one concept per row; rows with the same id are one concept. A faulty row is
// reported with its line and skipped.
#include <hexaglot/sdk/format.hpp>

namespace hexaglot::csv {

// Throws sdk::BadInput, sdk::Stopped.
void read(const sdk::Host& host, const sdk::Input& input, const sdk::TermSink& terms,
          const sdk::Diagnostics& diagnostics);

}  // namespace hexaglot::csv
