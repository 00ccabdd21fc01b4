#pragma once
// Word translations for the aligner: the shipped tables, the user's files, what the documents of a memory taught; and
// the way back, from aligned documents into a memory or a file.
#include <filesystem>
#include <memory>
#include <mutex>
#include <string>
#include <vector>

#include "core/align/lexicon.hpp"
#include "core/align/lexicon_counts.hpp"
#include "core/app/session.hpp"
#include "core/model/word_counts.hpp"
#include "core/store/store.hpp"

namespace hexaglot::app {

struct LexiconRequest {
  std::vector<std::filesystem::path> files;  // word tables of ours (binary or text), or lists of terms (TBX, CSV, TSV)
  enum class Scope : std::uint8_t {
    all,
    files_only
  } scope = Scope::all;  // all: the shipped tables, the memory's words
};

// All that is known, as one lexicon.
class KnownLexicon {
 public:
  // With a memory: what its documents taught, but for the one with this symbol, which must not confirm itself. The
  // memory is kept by the caller, who must not use it while the lexicon is asked.
  // Errors: a file that cannot be read or used. Shipped tables that are not installed are nothing known.
  [[nodiscard]] static Result<std::unique_ptr<KnownLexicon>> open(const Session& session, const LexiconRequest& request,
                                                                  store::Store* memory = nullptr,
                                                                  const std::string& symbol = {});

  [[nodiscard]] const align::Lexicon& lexicon() const { return all_; }
  // The first thing that went wrong when the memory was asked; its words were then unknown.
  [[nodiscard]] Status status() const;

 private:
  class Memory;
  std::vector<std::unique_ptr<align::Lexicon>> parts_;
  const Memory* memory_ = nullptr;
  align::Lexicons all_;
};

// The tables of the program's own installation or build; empty where there are none.
[[nodiscard]] std::filesystem::path shipped_lexicon();

// Teaches the memory the words of a document that it holds under this symbol, unless it taught them already.
// `known` as for align.
[[nodiscard]] Status learn(store::Store& memory, const model::Document& document, const align::Lexicon* known,
                           const Progress& progress = {});

struct LexiconSources {
  std::vector<std::filesystem::path> files;
  store::Store* memory = nullptr;  // all its documents, learned from together
  align::Threshold threshold;
};
// One table for each pair of languages.
[[nodiscard]] Result<std::vector<model::WordCounts>> build_lexicon(const Session& session,
                                                                   const LexiconSources& sources,
                                                                   const Progress& progress = {});

// The binary form into a file, and the text form into a folder (made when missing) as x-y.tsv; either may be empty.
[[nodiscard]] Status write_lexicon(const std::vector<model::WordCounts>& tables, const std::filesystem::path& binary,
                                   const std::filesystem::path& text_folder);

// Tables of one file of ours, binary or text; lists of terms are learned from.
[[nodiscard]] Result<std::vector<model::WordCounts>> read_lexicon(const Session& session,
                                                                  const std::filesystem::path& path);
// All that a memory's documents taught.
[[nodiscard]] Result<std::vector<model::WordCounts>> learned_words(store::Store& memory);

// A pair of languages, "en-ar" or "ar-en": canonical, and whether the first one named is the table's y.
struct LanguagePair {
  std::string x, y;
  bool turned = false;
};
[[nodiscard]] Result<LanguagePair> parse_language_pair(const std::string& argument);

// How the aligner cuts the words of a text.
[[nodiscard]] std::vector<std::string> stems(const std::string& text, const std::string& language);

}  // namespace hexaglot::app
