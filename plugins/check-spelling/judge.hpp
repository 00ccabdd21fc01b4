#pragma once
// What is thought of a word of one language: known, or a slip of a known word, or simply unknown. Evidence is the
// dictionary, and how often the version itself has the word and the one that may be meant.
#include <cstdint>
#include <functional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include <hexaglot/stems/speller.hpp>

#include "tokens.hpp"

namespace hexaglot::check_spelling {

struct Verdict {
  enum class Kind : std::uint8_t { known, slip, unknown } kind = Kind::known;
  struct Meant {
    std::string word;
    stems::Slip slip = stems::Slip::wrong;
    std::uint32_t times = 0;  // in the version
  };
  std::vector<Meant> meant;  // of a slip, the likeliest first
  std::uint32_t times = 0;   // that the word stands in the version
};

// What the judge knows of the version; made when the first unknown word asks for it.
struct Evidence {
  const Counts& counts;
  std::uint32_t rows = 0;
};

// Thread: one at a time.
class Judge {
 public:
  struct Options {
    std::uint32_t recurring = 3;  // a word that stands so often in a version is taken for the document's own
  };
  Judge(std::string_view language, Options options, stems::Speller::Note note);

  [[nodiscard]] bool available() { return speller_.available(); }
  [[nodiscard]] stems::Speller& speller() { return speller_; }

  // Whether the dictionary has it, in any of the forms that are made freely. Cheap when asked again.
  [[nodiscard]] bool knows(const Token& token);
  // What `judge` said of it before; nullptr: it was not asked.
  [[nodiscard]] const Verdict* judged(const Token& token) const;
  // Of a token that it does not know. Kept until `forget`.
  [[nodiscard]] const Verdict& judge(const Token& token, const Evidence& evidence);
  void forget() { kept_.clear(); }

 private:
  [[nodiscard]] Verdict think(const Token& token, const Evidence& evidence);
  [[nodiscard]] bool believable(const stems::Near& near, std::uint32_t times, const Token& token) const;

  std::string language_;  // primary subtag
  Options options_;
  stems::Speller speller_;
  struct Hash {
    using is_transparent = void;
    std::size_t operator()(std::string_view s) const { return std::hash<std::string_view>{}(s); }
  };
  std::unordered_map<std::string, bool, Hash, std::equal_to<>> known_;
  std::unordered_map<std::string, Verdict> kept_;
};

}  // namespace hexaglot::check_spelling
