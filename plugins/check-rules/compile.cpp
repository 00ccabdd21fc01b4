#include "compile.hpp"

#include <algorithm>

#include "evaluate.hpp"

namespace hexaglot::check_rules {

namespace {

std::uint32_t code_points(std::string_view s) {
  return static_cast<std::uint32_t>(
      std::count_if(s.begin(), s.end(), [](char c) { return (static_cast<unsigned char>(c) & 0xC0U) != 0x80U; }));
}

class Compiler {
 public:
  Compiler(const std::string& file, const sdk::Patterns& patterns, const sdk::Text& languages, const Tell& tell)
      : file_(file), patterns_(patterns), languages_(languages), tell_(tell) {}

  // false: a fault was told.
  bool compile(const RuleText& text, Rule& rule) {
    name_ = text.name;
    rule.file = file_;
    rule.name = text.name;
    rule.line = text.line;
    rule.demand = text.demand;
    rule.message = text.message.empty() ? standard_message(text) : text.message;
    rule.replace = text.replace.value == "\"\"" ? "" : text.replace.value;
    rule.has_replace = text.has_replace;
    rule.severity = text.severity == "info" ? HX_INFO : text.severity == "error" ? HX_ERROR : HX_WARNING;
    const auto letters = text.ignores_case ? sdk::Patterns::Case::ignored : sdk::Patterns::Case::exact;
    bool all = false;
    for (const auto& l : text.languages) {
      all = all || l == "*";
      std::string canonical;
      if (l != "*" && !known(l, text.line, canonical)) return false;
      if (l != "*") rule.languages.push_back(canonical);
    }
    if (all) rule.languages.clear();
    if (!pattern(text.pattern, letters, rule.pattern)) return false;
    for (const auto& c : text.conditions) {
      Rule::Condition condition;
      condition.kind = c.kind;
      if (!c.language.empty() && !known(c.language, c.pattern.number, condition.language)) return false;
      if (!pattern(c.pattern, letters, condition.pattern)) return false;
      rule.conditions.push_back(std::move(condition));
    }
    return std::all_of(text.examples.begin(), text.examples.end(), [&](const Example& e) { return holds(rule, e); });
  }

 private:
  bool fault(std::uint32_t line, std::uint32_t column, const std::string& reason) {
    tell_(line, column, reason + "; the rule " + name_ + " is not used");
    return false;
  }

  static std::string standard_message(const RuleText& text) {
    return text.demand == RuleText::Demand::forbid ? "The rule forbids \"{0}\"." : "What the rule requires is missing.";
  }

  bool known(const std::string& tag, std::uint32_t line, std::string& canonical) {
    const auto found = languages_.canonical_language(tag);
    if (!found) return fault(line, 0, "\"" + tag + "\" is no language");
    canonical = *found;
    return true;
  }

  bool pattern(const Line& line, sdk::Patterns::Case letters, sdk::Patterns::Id& id) {
    const auto made = patterns_.compile(line.value, letters);
    if (const auto* wrong = std::get_if<sdk::PatternFault>(&made)) {
      const auto before = code_points(std::string_view(line.value).substr(0, wrong->offset));
      return fault(line.number, line.column + before, "the pattern is broken: " + wrong->reason);
    }
    id = std::get<sdk::Patterns::Id>(made);
    return true;
  }

  // The rule's own examples: a bad one is told, a good one is not.
  bool holds(const Rule& rule, const Example& example) {
    std::string own = rule.languages.empty() ? "en" : rule.languages.front();
    std::vector<Cell> row;
    std::vector<std::string> tags(example.parts.size());
    row.reserve(example.parts.size());
    for (std::size_t i = 0; i < example.parts.size(); ++i) {
      const auto& part = example.parts[i];
      tags[i] = own;
      if (!part.language.empty() && !known(part.language, example.line, tags[i])) return false;
    }
    for (std::size_t i = 0; i < example.parts.size(); ++i) row.push_back({tags[i], {example.parts[i].text}});
    std::vector<Hit> hits;
    for (const auto& cell : row) {
      if (!rule.is_for(cell.language)) continue;
      if (ask(rule, cell, row, patterns_, hits) == Asked::ran_away)
        return fault(example.line, 0, "the pattern runs away on this example: it has repetitions inside repetitions");
    }
    if (example.kind == Example::Kind::bad && hits.empty())
      return fault(example.line, 0, "the rule does not find this bad example");
    if (example.kind == Example::Kind::good && !hits.empty())
      return fault(example.line, 0, "the rule finds this good example");
    return true;
  }

  const std::string& file_;
  const sdk::Patterns& patterns_;
  const sdk::Text& languages_;
  const Tell& tell_;
  std::string name_;
};

}  // namespace

bool covers(std::string_view asked, std::string_view language) {
  return language == asked ||
         (language.size() > asked.size() && language.starts_with(asked) && language[asked.size()] == '-');
}

bool Rule::is_for(std::string_view language) const {
  return languages.empty() ||
         std::any_of(languages.begin(), languages.end(), [&](const auto& l) { return covers(l, language); });
}

std::vector<Rule> compile(const std::string& file, std::string_view text, const sdk::Patterns& patterns,
                          const sdk::Text& languages, const Tell& tell) {
  std::vector<Rule> out;
  Compiler compiler(file, patterns, languages, tell);
  for (const auto& one : read_rules(text, tell)) {
    Rule rule;
    if (one.sound && compiler.compile(one, rule)) out.push_back(std::move(rule));
  }
  return out;
}

}  // namespace hexaglot::check_rules
