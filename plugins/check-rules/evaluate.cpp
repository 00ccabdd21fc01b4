#include "evaluate.hpp"

#include <algorithm>

namespace hexaglot::check_rules {

namespace {

std::string group(const sdk::PatternMatch& match, std::string_view text, std::size_t index) {
  if (index >= match.size() || !match[index]) return {};
  return std::string(text.substr(match[index]->begin, match[index]->end - match[index]->begin));
}

// Of one match: the text of each group.
std::vector<std::string> groups(const sdk::PatternMatch& match, std::string_view text) {
  std::vector<std::string> out;
  for (std::size_t i = 0; i < match.size(); ++i) out.push_back(group(match, text, i));
  return out;
}

using Captures = std::map<std::string, std::vector<std::string>>;  // by language; "" = the rule's own

// "{0}", "{1}", "{en.1}"; anything else in braces stays.
std::string filled(std::string_view message, const Captures& captures) {
  std::string out;
  for (std::size_t i = 0; i < message.size(); ++i) {
    const auto close = message[i] == '{' ? message.find('}', i) : message.npos;
    if (close != message.npos && close - i <= 24) {
      const auto inside = message.substr(i + 1, close - i - 1);
      const auto point = inside.rfind('.');
      const std::string language(point == inside.npos ? std::string_view{} : inside.substr(0, point));
      const auto number = point == inside.npos ? inside : inside.substr(point + 1);
      const auto found = captures.find(language);
      if (number.size() == 1 && number[0] >= '0' && number[0] <= '9' && found != captures.end()) {
        const auto n = static_cast<std::size_t>(number[0] - '0');
        if (n < found->second.size()) out += found->second[n];
        i = close;
        continue;
      }
    }
    out += message[i];
  }
  return out;
}

// "$1", "$$".
std::string replaced(std::string_view pattern, const std::vector<std::string>& own) {
  std::string out;
  for (std::size_t i = 0; i < pattern.size(); ++i) {
    if (pattern[i] == '$' && i + 1 < pattern.size()) {
      const char next = pattern[i + 1];
      if (next == '$' || (next >= '0' && next <= '9')) {
        if (next == '$')
          out += '$';
        else if (const auto n = static_cast<std::size_t>(next - '0'); n < own.size())
          out += own[n];
        ++i;
        continue;
      }
    }
    out += pattern[i];
  }
  return out;
}

}  // namespace

Asked ask(const Rule& rule, const Cell& cell, const std::vector<Cell>& row, const sdk::Patterns& patterns,
          std::vector<Hit>& hits) {
  Captures captures;
  std::map<std::string, std::string> seen;
  for (const auto& condition : rule.conditions) {
    bool matched = false;
    for (const auto& other : row) {
      const bool meant =
          condition.language.empty() ? other.language == cell.language : covers(condition.language, other.language);
      if (!meant || matched) continue;
      for (const auto text : other.texts) {
        const auto found = patterns.find(condition.pattern, text, sdk::Patterns::Amount::first);
        if (!found) return Asked::ran_away;
        if (found->empty()) continue;
        matched = true;
        captures[condition.language] = groups(found->front(), text);
        seen[std::string(other.language)] = group(found->front(), text, 0);
        break;
      }
    }
    if (matched != (condition.kind == Condition::Kind::when)) return Asked::answered;
  }
  bool any = false;
  for (std::size_t i = 0; i < cell.texts.size(); ++i) {
    const auto text = cell.texts[i];
    const auto found = patterns.find(rule.pattern, text, sdk::Patterns::Amount::all);
    if (!found) return Asked::ran_away;
    any = any || !found->empty();
    if (rule.demand == RuleText::Demand::require) continue;
    for (const auto& match : *found) {
      captures[""] = groups(match, text);
      Hit hit;
      hit.text = i;
      hit.span = *match.front();
      hit.message = filled(rule.message, captures);
      if (rule.has_replace) hit.replacement = replaced(rule.replace, captures[""]);
      hit.seen = seen;
      hit.seen[std::string(cell.language)] = captures[""].front();
      hits.push_back(std::move(hit));
    }
  }
  const bool filled_cell =
      std::any_of(cell.texts.begin(), cell.texts.end(), [](std::string_view t) { return !t.empty(); });
  if (rule.demand == RuleText::Demand::require && !any && filled_cell) {
    Hit hit;
    hit.message = filled(rule.message, captures);
    hit.seen = seen;
    hit.seen[std::string(cell.language)] = "–";
    hits.push_back(std::move(hit));
  }
  return Asked::answered;
}

}  // namespace hexaglot::check_rules
