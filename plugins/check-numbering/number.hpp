#pragma once
// The comparable part of a label: "(b)", "б)" and "(ب)" are all 2, "4.2.1" is 4.2.1, "5 bis" is 5 bis.
// Systems and punctuation stay out of it: they differ by language.
#include <compare>
#include <cstdint>
#include <string>
#include <vector>

#include <hexaglot/sdk/text.hpp>

namespace hexaglot::check_numbering {

struct Number {
  std::vector<std::int32_t> parts;  // one, or several of a dotted label; never empty
  std::int32_t bis = 0;             // 1 "bis", 2 "ter", 3 "quater"

  // A single ordinal: what can be counted with.
  [[nodiscard]] bool plain() const { return parts.size() == 1 && bis == 0; }
  [[nodiscard]] bool first() const { return parts.size() == 1 && parts[0] <= 1 && bis == 0; }
  [[nodiscard]] std::string key() const;  // "12", "4.2.1", "5 bis"
  friend bool operator==(const Number&, const Number&) = default;
};

[[nodiscard]] Number number_of(const sdk::Label& label);

// How `next` stands after `previous` in one run.
enum class Step {
  next,  // 12 after 11, 5 bis after 5, 5 ter after 5 bis, 6 after 5 bis, 4.2.1 after 4.2, 4.3 after 4.2.7
  same,
  gap,  // later, with something left out
  back  // earlier
};
[[nodiscard]] Step step(const Number& previous, const Number& next);

// For values and messages: "12" where the label is made of digits, else as printed.
[[nodiscard]] std::string shown(const sdk::Label& label);

// Systems that count as one within a list: digits of the European kind (also full-width and dotted), letters of one
// script in one case, and so on.
[[nodiscard]] std::string family(const std::string& system);

}  // namespace hexaglot::check_numbering
