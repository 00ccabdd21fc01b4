#pragma once
// The termbases of a host, indexed by language once for all instances of the check that see the same ones: a second
// worker costs neither time nor memory. Lives as long as one of them does. Thread: any.
#include <condition_variable>
#include <map>
#include <memory>
#include <mutex>
#include <string>
#include <string_view>
#include <vector>

#include <hexaglot/sdk/terms.hpp>
#include <hexaglot/sdk/text.hpp>

#include "term_index.hpp"

namespace hexaglot::terminology {

class SharedTerms {
 public:
  // The one of this host's termbases. The caller keeps it no longer than its host.
  [[nodiscard]] static std::shared_ptr<SharedTerms> of(const sdk::Host& host);

  explicit SharedTerms(std::vector<hx_concept> concepts) : concepts_(std::move(concepts)) {}

  [[nodiscard]] const std::vector<hx_concept>& concepts() const { return concepts_; }

  // Makes the indices of these languages that are not there. Several threads share the work and wait for each other.
  void prepare(const std::vector<std::string>& primary_languages, const sdk::Host& host);
  // After prepare().
  [[nodiscard]] const TermIndex& index(const std::string& primary_language) const;

 private:
  struct Slot {
    std::unique_ptr<const TermIndex> index;  // empty while it is made
  };
  std::vector<hx_concept> concepts_;
  mutable std::mutex door_;
  std::condition_variable made_;
  std::map<std::string, Slot> slots_;
};

}  // namespace hexaglot::terminology
