#pragma once
// Work on the rows of a document that is there: confirm some, align others anew, ask why they are as they are.
#include <string>
#include <vector>

#include "core/align/explain.hpp"
#include "core/app/align.hpp"
#include "core/app/doubt.hpp"
#include "core/store/store.hpp"

namespace hexaglot::app {

// As read_and_align. Where the memory holds this document from the very same text with confirmed rows in it, these
// stay, and what lies between them is aligned; where the text has changed, a note says that they are now history.
[[nodiscard]] Result<model::Document> align_keeping_confirmed(const Session& session, const AlignRequest& request,
                                                              store::Store& memory, const Progress& progress = {});

// The document with this symbol or, without one, the only one that the memory holds. `file` names the memory.
[[nodiscard]] Result<model::Document> only_document(store::Store& memory, const std::string& symbol,
                                                    const std::string& file);

// Of the request, lexicon and threads matter.
[[nodiscard]] Status realign(model::Document& document, RowRange rows, const AlignRequest& request,
                             const Progress& progress = {});
void confirm(model::Document& document, RowRange rows);

// Rows in any order, from 0; comes back in order, each once.
[[nodiscard]] Result<std::vector<align::RowExplained>> explain(const model::Document& document,
                                                               std::vector<std::uint32_t> rows,
                                                               const AlignRequest& request,
                                                               const Progress& progress = {});

}  // namespace hexaglot::app
