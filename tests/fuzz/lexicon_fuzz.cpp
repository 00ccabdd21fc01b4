// Bytes as a word table, in both forms. What is accepted is sound, can be asked, and comes back from either form as it
// was.
#include "core/align/lexicon_counts.hpp"
#include "core/align/lexicon_file.hpp"
#include "core/align/lexicon_text.hpp"
#include "tests/fuzz/support.hpp"

namespace {

using namespace hexaglot;

align::VersionFeatures vocabulary(const std::string& language, const std::vector<model::WordCounts::Word>& words) {
  align::VersionFeatures out;
  out.language = language;
  for (const auto& word : words) out.vocabulary.push_back({word.stem, word.stem, {}, 1});
  return out;
}

void require_known(const align::Lexicon& lexicon, const model::WordCounts& counts) {
  const auto x = vocabulary(counts.x, counts.x_words), y = vocabulary(counts.y, counts.y_words);
  fuzz::require(lexicon.between(x, y).pairs.size() == counts.links.size(), "every link is found");
  fuzz::require(lexicon.between(y, x).pairs.size() == counts.links.size(), "every link is found from the other side");
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::string bytes(reinterpret_cast<const char*>(data), size);
  if (const auto file = align::LexiconFile::open(bytes, "file")) {
    const auto tables = (*file)->tables();
    for (const auto& counts : tables) {
      fuzz::require(model::is_sound(counts), "tables are sound");
      require_known(**file, counts);
    }
    const auto again = align::LexiconFile::open(align::lexicon_file(tables), "again");
    fuzz::require(again.has_value() && (*again)->tables() == tables, "the binary form keeps everything");
  } else {
    fuzz::require(file.error().to_string().find('\n') == std::string::npos, "an error is one line");
  }
  if (const auto counts = align::parse_lexicon_text(bytes, "file")) {
    fuzz::require(model::is_sound(*counts), "a table is sound");
    const auto again = align::parse_lexicon_text(align::lexicon_text(*counts), "again");
    fuzz::require(again.has_value() && *again == *counts, "the text form keeps everything");
    align::CountLexicon lexicon;
    lexicon.add(*counts);
    require_known(lexicon, *counts);
  } else {
    fuzz::require(counts.error().to_string().find('\n') == std::string::npos, "an error is one line");
  }
  return 0;
}
