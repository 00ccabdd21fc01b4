#pragma once
// From the files of one document to a document of a memory that can be worked on: read, aligned, stored. Files that are
// the same byte for byte as those that the memory's document was made from are not aligned anew: what was done to it is
// the user's work.
#include <cstdint>
#include <functional>
#include <string>

#include "core/app/align.hpp"
#include "core/store/store.hpp"

namespace hexaglot::app {

struct TakenIn {
  std::string symbol;
  enum class How : std::uint8_t {
    aligned,     // new in the memory
    as_it_was,   // the files are known: the document is as it was left
    new_version  // other files under a known symbol: confirmed rows are kept where the text is the same
  } how = How::aligned;
};

// `readable` is called once the files are read, long before they are aligned: with the versions' beginnings and rows
// that pair them by count alone, to have something to read. May be empty.
using Readable = std::function<void(model::Document)>;

[[nodiscard]] Result<TakenIn> take_in(const Session& session, store::Store& memory, AlignRequest request,
                                      const Readable& readable = {}, const Progress& progress = {});

// The first rows of a document that has no rows yet, paired by count.
[[nodiscard]] model::Document beginnings(const model::Document& document, std::uint32_t rows);

}  // namespace hexaglot::app
