#pragma once
// From a rule as written to a rule that can be asked: languages, patterns, message; and its own examples hold.
#include <cstdint>
#include <memory>
#include <string>
#include <vector>

#include <hexaglot/sdk/patterns.hpp>
#include <hexaglot/sdk/text.hpp>

#include "rule_file.hpp"

namespace hexaglot::check_rules {

struct Rule {
  std::string file, name;
  std::uint32_t line = 0;
  std::vector<std::string> languages;  // canonical; empty = all
  RuleText::Demand demand = RuleText::Demand::forbid;
  sdk::Patterns::Id pattern = 0;
  struct Condition {
    std::string language;  // empty: the rule's own
    sdk::Patterns::Id pattern = 0;
    check_rules::Condition::Kind kind = check_rules::Condition::Kind::when;
  };
  std::vector<Condition> conditions;
  std::int32_t severity = 1;
  std::string message, replace;
  bool has_replace = false;
  bool stopped = false;  // it ran away

  [[nodiscard]] bool is_for(std::string_view language) const;
};

// "en" is for "en-GB" too.
[[nodiscard]] bool covers(std::string_view asked, std::string_view language);

// The rules of a text that are sound and whose examples hold. What is not, is told.
[[nodiscard]] std::vector<Rule> compile(const std::string& file, std::string_view text, const sdk::Patterns& patterns,
                                        const sdk::Text& languages, const Tell& tell);

}  // namespace hexaglot::check_rules
