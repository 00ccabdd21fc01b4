#pragma once
// One row under the eye of the termbase: which concepts its cells name, in which version one is missing although the
// others name it, and which deprecated or forbidden terms stand there. The vote over the versions keeps it quiet where
// most of them word a thing freely.
#include <functional>
#include <map>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include <hexaglot/sdk/check.hpp>
#include <hexaglot/sdk/divergence.hpp>

#include "lexicon.hpp"

namespace hexaglot::terminology {

struct RowOptions {
  std::int32_t missing_severity = HX_WARNING;
};

class RowTerms {
 public:
  // `lexicons`: one per version, nullptr where the termbase has no term of its language.
  RowTerms(const sdk::Document& document, std::uint32_t row, const std::vector<Lexicon*>& lexicons,
           const RowOptions& options);

  void report_bad_terms(const sdk::Findings& findings);
  // After it: a concept that was found misnamed is not missing as well.
  void report_missing(const sdk::Findings& findings);
  // After report_bad_terms. A term written with other capitals than the termbase's, where others keep theirs.
  void report_case(const sdk::Findings& findings) const;
  // The short name where the others have the formal one, or the other way round.
  void report_forms(const sdk::Findings& findings) const;

 private:
  struct Cell {
    Lexicon* lexicon = nullptr;
    bool empty = true;
    Reading reading;
    std::vector<Match> matches;
    std::map<std::uint32_t, const Match*> named;  // concept → the match that says it best
    std::set<std::uint32_t> misnamed;             // concepts of the bad terms reported
    std::set<std::uint32_t> told;                 // concepts reported missing, with those that share their terms
  };
  struct Source {
    std::uint32_t version;
    const Match* match;
  };
  struct Missing {
    std::vector<std::uint32_t> either;  // the concept, then those that share its term
    Source source;
    Source seen;  // where it is shown: in English where English names it
    std::uint32_t outlier;
    std::size_t compared;              // versions that could name the concept
    std::vector<std::uint32_t> plain;  // those that do
  };
  enum class Kind : std::uint8_t { text, note, front };

  void weigh(std::uint32_t concept_index, const std::vector<Source>& sources, std::vector<Missing>& out);
  void report(const Missing& missing, const sdk::Findings& findings) const;
  // All that one version lacks, which has none of what the others name: it is perhaps no translation at all.
  void report_all(const std::vector<Missing>& missing, const sdk::Findings& findings) const;
  // What a finding about a missing term begins with.
  [[nodiscard]] sdk::Finding missing_finding(const Missing& missing) const;
  // Between two versions a common word says little, and nothing where the other language needs several.
  [[nodiscard]] bool says_nothing(const Missing& missing) const;
  [[nodiscard]] bool common_word(const Missing& missing) const;
  // Of concepts that share a term the one that most versions name, by its term in the outlier.
  [[nodiscard]] const Pattern* wanted(const Missing& missing) const;
  // Concepts that share their term with this one in a version that names it: either will do in the other versions.
  [[nodiscard]] std::vector<std::uint32_t> sharing(std::uint32_t concept_index) const;
  [[nodiscard]] bool is_name(std::uint32_t concept_index) const;
  [[nodiscard]] bool is_heading(std::uint32_t version) const;
  [[nodiscard]] bool has_better_case(std::uint32_t version, const Match& lost) const;
  [[nodiscard]] sdk::Finding case_finding(std::uint32_t concept_index, std::uint32_t version,
                                          const std::vector<const Match*>& matches, std::string_view where) const;
  [[nodiscard]] bool is_shadowed(const Cell& cell, const Match& bad, std::uint32_t version) const;
  [[nodiscard]] bool is_other_sense(std::uint32_t version, const Pattern& bad) const;
  [[nodiscard]] bool has_letters_of(std::uint32_t version, std::string_view name) const;
  [[nodiscard]] std::string_view surface(std::uint32_t version, const Match& m) const;
  [[nodiscard]] hx_place place(std::uint32_t version, const Match& m) const;
  [[nodiscard]] std::string shown(std::uint32_t version, const std::vector<std::uint32_t>& either) const;
  [[nodiscard]] auto block_text(std::uint32_t version) const {
    return [this, version](std::uint32_t block) { return sdk::view(document_.block(version, block).text); };
  }

  const sdk::Document& document_;
  std::uint32_t row_;
  const RowOptions& options_;
  Kind kind_ = Kind::text;
  std::vector<Cell> cells_;
};

}  // namespace hexaglot::terminology
