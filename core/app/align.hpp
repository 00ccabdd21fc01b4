#pragma once
// Several files become one aligned document.
#include <string>
#include <vector>

#include "core/align/crossings.hpp"
#include "core/app/read.hpp"

namespace hexaglot::align {
class Lexicon;
}

namespace hexaglot::app {

struct AlignRequest {
  std::vector<VersionFile> files;
  std::string symbol;  // empty: default_symbol(files)
  model::Segmentation segmentation = model::Segmentation::block;
  unsigned threads = 0;
  const align::Lexicon* lexicon = nullptr;  // word translations known beforehand (lexicon.hpp); kept by the caller
};

// "statement" for statement/en.md and statement/fr.md; the common beginning of the file names for report-en.md and
// report-fr.md.
[[nodiscard]] std::string default_symbol(const std::vector<VersionFile>& files);

// Versions read and cut into segments, without rows. Uses the session: one thread at a time.
[[nodiscard]] Result<model::Document> read_document(const Session& session, const AlignRequest& request,
                                                    const Progress& progress = {});
[[nodiscard]] Result<model::Document> read_and_align(const Session& session, const AlignRequest& request,
                                                     const Progress& progress = {});

// Blocks that stand in another order in some version (core/align/crossings.hpp).
using align::Crossing;
using align::find_crossings;

// One note for each thing that is wrong with a version as a whole (core/align/diagnosis.hpp), and for each block in
// another order.
void note_diagnoses(const Session& session, const model::Document& document,
                    const std::vector<align::Crossing>& crossings = {});

// Error (usage): not block, sentence or line.
[[nodiscard]] Result<model::Segmentation> parse_segmentation(const std::string& name);

struct Confidence {
  double mean = 0;                        // over rows
  std::vector<std::uint32_t> doubtful;    // row indices
  std::vector<std::uint32_t> incomplete;  // rows that lack a version
};
[[nodiscard]] Confidence confidence(const model::Document& document);

}  // namespace hexaglot::app
