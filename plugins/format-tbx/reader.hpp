#pragma once
// Reads a TBX file as a stream, one concept in memory at a time. A faulty entry is reported with its line and skipped;
// a term in an unknown language is left out, the rest of its entry kept.
#include <hexaglot/sdk/format.hpp>

namespace hexaglot::tbx {

// Throws sdk::BadInput, sdk::Stopped.
void read(const sdk::Host& host, const sdk::Input& input, const sdk::TermSink& terms,
          const sdk::Diagnostics& diagnostics);

}  // namespace hexaglot::tbx
