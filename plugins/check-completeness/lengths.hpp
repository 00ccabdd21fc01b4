#pragma once
// How long a version's cell should be, given the others: log lengths with a bias per version, fitted on the document
// with what is usual for the six languages as prior, and a spread that shrinks as cells grow. Fitted on nothing but
// lengths; see docs/checks/completeness.md for where the priors come from.
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "measure.hpp"

namespace hexaglot::check_completeness {

// A part of the document where one version does not keep step with the others: it may be another text.
struct Stretch {
  std::uint32_t version = 0, first = 0, last = 0;
  std::uint32_t departing = 0;  // rows whose length is far off
};

class Lengths {
 public:
  Lengths() = default;
  // Cost: one pass over the text.
  explicit Lengths(const sdk::Document& document);

  [[nodiscard]] const std::vector<Stretch>& stretches() const { return stretches_; }
  [[nodiscard]] bool in_stretch(std::uint32_t row, std::uint32_t version) const;

  struct Expected {
    double log_length = 0;  // of this version
    double spread = 0;      // of log_length
    std::uint32_t others = 0;
    double usual(double length) const;  // how many spreads a length is away, signed
  };
  // From the lengths of all versions of a row (0 = nothing there); nullopt where no other version has text.
  [[nodiscard]] std::optional<Expected> expected(const std::vector<double>& lengths, std::uint32_t version) const;

 private:
  void fit(const std::vector<std::vector<double>>& rows);
  void find_stretches(const std::vector<std::vector<double>>& rows);

  std::vector<double> bias_, level_, grain_;  // by version
  std::vector<Stretch> stretches_;            // by version, then row
};

// One sentence of another version that this one seems to lack.
struct Lack {
  std::uint32_t version = 0;  // who has it
  std::size_t piece = 0;      // of its Measure
  double odds = 0;            // log
};
[[nodiscard]] std::optional<Lack> lacking(const Lengths& lengths, const std::vector<Measure>& cells,
                                          std::uint32_t version);

}  // namespace hexaglot::check_completeness
