#pragma once
// Where terms of the termbases stand in a text, to mark them and to show what the other languages say. For the eye: a
// word counts as a form of a term's word when only a usual ending differs, Arabic words without what is written to
// their front; there is no dictionary behind it. What is right and wrong about terms, the terminology check decides.
#include <memory>
#include <string_view>
#include <vector>

#include "core/base/span.hpp"
#include "core/model/term.hpp"

namespace hexaglot::app {

class TermHits {
 public:
  // The termbases outlive it. Cost: 2 µs a term; 50,000 concepts in six languages belong into a worker.
  explicit TermHits(const std::vector<model::Termbase>& termbases);
  ~TermHits();
  TermHits(const TermHits&) = delete;
  TermHits& operator=(const TermHits&) = delete;

  struct Hit {
    Span span;                              // bytes of the text
    const model::Termbase* base = nullptr;  // as are the next two: of those given
    const model::Concept* entry = nullptr;  //
    const model::Term* term = nullptr;      // of the text's language
  };
  // By place; a hit that lies within a longer one is left out, several concepts may have the same words. `language`:
  // BCP 47; terms of "en" and "en-GB" are one language here. Remembers the last thousands of texts. Thread: one.
  [[nodiscard]] const std::vector<Hit>& hits(std::string_view text, std::string_view language) const;

  [[nodiscard]] bool empty() const;  // no terms at all

 private:
  struct Inner;
  std::unique_ptr<Inner> inner_;
};

// Deprecated and forbidden terms are there to be avoided.
[[nodiscard]] inline bool is_to_be_avoided(model::TermStatus status) {
  return status == model::TermStatus::deprecated || status == model::TermStatus::forbidden;
}

}  // namespace hexaglot::app
