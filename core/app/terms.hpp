#pragma once
// Termbases as their keepers work on them: join lists into one, find what is wrong in one, look a term up in all
// languages, count, and write it in another format.
#include <cstdint>
#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "core/app/session.hpp"
#include "core/model/term.hpp"

namespace hexaglot::app {

struct Merged {
  model::Termbase base;
  std::size_t given = 0;           // concepts of all lists
  std::size_t joined = 0;          // concepts that went into another
  std::size_t repeated_terms = 0;  // terms that were there already
  std::vector<std::string> notes;  // "FILE:LINE: …": what could not be taken as it is
};

// Concepts are one when they share a term in more than half of the languages that both have; an id that they share
// alone does not make them one. Of two statuses of one term, and of two preferred terms of one language, the first
// list's counts. An id that two different concepts have gets a number behind ("12-2"). Cost: linear in the terms.
[[nodiscard]] Merged merge(std::vector<model::Termbase> lists);

struct TermFault {
  enum class Kind : std::uint8_t {
    same_id,            // two concepts with one id
    same_concept,       // two concepts with the same terms
    same_term,          // one term twice in a concept
    in_two_concepts,    // one preferred or admitted term in two concepts: it is ambiguous
    two_preferred,      // of one language
    forbidden_as_well,  // preferred or admitted in one concept, forbidden or deprecated in another
    no_preferred,       // all terms of a language are deprecated or forbidden
    odd_text,           // white space at its ends, doubled, or control characters
    missing_language    // of those asked for
  } kind = Kind::same_id;
  // A remark may be meant so: one language has one word for what another tells apart.
  enum class Weight : std::uint8_t { fault, remark } weight = Weight::fault;
  std::string file;
  std::uint32_t line = 0;  // 0: unknown
  std::string message;     // one sentence, without the place
};
[[nodiscard]] std::string_view name(TermFault::Kind kind);  // "same-id"

// In the order of files and lines. `languages`: canonical tags that every concept must have; may be empty.
[[nodiscard]] std::vector<TermFault> validate(const std::vector<model::Termbase>& bases,
                                              const std::vector<std::string>& languages);

struct TermHit {
  const model::Termbase* base = nullptr;
  const model::Concept* concept_ = nullptr;
  std::size_t term = 0;                                                           // index of the term that matched best
  enum class How : std::uint8_t { exact, begins, holds, near } how = How::exact;  // folded; near: up to a fifth wrong
};
struct TermQuery {
  std::string text;
  std::string language;  // canonical, or empty: all
  std::size_t most = 20;
};
// Best first; shorter terms first among equals.
[[nodiscard]] std::vector<TermHit> search(const std::vector<model::Termbase>& bases, const TermQuery& query);

struct TermCounts {
  std::size_t concepts = 0, terms = 0;
  struct Language {
    std::size_t terms = 0, concepts = 0;
    std::size_t preferred = 0, admitted = 0, deprecated = 0, forbidden = 0;
  };
  std::map<std::string, Language> languages;
  std::map<std::string, std::size_t> subjects;  // concepts by subject
  std::map<std::string, std::size_t> faults;    // by name of their kind, without remarks
};
[[nodiscard]] TermCounts count(const std::vector<model::Termbase>& bases);

// As "tbx", "csv" or "tsv", through the plugin that writes it. Error (usage): none does; lists those that there are.
[[nodiscard]] Result<std::string> write_termbase(const Session& session, const model::Termbase& base,
                                                 const std::string& form);

// "list.tsv" → "tsv"; TBX for any other name.
[[nodiscard]] std::string term_form_of(const std::filesystem::path& path);

}  // namespace hexaglot::app
